"""What the names in a translation unit refer to: looked up once per declaration."""

from typing import NamedTuple

from gillint.flow.cfg import Origin
from gillint.knowledge.base import Knowledge
from gillint.native import clang
from gillint.native.clang import Cursor
from gillint.native.classes import Classes
from gillint.native.source import SourceMap
from gillint.native.types import Types

_ENUM_CONSTANT = 7
_STATIC = 3  # CX_SC_Static
_ARRAYS = frozenset({112, 114})  # CXType_ConstantArray, CXType_IncompleteArray
_ATOMIC = ("atomic", "Atomic")  # sig_atomic_t among them
_NOEXCEPT = frozenset({1, 4, 9})  # throw(), noexcept, __declspec(nothrow)
_SCOPE_KINDS = frozenset(
    {clang.NAMESPACE, clang.CLASS_DECL, clang.STRUCT_DECL, clang.CLASS_TEMPLATE, clang.CLASS_PARTIAL}
)
FUNCTIONS = frozenset(
    {
        clang.FUNCTION_DECL,
        clang.CXX_METHOD,
        clang.CONSTRUCTOR,
        clang.DESTRUCTOR,
        clang.CONVERSION,
        clang.FUNCTION_TEMPLATE,
    }
)
# Functions of C and C++ that never return; the attribute is on the declaration only in some libcs.
_NEVER_RETURN = frozenset(
    {
        "abort",
        "exit",
        "_exit",
        "_Exit",
        "quick_exit",
        "longjmp",
        "siglongjmp",
        "__builtin_unreachable",
        "__builtin_trap",
        "__assert_fail",
        "__assert_rtn",
        "Py_FatalError",
        "_Py_FatalErrorFunc",
        "_Py_FatalErrorFormat",
        "Py_Exit",
        "Py_ExitStatusException",
        "PyThread_exit_thread",
        "std::terminate",
        "std::abort",
        "std::exit",
        "pthread_exit",
    }
)


class Ref(NamedTuple):
    """A declaration that code refers to.

    `name` is the name to show and to look up ("std::mutex::lock", "PyListObject.ob_item" for a field);
    `key` identifies a function across files; `value` is an enumerator's. `member` is a field's own name;
    "common" for a variable that all threads have in common and may write, "array" if that is an array.
    """

    kind: int
    name: str
    key: str
    origin: Origin
    value: int | None = None
    noreturn: bool = False
    member: str = ""
    nothrow: bool = False
    internal: bool = False  # a variable with internal linkage, or a static one of a function
    invented: bool = False  # converts to or from a guessed class: nothing the sources call


_LIKE_PYTHON = ("Py", "_Py")
_NOTHING = Ref(0, "", "", Origin.UNKNOWN)


def _is_glue(target: Cursor, name: str) -> bool:
    """Whether a function of a guessed class makes, ends or converts it, or is an operator but a call."""
    if target.kind in (clang.CONSTRUCTOR, clang.DESTRUCTOR, clang.CONVERSION):
        return True
    return name.startswith("operator") and name != "operator()"


def template_of(cursor: Cursor) -> str:
    """The template that a function is made from, by its USR; "" for one that somebody wrote."""
    lib = clang.library()
    template = lib.clang_getSpecializedCursorTemplate(cursor)
    return clang.text_of(lib.clang_getCursorUSR(template)) if template.kind in FUNCTIONS else ""


