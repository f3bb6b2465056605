/* The Itanium C++ ABI's stack unwinding: what backtraces and foreign exception handling call. */
#ifndef GILLINT_UNWIND_H
#define GILLINT_UNWIND_H
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef uintptr_t _Unwind_Word;
typedef intptr_t _Unwind_Sword;
typedef uintptr_t _Unwind_Ptr;
typedef uint64_t _Unwind_Exception_Class;
typedef int _Unwind_Action;
typedef enum {
    _URC_NO_REASON = 0,
    _URC_FOREIGN_EXCEPTION_CAUGHT = 1,
    _URC_FATAL_PHASE2_ERROR = 2,
    _URC_FATAL_PHASE1_ERROR = 3,
    _URC_NORMAL_STOP = 4,
    _URC_END_OF_STACK = 5,
    _URC_HANDLER_FOUND = 6,
    _URC_INSTALL_CONTEXT = 7,
    _URC_CONTINUE_UNWIND = 8
} _Unwind_Reason_Code;
struct _Unwind_Context;
struct _Unwind_Exception;
typedef void (*_Unwind_Exception_Cleanup_Fn)(_Unwind_Reason_Code reason, struct _Unwind_Exception *exception);
struct _Unwind_Exception {
    _Unwind_Exception_Class exception_class;
    _Unwind_Exception_Cleanup_Fn exception_cleanup;
    _Unwind_Word private_1;
    _Unwind_Word private_2;
} __attribute__((__aligned__));
typedef _Unwind_Reason_Code (*_Unwind_Trace_Fn)(struct _Unwind_Context *context, void *data);
_Unwind_Reason_Code _Unwind_Backtrace(_Unwind_Trace_Fn step, void *data);
_Unwind_Reason_Code _Unwind_RaiseException(struct _Unwind_Exception *exception);
void _Unwind_Resume(struct _Unwind_Exception *exception);
void _Unwind_DeleteException(struct _Unwind_Exception *exception);
_Unwind_Ptr _Unwind_GetIP(struct _Unwind_Context *context);
_Unwind_Ptr _Unwind_GetIPInfo(struct _Unwind_Context *context, int *before);
_Unwind_Word _Unwind_GetGR(struct _Unwind_Context *context, int index);
_Unwind_Word _Unwind_GetCFA(struct _Unwind_Context *context);
void *_Unwind_FindEnclosingFunction(void *address);
#ifdef __cplusplus
}
#endif
#endif
