#include <pybind11/pybind11.h>
#include <pybind11/numpy.h>
#include <pybind11/stl.h>
#include <pybind11/functional.h>
#include <pybind11/operators.h>
#include <pybind11/embed.h>
#include <pybind11/stl_bind.h>
#include <mutex>
#include <thread>
namespace py = pybind11;
using namespace pybind11::literals;
struct Pet {
    std::string name;
    int age = 0;
    static int n;
    Pet(const std::string &s) : name(s) {}
    virtual ~Pet() {}
    virtual std::string go(int k) { return ""; }
    virtual int p() = 0;
    void set(int) {}
    int get() const { return 1; }
    bool operator==(const Pet &) const { return true; }
    Pet &operator+=(int) { return *this; }
};
struct PyPet : Pet {
    using Pet::Pet;
    std::string go(int k) override { PYBIND11_OVERRIDE(std::string, Pet, go, k); }
    int p() override { PYBIND11_OVERRIDE_PURE(int, Pet, p); }
};
enum class Kind { A, B };
struct Point {
    double x, y;
};
static std::mutex mu;
double sum(py::array_t<double, py::array::c_style | py::array::forcecast> a) {
    py::buffer_info b = a.request();
    double *p = static_cast<double *>(b.ptr);
    double s = 0;
    {
        py::gil_scoped_release release;
        std::lock_guard<std::mutex> g(mu);
        for (ssize_t i = 0; i < b.shape[0]; i++) s += p[i];
    }
    auto r = a.unchecked<1>();
    s += r(0) + r.shape(0);
    auto m = a.mutable_unchecked<2>();
    m(0, 1) = 3;
    return s + a.at(0) + a.ndim() + *a.data() + a.size();
}
py::object mk(py::dict d, py::list l, py::object o, py::handle h, py::tuple t, py::args args, py::kwargs kw) {
    d["a"] = 1;
    l.append(3);
    l.append("x");
    o.attr("f")(1, "x"_a = 2);
    int x = o.attr("n").cast<int>();
    std::string s = py::str(o);
    auto v = l[0].cast<int>();
    for (auto item : l) {
        py::print(item);
        item.cast<double>();
    }
    for (auto kv : d) {
        kv.first.cast<std::string>();
    }
    if (py::isinstance<py::str>(o)) throw py::type_error("x");
    if (o.is_none()) return py::none();
    py::object np = py::module_::import("numpy");
    np.attr("zeros")(3);
    py::tuple tt = py::make_tuple(1, "a", o);
    py::bytes by("x");
    std::string sb = by;
    py::int_ i(3);
    py::float_ f = 2.0;
    py::array_t<double> arr(10);
    py::array_t<int> a2({3, 4});
    py::array_t<double> a3(std::vector<ssize_t>{2, 3});
    auto buf = a2.request();
    py::capsule cap(new int(3), [](void *p) { delete (int *)p; });
    py::array_t<double> a4({3}, {8}, (double *)nullptr, cap);
    o.attr("x") = 3;
    o["k"] = py::cast(3.0);
    py::object sub = d["z"];
    py::list lst = d["q"];
    bool c = d.contains("k");
    return py::cast(std::vector<int>{1, 2});
}
void cb(py::function f, std::function<int(int)> g) {
    py::gil_scoped_acquire acquire;
    try {
        f(1).cast<int>();
        g(2);
    } catch (py::error_already_set &e) {
        e.restore();
        PyErr_Print();
        if (e.matches(PyExc_ValueError)) throw;
    }
    std::thread t([f] {
        py::gil_scoped_acquire a;
        f();
    });
    t.join();
}
namespace pybind11 {
namespace detail {
template <> struct type_caster<Kind> {
    PYBIND11_TYPE_CASTER(Kind, const_name("Kind"));
    bool load(handle src, bool) {
        value = Kind::A;
        return true;
    }
    static handle cast(Kind k, return_value_policy, handle) { return PyLong_FromLong(1); }
};
} // namespace detail
} // namespace pybind11
PYBIND11_MAKE_OPAQUE(std::vector<int>);
PYBIND11_MODULE(example, m, py::mod_gil_not_used()) {
    m.doc() = "x";
    m.attr("v") = 3;
    m.def("sum", &sum, "doc", py::arg("a"), py::call_guard<py::gil_scoped_release>());
    m.def("mk", &mk);
    m.def("cb", cb);
    m.def(
        "l", [](int a, py::object b) { return a; }, "a"_a, "b"_a = py::none(),
        py::return_value_policy::reference);
    m.def("ov", py::overload_cast<int>(&Pet::go));
    py::class_<Pet, PyPet, std::shared_ptr<Pet>> pet(m, "Pet", py::dynamic_attr(), py::buffer_protocol());
    pet.def(py::init<const std::string &>())
        .def(py::init([](int) { return std::shared_ptr<Pet>(); }), py::arg("x"))
        .def("go", &Pet::go, py::keep_alive<1, 2>())
        .def_readwrite("name", &Pet::name)
        .def_readonly("age", &Pet::age, "d")
        .def_property("v", &Pet::get, &Pet::set)
        .def_property_readonly("g", [](const Pet &p) { return p.age; })
        .def("__repr__", [](const Pet &p) { return p.name; })
        .def(py::self == py::self)
        .def(py::self += int())
        .def_buffer([](Pet &p) -> py::buffer_info {
            return py::buffer_info(nullptr, sizeof(double), py::format_descriptor<double>::format(), 1, {3},
                                   {8});
        })
        .def(py::pickle([](const Pet &p) { return py::make_tuple(1); },
                        [](py::tuple t) { return std::shared_ptr<Pet>(); }))
        .def_static("s", [] { return 1; })
        .def(
            "__iter__", [](Pet &p) { return py::make_iterator(p.name.begin(), p.name.end()); },
            py::keep_alive<0, 1>());
    py::enum_<Kind>(m, "Kind", py::arithmetic())
        .value("A", Kind::A)
        .value("B", Kind::B, "doc")
        .export_values();
    py::register_exception<std::runtime_error>(m, "E");
    py::register_exception_translator([](std::exception_ptr p) {
        try {
            if (p) std::rethrow_exception(p);
        } catch (const std::runtime_error &e) {
            PyErr_SetString(PyExc_RuntimeError, e.what());
        }
    });
    py::implicitly_convertible<int, Pet>();
    m.def("vec", py::vectorize([](double x) { return x; }));
    auto sub = m.def_submodule("sub", "d");
    py::bind_vector<std::vector<int>>(m, "V");
    static py::exception<std::runtime_error> ex(m, "X");
    ex("m");
    py::exec("x=1");
    py::eval("1").cast<int>();
    PYBIND11_NUMPY_DTYPE(Point, x, y);
    py::dtype::of<double>();
    m.add_object("o", py::cast(Kind::A));
}
int main() {
    py::scoped_interpreter guard{};
    py::module_::import("sys").attr("path").attr("append")("x");
}
