#ifndef GILLINT_STDALIGN_H
#define GILLINT_STDALIGN_H
#define __alignas_is_defined 1
#define __alignof_is_defined 1
#if !defined(__cplusplus) && !(defined(__STDC_VERSION__) && __STDC_VERSION__ > 201710L)
#define alignas _Alignas
#define alignof _Alignof
#endif
#endif
