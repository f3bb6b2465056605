"""What an object of a C++ class is made of: whose constructors and destructors run when it comes and goes."""

from typing import NamedTuple

from gillint.native import clang
from gillint.native.clang import Cursor, Type

_BASE = 44  # CXCursor_CXXBaseSpecifier
_CLASSES = frozenset({clang.CLASS_DECL, clang.STRUCT_DECL, clang.CLASS_TEMPLATE, clang.CLASS_PARTIAL})
REFERENCES = frozenset({103, 104})  # CXType_LValueReference, CXType_RValueReference
_RECORD = 105  # CXType_Record
_ARRAYS = frozenset({112, 113, 114, 115})
# Templates whose objects hold another one, or none: emplace, reset and assignment change which.
_HOLDERS = frozenset({"unique_ptr", "shared_ptr", "optional"})
# Classes of namespace std whose destructors are a matter of what may wait for what.
_GUARDS = frozenset({"lock_guard", "unique_lock", "scoped_lock", "shared_lock", "jthread"})


class Part(NamedTuple):
    """A base ("" for its name) or a data member; `field` is a member's declaration."""

    name: str
    its: "Class | None"
    field: Cursor | None = None


class Class(NamedTuple):
    """A class by what its constructors and destructor do. `default`, `copy`, `move` and `destructor` are
    those that somebody wrote; where there is none, the parts have theirs called. `takes_arguments` says
    that there are other constructors. `held` is the class of the object that a std::optional, std::unique_ptr
    or std::shared_ptr may hold. `template` has what the keys of members begin with in the template, and in
    the class that is made from it."""

    parts: tuple[Part, ...] = ()
    default: Cursor | None = None
    copy: Cursor | None = None
    move: Cursor | None = None
    destructor: Cursor | None = None
    takes_arguments: bool = False
    held: "Class | None" = None
    template: tuple[str, str] = ("", "")

    def key(self, member: str) -> str:
        """The key of a member, from that in the template."""
        pattern, made = self.template
        return made + member.removeprefix(pattern) if pattern else member

    @property
    def is_copied(self) -> bool:
        """Whether a copy makes sense: not of what has a destructor and no copy constructor. Where such an
        object is passed by value all the same, the declaration of the function was guessed."""
        if self.copy is not None:
            return True
        if self.destructor is not None:
            return False
        return all(part.its is None or part.its.is_copied for part in self.parts)

    @property
    def matters(self) -> bool:
        """Whether something happens when an object of this class dies."""
        if self.destructor is not None or self.held is not None:
            return True
        return any(part.its is not None and part.its.matters for part in self.parts)


