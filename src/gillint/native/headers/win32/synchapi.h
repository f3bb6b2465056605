/* Waiting, and the locks of Windows. */
#ifndef GILLINT_WIN32_SYNCHAPI_H
#define GILLINT_WIN32_SYNCHAPI_H
#include <windef.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct _CRITICAL_SECTION {
    PVOID DebugInfo;
    LONG LockCount, RecursionCount;
    HANDLE OwningThread, LockSemaphore;
    ULONG_PTR SpinCount;
} CRITICAL_SECTION, *PCRITICAL_SECTION, *LPCRITICAL_SECTION;
typedef struct _SRWLOCK {
    PVOID Ptr;
} SRWLOCK, *PSRWLOCK;
typedef struct _CONDITION_VARIABLE {
    PVOID Ptr;
} CONDITION_VARIABLE, *PCONDITION_VARIABLE;
typedef struct _INIT_ONCE {
    PVOID Ptr;
} INIT_ONCE, *PINIT_ONCE;
#define SRWLOCK_INIT {0}
#define CONDITION_VARIABLE_INIT {0}
#define INIT_ONCE_STATIC_INIT {0}

DWORD WaitForSingleObject(HANDLE, DWORD), WaitForSingleObjectEx(HANDLE, DWORD, BOOL);
DWORD WaitForMultipleObjects(DWORD, const HANDLE *, BOOL, DWORD);
DWORD WaitForMultipleObjectsEx(DWORD, const HANDLE *, BOOL, DWORD, BOOL);
DWORD SignalObjectAndWait(HANDLE, HANDLE, DWORD, BOOL);
void Sleep(DWORD);
DWORD SleepEx(DWORD, BOOL);
void InitializeCriticalSection(LPCRITICAL_SECTION), EnterCriticalSection(LPCRITICAL_SECTION);
void LeaveCriticalSection(LPCRITICAL_SECTION), DeleteCriticalSection(LPCRITICAL_SECTION);
BOOL TryEnterCriticalSection(LPCRITICAL_SECTION), InitializeCriticalSectionAndSpinCount(LPCRITICAL_SECTION,
    DWORD);
BOOL InitializeCriticalSectionEx(LPCRITICAL_SECTION, DWORD, DWORD);
void InitializeSRWLock(PSRWLOCK), AcquireSRWLockExclusive(PSRWLOCK), AcquireSRWLockShared(PSRWLOCK);
void ReleaseSRWLockExclusive(PSRWLOCK), ReleaseSRWLockShared(PSRWLOCK);
BOOLEAN TryAcquireSRWLockExclusive(PSRWLOCK), TryAcquireSRWLockShared(PSRWLOCK);
void InitializeConditionVariable(PCONDITION_VARIABLE), WakeConditionVariable(PCONDITION_VARIABLE);
void WakeAllConditionVariable(PCONDITION_VARIABLE);
BOOL SleepConditionVariableCS(PCONDITION_VARIABLE, PCRITICAL_SECTION, DWORD);
BOOL SleepConditionVariableSRW(PCONDITION_VARIABLE, PSRWLOCK, DWORD, ULONG);
BOOL InitOnceExecuteOnce(PINIT_ONCE, BOOL (*)(PINIT_ONCE, PVOID, PVOID *), PVOID, LPVOID *);
BOOL WaitOnAddress(volatile void *, PVOID, SIZE_T, DWORD);
void WakeByAddressSingle(PVOID), WakeByAddressAll(PVOID);
HANDLE CreateMutexA(LPSECURITY_ATTRIBUTES, BOOL, LPCSTR), CreateMutexW(LPSECURITY_ATTRIBUTES, BOOL, LPCWSTR);
BOOL ReleaseMutex(HANDLE);
HANDLE CreateEventA(LPSECURITY_ATTRIBUTES, BOOL, BOOL, LPCSTR), CreateEventW(LPSECURITY_ATTRIBUTES, BOOL,
    BOOL, LPCWSTR);
HANDLE OpenEventW(DWORD, BOOL, LPCWSTR);
BOOL SetEvent(HANDLE), ResetEvent(HANDLE), PulseEvent(HANDLE);
HANDLE CreateSemaphoreA(LPSECURITY_ATTRIBUTES, LONG, LONG, LPCSTR), CreateSemaphoreW(LPSECURITY_ATTRIBUTES,
    LONG, LONG, LPCWSTR);
HANDLE OpenSemaphoreW(DWORD, BOOL, LPCWSTR);
BOOL ReleaseSemaphore(HANDLE, LONG, LPLONG);
HANDLE CreateWaitableTimerW(LPSECURITY_ATTRIBUTES, BOOL, LPCWSTR),
    CreateWaitableTimerExW(LPSECURITY_ATTRIBUTES, LPCWSTR, DWORD, DWORD);
BOOL SetWaitableTimer(HANDLE, const LARGE_INTEGER *, LONG, void (*)(LPVOID, DWORD, DWORD), LPVOID, BOOL),
    CancelWaitableTimer(HANDLE);
BOOL SetWaitableTimerEx(HANDLE, const LARGE_INTEGER *, LONG, void (*)(LPVOID, DWORD, DWORD), LPVOID, PVOID,
    ULONG);

#ifdef __cplusplus
}
#endif
#endif
