/* Part of <boost/python.hpp> here. */
#include <boost/python.hpp>
