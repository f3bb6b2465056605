/* Clocks (3.13). */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYTIME_H
#define Py_PYTIME_H

typedef int64_t PyTime_t;
typedef enum {
    _PyTime_ROUND_FLOOR, _PyTime_ROUND_CEILING, _PyTime_ROUND_HALF_EVEN, _PyTime_ROUND_UP,
    _PyTime_ROUND_TIMEOUT = 3 } _PyTime_round_t;
struct _Py_clock_info_t {
    const char *implementation;
    int monotonic, adjustable;
    double resolution;
};

#define _PyTime_MIN INT64_MIN
#define _PyTime_MAX INT64_MAX
#if PY_VERSION_HEX < 0x030D0000
typedef int64_t _PyTime_t;
#endif

#define PyTime_MIN INT64_MIN
#define PyTime_MAX INT64_MAX

#if PY_VERSION_HEX >= 0x030D0000
double PyTime_AsSecondsDouble(PyTime_t);
int PyTime_Monotonic(PyTime_t *);
int PyTime_PerfCounter(PyTime_t *);
int PyTime_Time(PyTime_t *);
int PyTime_MonotonicRaw(PyTime_t *);
int PyTime_PerfCounterRaw(PyTime_t *);
int PyTime_TimeRaw(PyTime_t *);
#endif
#endif
