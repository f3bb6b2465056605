/* Processor identification as functions: only the calls matter here, not the instruction. */
#ifndef GILLINT_CPUID_H
#define GILLINT_CPUID_H
#ifdef __cplusplus
extern "C" {
#endif
unsigned int __get_cpuid_max(unsigned int leaf, unsigned int *signature);
int __get_cpuid(unsigned int leaf, unsigned int *eax, unsigned int *ebx, unsigned int *ecx, unsigned int *edx);
int __get_cpuid_count(unsigned int leaf, unsigned int subleaf, unsigned int *eax, unsigned int *ebx,
                      unsigned int *ecx, unsigned int *edx);
void gillint_cpuid(unsigned int leaf, unsigned int subleaf, void *eax, void *ebx, void *ecx, void *edx);
#ifdef __cplusplus
}
#endif
#define __cpuid(leaf, eax, ebx, ecx, edx) gillint_cpuid(leaf, 0, &(eax), &(ebx), &(ecx), &(edx))
#define __cpuid_count(leaf, subleaf, eax, ebx, ecx, edx) \
    gillint_cpuid(leaf, subleaf, &(eax), &(ebx), &(ecx), &(edx))
#endif
