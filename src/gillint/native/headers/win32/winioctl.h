/* Requests to devices: without their numbers. */
#include <windows.h>
