"""Names that the text itself introduces: definitions in brackets, titles, quoted names, lists."""

from __future__ import annotations

import re
from functools import cache

from factcheck.lexicon.fold import fold
from factcheck.relate.names.latin import LATIN, trimmed
from factcheck.relate.names.lexicon import FIRM, GENERIC, NOUN, PLACE, ROLE, SPEECH, STOP, SUFFIX, table
from factcheck.relate.names.lists import plain
from factcheck.relate.names.organisations import stem
from factcheck.relate.names.people import name_at
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han

_HAN = r"[\u3400-\u9fff]"
_QUOTED = re.compile(r"[“‘\"]([^“”‘’\"\n]{1,24})[”’\"]")
_TITLE = re.compile(r"《([^《》\n]{1,40})》")
_BRACKET = re.compile(r"\(([^()\n]{2,80})\)")
#: What a newspaper's title is followed by.
_TELLING = ("报道", "披露", "引述", "援引", "消息", "记者", "称", "撰文")
_TICKER = re.compile(r"[0-9]{4,6}(?:\.[A-Z]{1,3})?(?:$|[,，;])|(?:NASDAQ|Nasdaq|NYSE|HKEX|SEHK|LSE|TWSE|股票代码|股份代号|证券代码)\s?[:：]")
_WARE = re.compile(r"商品名|商标名|通用名|型号|代号|研发代码|药名")
_ALIAS = re.compile(r"[A-Za-z][A-Za-z0-9 .&'-]{1,30}|[\u3400-\u9fff]{2,10}")


def _defining() -> re.Pattern[str]:
    words = sorted(map(fold, table()["definition"]["zh"].split()), key=lambda w: (-len(w), w))
    return re.compile(r"(?:" + "|".join(words) + r")(?:为|作|:|,|，| )*[“‘\"《]*([^“”‘’\"《》，,;()\n]{1,24})")


_DEFINING = _defining()


def definitions(tokens: Tokens, out: Proposals, ending: dict[int, int]) -> None:
    """Propose short names and other names in brackets, tied to the name before the bracket.

    Args:
        tokens: the text.
        out: what was proposed so far; added to.
        ending: where organisations' names start, by where they end.
    """
    text = tokens.text
    for match in _BRACKET.finditer(text):
        inside = match.group(1)
        shorts = [m.group(1).strip() for m in _DEFINING.finditer(inside)]
        if not shorts:
            quoted = _QUOTED.fullmatch(inside.strip())
            if quoted is not None:
                shorts = [quoted.group(1)]
        listed = _TICKER.match(inside) is not None
        explicit = bool(shorts) or listed
        start = name_before(tokens, match.start(), ending, explicit)
        if start < 0:
            continue
        while (ware := next((n for n in (4, 3, 2) if text[start : start + n] in _wares() and match.start() - start - n > 1), 0)) and text[start - 1 : start] != "“":
            start += ware  # 肺癌药|艾力宁(通用名:泽沃替尼)
        full = text[start : match.start()].strip(" ”’\"“‘")
        if tokens.lexicon.flags.get(stem(full, tokens), 0) & (SUFFIX | GENERIC):
            continue
        if listed and not shorts:
            out.add(full, start, 1.0, "organisation")
        # 托雷曼斯酿酒厂(Brouwerij Torremans, 下称“托雷曼斯”) is called by both.
        others = _other_names(tokens, inside, full) if not explicit or is_han(full[:1] or " ") else []
        for short in [*shorts, *(name for name in others if not explicit or not is_han(name[0]))]:
            if not 2 <= len(short) <= 24 or short in _generic():
                continue
            kind = "" if not ending.get(match.start()) else "organisation"
            out.add(full, start, 1.0, kind)
            if short in shorts or short[0] == full[0]:
                out.defined.add(short)
            kind = "product" if _WARE.search(inside) else kind
            out.add(short, match.start(1) + inside.index(short), 2.0, kind)
            out.link(full, short)


@cache
def _wares() -> frozenset[str]:
    return frozenset(fold(table()["class"]["product"]).split())


def _generic() -> frozenset[str]:
    return frozenset(fold(table()["generic"]["zh"]).split()) | {"本公司", "该公司", "我们", "发行人", "本集团"}


def _other_names(tokens: Tokens, inside: str, full: str) -> list[str]:
    """A Latin name in brackets behind a Chinese one, or the other way round."""
    head = re.split(r"[,，;、]", inside)[0].strip()
    if _ALIAS.fullmatch(head) is None:
        return []
    if is_han(head[0]):
        if _shortened(head, full):
            return [head]
        strange = len(head) <= 8 and head not in tokens.lexicon.flags and full[-1:].isascii()
        flags = [tokens.lexicon.flags.get(head[i:j], 0) for i in range(len(head)) for j in range(i + 2, len(head) + 1)]
        return [head] if strange and not any(f & (STOP | SPEECH) and not f & (NOUN | PLACE | SUFFIX) for f in flags) else []
    if not any(map(is_han, full)) or not trimmed(head) or trimmed(head) != head:
        return []
    return [head]


