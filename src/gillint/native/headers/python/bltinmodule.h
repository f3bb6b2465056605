/* Types of built-in functions such as map and zip. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_BLTINMODULE_H
#define Py_BLTINMODULE_H

extern PyTypeObject PyFilter_Type, PyMap_Type, PyZip_Type;
#endif
