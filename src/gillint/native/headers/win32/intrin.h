/* Intrinsics of the Microsoft compiler. */
#ifndef GILLINT_WIN32_INTRIN_H
#define GILLINT_WIN32_INTRIN_H
#ifdef __cplusplus
extern "C" {
#endif

unsigned char _BitScanForward(unsigned long *, unsigned long), _BitScanReverse(unsigned long *,
    unsigned long);
long _InterlockedIncrement(volatile long *), _InterlockedDecrement(volatile long *),
    _InterlockedExchange(volatile long *, long), _InterlockedCompareExchange(volatile long *, long, long);
void __cpuid(int *, int), __debugbreak(void), _ReadWriteBarrier(void);
unsigned long long __readgsqword(unsigned long);

#ifdef __cplusplus
}
#endif
#endif
