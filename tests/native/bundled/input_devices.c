#include <Python.h>
#include <linux/uinput.h>
#include <linux/fs.h>
#include <fcntl.h>
#include <linux/aio_abi.h>
#include <net/route.h>
#include <paths.h>
#include <sys/queue.h>
#include <sys/swap.h>

struct device {
    int fd;
    TAILQ_ENTRY(device) links;
};
TAILQ_HEAD(device_list, device);

static long long stamps(int fd)
{
    struct input_event events[8];
    struct input_absinfo axis;
    struct ff_effect effect = {.type = FF_RUMBLE, .u.rumble.strong_magnitude = 3};
    long long sum = 0;

    if (ioctl(fd, EVIOCGABS(ABS_X), &axis) < 0 || ioctl(fd, EVIOCSFF, &effect) < 0)
        return -1;
    for (ssize_t at = read(fd, events, sizeof events) / (ssize_t)sizeof *events; at-- > 0;)
        sum += events[at].input_event_sec + events[at].time.tv_usec + events[at].value * axis.maximum;
    return sum + effect.id;
}

static int make(const char *name, struct device_list *all)
{
    struct uinput_setup setup = {.id = {BUS_USB, 1, 2, 3}};
    struct device *each, *next;
    int fd = open(_PATH_DEV "uinput", O_WRONLY | O_NONBLOCK);

    strncpy(setup.name, name, UINPUT_MAX_NAME_SIZE - 1);
    if (ioctl(fd, UI_SET_EVBIT, EV_KEY) < 0 || ioctl(fd, UI_DEV_SETUP, &setup) < 0 || ioctl(fd, UI_DEV_CREATE))
        return -errno;
    TAILQ_FOREACH_SAFE(each, all, links, next)
        if (each->fd == fd)
            TAILQ_REMOVE(all, each, links);
    each = calloc(1, sizeof *each);
    TAILQ_INSERT_TAIL(all, each, links);
    return ioctl(fd, FICLONE, each->fd) + swapoff(_PATH_MOUNTED);
}

long submit(aio_context_t context, int fd, struct rtentry *route)
{
    struct iocb poll = {.aio_lio_opcode = IOCB_CMD_POLL, .aio_fildes = fd};
    struct device_list all = TAILQ_HEAD_INITIALIZER(all);
    struct iocb *list[] = {&poll};

    return syscall(209, context, 1, list) + make("x", &all) + stamps(fd) + (route->rt_flags & RTF_UP);
}
