/* Streams. */
#ifndef GILLINT_STDIO_H
#define GILLINT_STDIO_H
#include <stdarg.h>
#include <sys/types.h>
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif

struct obstack;

typedef struct _IO_FILE FILE;
typedef struct fpos_t {
    long opaque[2];
} fpos_t, fpos64_t;
extern FILE *stdin, *stdout, *stderr;
#define stdin stdin
#define stdout stdout
#define stderr stderr
#define TMP_MAX 238328
typedef struct cookie_io_functions_t {
    ssize_t (*read)(void *, char *, size_t), (*write)(void *, const char *, size_t);
    int (*seek)(void *, off_t *, int), (*close)(void *);
} cookie_io_functions_t;
FILE *fopencookie(void *, const char *, cookie_io_functions_t);
char *ctermid(char *);

typedef void _IO_lock_t;

#define _IOFBF 0
#define _IOLBF 1
#define _IONBF 2
#define BUFSIZ 8192
#define EOF (-1)
#define P_tmpdir "/tmp"
#define L_tmpnam 20
#define FILENAME_MAX 4096
#define L_ctermid 9
#define L_cuserid 9
#define FOPEN_MAX 16
#define RENAME_NOREPLACE (1 << 0)
#define RENAME_EXCHANGE (1 << 1)
#define RENAME_WHITEOUT (1 << 2)

int remove(const char *);
int rename(const char *, const char *);
int renameat(int, const char *, int, const char *);
int renameat2(int, const char *, int, const char *, unsigned int);
int fclose(FILE *);
FILE *tmpfile(void);
char *tmpnam(char *);
char *tmpnam_r(char *);
char *tempnam(const char *, const char *);
int fflush(FILE *);
int fflush_unlocked(FILE *);
int fcloseall(void);
FILE *fopen(const char *, const char *);
FILE *freopen(const char *, const char *, FILE *);
FILE *fopen64(const char *, const char *);
FILE *fdopen(int, const char *);
FILE *fmemopen(void *, size_t, const char *);
FILE *open_memstream(char **, size_t *);
void setbuf(FILE *, char *);
int setvbuf(FILE *, char *, int, size_t);
void setbuffer(FILE *, char *, size_t);
void setlinebuf(FILE *);
int fprintf(FILE *, const char *, ...);
int printf(const char *, ...);
int sprintf(char *, const char *, ...);
int vfprintf(FILE *, const char *, va_list);
int vprintf(const char *, va_list);
int vsprintf(char *, const char *, va_list);
int snprintf(char *, size_t, const char *, ...);
int vsnprintf(char *, size_t, const char *, va_list);
int vasprintf(char **, const char *, va_list);
int asprintf(char **, const char *, ...);
int vdprintf(int, const char *, va_list);
int dprintf(int, const char *, ...);
int fscanf(FILE *, const char *, ...);
int scanf(const char *, ...);
int sscanf(const char *, const char *, ...);
int vfscanf(FILE *, const char *, va_list);
int vscanf(const char *, va_list);
int vsscanf(const char *, const char *, va_list);
int fgetc(FILE *);
int getc(FILE *);
int getchar(void);
int getc_unlocked(FILE *);
int getchar_unlocked(void);
int fgetc_unlocked(FILE *);
int fputc(int, FILE *);
int putc(int, FILE *);
int putchar(int);
int fputc_unlocked(int, FILE *);
int putc_unlocked(int, FILE *);
int putchar_unlocked(int);
int getw(FILE *);
int putw(int, FILE *);
char *fgets(char *, int, FILE *);
char *fgets_unlocked(char *, int, FILE *);
ssize_t getdelim(char **, size_t *, int, FILE *);
ssize_t getline(char **, size_t *, FILE *);
int fputs(const char *, FILE *);
int puts(const char *);
int ungetc(int, FILE *);
unsigned long fread(void *, size_t, size_t, FILE *);
unsigned long fwrite(const void *, size_t, size_t, FILE *);
int fputs_unlocked(const char *, FILE *);
size_t fread_unlocked(void *, size_t, size_t, FILE *);
size_t fwrite_unlocked(const void *, size_t, size_t, FILE *);
int fseek(FILE *, long, int);
long ftell(FILE *);
void rewind(FILE *);
int fseeko(FILE *, off_t, int);
off_t ftello(FILE *);
int fgetpos(FILE *, fpos_t *);
int fsetpos(FILE *, const fpos_t *);
int fseeko64(FILE *, off64_t, int);
off64_t ftello64(FILE *);
void clearerr(FILE *);
int feof(FILE *);
int ferror(FILE *);
void clearerr_unlocked(FILE *);
int feof_unlocked(FILE *);
int ferror_unlocked(FILE *);
void perror(const char *);
int fileno(FILE *);
int fileno_unlocked(FILE *);
int pclose(FILE *);
FILE *popen(const char *, const char *);
int obstack_printf(struct obstack *, const char *, ...);
int obstack_vprintf(struct obstack *, const char *, va_list);
void flockfile(FILE *);
int ftrylockfile(FILE *);
void funlockfile(FILE *);

#ifdef __cplusplus
}
#endif
#endif
