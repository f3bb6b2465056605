/* Memory: PyMem_* and PyMem_Raw*. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_PYMEM_H
#define Py_PYMEM_H

typedef enum { PYMEM_DOMAIN_RAW, PYMEM_DOMAIN_MEM, PYMEM_DOMAIN_OBJ } PyMemAllocatorDomain;
typedef enum {
    PYMEM_ALLOCATOR_NOT_SET, PYMEM_ALLOCATOR_DEFAULT, PYMEM_ALLOCATOR_DEBUG, PYMEM_ALLOCATOR_MALLOC,
    PYMEM_ALLOCATOR_MALLOC_DEBUG, PYMEM_ALLOCATOR_PYMALLOC, PYMEM_ALLOCATOR_PYMALLOC_DEBUG,
    PYMEM_ALLOCATOR_MIMALLOC, PYMEM_ALLOCATOR_MIMALLOC_DEBUG } PyMemAllocatorName;
struct PyMemAllocatorEx {
    void *ctx;
    void *(*malloc)(void *, size_t);
    void *(*calloc)(void *, size_t, size_t);
    void *(*realloc)(void *, void *, size_t);
    void (*free)(void *, void *);
};

#define PyMem_MALLOC(size) PyMem_Malloc(size)
#define PyMem_REALLOC(block, size) PyMem_Realloc(block, size)
#define PyMem_FREE(block) PyMem_Free(block)
#define PyMem_Del(block) PyMem_Free(block)
#define PyMem_DEL(block) PyMem_Free(block)
#define PyMem_New(type, count) ((type *)PyMem_Malloc((count) * sizeof(type)))
#define PyMem_NEW(type, count) PyMem_New(type, count)
#define PyMem_Resize(block, type, count) ((block) = (type *)PyMem_Realloc((block), (count) * sizeof(type)))
#define PyMem_RESIZE(block, type, count) PyMem_Resize(block, type, count)

void *PyMem_Malloc(size_t);
void *PyMem_Calloc(size_t, size_t);
void *PyMem_Realloc(void *, size_t);
void PyMem_Free(void *);
void *PyMem_RawMalloc(size_t);
void *PyMem_RawCalloc(size_t, size_t);
void *PyMem_RawRealloc(void *, size_t);
void PyMem_RawFree(void *);
void PyMem_GetAllocator(PyMemAllocatorDomain, PyMemAllocatorEx *);
void PyMem_SetAllocator(PyMemAllocatorDomain, PyMemAllocatorEx *);
void PyMem_SetupDebugHooks(void);
char *_PyMem_Strdup(const char *);
wchar_t *_PyMem_RawWcsdup(const wchar_t *);
#endif
