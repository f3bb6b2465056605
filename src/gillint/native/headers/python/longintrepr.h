/* The digits of an int. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_LONGINTREPR_H
#define Py_LONGINTREPR_H

#define PyLong_SHIFT 30
#define _PyLong_DECIMAL_SHIFT 9
#define _PyLong_DECIMAL_BASE ((digit)1000000000)
#define PyLong_BASE ((digit)1 << PyLong_SHIFT)
#define PyLong_MASK ((digit)(PyLong_BASE - 1))
typedef uint32_t digit;
typedef int32_t sdigit;
typedef uint64_t twodigits;
typedef int64_t stwodigits;

typedef uint32_t digit;
typedef int32_t sdigit;
typedef uint64_t twodigits;
typedef int64_t stwodigits;
struct _PyLongValue {
    uintptr_t lv_tag;
    digit ob_digit[1];
};
struct _longobject {
    PyObject_HEAD
#if PY_VERSION_HEX < 0x030C0000
    digit ob_digit[1];
#endif
#if PY_VERSION_HEX >= 0x030C0000
    _PyLongValue long_value;
#endif
};

int PyUnstable_Long_IsCompact(const PyLongObject *number);
Py_ssize_t PyUnstable_Long_CompactValue(const PyLongObject *number);

PyLongObject *_PyLong_New(Py_ssize_t);
PyObject *_PyLong_Copy(PyLongObject *);
#endif
