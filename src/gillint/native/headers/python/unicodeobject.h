/* str: text, encodings, and direct access to its characters. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_UNICODEOBJECT_H
#define Py_UNICODEOBJECT_H

typedef uint32_t Py_UCS4;
typedef uint16_t Py_UCS2;
typedef uint8_t Py_UCS1;
typedef wchar_t PY_UNICODE_TYPE;
typedef wchar_t Py_UNICODE;
struct PyASCIIObject {
    PyObject_HEAD Py_ssize_t length;
    Py_hash_t hash;
    struct {
        unsigned int interned : 2, kind : 3, compact : 1, ascii : 1, ready : 1;
    } state;
#if PY_VERSION_HEX < 0x030C0000
    wchar_t *wstr;
#endif
};
struct PyCompactUnicodeObject {
    PyASCIIObject _base;
    Py_ssize_t utf8_length;
    char *utf8;
#if PY_VERSION_HEX < 0x030C0000
    Py_ssize_t wstr_length;
#endif
};
struct PyUnicodeObject {
    PyCompactUnicodeObject _base;
    union {
        void *any;
        Py_UCS1 *latin1;
        Py_UCS2 *ucs2;
        Py_UCS4 *ucs4;
    } data;
};
enum PyUnicode_Kind {
    PyUnicode_1BYTE_KIND = 1,
    PyUnicode_2BYTE_KIND,
    PyUnicode_4BYTE_KIND = 4,
    PyUnicode_WCHAR_KIND = 0
};
struct _PyUnicodeWriter {
    PyObject *buffer;
    void *data;
    int kind;
    Py_UCS4 maxchar;
    Py_ssize_t size, pos, min_length;
    Py_UCS4 min_char;
    unsigned char overallocate, readonly;
};

#define Py_UNICODE_SIZE SIZEOF_WCHAR_T
#define Py_UNICODE_REPLACEMENT_CHARACTER ((Py_UCS4)0xFFFD)
enum PyUnicode_Kind PyUnicode_KIND(const void *text);
Py_UCS1 *PyUnicode_1BYTE_DATA(const void *text);
Py_UCS2 *PyUnicode_2BYTE_DATA(const void *text);
Py_UCS4 *PyUnicode_4BYTE_DATA(const void *text);
void *PyUnicode_DATA(const void *text);
Py_UCS4 PyUnicode_READ(int kind, const void *data, Py_ssize_t index);
void PyUnicode_WRITE(int kind, void *data, Py_ssize_t index, Py_UCS4 value);
int Py_UNICODE_ISSPACE(Py_UCS4), Py_UNICODE_ISLOWER(Py_UCS4), Py_UNICODE_ISUPPER(Py_UCS4);
int Py_UNICODE_ISTITLE(Py_UCS4), Py_UNICODE_ISLINEBREAK(Py_UCS4), Py_UNICODE_ISDECIMAL(Py_UCS4);
int Py_UNICODE_ISDIGIT(Py_UCS4), Py_UNICODE_ISNUMERIC(Py_UCS4), Py_UNICODE_ISPRINTABLE(Py_UCS4);
int Py_UNICODE_ISALPHA(Py_UCS4), Py_UNICODE_ISALNUM(Py_UCS4);
int Py_UNICODE_TODECIMAL(Py_UCS4), Py_UNICODE_TODIGIT(Py_UCS4);
Py_UCS4 Py_UNICODE_TOLOWER(Py_UCS4), Py_UNICODE_TOUPPER(Py_UCS4), Py_UNICODE_TOTITLE(Py_UCS4);
double Py_UNICODE_TONUMERIC(Py_UCS4);
int Py_UNICODE_IS_SURROGATE(Py_UCS4), Py_UNICODE_IS_HIGH_SURROGATE(Py_UCS4);
int Py_UNICODE_IS_LOW_SURROGATE(Py_UCS4);
Py_UCS4 Py_UNICODE_JOIN_SURROGATES(Py_UCS4 high, Py_UCS4 low), Py_UNICODE_HIGH_SURROGATE(Py_UCS4);
Py_UCS4 Py_UNICODE_LOW_SURROGATE(Py_UCS4);
#define Py_UNICODE_COPY(target, source, length) memcpy((target), (source), (length) * sizeof(Py_UNICODE))
void Py_UNICODE_FILL(Py_UNICODE *target, Py_UNICODE value, Py_ssize_t length);
int _PyUnicodeWriter_Prepare(_PyUnicodeWriter *writer, Py_ssize_t length, Py_UCS4 maximum);
int _PyUnicodeWriter_PrepareKind(_PyUnicodeWriter *writer, int kind);

#define PY_UNICODE_TYPE wchar_t
#define SSTATE_NOT_INTERNED 0
#define SSTATE_INTERNED_MORTAL 1
#define SSTATE_INTERNED_IMMORTAL 2
#define PyUnicodeData_CAPSULE_NAME "unicodedata.ucnhash_CAPI"
#define USE_UNICODE_WCHAR_CACHE 1
#define SSTATE_INTERNED_IMMORTAL_STATIC 3

extern PyTypeObject PyUnicode_Type, PyUnicodeIter_Type;
extern const unsigned char _Py_ascii_whitespace[];

int PyUnicode_ClearFreeList(void);
PyObject *PyUnicode_Encode(const Py_UNICODE *, Py_ssize_t, const char *, const char *);
PyObject *PyUnicode_EncodeUTF7(const Py_UNICODE *, Py_ssize_t, int, int, const char *);
PyObject *PyUnicode_EncodeUTF8(const Py_UNICODE *, Py_ssize_t, const char *);
PyObject *PyUnicode_EncodeUTF32(const Py_UNICODE *, Py_ssize_t, const char *, int);
PyObject *PyUnicode_EncodeUTF16(const Py_UNICODE *, Py_ssize_t, const char *, int);
PyObject *PyUnicode_EncodeUnicodeEscape(const Py_UNICODE *, Py_ssize_t);
PyObject *PyUnicode_EncodeRawUnicodeEscape(const Py_UNICODE *, Py_ssize_t);
PyObject *PyUnicode_EncodeLatin1(const Py_UNICODE *, Py_ssize_t, const char *);
PyObject *PyUnicode_EncodeASCII(const Py_UNICODE *, Py_ssize_t, const char *);
Py_UNICODE PyUnicode_GetMax(void);
PyObject *PyUnicode_EncodeCharmap(const Py_UNICODE *, Py_ssize_t, PyObject *, const char *);
PyObject *PyUnicode_TranslateCharmap(const Py_UNICODE *, Py_ssize_t, PyObject *, const char *);
int PyUnicode_EncodeDecimal(Py_UNICODE *, Py_ssize_t, char *, const char *);
PyObject *PyUnicode_TransformDecimalToASCII(Py_UNICODE *, Py_ssize_t);
Py_ssize_t PyUnicode_GetSize(PyObject *);
size_t Py_UNICODE_strlen(const Py_UNICODE *);
Py_UNICODE *Py_UNICODE_strcpy(Py_UNICODE *, const Py_UNICODE *);
Py_UNICODE *Py_UNICODE_strcat(Py_UNICODE *, const Py_UNICODE *);
Py_UNICODE *Py_UNICODE_strncpy(Py_UNICODE *, const Py_UNICODE *, size_t);
int Py_UNICODE_strcmp(const Py_UNICODE *, const Py_UNICODE *);
int Py_UNICODE_strncmp(const Py_UNICODE *, const Py_UNICODE *, size_t);
void PyUnicode_InternImmortal(PyObject **);
Py_UNICODE *Py_UNICODE_strchr(const Py_UNICODE *, Py_UNICODE);
Py_UNICODE *Py_UNICODE_strrchr(const Py_UNICODE *, Py_UNICODE);
Py_UNICODE *PyUnicode_AsUnicodeCopy(PyObject *);
int _PyUnicode_Ready(PyObject *);
PyObject *PyUnicode_FromUnicode(const Py_UNICODE *, Py_ssize_t);
Py_UNICODE *PyUnicode_AsUnicode(PyObject *);
const Py_UNICODE *_PyUnicode_AsUnicode(PyObject *);
Py_UNICODE *PyUnicode_AsUnicodeAndSize(PyObject *, Py_ssize_t *);
Py_ssize_t PyUnicode_WSTR_LENGTH(const void *);
Py_ssize_t PyUnicode_GET_SIZE(const void *);
Py_ssize_t PyUnicode_GET_DATA_SIZE(const void *);
Py_UNICODE *PyUnicode_AS_UNICODE(const void *);
const char *PyUnicode_AS_DATA(const void *);
PyObject *PyUnicode_FromStringAndSize(const char *, Py_ssize_t);
PyObject *PyUnicode_FromString(const char *);
PyObject *PyUnicode_Substring(PyObject *, Py_ssize_t, Py_ssize_t);
Py_UCS4 *PyUnicode_AsUCS4(PyObject *, Py_UCS4 *, Py_ssize_t, int);
Py_UCS4 *PyUnicode_AsUCS4Copy(PyObject *);
Py_ssize_t PyUnicode_GetLength(PyObject *);
Py_UCS4 PyUnicode_ReadChar(PyObject *, Py_ssize_t);
int PyUnicode_WriteChar(PyObject *, Py_ssize_t, Py_UCS4);
int PyUnicode_Resize(PyObject **, Py_ssize_t);
PyObject *PyUnicode_FromEncodedObject(PyObject *, const char *, const char *);
PyObject *PyUnicode_FromObject(PyObject *);
PyObject *PyUnicode_FromFormatV(const char *, va_list);
PyObject *PyUnicode_FromFormat(const char *, ...);
void PyUnicode_InternInPlace(PyObject **);
PyObject *PyUnicode_InternFromString(const char *);
PyObject *PyUnicode_FromWideChar(const wchar_t *, Py_ssize_t);
Py_ssize_t PyUnicode_AsWideChar(PyObject *, wchar_t *, Py_ssize_t);
wchar_t *PyUnicode_AsWideCharString(PyObject *, Py_ssize_t *);
PyObject *PyUnicode_FromOrdinal(int);
const char *PyUnicode_GetDefaultEncoding(void);
PyObject *PyUnicode_Decode(const char *, Py_ssize_t, const char *, const char *);
PyObject *PyUnicode_AsDecodedObject(PyObject *, const char *, const char *);
PyObject *PyUnicode_AsDecodedUnicode(PyObject *, const char *, const char *);
PyObject *PyUnicode_AsEncodedObject(PyObject *, const char *, const char *);
PyObject *PyUnicode_AsEncodedString(PyObject *, const char *, const char *);
PyObject *PyUnicode_AsEncodedUnicode(PyObject *, const char *, const char *);
PyObject *PyUnicode_BuildEncodingMap(PyObject *);
PyObject *PyUnicode_DecodeUTF7(const char *, Py_ssize_t, const char *);
PyObject *PyUnicode_DecodeUTF7Stateful(const char *, Py_ssize_t, const char *, Py_ssize_t *);
PyObject *PyUnicode_DecodeUTF8(const char *, Py_ssize_t, const char *);
PyObject *PyUnicode_DecodeUTF8Stateful(const char *, Py_ssize_t, const char *, Py_ssize_t *);
PyObject *PyUnicode_AsUTF8String(PyObject *);
const char *PyUnicode_AsUTF8AndSize(PyObject *, Py_ssize_t *);
PyObject *PyUnicode_DecodeUTF32(const char *, Py_ssize_t, const char *, int *);
PyObject *PyUnicode_DecodeUTF32Stateful(const char *, Py_ssize_t, const char *, int *, Py_ssize_t *);
PyObject *PyUnicode_AsUTF32String(PyObject *);
PyObject *PyUnicode_DecodeUTF16(const char *, Py_ssize_t, const char *, int *);
PyObject *PyUnicode_DecodeUTF16Stateful(const char *, Py_ssize_t, const char *, int *, Py_ssize_t *);
PyObject *PyUnicode_AsUTF16String(PyObject *);
PyObject *PyUnicode_DecodeUnicodeEscape(const char *, Py_ssize_t, const char *);
PyObject *PyUnicode_AsUnicodeEscapeString(PyObject *);
PyObject *PyUnicode_DecodeRawUnicodeEscape(const char *, Py_ssize_t, const char *);
PyObject *PyUnicode_AsRawUnicodeEscapeString(PyObject *);
PyObject *PyUnicode_DecodeLatin1(const char *, Py_ssize_t, const char *);
PyObject *PyUnicode_AsLatin1String(PyObject *);
PyObject *PyUnicode_DecodeASCII(const char *, Py_ssize_t, const char *);
PyObject *PyUnicode_AsASCIIString(PyObject *);
int _PyUnicode_CheckConsistency(PyObject *, int);
PyObject *PyUnicode_DecodeCharmap(const char *, Py_ssize_t, PyObject *, const char *);
PyObject *PyUnicode_AsCharmapString(PyObject *, PyObject *);
PyObject *PyUnicode_DecodeLocaleAndSize(const char *, Py_ssize_t, const char *);
PyObject *PyUnicode_DecodeLocale(const char *, const char *);
PyObject *PyUnicode_EncodeLocale(PyObject *, const char *);
int PyUnicode_FSConverter(PyObject *, void *);
int PyUnicode_FSDecoder(PyObject *, void *);
PyObject *PyUnicode_DecodeFSDefault(const char *);
PyObject *PyUnicode_DecodeFSDefaultAndSize(const char *, Py_ssize_t);
PyObject *PyUnicode_EncodeFSDefault(PyObject *);
PyObject *PyUnicode_Concat(PyObject *, PyObject *);
void PyUnicode_Append(PyObject **, PyObject *);
void PyUnicode_AppendAndDel(PyObject **, PyObject *);
PyObject *PyUnicode_Split(PyObject *, PyObject *, Py_ssize_t);
PyObject *PyUnicode_Splitlines(PyObject *, int);
PyObject *PyUnicode_Partition(PyObject *, PyObject *);
PyObject *PyUnicode_RPartition(PyObject *, PyObject *);
PyObject *PyUnicode_RSplit(PyObject *, PyObject *, Py_ssize_t);
PyObject *PyUnicode_Translate(PyObject *, PyObject *, const char *);
void _PyUnicode_FastCopyCharacters(PyObject *, Py_ssize_t, PyObject *, Py_ssize_t, Py_ssize_t);
PyObject *PyUnicode_Join(PyObject *, PyObject *);
Py_ssize_t PyUnicode_Tailmatch(PyObject *, PyObject *, Py_ssize_t, Py_ssize_t, int);
Py_ssize_t PyUnicode_Find(PyObject *, PyObject *, Py_ssize_t, Py_ssize_t, int);
Py_ssize_t PyUnicode_FindChar(PyObject *, Py_UCS4, Py_ssize_t, Py_ssize_t, int);
PyObject *_PyUnicode_FromASCII(const char *, Py_ssize_t);
Py_ssize_t PyUnicode_Count(PyObject *, PyObject *, Py_ssize_t, Py_ssize_t);
PyObject *PyUnicode_Replace(PyObject *, PyObject *, PyObject *, Py_ssize_t);
int PyUnicode_Compare(PyObject *, PyObject *);
int PyUnicode_CompareWithASCIIString(PyObject *, const char *);
PyObject *PyUnicode_RichCompare(PyObject *, PyObject *, int);
PyObject *PyUnicode_Format(PyObject *, PyObject *);
int PyUnicode_Contains(PyObject *, PyObject *);
int PyUnicode_IsIdentifier(PyObject *);
PyObject *_PyUnicode_AsUTF8String(PyObject *, const char *);
PyObject *_PyUnicode_EncodeUTF32(PyObject *, const char *, int);
PyObject *_PyUnicode_EncodeUTF16(PyObject *, const char *, int);
PyObject *_PyUnicode_AsLatin1String(PyObject *, const char *);
PyObject *_PyUnicode_AsASCIIString(PyObject *, const char *);
unsigned int PyUnicode_CHECK_INTERNED(const void *);
unsigned int PyUnicode_IS_READY(const void *);
unsigned int PyUnicode_IS_ASCII(const void *);
unsigned int PyUnicode_IS_COMPACT(const void *);
int _PyUnicode_EqualToASCIIString(PyObject *, const char *);
int PyUnicode_IS_COMPACT_ASCII(const void *);
Py_ssize_t PyUnicode_GET_LENGTH(const void *);
Py_UCS4 PyUnicode_READ_CHAR(const void *, Py_ssize_t);
Py_UCS4 PyUnicode_MAX_CHAR_VALUE(const void *);
PyObject *PyUnicode_New(Py_ssize_t, Py_UCS4);
int PyUnicode_READY(const void *);
Py_ssize_t PyUnicode_CopyCharacters(PyObject *, Py_ssize_t, PyObject *, Py_ssize_t, Py_ssize_t);
Py_ssize_t PyUnicode_Fill(PyObject *, Py_ssize_t, Py_ssize_t, Py_UCS4);
PyObject *PyUnicode_FromKindAndData(int, const void *, Py_ssize_t);
void _PyUnicodeWriter_Init(_PyUnicodeWriter *);
int _PyUnicodeWriter_WriteChar(_PyUnicodeWriter *, Py_UCS4);
int _PyUnicodeWriter_WriteStr(_PyUnicodeWriter *, PyObject *);
int _PyUnicodeWriter_WriteSubstring(_PyUnicodeWriter *, PyObject *, Py_ssize_t, Py_ssize_t);
int _PyUnicodeWriter_WriteASCIIString(_PyUnicodeWriter *, const char *, Py_ssize_t);
PyObject *_PyUnicodeWriter_Finish(_PyUnicodeWriter *);
void _PyUnicodeWriter_Dealloc(_PyUnicodeWriter *);
const char *PyUnicode_AsUTF8(PyObject *);
int _PyUnicode_EQ(PyObject *, PyObject *);
PyObject *_PyUnicode_FromId(_Py_Identifier *);
int PyUnicode_Check(const void *);
int PyUnicode_CheckExact(const void *);

#if PY_VERSION_HEX >= 0x030A0000
int _PyUnicode_WideCharString_Converter(PyObject *, void *);
int _PyUnicode_WideCharString_Opt_Converter(PyObject *, void *);
#endif

#if PY_VERSION_HEX >= 0x030B0000
int _PyUnicode_Equal(PyObject *, PyObject *);
#endif

#if PY_VERSION_HEX >= 0x030D0000
int PyUnicode_EqualToUTF8(PyObject *, const char *);
int PyUnicode_EqualToUTF8AndSize(PyObject *, const char *, Py_ssize_t);
#endif

#if PY_VERSION_HEX >= 0x030E0000
int PyUnicode_Equal(PyObject *, PyObject *);
PyUnicodeWriter *PyUnicodeWriter_Create(Py_ssize_t);
void PyUnicodeWriter_Discard(PyUnicodeWriter *);
PyObject *PyUnicodeWriter_Finish(PyUnicodeWriter *);
int PyUnicodeWriter_WriteChar(PyUnicodeWriter *, Py_UCS4);
int PyUnicodeWriter_WriteUTF8(PyUnicodeWriter *, const char *, Py_ssize_t);
int PyUnicodeWriter_WriteASCII(PyUnicodeWriter *, const char *, Py_ssize_t);
int PyUnicodeWriter_WriteWideChar(PyUnicodeWriter *, const wchar_t *, Py_ssize_t);
int PyUnicodeWriter_WriteUCS4(PyUnicodeWriter *, const Py_UCS4 *, Py_ssize_t);
int PyUnicodeWriter_WriteStr(PyUnicodeWriter *, PyObject *);
int PyUnicodeWriter_WriteRepr(PyUnicodeWriter *, PyObject *);
int PyUnicodeWriter_WriteSubstring(PyUnicodeWriter *, PyObject *, Py_ssize_t, Py_ssize_t);
int PyUnicodeWriter_Format(PyUnicodeWriter *, const char *, ...);
int PyUnicodeWriter_DecodeUTF8Stateful(
    PyUnicodeWriter *, const char *, Py_ssize_t, const char *, Py_ssize_t *);
#endif
#endif
