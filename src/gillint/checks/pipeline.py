"""Rules about gillint's own run: reported by the pipeline, declared here so that they are configured and
documented like any other."""

from gillint.checks.base import Rule, declare
from gillint.model import Confidence, Severity

declare(Rule("GIL001", "unused-suppression", Severity.WARNING, Confidence.HIGH, since="0.1"))
declare(
    Rule(
        "GIL002", "suppression-without-reason", Severity.WARNING, Confidence.HIGH, since="0.1", default=False
    )
)
declare(Rule("GIL003", "incomplete-analysis", Severity.NOTE, Confidence.HIGH, since="0.1"))
