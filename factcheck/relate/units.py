"""What bare numbers count, and which numerals are no figures at all."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.model import Mention
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.english.counts import counts_people, counts_things, unit_of_whole
from factcheck.relate.english.nouns import raced
from factcheck.relate.lists import Run
from factcheck.relate.phrase import noun_after

_PEOPLE = re.compile(
    r"(?:people|persons?|men|women|children|adults|patients|passengers|employees|staff|workers|users|customers|subscribers|students|pupils|"
    r"graduates|undergraduates|postgraduates|teachers|professors|doctors|nurses|physicians|surgeons|members|visitors|tourists|guests|"
    r"residents|households?members|voters|votes?rs|farmers|miners|players|fans|spectators|viewers|readers|shareholders|investors|"
    r"researchers|scientists|engineers|developers|applicants|candidates|volunteers|soldiers|officers|inhabitants|travellers|"
    r"travelers|clients|hands|crew|pilots|drivers|tenants|donors|participants|attendees|cases?workers|apprentices|scholars|"
    r"staffers|commuters|riders|immigrants|refugees|families|人|用户|员工|使用者|会员|乘客|旅客|学生|病人|患者|客户经理|开发者|创作者|观众|读者|居民|游客|粉丝|"
    r"职工|教师|医生|护士|股民|投资者|户籍|考生|毕业生|新生)$"
)
#: People named a few words behind their number: 1000万专业的AI图像创作者.
_WHO = re.compile(r"(?:的)?([^，,。；;：:、\d]{1,14}?)(?=[，,。；;：:、\d]|$|在|为|是)")
_RANKED = re.compile(r"(?:排名?|位列|位居|居|列|名列|排行|rank(?:ed|s)?|rankings?)(?:全球|全国|国内|世界|行业|第)?\s*$")
#: What is counted only to say what follows: three aims, two paths.
_ABSTRACT = re.compile(
    r"(?:不同的?|主要|核心|新)?(?:原则|重点|方面|目标|路径|问题|层面|阶段|部分|方向|因素|原因|特点|优势|维度|环节|难题|层次|版本|路|条件|选择|时期|角度|商业路径)"
)
#: Two companies, three founders: who they are was said before, unless a verb counts them.
_GENERIC_NOUN = re.compile(
    r"[^，,。；;：:\d]{0,5}(?:公司|企业|机构|巨头|平台|创办人|创始人|独角兽|对手|同行|股东方|人士|记者)"
)
_STRICT = re.compile(
    r"(?:有|共|达|设|拥有|包括|收购|投资|新增|成立|开设|关闭|覆盖|服务|约|近|逾|超|至少|来自|增至|减至|合计|旗下)\s*$"
)
#: Metres that races are run, swum and shot over and called by, and what stands behind them then: 100米|蛙泳.
_RACES = frozenset(map(Decimal, (10, 50, 60, 80, 100, 110, 200, 400, 500, 800, 1000, 1500, 3000, 5000, 10000)))
_RACED = re.compile(r"(?:男子|女子|混合|个人|跨)?(?:自由泳|仰泳|蛙泳|蝶泳|混合泳|接力|栏|短跑|赛跑|长跑|竞走|障碍|速滑|短道|气步枪|气手枪|步枪|跑(?![道了到步]))")
#: Day three, year two: numbered and not counted.
_IN_ORDER = re.compile(r"\b(?:day|year|stage|round|phase|part|chapter|act|episode|week|game|leg|tier|set|number|grade|page|level|step|line|unit|type|lane|pool)\s+$")
#: 恰好适合三家目前…: how many they are, of whom it is told.
_EACH_OF_THEM = re.compile(r"(?:目前|仍|均|都|皆|各自|共同|同时)")
_THEY_ARE = re.compile(r"(?:[这那]|它们|他们|二者|两者|三者)(?:都|均|也|其实)?是$")
#: 没花一分钱: nothing at all.
_NOTHING = re.compile(r"[没不未无](?:有)?[\u4e00-\u9fff]{0,3}$")
_PENNY = re.compile(r"一(?:分|毛|角|块)[钱錢]|一(?:分|毛)")
_LISTED_BY = re.compile(r"[^，,。；;：:\d]{0,12}(?:分别|依次)")
#: 12 cents, five of them now: the bare number would have to be divided, too.
_SMALL_CHANGE = re.compile(r"(?:cents?|pence|¢|\dp|分|角|毛|仙)(?: a [a-z]+)?$")
_PART = "concept: of the enumeration it goes on with"
#: Counters of what is done again and again, of which even one is told as a number.
_TIMES_DONE = frozenset("轮次笔场届")
_SMALL = Decimal(10)
_POINTING = re.compile(
    r"(?:这|那|该|此|上述|其余|其他|另外?|每|前|后|首|头|某|同|哪|几|任何|各|the|these|those|both|all|other|first|last|next|his|her|its|their)\s*$"
)
_QUANTIFYING = re.compile(
    r"(?:有|共|达|为|是|设|约|完成|获|拥有|包括|分|近|超|逾|至|到|了|出|建|开|增|减|裁|招|聘|聘用|雇用|购买|订购|交付|售出|卖出|新增|投入|推出|生产|运营|停|合计|仅|只|"
    r"have|has|had|of|to|with|runs?|operates?|ordered|bought|sold|opened|closed|about|on|across|from|in|won|lost|employs?|took|"
    r"covering|including|were|was|are|is|by|for|than|over|under|nearly|,|，|、|（|\()\s*$"
)


def is_article(doc: Document, sentence: Sentence, mention: Mention) -> bool:
    """Whether a numeral only points (``兩家公司``, ``these three``, ``一個``) and states no figure."""
    if mention.role == "article":
        return True
    if mention.kind == "money" and mention.amount == 1 and mention.quote[:1] in "一每":
        return True  # 每賺一元: what the other figure is counted by
    if mention.kind == "duration" and doc.source.lang != "en" and _only_frames(doc, sentence, mention):
        return True
    if mention.kind == "money" and _PENNY.fullmatch(mention.quote) and (_NOTHING.search(doc.folded, max(sentence.start, mention.start - 5), mention.start) or doc.folded[mention.end : mention.end + 1] in ("没", "不", "未")):
        return True  # 没花一分钱, 一分钱没花
    if mention.kind == "duration" and _LISTED_BY.match(doc.lowered, mention.end, sentence.end) and mention.unit == "quarter":
        return True  # 四个季度营收依次为: what the figures are listed by
    if mention.kind == "rank":
        return _ordinal_of_a_thing(doc, mention)
    if (
        mention.quote[0] == "0"
        and mention.quote.isdigit()
        and doc.lowered[mention.end : mention.end + 1] in (".", " ", "、", "")
    ):
        return True  # the number of a section
    if mention.kind not in ("number", "quantity") or not isinstance(mention.amount, Decimal):
        return False
    if mention.unit == "metre" and mention.amount in _RACES and (raced(doc.lowered[mention.end : mention.end + 20]) or _RACED.match(doc.folded, mention.end)):
        return True
    if mention.kind == "quantity" and mention.bound == "=" and doc.lowered.startswith("每", mention.start - 1):
        return True  # 每10股派0.8元: what the other figure is counted by
    if mention.amount > _SMALL or mention.bound != "=" or any(c.isdigit() for c in mention.quote):
        return False
    head = doc.lowered[max(sentence.start, mention.start - 10) : mention.start]
    if head.endswith("唯") or (head.endswith("唯一") and mention.noun in _TIMES_DONE):
        return False  # 全国唯四, 今年唯一一轮融资: so many there are
    if _POINTING.search(head):
        return True
    if mention.kind == "number" and not mention.noun:
        # A word for a small number that counts nothing: "one of them", "二、".
        return not noun_after(doc, mention, sentence.end) or mention.amount <= 1 or _IN_ORDER.search(head) is not None
    if mention.noun and _ABSTRACT.match(doc.lowered, mention.end):
        return True
    if mention.noun == "大" and not _QUANTIFYING.search(head):
        return True  # 三大股东: which ones are meant
    if mention.noun in ("家", "位", "人") and not _STRICT.search(head) and (_EACH_OF_THEM.match(doc.lowered, mention.end) or _THEY_ARE.search(head)):
        return True
    if (
        mention.noun in ("家", "位", "名", "个")
        and _GENERIC_NOUN.match(doc.lowered, mention.end)
        and not _STRICT.search(head)
    ):
        return True
    opens = not head.strip() or head[-1] in '，,。；;：:、“”"(（ '
    if (
        opens
        and mention.noun in ("家", "个", "位", "人", "款", "者", "名", "种", "方", "大", "条")
        and mention.amount <= 5
    ):
        return True
    return mention.amount <= 1 and not _QUANTIFYING.search(head)


#: Over how long another figure is, where a clause opens with it: 四年|合计157所, 头一个月|亏了3万元.
_FIRST = re.compile(r"(?:[而且但]?(?:头|首|起初|新的))")
_IN_ALL = re.compile(r"[^，,。；;\d]{0,4}(?:合计|累计|加起来|下来)")


def _only_frames(doc: Document, sentence: Sentence, mention: Mention) -> bool:
    """Whether a Chinese duration only tells over how long, or how often, another figure is."""
    low = doc.folded
    if low.startswith("每隔", mention.start - 2):
        return True
    clause = sentence.clauses[sentence.clause_of(mention.start)]
    if mention.bound != "=" or not any(mention.end < m.start < clause.end for m in sentence.figures):
        return False
    if mention.start == clause.start:
        return _IN_ALL.match(low, mention.end, clause.end) is not None
    return _FIRST.fullmatch(low, clause.start, mention.start) is not None


def _ordinal_of_a_thing(doc: Document, mention: Mention) -> bool:
    """Whether an ordinal only tells which one is meant (``第二輪``, ``第一股``, ``the first plant``) and ranks nothing."""
    low = doc.lowered
    if _RANKED.search(low, max(0, mention.start - 8), mention.start):
        return False
    if low[mention.start : mention.end].endswith(("名", "位", "大")) or "no." in low[mention.start : mention.end]:
        return bool(re.match(r"(?:的)?(?:客户|股东|供应商)", low[mention.end : mention.end + 5]))
    after = low[mention.end : mention.end + 2]
    if low[mention.start].isascii():
        return not re.match(
            r"[- ](?:largest|biggest|most|best|highest|busiest|longest|oldest|fastest|leading|smallest|lowest|tallest|richest|in |place|among|by )",
            low[mention.end : mention.end + 12],
        ) and not re.search(r"(?:largest|biggest|rank|place|top)", low[mention.start : mention.end])
    return (
        bool(after) and after[0] not in "，,。；;、.!！?？)”’》 \n的和与及且之大" and not after.startswith(("位", "名"))
    )


def _in_small_change(mention: Mention) -> bool:
    return mention.kind == "money" and _SMALL_CHANGE.search(mention.quote) is not None


def counted_unit(doc: Document, draft: Draft, run: Run | None, previous: Draft | None, compared: bool) -> str:
    """The unit of a figure: as recognised, or, of a bare number, what its concept, its list or its noun make it."""
    mention, unit, known = draft.mention, draft.mention.unit, draft.known
    if draft.concept in ("age", "average_age") and mention.kind == "number":
        return "year"
    if unit:
        if (
            unit == "count"
            and known is not None
            and known.counted == "person"
            and mention.noun in ("户", "个", "位", "")
        ):
            return "person"
        if mention.kind == "money" and "/" not in unit:
            return _per(doc, draft, previous)
        return unit
    if run is not None:
        sibling = next((m.unit for m in run.mentions if m.unit and m.unit not in ("count", "person") and not _in_small_change(m)), "")
        if sibling:
            return sibling
    if known is not None and "money" in known.units and not known.units & {"count", "person", "any"}:
        for _, other in draft.links:
            if other.unit and not _in_small_change(other.mention):
                return other.unit
    if _PART in draft.basis and previous is not None:
        return previous.unit
    if doc.source.lang != "en" and previous is not None and (money := _money_left_out(doc, draft, previous)):
        if known is None:
            draft.concept, draft.known, draft.concept_score = previous.concept, previous.known, 0.7 * previous.concept_score
            draft.basis.append("concept: carried on")
        return money
    end = draft.sentence.clauses[draft.clause].end
    noun = noun_after(doc, mention, end)
    english = doc.source.lang == "en" and mention.kind == "number"
    if english and (whole := unit_of_whole(doc, draft, previous, noun)):
        return whole
    if noun and _PEOPLE.search(noun.split(" of ")[0]):
        return "person"
    if english and counts_people(doc, draft, noun, previous):
        return "person"
    if english and counts_things(noun):
        return "count"
    if (
        not noun
        and previous is not None
        and previous.sentence is draft.sentence
        and previous.mention.kind == "quantity"
    ) and (previous.concept == draft.concept or compared):
        return previous.unit
    if known is not None and known.counted:
        return known.counted
    if mention.kind == "number" and (who := _WHO.match(doc.lowered, mention.end, end)) and _PEOPLE.search(who[1]):
        return "person"
    if compared and previous is not None and previous.unit in ("person", "count"):
        return previous.unit
    return "count"


#: All that stands between two amounts besides a name and a time, where the second leaves the currency out.
_LEFT_OUT = re.compile(
    r"(?:[，,；;。“”「」\s]|[而则更也却仅只就高低至达约近超逾为有到是了的]|同[区行业类]|其中|不过|但|超过|高达|达到|突破|花了?|用了?|赚了?|亏了?|付了?|卖了?|砸了?|投了?|去年|今年|今季|同期|本来|原本|单[季月日])*"
)
_LARGE = re.compile(r"[万亿萬億兆](?:元)?(?:级|級)?(?:左右|以上|上下)?$")


def _money_left_out(doc: Document, draft: Draft, previous: Draft) -> str:
    """The currency of the amount before that a large bare number goes on from: ``投入1億元，對手更是高達|10億級``; ``""`` for none."""
    mention, last = draft.mention, previous.mention
    if last.kind != "money" or mention.kind != "number" or not _LARGE.search(mention.quote) or "/" in previous.unit:
        return ""
    if draft.known is not None and "money" not in draft.known.units:
        return ""
    if doc.folded[mention.end : mention.end + 1] not in frozenset("，,；;。)！？") and mention.end < draft.sentence.end:
        return ""
    between = list(doc.folded[last.end : mention.start])
    for name in doc.names:
        if last.end <= name.start and name.end <= mention.start:
            # A product's name may go on behind its maker's.
            ends = min(name.end + 2, mention.start) if doc.folded[name.end] >= "\u3400" else name.end
            between[name.start - last.end : ends - last.end] = "的" * (ends - name.start)
    return previous.unit if len(between) <= 24 and _LEFT_OUT.fullmatch("".join(between)) else ""


#: No share costs as much: a dividend of 30 million is the whole one.
_DEAREST_SHARE = 1_000_000

#: 每10股派发现金红利0.8元: of ten shares, not of one.
_LOT = re.compile(r"每(?:\d{1,4}|[一二三四五六七八九十百千]{1,3})股[^，,。；;]{0,14}$")


#: How many times as much one price of a piece may be as another one of it: 89 m2 at 15,500 a square metre are 1.38m in all.
_DEARER = 20


def _of_one_size(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether two amounts may be prices of the same thing."""
    return not one or not other or max(abs(one / other), abs(other / one)) <= _DEARER


def _per(doc: Document, draft: Draft, previous: Draft | None) -> str:
    """A price without its ``per``: of a share where the concept says so, else as the figure it is compared with."""
    unit, known, amount = draft.mention.unit, draft.known, draft.mention.value.number
    if _LOT.search(doc.lowered, max(draft.sentence.start, draft.mention.start - 24), draft.mention.start):
        return unit
    if (
        known is not None
        and (amount is None or abs(amount) < _DEAREST_SHARE)
        and "money_per" in known.units
        and (
            known.id in ("share_price", "ipo_price", "other:price target") or "per share" in known.labels.get("en", "")
        )
    ):
        return f"{unit}/share"
    if (
        previous is not None
        and previous.sentence is draft.sentence
        and previous.concept == draft.concept
        and previous.unit.startswith(unit + "/")
        and _of_one_size(amount, previous.mention.value.number)
    ):
        return previous.unit
    return unit
