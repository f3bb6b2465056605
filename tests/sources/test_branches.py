"""Which configurations have code of their own in a text."""

import pytest

from gillint import config
from gillint.sources.branches import configurations_of
from gillint.sources.configurations import CONFIGURATIONS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("int f(void) { return g(); }\n", set()),
        ("#ifdef MS_WINDOWS\nint f(void) { return g(); }\n#endif\n", {"windows"}),
        ("#ifndef _WIN32\nint f(void) { return g(); }\n#endif\n", {"windows"}),
        ("#if defined(__APPLE__) && X\n#define Y g()\n#include <z.h>\n#endif\n", set()),
        ("#ifdef __APPLE__\nint x;\n#else\nint f(void) { return g(); }\n#endif\n", {"macos"}),
        ("#if defined(_WIN32) || defined(__APPLE__)\nvoid f() { g(); }\n#endif\n", {"windows", "macos"}),
        ("#ifdef Py_GIL_DISABLED\nvoid f(void) { PyMutex_Lock(m); }\n#endif\n", {"free-threaded"}),
        ("#if defined(MS_WINDOWS) && defined(Py_DEBUG)\nvoid f() { g(); }\n#endif\n", {"windows"}),
        ("#ifdef Py_DEBUG\n  Py_END_ALLOW_THREADS\n#endif\n", {"debug"}),
        ("#ifdef _WIN32\n/* f(1) */ // g(2)\n#endif\nint f(void) { return g(); }\n", set()),
        ("#if 0\n#elif defined(_MSC_VER)\nvoid f() { g(); }\n#endif\n", {"windows"}),
        ("#ifdef A\n# ifdef _WIN32\nvoid f() { g(); }\n# endif\n#endif\n", {"windows"}),
        ("#ifdef _WIN32 \\\n  /* on */\nvoid f() { g(); }\n#endif\n", {"windows"}),
        ("#include <windows.h>\nvoid f(void);\n", {"windows"}),
        ('# include "WinSock2.h"\n', {"windows"}),
        ("#endif\n#else\n#ifdef _WIN32\nf(1)", set()),
    ],
)
def test_configurations_with_calls_of_their_own(text: str, expected: set[str]) -> None:
    assert configurations_of(text.encode()) == expected


def test_every_configuration_can_be_chosen() -> None:
    assert tuple(CONFIGURATIONS) == config.CONFIGURATIONS
