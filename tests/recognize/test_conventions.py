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
    "70 - 90天大": ("so is a range of ages", [("70 - 90天大", "70", "90", "day")]),
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
    "一百零几万": ("几 stands for a digit: the amount has a highest value too", [("一百零几万", "1000000", "1100000", "")]),
    "20万次以上": ("以上 bounds the whole figure, scale word and all", [("20万次以上", "200000", None, "count")]),
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
    "twenty and three and three fifths": ("“and” between figures lists them", [("twenty", "20", "20", ""), ("three and three fifths", "3.6", "3.6", "")]),
    "I'll leave for twenty and four hours": ('the same with a unit', [('twenty', '20', '20', ''), ('four hours', '4', '4', 'hour')]),
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
    "the .25ml dropper": ("and one of a quarter too", [(".25ml", "0.245", "0.255", "millilitre")]),
    "423 0000": ("what begins with a zero is a code, not nought", [("423", "423", "423", "")]),
    "Seen on 5/17/2018": ("the parts of a date are no figures", []),
    "+1-222-2222/2222": ("nor are those of a telephone number with an extension", []),
    "in 2000 over 3 million": ("“over” behind a year is “more than”", [("over 3 million", "3000000", None, "")]),
    "two out of five hundred tvs": ("a count and a number of things are two figures; only people and small numbers are shared out so", [("two", "2", "2", ""), ("five hundred", "500", "500", "")]),
    "two out of five hundreds tvs": ("the same with a number left open", [("two", "2", "2", ""), ("five", "5", "5", ""), ("hundreds", "100", "1000", "")]),
    "higher than the tenth but lower than the fifteenth": ("who ranks higher than the tenth is ninth: the words and the numbers run against each other", []),
    "One-fourth is a fraction number.": ("a part of something is a figure", [("One-fourth", "24.5", "25.5", "percent")]),
    "2 in 5 or more": ("in digits “in” is no fraction bar unless people are counted", [("2", "2", "2", ""), ("5 or more", "5", None, "")]),
    "from 200 to 300": ("a range is a range beside a year too", [("200 to 300", "200", "300", "")]),
    "rose 1.20 cents": ("cents are a part of a dollar however many of them", [("1.20 cents", "0.01195", "0.01205", "USD")]),
    "to 14.27 cents": ("the same with decimals", [("14.27 cents", "0.14265", "0.14275", "USD")]),
    "64.2 cents a dozen": ("the same of what is sold by the dozen", [("64.2 cents", "0.6415", "0.6425", "USD"), ("a dozen", "6", "18", "")]),
    "a 12-cent-a-share dividend": ("the same with hyphens, and per share", [("12-cent-a-share", "0.115", "0.125", "USD/share")]),
    "one penny": ("a penny is a part of a pound", [("one penny", "0.005", "0.015", "GBP")]),
    "at 197 pence.": ("and so are many", [("197 pence", "1.965", "1.975", "GBP")]),
    "the 210 pence level": ("wherever they stand", [("210 pence", "2.095", "2.105", "GBP")]),
    "c $ 100 and fifty": ("“and” between figures lists them", [("c $ 100", "99.5", "100.5", "CAD"), ("fifty", "50", "50", "")]),
    "one kuai and five mao five": ("nobody says so in English", [("one kuai", "0.5", "1.5", "CNY"), ("five", "5", "5", ""), ("five", "5", "5", "")]),
    "one dollar and two": ("“and” between figures lists them", [("one dollar", "0.5", "1.5", "USD"), ("two", "2", "2", "")]),
    "15 dollars and 15.": ("the same in digits", [("15 dollars", "14.5", "15.5", "USD"), ("15", "15", "15", "")]),
    "15 dollars and 50.": ("the same with so many cents", [("15 dollars", "14.5", "15.5", "USD"), ("50", "50", "50", "")]),
    "15 USD 50 more": ("a number behind a code may belong to what follows", [("15 USD", "14.5", "15.5", "USD")]),
    "75 -300mm": ("a range of lengths is one figure", [("75 -300mm", "75", "300", "millimetre")]),
    "24703 L-202": ("a number is no less one before a code", [("24703", "24703", "24703", "")]),
    "24703 m212": ("the same", [("24703", "24703", "24703", "")]),
    "boils at 100° Celsius": ("a temperature is a figure", [("100° Celsius", "100", "100", "degree Celsius")]),
    "It has also doubled its work force to 50,000": ("a multiple is a figure", [("doubled", "2", "2", "times"), ("50,000", "50000", "50000", "")]),
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
