/* <libgen.h>: names, types and prototypes. */
#ifndef GILLINT_LIBGEN_H
#define GILLINT_LIBGEN_H
#ifdef __cplusplus
extern "C" {
#endif

char *basename(char *);

char *dirname(char *);

#ifdef __cplusplus
}
#endif
#endif
