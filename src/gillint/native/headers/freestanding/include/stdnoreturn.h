#ifndef GILLINT_STDNORETURN_H
#define GILLINT_STDNORETURN_H
#ifndef __cplusplus
#define noreturn _Noreturn
#endif
#endif
