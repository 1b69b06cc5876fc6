"""Figures that the words of a sentence tie together."""

from __future__ import annotations

import pytest

from factcheck.model import Claim, Source
from factcheck.relate import extract


def links(text: str, kind: str) -> dict[str, list[str]]:
    """By the quote of a claim, the quotes of those that links of a kind lead to."""
    claims = extract(Source.from_text(text, id="a.txt")).claims
    quotes = {c.id: c.quote for c in claims}
    return {
        c.quote: found for c in claims if (found := [quotes[link.claim] for link in c.links if link.kind == kind])
    }


def roles(text: str) -> set[str]:
    return {cue.role for c in extract(Source.from_text(text, id="a.txt")).claims for cue in c.cues} & {"complete", "listed", "partial"}


def claim_of(text: str, quote: str) -> Claim:
    return next(c for c in extract(Source.from_text(text, id="a.txt")).claims if c.quote == quote)


@pytest.mark.parametrize(
    ("text", "whole", "parts", "role"),
    [
        ("水坝总投资38亿元，其中财政拨款12亿元，银行贷款15亿元，其余11亿元自筹。", "38亿元", ["12亿元", "15亿元", "11亿元"], "complete"),
        ("水壩總投資38億元，當中撥款12億元、貸款15億元及自籌11億元。", "38億元", ["12億元", "15億元", "11億元"], "listed"),
        ("The dam cost £38m: £12m from the state, £15m in loans and £11m from savings.", "£38m", ["£12m", "£15m", "£11m"], "complete"),
        ("The dam cost £38m. Of that, £12m came from the state and £15m was borrowed.", "£38m", ["£12m", "£15m"], "partial"),
        ("The dam cost £38m. Grants made up £12m of that, loans £15m and savings £11m.", "£38m", ["£12m", "£15m", "£11m"], "partial"),
        ("全園84棵櫻樹，有52棵種在湖邊、30棵種在山上。", "84棵", ["52棵", "30棵"], "partial"),
    ],
)
def test_parts(text: str, whole: str, parts: list[str], role: str) -> None:
    assert links(text, "part") == {whole: parts}
    assert roles(text) == {role}


@pytest.mark.parametrize(
    "text",
    [
        "水坝总投资38亿元，其中财政拨款12亿元，比上年的9亿元增加三成。",
        "公司净利润3亿元，其中投资收益5亿元，补贴1亿元。",
        "公司有门店16家，其中直营14家，另有3家在建。",
        "The dam cost £38m, and £12m was spent on roads. Each of the 40 towns paid £1m.",
        "In 2023 the dam took £38m; in 2024: £12m for the road, £15m for the lake.",
    ],
)
def test_no_parts(text: str) -> None:
    assert links(text, "part") == {}


@pytest.mark.parametrize(
    ("text", "share", "part", "whole"),
    [
        ("报名872人，其中录取436人，录取率50%。", "50%", "436人", "872人"),
        ("治療組408例，對照組204例。因副作用退出的有31例，占治療組的7.6%。", "7.6%", "31例", "408例"),
        ("果园种植面积18.6万公顷，苹果、梨、桃分别为7.2万公顷、8.1万公顷和3.3万公顷，苹果面积占比38.7%。", "38.7%", "7.2万公顷", "18.6万公顷"),
        ("31 of the 408 birds, or 7.6%, were ringed.", "7.6%", "31", "408"),
        ("The zoo has 2,100 members, 1,300 of whom, or 62%, live nearby.", "62%", "1,300", "2,100"),
    ],
)
def test_portions(text: str, share: str, part: str, whole: str) -> None:
    assert links(text, "part")[share] == [part]
    assert links(text, "whole")[share] == [whole]


@pytest.mark.parametrize(
    "text",
    [
        "果园面积18万公顷，其中苹果7万公顷，同比增长12%。",
        "公司营收10亿元，其中海外4亿元，占全国出口的15%。",
        "船隊有84艘船，當中51艘屬自置，租船佔比約四成。",
        "治療組有96例發熱。因副作用退出的有31例，占對照組的7.6%。",
        "The zoo has 2,100 members, up from 1,300, or 62%.",
    ],
)
def test_no_portions(text: str) -> None:
    assert not {q for q in links(text, "whole") if q.endswith("%")}


