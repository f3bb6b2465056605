/* Memory on the stack. */
#ifndef GILLINT_ALLOCA_H
#define GILLINT_ALLOCA_H
#define alloca(size) __builtin_alloca(size)
#endif
