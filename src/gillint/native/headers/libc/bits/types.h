/* For code that looks into glibc. */
#include <sys/types.h>
