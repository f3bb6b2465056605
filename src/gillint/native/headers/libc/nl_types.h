/* Message catalogues. */
#ifndef GILLINT_NL_TYPES_H
#define GILLINT_NL_TYPES_H
#ifdef __cplusplus
extern "C" {
#endif
typedef void *nl_catd;
#define NL_SETD 1
#define NL_CAT_LOCALE 1
nl_catd catopen(const char *, int);
char *catgets(nl_catd, int, int, const char *);
int catclose(nl_catd);
#ifdef __cplusplus
}
#endif
#endif
