/* The kernel's version. */
#ifndef GILLINT_LINUX_VERSION_H
#define GILLINT_LINUX_VERSION_H
#define KERNEL_VERSION(major, minor, patch) (((major) << 16) + ((minor) << 8) + (patch))
#define LINUX_VERSION_CODE KERNEL_VERSION(6, 1, 0)
#endif
