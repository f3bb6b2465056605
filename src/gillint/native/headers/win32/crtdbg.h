/* Debugging of the C run-time library. */
#ifndef GILLINT_WIN32_CRTDBG_H
#define GILLINT_WIN32_CRTDBG_H
#ifdef __cplusplus
extern "C" {
#endif

#define _CRT_ASSERT 2
#define _CrtSetReportMode(type, mode) 0
#define _CrtSetReportFile(type, file) 0
#define _ASSERTE(condition) ((void)0)

#ifdef __cplusplus
}
#endif
#endif
