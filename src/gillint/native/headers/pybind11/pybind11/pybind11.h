/* Modules, classes and functions of a binding. */
#ifndef GILLINT_PYBIND11_PYBIND11_H
#define GILLINT_PYBIND11_PYBIND11_H
#include <pybind11/attr.h>
#include <pybind11/gil.h>
#include <pybind11/operators_fwd.h>

namespace pybind11 {
class cpp_function : public function {
public:
    cpp_function();
    template <class F, class... X> cpp_function(F &&, const X &...) {}
};
class mod_gil_not_used {
public:
    explicit mod_gil_not_used(bool = true);
};
class multiple_interpreters {
public:
    static multiple_interpreters not_supported(), shared_gil(), per_interpreter_gil();
};
class module_ : public object {
    PYBIND11_OBJECT_DEFAULT(module_, object, )
    explicit module_(const char *, const char * = nullptr);
    template <class F, class... X> module_ &def(const char *, F &&, const X &...) {}
    module_ def_submodule(const char *, const char * = nullptr);
    static module_ import(const char *);
    void reload();
    void add_object(const char *, handle, bool = false);
    static module_ create_extension_module(const char *, const char *, PyModuleDef *);
};
using module = module_;
dict globals();
class generic_type : public object {
    PYBIND11_OBJECT_DEFAULT(generic_type, object, )
};
template <class... A> struct init_arguments {};
template <class... A> init_arguments<A...> init() {}
template <class F> init_arguments<F> init(F &&) {}
template <class F, class G> init_arguments<F, G> init(F &&, G &&) {}
template <class... A> init_arguments<A...> init_alias() {}
template <class G, class S> init_arguments<G, S> pickle(G &&, S &&) {}
template <class T, class... O> class class_ : public generic_type {
public:
    using type = T;
    PYBIND11_OBJECT(class_, generic_type, )
    class_() = default;
    template <class... X> class_(handle, const char *, const X &...) {}
    template <class F, class... X> class_ &def(const char *, F &&, const X &...) {}
    template <class F, class... X> class_ &def_static(const char *, F &&, const X &...) {}
    template <class I, class... X> class_ &def(const I &, const X &...) {}
    template <class I, class... X> class_ &def_cast(const I &, const X &...) {}
    template <class F> class_ &def_buffer(F &&) {}
    template <class C, class D, class... X> class_ &def_readwrite(const char *, D C::*, const X &...) {}
    template <class C, class D, class... X> class_ &def_readonly(const char *, const D C::*, const X &...) {}
    template <class D, class... X> class_ &def_readwrite_static(const char *, D *, const X &...) {}
    template <class D, class... X> class_ &def_readonly_static(const char *, const D *, const X &...) {}
    template <class G, class... X> class_ &def_property_readonly(const char *, const G &, const X &...) {}
    template <class G, class... X>
    class_ &def_property_readonly_static(const char *, const G &, const X &...) {}
    template <class G, class S, class... X>
    class_ &def_property(const char *, const G &, const S &, const X &...) {}
    template <class G, class S, class... X>
    class_ &def_property_static(const char *, const G &, const S &, const X &...) {}
};
template <class T> class enum_ : public class_<T> {
public:
    using Underlying = std::underlying_type_t<T>;
    template <class... X> enum_(const handle &, const char *, const X &...) {}
    enum_ &value(const char *, T, const char * = nullptr) {}
    enum_ &export_values() {}
    template <class F, class... X> enum_ &def(const char *, F &&, const X &...) {}
};
template <class T> class native_enum {
public:
    template <class... X> native_enum(const handle &, const char *, const X &...) {}
    native_enum &value(const char *, T, const char * = nullptr) {}
    native_enum &export_values() {}
    void finalize() {}
};
template <class T> class exception : public object {
public:
    exception() = default;
    exception(handle, const char *, handle = PyExc_Exception) {}
    void operator()(const char *) const {}
};
template <class T> exception<T> &register_exception(handle, const char *, handle = PyExc_Exception) {}
template <class T> exception<T> &register_local_exception(handle, const char *, handle = PyExc_Exception) {}
template <class F> void register_exception_translator(F &&) {}
template <class F> void register_local_exception_translator(F &&) {}
void set_error(const handle &, const char *);
void raise_from(PyObject *, const char *);
void raise_from(error_already_set &, PyObject *, const char *);
template <class T, class U> void implicitly_convertible() {}
template <return_value_policy p = return_value_policy::reference_internal, class I, class S, class... X>
iterator make_iterator(I, S, X &&...) {}
template <return_value_policy p = return_value_policy::reference_internal, class T, class... X>
iterator make_iterator(T &, X &&...) {}
template <return_value_policy p = return_value_policy::reference_internal, class I, class S, class... X>
iterator make_key_iterator(I, S, X &&...) {}
template <return_value_policy p = return_value_policy::reference_internal, class T, class... X>
iterator make_key_iterator(T &, X &&...) {}
template <return_value_policy p = return_value_policy::reference_internal, class I, class S, class... X>
iterator make_value_iterator(I, S, X &&...) {}
template <class T> function get_override(const T *, const char *) {}
template <class T> function get_overload(const T *, const char *) {}
class options {
public:
    options();
    ~options();
    options &disable_user_defined_docstrings() &, &enable_user_defined_docstrings() &;
    options &disable_function_signatures() &, &enable_function_signatures() &;
    options &disable_enum_members_docstring() &, &enable_enum_members_docstring() &;
};
class smart_holder {};
class trampoline_self_life_support {};
class staticmethod_;
}