@pytest.mark.parametrize(
    ("text", "rate", "base", "current"),
    [
        ("Ferry traffic rose 12%, to 1.92 million cars from 1.71 million in 2023.", "12%", "1.71 million", "1.92 million"),
        ("Only 3.12 million tonnes were landed, down from 4.15 million, a fall of 24.8%.", "24.8%", "4.15 million", "3.12 million tonnes"),
        ("渡轮运送旅客5.36万人次，上一年是4.53万人次，增幅18.3%。", "18.3%", "4.53万人次", "5.36万人次"),
        ("渡輪載客由4.53萬人次增至5.36萬人次，增幅18.3%。", "18.3%", "4.53萬人次", "5.36萬人次"),
        ("渡輪載客從2022年的4.53萬人次增長18.3%至2024年的5.36萬人次。", "18.3%", "4.53萬人次", "5.36萬人次"),
        ("碼頭純利6.12億美元（約47.6億港元），較上年的2.38億美元增加1.57倍。", "1.57倍", "2.38億美元", "6.12億美元"),
        ("灯塔的访客由4.5万人增长了3倍，达到13.6万人。", "3倍", "4.5万人", "13.6万人"),
        ("灯塔2022年有访客4.5万人，2024年有13.6万人，增长200%。", "200%", "4.5万人", "13.6万人"),
    ],
)
def test_changes(text: str, rate: str, base: str, current: str) -> None:
    assert links(text, "base")[rate] == [base]
    assert links(text, "current")[rate] == [current]


def test_difference() -> None:
    text = "The party fell to 49 seats from 77, a loss of 28."
    found = links(text, "base"), links(text, "part")
    assert [list(f.values()) for f in found] == [[["77"]], [["28"]]]
    assert claim_of(text, "28").qualifiers["direction"] == "down"


@pytest.mark.parametrize(
    ("text", "to", "base"),
    [
        ("影片首周开出214个影厅，第二周减为193个。", "193个", "214个"),
        ("首日有214座帳篷，翌日增至230座。", "230座", "214座"),
    ],
)
def test_became(text: str, to: str, base: str) -> None:
    assert links(text, "base") == {to: [base]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("交易完成后，佩尔家族持股52%，禾岭30%，员工信托持有其余18%。", {"52%": ["30%", "18%"]}),
        ("遠帆船務的四條航線分別佔總收入34%、29%、22%及15%。", {"34%": ["29%", "22%", "15%"]}),
        ("The Greens took 31%, the Liberals 28% and small parties the remaining 41%.", {"31%": ["28%", "41%"]}),
        ("女性、工程师、党员分别占45%、38%和32%。", {}),
    ],
)
def test_shares(text: str, expected: dict[str, list[str]]) -> None:
    assert links(text, "beside") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("水庫公司發行5億美元債券。這筆5億元債券將用於還款。", {"5億元": ["5億美元"]}),
        ("水庫公司發行5億美元債券。這筆5億美元債券將用於還款。", {}),
        ("The lake company sold $300 million of bonds. The €300 million bond will pay for dams.", {"€300 million": ["$300 million"]}),
        ("The swimmer won the $5 million prize. The £5 million pool was built long ago.", {}),
    ],
)
def test_repeats(text: str, expected: dict[str, list[str]]) -> None:
    assert links(text, "repeats") == expected


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("三座水庫分別蓄水3.2萬噸、4.1萬噸和2.7萬噸，合計10萬噸。", "10萬噸", ["3.2萬噸", "4.1萬噸", "2.7萬噸"]),
        ("门票收入1200万元，餐饮收入800万元，两项合计2000万元。", "2000万元", ["1200万元", "800万元"]),
        ("The zoo sold a bear for £12m; tickets brought in £8m and food £4m, £12m in total.", "£12m", ["£8m", "£4m"]),
    ],
)
def test_totals(text: str, total: str, parts: list[str]) -> None:
    assert links(text, "part") == {total: parts}


