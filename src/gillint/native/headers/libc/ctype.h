/* Characters. */
#ifndef GILLINT_CTYPE_H
#define GILLINT_CTYPE_H
#include <time.h>
#ifdef __cplusplus
extern "C" {
#endif

int isascii_l(int, locale_t), toascii_l(int, locale_t);

int isalnum(int);
int isalpha(int);
int iscntrl(int);
int isdigit(int);
int islower(int);
int isgraph(int);
int isprint(int);
int ispunct(int);
int isspace(int);
int isupper(int);
int isxdigit(int);
int tolower(int);
int toupper(int);
int isblank(int);
int isascii(int);
int toascii(int);
int _toupper(int);
int _tolower(int);

#ifdef __cplusplus
}
#endif
#endif
