"""The words around a date that say what it bounds: 截至, 自…以来, 之后, since, before, by the end of."""

from __future__ import annotations

import re

from attrs import frozen

_BEFORE = re.compile(
    r"(?:(?P<as_of>截[至止][到至]?|\b[Aa]s (?:of|at)(?: the)?)|(?P<since>自从?|\b(?:[Ss]ince|[Ff]rom|[Ss]tarting(?: from| on| in)?|[Bb]eginning(?: on| in)?|[Oo]n or after|[Nn]o earlier than)(?: the)?)"
    r"|(?P<maybe>[从由])|(?P<upto>\b(?:[Bb]y|[Uu]ntil|[Tt]ill|[Uu]p to|[Nn]o later than|[Oo]n or before|[Tt]hrough)(?: the)?)|(?P<until>\b(?:[Bb]efore|[Pp]rior to|[Ee]arlier than)(?: the)?)"
    r"|(?P<after>\b(?:[Aa]fter|[Ll]ater than)(?: the)?))\s?$"
)
_AFTER = re.compile(
    r"\s?(?:(?P<since>[或及]之?以?后|(?:以来|至今|开始|起)(?![诉点步码飞伏草源始])| (?:or later|onwards?|and after|or after))|(?P<upto>[或及]之?以?前|止|为止|底?以?前(?=底)| or earlier| or before)"
    r"|(?P<after>[之以]后|后(?![续台期勤备者]))|(?P<until>[之以]前|前(?![\d一二三四五六七八九十两首几景期往进端沿列述者后线])))"
)
_LEAST = re.compile(r"(?P<least>最早|最快|预计最快|不早于)(?:可?于|在|也?要)?$|(?P<most>最迟|最晚|不晚于|不迟于)(?:可?于|在)?$|(?P<about>大?约|大概|[Aa]round |[Cc]irca |[Aa]bout )$")


@frozen
class Role:
    """What the words around a date make of it.

    Args:
        name: as `factcheck.model.mention.Mention.role`.
        inclusive: whether the date itself is meant (或之后, by, since) or only what is beyond it (之后, before).
        bound: ``>`` earliest, ``<`` latest, ``~`` about; ``=`` if nothing of the kind is said.
        start: first character of the bound word, or of the date.
    """

    name: str
    inclusive: bool
    bound: str
    start: int


def role_of(folded: str, start: int, end: int) -> Role:
    """Read the words around a date.

    Args:
        folded: the folded text.
        start: first character of the date.
        end: one past its last.
    """
    begin, bound = start, "="
    hedge = _LEAST.search(folded, max(0, start - 8), start)
    if hedge is not None:
        begin, bound = hedge.start(), {"least": ">", "most": "<", "about": "~"}[hedge.lastgroup or "about"]
        if bound == "~" and hedge["about"][0] in "AaCc":
            begin = hedge.start()
    after = _AFTER.match(folded, end)
    before = _BEFORE.search(folded, max(0, start - 18), start)
    if before is not None and before["as_of"]:
        return Role("as_of", True, bound, begin)
    if after is not None:
        name = after.lastgroup or ""
        return Role({"upto": "until"}.get(name, name), name in ("since", "upto"), bound, begin)
    if before is not None and not before["maybe"]:
        name = before.lastgroup or ""
        return Role({"upto": "until"}.get(name, name), name in ("since", "upto"), bound, begin)
    return Role("", True, bound, begin)
