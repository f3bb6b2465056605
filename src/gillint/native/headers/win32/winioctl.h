/* Requests to devices: those whose numbers are asked for. */
#include <windows.h>

#define IOCTL_DISK_PERFORMANCE 0x70020
