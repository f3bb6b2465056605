"""A file may get Python.h through a header that is not there: its regions must be seen all the same."""

from pathlib import Path

from gillint.api import lint
from gillint.config import Config

_SOURCE = """\
#include "project.h"
PyObject *wait_bad(PyObject *self, int fd)
{
    char byte;
    Py_BEGIN_ALLOW_THREADS
    read(fd, &byte, 1);
    if (fd < 0)
        return NULL;
    Py_END_ALLOW_THREADS
    return PyLong_FromLong(byte);
}
"""


def test_python_h_is_included(tmp_path: Path) -> None:
    (tmp_path / "wait.c").write_text(_SOURCE, encoding="utf-8")
    report = lint([tmp_path], Config(root=tmp_path))
    assert [(finding.rule, finding.where.line) for finding in report.findings] == [
        ("GIL003", 1),
        ("GIL201", 8),
    ]
    assert "project.h" in report.findings[0].message
