"""Where other recognisers' conventions are not ours: each with the reason, so that nobody "fixes" them by accident."""

from __future__ import annotations

import pytest

from factcheck import recognize

# text -> (why, what is read: quote, low, high, unit)
Row = tuple[str, list[tuple[str, str | None, str | None, str]]]
OURS: dict[str, Row] = {
    "between 20 and 30": ("both ends belong to a range; an exclusive end would make 30 a contradiction of it", [("between 20 and 30", "20", "30", "")]),
    "5-20%": ("a range of percentages is one figure, not its last number", [("5-20%", "5", "20", "percent")]),
    "二三十个百分点": ("a vague percentage is a range, not nothing", [("二三十个百分点", "20", "30", "percentage_point")]),
    "70-90天大": ("so is a range of ages", [("70-90天大", "70", "90", "day")]),
    "大概有20~100个": ("a hedge does not make a range wider than its ends", [("大概有20~100个", "20", "100", "count")]),
    "50 cents": ("cents are a part of a dollar, not a currency", [("50 cents", "0.495", "0.505", "USD")]),
    "470 pence": ("and pence of a pound", [("470 pence", "4.695", "4.705", "GBP")]),
    "每股1.95港元": ("money per share is no money: the two must not be compared", [("每股1.95港元", "1.945", "1.955", "HKD/share")]),
    "九折": ("a discounted price is stated as a share of the full one", [("九折", "85", "95", "percent")]),
    "十折": ("a discount to the full price is none", []),
    "一点两小时": ("decimals are written 二, never 两: 一点 is an hour of the day, or a little", [("两小时", "2", "2", "hour")]),
    "192.168.1.2": ("an address is no list of numbers", []),
    "+1-222-2222-2222": ("nor is a telephone number", []),
    "SCP-173": ("nor the number of a name", []),
    "10G": ("5G and 10G are networks; ten billion is written 10bn", []),
    "percent of 10": ("“30 percent of 10” is not ten percent", [("10", "10", "10", "")]),
    "1.111,11": ("a decimal comma cannot be told from a list; English and Chinese texts do not use it", [("1.111", "1.1105", "1.1115", ""), ("11", "11", "11", "")]),
    "一百零几万": ("几 stands for a digit: the amount has a highest value too", [("一百零几万", "1000000", "1100000", "")]),
    "20万次以上": ("以上 bounds the whole figure, scale word and all", [("20万次以上", "200000", None, "count")]),
    "15 dollars 50": ("a number behind an amount is its cents only where it says so", [("15 dollars", "14.5", "15.5", "USD"), ("50", "50", "50", "")]),
    "the 180ml bottle": ("a measure is a figure though it names a size", [("180ml", "180", "180", "millilitre")]),
    "2 pm": ("a time of day, not two picometres", []),
    "one over 3 years": ("“over” between figures and units is no fraction bar", [("one", "1", "1", ""), ("3 years", "3", "3", "year")]),
    "1,3": ("a list of two numbers", [("1", "1", "1", ""), ("3", "3", "3", "")]),
    "两百点两": ("what follows 点 is neither a decimal nor counts anything", [("两百", "200", "200", "")]),
    "百三": ("a dialect's 130 is as likely the end of another word", []),
    "千三": ("three per mille (佣金千三) as often as 1,300", []),
    "这不是四川这是五台山": ("a numeral in the name of a place counts nothing", []),
    "三的另一种写法是叁": ("一种 says “a” and counts nothing", [("三", "3", "3", ""), ("叁", "3", "3", "")]),
    "一美元": ("money is a figure", [("一美元", "0.5", "1.5", "USD")]),
    "两美刀": ("so is what is called a blade", [("两美刀", "1.5", "2.5", "USD")]),
    "苹果折扣一折": ("and a discount is a percentage", [("一折", "5", "15", "percent")]),
    "百分之二三十": ("a vague percentage is a range, in words too", [("百分之二三十", "20", "30", "percent")]),
    "还有二分之。": ("a fraction that breaks off says nothing", []),
    "１９９１年１月１６日晚巴黎时间２０点": ("a date and a time of day are no numbers", []),
    "2222.2222.22222.222": ("an identifier is no list of numbers", []),
    "数字比四分之一大": ("what is a part of something is a percentage", [("四分之一", "24.5", "25.5", "percent")]),
    "今天2:00 pm, 你将会收到一个惊喜！": ("what is counted is a figure beside a date too", [("一个", "1", "1", "count")]),
    "一位名叫杰克的男生": ("one person is a count that only refers", [("一位", "1", "1", "person")]),
    "the 29km Road": ("a measure is a figure though a name holds it", [("29km", "29", "29", "kilometre")]),
    "1m isn't a number.": ('one metre is one', [('1m', '1', '1', 'metre')]),
    "- 1 4/5": ("a hyphen set apart is a bullet, not a sign", [("1 4/5", "1.8", "1.8", "")]),
    "- 10  k": ("the same before thousands", [("10  k", "9500", "10500", "")]),
    "twenty and three and three fifths": ("“and” between figures lists them", [("twenty", "20", "20", ""), ("three and three fifths", "3.6", "3.6", "")]),
    "I'll leave for twenty and four hours": ('the same with a unit', [('twenty', '20', '20', ''), ('four hours', '4', '4', 'hour')]),
    "one hundred thirty fifths": ("without a hyphen the fifths are counted", [("one hundred thirty fifths", "26", "26", "")]),
    "one one hundred fifth": ("a hundred and the fifth are no fraction", [("one", "1", "1", ""), ("one hundred", "100", "100", "")]),
    "I count 6 crore and two hundred": ("“and” between figures lists them", [("6 crore", "55000000", "65000000", ""), ("two hundred", "200", "200", "")]),
    "1,674.5 G": ("a capital letter behind a number is a unit or a name, not a scale", [("1,674.5", "1674.45", "1674.55", "")]),
    "The number is above one quarter and below a half.": ("parts of something are percentages", [("above one quarter and below a half", "25", "50", "percent")]),
    "down 34 cents": ("cents are a part of a dollar, not a currency", [("34 cents", "0.335", "0.345", "USD")]),
    "one dollar and one": ("an amount is followed by its cents only where it says so", [("one dollar", "0.5", "1.5", "USD"), ("one", "1", "1", "")]),
    "17 USD 25": ("the same with a code", [("17 USD", "16.5", "17.5", "USD")]),
    "about c $ 1.34 a share": ("money per share is no money", [("about c $ 1.34 a share", "1.33", "1.35", "CAD/share")]),
    "24 degrees": ("a bare degree is a figure too", [("24 degrees", "24", "24", "degree")]),
    "It cost 1.8M dollars.": ("a scale letter beside money is read", [("1.8M dollars", "1750000", "1850000", "USD")]),
    "eight to 10 feet tall": ("a range of lengths is one figure", [("eight to 10 feet", "8", "10", "foot")]),
    "about 40 - 50 years old": ("and so is one of ages", [("about 40 - 50 years old", "40", "50", "year")]),
}


@pytest.mark.parametrize("text", OURS)
def test_our_convention(text: str) -> None:
    why, want = OURS[text]
    assert why
    read = [
        (m.quote, None if m.low is None else str(m.low), None if m.high is None else str(m.high), m.unit)
        for m in recognize(text)
        if not m.value.is_date
    ]
    assert read == want