@pytest.mark.parametrize(
    "text",
    [
        "The team had 12 wins and 8 draws, 44 points in all.",
        "水庫去年蓄水3萬噸，今年4萬噸，三年來合計20萬噸。",
    ],
)
def test_no_totals(text: str) -> None:
    assert links(text, "part") == {}


@pytest.mark.parametrize(
    ("text", "total", "factors"),
    [
        ("市動物園購入魚缸120個，每個85元，總價10,200元。", "10,200元", ["85元", "120個"]),
        ("The zoo bought 12 trams at $4.5m each, for a total of $54m.", "$54m", ["$4.5m", "12"]),
        ("每户补贴5000元，去年发放3200户，今年共发放2100万元。", "", []),
        ("The zoo bought 12 trams at $4.5m each, and 40 buses; it will cost $120m in total.", "", []),
    ],
)
def test_products(text: str, total: str, factors: list[str]) -> None:
    assert links(text, "factor") == ({total: factors} if total else {})


@pytest.mark.parametrize(
    ("text", "difference", "base", "less"),
    [
        ("全年收入1,215億元，支出1,283億元，赤字68億元。", "68億元", "1,283億元", "1,215億元"),
        ("Income was £121m and spending £128m, leaving a deficit of £7m.", "£7m", "£128m", "£121m"),
    ],
)
def test_differences(text: str, difference: str, base: str, less: str) -> None:
    assert links(text, "base") == {difference: [base]}
    assert links(text, "less") == {difference: [less]}


@pytest.mark.parametrize(
    ("text", "share", "part", "whole"),
    [
        ("在612名受访者中，有214人表示支持，占35%。", "35%", "214人", "612名"),
        ("612名受訪者中，214人（35%）表示支持。", "35%", "214人", "612名"),
        ("工資支出3.2億元，占8.1億元預算的40%。", "40%", "3.2億元", "8.1億元"),
        ("Wages cost £3.2m, or 40% of the £8.1m budget.", "40%", "£3.2m", "£8.1m"),
        ("Turnout was 53%: 31,400 of the 58,900 registered voters cast a ballot.", "53%", "31,400", "58,900"),
        ("Of the 1,240 runners who started, 1,178 finished, or 95 per cent.", "95 per cent", "1,178", "1,240"),
        ("She bought a 20% stake for $40m, valuing the zoo at $200m.", "20%", "$40m", "$200m"),
    ],
)
def test_portions_around(text: str, share: str, part: str, whole: str) -> None:
    assert links(text, "part")[share] == [part]
    assert links(text, "whole")[share] == [whole]


def test_fell_from() -> None:
    assert links("Attendance dropped to 28,900 from 31,200.", "base") == {"28,900": ["31,200"]}


@pytest.mark.parametrize(
    ("text", "rate", "base", "current"),
    [
        ("A berth cost £148 on average, 32% more than the £112 of the summer before.", "32%", "£112", "£148"),
        ("The mill ground 3,120 tonnes, 12% less than the 3,545 of 2022.", "12%", "3,545", "3,120 tonnes"),
        ("白鷺藥廠海外營收11.36億元，佔營收35.0%；上年同期為9.12億元，增幅24.6%。", "24.6%", "9.12億元", "11.36億元"),
    ],
)
def test_rates_beside_both_ends(text: str, rate: str, base: str, current: str) -> None:
    assert links(text, "base")[rate] == [base]
    assert links(text, "current")[rate] == [current]


def test_a_second_comparison_is_of_the_figure_that_was_compared_first() -> None:
    text = "The yard built 68,400 hulls, a third more than the 51,300 of a year earlier and 26% above the first half's 54,290."
    assert links(text, "current")["26%"] == ["68,400"]
    assert links(text, "base")["26%"] == ["54,290"]


