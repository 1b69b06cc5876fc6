"""When a figure holds: what its sentence says, what carries over, and what is left where nothing is said."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve

from factcheck.compare.key import iso
from factcheck.model import Claim, Period, Source
from factcheck.relate import extract


def claims(text: str, published: str | None = None) -> dict[str, Claim]:
    source = Source.from_text(text)
    if published is not None:
        source = evolve(source, published=dt.date.fromisoformat(published))
    return {c.quote: c for c in extract(source).claims if not c.value.is_date}


def when(text: str, published: str | None = None) -> dict[str, str]:
    return {quote: iso(c.period) for quote, c in claims(text, published).items()}


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    [
        # what falls from a year before leads on, and compares with no figure before it
        ("松岭航空2024年上半年营收74.9亿元，净利润却由上年同期的4.12亿元降至3.56亿元。云杉航空同期净利润由上年同期的2.1亿元降至1.8亿元。", "2024-09-08",
         {"4.12亿元": "2023-H1", "3.56亿元": "2024-H1", "2.1亿元": "2023-H1", "1.8亿元": "2024-H1"}),
        # a balance is told as of the day that the accounts close
        ("雲杉乳業公布2024年業績，全年收入12億元。公司員工3,200人。", "2025-03-02", {"3,200人": "2024-12-31"}),
        ("青禾酒店公布2024年業績，收入12億元。目前員工3,200人。", "2025-03-02", {"3,200人": "2025-03"}),
        ("Norwold Foods posted annual results: profit for 2024 was £3m. It had 3,200 staff.", "2025-03-02",
         {"3,200": "2024-12-31"}),
        # a flow is told of the period reported on
        ("雲杉乳業公布2024年業績，收入12億元。截至12月底，存貨2億元；全年折舊3,000萬元。", "2025-03-02",
         {"3,000萬元": "2024"}),
        # a quarter told aside does not take the year's place
        ("Norwold Foods made £40m in 2024. In the fourth quarter of 2024 it made £3m. Costs were £21m.", "2025-03-02",
         {"£40m": "2024", "£3m": "2024-Q4", "£21m": "2024"}),
        # the month of the report is not the period reported on
        ("Norwold Foods reported 2024 revenue of £38.6m last month. Net profit was £2.8m.", "2025-03-02",
         {"£38.6m": "2024", "£2.8m": "2024"}),
        # what is told of the present is not of the year before it
        ("雲杉學校創辦於1958年，2000年遷校，現有三個校區。", "2024-09-02", {"三個": "2024-09"}),
        # a year earlier is as long as what it is earlier than
        ("The ferry carried 6.4 million passengers in the first quarter of 2025, up from 6 million a year earlier.", "2025-04-16",
         {"6.4 million": "2025-Q1", "6 million": "2024-Q1"}),
        ("截至2024年6月30日，雲杉銀行不良貸款率為1.9%，一年前為1.5%。", "2024-08-20",
         {"1.9%": "2024-06-30", "1.5%": "2023-06-30"}),
        # the year behind what is compared is not that of the next clause
        ("Norwold Foods made £612m in 2024. Freight fell to £61m from £58m in 2023, while fuel rose to £11m.", "2025-03-02",
         {"£61m": "2024", "£58m": "2023", "£11m": "2024"}),
        # seasons, financial and school years
        ("雲杉鐵路2023/24年度收入5億元。", "2024-10-15", {"5億元": "2023-07-01/2024-06-30"}),
        ("雲杉大學2024/25學年收生3,150人。", "2024-10-15", {"3,150人": "2024-09-01/2025-08-31"}),
        # a list under a span that another span introduces
        ("回看此前三年，2022年至2024年雲杉乳業收入分別為9億元、6億元和7億元。", "2025-03-02",
         {"9億元": "2022", "6億元": "2023", "7億元": "2024"}),
        # back to the day named before
        ("Norwold Lines had 28 ships on order at the end of June. At that date it ran 142 ships.", "2025-09-05",
         {"142": "2025-06-30"}),
        # only what it grew from is told
        ("Norwold Trust lost £18.4m in 2024. The previous year's loss was £11.9m, so it has widened by 54.6%.", "2025-09-05",
         {"£11.9m": "2023", "54.6%": "2024"}),
        # of a change until then, the first figure is of today
        ("雲杉博物館展廳面積到2027年將由9,000平方米擴至1.5萬平方米。", "2025-01-09", {"9,000平方米": "2025-01"}),
        # trading is of its day
        ("Norwold Foods said on Thursday that it would sell a mill. Shares in Norwold Foods closed at £23.40.", "2025-09-05",
         {"£23.40": "2025-09-04"}),
    ],
)  # fmt: skip
def test_period(text: str, published: str, wanted: dict[str, str]) -> None:
    found = when(text, published)
    assert {quote: found.get(quote) for quote in wanted} == wanted


def test_age_is_as_of_the_text() -> None:
    found = claims("主席林志遠生於1971年，現年53歲。", "2025-03-12")["53歲"].period
    assert found is not None
    assert (iso(found), found.assumed) == ("2025-03", "published")
    assert when("林志遠生於1980年，2024年時44歲。")["44歲"] == "2024"


@pytest.mark.parametrize(
    ("text", "quote", "period"),
    [
        ("雲杉劇院的演出賣出4,800張票，票房收入640萬元。", "640萬元", "2024"),
        ("A pass for Fallow Fair cost £145.", "£145", "2024"),
        ("A pass for Fallow Fair costs £145.", "£145", "2024-09"),
        ("Marsh Hospital has handed out £2m in grants.", "£2m", "2024-09"),
        ("Marsh Hospital spends £84m a year on drugs.", "£84m", "2024"),
        ("雲杉劇院的定價為640元。", "640元", "2024-09"),
        ("小說《山風》至今賣出42萬本。", "42萬本", "2024-09"),
        ("雲杉醫院有病床1,140張。", "1,140張", "2024-09"),
    ],
)
def test_without_a_date_the_source_is_all_there_is(text: str, quote: str, period: str) -> None:
    found = claims(text, "2024-09-06")[quote]
    assert (iso(found.period), found.period and found.period.assumed) == (period, "published")
    assert claims(text)[quote].period is None


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    [
        ("前年冬天，澤源紙業的老廠房最冷清。\n\n澤源紙業昨日公布去年財報，全年營收86億元，較前年的98億元衰退12%。\n\n營收當中，自有品牌38億元。", "2025-03-12",
         {"86億元": "2024", "98億元": "2023", "12%": "2024", "38億元": "2024"}),
        ("Keldale Dairy lost a barn in 2019.\n\nIts results for 2024 were better. Sales came to £31m.", "2025-03-12", {"£31m": "2024"}),
        ("截至去年底，澤源紙業存貨22億元，一年前還有31億元，減少29%。", "2025-03-12", {"22億元": "2024-12-31", "31億元": "2023-12-31", "29%": "2024-12-31"}),
        # what is planned for next year does not date the next sentence, nor does a founding what is told of now
        ("雲杉紙業的新廠預定明年第三季量產。現有四座廠，年底要倍增到18,000噸。", "2025-05-20", {"18,000噸": "2025-12-31"}),
        ("云杉矿业2001年成立时只有一座矿，如今运营11座，上半年海外收入占比54%。", "2025-08-20", {"54%": "2025-H1"}),
        ("The second stage follows at the end of 2029. As of mid-October the Marsh Line was 62.9% complete.", "2024-10-28", {"62.9%": "2024-10-11/2024-10-20"}),
        # what was planned is of the time of what came; the price of the day before is not that of a year before
        ("截至9月底，云杉线进度62.3%，比预定的64.8%落后。", "2024-10-18", {"62.3%": "2024-09-30", "64.8%": "2024-09-30"}),
        ("Marsh Dairy shares fell on Thursday to $14.20 from $15.55.", "2025-03-15", {"$14.20": "2025-03-13", "$15.55": "2025-03"}),
        # rates, ranks and sums
        ("云杉纸业第三季营收7.9亿元；10月营收9.2亿元，11月再增23.9%，达11.4亿元。", "2024-12-05", {"9.2亿元": "2024-10", "23.9%": "2024-11", "11.4亿元": "2024-11"}),
        ("北岭啤酒产量从2023年的314万吨增长超6倍至2024年的1911万吨。", "2025-03-01", {"314万吨": "2023", "超6倍": "2024", "1911万吨": "2024"}),
        ("2022年至2024年，云杉市新建学校分别为31所、36所和42所，三年合计109所。", "2025-02-02", {"42所": "2024", "109所": "2022-01-01/2024-12-31"}),
        ("2025年10月，云杉科技发布新一代扫描仪山鹰，发布即位列全球前五。", "2025-12-20", {"前五": "2025-10"}),
        ("The port took $2.9 million for July through September, down from $3.3 million in the same months of 2023.", "2024-11-20",
         {"$2.9 million": "2024-Q3", "$3.3 million": "2023-Q3"}),
        ("2020年的《逆潮》卖了86万套。", "2024-12-05", {"86万套": "2024"}),
        ("去年呼吸机实现收入13.85亿元，占42.7%，仍是第一大业务。", "2025-03-20", {"第一大": "2024"}),
        ("云杉茶业公布2024年业绩，收入31亿元。全年计划新开门店600家，全年指引收入40亿元。", "2025-03-20", {"31亿元": "2024", "600家": "2025", "40亿元": "2025"}),
        ("截至6月底，云杉汽车员工总数降到31,200人，比去年底少了1,450人。", "2025-08-20", {"31,200人": "2025-06-30", "1,450人": "2025-06-30"}),
        ("The fund owed £3.9 billion at the end of March. Three years earlier it owed £2.9 billion, on assets of £3.3 billion.", "2024-09-05",
         {"£3.9 billion": "2024-03-31", "£2.9 billion": "2021-03-31", "£3.3 billion": "2021-03-31"}),
        ("Set up in 2006 with two leased aircraft, Marsh Air flies to 40 cities.", "2025-09-05", {"two": "2006", "40": "2025-09"}),
        ("Net debt of Marsh Air was £4.1m at the end of June, against £4.6m in December.", "2024-08-28", {"£4.1m": "2024-06-30", "£4.6m": "2023-12"}),
        ("云杉航空截至8月底机队115架，较6月末净增3架。", "2024-09-05", {"115架": "2024-08-31", "3架": "2024-08-31"}),
        ("云杉乳业6月10日启动招股。\n\n此次发售1200万股，募资46亿港元。该股2009年11月上市时招股价为5.6港元。", "2025-06-11",
         {"1200万股": "2025-06", "46亿港元": "2025-06", "5.6港元": "2009-11"}),
        ("去年云杉影业发行24部电影，总票房6.3亿元，较2023年的21部、5.4亿元增长。", "2025-02-20", {"21部": "2023", "5.4亿元": "2023"}),
        ("云杉航空订单合共22架，当中9架计划于2026年接收。", "2025-02-20", {"9架": "2026"}),
        ("去年3月，云杉资本向澤源紙業抛出橄榄枝。一笔6亿元融资，让其站稳。", "2025-12-20", {"6亿元": "2024-03"}),
        ("The wing of Marsh Hospital, which opened on 3 June 2023, cost £236 million. Of that, £150 million came from the state.", "2024-09-20", {"£236 million": "2023", "£150 million": "2023"}),
        ("2017年4月12日，云杉书店开张。那天卖出73册，收入1314元。", "2024-09-20", {"73册": "2017-04-12", "1314元": "2017-04-12"}),
        ("Marsh Labs also reported fourth-quarter results. Revenue rose 30% to $38.4 million from $29.6 million a year earlier.", "2025-03-12",
         {"30%": "2024-Q4", "$38.4 million": "2024-Q4", "$29.6 million": "2023-Q4"}),
        ("Agency bills at Marsh Hospital came to £18.6 million, in the year to March 2024.", "2024-11-12", {"£18.6 million": "2023-04-01/2024-03-31"}),
        ("今年前三个月的营收，依序是33.1亿元、32.4亿元与38.7亿元。", "2025-05-20", {"33.1亿元": "2025-01", "32.4亿元": "2025-02", "38.7亿元": "2025-03"}),
        ("云杉岛公布2024年统计公报。全年客房出租率61%。\n\n平均房价486元。", "2025-02-20", {"486元": "2024"}),
        ("云杉汽车二季度交付9.4万辆，5月带头降价，最高降幅12%。", "2025-08-20", {"12%": "2025-05"}),
        ("云杉食品公布2023年年报后，又发半年报：今年上半年营收118亿元。\n\n上半年净利润19.6亿元。毛利率由上年同期的71.2%提升至68.9%。", "2024-09-20",
         {"71.2%": "2023-H1", "68.9%": "2024-H1"}),
        ("去年云杉市班额为44.2人。目前全市幼儿14.4万人。随迁子女6.62万人。", "2025-02-20", {"14.4万人": "2025-02", "6.62万人": "2025-02"}),
        ("From 1 April a ticket to Marsh Park will cost £14 instead of £12.", "2025-02-20", {"£14": "2025-04-01", "£12": "2025"}),
        ("From January staff of Marsh Docks would pay 9 per cent of their wages.", "2024-09-05", {"9 per cent": "2025-01"}),
        ("按规划，2028年起云杉铜矿年产能将提升至12万吨。", "2025-08-20", {"12万吨": "2028"}),
        # deals and offers are of the day of their news, not of the half that a text reports on
        ("云杉茶业5月15日上市。\n\n此次发售3640万股，净额7.02亿港元，公开发售获412倍认购。", "2025-05-16", {"3640万股": "2025-05-15", "412倍": "2025-05-15"}),
        ("云杉矿业公布上半年业绩，收入31亿元。\n\n公司将以18亿元收购凯岭铜矿60%的股权。", "2025-08-20", {"31亿元": "2025-H1", "18亿元": "2025-08", "60%": "2025-08"}),
    ],
)  # fmt: skip
def test_what_a_text_says_it_reports_on(text: str, published: str, wanted: dict[str, str]) -> None:
    found = when(text, published)
    assert {quote: found.get(quote) for quote in wanted} == wanted


def test_an_old_year_does_not_become_the_year_reported_on() -> None:
    found = when("雲杉書店1990年遷入現址。\n\n校友捐出3億元。", "2024-09-02")
    assert found["3億元"] == "2024"


def test_inherited_periods_say_so() -> None:
    found = claims("雲杉乳業2024年收入12億元。成本8億元。", "2025-03-02")["8億元"].period
    assert found == Period(dt.date(2024, 1, 1), dt.date(2024, 12, 31), "2024年", inherited=True)


@pytest.mark.parametrize(
    ("text", "quote", "period"),
    [
        ("去年四个季度营收依次为92.8亿元、98.5亿元、123.7亿元和97.6亿元。", "123.7亿元", "2024-07-01/2024-09-30"),
        ("去年上、下半年營收分別為92.8億元和98.5億元。", "98.5億元", "2024-07-01/2024-12-31"),
        ("Revenue in the four quarters of 2024 was $2m, $3m, $4m and $5m.", "$5m", "2024-10-01/2024-12-31"),
        ("The index has gone from 1,840 points in January 2025 to 1,395 this month.", "1,840 points", "2025-01-01/2025-01-31"),
        ("去年9月，航运公司宣布订购45架飞机，合计约54亿美元。", "约54亿美元", "2024-09-01/2024-09-30"),
    ],
)
def test_lists_of_quarters_changes_and_old_announcements(text: str, quote: str, period: str) -> None:
    found = claims(text, "2025-03-20")[quote].period
    assert found is not None
    assert f"{found.start}/{found.end}" == period


def test_what_a_figure_became_is_not_of_the_time_that_it_came_from() -> None:
    text = "资产负债率从去年末的84.1%降至81.6%，下降2.5个百分点。"
    periods = [c.period for c in claims(text, "2025-09-20").values()]
    assert [p.end.year for p in periods if p is not None] == [2024, 2025, 2025]


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    [
        # a balance at the end of a year that is over is that of its last day; what is planned for that of the next is not
        ("去年底，云杉书店共有门店612家。", "2024-09-20", {"612家": "2023-12-31"}),
        ("到2027年底，云杉书店门店将增至900家。", "2024-09-20", {"900家": "2027-11-01/2027-12-31"}),
        # what a paragraph tells the beginning of goes on in that month, as long as it is not that of the text
        ("A ballot at Marsh Docks closed on 29 August. The union sent out 8,150 papers. Of those, 5,304 were for walking out.", "2024-09-12",
         {"8,150": "2024-08", "5,304": "2024-08"}),
        ("The decision on Marsh Docks was taken in August, over sandwiches. Thirty-eight owners raised a hand.", "2024-09-12", {"Thirty-eight": "2024-08"}),
        ("Marsh Docks ordered 12 cranes in August.\n\nThe board proposed a payment of £40,000.", "2024-09-12", {"£40,000": "2024"}),
        # parts of what was spent by a day
        ("By 31 October Marsh County had spent $61.7 million, about a third. Roads took $38.9 million of that and bridges $9.2 million; the other $13.6 million went to schools.",
         "2024-11-22", {"$38.9 million": "2024-10-31", "$9.2 million": "2024-10-31", "$13.6 million": "2024-10-31"}),
        # of the debts as of the text what they consist of, too, whatever they are converted into between
        ("云杉控股的境外债务合共46.2亿美元（约359亿港元），当中优先票据占37.4亿美元。", "2025-03-19", {"37.4亿美元": "2025-03"}),
        ("Some $180 million has been pledged: $112 million by the state and $68 million by firms in Marsh County.", "2024-11-22",
         {"$112 million": "2024-11", "$68 million": "2024-11"}),
        # the same figure again is of the time that it was told of
        ("去年云杉茶业终端零售额58.7亿元。\n\n这58.7亿元并不是云杉茶业的收入。", "2025-05-15", {"58.7亿元": "2024"}),
        # the year is of the visitors, not of how many works there are or what a ticket costs
        ("云杉美术馆去年有158万人次走进大门，藏品却只有9400件，票价80元。", "2025-01-09", {"158万人次": "2024", "9400件": "2025-01", "80元": "2025-01"}),
        ("云杉岛公布2024年统计公报。全年旅游收入218亿元。\n\n购物91.2万人次。", "2025-02-18", {"91.2万人次": "2024"}),
        # in English a verb of the past goes on in its time
        ("Marsh Air carried 9.36 million passengers between January and June, and filled 81.4% of its seats.", "2024-08-29", {"81.4%": "2024-H1"}),
        # the stretch that only its article names
        ("Marsh Motor said revenue in the second quarter rose 9% to £40m. It sold 68,412 vans in the quarter. Rival Fenmoor Vans sold 94,017 vans in the same quarter.",
         "2025-08-21", {"94,017": "2025-Q2"}),
        # what is out is out on a day or in a week, and not of it; nor is what a firm will pay done then
        ("The final survey of Marsh County, out last week, lists 1,148 damaged homes: 312 destroyed and 836 not.", "2024-11-22", {"1,148": "2024-11", "312": "2024-11"}),
        ("Marsh Dock lost a case on Thursday. Insurance will pay $20 million of it, its lawyer said.", "2025-03-14", {"$20 million": "2025"}),
        # students are as many as there are now, whatever anniversary this year brings
        ("云杉大学今年适逢创校55周年，在学学生18,642人，包括学士班11,905人。", "2025-06-30", {"18,642人": "2025-06", "11,905人": "2025-06"}),
        # sums told behind a balance are of the year that it closes
        ("云杉机器人公布2024年业绩。截至2024年末，云杉机器人服务客户412家。海外收入1.02亿元，占18%。", "2025-06-18",
         {"412家": "2024-12-31", "1.02亿元": "2024", "18%": "2024"}),
        # a year later than the day of a balance; by a month is some time in it
        ("Marsh Air ended 2025 with 238 aircraft and expects to have about 250 a year later.", "2026-03-30", {"238": "2025-12-31", "about 250": "2026-12-31"}),
        ("The borrowing of Marsh Council is forecast to reach £450m by March 2027.", "2026-01-22", {"£450m": "2027-03"}),
        # a financial year that a day closes, and the one before it
        ("截至今年3月底的会计年度，云杉医院营收6.12亿英镑，较前一年度的5.73亿英镑增长6.8%。", "2024-11-08",
         {"6.12亿英镑": "2023-04-01/2024-03-31", "5.73亿英镑": "2022-04-01/2023-03-31"}),
        ("Marsh Hospital put its income for the year to 31 March at £612m, 6.8 per cent more than the £573m of the year before.", "2024-11-08",
         {"£612m": "2023-04-01/2024-03-31", "£573m": "2022-04-01/2023-03-31"}),
        # the half that a text reports on, whatever year tells only who somebody is
        ("Sales of Marsh Dairy in the six months to the end of June came to £68m. Profit dropped to £5m. Fenmoor Foods, which bought a mill in 2019, sold £31m of milk in the same half.",
         "2024-08-29", {"£68m": "2024-H1", "£5m": "2024-H1", "£31m": "2024-H1"}),
        ("据预测，云杉线初期（2028年）日均客流16.8万人次，近期（2035年）27.5万人次。", "2025-04-10", {"16.8万人次": "2028", "27.5万人次": "2035"}),
        # what a study counts is of the years that it has gone on for
        ("研究团队从2013年起追踪云杉市4386名长者，历时12年。女性2377名，确诊517人，占11.8%。", "2025-06-30",
         {"2377名": "2013-01-01/2024-12-31", "517人": "2013-01-01/2024-12-31", "11.8%": "2013-01-01/2024-12-31"}),
        ("The Marsh study followed 12,400 nurses from 2004 to 2019. Of those, 312 fell ill, or 2.5%.", "2024-06-20",
         {"12,400": "2004-01-01/2019-12-31", "312": "2004-01-01/2019-12-31", "2.5%": "2004-01-01/2019-12-31"}),
        # shares told in turn are of what they are shares of
        ("云杉航运公布业绩，截至去年12月底止全年收入48亿港元。\n\n期内运载342万个标准箱，按航线划分，亚洲及亚欧线分别占52%和48%。", "2025-03-14", {"52%": "2024", "48%": "2024"}),
        # what is to become something else is so today; a plan is not of the half that is over
        ("云杉保险公布2024年业绩，收入12亿元。交易完成后，集团业务将由四个市场扩至五个。", "2025-03-20", {"四个": "2025-03"}),
        ("云杉航运公布上半年业绩，收入31亿元。公司拟以15亿元回购股份。", "2025-08-20", {"31亿元": "2025-H1", "15亿元": "2025"}),
        # a year that runs on is not what a text reports on
        ("云杉电影今年上映。至今进账3.18亿元；台湾亦有6,850万元票房。", "2025-10-20", {"3.18亿元": "2025-10"}),
        # visits are of the year; what opened has days and weeks of its own
        ("去年全年，云杉图书馆接待读者186万人次，外借图书240万册次。", "2025-10-27", {"186万人次": "2024", "240万册": "2024"}),
        ("云杉图书馆新馆10月18日开放，首日接待读者2.3万人次，首周累计9.6万人次。", "2025-10-27", {"2.3万人次": "2025-10-18", "9.6万人次": "2025-10-18/2025-10-24"}),
        ("Marsh Power reported revenue of $812m for the year to June. Its net profit in the second half was $61m. It had 2,300 employees at the end of the financial year.",
         "2025-10-28", {"$61m": "2025-H1", "2,300": "2025-06-30"}),
        ("Marsh Telecom said revenue in the year to 31 March 2025 rose 3% to €4.1bn.", "2025-05-15", {"€4.1bn": "2024-04-01/2025-03-31"}),
    ],
)  # fmt: skip
def test_what_is_told_on(text: str, published: str, wanted: dict[str, str]) -> None:
    found = when(text, published)
    assert {quote: found.get(quote) for quote in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "quote", "period"),
    [
        # what there was before, and what was there before what will be
        ("The flock of Marsh Farm rose to 45,000 head from 52,000.", "52,000", "2024"),
        ("Marsh Choir has 4,100 members, up from 3,900.", "3,900", "2024"),
        ("云杉水库监测点从40个增加到160个。", "40个", "2024"),
        ("Parking spaces at Marsh Park will shrink from 820 to 500.", "820", "2025-05"),
        # the sentence tells of a day of the last weeks, or of what has been done by now
        ("云杉医院新院区4月15日启用，总投资186亿元。", "186亿元", "2025-04"),
        ("云杉医院新院区总投资186亿元。", "186亿元", "2025"),
        ("Marsh County has a fund. $180 million has been pledged.", "$180 million", "2025-05"),
        # what is paid for a year that is over
        ("云杉科技董事会决议每股派息5.2元。", "5.2元", "2024"),
    ],
)
def test_what_no_date_tells(text: str, quote: str, period: str) -> None:
    found = claims(text, "2025-05-20")[quote].period
    assert found is not None
    assert (iso(found), found.assumed) == (period, "published")
