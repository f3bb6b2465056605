/* Tuples with named fields. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_STRUCTSEQ_H
#define Py_STRUCTSEQ_H

struct PyStructSequence_Field {
    const char *name, *doc;
};
struct PyStructSequence_Desc {
    const char *name, *doc;
    PyStructSequence_Field *fields;
    int n_in_sequence;
};
typedef PyTupleObject PyStructSequence;

#define PyStructSequence_SET_ITEM PyStructSequence_SetItem
#define PyStructSequence_GET_ITEM PyStructSequence_GetItem

extern const char *const PyStructSequence_UnnamedField;

void PyStructSequence_InitType(PyTypeObject *, PyStructSequence_Desc *);
int PyStructSequence_InitType2(PyTypeObject *, PyStructSequence_Desc *);
PyTypeObject *PyStructSequence_NewType(PyStructSequence_Desc *);
PyObject *PyStructSequence_New(PyTypeObject *);
void PyStructSequence_SetItem(PyObject *, Py_ssize_t, PyObject *);
PyObject *PyStructSequence_GetItem(PyObject *, Py_ssize_t);
#endif
