/* Compiling Python. */
#ifndef Py_PYTHON_H
#include <Python.h>
#endif
#ifndef Py_COMPILE_H
#define Py_COMPILE_H

struct PyCompilerFlags {
    int cf_flags, cf_feature_version;
};
struct PyFutureFeatures {
    int ff_features;
#if PY_VERSION_HEX < 0x030C0000
    int ff_lineno;
#endif
#if PY_VERSION_HEX >= 0x030C0000
    int ff_location;
#endif
};

#define _PyCompilerFlags_INIT {0, PY_MINOR_VERSION}

#define PyCF_MASK_OBSOLETE (CO_NESTED)
#define PyCF_SOURCE_IS_UTF8 0x0100
#define PyCF_DONT_IMPLY_DEDENT 0x0200
#define PyCF_ONLY_AST 0x0400
#define PyCF_IGNORE_COOKIE 0x0800
#define PyCF_TYPE_COMMENTS 0x1000
#define PyCF_ALLOW_TOP_LEVEL_AWAIT 0x2000
#define FUTURE_NESTED_SCOPES "nested_scopes"
#define FUTURE_GENERATORS "generators"
#define FUTURE_DIVISION "division"
#define FUTURE_ABSOLUTE_IMPORT "absolute_import"
#define FUTURE_WITH_STATEMENT "with_statement"
#define FUTURE_PRINT_FUNCTION "print_function"
#define FUTURE_UNICODE_LITERALS "unicode_literals"
#define FUTURE_BARRY_AS_BDFL "barry_as_FLUFL"
#define FUTURE_GENERATOR_STOP "generator_stop"
#define FUTURE_ANNOTATIONS "annotations"
#define PY_INVALID_STACK_EFFECT INT_MAX
#define Py_single_input 256
#define Py_file_input 257
#define Py_eval_input 258
#define Py_func_type_input 345
#define Py_fstring_input 800
#define PyCF_ALLOW_INCOMPLETE_INPUT 0x4000
#define PyCF_OPTIMIZED_AST (0x8000 | PyCF_ONLY_AST)

int PyCompile_OpcodeStackEffect(int, int);
int PyCompile_OpcodeStackEffectWithJump(int, int, int);
#endif
