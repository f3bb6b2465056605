/* <pty.h>: names, types and prototypes. */
#ifndef GILLINT_PTY_H
#define GILLINT_PTY_H
#include <termios.h>
#include <sys/ioctl.h>
#ifdef __cplusplus
extern "C" {
#endif

struct termios;
struct winsize;

int openpty(int *, int *, char *, const struct termios *, const struct winsize *);
int forkpty(int *, char *, const struct termios *, const struct winsize *);

#ifdef __cplusplus
}
#endif
#endif
