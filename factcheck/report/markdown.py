"""Markdown for a pull request's comment: a table of what disagrees, the details folded away."""

from __future__ import annotations

import re

from factcheck.i18n import Translator, _, translator
from factcheck.model import Audit, Finding
from factcheck.report.arithmetic import computed_lines
from factcheck.report.text import (
    agreement_text,
    claim_facts,
    clean,
    cue_texts,
    more_text,
    quotes_shown,
    severity_text,
    subject_text,
    summary_line,
)
from factcheck.report.view import Case, Cite, View
from factcheck.report.wording import message_text

#: GitHub refuses comments of more characters than this.
LIMIT = 65_536

#: Kept free for the lines that close a report that was cut.
_RESERVE = 1_000

_ICONS = {"error": "🔴", "warning": "🟠", "info": "🔵"}

#: Quotes shown of one side; the others are counted.
_MOST_QUOTES = 4

#: Agreements shown; the others are counted.
_MOST_CHECKS = 30

#: Characters that mean something in Markdown or in a table, anywhere, and those that do at the beginning of a line.
_SPECIAL = re.compile(r"([\\`*_\[\]|~$])")
_SPECIAL_FIRST = re.compile(r"^([#+=-]|\d+(?=[.)](\s|$)))")

#: What GitHub links by itself: addresses, people, issues. A space of no width keeps it text.
_LINKED = re.compile(r"(?<=[@#:])(?=[\w/])|(?<=www)(?=\.)", re.IGNORECASE)


def render(audit: Audit, *, lang: str = "en", limit: int = LIMIT) -> str:
    """The audit as GitHub Markdown.

    Args:
        audit: the audit.
        lang: the reader's language.
        limit: the most characters; findings that do not fit are counted instead, the mildest first.

    Returns:
        A heading, a summary, a collapsible block for each finding, and the checks that held.
    """
    t, view = translator(lang), View(audit)
    head = f"## factcheck\n\n{escape(summary_line(t, view))}\n"
    if not view.open:
        head += "\n" + t(_("No source contradicts another or itself.")) + "\n"
    tail = _unreadable(t, view) + _agreements(t, view)
    if len(head) + len(tail) > limit - _RESERVE:
        tail = ""
    parts, room = [head], limit - _RESERVE - len(head) - len(tail)
    for number, finding in enumerate(view.open):
        block = _finding(t, view.case(finding))
        if len(block) > room:
            block = _heading(t, finding) + "\n"
        if len(block) > room:
            parts.append("\n" + t(_("{count} more findings do not fit here."), count=len(view.open) - number) + "\n")
            break
        room -= len(block)
        parts.append(block)
    return "".join([*parts, tail])


def summary(audit: Audit, *, lang: str = "en") -> str:
    """The table for a job's summary page (``GITHUB_STEP_SUMMARY``): one row a finding.

    Args:
        audit: the audit.
        lang: the reader's language.
    """
    t, view = translator(lang), View(audit)
    rows = [f"## factcheck\n\n{escape(summary_line(t, view))}\n"]
    if view.open:
        titles = (t(_("Severity")), t(_("Rule")), t(_("About")), t(_("Finding")), t(_("Places")))
        rows.append("\n| " + " | ".join(titles) + " |\n|" + " --- |" * len(titles) + "\n")
    rows += [_row(t, view, finding) for finding in view.open]
    return "".join(rows)


def escape(text: str) -> str:
    """Text as Markdown shows it, literally: nothing in it is markup, a mention or a table's border."""
    text = _LINKED.sub("\u200b", clean(" ".join(text.split())))
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _SPECIAL.sub(r"\\\1", text)
    first = _SPECIAL_FIRST.match(text)
    if first is None:
        return text
    return f"\\{text}" if first.end() == 1 and not text[0].isdigit() else f"{first.group()}\\{text[first.end() :]}"