class Classes:
    """The classes of a translation unit, each looked at once."""

    def __init__(self) -> None:
        self._known: dict[int, Class | None] = {}
        self._by_type: dict[int, Class | None] = {}

    def of(self, declared: Cursor) -> Class | None:
        """The class of a variable, a member or an expression that is an object, if its objects matter."""
        return self.of_type(clang.library().clang_getCursorType(declared))

    def of_type(self, its: Type) -> Class | None:
        if its.p0 not in self._by_type:
            self._by_type[its.p0] = self._look_up(its)
        return self._by_type[its.p0]

    def around(self, member: Cursor) -> Class:
        """The class that a constructor or destructor is a member of."""
        lib = clang.library()
        definition = lib.clang_getCursorDefinition(lib.clang_getCursorSemanticParent(member))
        return self._members(definition) if definition.kind in _CLASSES else Class()

    def called(self, expression: Cursor) -> Cursor | None:
        """The operator() of an object that is no lambda."""
        lib = clang.library()
        its = lib.clang_getCanonicalType(lib.clang_getCursorType(expression))
        definition = lib.clang_getCursorDefinition(lib.clang_getTypeDeclaration(its))
        if definition.kind not in _CLASSES or not clang.spelling(definition):
            return None
        found: list[Cursor] = []
        failure: list[BaseException] = []

        def visitor(cursor: Cursor, parent: Cursor, _: object) -> int:
            try:
                if cursor.kind == clang.CXX_METHOD and clang.spelling(cursor) == "operator()":
                    found.append(cursor)
            except BaseException as error:
                failure.append(error)
                return clang.VISIT_BREAK
            return clang.VISIT_CONTINUE

        clang.visit(definition, visitor, failure)
        return found[0] if len(found) == 1 else None

    def _look_up(self, its: Type) -> Class | None:
        lib = clang.library()
        its = lib.clang_getCanonicalType(its)
        while its.kind in _ARRAYS:
            its = lib.clang_getArrayElementType(its)
        if its.kind != _RECORD:
            return None
        declaration = lib.clang_getTypeDeclaration(its)
        identity = declaration.data0
        if identity not in self._known:
            self._known[identity] = None  # a class that contains itself, through a pointer that is a template
            self._known[identity] = self._read(declaration, its)
        return self._known[identity]

    def _read(self, declaration: Cursor, its: Type) -> Class | None:
        lib = clang.library()
        if clang.spelling(declaration) in _HOLDERS:
            if lib.clang_Type_getNumTemplateArguments(its) < 1:
                return None
            held = self.of_type(lib.clang_Type_getTemplateArgumentAsType(its, 0))
            return None if held is None else Class(held=held)
        if clang.spelling(declaration) not in _GUARDS and _is_in_std(declaration):
            return None
        pattern = lib.clang_getSpecializedCursorTemplate(declaration)
        definition = lib.clang_getCursorDefinition(pattern if pattern.kind in _CLASSES else declaration)
        if definition.kind not in _CLASSES:
            return None
        found = self._members(definition)
        if not found.matters:
            return None
        if pattern.kind not in _CLASSES:
            return found
        usr = lib.clang_getCursorUSR
        return found._replace(template=(clang.text_of(usr(definition)), clang.text_of(usr(declaration))))

    def _members(self, definition: Cursor) -> Class:
        lib = clang.library()
        parts: list[Part] = []
        written: dict[str, Cursor] = {}
        failure: list[BaseException] = []

        def visitor(cursor: Cursor, parent: Cursor, _: object) -> int:
            try:
                if cursor.kind == _BASE:
                    parts.insert(sum(not part.name for part in parts), Part("", self.of(cursor)))
                elif cursor.kind == clang.FIELD_DECL:
                    parts.append(Part(clang.spelling(cursor), self.of(cursor), cursor))
                elif cursor.kind == clang.DESTRUCTOR and not lib.clang_CXXMethod_isDefaulted(cursor):
                    written["destructor"] = cursor
                elif cursor.kind == clang.CONSTRUCTOR and not lib.clang_CXXMethod_isDefaulted(cursor):
                    written[kind_of(cursor)] = cursor
            except BaseException as error:
                failure.append(error)
                return clang.VISIT_BREAK
            return clang.VISIT_CONTINUE

        clang.visit(definition, visitor, failure)
        return Class(
            tuple(parts),
            written.get("default"),
            written.get("copy"),
            written.get("move"),
            written.get("destructor"),
            "" in written,
        )


def kind_of(constructor: Cursor) -> str:
    lib = clang.library()
    if lib.clang_CXXConstructor_isDefaultConstructor(constructor):
        return "default"
    if lib.clang_CXXConstructor_isCopyConstructor(constructor):
        return "copy"
    return "move" if lib.clang_CXXConstructor_isMoveConstructor(constructor) else ""


def _is_in_std(declaration: Cursor) -> bool:
    """Whether a class of a system header stands in namespace std: what the destructors of most of them do is
    no matter of the GIL."""
    lib = clang.library()
    if not lib.clang_Location_isInSystemHeader(lib.clang_getCursorLocation(declaration)):
        return False
    parent = lib.clang_getCursorSemanticParent(declaration)
    while parent.kind in (*_CLASSES, clang.NAMESPACE):
        if parent.kind == clang.NAMESPACE and clang.spelling(parent) == "std":
            return True
        parent = lib.clang_getCursorSemanticParent(parent)
    return False
