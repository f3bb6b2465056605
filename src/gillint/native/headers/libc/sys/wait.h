/* Waiting for processes. */
#ifndef GILLINT_SYS_WAIT_H
#define GILLINT_SYS_WAIT_H
#include <sys/types.h>
#include <signal.h>
#include <stdlib.h>
#ifdef __cplusplus
extern "C" {
#endif

struct rusage;

typedef int idtype_t;
int WCOREDUMP(int);
#define WCOREDUMP WCOREDUMP
#define W_EXITCODE(status, signal) ((status) << 8 | (signal))
#define W_STOPCODE(signal) ((signal) << 8 | 0x7F)

#define WCOREFLAG 0x80
#define WAIT_ANY (-1)
#define WAIT_MYPGRP 0
#define P_ALL 0
#define P_PID 1
#define P_PGID 2
#define P_PIDFD 3

pid_t wait(int *);
pid_t waitpid(pid_t, int *, int);
int waitid(idtype_t, id_t, siginfo_t *, int);
pid_t wait3(int *, int, struct rusage *);
pid_t wait4(pid_t, int *, int, struct rusage *);

#ifdef __cplusplus
}
#endif
#endif
