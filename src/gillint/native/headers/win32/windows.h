/* The Windows API: types, and the calls that wait, lock, read, write or start threads. */
#ifndef GILLINT_WIN32_WINDOWS_H
#define GILLINT_WIN32_WINDOWS_H
#include <windef.h>
#include <winbase.h>
#include <winuser.h>
#include <winreg.h>

#ifdef UNICODE
#define GILLINT_AW(name) name##W
#else
#define GILLINT_AW(name) name##A
#endif
#define CreateFile GILLINT_AW(CreateFile)
#define CreateMutex GILLINT_AW(CreateMutex)
#define CreateEvent GILLINT_AW(CreateEvent)
#define CreateSemaphore GILLINT_AW(CreateSemaphore)
#define CreateNamedPipe GILLINT_AW(CreateNamedPipe)
#define WaitNamedPipe GILLINT_AW(WaitNamedPipe)
#define CreateProcess GILLINT_AW(CreateProcess)
#define LoadLibrary GILLINT_AW(LoadLibrary)
#define LoadLibraryEx GILLINT_AW(LoadLibraryEx)
#define GetModuleHandle GILLINT_AW(GetModuleHandle)
#define GetModuleFileName GILLINT_AW(GetModuleFileName)
#define FormatMessage GILLINT_AW(FormatMessage)
#define CreateFileMapping GILLINT_AW(CreateFileMapping)
#define GetFileAttributes GILLINT_AW(GetFileAttributes)
#define DeleteFile GILLINT_AW(DeleteFile)
#define MoveFileEx GILLINT_AW(MoveFileEx)
#define ReadConsole GILLINT_AW(ReadConsole)
#define WriteConsole GILLINT_AW(WriteConsole)
#define GetEnvironmentVariable GILLINT_AW(GetEnvironmentVariable)
#define GetDriveType GILLINT_AW(GetDriveType)
#define OutputDebugString GILLINT_AW(OutputDebugString)
#ifndef WIN32_LEAN_AND_MEAN
#ifndef _WINSOCKAPI_
#include <winsock.h>
#endif
#include <winioctl.h>
#endif
#ifndef NOMINMAX
#ifndef __cplusplus
#define min(left, right) ((left) < (right) ? (left) : (right))
#define max(left, right) ((left) > (right) ? (left) : (right))
#endif
#endif
#endif
