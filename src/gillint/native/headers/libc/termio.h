/* System V terminals. */
#include <termios.h>
