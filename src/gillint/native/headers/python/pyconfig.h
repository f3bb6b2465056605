/* What configure finds out on Linux, and what the compiler knows about sizes. */
#ifndef Py_PYCONFIG_H
#define Py_PYCONFIG_H
#define ALIGNOF_LONG __SIZEOF_LONG__
#define ALIGNOF_MAX_ALIGN_T 16
#define ALIGNOF_SIZE_T __SIZEOF_SIZE_T__
#define SIZEOF_DOUBLE __SIZEOF_DOUBLE__
#define SIZEOF_FLOAT __SIZEOF_FLOAT__
#define SIZEOF_FPOS_T 16
#define SIZEOF_INT __SIZEOF_INT__
#define SIZEOF_LONG __SIZEOF_LONG__
#define SIZEOF_LONG_DOUBLE __SIZEOF_LONG_DOUBLE__
#define SIZEOF_LONG_LONG __SIZEOF_LONG_LONG__
#define SIZEOF_OFF_T 8
#define SIZEOF_PID_T 4
#define SIZEOF_PTHREAD_KEY_T 4
#define SIZEOF_PTHREAD_T 8
#define SIZEOF_SHORT __SIZEOF_SHORT__
#define SIZEOF_SIZE_T __SIZEOF_SIZE_T__
#define SIZEOF_TIME_T 8
#define SIZEOF_UINTPTR_T __SIZEOF_POINTER__
#define SIZEOF_VOID_P __SIZEOF_POINTER__
#define SIZEOF_WCHAR_T __SIZEOF_WCHAR_T__
#define SIZEOF__BOOL 1
#ifdef _WIN32
#ifndef MS_WINDOWS
#define MS_WINDOWS 1
#endif
#define MS_WIN32 1
#ifdef _WIN64
#define MS_WIN64 1
#endif
#define HAVE_WINDOWS_CONSOLE_IO 1
#else
#include "pyconfig_posix.h"
#endif
#endif
