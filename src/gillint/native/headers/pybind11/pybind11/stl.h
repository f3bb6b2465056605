/* Containers of the standard library: any type can be cast here. */
#include <pybind11/pybind11.h>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>
