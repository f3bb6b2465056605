/* Runs every program of a batch along every sequence of decisions (up to a length), then along random longer
 * ones, and prints for each probe the GIL states that were seen there.
 *
 * A state is a stack of bits, 1 for held, written below a leading 1: entered with the GIL is binary 11.
 *
 * Behind a `|` stand the locks (by number) that were held at a probe, "probe:lock:1" with the GIL and ":0"
 * without; behind another, what was waited for while what was held: "a>b" for two locks, 0 is the GIL. Behind
 * the last one stand the uses, in a region, of what nothing pinned. */
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include "Python.h"
#include "harness.h"

enum { PROBES = 100, STATES = 64, DEEPEST = 4, SHORT = 11, LONG = 60, RANDOM_RUNS = 20000, LOCKS = 8, VIEWS = 128 };
enum { RELEASED_TWICE = 1, ACQUIRED_TWICE = 2, RELEASE_UNMATCHED = 4, RESTORED_NULL = 8, TOO_DEEP = 16,
       LOCKED_TWICE = 32, NOT_LOCKED = 64 };

struct _ts { int unused; };
struct mutex { int number; };

static PyThreadState the_thread;
PyThreadState *stale = &the_thread;
static jmp_buf end_of_run;
static unsigned state;
static int depth;
static unsigned char decisions[LONG];
static int used, limit;
static unsigned random_state;
static int is_random;
static unsigned char seen[PROBES][STATES];
static unsigned misuse;
static int cut;
static char is_pinned[VIEWS]; /* the storage of a view is the byte that says so; the first is the bytearray's */
static int views;
PyObject *pinnable = (PyObject *)is_pinned, *bytearray = (PyObject *)is_pinned;
static unsigned char used_loose[PROBES];
static unsigned locks; /* a bit each, the lowest is unused */
static unsigned char seen_locked[PROBES][LOCKS][2];
static unsigned char waited[LOCKS][LOCKS]; /* by what was held, for what */

static void stop(unsigned why)
{
    misuse |= why;
    longjmp(end_of_run, 1);
}

void leave(void)
{
    longjmp(end_of_run, 1);
}

void probe(int id)
{
    seen[id % PROBES][state] = 1;
    for (int lock = 1; lock < LOCKS; lock++) {
        if (locks >> lock & 1) {
            seen_locked[id % PROBES][lock][state & 1] = 1;
        }
    }
}

void use(int id, const void *data)
{
    const char *storage = data;
    if (storage >= is_pinned && storage < is_pinned + VIEWS && !*storage && !(state & 1)) {
        used_loose[id % PROBES] = 1;
    }
    probe(id);
}

int PyObject_GetBuffer(PyObject *object, Py_buffer *view, int flags)
{
    (void)flags;
    view->obj = object;
    view->buf = &is_pinned[++views % VIEWS];
    *(char *)view->buf = 1;
    return 0;
}

void PyBuffer_Release(Py_buffer *view)
{
    *(char *)view->buf = 0;
}

char *PyByteArray_AsString(PyObject *object)
{
    return (char *)object;
}

static void wait_for(int what)
{
    for (int lock = 1; lock < LOCKS; lock++) {
        if (locks >> lock & 1) {
            waited[lock][what] = 1;
        }
    }
    if (what != 0 && (state & 1)) {
        waited[0][what] = 1;
    }
}

static int take(int lock, int wait)
{
    if (locks >> lock & 1) {
        stop(LOCKED_TWICE);
    }
    if (wait) {
        wait_for(lock);
    } else if (pick()) {
        return 0;
    }
    locks |= 1u << lock;
    return 1;
}

static void give_back(int lock)
{
    if (!(locks >> lock & 1)) {
        stop(NOT_LOCKED);
    }
    locks &= ~(1u << lock);
}

int stub_mutex_lock(struct mutex *mutex)
{
    return !take(mutex->number, 1);
}

int stub_mutex_trylock(struct mutex *mutex)
{
    return take(mutex->number, 0) ? 0 : 16; /* EBUSY */
}

