/* The version that sources see. gillint sets GILLINT_PY_VERSION_HEX for another one. */
#ifndef Py_PATCHLEVEL_H
#define Py_PATCHLEVEL_H
#define PY_RELEASE_LEVEL_ALPHA 0xA
#define PY_RELEASE_LEVEL_BETA 0xB
#define PY_RELEASE_LEVEL_GAMMA 0xC
#define PY_RELEASE_LEVEL_FINAL 0xF
#ifdef GILLINT_PY_VERSION_HEX
#define PY_VERSION_HEX GILLINT_PY_VERSION_HEX
#else
#define PY_VERSION_HEX 0x030D00F0
#endif
#define PY_MAJOR_VERSION (PY_VERSION_HEX >> 24)
#define PY_MINOR_VERSION ((PY_VERSION_HEX >> 16) & 0xFF)
#define PY_MICRO_VERSION ((PY_VERSION_HEX >> 8) & 0xFF)
#define PY_RELEASE_LEVEL ((PY_VERSION_HEX >> 4) & 0xF)
#define PY_RELEASE_SERIAL (PY_VERSION_HEX & 0xF)
#define PY_VERSION "3"
#define Py_PACK_FULL_VERSION(major, minor, micro, level, serial)                     \
    ((((major) & 0xFF) << 24) | (((minor) & 0xFF) << 16) | (((micro) & 0xFF) << 8) | \
        (((level) & 0xF) << 4) | ((serial) & 0xF))
#define Py_PACK_VERSION(major, minor) Py_PACK_FULL_VERSION(major, minor, 0, 0, 0)
#endif
