/* The shell. */
#ifndef GILLINT_WIN32_SHELLAPI_H
#define GILLINT_WIN32_SHELLAPI_H
#include <windows.h>
#ifdef __cplusplus
extern "C" {
#endif

HINSTANCE ShellExecuteA(HWND, LPCSTR, LPCSTR, LPCSTR, LPCSTR, INT), ShellExecuteW(HWND, LPCWSTR, LPCWSTR,
    LPCWSTR, LPCWSTR, INT);
LPWSTR *CommandLineToArgvW(LPCWSTR, int *);

#ifdef __cplusplus
}
#endif
#endif
