"""The few things reporters take from a rule's page."""

import re


def summary(page: str) -> str:
    """The first paragraph below the headings, as plain text on one line; maybe empty."""
    blocks = re.split(r"\n\s*\n", re.sub(r"(?m)^#+ .*$", "", page))
    prose = next((block for block in blocks if not re.match(r"\s*(```|[-*|>] |$)", block)), "")
    return plain(prose)


def without_title(page: str) -> str:
    """The page after its first-level heading."""
    return re.sub(r"\A\s*# [^\n]*\n", "", page).strip() + "\n"


def link(page: str) -> str:
    """The address of the first web page that a rule's page refers to; maybe empty."""
    found = re.search(r"\]\((https://[^)\s]+)\)", page)
    return found[1] if found else ""


def plain(markdown: str) -> str:
    """A paragraph of Markdown without its marks, on one line."""
    linked = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    return " ".join(re.sub(r"[`*]+", "", linked).split())
