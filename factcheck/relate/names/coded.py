"""Listed companies by the codes of their shares: ``海港纸业(0351)``, ``悠禾国际(6131-TW)``."""

from __future__ import annotations

import re

from factcheck.relate.names.lexicon import AGENT, GENERIC, MILD, NOUN, PLACE, ROLE, SPEECH, STOP, SUFFIX
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han

#: A code in brackets; a year is none.
_CODE = re.compile(r"(?<=[\u3400-\u9fffA-Z])\s?\((?:[A-Z]{2,4}[: ]\s?)?(?!(?:19|20)\d\d\))\d{3,6}(?:[-.][A-Z]{2,3})?\)")
_LONGEST = 8
_SHORTEST = 2


def coded(tokens: Tokens, out: Proposals) -> None:
    """Propose what the code of a share stands behind.

    Args:
        tokens: the text.
        out: added to.
    """
    for match in _CODE.finditer(tokens.text):
        end = match.start()
        start = _start(tokens, end)
        name = tokens.text[start:end]
        if _SHORTEST <= len(name) <= _LONGEST and name not in _KINDS and is_han(name[0]):
            out.add(name, start, 1.0, "organisation")


#: What is no name although a code stands behind it.
_KINDS = frozenset(("股票", "代码", "代号", "编号", "公司", "集团", "本公司", "该公司", "指数", "期货"))


def _start(tokens: Tokens, end: int) -> int:
    """Where the name begins that ends at a place: behind punctuation, a verb or a character that joins."""
    text, lex = tokens.text, tokens.lexicon
    at = end
    while at and end - at < _LONGEST and is_han(text[at - 1]):
        i = tokens.by_end.get(at)
        if i is None:
            if text[at - 1] in lex.stop or (text[at - 1] in lex.never_first and at < end):
                break
            at -= 1
            continue
        flags = tokens.flags[i]
        if flags & (ROLE | SPEECH | MILD) or (flags & (AGENT | STOP | GENERIC) and not flags & (NOUN | PLACE | SUFFIX)):
            break
        at = tokens.starts[i]
    return at
