/* <byteswap.h>: names, types and prototypes. */
#ifndef GILLINT_BYTESWAP_H
#define GILLINT_BYTESWAP_H
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

uint16_t bswap_16(uint16_t);
uint32_t bswap_32(uint32_t);
uint64_t bswap_64(uint64_t);

#ifdef __cplusplus
}
#endif
#endif
