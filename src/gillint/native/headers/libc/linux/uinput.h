/* Input devices that a program makes. */
#ifndef GILLINT_LINUX_UINPUT_H
#define GILLINT_LINUX_UINPUT_H
#include <linux/input.h>
#define UINPUT_VERSION 5
#define UINPUT_MAX_NAME_SIZE 80
#define UINPUT_IOCTL_BASE 'U'
#define EV_UINPUT 0x0101
#define UI_FF_UPLOAD 1
#define UI_FF_ERASE 2

struct uinput_ff_upload {
    __u32 request_id;
    __s32 retval;
    struct ff_effect effect, old;
};
struct uinput_ff_erase {
    __u32 request_id;
    __s32 retval;
    __u32 effect_id;
};
struct uinput_setup {
    struct input_id id;
    char name[UINPUT_MAX_NAME_SIZE];
    __u32 ff_effects_max;
};
struct uinput_abs_setup {
    __u16 code;
    struct input_absinfo absinfo;
};
struct uinput_user_dev {
    char name[UINPUT_MAX_NAME_SIZE];
    struct input_id id;
    __u32 ff_effects_max;
    __s32 absmax[ABS_CNT], absmin[ABS_CNT], absfuzz[ABS_CNT], absflat[ABS_CNT];
};

#define UI_DEV_CREATE _IO('U', 1)
#define UI_DEV_DESTROY _IO('U', 2)
#define UI_DEV_SETUP _IOW('U', 3, struct uinput_setup)
#define UI_ABS_SETUP _IOW('U', 4, struct uinput_abs_setup)
#define UI_GET_SYSNAME(size) _IOC(2U, 'U', 44, size)
#define UI_GET_VERSION _IOR('U', 45, unsigned int)
#define UI_SET_EVBIT _IOW('U', 100, int)
#define UI_SET_KEYBIT _IOW('U', 101, int)
#define UI_SET_RELBIT _IOW('U', 102, int)
#define UI_SET_ABSBIT _IOW('U', 103, int)
#define UI_SET_MSCBIT _IOW('U', 104, int)
#define UI_SET_LEDBIT _IOW('U', 105, int)
#define UI_SET_SNDBIT _IOW('U', 106, int)
#define UI_SET_FFBIT _IOW('U', 107, int)
#define UI_SET_PHYS _IOW('U', 108, char *)
#define UI_SET_SWBIT _IOW('U', 109, int)
#define UI_SET_PROPBIT _IOW('U', 110, int)
#define UI_BEGIN_FF_UPLOAD _IOWR('U', 200, struct uinput_ff_upload)
#define UI_END_FF_UPLOAD _IOW('U', 201, struct uinput_ff_upload)
#define UI_BEGIN_FF_ERASE _IOWR('U', 202, struct uinput_ff_erase)
#define UI_END_FF_ERASE _IOW('U', 203, struct uinput_ff_erase)
#endif
