"""The words around a date that say what it bounds: 截至, 自…以来, 之后, since, before, by the end of."""

from __future__ import annotations

import re

from attrs import frozen

from factcheck.recognize.first import gate

_BEFORE = re.compile(
    r"(?:(?P<as_of>截[至止][到至]?|\b[Aa]s (?:of|at)(?: the)?)"
    r"|(?P<since>自从?|\b(?:[Ss]ince|[Ss]tarting(?: from| on| in)?|[Bb]eginning(?: on| in)?|[Oo]n or after|[Nn]o earlier than"
    r"|[Nn]ot before)(?: the)?(?: year)?|>\s?=)"
    r"|(?P<upto>\b(?:[Bb]y|[Uu]ntil|[Tt]ill|[Uu]p to|[Nn]o later than|[Oo]n or before)(?: the)?(?: year)?|<\s?=)"
    r"|(?P<until>\b(?:[Bb]efore|[Pp]rior to|[Ee]arlier than)(?: the)?(?: year)?)"
    r"|(?P<after>\b(?:[Aa]fter|[Ll]ater than|[Gg]reater than)(?: the)?(?: year)?)"
    r"|(?P<opened>\b[Ff]rom(?: the)?))\s?$"
)
_AFTER = re.compile(
    r"\s?(?:(?P<since>[或及]之?以?后|(?:以来|至今|开始|起)(?![诉点步码飞伏草源始]))|(?P<upto>[或及]之?以?前|为?止|底?以?前(?=底))"
    r"|(?P<after>[之以]后|后(?![续台期勤备者]))|(?P<until>[之以]前|前(?![\d一二三四五六七八九十两首几景期往进端沿列述者后线])))"
    r"| (?:(?P<later>(?:or|and) (?:later|after|greater|onwards?)|onwards?)|(?P<sooner>(?:or|and) (?:earlier|before)))(?=[.,;?!]|$| (?!\d|the|my|this|it|we))"
)
_BOUND = re.compile(
    r"(?P<least>最早|最快|预计最快|不早于)(?:可?于|在|也?要)?$|(?P<most>最迟|最晚|不晚于|不迟于)(?:可?于|在)?$"
    r"|(?P<about>大?约|大概|\b(?:[Aa]round|[Cc]irca|[Aa]bout) )$"
)
_ENDS = re.compile(r"\b(?:end|close|late)\b|[底末]$|下旬$", re.IGNORECASE)
_BEGINS = re.compile(r"\b(?:beginning|start|early)\b|初$|上旬$", re.IGNORECASE)


#: The last characters of what the above may find before a date: most dates follow another one.
_BEFORE_ENDS = frozenset("止至到自从 =")
_BOUND_ENDS = frozenset("早快于在也要可迟晚约概 ")
_AT = re.compile(r"\b[Aa]t(?: the)? $")
_AT_END = re.compile(r"[Ee]nd|[Cc]lose|[Yy]ear[- ]end")
_ABOUT = re.compile(r"\s?(?:左右|前后|上下)")
#: What they begin with, and what tells that a date may be the end or the beginning of a longer one.
_AFTER_BEGINS, _ABOUT_BEGINS = gate(_AFTER.pattern), gate(_ABOUT.pattern)
_EDGE = re.compile("[A-Za-z]|[底末初旬]$")


@frozen
class Role:
    """What the words around a date make of it.

    Args:
        name: as `factcheck.model.mention.Mention.role`.
        inclusive: whether the date itself is meant (或之后, by, since) or only what is beyond it (之后, before).
        bound: ``>`` earliest, ``<`` latest, ``~`` about; ``=`` if nothing of the kind is said.
        start: first character of the bound word, or of the date.
        edge: ``end`` or ``begin`` where the date itself is that of a longer one: before the end of June is up to 30 June.
    """

    name: str
    inclusive: bool
    bound: str
    start: int
    edge: str = ""


def role_of(folded: str, start: int, end: int) -> Role:
    """Read the words around a date.

    Args:
        folded: the folded text.
        start: first character of the date.
        end: one past its last.
    """
    before = folded[start - 1 : start]
    name, inclusive = _name(folded, start, end, before)
    begin, bound = start, "="
    hedge = _BOUND.search(folded, max(0, start - 8), start) if before in _BOUND_ENDS else None
    if hedge is not None:
        begin, bound = hedge.start(), {"least": ">", "most": "<", "about": "~"}[hedge.lastgroup or "about"]
    elif folded[end : end + 1] in _ABOUT_BEGINS and _ABOUT.match(folded, end):
        bound = "~"
    if name == "as_of" and _AT_END.match(folded, start):
        # What was founded at the end of 2000 need not have been on its last day.
        return Role(name, inclusive, bound, begin)
    quote = folded[start:end]
    if _EDGE.search(quote) is None:
        return Role(name, inclusive, bound, begin)
    edge = "end" if _ENDS.search(quote) else "begin" if _BEGINS.search(quote) else ""
    return Role(name, inclusive, bound, begin, edge)


def _name(folded: str, start: int, end: int, last: str) -> tuple[str, bool]:
    before = _BEFORE.search(folded, max(0, start - 20), start) if last in _BEFORE_ENDS else None
    after = _AFTER.match(folded, end) if folded[end : end + 1] in _AFTER_BEGINS else None
    told = (before.lastgroup or "") if before is not None else ""
    follows = (after.lastgroup or "") if after is not None else ""
    if told == "as_of":
        return "as_of", True
    if not told and last == " " and _AT_END.match(folded, start) and _AT.search(folded, max(0, start - 8), start):
        return "as_of", True
    if follows in ("since", "later"):
        return "since", True
    if follows in ("upto", "sooner"):
        return "until", True
    if follows:
        return follows, False
    if told in ("since", "upto"):
        return ("since" if told == "since" else "until"), True
    return ("", True) if told == "opened" else (told, False)