#define PYBIND11_MODULE(name, variable, ...)                                               \
    static void pybind11_init_##name(pybind11::module_ &);                                 \
    extern "C" PyObject *PyInit_##name() {                                                 \
        auto module = pybind11::module_::create_extension_module(#name, nullptr, nullptr); \
        pybind11_init_##name(module);                                                      \
        return module.ptr();                                                               \
    }                                                                                      \
    void pybind11_init_##name(pybind11::module_ &variable)
#define PYBIND11_PLUGIN(name) extern "C" PyObject *PyInit_##name()
#define PYBIND11_OVERRIDE_IMPL(type, cname, name, ...)                                                \
    do {                                                                                              \
        pybind11::gil_scoped_acquire gil;                                                             \
        pybind11::function override = pybind11::get_override(static_cast<const cname *>(this), name); \
        if (override) {                                                                               \
            auto o = override(__VA_ARGS__);                                                           \
            return pybind11::detail::cast_safe<type>(std::move(o));                                   \
        }                                                                                             \
    } while (false)
#define PYBIND11_OVERRIDE_NAME(type, cname, name, fn, ...)                                    \
    do {                                                                                      \
        PYBIND11_OVERRIDE_IMPL(PYBIND11_TYPE(type), PYBIND11_TYPE(cname), name, __VA_ARGS__); \
        return cname::fn(__VA_ARGS__);                                                        \
    } while (false)
#define PYBIND11_OVERRIDE_PURE_NAME(type, cname, name, fn, ...)                               \
    do {                                                                                      \
        PYBIND11_OVERRIDE_IMPL(PYBIND11_TYPE(type), PYBIND11_TYPE(cname), name, __VA_ARGS__); \
        pybind11::pybind11_fail("pure virtual function");                                     \
    } while (false)
#define PYBIND11_OVERRIDE(type, cname, fn, ...) \
    PYBIND11_OVERRIDE_NAME(PYBIND11_TYPE(type), PYBIND11_TYPE(cname), #fn, fn, __VA_ARGS__)
#define PYBIND11_OVERRIDE_PURE(type, cname, fn, ...) \
    PYBIND11_OVERRIDE_PURE_NAME(PYBIND11_TYPE(type), PYBIND11_TYPE(cname), #fn, fn, __VA_ARGS__)
#define PYBIND11_OVERLOAD PYBIND11_OVERRIDE
#define PYBIND11_OVERLOAD_PURE PYBIND11_OVERRIDE_PURE
#define PYBIND11_OVERLOAD_NAME PYBIND11_OVERRIDE_NAME
#define PYBIND11_OVERLOAD_PURE_NAME PYBIND11_OVERRIDE_PURE_NAME
#endif
