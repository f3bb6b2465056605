/* Lists of processes and threads. */
#ifndef GILLINT_WIN32_TLHELP32_H
#define GILLINT_WIN32_TLHELP32_H
#include <windows.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct tagPROCESSENTRY32W {
    DWORD dwSize, cntUsage, th32ProcessID;
    ULONG_PTR th32DefaultHeapID;
    DWORD th32ModuleID, cntThreads, th32ParentProcessID;
    LONG pcPriClassBase;
    DWORD dwFlags;
    WCHAR szExeFile[MAX_PATH];
} PROCESSENTRY32W, PROCESSENTRY32;
typedef struct tagTHREADENTRY32 {
    DWORD dwSize, cntUsage, th32ThreadID, th32OwnerProcessID;
    LONG tpBasePri, tpDeltaPri;
    DWORD dwFlags;
} THREADENTRY32;
#define TH32CS_SNAPPROCESS 2
#define TH32CS_SNAPTHREAD 4
HANDLE CreateToolhelp32Snapshot(DWORD, DWORD);
BOOL Process32First(HANDLE, PROCESSENTRY32 *), Process32Next(HANDLE, PROCESSENTRY32 *),
    Process32FirstW(HANDLE, PROCESSENTRY32W *), Process32NextW(HANDLE, PROCESSENTRY32W *);
BOOL Thread32First(HANDLE, THREADENTRY32 *), Thread32Next(HANDLE, THREADENTRY32 *);

#ifdef __cplusplus
}
#endif
#endif
