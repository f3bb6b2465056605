#include <nanobind/nanobind.h>
#include <nanobind/ndarray.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>
#include <nanobind/trampoline.h>
namespace nb = nanobind;
using namespace nb::literals;
struct Dog {
    std::string name;
    int age;
    Dog(const std::string &n) : name(n) {}
    int get() const { return 1; }
    void set(int) {}
    virtual std::string bark(int) { return ""; }
    virtual ~Dog() {}
};
enum class Kind { A, B };
struct PyDog : Dog {
    NB_TRAMPOLINE(Dog, 1);
    std::string bark(int k) override { NB_OVERRIDE(bark, k); }
};
double f(nb::ndarray<double, nb::shape<-1>, nb::c_contig, nb::device::cpu> a, nb::object o, nb::dict d,
         nb::list l) {
    double s = 0;
    {
        nb::gil_scoped_release r;
        for (size_t i = 0; i < a.shape(0); ++i) s += a(i);
    }
    auto v = a.view();
    s += v(0);
    d["a"] = 1;
    l.append(2);
    o.attr("x")(1, "k"_a = 2);
    int n = nb::cast<int>(o);
    for (auto h : l) nb::cast<int>(h);
    nb::gil_scoped_acquire g;
    if (o.is_none()) throw nb::type_error("x");
    nb::str st("x");
    st.c_str();
    nb::capsule owner(new double[3], [](void *p) noexcept { delete[] (double *)p; });
    nb::object np = nb::module_::import_("numpy");
    return s * *a.data();
}
NB_MODULE(ext, m) {
    m.doc() = "x";
    m.def("f", &f, "a"_a, nb::arg("o").none(), "d"_a, nb::arg("l") = nb::list(),
          nb::call_guard<nb::gil_scoped_release>(), nb::rv_policy::reference);
    nb::class_<Dog, PyDog>(m, "Dog", nb::dynamic_attr())
        .def(nb::init<const std::string &>())
        .def("bark", &Dog::bark)
        .def_rw("name", &Dog::name)
        .def_ro("age", &Dog::age)
        .def_prop_rw("v", &Dog::get, &Dog::set)
        .def("__repr__", [](const Dog &d) { return d.name; })
        .def_static("s", [] { return 1; });
    nb::enum_<Kind>(m, "E").value("A", Kind::A);
    nb::exception<std::runtime_error>(m, "X");
}
