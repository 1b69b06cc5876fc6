"""What holds digits or numerals and is no figure."""

from __future__ import annotations

import pytest

from factcheck import recognize

NOTHING = [
    "波音747-8F", "空客A321neo", "A350-1000", "iPhone 15 Pro", "GLM-4.7", "GLM-130B", "Hailuo-02", "M2", "K2", "H100", "B2B", "5G", "4/5G",
    "Windows 11 users", "Boeing 737 MAX", "Model 3", "COVID-19", "GPT-4o", "v2.0.1", "192.168.1.2",
    "台積電(2330)", "盈富基金(02800.HK)", "股票代码：600519", "08 5550 0191", "+852 5550 0148", "400-820-8820", "电话 010-62345678", "13812345678",
    "https://example.org/a/2025/17?x=300", "mail 24h@example.org", "at 10:30", "6pm", "比分3:1", "2比1",
    "百模大战", "一步步", "三番五次", "千方百计", "一方面", "唯一", "一带一路", "四川", "三星", "三一重工", "七匹狼", "七牛云", "六小虎", "二手", "一線城市",
    "第三方", "第一时间", "五角大楼", "百货", "万一", "大陆", "队伍", "放肆", "收拾", "登陆", "零售", "半导体", "十足", "三三两两", "一颗心七上八下",
    "成千上万", "四舍五入", "one-off items", "this one", "58同城", "歼-20", "007", "4S店", "3M公司", "7-Eleven", "十四五规划", "二十大", "六盘水", "Route 66", "page 12", "凌晨3時許", "下午5点", "上午10时30分", "“十四五”期间", "24/7", "禾粳7号", "收入（億元）",
    "won 4-2", "the vote was 5-4", "Tier 1 capital", "a 3-1 defeat", "“五一”期间", "十一假期", "上午十點四十分抵港", "九点半开门", "栖河大桥二期工程", "三期临床试验", "二队队长", "周一鸣接任", "half-year results rose", "below the ten-year average", "參與", "參股",
    "112-98", "Article 12(3)", "a 401(k) plan", "The shop is at 14 Mill Street.", "case no. 22-451", "a Dornier 328-110 jet", "the Big Four banks", "She scores", "arXiv:2401.12345", "won 6-4, 7-6 (7-5)", "COP29", "the 9/11 memorial", "Flat 3C", "seat 12F", "built circa 450 BC", "a third term", "a seventh straight defeat", "a twenty-first anniversary", "England were 245-6 at stumps", "(p<0.001)", "P = 0.03", "open from 9:30 to 17:00", "1080p video", "4K cameras", "the twenty-seventh amendment", "the twenty-second edition", "its one hundred and fifth season", "<>30", "x != 3", "净卖出2.9...", "a => 30",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_figure(text: str) -> None:
    assert [m.quote for m in recognize(text) if not m.value.is_date] == []


@pytest.mark.parametrize(
    "text",
    [
        "01. 蓄水\n02. 發電",
        "1、灌溉\n2、防洪",
        "(1) harvest (2) storage",
        "（一）总则（二）附则",
        "一、总则\n二、附则",
        "3. Results",
    ],
)
def test_list_numbers_are_no_figures(text: str) -> None:
    assert recognize(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("三一重工营收733亿元", "733亿元"),
        ("Model 3 sales rose 5%", "5%"),
        ("第一财经称有12家", "12家"),
        ("4. 水庫蓄水1.5億立方米", "1.5億立方米"),
        ("1.5億立方米", "1.5億立方米"),
        ("二百五十人", "二百五十人"),
        ("四平方公里", "四平方公里"),
        ("十分钟", "十分钟"),
        ("RMB200", "RMB200"),
        ("The 5G network reached 20 villages", "20"),
        ("up at 3.15am after 4,000 steps", "4,000"),
        ("a 747-8F flew with 300 passengers", "300"),
        ("parcel #12 weighed 3 kg", "3 kg"),
        ("Tel 555 0191 for 300 tickets", "300"),
        ("two hundred first responders", "two hundred"),
        ("one hundred second-hand cars", "one hundred"),
        ("超70%Kestrel用户", "超70%"),
        ("50個IP", "50個"),
    ],
)
def test_figures_beside_them_are_kept(text: str, quote: str) -> None:
    assert [m.quote for m in recognize(text)] == [quote]


@pytest.mark.parametrize("text", ["一家公司", "一名校友", "一項計畫", "one company"])
def test_one_as_an_article_is_marked(text: str) -> None:
    (mention,) = recognize(text)
    assert mention.role == "article"


def test_one_that_counts_is_not_marked() -> None:
    (mention,) = recognize("超過一家")
    assert mention.role == ""
