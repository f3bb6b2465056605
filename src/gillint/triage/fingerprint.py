"""An identity for findings that survives lines being added, removed and moved around them."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from gillint.model import Finding


def fingerprinted(findings: Iterable[Finding]) -> Iterator[Finding]:
    """`findings`, in their order, each with its fingerprint: 32 hexadecimal digits.

    It is made of rule, path, subject and message (numbers and spacing in it do not count), and of how many
    with the same four came before; so the order has to be the one in the file.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        key = (finding.rule, finding.where.path, finding.subject, normalised(finding.message))
        yield finding._replace(fingerprint=_digest(*key, str(seen[key])))
        seen[key] += 1


def normalised(message: str) -> str:
    """`message` with each number made 0 and each run of white space one blank."""
    return re.sub(r"\b\d+(\.\d+)?\b", "0", " ".join(message.split()))


def _digest(*parts: str) -> str:
    text = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(text, digest_size=16).hexdigest()
