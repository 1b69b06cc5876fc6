"""Workflow commands for GitHub Actions: annotations at the quotes of a pull request's files."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.i18n import Translator, _, translator
from factcheck.model import Audit
from factcheck.model.finding import SEVERITIES
from factcheck.report.markdown import summary
from factcheck.report.text import clean, subject_text, summary_line
from factcheck.report.view import Case, View, at_hand
from factcheck.report.wording import message_text

#: GitHub shows no more annotations of one step than this.
MOST = 10

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}

__all__ = ["MOST", "render", "summary"]


def render(audit: Audit, *, lang: str = "en") -> str:
    """The audit as annotations: the first ten findings by severity, then one line that counts them all.

    Args:
        audit: the audit.
        lang: the reader's language.

    Returns:
        One workflow command a line. `summary` gives the table for ``GITHUB_STEP_SUMMARY``.
    """
    t, view = translator(lang), View(audit)
    ranked = sorted(view.open, key=lambda f: SEVERITIES.index(f.severity))
    lines = [_annotation(t, view.case(finding), audit.checked) for finding in ranked[:MOST]]
    told = summary_line(t, view)
    if len(ranked) > MOST:
        told = t(_("{shown} of {count} findings are annotated"), shown=MOST, count=len(ranked)) + " · " + told
    return "\n".join([*lines, _command("notice", {"title": "factcheck"}, told)]) + "\n"


def _annotation(t: Translator, case: Case, checked: frozenset[str]) -> str:
    finding = case.finding
    cites = [*(cite for side in case.sides for cite in side.cites[:1]), *case.others]
    subject = subject_text(t, finding.entity, finding.concept)
    where: dict[str, object] = {}
    if cites:
        place = at_hand([cite for side in case.sides for cite in side.cites] or cites, checked).place
        where = {"file": place.path, "line": place.line, "col": place.column} if place.line else {"file": place.path}
    where["title"] = f"{finding.rule} {t.label('rule', finding.name)}" + (f": {subject}" if subject else "")
    others = [f"{clean(cite.excerpt.mark)} ({cite.place})" for cite in cites]
    return _command(_COMMANDS[finding.severity], where, "\n".join([message_text(t, finding.message), *others]))


def _command(name: str, properties: Mapping[str, object], message: str) -> str:
    told = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {told}::{_data(message)}"


def _data(text: str) -> str:
    lines = (clean(line) for line in text.split("\n"))
    return "%0A".join(line.replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
