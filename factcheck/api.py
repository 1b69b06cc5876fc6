"""The library: texts in, claims and findings out."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.model import Audit, Claim, Extraction, Mention, Source, SourceRef, Unreadable

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.model import Quantity

Told = TypeVar("Told")
#: One or several files or folders, ``-`` for standard input.
Paths = str | Path | Iterable[str | Path]
#: What can be audited: files, what was read from them, what was extracted, or claims alone.
Auditable = Paths | Source | Iterable[Source | Extraction | Claim | Unreadable | str | Path]


def recognize(text: str, *, reference: dt.date | None = None) -> list[Mention]:
    """Find the figures and dates in a text.

    Args:
        text: any text in Simplified or Traditional Chinese or English.
        reference: the day that relative dates (``去年``, ``last month``) are counted from.

    Returns:
        The mentions in the order of the text, not overlapping; offsets are those of ``text``.
    """
    from factcheck.recognize import recognize

    return list(recognize(text, reference=reference))


def quantity(text: str) -> Quantity:
    """Normalise one expression, e.g. ``近40億美元``.

    Args:
        text: one amount as it is written in prose.

    Returns:
        The quantity with its interval; ``.to(unit, on=day)`` converts it.

    Raises:
        ValueError: the text is not exactly one amount.
    """
    from factcheck.recognize import quantity

    return quantity(text)


def read(paths: Paths) -> Iterator[Source | Unreadable]:
    """Read files and folders, one source at a time.

    Args:
        paths: files, folders (walked recursively, sorted) or ``-`` for standard input.

    Yields:
        Every source, and an `Unreadable` for every input that could not be read.
    """
    from factcheck.read import read

    return read([paths] if isinstance(paths, str | os.PathLike) else list(paths))


def iter_extractions(
    sources_or_paths: Paths | Source | Iterable[Source | Unreadable | str | Path], *, settings: Settings | None = None
) -> Iterator[tuple[Source, Extraction] | Unreadable]:
    """Extract from many sources lazily: no more of them are held than are being worked on.

    Args:
        sources_or_paths: as in `extract`.
        settings: the user's settings; ``settings.jobs`` processes do the work.

    Yields:
        Every source with what was extracted from it, in the order given, and what could not be read where it stood.
    """
    from factcheck.config import Settings
    from factcheck.engine import extract_all

    return extract_all(_sources(sources_or_paths), settings or Settings())


def extract(
    sources_or_paths: Paths | Source | Iterable[Source | Unreadable | str | Path], *, settings: Settings | None = None
) -> list[Claim]:
    """Extract the claims.

    Args:
        sources_or_paths: a `Source` (``Source.from_text`` makes one of a string), files, folders, or several of them.
        settings: the user's settings.

    Returns:
        The claims in the order of the sources and of their text.

    Raises:
        ValueError: an input could not be read; the message says which and why. Use `read` to go on without it.
    """
    claims: list[Claim] = []
    for item in iter_extractions(sources_or_paths, settings=settings):
        if isinstance(item, Unreadable):
            raise ValueError(f"{item.path}: {item.reason}")
        claims += item[1].claims
    return claims


def audit(sources_or_claims: Auditable, *, settings: Settings | None = None) -> Audit:
    """Find what contradicts and what agrees.

    Args:
        sources_or_claims: files or folders, sources, extractions, or claims alone (of a ledger, of another program).
            The order in which they are given does not matter; what is given twice counts once.
        settings: the user's settings.

    Returns:
        The findings and agreements, with the sources and claims that they are about. Suppressions and the baseline of
        the settings are applied: what they cover is marked, not left out.

    Raises:
        ConfigError: the baseline of the settings cannot be read.
    """
    from factcheck.ci.gate import mark
    from factcheck.config import Settings

    chosen = settings or Settings()
    return mark(audit_unmarked(sources_or_claims, settings=chosen), chosen)


def audit_unmarked(sources_or_claims: Auditable, *, settings: Settings) -> Audit:
    """`audit` before suppressions and baseline are applied."""
    sources, extractions, unreadable = _gather(sources_or_claims, settings)
    return judge(sources, extractions, unreadable, settings)


def judge(
    sources: Iterable[Source], extractions: Iterable[Extraction], unreadable: Iterable[Unreadable], settings: Settings
) -> Audit:
    """Run the rules; suppressions and baseline are not looked at.

    Args:
        sources: the sources that are known in full; the others are made of what their claims say of them.
        extractions: what to audit, in any order; of two with one source id the first counts.
        unreadable: what could not be read, to be carried along.
        settings: rules, severities, options and rates.
    """
    from factcheck.config.load import chosen_rules
    from factcheck.rates import rate
    from factcheck.relate.names import unify
    from factcheck.rules import RULES, RuleOptions, run

    by_id: dict[str, Extraction] = {}
    for extraction in extractions:
        by_id.setdefault(extraction.source.id, extraction)
    ordered = unify((by_id[id_] for id_ in sorted(by_id, key=_order)), settings.entities)
    ran = chosen_rules(settings.select, settings.ignore)
    options = RuleOptions(
        select=tuple(rule.code for rule in RULES if rule.code in ran),
        severity=_by_code(settings.severity, ran),
        options=_by_code(settings.options, ran),
        rates=partial(rate, extra=settings.rates),
    )
    findings, agreements = run(ordered, options) if options.select else ((), ())
    known = {source.id: source for source in sources}
    return Audit(
        sources=tuple(known.get(e.source.id) or _bare(e.source) for e in ordered),
        claims=tuple(claim for e in ordered for claim in e.claims),
        findings=tuple(findings),
        agreements=tuple(agreements),
        unreadable=tuple(sorted(set(unreadable), key=lambda u: u.path)),
    )


def _sources(inputs: Paths | Source | Iterable[Source | Unreadable | str | Path]) -> Iterator[Source | Unreadable]:
    if isinstance(inputs, Source):
        yield inputs
    elif isinstance(inputs, str | os.PathLike):
        yield from read(inputs)
    else:
        for item in inputs:
            if isinstance(item, Source | Unreadable):
                yield item
            elif isinstance(item, str | os.PathLike):
                yield from read(item)
            else:
                raise TypeError(f"neither a source nor a path: {type(item).__name__}")


def _gather(inputs: Auditable, settings: Settings) -> tuple[list[Source], list[Extraction], list[Unreadable]]:
    """Sort what was given into sources, extractions and what could not be read; extract where that is still to do."""
    given = [inputs] if isinstance(inputs, Source | str | os.PathLike) else list(inputs)
    claims = [item for item in given if isinstance(item, Claim)]
    extractions = [item for item in given if isinstance(item, Extraction)] + _of_claims(claims)
    sources: list[Source] = []
    unreadable: list[Unreadable] = []
    for item in iter_extractions([i for i in given if not isinstance(i, Claim | Extraction)], settings=settings):
        if isinstance(item, Unreadable):
            unreadable.append(item)
        else:
            sources.append(item[0])
            extractions.append(item[1])
    return sources, extractions, unreadable


def _of_claims(claims: Sequence[Claim]) -> list[Extraction]:
    by_source: dict[SourceRef, dict[str, Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, {}).setdefault(claim.id, claim)
    return [
        Extraction(ref, tuple(sorted(own.values(), key=lambda c: (c.start, c.end, c.id)))) for ref, own in by_source.items()
    ]


def _bare(ref: SourceRef) -> Source:
    return Source(ref.id, ref.path, "", "", title=ref.title, publisher=ref.publisher, published=ref.published)


def _by_code(told: Mapping[str, Told], ran: Container[str]) -> dict[str, Told]:
    """What is told of rules by code or name, by code, for the rules that run."""
    from factcheck.config.load import rule_codes

    return {code: what for word, what in told.items() for code in rule_codes((word,), "settings") if code in ran}


def _order(id_: str) -> tuple[str, int, str]:
    """``b.txt#10`` after ``b.txt#9``."""
    path, mark, number = id_.rpartition("#")
    return (path, int(number), id_) if mark and number.isdecimal() else (id_, 0, id_)
