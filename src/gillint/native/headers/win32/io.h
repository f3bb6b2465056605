/* File descriptors of the C run-time library. */
#ifndef GILLINT_WIN32_IO_H
#define GILLINT_WIN32_IO_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

int _open(const char *, int, ...), _wopen(const wchar_t *, int, ...), _close(int), _read(int, void *,
    unsigned int), _write(int, const void *, unsigned int);
int _dup(int), _dup2(int, int), _commit(int), _isatty(int), _setmode(int, int), _chsize(int, long),
    _chsize_s(int, long long), _pipe(int *, unsigned int, int), _eof(int);
int _access(const char *, int), _waccess(const wchar_t *, int), _unlink(const char *), _locking(int, int,
    long), _open_osfhandle(intptr_t, int);
long _lseek(int, long, int);
long long _lseeki64(int, long long, int), _filelengthi64(int);
intptr_t _get_osfhandle(int);

#ifdef __cplusplus
}
#endif
#endif
