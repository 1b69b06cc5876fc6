"""Text to mentions: every figure and every date, with the interval that its words allow.

The public functions are `recognize`, `mentions_of` and `quantity`. Quantities and dates are two kinds of one scan (`scan`); what words
there are stands in ``factcheck/lexicon``, not here.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from factcheck.lexicon.fold import fold
from factcheck.model import Mention, Quantity, Source

if TYPE_CHECKING:
    from factcheck.recognize.context import Context

__all__ = ["mentions_of", "quantity", "recognize"]


def _scan(text: str, context: Context) -> tuple[Mention, ...]:
    from factcheck.recognize.scan import scan

    return tuple(scan(text, context))


def recognize(text: str, *, reference: dt.date | None = None, lang: str | None = None) -> tuple[Mention, ...]:
    """Recognise every figure and date of a text.

    Args:
        text: any text in Simplified Chinese, Traditional Chinese or English, or a mixture.
        reference: the day the text was written, which 今年 or "last month" count from. Without it they stay unresolved.
        lang: ``zh-Hans``, ``zh-Hant`` or ``en``; found out from the text by default. It helps to tell whose 元 or $ is meant.

    Returns:
        The mentions in the order of the text. They do not overlap, and ``text[m.start:m.end] == m.quote``.
    """
    from factcheck.recognize.context import Context

    return _scan(text, Context(fold(text), text, reference, lang))


def mentions_of(source: Source, folded: str = "") -> tuple[Mention, ...]:
    """Recognise every figure and date of a source; in its tables, with the scale and unit that the headings tell.

    Args:
        source: a source as it was read; its day of publication is what relative dates count from.
        folded: its text, folded, if that is known already.

    Returns:
        The mentions in the order of the text.
    """
    from factcheck.recognize.context import Context
    from factcheck.recognize.tables import told_by_headings

    context = Context(folded or fold(source.text), source.text, source.published, source.lang or None)
    return tuple(told_by_headings(_scan(source.text, context), source, context))


def quantity(text: str, *, lang: str | None = None) -> Quantity:
    """Normalise one expression: ``quantity("近40億美元").to("CNY", on=date(2025, 7, 15))``.

    Args:
        text: an expression that holds one amount.
        lang: as for `recognize`.

    Returns:
        The amount with the interval that its words allow, convertible to other units and currencies.

    Raises:
        ValueError: there is no amount in it, or more than one.
    """
    found = [m for m in recognize(text, lang=lang) if not m.value.is_date]
    if len(found) != 1:
        what = "no amount" if not found else "several amounts: " + ", ".join(m.quote for m in found)
        raise ValueError(f"{text!r} holds {what}")
    return Quantity(found[0].quote, found[0].value)
