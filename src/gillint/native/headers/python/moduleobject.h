/* Modules and their definitions. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_MODULEOBJECT_H
#define Py_MODULEOBJECT_H

struct PyModuleDef_Base {
    PyObject_HEAD
    PyObject *(*m_init)(void);
    Py_ssize_t m_index;
    PyObject *m_copy;
};
struct PyModuleDef_Slot {
    int slot;
    void *value;
};
struct PyModuleDef {
    PyModuleDef_Base m_base;
    const char *m_name, *m_doc;
    Py_ssize_t m_size;
    PyMethodDef *m_methods;
    PyModuleDef_Slot *m_slots;
    traverseproc m_traverse;
    inquiry m_clear;
    freefunc m_free;
};

#define PyModuleDef_HEAD_INIT {PyObject_HEAD_INIT(NULL) NULL, 0, NULL}

#define Py_mod_create 1
#define Py_mod_exec 2
#define Py_mod_multiple_interpreters 3
#define Py_MOD_MULTIPLE_INTERPRETERS_NOT_SUPPORTED ((void *) 0)
#define Py_MOD_MULTIPLE_INTERPRETERS_SUPPORTED ((void *) 1)
#define Py_MOD_PER_INTERPRETER_GIL_SUPPORTED ((void *) 2)
#define Py_mod_gil 4
#define Py_MOD_GIL_USED ((void *) 0)
#define Py_MOD_GIL_NOT_USED ((void *) 1)

extern PyTypeObject PyModule_Type, PyModuleDef_Type;

PyObject *PyModule_NewObject(PyObject *);
PyObject *PyModule_New(const char *);
PyObject *PyModule_GetDict(PyObject *);
PyObject *PyModule_GetNameObject(PyObject *);
const char *PyModule_GetName(PyObject *);
const char *PyModule_GetFilename(PyObject *);
PyObject *PyModule_GetFilenameObject(PyObject *);
PyModuleDef *PyModule_GetDef(PyObject *);
void *PyModule_GetState(PyObject *);
PyObject *PyModuleDef_Init(PyModuleDef *);
int PyModule_Check(const void *);
int PyModule_CheckExact(const void *);

#if PY_VERSION_HEX >= 0x030D0000
int PyUnstable_Module_SetGIL(PyObject *, void *);
#endif

#if PY_VERSION_HEX >= 0x030F0000
PyObject *PyModule_FromSlotsAndSpec(const PyModuleDef_Slot *, PyObject *);
int PyModule_Exec(PyObject *);
int PyModule_GetStateSize(PyObject *, Py_ssize_t *);
int PyModule_GetToken(PyObject *, void **);
PyObject *PyType_GetModuleByToken(PyTypeObject *, const void *);
#endif
#endif
