/* Text that may be wide. */
#include <windef.h>
