/* Windows and messages. */
#ifndef GILLINT_WIN32_WINUSER_H
#define GILLINT_WIN32_WINUSER_H
#include <windef.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct tagMSG {
    HWND hwnd;
    UINT message;
    WPARAM wParam;
    LPARAM lParam;
    DWORD time;
    POINT pt;
} MSG, *PMSG, *LPMSG;
typedef LRESULT (CALLBACK *WNDPROC)(HWND, UINT, WPARAM, LPARAM);
#define MB_OK 0
#define MB_ICONERROR 16
#define SW_HIDE 0
#define SW_SHOW 5
#define WM_QUIT 0x12
#define WM_USER 0x400
#define PM_REMOVE 1
#define QS_ALLINPUT 0x4FF
BOOL GetMessageA(LPMSG, HWND, UINT, UINT), GetMessageW(LPMSG, HWND, UINT, UINT), WaitMessage(void);
BOOL PeekMessageA(LPMSG, HWND, UINT, UINT, UINT), PeekMessageW(LPMSG, HWND, UINT, UINT, UINT),
    TranslateMessage(const MSG *);
BOOL PostMessageA(HWND, UINT, WPARAM, LPARAM), PostMessageW(HWND, UINT, WPARAM, LPARAM),
    PostThreadMessageW(DWORD, UINT, WPARAM, LPARAM);
LRESULT SendMessageA(HWND, UINT, WPARAM, LPARAM), SendMessageW(HWND, UINT, WPARAM, LPARAM),
    DispatchMessageW(const MSG *), DispatchMessageA(const MSG *), DefWindowProcW(HWND, UINT, WPARAM, LPARAM);
DWORD MsgWaitForMultipleObjects(DWORD, const HANDLE *, BOOL, DWORD, DWORD),
    MsgWaitForMultipleObjectsEx(DWORD, const HANDLE *, DWORD, DWORD, DWORD);
DWORD WaitForInputIdle(HANDLE, DWORD);
int MessageBoxA(HWND, LPCSTR, LPCSTR, UINT), MessageBoxW(HWND, LPCWSTR, LPCWSTR, UINT), GetSystemMetrics(int);
BOOL MessageBeep(UINT), DestroyWindow(HWND), ShowWindow(HWND, int), OpenClipboard(HWND),
    CloseClipboard(void), EmptyClipboard(void);
HWND GetForegroundWindow(void), GetDesktopWindow(void), FindWindowW(LPCWSTR, LPCWSTR);
HANDLE GetClipboardData(UINT), SetClipboardData(UINT, HANDLE);
#define GetMessage GetMessageA
#define PeekMessage PeekMessageA
#define PostMessage PostMessageA
#define SendMessage SendMessageA
#define DispatchMessage DispatchMessageA
#define MessageBox MessageBoxA

#ifdef __cplusplus
}
#endif
#endif