def _shortened(short: str, full: str) -> bool:
    """Whether a short Chinese name is made of characters of the full one, in their order: 港珠鐵 of 港珠鐵路有限公司."""
    rest = iter(full)
    return 2 <= len(short) <= 5 and len(short) * 2 <= len(full) and short[0] == full[0] and all(c in rest for c in short)


def name_before(tokens: Tokens, end: int, ending: dict[int, int], explicit: bool) -> int:
    """The start of the name that ends before a bracket; -1 where there is none."""
    text = tokens.text
    quote = text.rfind("“", max(0, end - 12), end) if text[max(0, end - 1) : end] == "”" else -1
    if quote >= 0 and 3 <= end - quote <= 10:
        return quote + 1
    while end > 0 and text[end - 1] in " ”’\"":
        end -= 1
    if end in ending:
        return ending[end]
    latin = list(LATIN.finditer(text, max(0, end - 48), end))
    if latin and latin[-1].end() == end:
        return latin[-1].start() if trimmed(latin[-1].group()) == latin[-1].group() else -1
    at = end
    while at > 0 and end - at < 14 and is_han(text[at - 1]) and text[at - 1] not in tokens.lexicon.stop:
        i = tokens.by_end.get(at)
        if i is not None:
            flags = tokens.flags[i]
            if flags & (ROLE | SPEECH) or (flags & STOP and not flags & (NOUN | PLACE | SUFFIX)) or (flags & GENERIC and at != end):
                break
            at = tokens.starts[i]
        else:
            at -= 1
    if at and is_han(text[at - 1]) and (at == 1 or not is_han(text[at - 2])) and text[at - 1] in tokens.lexicon.opening and at < end:
        at -= 1
    if name_at(tokens, at) == end:
        return at
    return at if explicit and end - at >= 2 else -1


def titles(tokens: Tokens, out: Proposals) -> None:
    """Propose what stands in 《》: works, and newspapers by their suffix."""
    suffix = table()["suffix"]["zh"]
    papers = tuple(fold(suffix["titles_organisation"]).split())
    refused = tuple(fold(suffix["titles_refused"]).split())
    for match in _TITLE.finditer(tokens.text):
        title = match.group(1).strip()
        if title.endswith(refused) or len(title) > 20 or re.search(r"[:,，。;]", title):
            continue
        told = tokens.starting(match.end()) & SPEECH or tokens.text.startswith(_TELLING, match.end())
        kind = "organisation" if title.endswith(papers) or told else "product"
        out.add(title, match.start(1), 1.0, kind)
        out.spans[match.span()] = title


#: 火箭“白鹭一号”.
_NUMBERED = re.compile(_HAN + r"{1,6}(?:[0-9]{1,3}|[一二三四五六七八九十]{1,2})?号")
#: Animals are called by any word: 大熊猫“糯米”.
_ANIMALS = ("熊猫", "大象", "亚洲象", "老虎", "东北虎", "雪豹", "狮子", "海豚", "海龟", "猩猩", "犬", "鲸", "台风", "飓风")


def quoted(tokens: Tokens, out: Proposals) -> None:
    """Propose short quoted strings that a word for a product stands beside."""
    text = tokens.text
    product = table()["product"]
    before, after = tuple(fold(product["before"]).split()), tuple(fold(product["after"]).split())
    firms = tuple(fold(product["firm_before"]).split())
    groups = tuple(fold(table()["suffix"]["zh"]["group_words"]).split())
    wares = tuple(fold(table()["class"]["product"]).split())
    for match in _QUOTED.finditer(text):
        name = match.group(1).strip()
        if not 2 <= len(name) <= 14 or re.search(r"[，。!?！？;:,]", name):
            continue
        group = len(name) >= 4 and name.endswith(groups)
        if group:
            out.add(name, match.start(1), 1.0, "group")
            continue
        firm = bool(tokens.starting(match.end()) & FIRM) or text[max(0, match.start() - 4) : match.start()].endswith(firms)
        # 新药“泽康宁”上市: a medicine goes on sale as well.
        firm = firm and not text[max(0, match.start() - 4) : match.start()].endswith(wares)
        if firm and len(name) <= 8 and "的" not in name and name not in tokens.lexicon.flags:
            out.add(name, match.start(1), 1.0, "organisation")
            continue
        lead = text[max(0, match.start() - 5) : match.start()]
        numbered = _NUMBERED.fullmatch(name) is not None and lead.endswith(wares)
        if "的" in name or (plain(tokens, match.start(1), match.end(1)) and not numbered and not (lead.endswith(_ANIMALS) and len(name) < 5)):
            continue
        if numbered or lead.endswith(before) or text.startswith(after, match.end()) or re.fullmatch(_HAN + r"{1,6}-?[0-9]{1,4}号?|" + _HAN + r"{1,4}号", name):
            out.add(name, match.start(1), 1.0, "product")
