/* Signals, and what to do after a fork. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_INTRCHECK_H
#define Py_INTRCHECK_H

void PyOS_InitInterrupts(void);
void _PySignal_AfterFork(void);
int PyOS_InterruptOccurred(void);
void PyOS_BeforeFork(void);
void PyOS_AfterFork_Parent(void);
void PyOS_AfterFork_Child(void);
void PyOS_AfterFork(void);
int _PyOS_IsMainThread(void);
#endif
