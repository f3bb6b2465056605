/* Mutexes for generated programs: what is done with them is written down by the runtime. They are numbered, so
 * that the runtime need not ask which is which. */
#ifndef STUB_PTHREAD_H
#define STUB_PTHREAD_H

typedef struct { int number; } pthread_mutex_t;

#ifdef STUB_RUN /* not the names of the C library's */
#define pthread_mutex_lock stub_mutex_lock
#define pthread_mutex_trylock stub_mutex_trylock
#define pthread_mutex_unlock stub_mutex_unlock
#endif

#ifdef __cplusplus
extern "C" {
#endif
extern int pthread_mutex_lock(pthread_mutex_t *);
extern int pthread_mutex_trylock(pthread_mutex_t *); /* fails now and then, as if another thread had it */
extern int pthread_mutex_unlock(pthread_mutex_t *);
#ifdef __cplusplus
}
#endif

#endif
