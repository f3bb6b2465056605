/* Flags of clone. */
#include <sched.h>
