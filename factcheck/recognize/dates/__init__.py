"""Dates and periods: one regular expression for the scan, and what becomes of its matches."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.model.mention import Mention
from factcheck.model.value import Value
from factcheck.recognize.dates import (
    chinese,
    chinese_lunar,
    chinese_relative,
    english,
    english_days,
    english_relative,
    feasts,
    numeric,
)
from factcheck.recognize.dates.boundary import may_begin
from factcheck.recognize.dates.form import Draft, Form, Index, alternation
from factcheck.recognize.dates.resolve import resolved

if TYPE_CHECKING:
    from factcheck.recognize.context import Context

FORMS: tuple[Form, ...] = (*numeric.FORMS, *feasts.FORMS, *chinese_relative.FORMS, *chinese_lunar.FORMS, *chinese.FORMS, *english_relative.FORMS, *english_days.FORMS, *english.FORMS)

#: A regular expression over folded text: one alternation of all notations, without groups.
PATTERN = alternation(FORMS)


@cache
def index() -> Index:
    """The notations by what they can begin with."""
    return Index(FORMS)


_UNKNOWN = Value(None, None, None, "date")


def build(forms: tuple[Form, ...], start: int, text: str, folded: str, context: Context) -> Mention | None:
    """Read the date that begins at a place.

    Args:
        forms: the notations that may begin there (`index`).
        start: the place.
        text: the text.
        folded: the folded text.
        context: the facts of the document.

    Returns:
        The date, not yet resolved; ``None`` if there is none.
    """
    if not may_begin(folded, start):
        return None
    for form in forms:
        found = form.regex.match(folded, start)
        expression = form.read(found) if found is not None else None
        if form.money and expression is not None and context.yuan[0] != form.money:
            continue
        if found is not None and expression is not None:
            # A full stop after a month's name may be that of the sentence.
            end = start + len(text[start : found.end()].rstrip(" ,."))
            return Draft(start, end, text[start:end], "date", _UNKNOWN, relative=expression.base, expression=expression)
    return None


def finish(mentions: list[Mention], folded: str, context: Context) -> list[Mention]:
    """Join ranges, read the words around dates, and resolve what is counted from a date before it or from the source's day.

    Args:
        mentions: all mentions of a text, in order.
        folded: the folded text.
        context: the facts of the document: ``context.reference`` is the day of the source.

    Returns:
        All mentions in order; every date is final.
    """
    return resolved(mentions, folded, context)
