/* Machine contexts. */
#ifndef GILLINT_UCONTEXT_H
#define GILLINT_UCONTEXT_H
#include <signal.h>
#ifdef __cplusplus
extern "C" {
#endif
int getcontext(ucontext_t *), setcontext(const ucontext_t *), swapcontext(ucontext_t *, const ucontext_t *);
void makecontext(ucontext_t *, void (*)(void), int, ...);
#ifdef __cplusplus
}
#endif
#endif
