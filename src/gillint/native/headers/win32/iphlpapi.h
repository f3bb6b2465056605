/* Addresses of this machine. */
#ifndef GILLINT_WIN32_IPHLPAPI_H
#define GILLINT_WIN32_IPHLPAPI_H
#include <winsock2.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct _IP_ADAPTER_ADDRESSES_LH IP_ADAPTER_ADDRESSES, *PIP_ADAPTER_ADDRESSES;
typedef struct _MIB_TCPTABLE MIB_TCPTABLE, *PMIB_TCPTABLE;
ULONG GetAdaptersAddresses(ULONG, ULONG, PVOID, PIP_ADAPTER_ADDRESSES, PULONG);
DWORD GetExtendedTcpTable(PVOID, PDWORD, BOOL, ULONG, int, ULONG), GetExtendedUdpTable(PVOID, PDWORD, BOOL,
    ULONG, int, ULONG), GetNumberOfInterfaces(PDWORD);

#ifdef __cplusplus
}
#endif
#endif
