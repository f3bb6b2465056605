"""The yardstick of parse_cost.py: libclang parses files and does nothing else.

Reads a JSON list of [file, [argument, ...]] from stdin; prints the CPU seconds spent in the parse calls.
"""

import json
import sys
import time

from clang.cindex import Index

work = json.load(sys.stdin)
index = Index.create()
started = time.process_time()
units = [index.parse(file, args=arguments) for file, arguments in work]
spent = time.process_time() - started
errors = sum(diagnostic.severity >= 3 for unit in units for diagnostic in unit.diagnostics)
print(json.dumps({"parse": spent, "errors": errors}))
