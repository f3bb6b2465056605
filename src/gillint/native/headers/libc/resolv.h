/* The resolver: calls that wait for a name server. */
#ifndef GILLINT_RESOLV_H
#define GILLINT_RESOLV_H
#include <arpa/nameser.h>
#include <netinet/in.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct __res_state {
    int retrans, retry;
    unsigned long options;
    int nscount;
    struct sockaddr_in nsaddr_list[3];
} *res_state;
extern struct __res_state _res;
int res_init(void), res_ninit(res_state);
void res_nclose(res_state);
int res_query(const char *, int, int, unsigned char *, int);
int res_search(const char *, int, int, unsigned char *, int);
int res_send(const unsigned char *, int, unsigned char *, int);
int res_nquery(res_state, const char *, int, int, unsigned char *, int);
int res_nsearch(res_state, const char *, int, int, unsigned char *, int);
int dn_expand(const unsigned char *, const unsigned char *, const unsigned char *, char *, int);
int dn_skipname(const unsigned char *, const unsigned char *);
#ifdef __cplusplus
}
#endif
#endif
