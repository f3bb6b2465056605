/* Jumps out of functions. */
#ifndef GILLINT_SETJMP_H
#define GILLINT_SETJMP_H
#ifdef __cplusplus
extern "C" {
#endif

typedef struct gillint_jump {
    long opaque[25];
} jmp_buf[1], sigjmp_buf[1];
int setjmp(jmp_buf), _setjmp(jmp_buf), sigsetjmp(sigjmp_buf, int);

__attribute__((noreturn)) void longjmp(struct __jmp_buf_tag *, int);
__attribute__((noreturn)) void _longjmp(struct __jmp_buf_tag *, int);
__attribute__((noreturn)) void siglongjmp(sigjmp_buf, int);

#ifdef __cplusplus
}
#endif
#endif
