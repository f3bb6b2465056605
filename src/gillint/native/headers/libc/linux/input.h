/* Input devices: what is read from them and asked of them. */
#ifndef GILLINT_LINUX_INPUT_H
#define GILLINT_LINUX_INPUT_H
#include <linux/input-event-codes.h>
#include <linux/types.h>
#include <sys/ioctl.h>
#include <sys/time.h>
#define EV_VERSION 0x010001
#define input_event_sec time.tv_sec
#define input_event_usec time.tv_usec

struct input_event {
    struct timeval time;
    __u16 type, code;
    __s32 value;
};
struct input_id {
    __u16 bustype, vendor, product, version;
};
struct input_absinfo {
    __s32 value, minimum, maximum, fuzz, flat, resolution;
};
struct input_keymap_entry {
    __u8 flags, len;
    __u16 index;
    __u32 keycode;
    __u8 scancode[32];
};
struct ff_replay {
    __u16 length, delay;
};
struct ff_trigger {
    __u16 button, interval;
};
struct ff_envelope {
    __u16 attack_length, attack_level, fade_length, fade_level;
};
struct ff_constant_effect {
    __s16 level;
    struct ff_envelope envelope;
};
struct ff_ramp_effect {
    __s16 start_level, end_level;
    struct ff_envelope envelope;
};
struct ff_condition_effect {
    __u16 right_saturation, left_saturation;
    __s16 right_coeff, left_coeff;
    __u16 deadband;
    __s16 center;
};
struct ff_periodic_effect {
    __u16 waveform, period;
    __s16 magnitude, offset;
    __u16 phase;
    struct ff_envelope envelope;
    __u32 custom_len;
    __s16 *custom_data;
};
struct ff_rumble_effect {
    __u16 strong_magnitude, weak_magnitude;
};
struct ff_effect {
    __u16 type;
    __s16 id;
    __u16 direction;
    struct ff_trigger trigger;
    struct ff_replay replay;
    union {
        struct ff_constant_effect constant;
        struct ff_ramp_effect ramp;
        struct ff_periodic_effect periodic;
        struct ff_condition_effect condition[2];
        struct ff_rumble_effect rumble;
    } u;
};

#define EVIOCGVERSION _IOR('E', 0x01, int)
#define EVIOCGID _IOR('E', 0x02, struct input_id)
#define EVIOCGREP _IOR('E', 0x03, unsigned int[2])
#define EVIOCSREP _IOW('E', 0x03, unsigned int[2])
#define EVIOCGKEYCODE _IOR('E', 0x04, unsigned int[2])
#define EVIOCSKEYCODE _IOW('E', 0x04, unsigned int[2])
#define EVIOCGNAME(size) _IOC(2U, 'E', 0x06, size)
#define EVIOCGPHYS(size) _IOC(2U, 'E', 0x07, size)
#define EVIOCGUNIQ(size) _IOC(2U, 'E', 0x08, size)
#define EVIOCGPROP(size) _IOC(2U, 'E', 0x09, size)
#define EVIOCGMTSLOTS(size) _IOC(2U, 'E', 0x0a, size)
#define EVIOCGKEY(size) _IOC(2U, 'E', 0x18, size)
#define EVIOCGLED(size) _IOC(2U, 'E', 0x19, size)
#define EVIOCGSND(size) _IOC(2U, 'E', 0x1a, size)
#define EVIOCGSW(size) _IOC(2U, 'E', 0x1b, size)
#define EVIOCGBIT(kind, size) _IOC(2U, 'E', 0x20 + (kind), size)
#define EVIOCGABS(axis) _IOR('E', 0x40 + (axis), struct input_absinfo)
#define EVIOCSABS(axis) _IOW('E', 0xc0 + (axis), struct input_absinfo)
#define EVIOCSFF _IOW('E', 0x80, struct ff_effect)
#define EVIOCRMFF _IOW('E', 0x81, int)
#define EVIOCGEFFECTS _IOR('E', 0x84, int)
#define EVIOCGRAB _IOW('E', 0x90, int)
#define EVIOCREVOKE _IOW('E', 0x91, int)
#define EVIOCSCLOCKID _IOW('E', 0xa0, int)

enum {
    BUS_PCI = 1, BUS_ISAPNP, BUS_USB, BUS_HIL, BUS_BLUETOOTH, BUS_VIRTUAL, BUS_ISA = 0x10, BUS_I8042,
    BUS_I2C = 0x18, BUS_HOST, BUS_SPI = 0x1c
};
enum { FF_STATUS_STOPPED, FF_STATUS_PLAYING, FF_STATUS_MAX = 1 };
enum {
    FF_RUMBLE = 0x50, FF_PERIODIC, FF_CONSTANT, FF_SPRING, FF_FRICTION, FF_DAMPER, FF_INERTIA, FF_RAMP,
    FF_SQUARE, FF_TRIANGLE, FF_SINE, FF_SAW_UP, FF_SAW_DOWN, FF_CUSTOM, FF_GAIN = 0x60, FF_AUTOCENTER,
    FF_MAX_EFFECTS = 0x60, FF_MAX = 0x7f, FF_CNT
};
#endif
