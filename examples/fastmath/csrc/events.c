/* Waiting for file descriptors, and calling back from a thread that Python does not know. */
#include "fastmath.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>

/* Every other thread waits too. */
PyObject *
events_wait_readable(PyObject *self, PyObject *args)
{
    int descriptor, milliseconds;
    if (!PyArg_ParseTuple(args, "ii", &descriptor, &milliseconds)) {
        return NULL;
    }
    struct pollfd wanted = {.fd = descriptor, .events = POLLIN};
    int ready = poll(&wanted, 1, milliseconds); /* planted: GIL301 */
    if (ready < 0) {
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    return PyBool_FromLong(ready);
}

PyObject *
events_wait_writable(PyObject *self, PyObject *args)
{
    int descriptor, milliseconds, ready;
    if (!PyArg_ParseTuple(args, "ii", &descriptor, &milliseconds)) {
        return NULL;
    }
    struct pollfd wanted = {.fd = descriptor, .events = POLLOUT};
    do {
        Py_BEGIN_ALLOW_THREADS
        ready = poll(&wanted, 1, milliseconds);
        Py_END_ALLOW_THREADS
    } while (ready < 0 && errno == EINTR && !PyErr_CheckSignals());
    if (ready < 0) {
        return PyErr_Occurred() ? NULL : PyErr_SetFromErrno(PyExc_OSError);
    }
    return PyBool_FromLong(ready);
}

static long calls_made;

/* Runs on a thread made by pthread_create, which has no thread state. */
static void *
run_plain(void *callback)
{
    PyObject *result = PyObject_CallNoArgs((PyObject *)callback); /* planted: GIL105 */
    Py_XDECREF(result);
    return NULL;
}

static void *
run_attached(void *callback)
{
    PyGILState_STATE state = PyGILState_Ensure();
    PyObject *result = PyObject_CallNoArgs((PyObject *)callback);
    if (result == NULL) {
        PyErr_WriteUnraisable((PyObject *)callback);
    }
    else {
        calls_made++;
        Py_DECREF(result);
    }
    Py_DECREF((PyObject *)callback);
    PyGILState_Release(state);
    return NULL;
}

/* Keeps the GIL for good when the call fails. */
static void *
run_leaky(void *callback)
{
    PyGILState_STATE state = PyGILState_Ensure();
    PyObject *result = PyObject_CallNoArgs((PyObject *)callback);
    if (result == NULL) {
        PyErr_WriteUnraisable((PyObject *)callback);
        return NULL; /* planted: GIL205 */
    }
    Py_DECREF(result);
    PyGILState_Release(state);
    return NULL;
}

static PyObject *
finish_start(int error, pthread_t thread, PyObject *callback)
{
    if (error != 0) {
        Py_DECREF(callback);
        errno = error;
        return PyErr_SetFromErrno(PyExc_OSError);
    }
    pthread_detach(thread);
    Py_RETURN_NONE;
}

PyObject *
events_later(PyObject *self, PyObject *callback)
{
    pthread_t thread;
    Py_INCREF(callback);
    int error = pthread_create(&thread, NULL, run_plain, callback);
    return finish_start(error, thread, callback);
}

PyObject *
events_later_leaky(PyObject *self, PyObject *callback)
{
    pthread_t thread;
    Py_INCREF(callback);
    int error = pthread_create(&thread, NULL, run_leaky, callback);
    return finish_start(error, thread, callback);
}

PyObject *
events_later_attached(PyObject *self, PyObject *callback)
{
    pthread_t thread;
    Py_INCREF(callback);
    int error = pthread_create(&thread, NULL, run_attached, callback);
    return finish_start(error, thread, callback);
}

PyObject *
events_count(PyObject *self, PyObject *ignored)
{
    return PyLong_FromLong(calls_made);
}
