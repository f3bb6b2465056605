"""Mistakes in fact tables are reported with file, table and entry."""

from pathlib import Path

import pytest

from gillint.errors import KnowledgeError
from gillint.knowledge.load import load_knowledge, read_facts, rules_directory
from gillint.knowledge.schema import EvidenceKind, Gil

GOOD = """
[[capi]]
gil = "needs"
effect = "reads"
evidence = "source one.c:1 @ 3.11"
names = "PyOne_A PyOne_B"

[[capi]]
gil = "free"
note = "shared"
[capi.each]
PyTwo_A = ["docs manual", "measured 5 ms @ 3.12"]
PyTwo_B = "memory"
[capi.notes]
PyTwo_B = "its own"
"""


def facts_file(folder: Path, text: str) -> Path:
    path = folder / "facts" / "mine.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_groups_share_what_they_say_and_names_may_add_their_own(tmp_path):
    table = read_facts([facts_file(tmp_path, GOOD)])["capi"]
    assert list(table) == ["PyOne_A", "PyOne_B", "PyTwo_A", "PyTwo_B"]
    first, third, fourth = table.get("PyOne_A"), table.get("PyTwo_A"), table.get("PyTwo_B")
    assert (first.gil, first.evidence[0].ref, first.evidence[0].version) == (Gil.NEEDS, "one.c:1", "3.11")
    assert [item.kind for item in third.evidence] == [EvidenceKind.DOCS, EvidenceKind.MEASURED]
    assert (third.note, fourth.note) == ("shared", "its own")
    assert table.get("PyThree") is None


MISTAKES = {
    "unknown key": (
        '[[capi]]\ngil = "needs"\nefect = "reads"\n',
        "number 1: unknown key 'efect'; did you mean \"effect\"?",
    ),
    "unknown value": (
        '[[capi]]\ngil = "maybe"\n',
        "number 1: gil: unknown value 'maybe'; one of needs, free",
    ),
    "missing key": ('[[capi]]\nevidence = "memory"\nnames = "A"\n', "'gil' is missing"),
    "missing evidence": ('[[capi]]\ngil = "needs"\nnames = "A"\n', "number 1 (A): 'evidence' is missing"),
    "empty evidence": ('[[capi]]\ngil = "needs"\nnames = "A"\nevidence = []\n', "'evidence' is missing"),
    "unknown evidence": (
        '[[capi]]\ngil = "needs"\nnames = "A"\nevidence = "rumour b.c"\n',
        "evidence of an unknown kind 'rumour'",
    ),
    "no reference": ('[[capi]]\ngil = "needs"\nnames = "A"\nevidence = "source"\n', "names no reference"),
    "bad evidence of one name": (
        '[[capi]]\ngil = "needs"\n[capi.each]\nA = "hearsay x"\n',
        "evidence of an unknown kind 'hearsay'",
    ),
    "no names": ('[[capi]]\ngil = "needs"\nevidence = "memory"\n', "exactly one of 'names' and 'each'"),
    "twice in a group": (
        '[[capi]]\ngil = "needs"\nevidence = "memory"\nnames = "A B A"\n',
        "number 1 (A): listed twice: A",
    ),
    "twice in a file": (
        '[[capi]]\ngil = "needs"\nevidence = "memory"\nnames = "A B"\n'
        '[[capi]]\ngil = "free"\nevidence = "memory"\nnames = "B"\n',
        "number 2 (B): already known: B",
    ),
    "note on a stranger": (
        '[[capi]]\ngil = "needs"\nevidence = "memory"\nnames = "A"\n[capi.notes]\nB = "x"\n',
        "a note on 'B'",
    ),
    "flag": (
        '[[cost]]\ncost = "blocks"\nkind = "io"\nalways = "yes"\nevidence = "memory"\nnames = "A"\n',
        "[[cost]] number 1 (A): always: 'yes' is not true or false",
    ),
    "position": (
        '[[callback]]\nargument = "0"\nruns_on = "thread"\nevidence = "memory"\nnames = "A"\n',
        "argument: '0' is not a number",
    ),
    "unknown table": ('[[capy]]\ngil = "needs"\n', "unknown table [[capy]]"),
    "not an array": ("capi = 3\n", "[[capi]] is not an array of tables"),
    "broken TOML": ("[[capi\n", "mine.toml"),
}


@pytest.mark.parametrize(("text", "complaint"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_reported_with_its_place(tmp_path, text, complaint):
    with pytest.raises(KnowledgeError) as caught:
        read_facts([facts_file(tmp_path, text)])
    assert str(caught.value).startswith("facts/mine.toml: ")
    assert complaint in str(caught.value)


def test_a_name_that_another_file_knows_is_a_mistake(tmp_path):
    one = '[[capi]]\ngil = "needs"\nevidence = "memory"\nnames = "A"\n'
    first = facts_file(tmp_path, one)
    second = first.with_name("other.toml")
    second.write_text(one, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"facts/other\.toml: .*already known: A"):
        read_facts([first, second])


def test_a_file_that_is_missing_is_named(tmp_path):
    with pytest.raises(KnowledgeError, match=r"facts/cpython\.toml"):
        load_knowledge(tmp_path)


def test_the_checkout_comes_before_the_packaged_copy(tmp_path):
    package = tmp_path / "src" / "gillint"
    (package / "_rules" / "facts").mkdir(parents=True)
    assert rules_directory(package) == package / "_rules"
    (tmp_path / "rules" / "facts").mkdir(parents=True)
    assert rules_directory(package) == tmp_path / "rules"


def test_an_installation_without_tables_says_so(tmp_path):
    with pytest.raises(KnowledgeError, match="reinstall gillint"):
        rules_directory(tmp_path / "gillint")


def test_variants_of_one_name_are_told_apart(tmp_path):
    text = (
        '[[python]]\nreleases = "never"\nkind = "cpu"\nevidence = "memory"\nnames = "m.f"\n'
        '[[python]]\nreleases = "always"\nkind = "io"\nvariant = "x=1"\nevidence = "memory"\nnames = "m.f"\n'
    )
    table = read_facts([facts_file(tmp_path, text)])["python"]
    assert [(fact.name, fact.variant) for fact in table.named("m.f")] == [("m.f", ""), ("m.f", "x=1")]
    assert table.named("m.g") == ()
