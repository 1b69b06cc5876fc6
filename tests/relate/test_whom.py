"""Whom a figure is about where other names stand nearer to it."""

from __future__ import annotations

import pytest

from tests.relate.whom import whom


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # Who did it is not whom it was done to.
        ("海桥影业起诉了松岚咖啡。松岚咖啡是一家连锁咖啡公司，2019年由前银行经理骆景清在上海创立，去年营收27亿元。", ["2019年 | 松岚咖啡", "27亿元 | 松岚咖啡"]),
        # Where something is so, and who is outdone, is not what has the rank.
        ("青木阅读去年推出有声书应用“听潮”。听潮在应用平台Loom上迅速升至付费榜第二，下载排名全国第三。", ["第二 | 听潮", "第三 | 听潮"]),
        ("松岚咖啡在去年的盲测评比中力压海湾咖啡登顶全国第一。", ["第一 | 松岚咖啡"]),
        # Abstract nouns call nobody by the end of his name.
        ("云启资本去年投资了松岚咖啡。松岚咖啡目前有员工860人。资本意志开始介入经营，其门店数降至310家。", ["860人 | 松岚咖啡", "310家 | 松岚咖啡"]),
        # A clause that only sets a time, and one that makes somebody do what follows.
        ("松岚咖啡2018年成立，创始人骆景清曾任职海桥影业。2021年12月，就在海桥影业上市前两周，骆景清辞去职务。", ["两周 | 骆景清", "2021年12月 | 骆景清"]),
        ("海桥影业去年营收9亿元。\n\n这份名单，让由导演骆景清带领的青木影业，成为投资人的热门标的。\n\n公司成立仅2个月，种子轮融资2000万元。", ["9亿元 | 海桥影业", "2个月 | 青木影业", "2000万元 | 青木影业"]),
        # 其 before a name, several offices before one, and where somebody is.
        ("河川软件去年营收9亿元。其Loom系列模型每3至6个月升级一次。", ["3至6个月 | Loom"]),
        ("河川软件创始人、董事长、执行董事、CEO兼CTO骆景清博士是核心研发成员之一，拥有逾十年的研发经验。", ["逾十年 | 骆景清"]),
        # Who gave the money is not who got it, whoever a sentence is about.
        ("松岚咖啡2018年成立。去年3月，湖汀资本也向松岚咖啡抛出橄榄枝。一笔6亿元B轮融资，使其估值升至25亿元。", ["6亿元 | 松岚咖啡", "25亿元 | 松岚咖啡"]),
        ("Loom 2是新一代模型。河川软件Loom月活约900万，排名第六，评分领先。", ["约900万 | Loom", "第六 | Loom"]),
        ("青禾农业2016年成立。去年底，该公司起诉了拥有数百万注册用户的订餐平台Corvane Inc.，称其侵权。", ["数百万 | Corvane Inc"]),
    ],
)
def test_the_nearer_name_is_not_the_subject(text: str, lines: list[str]) -> None:
    whom(text, lines)
