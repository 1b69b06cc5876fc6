"""What a rule is, and what its user may set."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from factcheck.model import Agreement, Finding, Rate
from factcheck.model.finding import SEVERITIES

if TYPE_CHECKING:
    from factcheck.rules.view import View

#: Looks up the rate of a day: base, quote, day; ``None`` where none is known.
Rates = Callable[[str, str, dt.date], Rate | None]


@frozen
class Example:
    """Texts that a rule flags, or must not flag.

    Args:
        texts: one or more sources.
        published: the day on which they were published, where it matters.
        note: why, where the texts alone do not say.
    """

    texts: tuple[str, ...]
    published: dt.date | None = None
    note: str = ""


def example(*texts: str, published: str = "", note: str = "") -> Example:
    """An example from its texts.

    Args:
        texts: one or more sources.
        published: ISO date, ``""`` if it does not matter.
        note: why, where the texts alone do not say.
    """
    return Example(texts, dt.date.fromisoformat(published) if published else None, note)


@frozen
class Rule:
    """One kind of contradiction.

    Args:
        code: e.g. ``D101``.
        name: readable name, e.g. ``value-conflict``.
        severity: severity of its findings unless a finding is milder by itself or the user says otherwise.
        summary: one line.
        definition: what is compared with what, and what is not.
        source: where the arithmetic or the practice comes from.
        check: yields findings and the checks that held.
        options: option -> default; every option is explained in ``definition``.
        invalid: texts it flags.
        valid: texts that look alike and that it must not flag.
        sure: findings less sure than this are notes: what was misread looks like a contradiction more often than it is one.
        speaks: rank among rules that see one mistake: the highest one speaks, the others are silent.
    """

    code: str
    name: str
    severity: str
    summary: str
    definition: str
    source: str
    check: Callable[[View], Iterator[Finding | Agreement]] = field(repr=False)
    options: Mapping[str, Any] = field(factory=dict)
    invalid: tuple[Example, ...] = field(default=(), repr=False)
    valid: tuple[Example, ...] = field(default=(), repr=False)
    speaks: int = 50
    sure: float = 0.6


@frozen
class RuleOptions:
    """What the user sets.

    Args:
        select: codes, names or prefixes of codes (``D``, ``S2``) to run; empty runs all.
        ignore: codes, names or prefixes not to run.
        severity: code or name -> ``error``, ``warning``, ``info``.
        options: code or name -> option -> value.
        rates: looks up dated exchange rates; ``None`` leaves what needs one unchecked.
        min_confidence: claims below it are left out of every comparison.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(factory=dict)
    rates: Rates | None = None
    min_confidence: float = 0.5


def find(rules: Iterable[Rule], code_or_name: str) -> Rule:
    """The rule of a code or a name.

    Args:
        rules: the catalogue.
        code_or_name: e.g. ``D101`` or ``value-conflict``; case does not matter.

    Raises:
        KeyError: there is none; the message names the nearest one.
    """
    wanted = code_or_name.casefold()
    known = {}
    for rule in rules:
        known[rule.code.casefold()] = known[rule.name] = rule
    if wanted in known:
        return known[wanted]
    near = difflib.get_close_matches(wanted, known, 1, 0.5)
    hint = f"; did you mean {known[near[0]].code} ({known[near[0]].name})?" if near else ""
    raise KeyError(f"no rule {code_or_name!r}{hint}")


def matching(rules: Iterable[Rule], wanted: Iterable[str]) -> frozenset[str]:
    """Codes of the rules that a list of codes, names and prefixes of codes names.

    Raises:
        KeyError: an entry names none.
    """
    rules = tuple(rules)
    found: set[str] = set()
    for entry in wanted:
        prefix = [r.code for r in rules if r.code.casefold().startswith(entry.casefold())]
        found.update(prefix or [find(rules, entry).code])
    return frozenset(found)


def severities(rules: Iterable[Rule], options: RuleOptions) -> dict[str, str]:
    """The user's severities by code.

    Raises:
        KeyError: a rule does not exist.
        ValueError: a severity does not exist.
    """
    rules = tuple(rules)
    out = {}
    for entry, severity in options.severity.items():
        if severity not in SEVERITIES:
            raise ValueError(f"severity of {entry} is {severity!r}; it must be one of {', '.join(SEVERITIES)}")
        out[find(rules, entry).code] = severity
    return out
