"""Honest texts that a rule once flagged."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import Source, audit


def codes(text: str) -> set[str]:
    """The codes of the findings on a text that are more than notes."""
    found = audit([Source.from_text(text, published=dt.date(2025, 9, 20))]).findings
    return {f.rule for f in found if f.severity != "info"}


@pytest.mark.parametrize(
    "text",
    [
        # Which way a loss went, its word tells: R301.
        "Alder Foods shares fell from $15.55 to $14.20, a loss of 8.7%.",
        "云杉乳业股价由15.55元跌至14.20元，跌幅8.7%。",
        # A part of the year's profit is no total of its halves: S202.
        "云杉乳业2024年上半年净利润46.4亿元，下半年净利润40.1亿元。2024年云杉乳业华北净利润9.6亿元。",
        # A chairman is not as old as his firm, nor is its recipe: T602.
        "Founded in 1934 by Alister Pell, the 90-year-old company has outlived four rivals. Hugh Pell, its 61-year-old chairman, has a 105-year-old recipe.",
        # One place may have several, and a list may go on: S209.
        "雲杉乳業有九家門市，分別位於台北、台中和高雄。公司有五個牧場，分別位於花蓮、台東與屏東等地。",
        # What was paid for is not what was bought beside it: R304.
        "雲杉航運去年斥資3億元翻新碼頭，另購入2艘拖船，每艘作價6,000萬元。",
        # Valuations of other rounds: U502.
        "云杉船厂估值超过20亿美元，最新投后估值为163.77亿元。A轮融资后，公司估值为5亿美元；B轮融资时，投前估值60亿元。",
        # The share is of the firm's own revenue, not of its rival's: R303.
        "2024年，云杉船厂营业收入47.8亿元，第一大客户贡献24.9亿元，占营业收入的52.1%。对手桦林船厂去年收入86.4亿元。",
        # One hall was begun, another one opened: T601.
        "Construction of the east hall began in May 2022; the west hall was opened in 2018.",
        # Behind a multiple, a rate goes on from what the multiple was of; and 7 is no day of March: R301.
        "Last year Alder Brewery brewed 83,000 hectolitres, ten times the 8,300 of 2016 and 15 per cent more than the 72,000 of 2023.",
        "Passengers made 1.73 billion journeys in the year to March, 7 per cent more than the 1.61 billion of the previous year and just 1 per cent fewer than "
        "the record of 1.74 billion in 2019-20.",
        # Parts of the group's powder are none of its dairy's revenue: S207.
        "雲杉乳業上半年營收68.4億元。子公司樺林牧業上半年實現營收7.28億元，主要供奶。奶粉業務中，境內收入15.27億元，境外收入4.57億元。",
        # A third of what follows, 2.7% of what the group took: R303.
        "Brannoc Ferries had revenue of £431 million in 2024. Fuel took £52 million, or 12.1% of revenue, and the crews' scheme £9 million, or a third of the "
        "state's support of £27 million.",
        "2024年，云岭乳业收入18.2亿元；子公司云岭牧业收入2.1亿元，净利润800万元。公司研发投入0.5亿元，占收入的2.7%。",
        # What got shorter is lower now: R305.
        "雲杉醫院的平均候診時間由44天縮短至38天。",
        # Listings in two places in one sentence: D103.
        "雲杉乳業2020年10月在紐約上市，2023年登陸港交所。",
        # How much younger is no age: T602.
        "云杉乳业的创始人林岚生于1981年。顾客平均28.4岁，比林岚年轻了近16岁。",
        # By how much staff shrank is no staff: R305.
        "云杉乳业2025年6月底员工总数降到31,200人，比2024年底少了1,450人。",
        # What somebody lost is no level that anything fell to: R305.
        "In the final quarter alone Alder Airways lost £61m, compared with a loss of £48m in the same three months of 2024.",
        "Alder Rovers lost £21.8m in 2024. The loss compares with one of £8.6m in 2023.",
        # Nor is a margin of votes an age.
        "Anna Kowalska, a vet of 36, stood here at the age of 30, in 2019, and lost by 9,100.",
        # A lower dose is none that was lowered: R301.
        "After 52 weeks 58% of the patients on the higher dose had responded, compared with 46% on the lower dose and 32% on placebo.",
        # What fetched more is not what there was less of.
        "Alder Wines sold 14,000 hectolitres abroad in 2024, down from 17,500 in 2023, but their value rose 4% to £21.8m.",
        # What an amount includes may be told before it: S205.
        "Alder Foods offered 390p a share in March. That was rejected, as was a first offer of 360p. Including debt of £310m, the deal is worth £2.2bn.",
        # Five of twelve cents are no five dollars: S205.
        "For 2024 as a whole Alder Bank paid a dividend of 12 cents, 5 of them as an interim.",
        # The rest of a price comes beside what is paid in cash: R304.
        "Alder Insurance will pay A$200 million in cash, borrowed at 6.1 per cent, and the rest in 11 million shares at A$11.",
        # A conversion is of the day of what it converts: F402.
        "Alder Insurance will buy Wagtail for A$321 million (US$210 million). It paid A$46 million (US$34 million) for Pawprint in December 2021.",
        # The son, not his father, is the one who was born then: T602.
        "When old Karl Aigner died in 2003 at the age of 88, he left his sons Josef and Johann 24 hectares.\n\nJosef, born in 1951, handed over to Eva in 2016.",
        # A survey of so many people tells of more than them, and the best of the plays is no part of their number: S205.
        "The Crime Survey, of 31,000 people, puts the total at 9.4m crimes.",
        "Marcus Bell directed 31 shows here, the most successful of which sold 61,000 tickets. The last of them sold 2,940.",
        "The fund sold its shares in 11 firms on Monday, of 61 that it owned at the end of June, worth 23bn kroner together.",
        # One who died in 1984 is no older now: T602.
        "The Alder Gallery shows Karl Moss, who was born in 1941 and died at 43 in 1984.",
        "The exhibition on Anna Roos, who was born in 1641 and died at 83 in 1724, drew 204,000 people.",
        # Growth that slowed went down: R305.
        "Annual growth in rents at Alder Homes slowed from 2.6% in June to 2.1% in July.",
        # The list begins with a figure of another name: S201.
        "雲杉晶圓公布第三季財報。3奈米占晶圓銷售金額23%，5奈米占37%，7奈米占14%，先進製程合計74%。",
        # What was signed for the years until 2032 is a fact of today: T603.
        "Alder Labs has signed contracts worth $90 billion until 2032 with three suppliers.",
        # The youngest of those convicted is not the judge: T602.
        "Sir Desmond Alder, a judge, was born on 2 March 1934.\n\nThe youngest of them was 17 when he was convicted in 1975 and 31 when he was released.",
        "Sir Desmond Alder was born on 2 March 1934. A son was born when he was 31.",
        # What has a verb of its own goes on beside a list of parts: S205.
        "The group paid £13.2m for 14 practices, 12 of them in Australia, where it now has 39.",
        # At constant rates is another basis: R301.
        "Alder Tobacco's revenue was £12.1bn in 2024, down 2.2 per cent from £12.4bn, or up 1.8 per cent at constant exchange rates.",
        "Alder Retail's sales fell to £12.1m in 2024 from £12.4m. Excluding acquisitions they fell 6 per cent.",
        "云杉零售2024年营收为121亿元，2023年为124亿元，按固定汇率计算增长1.8%。",
        # Nor are the colonies some of the keepers, nor the second race one of the first: S205.
        "Professional keepers, about 400, own 40,000 of them.",
        "Alder has made 22 records, the best-selling of which, from 2008, has sold 190,000 copies.",
        "Armando won his last three races, of 660, 680 and 740 kilometres.",
        # A balance may be less than what it is made of.
        "Net migration was therefore 520,000 from outside the union, minus 43,000 from the union and minus 46,000 among Britons. In all, it is 431,000.",
        # A list goes on behind a semicolon: S201.
        "The state has paid out €8bn: €2.4bn in grants, €1.1bn to the towns and €3.8bn through an insurance fund; the remaining €700m went on repairs to roads.",
        # Where something came from lists no months: S209.
        "The country imported 30m dozen eggs in the first four months, from Brazil, Turkey and Peru.",
        # Each of two levels has its own base: R301.
        "Alder Software's revenue grew 6 per cent to €1.02bn in the second quarter of 2025. Revenue in the second quarter of 2024 was €962m.\n\n"
        "Cloud revenue was €486m in the second quarter of 2025, an increase of 21 per cent from €402m.",
        # Who performed until he was 76 did so long ago; what lasted nine years is no age: T602, D101.
        "Ferenc Alder was born on 11 March 1936. He performed until he was 76.",
        "Sir Desmond Alder, who has died at 91, was born on 2 March 1934. He sat for only nine years in the court but wrote a long judgment in 1989.",
        # Net debt is so many times the profit of a year, not of a quarter: R304.
        "Alder Roads' EBITDA was €2.09bn in the second quarter of 2025. Net debt was €27.8bn at the end of June 2025, 6.6 times EBITDA.",
        # A total may sum up two sentences: S201.
        "Alder Press sold 4.1m audiobooks last year and 3.8m hardbacks. Paperbacks, at 21.6m, remain far ahead, and there were 6.9m e-books, making 36.4m books in all.",
        "On Saturday 1,412 people ran there, among them 12 of the founders, and 384,000 elsewhere, in 2,600 places.",
        # An increase is no level: R305.
        "The state pension is €299.30 in 2026. The increase in 2027 will be €12. The increase in 2025 was €10.",
        # Fewer than ten announce no list: S209.
        "In an ordinary year the county has fewer than ten cases: between 2013 and 2023 there were 101 altogether.",
        "The panel heard from three witnesses: in May and June they were all abroad.",
    ],
)
def test_honest_texts_are_left_alone(text: str) -> None:
    assert codes(text) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Of the 1,240 runners who started in Alderby, only 1,478 finished.", "S205"),
        ("Alder Foods revenue fell 18.7% to $14.20 million in 2024, from $15.55 million in 2023.", "R301"),
        ("云杉乳业2024年上半年净利润46.4亿元，下半年净利润40.1亿元。2024年云杉乳业净利润96.5亿元。", "S202"),
    ],
)
def test_and_the_like_of_them_that_is_wrong_is_found(text: str, code: str) -> None:
    assert code in codes(text)


def test_what_follows_parts_that_make_their_whole_is_none_of_them() -> None:
    text = "Alder Power runs 3.2 gigawatts of plants, 2.1 gigawatts of it solar and 1.1 gigawatts wind, and has 9.4 gigawatts under development."
    assert codes(text) == set()


def test_a_part_in_one_text_is_not_the_whole_in_another() -> None:
    first = "Norhaven Shipyard employs 940 people, 610 of them living in the district and 330 coming in by bus."
    texts = [first, "Norhaven Shipyard employs 940 people."]
    assert not [f for f in audit(sources(texts)).findings if f.severity != "info"]
    (found,) = (f for f in audit(sources([first, "Norhaven Shipyard employs 860 people."])).findings if f.severity != "info")
    assert found.rule == "D101"
    assert "940" in str(found.message)


def sources(texts: list[str]) -> list[Source]:
    """Texts of one day by two publishers."""
    return [Source.from_text(text, id=f"{n}.txt", published=dt.date(2025, 9, 20)) for n, text in enumerate(texts)]


def test_two_things_that_two_sources_call_alike() -> None:
    texts = (
        "2024年，云杉金属生产氧化铝841万吨，同比增长1.6%；电解铝292万吨，同比增长21.5%。",
        "雲杉金屬去年電解鋁產能分批復產，帶動全年產量升21.5%至292萬噸，氧化鋁產量則只微升1.6%至841萬噸。",
    )
    sources = [Source.from_text(text, id=f"{n}.txt", published=dt.date(2025, 3, 29)) for n, text in enumerate(texts)]
    assert not [str(f.message) for f in audit(sources).findings if f.severity != "info"]


def test_each_writer_converts_at_a_rate_of_his_own() -> None:
    day = dt.date(2025, 8, 15)
    one = Source.from_text("Lingchuan Industrial said second-quarter revenue slipped to NT$6.84bn ($229m at this week's rate).", published=day, id="a")
    other = Source.from_text("Lingchuan Industrial's second-quarter revenue was NT$6.84bn, or about $221m at the average rate of the quarter.", published=day, id="b")
    assert not [f for f in audit([one, other]).findings if f.rule == "D101" and f.severity != "info"]


def test_what_something_fell_from_is_not_what_it_is_at_the_same_time() -> None:
    texts = ["The Reform party won 29 seats on Sunday.", "On Sunday the Reform party fell from 40 seats to 29."]
    assert not [str(f.message) for f in audit(sources(texts)).findings if f.severity != "info"]
    found = audit(sources([texts[0], "On Sunday the Reform party won 40 seats."])).findings
    assert [f.rule for f in found if f.severity != "info"] == ["D101"]


def test_a_birthday_is_not_the_day_of_the_text() -> None:
    text = "Sir Desmond Hart, who has died at 91, was a judge. He was born on 2 March 1934. He was 91."
    assert not [str(f.message) for f in audit([Source.from_text(text)]).findings if f.severity != "info"]


def test_figures_of_one_digit_are_no_slip_of_one_another() -> None:
    text = "The first night of raids left 80 people dead at Harrow Ford, police said. The second night left 8 people dead at Harrow Ford."
    assert not [f for f in audit([Source.from_text(text)]).findings if f.rule == "U501"]
