/* Modules, classes and functions of a binding. */
#ifndef GILLINT_BOOST_BOOST_PYTHON_HPP
#define GILLINT_BOOST_BOOST_PYTHON_HPP
#include <boost/python/objects.h>

namespace boost {
struct noncopyable {};
namespace python {
template <class... T> struct bases {};
template <class...> struct default_call_policies {};
template <size_t i = 0, class P = default_call_policies<>> struct return_internal_reference {};
template <size_t i = 0, size_t j = 1, class P = default_call_policies<>> struct with_custodian_and_ward {};
template <size_t i = 0, size_t j = 1, class P = default_call_policies<>>
struct with_custodian_and_ward_postcall {};
template <class T, class P = default_call_policies<>> struct return_value_policy {};
template <size_t i = 1> struct return_self {};
template <size_t i = 1> struct return_arg {};
struct manage_new_object {};
struct reference_existing_object {};
struct copy_const_reference {};
struct copy_non_const_reference {};
struct return_by_value {};
struct return_opaque_pointer {};
struct no_init_t {};
inline constexpr no_init_t no_init{};
template <class... A> struct init {
    init() {}
    explicit init(const char *) {}
    template <class... X> init(const X &...) {}
    template <class P> init operator[](const P &) const {}
};
template <class... A> struct optional {};
struct arg {
    explicit arg(const char *);
    template <class T> arg &operator=(const T &) {}
    arg operator,(const arg &) const;
};
using args = arg;
struct docstring_options {
    explicit docstring_options(bool = true, bool = true, bool = true);
    ~docstring_options();
};
class scope : public object {
public:
    scope();
    explicit scope(const object &);
    ~scope();
};
template <class T, class... O> class class_ : public object {
public:
    template <class... X> explicit class_(const char *, const X &...) {}
    template <class F, class... X> class_ &def(const char *, F, const X &...) {}
    template <class D> class_ &def(const D &) {}
    class_ &staticmethod(const char *) {}
    template <class D> class_ &def_readwrite(const char *, const D &, const char * = nullptr) {}
    template <class D> class_ &def_readonly(const char *, const D &, const char * = nullptr) {}
    template <class G, class... X> class_ &add_property(const char *, G, const X &...) {}
    template <class G, class... X> class_ &add_static_property(const char *, G, const X &...) {}
    template <class V> class_ &setattr(const char *, const V &) {}
    template <class P> class_ &def_pickle(const P &) {}
    class_ &enable_pickling() {}
};
template <class T> class enum_ : public object {
public:
    explicit enum_(const char *, const char * = nullptr) {}
    enum_ &value(const char *, T) {}
    enum_ &export_values() {}
};
template <class F, class... X> void def(const char *, F, const X &...) {}
template <class F, class... X> object make_function(F, const X &...) {}
template <class F, class... X> object make_constructor(F, const X &...) {}
template <class D> object make_getter(D) {}
template <class D> object make_setter(D) {}
template <class T> class wrapper {
public:
    object get_override(const char *) const {}
};
template <class T> T *pointee(const shared_ptr<T> &) {}
template <class S, class T> void implicitly_convertible() {}
template <class P> void register_ptr_to_python() {}
template <class E, class F> void register_exception_translator(F) {}
template <class T, class C> struct to_python_converter {
    to_python_converter() {}
};
template <class C, bool no_proxy = false> struct vector_indexing_suite {};
template <class C, bool no_proxy = false> struct map_indexing_suite {};
struct pickle_suite {};
struct self_t {};
inline constexpr self_t self{};
namespace self_ns {
using python::self;
}
template <class T> struct iterator {};
template <class B, class E> object range(B, E) {}
namespace converter {
struct rvalue_from_python_stage1_data {
    void *convertible;
    void (*construct)(PyObject *, rvalue_from_python_stage1_data *);
};
template <class T> struct rvalue_from_python_storage {
    rvalue_from_python_stage1_data stage1;
    struct {
        char bytes[1];
    } storage;
};
namespace registry {
template <class... X> void push_back(X...) {}
}
}
template <class T> int type_id() {}
namespace numpy {
void initialize(bool = true);
class ndarray : public object {
public:
    char *get_data() const;
    int get_nd() const;
    ssize_t shape(int) const, strides(int) const;
};
}
}
}

#define BOOST_PYTHON_MODULE(name)          \
    void init_module_##name();             \
    extern "C" PyObject *PyInit_##name() { \
        init_module_##name();              \
        return nullptr;                    \
    }                                      \
    void init_module_##name()
#define BOOST_PYTHON_FUNCTION_OVERLOADS(name, function, low, high) \
    struct name {};
#define BOOST_PYTHON_MEMBER_FUNCTION_OVERLOADS(name, function, low, high) \
    struct name {};
#endif
