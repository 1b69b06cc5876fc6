"""Plain text for a terminal: what disagrees, side against side, and why."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.i18n import Translator, _, translator
from factcheck.model import Agreement, Audit, Claim
from factcheck.report.arithmetic import computed_lines
from factcheck.report.view import Case, Cite, Side, View, vague
from factcheck.report.wording import (
    interval_text,
    message_text,
    period_text,
    qualifiers_text,
    value_text,
)

#: Quotes shown of one side; the others are counted.
_MOST_QUOTES = 4

#: Terms of one calculation shown; the others are counted.
_MOST_TERMS = 12

#: Agreements of arithmetic shown in full; the others are counted.
_MOST_CHECKS = 20

#: SGR codes of a terminal.
_STYLES = {"error": "1;31", "warning": "1;33", "info": "1;34", "bold": "1", "dim": "2", "mark": "1;4", "good": "32"}

_SEVERITIES = {"error": _("errors"), "warning": _("warnings"), "info": _("notes")}
_SEVERITY = {"error": _("error"), "warning": _("warning"), "info": _("note")}


class _Ink:
    """Wraps text in terminal styles, or leaves it plain; control characters of the text itself are dropped first."""

    def __init__(self, color: bool) -> None:
        self.color = color

    def __call__(self, style: str, text: str) -> str:
        text = clean(text)
        return f"\033[{_STYLES[style]}m{text}\033[0m" if self.color and text and style else text


def render(audit: Audit, *, lang: str = "en", color: bool = False) -> str:
    """The audit as text.

    Args:
        audit: the audit.
        lang: the reader's language.
        color: whether to use terminal colours; only for a terminal.

    Returns:
        The findings that are neither suppressed nor known, the checks that held, and a summary line.
    """
    t, view, ink = translator(lang), View(audit), _Ink(color)
    blocks = ["\n".join(_finding(t, ink, view.case(finding))) for finding in view.open]
    agreements = list(_agreements(t, ink, view))
    if agreements:
        blocks.append("\n".join(agreements))
    if audit.unreadable:
        lines = (t(_("not read: {path}: {reason}"), path=u.path, reason=u.reason) for u in audit.unreadable)
        blocks.append("\n".join(ink("", line) for line in lines))
    blocks.append(summary_line(t, view))
    return "\n\n".join(blocks) + "\n"


#: Control characters, by which a source could write to the terminal, and the marks that reorder what is shown.
_UNSAFE = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def clean(text: str) -> str:
    """Text in one line, without what could change the terminal or the order in which the line is shown."""
    return text.translate(_UNSAFE)


def claim_line(claim: Claim, *, lang: str = "en") -> str:
    """One claim as one line: place, entity, concept, value, period, quote.

    Args:
        claim: the claim.
        lang: the reader's language.
    """
    t = translator(lang)
    parts = [
        f"{claim.source.path}:{claim.start}-{claim.end}",
        claim.entity.name if claim.entity else "?",
        t.label("concept", claim.concept),
        value_text(t, claim.value),
        period_text(claim.period) or "–",
        qualifiers_text(t, claim),
        f"“{claim.quote}”",
    ]
    return clean(" | ".join(" ".join(part.split()) for part in parts if part))


def summary_line(t: Translator, view: View) -> str:
    """Counts of findings, sources, claims and checks, in one line."""
    counts = view.counts()
    parts = [
        t(_("errors: {count}"), count=counts["error"]),
        t(_("warnings: {count}"), count=counts["warning"]),
        t(_("notes: {count}"), count=counts["info"]),
    ]
    if view.accepted:
        parts.append(t(_("accepted earlier: {count}"), count=len(view.accepted)))
    parts += [
        t(_("checks that held: {count}"), count=len(view.audit.agreements)),
        t(_("claims: {count}"), count=len(view.audit.claims)),
        t(_("sources: {count}"), count=len(view.audit.sources)),
    ]
    if view.audit.unreadable:
        parts.append(t(_("not read: {count}"), count=len(view.audit.unreadable)))
    return " · ".join(parts)


def severity_text(t: Translator, severity: str) -> str:
    """A severity in the reader's language."""
    return t(_SEVERITY.get(severity, severity))


def severities_text(t: Translator, severity: str) -> str:
    """A severity as the name of all findings that have it."""
    return t(_SEVERITIES.get(severity, severity))


def subject_text(t: Translator, entity: str, concept: str) -> str:
    """Whom and what a finding is about: ``Corvane · valuation``."""
    return " · ".join(part for part in (entity, t.label("concept", concept) if concept else "") if part)


