"""What looks like a date and is none, and what other readers get silently wrong."""

from __future__ import annotations

import datetime as dt

import pytest

NO_DATES = [
    "支持24小时客服",
    "历时3个月",
    "移动4/5G用户",
    "增长1-2倍",
    "每股9.9元",
    "version 2.5.1 of the firmware",
    "iOS 17.2.1",
    "台灣老店已有120年歷史",
    "北京116年老店",
    "節前日均客流",
    "前日本首相",
    "周六福珠宝",
    "連續5日停水",
    "地铁12号线",
    "12号楼",
    "他将12号球衣",
    "遗址存在307年。",
    "短于307年的记录",
    "二十世纪末",
    "a 10/1 shot",
    "占1/3以上",
    "电话 010-8888-2025",
    "192.168.1.1",
    "open 24/7",
    "scored 12/20 and 3/4",
    "员工2025人",
    "厂房面积2025平方米",
    "它售出2023台",
    "2,023 visitors",
    "$2023",
    "2000 pieces of furniture",
    "sold 1999 units",
    "more than 2000 farmers",
    "历时近三年完成",
    "用了一年半",
    "周一鸣任校长",
    "合同期限较长",
    "服药6个月后复查",
    "新车发布前一个月上线",
    "上市前一年的利润",
    "上市前两周",
    "近日、近期、日前",
    "同年级学生",
    "说明年度计划的文件".replace("年度", ""),
    "过去的辉煌",
    "五年级学生",
    "每两周一次",
    "今日头条",
    "逾2.12億",
    "型号X2024和B737",
    "She may email you, and it may take longer.",
    "The soldiers march on.",
    "Mark Dec and April Smith",
    "the Sunday Times",
    "the last quarter of the game",
    "2015-32",
    "ABC-12345-A1B2C3",
    "a 3-7-14 record",
    "a 20/10/30 split",
    "Their 8-14-10 record",
    "stations 1-2-3.",
    "It opened a week later than planned.",
    "the 9/11 memorial",
    "the most up to date equipment",
    "agreed by all of the 27.",
    "came home with 15.",
    "settles within two business days",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(read, text: str) -> None:
    assert read(text) == []


#: Text, day of the source, quote, first and last day: what other readers get wrong without a word.
SILENT = [
    ("今年上半年", "2026-01-15", "今年上半年", "2026-01-01", "2026-06-30"),
    ("上半年", "2026-01-15", "上半年", "2026-01-01", "2026-06-30"),
    ("2024年至2025年", None, "2024年至2025年", "2024-01-01", "2025-12-31"),
    ("2024-2025年", None, "2024-2025年", "2024-01-01", "2025-12-31"),
    ("the end of 2021", "2025-06-01", "end of 2021", "2021-11-01", "2021-12-31"),
    ("late 2021", "2025-06-01", "late 2021", "2021-09-01", "2021-12-31"),
    ("early 2022", "2025-06-01", "early 2022", "2022-01-01", "2022-04-30"),
    ("mid-2023", "2025-06-01", "mid-2023", "2023-05-01", "2023-08-31"),
    ("1H25", None, "1H25", "2025-01-01", "2025-06-30"),
    ("22亿元,2025年上半年", None, "2025年上半年", "2025-01-01", "2025-06-30"),
    ("2025年前9個月", None, "2025年前9個月", "2025-01-01", "2025-09-30"),
    ("1-9月", "2025-12-22", "1-9月", "2025-01-01", "2025-09-30"),
    ("2021年底", None, "2021年底", "2021-11-01", "2021-12-31"),
    ("third quarter of 2025", None, "third quarter of 2025", "2025-07-01", "2025-09-30"),
    ("公司2025年第三季度收入增长，之后继续增长。", None, "2025年第三季度", "2025-07-01", "2025-09-30"),
    ("截至2025年9月30日止九个月", None, "2025年9月30日止九个月", "2025-01-01", "2025-09-30"),
]


@pytest.mark.parametrize(("text", "day", "quote", "low", "high"), SILENT, ids=[row[0] for row in SILENT])
def test_read_right_where_others_are_silently_wrong(read, text: str, day: str | None, quote: str, low: str, high: str) -> None:
    [mention] = read(text, dt.date.fromisoformat(day) if day else None)
    assert (mention.quote, str(mention.low), str(mention.high)) == (quote, low, high)


def test_figures_beside_dates_stay_figures() -> None:
    from factcheck import recognize

    found = recognize("22亿元,2025年上半年")
    assert [(m.quote, m.unit) for m in found] == [("22亿元", "CNY"), ("2025年上半年", "date")]
