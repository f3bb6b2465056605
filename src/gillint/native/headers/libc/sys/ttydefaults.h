/* Defaults of terminals. */
#include <termios.h>
