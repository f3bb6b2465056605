/* Numbers of system calls. */
#include <sys/syscall.h>
