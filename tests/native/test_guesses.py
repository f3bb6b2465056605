"""What no header declares is guessed from its use, so that the calls around it are read."""

from pathlib import Path

import pytest
from facts import read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gillint.api import read_native
from gillint.config import Config
from gillint.flow.cfg import Function, Origin
from gillint.native.facts import NativeFile
from gillint.sources.discover import discover

HEADER = """
typedef long handle_t; typedef enum { MODE_READ = 7, MODE_WRITE } mode_kind;
struct inner { int depth; char *name; };
struct node { struct node *next; int value; struct inner in; int (*call)(struct node *, int); int many[4]; };
typedef struct node node_t; typedef struct { int a, b; } pair_t;
extern node_t *first; extern int counter; extern int numbers[8]; extern char *label;
#define MODE_MASK 3
#define LIBRARY_VERSION 0x500
#define LABEL "text"
node_t *find(handle_t, int); int use(node_t *); handle_t make(mode_kind, pair_t *); void done(void);
"""
# Statements that use what the header declares, each with calls that must be read.
STATEMENTS = (
    "handle_t h = make(MODE_READ, 0); if (h < 0) done();",
    "node_t *n = find(1, 2); use(n);",
    "node_t *n = (node_t *)known(0); n->value = known(3);",
    "find(1, MODE_MASK)->value = known(4);",
    "first->next->in.depth = known(5);",
    "if (first->call(first, known(6))) use(first);",
    "numbers[known(7)] = counter;",
    "counter = known(8); done();",
    "pair_t p = {0}; p.a = known(9); make(MODE_WRITE, &p);",
    "switch (known(10)) { case MODE_READ: done(); break; case MODE_WRITE: use(first); }",
    "known(sizeof(node_t)); known(sizeof(struct node));",
    "known((long)\"a\" LABEL \"b\");",
    "struct node local; local.value = known(11); use(&local);",
    "for (node_t *n = first; n != 0; n = n->next) { known(12); use(n); }",
    "while (counter & MODE_MASK) counter = known(13);",
    "first->many[2] = known(14); label = (char *)known(15);",
    "handle_t a = 1, *b = &a; known(*b);",
    "do { done(); } while (find(0, known(16)));",
    "if (!find(0, 1)) return known(17);",
)  # fmt: skip
KNOWN = '#include "library.h"\nlong known(long);\n'


def calls(file: NativeFile) -> dict[str, list[str]]:
    return {function.name: [op.name for op in function.calls()] for function in file.functions}


def program(bodies: list[list[str]]) -> str:
    functions = (
        f"int f{number}(int x) {{ {' '.join(f'{{ {line} }}' for line in body)} return x; }}\n"
        for number, body in enumerate(bodies)
    )
    return KNOWN + "".join(functions)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from(STATEMENTS), min_size=1, max_size=6), min_size=1, max_size=3))
def test_the_calls_are_those_that_are_read_with_the_header(tmp_path: Path, bodies: list[list[str]]) -> None:
    (tmp_path / "library.h").write_text(HEADER)
    text = program(bodies)
    with_header = read(text, tmp_path)
    (tmp_path / "library.h").unlink()
    without = read(text, tmp_path)
    assert with_header.problems == ()
    assert calls(without) == calls(with_header)
    assert without.completeness.lost_lines == 0


def only(file: NativeFile) -> Function:
    (function,) = file.functions
    return function


def test_guessed_functions_are_a_librarys_and_guessed_constants_no_numbers(tmp_path: Path) -> None:
    file = read('#include "gone.h"\nint f(void) { return ask(WHAT, 3); }\n', tmp_path)
    (call,) = only(file).calls()
    assert (call.name, call.origin, call.args) == ("ask", Origin.SYSTEM, ("WHAT", "3"))
    assert file.completeness.missing_headers == ("gone.h",)
    assert file.completeness.guessed_names > 0
    assert file.completeness.unresolved_calls == 1


def test_a_name_like_those_of_python_is_no_librarys(tmp_path: Path) -> None:
    file = read('#include "gone.h"\nint f(void) { return PyGone_Ask(1) + ask(); }\n', tmp_path)
    assert [call.origin for call in only(file).calls()] == [Origin.UNKNOWN, Origin.SYSTEM]


