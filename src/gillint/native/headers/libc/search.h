/* <search.h>: names, types and prototypes. */
#ifndef GILLINT_SEARCH_H
#define GILLINT_SEARCH_H
#include <stddef.h>
#include <stdlib.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef enum { FIND, ENTER } ACTION;
typedef enum { preorder, postorder, endorder, leaf } VISIT;
typedef struct entry {
    char *key;
    void *data;
} ENTRY;
ENTRY *hsearch(ENTRY, ACTION);
void twalk(const void *, void (*)(const void *, VISIT, int)), tdestroy(void *, void (*)(void *));

struct qelem {
    struct qelem *q_forw, *q_back;
    char q_data[1];
};

void insque(void *, void *);
void remque(void *);
int hcreate(size_t);
void hdestroy(void);
void *tsearch(const void *, void **, int (*)(const void *, const void *));
void *tfind(const void *, void *const *, int (*)(const void *, const void *));
void *tdelete(const void *, void **, int (*)(const void *, const void *));
void *lfind(const void *, const void *, size_t *, size_t, int (*)(const void *, const void *));
void *lsearch(const void *, void *, size_t *, size_t, int (*)(const void *, const void *));

#ifdef __cplusplus
}
#endif
#endif
