/* Locks, threads and thread-specific storage. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYTHREAD_H
#define Py_PYTHREAD_H

#ifndef _WIN32
#include <pthread.h>
#endif

typedef void *PyThread_type_lock;
typedef enum { PY_LOCK_FAILURE, PY_LOCK_ACQUIRED, PY_LOCK_INTR } PyLockStatus;
struct _Py_tss_t {
    int _is_initialized;
    pthread_key_t _key;
};
typedef void *PyThread_type_sema;

#define Py_tss_NEEDS_INIT {0}
#define NATIVE_TSS_KEY_T pthread_key_t

#define PYTHREAD_INVALID_THREAD_ID ((unsigned long)-1)
#define WAIT_LOCK 1
#define NOWAIT_LOCK 0
#define PY_TIMEOUT_T long long
#define PY_TIMEOUT_MAX (LLONG_MAX / 1000)

void PyThread_init_thread(void);
unsigned long PyThread_start_new_thread(void (*)(void *), void *);
GILLINT_NORETURN void PyThread_exit_thread(void);
unsigned long PyThread_get_thread_ident(void);
unsigned long PyThread_get_thread_native_id(void);
PyThread_type_lock PyThread_allocate_lock(void);
void PyThread_free_lock(PyThread_type_lock);
int PyThread_acquire_lock(PyThread_type_lock, int);
PyLockStatus PyThread_acquire_lock_timed(PyThread_type_lock, long long, int);
void PyThread_release_lock(PyThread_type_lock);
size_t PyThread_get_stacksize(void);
int PyThread_set_stacksize(size_t);
PyObject *PyThread_GetInfo(void);
int PyThread_create_key(void);
void PyThread_delete_key(int);
int PyThread_set_key_value(int, void *);
void *PyThread_get_key_value(int);
void PyThread_delete_key_value(int);
void PyThread_ReInitTLS(void);
Py_tss_t *PyThread_tss_alloc(void);
void PyThread_tss_free(Py_tss_t *);
int PyThread_tss_is_created(Py_tss_t *);
int PyThread_tss_create(Py_tss_t *);
void PyThread_tss_delete(Py_tss_t *);
int PyThread_tss_set(Py_tss_t *, void *);
void *PyThread_tss_get(Py_tss_t *);

#if PY_VERSION_HEX >= 0x03090000
int _PyThread_at_fork_reinit(PyThread_type_lock *);
#endif
#endif