def _finding(t: Translator, ink: _Ink, case: Case) -> Iterator[str]:
    finding = case.finding
    subject = subject_text(t, finding.entity, finding.concept)
    rule = ink("", f"{finding.rule} {t.label('rule', finding.name)}")
    yield f"{ink(finding.severity, severity_text(t, finding.severity))}  {rule}  {ink('bold', subject)}".rstrip()
    yield "  " + ink("", message_text(t, finding.message))
    for side in case.sides:
        yield from _side(t, ink, side)
    for cite in case.others[:_MOST_QUOTES]:
        yield from _quote(t, ink, cite, "  ")
    if len(case.others) > _MOST_QUOTES:
        yield "  " + t(_("and {count} more"), count=len(case.others) - _MOST_QUOTES)
    lines = computed_lines(t, finding.computed, case.unit)
    if lines:
        yield "  " + ink("dim", t(_("computed"))) + "  " + ink("", " · ".join(f"{k}: {v}" for k, v in lines))


def _side(t: Translator, ink: _Ink, side: Side) -> Iterator[str]:
    most, before = quotes_shown(side), list[str]()
    for number, cite in enumerate(side.cites[:most]):
        facts = claim_facts(t, cite.claim) if cite.claim else []
        if number == 0 or facts != before:
            yield ink("bold", f"  {side.letter}  " if number == 0 else "     ") + ink("", "  ".join(facts))
        before = facts
        yield from _quote(t, ink, cite, "     ")
    if len(side.cites) > most:
        yield "     " + more_text(t, side, most)


def quotes_shown(side: Side) -> int:
    """How many quotes of a side are shown in text: of a calculation all terms that a person would check."""
    return _MOST_TERMS if side.operands else _MOST_QUOTES


def more_text(t: Translator, side: Side, shown: int) -> str:
    """What stands for the quotes that are not shown."""
    more = len(side.cites) - shown
    return t(_("and {count} more"), count=more) if side.operands else t(_("and {count} more that agree"), count=more)


def claim_facts(t: Translator, claim: Claim) -> list[str]:
    """What a claim says, normalised: value, what its words allow, period, qualifiers."""
    value, interval = value_text(t, claim.value), interval_text(t, claim.value)
    facts = [value]
    if interval != value and not (claim.value.is_date and claim.value.precision == "day"):
        facts.append(interval)
    period = period_text(claim.period)
    if period and not claim.value.is_date:
        facts.append(period)
    qualifiers = qualifiers_text(t, claim)
    return [*facts, f"({qualifiers})"] if qualifiers else facts


def _quote(t: Translator, ink: _Ink, cite: Cite, indent: str) -> Iterator[str]:
    excerpt = cite.excerpt
    yield f"{indent}{ink('', excerpt.before)}{_marked(ink, excerpt.mark)}{ink('', excerpt.after)}"
    where = "  ".join(part for part in (cite.who, str(cite.place)) if part)
    told = cue_texts(t, cite)
    yield indent + ink("dim", f"— {where}" + (f"  ({'; '.join(told)})" if told else ""))


def cue_texts(t: Translator, cite: Cite) -> list[str]:
    """What a quote is evidence of, and the words of its sentence that the finding rests on too: ``direction word: 降至``."""
    own = [t.label("role", cite.role)] if cite.role else []
    return own + [f"{t.label('role', cue.role)}: {cue.excerpt.mark}" for cue in cite.cues]


def _marked(ink: _Ink, quote: str) -> str:
    return ink("mark", quote) if ink.color else f"⟦{clean(quote)}⟧"


def _agreements(t: Translator, ink: _Ink, view: View) -> Iterator[str]:
    checks, shared = view.arithmetic()
    for agreement in checks[:_MOST_CHECKS]:
        mark = ink("dim", "○") if vague(agreement) else ink("good", "✓")
        yield f"{mark} {ink('', f'{agreement.rule} {agreement_text(t, agreement)}')}"
    if len(checks) > _MOST_CHECKS:
        yield "  " + t(_("and {count} more checks that held"), count=len(checks) - _MOST_CHECKS)
    if shared:
        yield ink("good", "✓") + " " + t(_("figures that several sources share: {count}"), count=len(shared))


def agreement_text(t: Translator, agreement: Agreement) -> str:
    """An agreement in one line: whom and what it is about, and what held."""
    told = subject_text(t, agreement.entity, agreement.concept)
    if agreement.message is not None:
        message = message_text(t, agreement.message)
        told = message if not told or message.startswith(agreement.entity or told) else f"{told}: {message}"
    return f"{told} ({t.label('computed value', 'uninformative')})" if vague(agreement) else told
