/* Sound and timers. */
#ifndef GILLINT_WIN32_MMSYSTEM_H
#define GILLINT_WIN32_MMSYSTEM_H
#include <windows.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef UINT MMRESULT;
typedef HANDLE HWAVEOUT, HWAVEIN, HMIDIIN, HMIDIOUT;
#define SND_SYNC 0
#define SND_ASYNC 1
#define SND_MEMORY 4
#define SND_FILENAME 0x20000
BOOL PlaySoundA(LPCSTR, HMODULE, DWORD), PlaySoundW(LPCWSTR, HMODULE, DWORD), Beep(DWORD, DWORD);
DWORD timeGetTime(void);
MMRESULT timeBeginPeriod(UINT), timeEndPeriod(UINT), timeSetEvent(UINT, UINT, void (*)(UINT, UINT, DWORD_PTR,
    DWORD_PTR, DWORD_PTR), DWORD_PTR, UINT);

#ifdef __cplusplus
}
#endif
#endif