class Names:
    """The declarations of one translation unit.

    `declared_in` says where a function is declared that the unit does not define. `undeclared` are those that
    no header declares; where a header is missing they are
    taken to be its (`lacks_headers`), unless they are named like Python's.
    """

    def __init__(
        self,
        source: SourceMap,
        know: Knowledge | None = None,
        *,
        cplusplus: bool,
        lacks_headers: bool = False,
        places_of_tests: bool = False,
    ) -> None:
        """`places_of_tests`: see extract.NativeSource."""
        self._know = know
        self._lacks_headers = lacks_headers
        self.undeclared: set[str] = set()
        self.places_of_tests = places_of_tests
        self.declared_in: dict[str, str] = {}
        self._source = source
        self.cplusplus = cplusplus
        self._known: dict[int, Ref] = {}
        self.types = Types()
        self.classes = Classes()
        self._referenced = clang.library().clang_getCursorReferenced

    def referenced(self, cursor: Cursor) -> Ref:
        """What an expression refers to; kind 0 when that is nothing clang knows."""
        return self.declared(self.target(cursor))[0]

    def target(self, cursor: Cursor) -> Cursor:
        """The declaration that an expression refers to; `data0` is its identity."""
        target: Cursor = self._referenced(cursor)
        return target

    def declared(self, target: Cursor) -> tuple[Ref, int]:
        """What `target` says of a declaration, and its identity (0 for none)."""
        identity = target.data0
        if not identity or target.kind >= clang.FIRST_EXPR:
            return _NOTHING, 0
        known = self._known.get(identity)
        if known is None:
            known = self.describe(target)
            self._known[identity] = known
        return known, identity

    def describe(self, target: Cursor) -> Ref:
        """The Ref of a declaration cursor."""
        kind = target.kind
        name = clang.spelling(target)
        if kind in FUNCTIONS:
            return self._function(target, name)
        if kind == _ENUM_CONSTANT:
            value = int(clang.library().clang_getEnumConstantDeclValue(target))
            if clang.is_guess(value):
                return Ref(clang.VAR_DECL, name, "", Origin.UNKNOWN)
            return Ref(kind, name, "", Origin.PROJECT, value)
        origin = self.origin(target)
        if kind == clang.FIELD_DECL:
            parent = clang.library().clang_getCursorSemanticParent(target)
            return Ref(kind, f"{clang.spelling(parent)}.{name}", "", origin, member=name)
        member = self._sharing(target) if kind == clang.VAR_DECL and origin is Origin.PROJECT else ""
        return Ref(kind, name, "", origin, member=member, internal=self._is_static(target))

    def _function(self, target: Cursor, name: str) -> Ref:
        lib = clang.library()
        definition = lib.clang_getCursorDefinition(target)
        chosen = definition if definition.kind in FUNCTIONS else target
        shown = self.qualified(target, name)
        text, _ = self._source.at(lib.clang_getCursorLocation(chosen))
        origin = text.origin if text else Origin.UNKNOWN
        noreturn = shown in _NEVER_RETURN or "noreturn" in clang.text_of(
            lib.clang_getTypeSpelling(lib.clang_getCursorType(target))
        )
        if text and origin is Origin.PROJECT and self._implicit(target, name):
            origin = Origin.UNKNOWN
        invented = bool(text and text.origin is Origin.UNKNOWN) and _is_glue(target, name)
        invented = invented and not self._is_guard(shown)
        if origin is Origin.UNKNOWN and not invented:
            self.undeclared.add(shown)
            if self._lacks_headers and not name.startswith(_LIKE_PYTHON):
                origin = Origin.SYSTEM
        if text and definition.kind not in FUNCTIONS:
            self.declared_in[shown] = text.path
        key = self._lambda(target) if name == "operator()" else ""
        key = key or self.key(chosen, name, text.path if text else "")
        nothrow = not self.cplusplus or self._never_throws(target, shown, origin)
        return Ref(target.kind, shown, key, origin, None, noreturn, name, nothrow, invented)

    def _is_guard(self, member: str) -> bool:
        """Whether this is a member of a class of which only is known what its objects do to the GIL."""
        owner = member.rpartition("::")[0]
        return self._know is not None and bool(owner) and self._know.raii(owner) is not None

    def _lambda(self, operator: Cursor) -> str:
        """The key of the lambda that a call operator belongs to: its place, as it is where it is lowered."""
        owner = clang.library().clang_getCursorSemanticParent(operator)
        if not clang.spelling(owner).startswith("(lambda at"):
            return ""
        where = self._source.written(owner).where
        return f"{where.path}::lambda@{where.span.line}:{where.span.column}"

    def _never_throws(self, target: Cursor, shown: str, origin: Origin) -> bool:
        """Whether no exception leaves a function: it says so, or is a C function of a library."""
        if clang.library().clang_getCursorExceptionSpecificationType(target) in _NOEXCEPT:
            return True
        return (
            origin in (Origin.PYTHON, Origin.SYSTEM)
            and target.kind == clang.FUNCTION_DECL
            and "::" not in shown
        )

    def key(self, cursor: Cursor, name: str, path: str) -> str:
        """The identity of a function across files; see flow.cfg.Function."""
        if self._is_static(cursor) and cursor.kind == clang.FUNCTION_DECL:
            if not self.cplusplus:
                return f"{path}::{name}"
            return f"{path}::{clang.text_of(clang.library().clang_getCursorUSR(cursor))}"
        if not self.cplusplus:
            return name
        usr = clang.text_of(clang.library().clang_getCursorUSR(cursor))
        plain = usr.removeprefix("c:@F@")
        return plain if plain == name else usr

    def qualified(self, cursor: Cursor, name: str) -> str:
        """The name with its namespaces and classes, in C++."""
        if not self.cplusplus:
            return name
        parts = [name]
        parent = clang.library().clang_getCursorSemanticParent(cursor)
        while parent.kind in _SCOPE_KINDS:
            outer = clang.spelling(parent)
            if outer and not outer.startswith("("):
                parts.append(outer)
            parent = clang.library().clang_getCursorSemanticParent(parent)
        return "::".join(reversed(parts))

    def _is_static(self, cursor: Cursor) -> bool:
        return bool(clang.library().clang_Cursor_getStorageClass(cursor) == _STATIC)

    def is_common(self, variable: Cursor) -> bool:
        """Whether all threads have a variable in common, as far as its own declaration says: none of its own
        (thread_local), none that is written in one piece (atomic), none for a region's own thread state."""
        lib = clang.library()
        if lib.clang_getCursorTLSKind(variable) or self.types.holds_thread_state(variable):
            return False
        its = clang.text_of(lib.clang_getTypeSpelling(lib.clang_getCursorType(variable)))
        return not any(word in its for word in _ATOMIC)

    def _sharing(self, variable: Cursor) -> str:
        """What Ref.member says of a variable."""
        lib = clang.library()
        its = lib.clang_getCursorType(variable)
        if not self.is_common(variable) or clang.text_of(lib.clang_getTypeSpelling(its)).startswith("const "):
            return ""
        return "array" if lib.clang_getCanonicalType(its).kind in _ARRAYS else "common"

    def origin(self, target: Cursor) -> Origin:
        """Who declares something."""
        text, _ = self._source.at(clang.library().clang_getCursorLocation(target))
        return text.origin if text else Origin.UNKNOWN

    def _implicit(self, target: Cursor, name: str) -> bool:
        """Whether C made the declaration up at a call: clang puts it there, followed by no type."""
        extent = clang.library().clang_getCursorExtent(target)
        return bool(extent.end - extent.begin <= len(name.encode()))
