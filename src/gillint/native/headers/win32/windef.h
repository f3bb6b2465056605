/* Types and calling conventions. */
#ifndef GILLINT_WIN32_WINDEF_H
#define GILLINT_WIN32_WINDEF_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

#define WINAPI
#define WINAPIV
#define APIENTRY
#define CALLBACK
#define PASCAL
#define NTAPI
#define FAR
#define NEAR
#define CONST const
#define VOID void
#define IN
#define OUT
#define OPTIONAL
#define TRUE 1
#define FALSE 0
#define MAX_PATH 260
#define DECLSPEC_NORETURN
#define DECLARE_HANDLE(name) typedef struct name##__ *name
#define UNREFERENCED_PARAMETER(name) ((void)(name))
#ifndef __declspec
#define __declspec(attribute)
#endif
#ifndef _MSC_VER
#define __cdecl
#define __stdcall
#define __fastcall
#define __forceinline inline
typedef long long __int64;
#define __int32 int
#define __int16 short
#define __int8 char
#endif
typedef int BOOL, INT, INT32, errno_t;
typedef unsigned char BYTE, UCHAR, BOOLEAN, UINT8;
typedef unsigned short WORD, USHORT, ATOM, UINT16, LANGID;
typedef unsigned int UINT, UINT32, DWORD32;
#ifdef _WIN32
typedef long LONG, HRESULT, NTSTATUS;
typedef unsigned long DWORD, ULONG, LCID;
#else
typedef int LONG, HRESULT, NTSTATUS;
typedef unsigned int DWORD, ULONG, LCID;
#endif
typedef char CHAR, *PCHAR, *LPSTR, *PSTR;
typedef const char *LPCSTR, *PCSTR;
typedef short SHORT;
typedef wchar_t WCHAR, *PWCHAR, *LPWSTR, *PWSTR;
typedef const wchar_t *LPCWSTR, *PCWSTR;
typedef float FLOAT;
typedef double DOUBLE;
typedef long long LONGLONG, INT64, LONG64;
typedef unsigned long long ULONGLONG, UINT64, DWORD64, DWORDLONG, ULONG64;
typedef __INTPTR_TYPE__ INT_PTR, LONG_PTR, LPARAM, LRESULT, SSIZE_T;
typedef __UINTPTR_TYPE__ UINT_PTR, ULONG_PTR, DWORD_PTR, WPARAM, SIZE_T, *PULONG_PTR, *PSIZE_T, *PDWORD_PTR;
typedef void *PVOID, *LPVOID, *HANDLE, **PHANDLE, **LPHANDLE;
typedef const void *LPCVOID;
typedef BOOL *PBOOL, *LPBOOL;
typedef BYTE *PBYTE, *LPBYTE;
typedef WORD *PWORD, *LPWORD;
typedef DWORD *PDWORD, *LPDWORD;
typedef LONG *PLONG, *LPLONG;
typedef ULONG *PULONG;
typedef UINT *PUINT;
typedef LONGLONG *PLONGLONG;
typedef ULONGLONG *PULONGLONG;
#ifdef UNICODE
typedef WCHAR TCHAR, *LPTSTR;
typedef const WCHAR *LPCTSTR;
#define TEXT(text) L##text
#else
typedef CHAR TCHAR, *LPTSTR;
typedef const CHAR *LPCTSTR;
#define TEXT(text) text
#endif
typedef HANDLE HINSTANCE, HMODULE, HWND, HKEY, *PHKEY, HDC, HBITMAP, HICON, HCURSOR, HMENU, HBRUSH, HFONT,
    HPEN, HRGN, HGLOBAL, HLOCAL, HPALETTE, HHOOK, HDESK, HWINSTA, HRSRC, HGDIOBJ, HMONITOR, SC_HANDLE;
typedef INT_PTR (WINAPI *FARPROC)(void);
typedef INT_PTR (WINAPI *PROC)(void);
typedef union _LARGE_INTEGER {
    struct {
        DWORD LowPart;
        LONG HighPart;
    };
    struct {
        DWORD LowPart;
        LONG HighPart;
    } u;
    LONGLONG QuadPart;
} LARGE_INTEGER, *PLARGE_INTEGER;
typedef union _ULARGE_INTEGER {
    struct {
        DWORD LowPart, HighPart;
    };
    ULONGLONG QuadPart;
} ULARGE_INTEGER, *PULARGE_INTEGER;
typedef struct _FILETIME {
    DWORD dwLowDateTime, dwHighDateTime;
} FILETIME, *PFILETIME, *LPFILETIME;
typedef struct _SYSTEMTIME {
    WORD wYear, wMonth, wDayOfWeek, wDay, wHour, wMinute, wSecond, wMilliseconds;
} SYSTEMTIME, *LPSYSTEMTIME;
typedef struct tagRECT {
    LONG left, top, right, bottom;
} RECT, *PRECT, *LPRECT;
typedef struct tagPOINT {
    LONG x, y;
} POINT, *LPPOINT;
typedef struct _GUID {
    unsigned int Data1;
    unsigned short Data2, Data3;
    unsigned char Data4[8];
} GUID, IID, CLSID, UUID;
typedef struct _SECURITY_ATTRIBUTES {
    DWORD nLength;
    LPVOID lpSecurityDescriptor;
    BOOL bInheritHandle;
} SECURITY_ATTRIBUTES, *PSECURITY_ATTRIBUTES, *LPSECURITY_ATTRIBUTES;
#define MAKEWORD(low, high) ((WORD)((low) | (high) << 8))
#define FIELD_OFFSET(type, field) ((LONG)__builtin_offsetof(type, field))
#define CONTAINING_RECORD(address, type, field) ((type *)((char *)(address) - __builtin_offsetof(type, field)))
#define MAKELONG(low, high) ((LONG)((low) | (high) << 16))
#define LOWORD(value) ((WORD)(value))
#define HIWORD(value) ((WORD)((DWORD_PTR)(value) >> 16))
#define LOBYTE(value) ((BYTE)(value))
#define HIBYTE(value) ((BYTE)((value) >> 8))
#define ZeroMemory(place, size) memset((place), 0, (size))
#define CopyMemory(to, from, size) memcpy((to), (from), (size))
#define FillMemory(place, size, value) memset((place), (value), (size))
#define SecureZeroMemory(place, size) memset((place), 0, (size))

#ifdef __cplusplus
}
#endif
#endif
