#include <boost/python.hpp>
using namespace boost::python;
namespace bp = boost::python;
struct W {
    int x;
    int get() const { return 1; }
    void run() {
        PyThreadState *s = PyEval_SaveThread();
        PyEval_RestoreThread(s);
    }
};
struct Wrap : W, wrapper<W> {
    void go() {
        if (bp::object f = this->get_override("go")) f();
    }
};
bp::object mk(bp::list l, bp::dict d, bp::object o) {
    l.append(1);
    int n = bp::extract<int>(o.attr("x"));
    std::string s = extract<std::string>(l[0])();
    d["a"] = 3;
    bp::extract<double> e(o);
    if (!e.check()) {
        PyErr_SetString(PyExc_TypeError, "x");
        bp::throw_error_already_set();
    }
    bp::object r = o.attr("f")(1, "a");
    try {
        r();
    } catch (bp::error_already_set const &) {
        PyErr_Print();
    }
    for (int i = 0; i < bp::len(l); ++i) n += bp::extract<int>(l[i]);
    bp::handle<> h(bp::borrowed(o.ptr()));
    return bp::object(h);
}
BOOST_PYTHON_MODULE(ext) {
    bp::class_<W, boost::noncopyable>("W", bp::init<>())
        .def("get", &W::get, bp::return_value_policy<bp::copy_const_reference>())
        .def("run", &W::run, (bp::arg("a"), bp::arg("b") = 1))
        .def_readwrite("x", &W::x)
        .add_property("p", &W::get);
    bp::def("mk", mk);
    bp::enum_<int>("E").value("A", 1);
}
