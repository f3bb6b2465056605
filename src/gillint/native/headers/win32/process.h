/* Processes and threads of the C run-time library. */
#ifndef GILLINT_WIN32_PROCESS_H
#define GILLINT_WIN32_PROCESS_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

#define _P_WAIT 0
#define _P_NOWAIT 1
#define _P_OVERLAY 2
#define _P_DETACH 4
uintptr_t _beginthread(void (*)(void *), unsigned int, void *);
uintptr_t _beginthreadex(void *, unsigned int, unsigned int (*)(void *), void *, unsigned int,
    unsigned int *);
void _endthread(void), _endthreadex(unsigned int);
int _getpid(void);
intptr_t _cwait(int *, intptr_t, int), _spawnv(int, const char *, const char *const *), _wspawnv(int,
    const wchar_t *, const wchar_t *const *);
intptr_t _wspawnve(int, const wchar_t *, const wchar_t *const *, const wchar_t *const *),
    _wexecv(const wchar_t *, const wchar_t *const *);

#ifdef __cplusplus
}
#endif
#endif
