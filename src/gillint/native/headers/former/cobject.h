#include <gillint_python2.h>
