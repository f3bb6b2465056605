/* Guard classes as projects write them, for generated programs. */
#ifndef GUARDS_HPP
#define GUARDS_HPP

extern "C" {
#include "Python.h"
#include "harness.h"
}

struct Released {
    PyThreadState *state;
    Released() : state(PyEval_SaveThread()) {}
    ~Released() { PyEval_RestoreThread(state); }
};

struct Attached {
    PyGILState_STATE handle = PyGILState_Ensure();
    ~Attached() { PyGILState_Release(handle); }
};

struct Maybe {
    PyThreadState *state;
    explicit Maybe(bool wanted) : state(nullptr)
    {
        if (wanted)
            state = PyEval_SaveThread();
    }
    ~Maybe() { restore(); }
    void restore()
    {
        if (state)
            PyEval_RestoreThread(state);
        state = nullptr;
    }
};

struct Flagged {
    bool released;
    PyThreadState *state = nullptr;
    explicit Flagged(bool wanted) : released(wanted)
    {
        if (released)
            state = PyEval_SaveThread();
    }
    ~Flagged()
    {
        if (released)
            PyEval_RestoreThread(state);
    }
};

struct Late {
    PyThreadState *state = nullptr;
    ~Late()
    {
        if (state)
            PyEval_RestoreThread(state);
    }
    void begin() { state = PyEval_SaveThread(); }
};

/* A guard as a member, and one as a base. */
struct Holder {
    Released guard;
    int count = 0;
};

struct Derived : Released {
    int count;
    Derived() : count(pick()) {}
};

#endif