def code(text: str) -> str:
    """Text as a code span, whatever backticks it holds."""
    text = clean(" ".join(text.split())).replace("|", "\\|")
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _row(t: Translator, view: View, finding: Finding) -> str:
    case = view.case(finding)
    cites = [cite for side in case.sides for cite in side.cites[:1]] or list(case.others[:2])
    cells = (
        f"{_ICONS.get(finding.severity, '')} {severity_text(t, finding.severity)}",
        escape(f"{finding.rule} {t.label('rule', finding.name)}"),
        escape(subject_text(t, finding.entity, finding.concept)),
        escape(message_text(t, finding.message)),
        "<br>".join(f"{escape(c.excerpt.mark)} {code(str(c.place))}" for c in cites),
    )
    return "| " + " | ".join(cells) + " |\n"


def _heading(t: Translator, finding: Finding) -> str:
    subject = escape(subject_text(t, finding.entity, finding.concept))
    rule = escape(f"{finding.rule} {t.label('rule', finding.name)}")
    mark = f"{_ICONS.get(finding.severity, '')} {severity_text(t, finding.severity)}"
    return f"\n**{mark}** · {rule}" + (f" · **{subject}**" if subject else "") + f"\n\n{escape(message_text(t, finding.message))}\n"


def _finding(t: Translator, case: Case) -> str:
    lines = [_heading(t, case.finding), "\n<details><summary>", t(_("The sides")), "</summary>\n\n"]
    for side in case.sides:
        most, claim = quotes_shown(side), side.cites[0].claim
        facts = escape(" · ".join(claim_facts(t, claim))) if claim and not side.operands else ""
        lines.append(f"- **{side.letter}** {facts}\n")
        lines += [_cite(t, cite, "  ") for cite in side.cites[:most]]
        if len(side.cites) > most:
            lines.append("  - " + more_text(t, side, most) + "\n")
    lines += [_cite(t, cite, "") for cite in case.others[:_MOST_QUOTES]]
    if len(case.others) > _MOST_QUOTES:
        lines.append("- " + t(_("and {count} more"), count=len(case.others) - _MOST_QUOTES) + "\n")
    pairs = computed_lines(t, case.finding.computed, case.unit)
    if pairs:
        lines.append(f"\n{t(_('computed'))}: " + escape(" · ".join(f"{key}: {value}" for key, value in pairs)) + "\n")
    return "".join([*lines, "\n</details>\n"])


def _cite(t: Translator, cite: Cite, indent: str) -> str:
    excerpt = cite.excerpt
    quote = f"{_edge(excerpt.before)}<b>{escape(excerpt.mark)}</b>{_edge(excerpt.after)}"
    who = f"{escape(cite.who)} " if cite.who else ""
    cues = "; ".join(escape(told) for told in cue_texts(t, cite))
    return f"{indent}- {quote} — {who}{code(str(cite.place))}" + (f" ({cues})\n" if cues else "\n")


def _edge(text: str) -> str:
    """A part of a sentence, its spaces kept where it meets the quote."""
    left, right = " " * text.startswith(" "), " " * text.endswith(" ")
    return f"{left}{escape(text)}{right}" if text.strip() else left


def _agreements(t: Translator, view: View) -> str:
    if not view.audit.agreements:
        return ""
    checks, shared = view.arithmetic()
    lines = [f"- {escape(agreement.rule)} {escape(agreement_text(t, agreement))}\n" for agreement in checks[:_MOST_CHECKS]]
    if len(checks) > _MOST_CHECKS:
        lines.append("- " + t(_("and {count} more checks that held"), count=len(checks) - _MOST_CHECKS) + "\n")
    if shared:
        lines.append("- " + t(_("figures that several sources share: {count}"), count=len(shared)) + "\n")
    title = t(_("checks that held: {count}"), count=len(view.audit.agreements))
    return f"\n<details><summary>{title}</summary>\n\n{''.join(lines)}\n</details>\n"


def _unreadable(t: Translator, view: View) -> str:
    lines = [f"- {code(u.path)}: {escape(u.reason)}\n" for u in view.audit.unreadable]
    return f"\n{t(_('Not read'))}:\n\n{''.join(lines)}" if lines else ""
