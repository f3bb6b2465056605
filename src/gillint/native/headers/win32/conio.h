/* The console. */
#ifndef GILLINT_WIN32_CONIO_H
#define GILLINT_WIN32_CONIO_H
#ifdef __cplusplus
extern "C" {
#endif

int _kbhit(void), _getch(void), _getche(void), _putch(int), _ungetch(int), _getwch(void);

#ifdef __cplusplus
}
#endif
#endif
