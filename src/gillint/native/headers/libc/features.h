/* What the libc is: none in particular. */
#ifndef GILLINT_FEATURES_H
#define GILLINT_FEATURES_H
#define __GLIBC_PREREQ(major, minor) 0
#define __THROW
#define __BEGIN_DECLS
#define __END_DECLS
#endif
