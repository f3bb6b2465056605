"""Unpacking what came from the network, and the table of pairs."""

import io
import json
import tarfile
import zipfile
from pathlib import Path

import corpus
import cpython
import pairs_table
import pytest


def _tar(path: Path, *names: str) -> Path:
    with tarfile.open(path, "w:gz") as packed:
        for name in names:
            entry = tarfile.TarInfo(name)
            entry.size = 3
            packed.addfile(entry, io.BytesIO(b"abc"))
    return path


def _zip(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w") as packed:
        for name in names:
            packed.writestr(name, "abc")
    return path


@pytest.mark.parametrize("pack", [_tar, _zip])
def test_the_single_top_folder_is_taken_away(pack, tmp_path):
    archive = pack(tmp_path / "x-1.tar.gz" if pack is _tar else tmp_path / "x-1.zip", "x-1/a.c", "x-1/d/b.c")
    corpus.unpack(archive, tmp_path / "out" / "x-1")
    assert sorted(p.name for p in (tmp_path / "out" / "x-1").iterdir()) == ["a.c", "d"]
    assert (tmp_path / "out" / "x-1" / "d" / "b.c").read_text() == "abc"


@pytest.mark.parametrize("pack", [_tar, _zip])
@pytest.mark.parametrize("name", ["../evil.c", "/evil.c", "x/../../evil.c"])
def test_nothing_lands_outside(pack, name, tmp_path):
    archive = pack(tmp_path / "x.tar.gz" if pack is _tar else tmp_path / "x.zip", "x/a.c", name)
    target = tmp_path / "out" / "x"
    try:
        corpus.unpack(archive, target)
    except corpus.CorpusError:
        assert not target.exists()
    written = {p.name for p in tmp_path.rglob("evil.c") if not p.is_relative_to(target)}
    assert written == set()
    assert not Path("/evil.c").exists()


def test_a_symlink_out_of_the_archive_is_refused(tmp_path):
    with tarfile.open(tmp_path / "x.tar.gz", "w:gz") as packed:
        link = tarfile.TarInfo("x/link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc"
        packed.addfile(link)
    with pytest.raises(corpus.CorpusError, match=r"x\.tar\.gz"):
        corpus.unpack(tmp_path / "x.tar.gz", tmp_path / "out" / "x")


def test_an_archive_that_is_none_names_itself(tmp_path):
    (tmp_path / "bad.zip").write_text("not a zip")
    with pytest.raises(corpus.CorpusError, match=r"bad\.zip"):
        corpus.unpack(tmp_path / "bad.zip", tmp_path / "out" / "bad")


def test_archives_are_found_whatever_their_spelling(tmp_path):
    (tmp_path / "ibm_db-3.2.9.tar.gz").touch()
    (tmp_path / "pyodbc-2.1.7.zip").touch()
    assert corpus.find_archive(tmp_path, "ibm-db", "3.2.9") == tmp_path / "ibm_db-3.2.9.tar.gz"
    assert corpus.find_archive(tmp_path, "pyodbc", "2.1.7") == tmp_path / "pyodbc-2.1.7.zip"
    assert corpus.find_archive(tmp_path, "pyodbc", "2.1") is None


def test_the_corpus_stays_out_of_the_repository(monkeypatch, tmp_path):
    monkeypatch.setenv("GILLINT_CORPUS", str(tmp_path))
    assert corpus.corpus_dir() == tmp_path
    monkeypatch.delenv("GILLINT_CORPUS")
    assert not corpus.corpus_dir().is_relative_to(Path(__file__).parents[2])


def test_the_pairs_of_issue_2_are_complete():
    rows = [row for row in pairs_table.load() if row.issue == 2]
    assert {(row.package, row.buggy) for row in rows} == {
        ("psycopg2", "2.6"), ("psycopg2", "2.4.5"), ("psycopg2", "2.4.2"), ("pygame", "2.1.2"),
        ("pygame", "2.1.0"), ("pyodbc", "2.1.7"), ("pycrypto", "2.5"),
    }  # fmt: skip
    for row in rows:
        assert row.fixed
        assert all(place.lines for place in row.places)
        assert row.chain


def test_releases_are_listed_once_and_by_name():
    rows = pairs_table.load()
    everything = list(pairs_table.releases(rows, ()))
    assert len(everything) == len(set(everything))
    assert ("pygame", "2.1.3") in everything
    assert ("memray", "1.19.2") not in everything
    assert list(pairs_table.releases(rows, ["memray"])) == [("memray", "1.19.2"), ("memray", "1.19.3")]


def test_a_prepared_source_tree_has_arguments_for_every_file(tmp_path):
    (tmp_path / "Modules" / "_decimal").mkdir(parents=True)
    (tmp_path / "Modules" / "zlibmodule.c").touch()
    (tmp_path / "Modules" / "_decimal" / "_decimal.c").touch()
    cpython.prepare(tmp_path)
    commands = {
        Path(c["file"]).name: c["arguments"]
        for c in json.loads((tmp_path / "compile_commands.json").read_text())
    }
    assert "-DPy_BUILD_CORE_BUILTIN=1" in commands["zlibmodule.c"]
    assert "-DCONFIG_64=1" in commands["_decimal.c"]
    assert "-DCONFIG_64=1" not in commands["zlibmodule.c"]
    config = (tmp_path / ".gillint" / "pyconfig.h").read_text()
    assert config.count("#define HAVE_BUILTIN_ATOMIC 1") == 1
    assert "#define HAVE_STD_ATOMIC" not in config
