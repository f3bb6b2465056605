/* Configuration of an embedded interpreter. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_INITCONFIG_H
#define Py_INITCONFIG_H

struct PyStatus {
    enum { _PyStatus_TYPE_OK, _PyStatus_TYPE_ERROR, _PyStatus_TYPE_EXIT } _type;
    const char *func, *err_msg;
    int exitcode;
};
struct PyWideStringList {
    Py_ssize_t length;
    wchar_t **items;
};
struct PyPreConfig {
    int _config_init, parse_argv, isolated, use_environment, configure_locale, coerce_c_locale;
    int coerce_c_locale_warn, utf8_mode, dev_mode, allocator;
};
struct PyConfig {
#if PY_VERSION_HEX >= 0x030A0000
    int _config_init, isolated, use_environment, dev_mode, install_signal_handlers, use_hash_seed;
    unsigned long hash_seed;
    int faulthandler, tracemalloc;
#if PY_VERSION_HEX >= 0x030C0000
    int perf_profiling;
#endif
    int import_time;
#if PY_VERSION_HEX >= 0x030B0000
    int code_debug_ranges;
#endif
    int show_ref_count, dump_refs;
#if PY_VERSION_HEX >= 0x030B0000
    wchar_t *dump_refs_file;
#endif
    int malloc_stats;
    wchar_t *filesystem_encoding, *filesystem_errors, *pycache_prefix;
    int parse_argv;
    PyWideStringList orig_argv, argv, xoptions, warnoptions;
    int site_import, bytes_warning, warn_default_encoding, inspect, interactive, optimization_level;
    int parser_debug, write_bytecode, verbose, quiet, user_site_directory, configure_c_stdio, buffered_stdio;
    wchar_t *stdio_encoding, *stdio_errors, *check_hash_pycs_mode;
#if PY_VERSION_HEX >= 0x030B0000
    int use_frozen_modules, safe_path;
#endif
#if PY_VERSION_HEX >= 0x030C0000
    int int_max_str_digits;
#endif
#if PY_VERSION_HEX >= 0x030D0000
    int cpu_count;
#endif
    int pathconfig_warnings;
    wchar_t *program_name, *pythonpath_env, *home, *platlibdir;
    int module_search_paths_set;
    PyWideStringList module_search_paths;
#if PY_VERSION_HEX >= 0x030B0000
    wchar_t *stdlib_dir;
#endif
    wchar_t *executable, *base_executable, *prefix, *base_prefix, *exec_prefix, *base_exec_prefix;
    int skip_source_first_line;
    wchar_t *run_command, *run_module, *run_filename;
#if PY_VERSION_HEX >= 0x030D0000
    wchar_t *sys_path_0;
#endif
    int _install_importlib, _init_main;
#if PY_VERSION_HEX < 0x030C0000
    int _isolated_interpreter;
#endif
#if PY_VERSION_HEX >= 0x030B0000
    int _is_python_build;
#endif
#else
    int _config_init, isolated, use_environment, dev_mode, install_signal_handlers, use_hash_seed;
    unsigned long hash_seed;
    int faulthandler;
#if PY_VERSION_HEX >= 0x03090000
    int _use_peg_parser;
#endif
    int tracemalloc, import_time, show_ref_count;
#if PY_VERSION_HEX < 0x03090000
    int show_alloc_count;
#endif
    int dump_refs, malloc_stats;
    wchar_t *filesystem_encoding, *filesystem_errors, *pycache_prefix;
    int parse_argv;
    PyWideStringList argv;
    wchar_t *program_name;
    PyWideStringList xoptions, warnoptions;
    int site_import, bytes_warning, inspect, interactive, optimization_level, parser_debug, write_bytecode;
    int verbose, quiet, user_site_directory, configure_c_stdio, buffered_stdio;
    wchar_t *stdio_encoding, *stdio_errors, *check_hash_pycs_mode;
    int pathconfig_warnings;
    wchar_t *pythonpath_env, *home;
    int module_search_paths_set;
    PyWideStringList module_search_paths;
    wchar_t *executable, *base_executable, *prefix, *base_prefix, *exec_prefix, *base_exec_prefix;
#if PY_VERSION_HEX >= 0x03090000
    wchar_t *platlibdir;
#endif
    int skip_source_first_line;
    wchar_t *run_command, *run_module, *run_filename;
    int _install_importlib, _init_main;
#if PY_VERSION_HEX >= 0x03090000
    int _isolated_interpreter;
    PyWideStringList _orig_argv;
#endif
#endif
};

PyStatus PyStatus_Ok(void);
PyStatus PyStatus_Error(const char *);
PyStatus PyStatus_NoMemory(void);
PyStatus PyStatus_Exit(int);
int PyStatus_IsError(PyStatus);
int PyStatus_IsExit(PyStatus);
int PyStatus_Exception(PyStatus);
PyStatus PyWideStringList_Append(PyWideStringList *, const wchar_t *);
PyStatus PyWideStringList_Insert(PyWideStringList *, Py_ssize_t, const wchar_t *);
void PyPreConfig_InitPythonConfig(PyPreConfig *);
void PyPreConfig_InitIsolatedConfig(PyPreConfig *);
void PyConfig_InitPythonConfig(PyConfig *);
void PyConfig_InitIsolatedConfig(PyConfig *);
void PyConfig_Clear(PyConfig *);
PyStatus PyConfig_SetString(PyConfig *, wchar_t **, const wchar_t *);
PyStatus PyConfig_SetBytesString(PyConfig *, wchar_t **, const char *);
PyStatus PyConfig_Read(PyConfig *);
PyStatus PyConfig_SetBytesArgv(PyConfig *, Py_ssize_t, char *const *);
PyStatus PyConfig_SetArgv(PyConfig *, Py_ssize_t, wchar_t *const *);
PyStatus PyConfig_SetWideStringList(PyConfig *, PyWideStringList *, Py_ssize_t, wchar_t **);

#if PY_VERSION_HEX >= 0x03090000
void Py_GetArgcArgv(int *, wchar_t ***);
#endif

#if PY_VERSION_HEX >= 0x030E0000
PyInitConfig *PyInitConfig_Create(void);
void PyInitConfig_Free(PyInitConfig *);
int PyInitConfig_GetError(PyInitConfig *, const char **);
int PyInitConfig_GetExitCode(PyInitConfig *, int *);
int PyInitConfig_HasOption(PyInitConfig *, const char *);
int PyInitConfig_GetInt(PyInitConfig *, const char *, int64_t *);
int PyInitConfig_GetStr(PyInitConfig *, const char *, char **);
int PyInitConfig_GetStrList(PyInitConfig *, const char *, size_t *, char ***);
void PyInitConfig_FreeStrList(size_t, char **);
int PyInitConfig_SetInt(PyInitConfig *, const char *, int64_t);
int PyInitConfig_SetStr(PyInitConfig *, const char *, const char *);
int PyInitConfig_SetStrList(PyInitConfig *, const char *, size_t, char *const *);
int PyInitConfig_AddModule(PyInitConfig *, const char *, PyObject *(*)(void));
int Py_InitializeFromInitConfig(PyInitConfig *);
PyObject *PyConfig_Get(const char *);
int PyConfig_GetInt(const char *, int *);
PyObject *PyConfig_Names(void);
int PyConfig_Set(const char *, PyObject *);
#endif
#endif
