/* Operations on processes. */
#include <sys/prctl.h>
