"""The pipeline on one screen: files become facts, facts are solved and linked, checks are pure functions."""

from collections.abc import Sequence
from pathlib import Path

from gillint.config import Config
from gillint.model import Report


def lint(paths: Sequence[Path], config: Config) -> Report:
    """Analyse C, C++ and Python sources below `paths`.

    Raises ConfigError for a path that does not exist or a rule id that does not, KnowledgeError for a
    broken rules/ file. Trouble with an analysed file is a Problem in the report.
    """
    raise NotImplementedError
