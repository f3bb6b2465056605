/* Importing. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_IMPORT_H
#define Py_IMPORT_H

struct _inittab {
    const char *name;
    PyObject *(*initfunc)(void);
};
struct _frozen {
    const char *name;
    const unsigned char *code;
    int size;
#if PY_VERSION_HEX >= 0x030B0000
    int is_package;
#endif
#if PY_VERSION_HEX >= 0x030B0000 && PY_VERSION_HEX < 0x030D0000
    PyObject *(*get_code)(void);
#endif
};

#define PyImport_ImportModuleEx(name, globals, locals, from) \
    PyImport_ImportModuleLevel((name), (globals), (locals), (from), 0)

extern struct _inittab *PyImport_Inittab;
extern PyTypeObject PyNullImporter_Type;
extern const struct _frozen *PyImport_FrozenModules;

void PyImport_Cleanup(void);
void _PyImport_ReInitLock(void);
long PyImport_GetMagicNumber(void);
const char *PyImport_GetMagicTag(void);
PyObject *PyImport_ExecCodeModule(const char *, PyObject *);
PyObject *PyImport_ExecCodeModuleEx(const char *, PyObject *, const char *);
PyObject *PyImport_ExecCodeModuleWithPathnames(const char *, PyObject *, const char *, const char *);
PyObject *PyImport_ExecCodeModuleObject(PyObject *, PyObject *, PyObject *, PyObject *);
PyObject *PyImport_GetModuleDict(void);
PyObject *PyImport_GetModule(PyObject *);
PyObject *PyImport_AddModuleObject(PyObject *);
PyObject *PyImport_AddModule(const char *);
PyObject *PyImport_ImportModule(const char *);
PyObject *PyImport_ImportModuleNoBlock(const char *);
PyObject *PyImport_ImportModuleLevel(const char *, PyObject *, PyObject *, PyObject *, int);
PyObject *PyImport_ImportModuleLevelObject(PyObject *, PyObject *, PyObject *, PyObject *, int);
PyObject *PyImport_GetImporter(PyObject *);
PyObject *PyImport_Import(PyObject *);
PyObject *PyImport_ReloadModule(PyObject *);
int PyImport_ImportFrozenModuleObject(PyObject *);
int PyImport_ImportFrozenModule(const char *);
int PyImport_AppendInittab(const char *, PyObject *(*)(void));
PyObject *PyInit__imp(void);
int PyImport_ExtendInittab(struct _inittab *);

#if PY_VERSION_HEX >= 0x030D0000
PyObject *PyImport_AddModuleRef(const char *);
#endif

#if PY_VERSION_HEX >= 0x030E0000
PyObject *PyImport_ImportModuleAttr(PyObject *, PyObject *);
PyObject *PyImport_ImportModuleAttrString(const char *, const char *);
#endif
#endif
