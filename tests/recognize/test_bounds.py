"""Bound words that are bounds only beside some words: 过, 比…高; and neighbours that are one figure."""

from __future__ import annotations

import pytest

from factcheck import recognize

# text -> quote, low, high, unit
Row = tuple[str, str | None, str | None, str]
CASES: dict[str, Row] = {
    "该片票房过20亿元": ("过20亿元", "2000000000", None, "CNY"),
    "失业率过10%": ("过10%", "10", None, "percent"),
    "去过20个国家": ("20个", "20", "20", "count"),
    "测量过20个样本": ("20个", "20", "20", "count"),
    "张师傅年过四十": ("过四十", "40", None, "year"),
    "老人年近六旬": ("近六旬", "55", "60", "year"),
    "六旬老人": ("六旬", "60", "70", "year"),
    "年过半百": ("过半百", "50", None, "year"),
    "过半百姓支持": ("过半", "50", "100", "percent"),
    "桥比5000米短。": ("比5000米短", "0", "5000", "metre"),
    "水价比30元高的城市": ("比30元高", "30", None, "CNY"),
    "比30元高5元": ("30元", "29.5", "30.5", "CNY"),
    "余票十几万多亿": ("十几万多亿", "10000000000000", "20000000000000", ""),
    "全场7 2 折": ("7 2 折", "71.5", "72.5", "percent"),
    "机组连续运行8天20时": ("8天20时", "212", "212", "hour"),
    "3天8时至10时停水": ("3天", "3", "3", "day"),
    "排名在第十和第十五之间": ("第十和第十五之间", "10", "15", "rank"),
    "获第3至第5名": ("第3至第5名", "3", "5", "rank"),
    "从第3跌到第5": ("第3", "3", "3", "rank"),
    "由3800增至5200人": ("3800", "3800", "3800", "person"),
    "票价由去年的98涨到120元": ("98", "97.5", "98.5", "CNY"),
    "收入由3.1亿升至3.4亿元": ("3.1亿", "305000000", "315000000", "CNY"),
    "气温最低零下8度": ("最低零下8度", "-8", None, "degree"),
    "预算少四成几": ("四成几", "40", "50", "percent"),
    "身高1米98的中锋": ("1米98", "1.975", "1.985", "metre"),
    "墙高一米八，": ("一米八", "1.75", "1.85", "metre"),
    "5米8人一组": ("5米", "5", "5", "metre"),
    "为企业减负约600亿元": ("约600亿元", "55000000000", "65000000000", "CNY"),
    "投入八个亿": ("八个亿", "750000000", "850000000", ""),
    "亏了2个多亿美元": ("2个多亿美元", "200000000", "300000000", "USD"),
    "欠下好几个亿": ("好几个亿", "100000000", "1000000000", ""),
    "墙上一百幅画": ("一百幅", "100", "100", "count"),
    "马上一年半了": ("一年半", "1.5", "1.5", "year"),
}


@pytest.mark.parametrize("text", CASES)
def test_first_figure(text: str) -> None:
    first = next(m for m in recognize(text) if not m.value.is_date)
    low, high = (None if end is None else str(end) for end in (first.low, first.high))
    assert (first.quote, low, high, first.unit) == CASES[text]


@pytest.mark.parametrize("text", ["采用4-3-3阵型", "战绩27-7-3", "上一轮比赛", "两旬之后", "万元GDP能耗下降", "血压低于140/90毫米汞柱", "师生之比为14.6∶1", "（95%CI）", "每万人拥有", "一二三线城市", "四五六月"])
def test_no_figure(text: str) -> None:
    assert not recognize(text)
