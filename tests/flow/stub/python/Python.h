/* A Python.h for the execution oracle: the part of the API that moves the GIL, and nothing else. */
#ifndef Py_PYTHON_H
#define Py_PYTHON_H

#include <stddef.h>

typedef struct _ts PyThreadState;
typedef enum { PyGILState_LOCKED, PyGILState_UNLOCKED } PyGILState_STATE;

extern PyThreadState *PyEval_SaveThread(void);
extern void PyEval_RestoreThread(PyThreadState *);
extern PyGILState_STATE PyGILState_Ensure(void);
extern void PyGILState_Release(PyGILState_STATE);

typedef void *PyThread_type_lock; /* for these programs a numbered mutex, as in <pthread.h> */
#define WAIT_LOCK 1
#define NOWAIT_LOCK 0
extern int PyThread_acquire_lock(PyThread_type_lock, int);
extern void PyThread_release_lock(PyThread_type_lock);

typedef struct _object PyObject;
typedef struct { void *buf; PyObject *obj; } Py_buffer;
extern int PyObject_GetBuffer(PyObject *, Py_buffer *, int);
extern void PyBuffer_Release(Py_buffer *);
extern char *PyByteArray_AsString(PyObject *);

#define Py_BEGIN_ALLOW_THREADS { PyThreadState *_save; _save = PyEval_SaveThread();
#define Py_BLOCK_THREADS PyEval_RestoreThread(_save);
#define Py_UNBLOCK_THREADS _save = PyEval_SaveThread();
#define Py_END_ALLOW_THREADS PyEval_RestoreThread(_save); }

#endif
