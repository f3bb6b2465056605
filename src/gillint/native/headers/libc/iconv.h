/* <iconv.h>: names, types and prototypes. */
#ifndef GILLINT_ICONV_H
#define GILLINT_ICONV_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef void *iconv_t;

int iconv_close(iconv_t);
iconv_t iconv_open(const char *, const char *);
size_t iconv(iconv_t, char **, size_t *, char **, size_t *);

#ifdef __cplusplus
}
#endif
#endif