def test_the_newest_version_of_a_missing_library_is_assumed(tmp_path: Path) -> None:
    branches = "#if GONE_VERSION_NUM >= 0x20000\nreturn fresh();\n#else\nreturn stale();\n#endif\n"
    text = f'#include "gone.h"\nint f(void) {{\n{branches}}}\n'
    assert calls(read(text, tmp_path)) == {"f": ["fresh"]}


def test_what_is_no_c_is_not_parsed_again_and_again(tmp_path: Path) -> None:
    file = read("".join(f"word{number} goes here;\n" for number in range(6_000)), tmp_path)
    assert file.completeness.guessed_names == 0
    assert file.completeness.lost_lines >= 5_000


@pytest.mark.parametrize(
    "text",
    [
        "typedef later_t *pointer; struct later { int a; };\nint f(struct later *p) { return g(p->a); }",
        "API_EXPORT int f(void) { return g(1); }\nAPI_CALL char *h(int x) { return g(x); }",
        "int f(void) { BEGIN_SECTION\n  g(1);\n  END_SECTION\n  return g(2); }",
        "int f(void) { FOR_EACH(item, list) { g(item); } return g(3); }",
        "int f(size_type n) { item_type table[LIMIT]; table[0] = g(n); return g(table[1]); }",
        'static entry_t entries[] = {{"a", FLAG_ONE}, {0}};\nint f(void) { return g(entries[0].flags); }',
        "int f(source_t *s) { image_t i; i.width = 3; i = s->image; g(s->image.rows); return g(i.rows); }",
        "int f(queue_t *q) { return q->head ? q->ops->pop(q, g(1)) : g(2); }",
    ],
)
def test_no_line_is_lost(text: str, tmp_path: Path) -> None:
    file = read(text + "\n", tmp_path)
    assert file.completeness.lost_lines == 0, file.problems
    assert all("g" in names for names in calls(file).values())


@pytest.mark.parametrize(
    "text",
    [
        'int f() { lib::Reader reader(3); reader.open("x"); return g(reader.size()); }',
        "using namespace lib::deep; int f(const lib::Item &item) { return g(item.value); }",
        "struct Mine : public lib::Base { int run() override { return g(1); } };",
        "int f() { for (auto &each : lib::all<int>()) g(each); return lib::Kind::First == g(2); }",
        "template <class T> int f(lib::Vector<T> &v) { v.push_back(g(1)); return g(v.size()); }",
        "int f(HANDLE h) { char *text = query(h, NAME); if (!text) return g(1); return g(text[0]); }",
        "struct Own { Own(); ~Own(); private: Own(const Own &); }; int f() { Own o; use(o); return g(1); }",
        "union U { STRUCTURE s; long l; }; int f(U *u) { u->s.member = g(1); return u->s.other + 1; }",
    ],
)
def test_no_line_of_cplusplus_is_lost(text: str, tmp_path: Path) -> None:
    file = read(f"int g(...);\n{text}\n", tmp_path, "m.cpp")
    assert file.completeness.lost_lines == 0, file.problems
    assert all("g" in names for names in calls(file).values())


_ENUMERATIONS = """\
#include <type_traits>
#include <pybind11/pybind11.h>
#include "acme/kinds.h"
namespace py = pybind11;
static_assert(std::is_enum<acme::Kind>::value, "an enumeration");
static_assert(std::is_enum_v<acme::Mode> && sizeof(acme::Mode) == 4);
void bind(py::module_ &m)
{
    m.def("f", [](acme::Kind k, acme::Mode mode) { return g(k, mode); }, py::arg("k") = acme::Kind::One,
          py::arg("mode") = acme::MODE_A);
    m.def("h", [](int k) { return g(k); }, py::arg("k") = acme::size(3), py::arg("w") = acme_default);
    py::enum_<acme::Kind>(m, "Kind").value("One", acme::Kind::One).value("Two", acme::Two);
}
"""


def test_enumerations_and_default_arguments_of_a_missing_header(tmp_path: Path) -> None:
    (tmp_path / "m.cpp").write_text(f"int g(...);\n{_ENUMERATIONS}", encoding="utf-8")
    config = Config(root=tmp_path, headers="bundled", configurations=())
    (file,) = read_native(discover([tmp_path], config), config)[0]
    assert file.completeness.lost_lines == 0, file.problems
    assert {entry.kind for entry in file.entries} == {"method"}
