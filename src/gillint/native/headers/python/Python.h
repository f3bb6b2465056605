/* Python's C API, written for gillint: what extension sources need to be read, and nothing to compile or run
   with.

   One file a topic, named as in CPython. Every version from 3.8 on is here: what is newer than PY_VERSION_HEX
   is left out, because projects bring their own copies of it; what was removed stays. A function that casts
   its argument takes `const void *` here, so that any pointer may be given, in C++ too. */
#ifndef Py_PYTHON_H
#define Py_PYTHON_H

#include "patchlevel.h"
#include "pyconfig.h"
#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <wchar.h>
#ifndef _WIN32
#include <sys/time.h>
#include <unistd.h>
#endif

#ifdef __cplusplus
extern "C" {
#endif
#include "exports.h"
#include "pyport.h"
#include "pymacro.h"
#include "pymath.h"
#include "pytypedefs.h"
#include "pymem.h"
#include "pybuffer.h"
#include "lock.h"
#include "object.h"
#include "refcount.h"
#include "typeobject.h"
#include "objimpl.h"
#include "typeslots.h"
#include "pyhash.h"
#include "bytearrayobject.h"
#include "bytesobject.h"
#include "unicodeobject.h"
#include "pyerrors.h"
#include "longobject.h"
#include "longintrepr.h"
#include "boolobject.h"
#include "floatobject.h"
#include "complexobject.h"
#include "rangeobject.h"
#include "memoryobject.h"
#include "tupleobject.h"
#include "listobject.h"
#include "dictobject.h"
#include "odictobject.h"
#include "enumobject.h"
#include "setobject.h"
#include "methodobject.h"
#include "moduleobject.h"
#include "monitoring.h"
#include "funcobject.h"
#include "classobject.h"
#include "fileobject.h"
#include "pycapsule.h"
#include "code.h"
#include "pyframe.h"
#include "traceback.h"
#include "sliceobject.h"
#include "cellobject.h"
#include "iterobject.h"
#include "initconfig.h"
#include "pystate.h"
#include "genobject.h"
#include "descrobject.h"
#include "genericaliasobject.h"
#include "warnings.h"
#include "weakrefobject.h"
#include "structseq.h"
#include "namespaceobject.h"
#include "picklebufobject.h"
#include "pytime.h"
#include "codecs.h"
#include "pythread.h"
#include "context.h"
#include "modsupport.h"
#include "compile.h"
#include "pythonrun.h"
#include "pylifecycle.h"
#include "ceval.h"
#include "sysmodule.h"
#include "osmodule.h"
#include "intrcheck.h"
#include "import.h"
#include "abstract.h"
#include "bltinmodule.h"
#include "critical_section.h"
#include "pyctype.h"
#include "pystrtod.h"
#include "pystrcmp.h"
#include "fileutils.h"
#include "tracemalloc.h"
#include "pyfpe.h"
#ifdef __cplusplus
}
#endif

#include "python2.h"
#endif
