/* Small macros that are not about Python. */
#ifndef Py_PYMACRO_H
#define Py_PYMACRO_H
#define Py_MIN(left, right) ((left) < (right) ? (left) : (right))
#define Py_MAX(left, right) ((left) > (right) ? (left) : (right))
#define Py_ABS(value) ((value) < 0 ? -(value) : (value))
#define Py_STRINGIFY(value) _Py_XSTRINGIFY(value)
#define _Py_XSTRINGIFY(value) #value
#define Py_MEMBER_SIZE(type, member) sizeof(((type *)0)->member)
#define Py_ARRAY_LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define Py_CHARMASK(character) ((unsigned char)(character))
#define Py_BUILD_ASSERT(condition) ((void)sizeof(condition))
#define Py_BUILD_ASSERT_EXPR(condition) 0
#define Py_CLEANUP_SUPPORTED 0x20000
#define PyDoc_VAR(name) static const char name[]
#define PyDoc_STR(text) text
#define PyDoc_STRVAR(name, text) PyDoc_VAR(name) = PyDoc_STR(text)
#define Py_UNUSED(name) _unused_##name __attribute__((unused))
#define Py_UNREACHABLE() __builtin_unreachable()
#define _Py_SIZE_ROUND_DOWN(size, step) ((size_t)(size) & ~(size_t)((step) - 1))
#define _Py_SIZE_ROUND_UP(size, step) (((size_t)(size) + ((step) - 1)) & ~(size_t)((step) - 1))
#define _Py_ALIGN_DOWN(pointer, step) ((void *)((uintptr_t)(pointer) & ~(uintptr_t)((step) - 1)))
#define _Py_ALIGN_UP(pointer, step) \
    ((void *)(((uintptr_t)(pointer) + ((step) - 1)) & ~(uintptr_t)((step) - 1)))
#define _Py_IS_ALIGNED(pointer, step) (!((uintptr_t)(pointer) & ((step) - 1)))
#define _Py_IS_TYPE_SIGNED(type) ((type)(-1) <= 0)
#define _Py_TYPEOF(value) __typeof__(value)
#define _Py_CONTAINER_OF(pointer, type, member) ((type *)((char *)(pointer) - offsetof(type, member)))
#endif
