/* What generated programs may call besides Python. */
#ifndef HARNESS_H
#define HARNESS_H

#include "Python.h"

extern void probe(int id);                              /* records the state of the GIL */
extern int pick(void);                                  /* 0 or 1: the next decision of this run */
extern int pick4(void);                                 /* 0 to 3: two decisions */
extern void leave(void) __attribute__((__noreturn__));  /* ends the run */

extern PyObject *pinnable, *bytearray;                  /* one exports buffers, one is only pointed into */
extern void use(int id, const void *data);              /* a probe that reads `data` */

extern PyThreadState *stale;                            /* a thread state that nobody just gave */

/* Regions hidden in macros, one inside the other. */
#define UNLOCKED(statement) Py_BEGIN_ALLOW_THREADS statement; Py_END_ALLOW_THREADS
#define UNLOCKED_IF(wanted, statement) \
    do { \
        PyThreadState *saved_ = NULL; \
        if (wanted) { \
            saved_ = PyEval_SaveThread(); \
        } \
        statement; \
        if (saved_) { \
            PyEval_RestoreThread(saved_); \
        } \
    } while (0)
#define ENTER_STATE { PyGILState_STATE entered_ = PyGILState_Ensure();
#define LEAVE_STATE PyGILState_Release(entered_); }
#define ENTERED(statement) ENTER_STATE statement; LEAVE_STATE

#endif
