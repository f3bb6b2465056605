/* Events for sys.monitoring (3.13). */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_MONITORING_H
#define Py_MONITORING_H

struct _PyMonitoringState {
    uint8_t active, opaque;
};

int PY_MONITORING_IS_INSTRUMENTED_EVENT(int event);

#define PY_MONITORING_EVENT_PY_START 0
#define PY_MONITORING_EVENT_PY_RESUME 1
#define PY_MONITORING_EVENT_PY_RETURN 2
#define PY_MONITORING_EVENT_PY_YIELD 3
#define PY_MONITORING_EVENT_CALL 4
#define PY_MONITORING_EVENT_LINE 5
#define PY_MONITORING_EVENT_INSTRUCTION 6
#define PY_MONITORING_EVENT_JUMP 7
#define PY_MONITORING_EVENT_BRANCH 8
#define PY_MONITORING_EVENT_STOP_ITERATION 9
#define PY_MONITORING_EVENT_RAISE 10
#define PY_MONITORING_EVENT_EXCEPTION_HANDLED 11
#define PY_MONITORING_EVENT_PY_UNWIND 12
#define PY_MONITORING_EVENT_PY_THROW 13
#define PY_MONITORING_EVENT_RERAISE 14
#define PY_MONITORING_EVENT_C_RETURN 15
#define PY_MONITORING_EVENT_C_RAISE 16

#if PY_VERSION_HEX >= 0x030D0000
int PyMonitoring_EnterScope(PyMonitoringState *, uint64_t *, const uint8_t *, Py_ssize_t);
int PyMonitoring_ExitScope(void);
int PyMonitoring_FirePyStartEvent(PyMonitoringState *, PyObject *, int32_t);
int PyMonitoring_FirePyResumeEvent(PyMonitoringState *, PyObject *, int32_t);
int PyMonitoring_FirePyReturnEvent(PyMonitoringState *, PyObject *, int32_t, PyObject *);
int PyMonitoring_FirePyYieldEvent(PyMonitoringState *, PyObject *, int32_t, PyObject *);
int PyMonitoring_FireCallEvent(PyMonitoringState *, PyObject *, int32_t, PyObject *, PyObject *);
int PyMonitoring_FireLineEvent(PyMonitoringState *, PyObject *, int32_t, int);
int PyMonitoring_FireJumpEvent(PyMonitoringState *, PyObject *, int32_t, PyObject *);
int PyMonitoring_FireBranchEvent(PyMonitoringState *, PyObject *, int32_t, PyObject *);
int PyMonitoring_FireCReturnEvent(PyMonitoringState *, PyObject *, int32_t, PyObject *);
int PyMonitoring_FirePyThrowEvent(PyMonitoringState *, PyObject *, int32_t);
int PyMonitoring_FireRaiseEvent(PyMonitoringState *, PyObject *, int32_t);
int PyMonitoring_FireReraiseEvent(PyMonitoringState *, PyObject *, int32_t);
int PyMonitoring_FireExceptionHandledEvent(PyMonitoringState *, PyObject *, int32_t);
int PyMonitoring_FireCRaiseEvent(PyMonitoringState *, PyObject *, int32_t);
int PyMonitoring_FirePyUnwindEvent(PyMonitoringState *, PyObject *, int32_t);
int PyMonitoring_FireStopIterationEvent(PyMonitoringState *, PyObject *, int32_t, PyObject *);
#endif
#endif