def test_percentages_rise_and_fall_too() -> None:
    assert links("The heron count's error slipped to 11.6% from 13.1%.", "base") == {"11.6%": ["13.1%"]}


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("2022年至2024年，堤防投资额分别为22亿元、28亿元和34亿元，三年累计84亿元。", "84亿元", ["22亿元", "28亿元", "34亿元"]),
        ("期末股息每股0.42港元，連同中期股息0.18港元，全年派0.60港元。", "0.60港元", ["每股0.42港元", "0.18港元"]),
        ("新廠年產20萬輛，加上現有的55萬輛，集團年產能將達75萬輛。", "75萬輛", ["20萬輛", "55萬輛"]),
        ("The lake loan of £40m, together with a grant of £12m, brings the total to £52m.", "£52m", ["£40m", "£12m"]),
        ("The rower takes home £40,000 and a further £15,000 for the record, £55,000 in all.", "£55,000", ["£40,000", "£15,000"]),
    ],
)
def test_totals_that_run_or_come_on_top(text: str, total: str, parts: list[str]) -> None:
    assert links(text, "part") == {total: parts}


@pytest.mark.parametrize(
    "text",
    [
        "2023年和2024年，船厂分别交付10艘和12艘，累计交付60艘。",
        "船廠今年售出20萬輛，加上出口的5萬輛，市值達900億元。",
    ],
)
def test_no_totals_that_run(text: str) -> None:
    assert links(text, "part") == {}


@pytest.mark.parametrize(
    ("text", "total", "factors"),
    [
        ("The tannery was fined $1.75 million for seven breaches of its permit, at $250,000 a breach.", "$1.75 million", ["$250,000", "seven"]),
        ("The line ordered six ferries of 2,400 berths in a deal worth $1.44 billion, or $240 million a ferry.", "$1.44 billion", ["$240 million", "six"]),
        ("供應26列電聯車，每列4節車廂、共104節。", "104節", ["4節", "26列"]),
        ("市立圖書館設有三間閱覽室，每間一年可收280人，全年合計840人。", "840人", ["280人", "三間"]),
        ("渔港斥资3.2亿元订造4艘拖网船，每艘作价8000万元。", "3.2亿元", ["8000万元", "4艘"]),
        ("市府斥資2.4億元採購12輛電動巴士，每輛2,000萬元。", "2.4億元", ["每輛2,000萬元", "12輛"]),
        ("The mill stood still for six days. At 450 sacks a day, that meant 2,700 sacks not filled.", "2,700", ["450", "six days"]),
        ("Franchisees pay a yearly fee of $30,000 for each. With 2,088 such kiosks in August, that comes to $62.6m a year.", "$62.6m", ["$30,000", "2,088"]),
        ("全县改造老旧泵站1.2万座，每座平均投入8.5万元，总投入约10.2亿元。", "约10.2亿元", ["8.5万元", "1.2万座"]),
        ("The board proposes a dividend of $5.2 a share. With 600 million shares in issue that comes to $3.12 billion.", "$3.12 billion", ["$5.2 a share", "600 million shares"]),
    ],
)
def test_products_of_one_and_their_number(text: str, total: str, factors: list[str]) -> None:
    assert links(text, "factor") == {total: factors}


@pytest.mark.parametrize(
    "text",
    [
        "The tannery paid $1.75 million for seven sheds and sells hides at $250 a piece.",
        "The mill stood still for six days. It fills 450 sacks a day and has 3,900 sacks in store.",
        "供應26列電聯車，每站4節車廂、共114節。",
        "漁港斥資3億元擴建，新購6艘貨船，每艘作價8,000萬元。",
        "漁港去年營收7億元，交付8艘貨船，每艘作價1.18億元。",
    ],
)
def test_no_products_of_other_things(text: str) -> None:
    assert links(text, "factor") == {}


@pytest.mark.parametrize(
    ("text", "share", "part", "whole"),
    [
        ("剧院会员有5200人，每月看戏的1870人，活跃比例46%。", "46%", "1870人", "5200人"),
        ("登記民宿客房1.3萬間，佔全部客房（3.46萬間）的47.6%。", "47.6%", "1.3萬間", "3.46萬間"),
        ("堤防預算62億元。中央出28.2億元，佔52%，地方出25.2億元，其餘8.6億元自籌。", "52%", "28.2億元", "62億元"),
    ],
)
def test_portions_that_do_not_hold(text: str, share: str, part: str, whole: str) -> None:
    assert links(text, "part")[share] == [part]
    assert links(text, "whole")[share] == [whole]


def test_no_portion_of_what_stands_beside() -> None:
    assert "37.5%" not in links("剧院有男会员500人，女会员300人，女性占比37.5%。", "whole")
