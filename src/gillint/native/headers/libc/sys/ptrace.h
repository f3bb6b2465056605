/* Tracing processes. */
#ifndef GILLINT_SYS_PTRACE_H
#define GILLINT_SYS_PTRACE_H
#ifdef __cplusplus
extern "C" {
#endif
#define PTRACE_TRACEME 0
#define PTRACE_PEEKTEXT 1
#define PTRACE_PEEKDATA 2
#define PTRACE_POKETEXT 4
#define PTRACE_CONT 7
#define PTRACE_GETREGS 12
#define PTRACE_ATTACH 16
#define PTRACE_DETACH 17
#define PTRACE_SEIZE 0x4206
#define PTRACE_INTERRUPT 0x4207
long ptrace(int, ...);
#ifdef __cplusplus
}
#endif
#endif