int stub_mutex_unlock(struct mutex *mutex)
{
    give_back(mutex->number);
    return 0;
}

int PyThread_acquire_lock(PyThread_type_lock lock, int wait)
{
    return take(((struct mutex *)lock)->number, wait);
}

void PyThread_release_lock(PyThread_type_lock lock)
{
    give_back(((struct mutex *)lock)->number);
}

int pick(void)
{
    if (used == limit) {
        cut = 1;
        longjmp(end_of_run, 1);
    }
    if (is_random) {
        random_state ^= random_state << 13;
        random_state ^= random_state >> 17;
        random_state ^= random_state << 5;
        decisions[used] = (random_state >> 9) & 1;
    }
    return decisions[used++];
}

int pick4(void)
{
    int high = pick();
    return 2 * high + pick();
}

PyThreadState *PyEval_SaveThread(void)
{
    if (!(state & 1)) {
        stop(RELEASED_TWICE);
    }
    state &= ~1u;
    return &the_thread;
}

void PyEval_RestoreThread(PyThreadState *saved)
{
    if (saved == NULL) {
        stop(RESTORED_NULL);
    }
    if (state & 1) {
        stop(ACQUIRED_TWICE);
    }
    wait_for(0);
    state |= 1;
}

PyGILState_STATE PyGILState_Ensure(void)
{
    PyGILState_STATE before = state & 1 ? PyGILState_LOCKED : PyGILState_UNLOCKED;
    if (depth == DEEPEST) {
        stop(TOO_DEEP);
    }
    if (!(state & 1)) {
        wait_for(0);
    }
    depth++;
    state = state << 1 | 1;
    return before;
}

void PyGILState_Release(PyGILState_STATE before)
{
    (void)before;
    if (depth == 1 || !(state & 1)) {
        stop(RELEASE_UNMATCHED);
    }
    depth--;
    state >>= 1;
}

static void run_once(void (*program)(void))
{
    used = 0;
    state = 3;
    depth = 1;
    locks = 0;
    views = 0;
    memset(is_pinned, 0, sizeof is_pinned);
    if (setjmp(end_of_run) == 0) {
        program();
    }
}

static int next_decisions(void)
{
    while (used > 0 && decisions[used - 1]) {
        used--;
    }
    if (used == 0) {
        return 0;
    }
    decisions[used - 1] = 1;
    memset(decisions + used, 0, sizeof decisions - used);
    return 1;
}

static void print_seen(int number)
{
    printf("%d %u", number, misuse);
    for (int id = 0; id < PROBES; id++) {
        for (int code = 0; code < STATES; code++) {
            if (seen[id][code]) {
                printf(" %d:%d", id, code);
            }
        }
    }
    printf(" |");
    for (int id = 0; id < PROBES; id++) {
        for (int code = 0; code < 2 * LOCKS; code++) {
            if (seen_locked[id][code / 2][code % 2]) {
                printf(" %d:%d:%d", id, code / 2, code % 2);
            }
        }
    }
    printf(" |");
    for (int code = 0; code < LOCKS * LOCKS; code++) {
        if (waited[code / LOCKS][code % LOCKS]) {
            printf(" %d>%d", code / LOCKS, code % LOCKS);
        }
    }
    printf(" |");
    for (int id = 0; id < PROBES; id++) {
        if (used_loose[id]) {
            printf(" %d", id);
        }
    }
    printf("\n");
}

void run_program(int number, void (*program)(void))
{
    memset(seen, 0, sizeof seen);
    memset(seen_locked, 0, sizeof seen_locked);
    memset(waited, 0, sizeof waited);
    memset(used_loose, 0, sizeof used_loose);
    memset(decisions, 0, sizeof decisions);
    misuse = 0;
    cut = 0;
    is_random = 0;
    limit = SHORT;
    do {
        run_once(program);
    } while (next_decisions());
    if (cut) {
        is_random = 1;
        limit = LONG;
        random_state = 2463534242u;
        for (int run = 0; run < RANDOM_RUNS; run++) {
            run_once(program);
        }
    }
    print_seen(number);
}
