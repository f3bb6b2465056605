/* <endian.h>: names, types and prototypes. */
#ifndef GILLINT_ENDIAN_H
#define GILLINT_ENDIAN_H
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

#define LITTLE_ENDIAN 1234
#define BIG_ENDIAN 4321
#define PDP_ENDIAN 3412
#define BYTE_ORDER LITTLE_ENDIAN
#define __LITTLE_ENDIAN LITTLE_ENDIAN
#define __BIG_ENDIAN BIG_ENDIAN
#define __BYTE_ORDER BYTE_ORDER
uint16_t htobe16(uint16_t), htole16(uint16_t), be16toh(uint16_t), le16toh(uint16_t);
uint32_t htobe32(uint32_t), htole32(uint32_t), be32toh(uint32_t), le32toh(uint32_t);
uint64_t htobe64(uint64_t), htole64(uint64_t), be64toh(uint64_t), le64toh(uint64_t);
#define htobe16 htobe16
#define htobe32 htobe32
#define htobe64 htobe64
#define htole16 htole16
#define htole32 htole32
#define htole64 htole64
#define be16toh be16toh
#define be32toh be32toh
#define be64toh be64toh
#define le16toh le16toh
#define le32toh le32toh
#define le64toh le64toh

#ifdef __cplusplus
}
#endif
#endif
