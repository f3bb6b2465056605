/* What BSD code includes first. */
#ifndef GILLINT_SYS_CDEFS_H
#define GILLINT_SYS_CDEFS_H
#include <features.h>
#endif
