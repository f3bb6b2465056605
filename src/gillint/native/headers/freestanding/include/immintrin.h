/* Vector types and the few non-vector functions of x86; a call of any other intrinsic is undeclared, which costs
   that expression and nothing else. */
#ifndef GILLINT_IMMINTRIN_H
#define GILLINT_IMMINTRIN_H
#include <mm_malloc.h>

typedef long long __m64 __attribute__((__vector_size__(8), __aligned__(8)));
typedef float __m128 __attribute__((__vector_size__(16), __aligned__(16)));
typedef float __m128_u __attribute__((__vector_size__(16), __aligned__(1)));
typedef double __m128d __attribute__((__vector_size__(16), __aligned__(16)));
typedef double __m128d_u __attribute__((__vector_size__(16), __aligned__(1)));
typedef long long __m128i __attribute__((__vector_size__(16), __aligned__(16)));
typedef long long __m128i_u __attribute__((__vector_size__(16), __aligned__(1)));
typedef float __m256 __attribute__((__vector_size__(32), __aligned__(32)));
typedef float __m256_u __attribute__((__vector_size__(32), __aligned__(1)));
typedef double __m256d __attribute__((__vector_size__(32), __aligned__(32)));
typedef double __m256d_u __attribute__((__vector_size__(32), __aligned__(1)));
typedef long long __m256i __attribute__((__vector_size__(32), __aligned__(32)));
typedef long long __m256i_u __attribute__((__vector_size__(32), __aligned__(1)));
typedef float __m512 __attribute__((__vector_size__(64), __aligned__(64)));
typedef float __m512_u __attribute__((__vector_size__(64), __aligned__(1)));
typedef double __m512d __attribute__((__vector_size__(64), __aligned__(64)));
typedef double __m512d_u __attribute__((__vector_size__(64), __aligned__(1)));
typedef long long __m512i __attribute__((__vector_size__(64), __aligned__(64)));
typedef long long __m512i_u __attribute__((__vector_size__(64), __aligned__(1)));
typedef unsigned char __mmask8;
typedef unsigned short __mmask16;
typedef unsigned int __mmask32;
typedef unsigned long long __mmask64;

#ifdef __cplusplus
extern "C" {
#endif
void _mm_pause(void);
void _mm_lfence(void);
void _mm_sfence(void);
void _mm_mfence(void);
void _mm_clflush(const void *address);
unsigned int _mm_getcsr(void);
void _mm_setcsr(unsigned int value);
unsigned int _mm_crc32_u8(unsigned int crc, unsigned char value);
unsigned int _mm_crc32_u16(unsigned int crc, unsigned short value);
unsigned int _mm_crc32_u32(unsigned int crc, unsigned int value);
unsigned long long _mm_crc32_u64(unsigned long long crc, unsigned long long value);
int _mm_popcnt_u32(unsigned int value);
long long _mm_popcnt_u64(unsigned long long value);
unsigned int _tzcnt_u32(unsigned int value);
unsigned long long _tzcnt_u64(unsigned long long value);
unsigned int _lzcnt_u32(unsigned int value);
unsigned long long _lzcnt_u64(unsigned long long value);
unsigned long long __rdtscp(unsigned int *processor);
unsigned long long _xgetbv(unsigned int index);
void _mm256_zeroupper(void);
void _mm_empty(void);
#ifdef __cplusplus
}
#endif

#define __rdtsc() __builtin_readcyclecounter()
#define _mm_prefetch(address, hint) __builtin_prefetch(address)
#define _MM_HINT_NTA 0
#define _MM_HINT_T2 1
#define _MM_HINT_T1 2
#define _MM_HINT_T0 3
#define _MM_SHUFFLE(z, y, x, w) (((z) << 6) | ((y) << 4) | ((x) << 2) | (w))
#endif
