#ifndef GILLINT_ARM_ACLE_H
#define GILLINT_ARM_ACLE_H
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
void __yield(void);
void __wfe(void);
void __sev(void);
uint32_t __crc32b(uint32_t crc, uint8_t value);
uint32_t __crc32h(uint32_t crc, uint16_t value);
uint32_t __crc32w(uint32_t crc, uint32_t value);
uint32_t __crc32d(uint32_t crc, uint64_t value);
uint32_t __crc32cb(uint32_t crc, uint8_t value);
uint32_t __crc32ch(uint32_t crc, uint16_t value);
uint32_t __crc32cw(uint32_t crc, uint32_t value);
uint32_t __crc32cd(uint32_t crc, uint64_t value);
#ifdef __cplusplus
}
#endif
#endif
