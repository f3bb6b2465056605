/* Asynchronous I/O as the kernel has it. */
#ifndef GILLINT_LINUX_AIO_ABI_H
#define GILLINT_LINUX_AIO_ABI_H
#include <linux/types.h>
typedef unsigned long aio_context_t;
enum {
    IOCB_CMD_PREAD, IOCB_CMD_PWRITE, IOCB_CMD_FSYNC, IOCB_CMD_FDSYNC, IOCB_CMD_POLL = 5, IOCB_CMD_NOOP,
    IOCB_CMD_PREADV, IOCB_CMD_PWRITEV
};
#define IOCB_FLAG_RESFD 1
#define IOCB_FLAG_IOPRIO 2

struct io_event {
    __u64 data, obj;
    __s64 res, res2;
};
struct iocb {
    __u64 aio_data;
    __u32 aio_key;
    int aio_rw_flags;
    __u16 aio_lio_opcode;
    __s16 aio_reqprio;
    __u32 aio_fildes;
    __u64 aio_buf, aio_nbytes;
    __s64 aio_offset;
    __u64 aio_reserved2;
    __u32 aio_flags, aio_resfd;
};
#endif
