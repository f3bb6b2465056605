/* What processes use. */
#ifndef GILLINT_WIN32_PSAPI_H
#define GILLINT_WIN32_PSAPI_H
#include <windows.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct _PROCESS_MEMORY_COUNTERS {
    DWORD cb, PageFaultCount;
    SIZE_T PeakWorkingSetSize, WorkingSetSize, QuotaPeakPagedPoolUsage, QuotaPagedPoolUsage,
    QuotaPeakNonPagedPoolUsage;
    SIZE_T QuotaNonPagedPoolUsage, PagefileUsage, PeakPagefileUsage;
} PROCESS_MEMORY_COUNTERS, *PPROCESS_MEMORY_COUNTERS;
BOOL GetProcessMemoryInfo(HANDLE, PPROCESS_MEMORY_COUNTERS, DWORD), EnumProcesses(DWORD *, DWORD, LPDWORD);
DWORD GetModuleBaseNameW(HANDLE, HMODULE, LPWSTR, DWORD), GetMappedFileNameW(HANDLE, LPVOID, LPWSTR, DWORD),
    GetProcessImageFileNameW(HANDLE, LPWSTR, DWORD);

#ifdef __cplusplus
}
#endif
#endif
