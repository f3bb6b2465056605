/* How declarations are marked: not at all. */
#ifndef Py_EXPORTS_H
#define Py_EXPORTS_H
#define Py_IMPORTED_SYMBOL
#define Py_EXPORTED_SYMBOL
#define Py_LOCAL_SYMBOL
#define PyAPI_FUNC(type) type
#define PyAPI_DATA(type) extern type
#ifdef __cplusplus
#define PyMODINIT_FUNC extern "C" PyObject *
#else
#define PyMODINIT_FUNC PyObject *
#endif
#define PyMODEXPORT_FUNC PyMODINIT_FUNC
#define DL_EXPORT(type) type
#define DL_IMPORT(type) extern type
#define GILLINT_NORETURN __attribute__((noreturn))
#endif
