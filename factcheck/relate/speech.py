"""Who only says what a clause tells: sources, offices, brokers and speakers are not whom their figures are about."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon.fold import fold
from factcheck.model import Entity
from factcheck.recognize.first import gate
from factcheck.relate.document import Document
from factcheck.relate.names import NameSpan

#: Words behind a name that make it the one who is cited, not the one that is spoken of.
_CITED = re.compile(
    r"[”’\"》)]?的?(?:最新)?(?:数据|资料|报告|研报|统计|调查|榜单|研究)(?:显示|指出|预测|估计|认为)?"
    r"|[”’\"》)]?(?:从[^，,。；;]{2,14})?(?:独家)?(?:获悉|获知|了解到|注意到|查阅|观察到|梳理)"
    r"|[”’\"》)]?(?:最新)?(?:显示|报道|报导|援引|引述|统计|估算|预测|认为)"
    r"|(?:'s|’s)?\s+(?:data|figures|estimates|survey|poll|research)\b"
)
_SPEAKS = re.compile(
    r"[”’\"》)]?(?:\([^)]{1,12}\))?[^，,。；;]{0,20}?(?:表示|指出|认为|透露|称|说|强调|坦言|提到|估计|预计|介绍|补充|回应|笑言|直言|直指|感慨|感叹|解释|形容|回忆|质疑|批评|"
    r"呼吁|警告|承认|否认|证实|重申|坦承|分析|提醒|写道|预期|预料|告诉|备询|算账|诉苦|感慨道|说明|宣布)"
    r"|,?\s+(?:[a-z]+ly )?(?:said|says|told|wrote|argued|added|noted|warned|called|estimates?|expects?|hopes?|thinks|believes)\b"
)
_SOURCE_BEFORE = re.compile(r"(?:据|根据|援引|引述|来自|according to|data from)\s*[“‘\"《]?(?:the )?$")
#: The last characters of a source's cue, and the first ones of what is cited.
_SOURCE_ENDS = frozenset("据引述自om“‘\"《")
_CITED_BEGINS = gate(_CITED.pattern)
_TELLS = (
    "表示|指出|认为|透露|称|说|说明|强调|坦言|提到|估计|预计|介绍|补充|回应|回复|回覆|推估|推算|测算|统计|评估|解释|分析|提醒|证实|重申|预测|预料|"
    "公示|披露|显示|笑言|直言|感叹|回忆|形容|质疑|批评|承认|否认|警告|写道|指|料|讲|告诉|算账|备询"
)
#: A pronoun or a name, and what makes it the one who tells.
_SAYS = re.compile(rf"(?:官方?网站?|网站|文件|资料|则|也|又|还|随后|其后|同时|昨日?|今日?|日前|在[^，,。；;]{{1,12}}上|对[^，,。；;]{{1,8}}|向[^，,。；;]{{1,8}}|受访时|备询时|会后|接受[^，,。；;]{{1,10}}时){{0,2}}(?:{_TELLS})")
#: Offices and houses whose trade is to know about others.
_OFFICE = re.compile(r"(?:[管监]会|商会|协会|公会|总会|联合会|气象台|天文台|观测站|观测中心|监测中心|统计中心|总署|海关|央行|人民银行|交易所|证交所|主计总处|局|处|署|厅|部|委|委员会|办公室|分署|证券|证券行|研究|研究院|研究所|研究中心|咨询|投行|评级|律师行|测量师行|学会|港交所|上交所|深交所|北交所|联交所)$")
#: What a house publishes is about others: 国家统计局|19日发布的数据显示.
_PUBLISHES = re.compile(r"[^，,。；;：:]{0,14}?(?:发布|公布|发表|公告|披露|汇总)[^，,。；;：:]{0,14}?(?:数据|统计|资料|报告|公报|快报|调查|指数|显示|指出)|[^，,。；;：:]{0,6}(?:发布|公布|发表|通报)(?:[，,：:]|最新)")
_SPOKEN = re.compile(rf"[^，,。；;：:]{{0,12}}?(?:发言人|负责人|局长|处长|司长|署长|主任|官员|科长|组长|主秘|官长)[^，,。；;：:]{{0,8}}?(?:{_TELLS})")
_RATES = re.compile(r"[^。；;]{0,24}?(?:评级|目标价)")


#: A scholar, analyst or lawyer who tells of others: ``岚州大学教授林远舟估计``.
_OUTSIDER = re.compile(rf"[^，,。；;]{{0,10}}?(?:教授|讲师|学者|研究员|分析师|经济学家|策略师|律师|基金经理|投资经理|会计师|测量师)[^，,。；;]{{2,14}}?(?:{_TELLS})")


def cited(doc: Document, name: NameSpan) -> bool:
    """Whether a name is only the source of what is said."""
    low, before = doc.lowered, doc.lowered[name.start - 1 : name.start]
    if (before in _SOURCE_ENDS or before.isspace()) and _SOURCE_BEFORE.search(low, max(0, name.start - 16), name.start):
        return True
    if name.entity.kind == "person":
        return _SPEAKS.match(low, name.end, name.end + 24) is not None
    return low[name.end : name.end + 1] in _CITED_BEGINS and _CITED.match(low, name.end, name.end + 24) is not None


def tells(doc: Document, end: int, limit: int) -> bool:
    """Whether what stands behind a speaker says that it speaks: ``她|说``, ``局长|在会上表示``.

    Args:
        doc: the document.
        end: where the speaker ends.
        limit: where its clause ends.
    """
    return _SAYS.match(doc.lowered, end, limit) is not None


@lru_cache(maxsize=4096)
def is_office(entity: Entity) -> bool:
    """Whether somebody is an office or a house whose trade is to know about others: 水利署, 市教育局, 瀚林证券."""
    return entity.kind in ("organisation", "") and _OFFICE.search(fold(entity.name)) is not None


def office(doc: Document, name: NameSpan, limit: int) -> bool:
    """Whether a name is that of a house that only tells, or rates, others: ``水利署推估``, ``瀚林证券维持“买入”评级``, ``岚州大学教授…估计``.

    Args:
        doc: the document.
        name: the name.
        limit: where its sentence ends.
    """
    if name.entity.kind in ("organisation", "") and _OUTSIDER.match(doc.lowered, name.end, limit) is not None:
        return True
    if not is_office(name.entity):
        return False
    return tells(doc, name.end, limit) or _RATES.match(doc.lowered, name.end, limit) is not None or any(each.match(doc.folded, name.end, limit) is not None for each in (_PUBLISHES, _SPOKEN))
