"""The benchmarks are scripts, not a package: their folder has to be put on the path."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
