/* Part of <windows.h>. */
#include <windef.h>
