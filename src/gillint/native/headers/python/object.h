/* Objects, types, type slots and reference counts. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_OBJECT_H
#define Py_OBJECT_H

#ifdef __cplusplus
#define PyObject_HEAD PyObject ob_base;
#define PyObject_VAR_HEAD PyVarObject ob_base;
#else // Python 2 has `self->ob_type`
#define GILLINT_HEAD Py_ssize_t ob_refcnt; struct _typeobject *ob_type;
#define PyObject_HEAD union { PyObject ob_base; struct { GILLINT_HEAD }; };
#define PyObject_VAR_HEAD union { PyVarObject ob_base; struct { GILLINT_HEAD Py_ssize_t ob_size; }; };
#endif
// Without braces of its own it serves Python 2's `PyObject_HEAD_INIT(type) 0, "name"` too.
#define PyObject_HEAD_INIT(type) 1, (type),
#define PyVarObject_HEAD_INIT(type, size) {PyObject_HEAD_INIT(type)(size)},
#define _PyObject_EXTRA_INIT
#define _PyObject_HEAD_EXTRA
#define Py_INVALID_SIZE ((Py_ssize_t)-1)
#define _PyObject_CAST(object) ((PyObject *)(object))
#define _PyObject_CAST_CONST(object) ((const PyObject *)(object))
#define _PyVarObject_CAST(object) ((PyVarObject *)(object))
#define _PyType_CAST(object) ((PyTypeObject *)(object))

struct _object {
    Py_ssize_t ob_refcnt;
    PyTypeObject *ob_type;
};
struct PyVarObject {
    PyObject ob_base;
    Py_ssize_t ob_size;
};
typedef PyObject *(*unaryfunc)(PyObject *);
typedef PyObject *(*binaryfunc)(PyObject *, PyObject *);
typedef PyObject *(*ternaryfunc)(PyObject *, PyObject *, PyObject *);
typedef int (*inquiry)(PyObject *);
typedef Py_ssize_t (*lenfunc)(PyObject *);
typedef PyObject *(*ssizeargfunc)(PyObject *, Py_ssize_t);
typedef PyObject *(*ssizessizeargfunc)(PyObject *, Py_ssize_t, Py_ssize_t);
typedef int (*ssizeobjargproc)(PyObject *, Py_ssize_t, PyObject *);
typedef int (*ssizessizeobjargproc)(PyObject *, Py_ssize_t, Py_ssize_t, PyObject *);
typedef int (*objobjargproc)(PyObject *, PyObject *, PyObject *);
typedef int (*objobjproc)(PyObject *, PyObject *);
typedef int (*visitproc)(PyObject *, void *);
typedef int (*traverseproc)(PyObject *, visitproc, void *);
typedef void (*freefunc)(void *);
typedef void (*destructor)(PyObject *);
typedef PyObject *(*getattrfunc)(PyObject *, char *);
typedef PyObject *(*getattrofunc)(PyObject *, PyObject *);
typedef int (*setattrfunc)(PyObject *, char *, PyObject *);
typedef int (*setattrofunc)(PyObject *, PyObject *, PyObject *);
typedef PyObject *(*reprfunc)(PyObject *);
typedef Py_hash_t (*hashfunc)(PyObject *);
typedef PyObject *(*richcmpfunc)(PyObject *, PyObject *, int);
typedef PyObject *(*getiterfunc)(PyObject *);
typedef PyObject *(*iternextfunc)(PyObject *);
typedef PyObject *(*descrgetfunc)(PyObject *, PyObject *, PyObject *);
typedef int (*descrsetfunc)(PyObject *, PyObject *, PyObject *);
typedef int (*initproc)(PyObject *, PyObject *, PyObject *);
typedef PyObject *(*newfunc)(PyTypeObject *, PyObject *, PyObject *);
typedef PyObject *(*allocfunc)(PyTypeObject *, Py_ssize_t);
typedef PyObject *(*vectorcallfunc)(PyObject *, PyObject *const *, size_t, PyObject *);
struct PyType_Slot {
    int slot;
    void *pfunc;
};
struct PyType_Spec {
    const char *name;
    int basicsize, itemsize;
    unsigned int flags;
    PyType_Slot *slots;
};
typedef enum { PYGEN_RETURN, PYGEN_ERROR = -1, PYGEN_NEXT = 1 } PySendResult;
struct _Py_Identifier {
#if PY_VERSION_HEX < 0x030A0000
    struct _Py_Identifier *next;
#endif
    const char *string;
#if PY_VERSION_HEX < 0x030A0000
    PyObject *object;
#endif
#if PY_VERSION_HEX >= 0x030A0000
    Py_ssize_t index;
#endif
#if PY_VERSION_HEX >= 0x030D0000
    struct { uint8_t v; } mutex;
#endif
};
struct PyNumberMethods {
    binaryfunc nb_add, nb_subtract, nb_multiply, nb_remainder, nb_divmod;
    ternaryfunc nb_power;
    unaryfunc nb_negative, nb_positive, nb_absolute;
    inquiry nb_bool;
    unaryfunc nb_invert;
    binaryfunc nb_lshift, nb_rshift, nb_and, nb_xor, nb_or;
    unaryfunc nb_int;
    void *nb_reserved;
    unaryfunc nb_float;
    binaryfunc nb_inplace_add, nb_inplace_subtract, nb_inplace_multiply, nb_inplace_remainder;
    ternaryfunc nb_inplace_power;
    binaryfunc nb_inplace_lshift, nb_inplace_rshift, nb_inplace_and, nb_inplace_xor, nb_inplace_or;
    binaryfunc nb_floor_divide, nb_true_divide, nb_inplace_floor_divide, nb_inplace_true_divide;
    unaryfunc nb_index;
    binaryfunc nb_matrix_multiply, nb_inplace_matrix_multiply;
};
struct PySequenceMethods {
    lenfunc sq_length;
    binaryfunc sq_concat;
    ssizeargfunc sq_repeat, sq_item;
    void *was_sq_slice;
    ssizeobjargproc sq_ass_item;
    void *was_sq_ass_slice;
    objobjproc sq_contains;
    binaryfunc sq_inplace_concat;
    ssizeargfunc sq_inplace_repeat;
};
struct PyMappingMethods {
    lenfunc mp_length;
    binaryfunc mp_subscript;
    objobjargproc mp_ass_subscript;
};
typedef PySendResult (*sendfunc)(PyObject *, PyObject *, PyObject **);
struct PyAsyncMethods {
    unaryfunc am_await, am_aiter, am_anext;
#if PY_VERSION_HEX >= 0x030A0000
    sendfunc am_send;
#endif
};
struct PyBufferProcs {
    getbufferproc bf_getbuffer;
    releasebufferproc bf_releasebuffer;
    Py_ssize_t (*bf_getreadbuffer)(PyObject *, Py_ssize_t, void **); // this and what follows until Python 2.7
    Py_ssize_t (*bf_getwritebuffer)(PyObject *, Py_ssize_t, void **);
    Py_ssize_t (*bf_getsegcount)(PyObject *, Py_ssize_t *);
    Py_ssize_t (*bf_getcharbuffer)(PyObject *, Py_ssize_t, char **);
};
typedef Py_ssize_t printfunc;
struct _typeobject {
    PyObject_VAR_HEAD
    const char *tp_name;
    Py_ssize_t tp_basicsize, tp_itemsize;
    destructor tp_dealloc;
    Py_ssize_t tp_vectorcall_offset;
    getattrfunc tp_getattr;
    setattrfunc tp_setattr;
    PyAsyncMethods *tp_as_async;
    reprfunc tp_repr;
    PyNumberMethods *tp_as_number;
    PySequenceMethods *tp_as_sequence;
    PyMappingMethods *tp_as_mapping;
    hashfunc tp_hash;
    ternaryfunc tp_call;
    reprfunc tp_str;
    getattrofunc tp_getattro;
    setattrofunc tp_setattro;
    PyBufferProcs *tp_as_buffer;
    unsigned long tp_flags;
    const char *tp_doc;
    traverseproc tp_traverse;
    inquiry tp_clear;
    richcmpfunc tp_richcompare;
    Py_ssize_t tp_weaklistoffset;
    getiterfunc tp_iter;
    iternextfunc tp_iternext;
    PyMethodDef *tp_methods;
    PyMemberDef *tp_members;
    PyGetSetDef *tp_getset;
    PyTypeObject *tp_base;
    PyObject *tp_dict;
    descrgetfunc tp_descr_get;
    descrsetfunc tp_descr_set;
    Py_ssize_t tp_dictoffset;
    initproc tp_init;
    allocfunc tp_alloc;
    newfunc tp_new;
    freefunc tp_free;
    inquiry tp_is_gc;
    PyObject *tp_bases, *tp_mro, *tp_cache;
    void *tp_subclasses;
    PyObject *tp_weaklist;
    destructor tp_del;
    unsigned int tp_version_tag;
    destructor tp_finalize;
    vectorcallfunc tp_vectorcall;
#if PY_VERSION_HEX < 0x03090000
    int (*tp_print)(PyObject *, FILE *, int);
#endif
#if PY_VERSION_HEX >= 0x030C0000
    unsigned char tp_watched;
#endif
#if PY_VERSION_HEX >= 0x030D0000
    uint16_t tp_versions_used;
#endif
};
struct _specialization_cache {
    PyObject *getitem;
#if PY_VERSION_HEX >= 0x030C0000
    uint32_t getitem_version;
#endif
#if PY_VERSION_HEX >= 0x030D0000
    PyObject *init;
#endif
};
struct _heaptypeobject {
    PyTypeObject ht_type;
    PyAsyncMethods as_async;
    PyNumberMethods as_number;
    PyMappingMethods as_mapping;
    PySequenceMethods as_sequence;
    PyBufferProcs as_buffer;
    PyObject *ht_name, *ht_slots, *ht_qualname;
    struct _dictkeysobject *ht_cached_keys;
#if PY_VERSION_HEX >= 0x03090000
    PyObject *ht_module;
#endif
#if PY_VERSION_HEX >= 0x030B0000
    char *_ht_tpname;
    struct _specialization_cache _spec_cache;
#endif
};
typedef int (*PyType_WatchCallback)(PyTypeObject *);
typedef enum { PyRefTracer_CREATE, PyRefTracer_DESTROY } PyRefTracerEvent;
typedef int (*PyRefTracer)(PyObject *, PyRefTracerEvent, void *);

extern PyObject _Py_NoneStruct, _Py_NotImplementedStruct;
#define Py_None (&_Py_NoneStruct)
#define Py_NotImplemented (&_Py_NotImplementedStruct)
#if PY_VERSION_HEX >= 0x030C0000
#define Py_RETURN_NONE return Py_None
#define Py_RETURN_NOTIMPLEMENTED return Py_NotImplemented
#else
#define Py_RETURN_NONE return Py_NewRef(Py_None)
#define Py_RETURN_NOTIMPLEMENTED return Py_NewRef(Py_NotImplemented)
#endif
#define Py_RETURN_RICHCOMPARE(left, right, op)                             \
    do {                                                                   \
        if ((op) == Py_EQ   ? (left) == (right)                            \
            : (op) == Py_NE ? (left) != (right)                            \
            : (op) == Py_LT ? (left) < (right)                             \
            : (op) == Py_GT ? (left) > (right)                             \
            : (op) == Py_LE ? (left) <= (right)                            \
                            : (left) >= (right))                           \
            Py_RETURN_TRUE;                                                \
        Py_RETURN_FALSE;                                                   \
    } while (0)

#define PyType_FastSubclass(type, flag) PyType_HasFeature((type), (flag))
int PyObject_TypeCheck(const void *object, PyTypeObject *type);
#define PyObject_TypeCheck(object, type) PyObject_TypeCheck((object), (PyTypeObject *)(type))

#define _Py_IDENTIFIER(name) static _Py_Identifier PyId_##name
#define _Py_static_string(name, text) static _Py_Identifier name
#define Py_TPFLAGS_DEFAULT (Py_TPFLAGS_HAVE_STACKLESS_EXTENSION | 0)

#define Py_PRINT_RAW 1
#define Py_TPFLAGS_HEAPTYPE (1UL << 9)
#define Py_TPFLAGS_BASETYPE (1UL << 10)
#define Py_TPFLAGS_READY (1UL << 12)
#define Py_TPFLAGS_READYING (1UL << 13)
#define Py_TPFLAGS_HAVE_GC (1UL << 14)
#define Py_TPFLAGS_HAVE_STACKLESS_EXTENSION 0
#define Py_TPFLAGS_METHOD_DESCRIPTOR (1UL << 17)
#define Py_TPFLAGS_HAVE_VERSION_TAG (1UL << 18)
#define Py_TPFLAGS_VALID_VERSION_TAG (1UL << 19)
#define Py_TPFLAGS_IS_ABSTRACT (1UL << 20)
#define Py_TPFLAGS_LONG_SUBCLASS (1UL << 24)
#define Py_TPFLAGS_LIST_SUBCLASS (1UL << 25)
#define Py_TPFLAGS_TUPLE_SUBCLASS (1UL << 26)
#define Py_TPFLAGS_BYTES_SUBCLASS (1UL << 27)
#define Py_TPFLAGS_UNICODE_SUBCLASS (1UL << 28)
#define Py_TPFLAGS_DICT_SUBCLASS (1UL << 29)
#define Py_TPFLAGS_BASE_EXC_SUBCLASS (1UL << 30)
#define Py_TPFLAGS_TYPE_SUBCLASS (1UL << 31)
#define Py_TPFLAGS_HAVE_FINALIZE (1UL << 0)
#define Py_LT 0
#define Py_LE 1
#define Py_EQ 2
#define Py_NE 3
#define Py_GT 4
#define Py_GE 5
#define Py_TPFLAGS_HAVE_VECTORCALL (1UL << 11)
#define Py_TPFLAGS_SEQUENCE (1 << 5)
#define Py_TPFLAGS_MAPPING (1 << 6)
#define Py_TPFLAGS_DISALLOW_INSTANTIATION (1UL << 7)
#define Py_TPFLAGS_IMMUTABLETYPE (1UL << 8)
#define Py_TPFLAGS_MANAGED_DICT (1 << 4)
#define Py_TPFLAGS_MANAGED_WEAKREF (1 << 3)
#define Py_TPFLAGS_PREHEADER (Py_TPFLAGS_MANAGED_WEAKREF | Py_TPFLAGS_MANAGED_DICT)
#define Py_TPFLAGS_ITEMS_AT_END (1UL << 23)
#define TYPE_MAX_WATCHERS 8
#define Py_TPFLAGS_INLINE_VALUES (1 << 2)
#define Py_CONSTANT_NONE 0
#define Py_CONSTANT_FALSE 1
#define Py_CONSTANT_TRUE 2
#define Py_CONSTANT_ELLIPSIS 3
#define Py_CONSTANT_NOT_IMPLEMENTED 4
#define Py_CONSTANT_ZERO 5
#define Py_CONSTANT_ONE 6
#define Py_CONSTANT_EMPTY_STR 7
#define Py_CONSTANT_EMPTY_BYTES 8
#define Py_CONSTANT_EMPTY_TUPLE 9

extern PyTypeObject
    PyType_Type, PyBaseObject_Type, PySuper_Type, _PyNone_Type, _PyNotImplemented_Type, PyLong_Type,
    PyBool_Type;

PyObject *_PyObject_LookupSpecial(PyObject *, _Py_Identifier *);
int _PyObject_IsFreed(PyObject *);
int _PyObject_IsAbstract(PyObject *);
int _PyObject_SetAttrId(PyObject *, _Py_Identifier *, PyObject *);
int _PyObject_LookupAttr(PyObject *, PyObject *, PyObject **);
int _PyObject_LookupAttrId(PyObject *, _Py_Identifier *, PyObject **);
PyObject *_PyObject_NextNotImplemented(PyObject *);
PyObject *PyObject_Repr(PyObject *);
PyObject *PyObject_Str(PyObject *);
PyObject *PyObject_ASCII(PyObject *);
PyObject *PyObject_Bytes(PyObject *);
PyObject *PyObject_RichCompare(PyObject *, PyObject *, int);
int PyObject_RichCompareBool(PyObject *, PyObject *, int);
PyObject *PyObject_GetAttrString(PyObject *, const char *);
int PyObject_SetAttrString(PyObject *, const char *, PyObject *);
int PyObject_DelAttrString(PyObject *, const char *);
int PyObject_HasAttrString(PyObject *, const char *);
PyObject *PyObject_GetAttr(PyObject *, PyObject *);
int PyObject_SetAttr(PyObject *, PyObject *, PyObject *);
int PyObject_DelAttr(PyObject *, PyObject *);
int PyObject_HasAttr(PyObject *, PyObject *);
PyObject *PyObject_SelfIter(PyObject *);
PyObject *PyObject_GenericGetAttr(PyObject *, PyObject *);
int PyObject_GenericSetAttr(PyObject *, PyObject *, PyObject *);
int PyObject_GenericSetDict(PyObject *, PyObject *, void *);
Py_hash_t PyObject_Hash(PyObject *);
Py_hash_t PyObject_HashNotImplemented(PyObject *);
int PyObject_IsTrue(PyObject *);
int PyObject_Not(PyObject *);
int PyCallable_Check(PyObject *);
void PyObject_ClearWeakRefs(PyObject *);
PyObject *PyObject_Dir(PyObject *);
int Py_ReprEnter(PyObject *);
void Py_ReprLeave(PyObject *);
int PyObject_Print(PyObject *, FILE *, int);
PyObject *_PyObject_GetAttrId(PyObject *, _Py_Identifier *);
PyObject **_PyObject_GetDictPtr(PyObject *);
void PyObject_CallFinalizer(PyObject *);
int PyObject_CallFinalizerFromDealloc(PyObject *);
PyObject *_PyObject_GenericGetAttrWithDict(PyObject *, PyObject *, PyObject *, int);

#if PY_VERSION_HEX >= 0x03090000
int _PyObject_GetMethod(PyObject *, PyObject *, PyObject **);
#endif

#if PY_VERSION_HEX >= 0x030A0000
int Py_Is(PyObject *, PyObject *);
int Py_IsNone(PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030B0000
PyObject *_PyObject_GetState(PyObject *);
PyObject *_PyObject_LookupSpecialId(PyObject *, _Py_Identifier *);
#endif

#if PY_VERSION_HEX >= 0x030C0000
void *PyObject_GetTypeData(PyObject *, PyTypeObject *);
int _PyObject_VisitManagedDict(PyObject *, visitproc, void *);
void _PyObject_ClearManagedDict(PyObject *);
void *PyObject_GetItemData(PyObject *);
int PyUnstable_Type_AssignVersionTag(PyTypeObject *);
#endif

#if PY_VERSION_HEX >= 0x030D0000
int PyObject_GetOptionalAttr(PyObject *, PyObject *, PyObject **);
int PyObject_GetOptionalAttrString(PyObject *, const char *, PyObject **);
int PyObject_HasAttrWithError(PyObject *, PyObject *);
int PyObject_HasAttrStringWithError(PyObject *, const char *);
PyObject *Py_GetConstant(unsigned int);
PyObject *Py_GetConstantBorrowed(unsigned int);
void PyUnstable_Object_ClearWeakRefsNoCallbacks(PyObject *);
int PyObject_VisitManagedDict(PyObject *, visitproc, void *);
void PyObject_ClearManagedDict(PyObject *);
int PyRefTracer_SetTracer(PyRefTracer, void *);
PyRefTracer PyRefTracer_GetTracer(void **);
#endif

#if PY_VERSION_HEX >= 0x030E0000
int PyUnstable_IsImmortal(PyObject *);
int PyUnstable_EnableTryIncRef(PyObject *);
int PyUnstable_TryIncRef(PyObject *);
int PyUnstable_Object_IsUniquelyReferenced(PyObject *);
int PyUnstable_Object_IsUniqueReferencedTemporary(PyObject *);
int PyUnstable_Object_EnableDeferredRefcount(PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030F0000
void PyUnstable_SetImmortal(PyObject *);
#endif
#endif
