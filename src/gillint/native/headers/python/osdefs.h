/* Separators in paths. */
#ifndef Py_OSDEFS_H
#define Py_OSDEFS_H
#ifdef _WIN32
#define SEP L'\\'
#define ALTSEP L'/'
#define DELIM L';'
#else
#define SEP L'/'
#define DELIM L':'
#endif
#ifndef MAXPATHLEN
#define MAXPATHLEN 4096
#endif
#endif
