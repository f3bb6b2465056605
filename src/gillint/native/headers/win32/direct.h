/* Folders of the C run-time library. */
#ifndef GILLINT_WIN32_DIRECT_H
#define GILLINT_WIN32_DIRECT_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

int _chdir(const char *), _mkdir(const char *), _rmdir(const char *), _wchdir(const wchar_t *),
    _wmkdir(const wchar_t *);
char *_getcwd(char *, int);
wchar_t *_wgetcwd(wchar_t *, int);

#ifdef __cplusplus
}
#endif
#endif
