/* Asynchronous input and output. */
#ifndef GILLINT_AIO_H
#define GILLINT_AIO_H
#include <signal.h>
#include <sys/types.h>
#include <time.h>
#ifdef __cplusplus
extern "C" {
#endif
struct aiocb {
    int aio_fildes, aio_lio_opcode, aio_reqprio;
    volatile void *aio_buf;
    size_t aio_nbytes;
    struct sigevent aio_sigevent;
    off_t aio_offset;
};
#define AIO_CANCELED 0
#define AIO_NOTCANCELED 1
#define AIO_ALLDONE 2
#define LIO_READ 0
#define LIO_WRITE 1
#define LIO_NOP 2
#define LIO_WAIT 0
#define LIO_NOWAIT 1
int aio_read(struct aiocb *), aio_write(struct aiocb *), aio_fsync(int, struct aiocb *);
int aio_error(const struct aiocb *), aio_cancel(int, struct aiocb *);
ssize_t aio_return(struct aiocb *);
int aio_suspend(const struct aiocb *const *, int, const struct timespec *);
int lio_listio(int, struct aiocb *const *, int, struct sigevent *);
#ifdef __cplusplus
}
#endif
#endif
