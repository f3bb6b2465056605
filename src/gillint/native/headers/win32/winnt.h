/* Part of <windows.h>. */
#include <winbase.h>
