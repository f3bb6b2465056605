/* Runs every program of a batch along every sequence of decisions (up to a length), then along random longer
 * ones, and prints for each probe the GIL states that were seen there.
 *
 * A state is a stack of bits, 1 for held, written below a leading 1: entered with the GIL is binary 11. */
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include "Python.h"
#include "harness.h"

enum { PROBES = 100, STATES = 64, DEEPEST = 4, SHORT = 11, LONG = 60, RANDOM_RUNS = 20000 };
enum { RELEASED_TWICE = 1, ACQUIRED_TWICE = 2, RELEASE_UNMATCHED = 4, RESTORED_NULL = 8, TOO_DEEP = 16 };

struct _ts { int unused; };

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
    state |= 1;
}

PyGILState_STATE PyGILState_Ensure(void)
{
    PyGILState_STATE before = state & 1 ? PyGILState_LOCKED : PyGILState_UNLOCKED;
    if (depth == DEEPEST) {
        stop(TOO_DEEP);
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

void run_program(int number, void (*program)(void))
{
    memset(seen, 0, sizeof seen);
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
    printf("%d %u", number, misuse);
    for (int id = 0; id < PROBES; id++) {
        for (int code = 0; code < STATES; code++) {
            if (seen[id][code]) {
                printf(" %d:%d", id, code);
            }
        }
    }
    printf("\n");
}
