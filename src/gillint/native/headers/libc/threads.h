/* Threads of C11. */
#ifndef GILLINT_THREADS_H
#define GILLINT_THREADS_H
#include <time.h>
#ifdef __cplusplus
extern "C" {
#endif

struct timespec;

#ifndef __cplusplus
#define thread_local _Thread_local
#endif
typedef unsigned long thrd_t;
typedef unsigned int tss_t;
typedef union mtx_t { long opaque[5]; } mtx_t;
typedef union cnd_t { long opaque[6]; } cnd_t;
typedef struct once_flag { int opaque; } once_flag;
#define ONCE_FLAG_INIT {0}
void call_once(once_flag *, void (*)(void));

typedef void (*tss_dtor_t)(void *);
typedef int (*thrd_start_t)(void *);

#define TSS_DTOR_ITERATIONS 4
#define thrd_success 0
#define thrd_busy 1
#define thrd_error 2
#define thrd_nomem 3
#define thrd_timedout 4
#define mtx_plain 0
#define mtx_recursive 1
#define mtx_timed 2

int thrd_create(thrd_t *, thrd_start_t, void *);
int thrd_equal(thrd_t, thrd_t);
thrd_t thrd_current(void);
int thrd_sleep(const struct timespec *, struct timespec *);
__attribute__((noreturn)) void thrd_exit(int);
int thrd_detach(thrd_t);
int thrd_join(thrd_t, int *);
void thrd_yield(void);
int mtx_init(mtx_t *, int);
int mtx_lock(mtx_t *);
int mtx_timedlock(mtx_t *, const struct timespec *);
int mtx_trylock(mtx_t *);
int mtx_unlock(mtx_t *);
void mtx_destroy(mtx_t *);
int cnd_init(cnd_t *);
int cnd_signal(cnd_t *);
int cnd_broadcast(cnd_t *);
int cnd_wait(cnd_t *, mtx_t *);
int cnd_timedwait(cnd_t *, mtx_t *, const struct timespec *);
void cnd_destroy(cnd_t *);
int tss_create(tss_t *, tss_dtor_t);
void *tss_get(tss_t);
int tss_set(tss_t, void *);
void tss_delete(tss_t);

#ifdef __cplusplus
}
#endif
#endif
