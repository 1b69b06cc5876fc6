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
    ],
)
def test_the_nearer_name_is_not_the_subject(text: str, lines: list[str]) -> None:
    whom(text, lines)
