/* The datetime module's C API. Its constructors and tests are macros over PyDateTimeAPI in CPython; here they
   are functions, so that a call shows by its name. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef DATETIME_H
#define DATETIME_H
#ifdef __cplusplus
extern "C" {
#endif

typedef struct PyDateTime_Delta {
    PyObject_HEAD Py_hash_t hashcode;
    int days, seconds, microseconds;
} PyDateTime_Delta;
typedef struct PyDateTime_TZInfo {
    PyObject_HEAD
} PyDateTime_TZInfo;
typedef struct _PyDateTime_BaseTZInfo {
    PyObject_HEAD Py_hash_t hashcode;
    char hastzinfo;
} _PyDateTime_BaseTZInfo;
typedef struct _PyDateTime_BaseTime {
    PyObject_HEAD Py_hash_t hashcode;
    char hastzinfo;
    unsigned char data[6];
} _PyDateTime_BaseTime;
typedef struct PyDateTime_Time {
    PyObject_HEAD Py_hash_t hashcode;
    char hastzinfo;
    unsigned char data[6];
    unsigned char fold;
    PyObject *tzinfo;
} PyDateTime_Time;
typedef struct PyDateTime_Date {
    PyObject_HEAD Py_hash_t hashcode;
    char hastzinfo;
    unsigned char data[4];
} PyDateTime_Date;
typedef struct _PyDateTime_BaseDateTime {
    PyObject_HEAD Py_hash_t hashcode;
    char hastzinfo;
    unsigned char data[10];
} _PyDateTime_BaseDateTime;
typedef struct PyDateTime_DateTime {
    PyObject_HEAD Py_hash_t hashcode;
    char hastzinfo;
    unsigned char data[10];
    unsigned char fold;
    PyObject *tzinfo;
} PyDateTime_DateTime;

typedef struct PyDateTime_CAPI {
    PyTypeObject *DateType, *DateTimeType, *TimeType, *DeltaType, *TZInfoType;
    PyObject *TimeZone_UTC;
    PyObject *(*Date_FromDate)(int, int, int, PyTypeObject *);
    PyObject *(*DateTime_FromDateAndTime)(int, int, int, int, int, int, int, PyObject *, PyTypeObject *);
    PyObject *(*Time_FromTime)(int, int, int, int, PyObject *, PyTypeObject *);
    PyObject *(*Delta_FromDelta)(int, int, int, int, PyTypeObject *);
    PyObject *(*TimeZone_FromTimeZone)(PyObject *, PyObject *);
    PyObject *(*DateTime_FromTimestamp)(PyObject *, PyObject *, PyObject *);
    PyObject *(*Date_FromTimestamp)(PyObject *, PyObject *);
    PyObject *(*DateTime_FromDateAndTimeAndFold)(
        int, int, int, int, int, int, int, PyObject *, int, PyTypeObject *);
    PyObject *(*Time_FromTimeAndFold)(int, int, int, int, PyObject *, int, PyTypeObject *);
} PyDateTime_CAPI;

static PyDateTime_CAPI *PyDateTimeAPI;
#define _PyDateTime_DATE_DATASIZE 4
#define _PyDateTime_TIME_DATASIZE 6
#define _PyDateTime_DATETIME_DATASIZE 10
#define PyDateTime_CAPSULE_NAME "datetime.datetime_CAPI"
#define PyDateTime_IMPORT (PyDateTimeAPI = (PyDateTime_CAPI *)PyCapsule_Import(PyDateTime_CAPSULE_NAME, 0))
#define PyDateTime_TimeZone_UTC PyDateTimeAPI->TimeZone_UTC

int PyDate_Check(const void *), PyDate_CheckExact(const void *);
int PyDateTime_Check(const void *), PyDateTime_CheckExact(const void *);
int PyTime_Check(const void *), PyTime_CheckExact(const void *);
int PyDelta_Check(const void *), PyDelta_CheckExact(const void *);
int PyTZInfo_Check(const void *), PyTZInfo_CheckExact(const void *);

int PyDateTime_GET_YEAR(const void *), PyDateTime_GET_MONTH(const void *), PyDateTime_GET_DAY(const void *);
int PyDateTime_DATE_GET_HOUR(const void *), PyDateTime_DATE_GET_MINUTE(const void *);
int PyDateTime_DATE_GET_SECOND(const void *), PyDateTime_DATE_GET_MICROSECOND(const void *);
int PyDateTime_DATE_GET_FOLD(const void *);
int PyDateTime_TIME_GET_HOUR(const void *), PyDateTime_TIME_GET_MINUTE(const void *);
int PyDateTime_TIME_GET_SECOND(const void *), PyDateTime_TIME_GET_MICROSECOND(const void *);
int PyDateTime_TIME_GET_FOLD(const void *);
int PyDateTime_DELTA_GET_DAYS(const void *), PyDateTime_DELTA_GET_SECONDS(const void *);
int PyDateTime_DELTA_GET_MICROSECONDS(const void *);
PyObject *PyDateTime_DATE_GET_TZINFO(const void *), *PyDateTime_TIME_GET_TZINFO(const void *);

PyObject *PyDate_FromDate(int year, int month, int day);
PyObject *PyDateTime_FromDateAndTime(
    int year, int month, int day, int hour, int minute, int second, int microsecond);
PyObject *PyDateTime_FromDateAndTimeAndFold(
    int year, int month, int day, int hour, int minute, int second, int microsecond, int fold);
PyObject *PyTime_FromTime(int hour, int minute, int second, int microsecond);
PyObject *PyTime_FromTimeAndFold(int hour, int minute, int second, int microsecond, int fold);
PyObject *PyDelta_FromDSU(int days, int seconds, int microseconds);
PyObject *PyTimeZone_FromOffset(PyObject *offset);
PyObject *PyTimeZone_FromOffsetAndName(PyObject *offset, PyObject *name);
PyObject *PyDateTime_FromTimestamp(PyObject *arguments);
PyObject *PyDate_FromTimestamp(PyObject *arguments);

#ifdef __cplusplus
}
#endif
#endif
