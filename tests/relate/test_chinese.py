"""What Chinese figures are of, and whose: the words right beside them before any farther off."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract
from tests.relate.told import PUBLISHED


def what(text: str, lines: list[str]) -> None:
    """Assert what figures state.

    Args:
        text: the article.
        lines: ``quote | concept`` or ``quote | concept | entity``, in the order of the text where a figure comes again.
    """
    found = list(extract(Source.from_text(text, published=PUBLISHED)).claims)
    for line in lines:
        quote, concept, *entity = line.split(" | ")
        claim = next((c for c in found if c.quote == quote), None)
        assert claim is not None, f"{quote}: not among {[c.quote for c in found]}"
        assert claim.concept == concept, quote
        assert [claim.entity.name if claim.entity is not None else ""][: len(entity)] == entity, quote
        found.remove(claim)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("松陵大学有学院23个。学校面向全国31个省招收新生6,850人。", ["31个 | other:省", "6,850人 | other:new students"], id="the noun behind its counter is counted"),
        pytest.param("松陵法院查封房产47套、冻结银行账户312个。", ["312个 | other:银行账户"], id="no cue ends another word"),
        pytest.param("云杉乳业一次性计提减值4.2亿元，其中资本化的1.2亿元将一次性转出。", ["4.2亿元 | other:write-down"], id="一次性 is no price"),
        pytest.param("云杉乳业2024年的单价为30元。2009年以800万元起家，如今有工厂3座。", ["800万元 | other:起家"], id="what something was done with goes on with nothing"),
        pytest.param("云杉乳业20日收报11.86元，青禾农业上涨6.2%至7.15元。", ["7.15元 | share_price | 青禾农业"], id="what a change came to"),
        pytest.param("藍灣渡輪燃油成本按年跌9%至1.31億港元。", ["9% | other:fuel cost growth", "1.31億港元 | other:fuel cost"], id="what a cost came to"),
        pytest.param("云杉乳业2024年营收8亿元，净利润1亿元。其中，酸奶贡献了3.6亿元，占比45%。", ["3.6亿元 | revenue", "45% | revenue_share"], id="what a product brings in is revenue"),
        pytest.param("青禾食品2024年营收8亿元。自营门店实现营收5.51亿元，同比增29.28%；加盟业务2.14亿元；其他业务4,096万元。", ["2.14亿元 | revenue", "4,096万元 | revenue"], id="parts behind semicolons"),
        pytest.param("青禾食品截至年末门店总数3,706间，较年初净增546间，其中自营1,542间。", ["1,542间 | other:stores"], id="a part of the level, not of its change"),
        pytest.param("青禾食品销售费用率同比下降9.27个百分点至21.4%，周转天数由98天升至112天。", ["21.4% | other:selling expense ratio", "112天 | other:turnover days"], id="ratios and turnover"),
        pytest.param("青禾食品前五大客户合计销售1.32亿元，每盒售98元。", ["1.32亿元 | revenue", "98元 | price"], id="sales are no price"),
        pytest.param("云杉乳业把底薪由45元调降为38元，2024年净利润倒退15.3%。", ["45元 | other:wage", "38元 | other:wage", "15.3% | other:net profit growth"], id="words of change"),
        pytest.param("松陵大学工科占比由去年的52%提高至55%，文科则压缩至18%。", ["52% | other:工科占 share", "55% | other:工科占 share"], id="what goes on with something else begins no change"),
        pytest.param("藍灣水庫總庫容18.6億立方米，每年減少二氧化碳排放850萬噸。", ["18.6億立方米 | other:reservoir capacity", "850萬噸 | other:emissions avoided"], id="a dam"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_figure(text: str, lines: list[str]) -> None:
    what(text, lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("青禾农业2024年营收8亿元。客户方面，最大客户云杉乳业占营收19%；海外营收比重18%。", ["19% | revenue_share | 青禾农业", "18% | revenue_share | 青禾农业"], id="a customer"),
        pytest.param("青禾农业2024年营收8亿元，其中云杉乳业一家就带来1.09亿元。", ["1.09亿元 | revenue | 青禾农业"], id="what one customer brings in"),
        pytest.param("青禾農業2024年營收8億元。松浦新廠年產20萬噸，加上現有的55萬噸，集團年產能將達75萬噸。", ["55萬噸 | capacity | 青禾農業", "75萬噸 | capacity | 青禾農業"], id="what is there already"),
        pytest.param("松陵大学2024年招生6,850人。另有云杉乳业捐赠5000万元，用于建设实验楼。", ["5000万元 | other:donations | 松陵大学"], id="who is given something"),
        pytest.param("松陵大学有学生2万人。云杉乳业捐赠松陵大学5000万元。", ["5000万元 | other:donations | 松陵大学"], id="whom something is given to"),
        pytest.param("藍灣航空集團的機隊共238架，包括空客A320系列131架、波音B737系列74架。", ["131架 | other:fleet | 藍灣航空集團"], id="models of a fleet"),
        pytest.param("云杉乳业拟以2.1亿元收购青禾农业51%的股权。交易预计12月底前完成交割。", ["12月底 | other:target date | 青禾农业"], id="the end of a deal"),
        pytest.param("6月16日，港交所官网披露，云杉乳业递交上市申请。公司成立于2016年3月。", ["2016年3月 | founded | 云杉乳业"], id="an exchange only tells"),
        pytest.param("（記者黃姿婷彰化報導）青禾農業廠房失火，52歲的男員工受傷。", ["52歲 | age | 青禾農業"], id="nobody who wrote it"),
        pytest.param("云杉乳业员工640人。同行方面，青禾农业融资8亿元；去年营收3亿元。云杉乳业有客户412家。", ["3亿元 | revenue | 青禾农业"], id="what is set beside goes on to the end of its sentence"),
        pytest.param("青禾农业2024年营收8亿元。松浦基金2021年6月以2亿元入股，持股12.5%，对应投后估值16亿元。", ["2亿元 | investment | 青禾农业", "16亿元 | valuation | 青禾农业"], id="who buys in"),
        pytest.param("青禾農業2024年營收8億元。甲申資本是最大股東，持股35%。", ["35% | stake | 青禾農業"], id="the largest shareholder"),
        pytest.param("云杉水泥厂始建于1986年。松陵市检察院请求判令云杉水泥厂赔偿修复费用9,800万元、惩罚性赔偿2,940万元，合计1.27亿元。", ["9,800万元 | other:compensation | 云杉水泥厂", "1.27亿元 | other:compensation | 云杉水泥厂"], id="a list of what one has to pay"),
        pytest.param("青禾農業對雲杉乳業出貨年增三成。", ["三成 | other:sales volume growth | 青禾農業"], id="whom something is done to"),
    ],
)  # fmt: skip
def test_whose_a_figure_is(text: str, lines: list[str]) -> None:
    what(text, lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("云杉乳业新设门店31家、36家、42家和48家，四年合计157家。", []),
        ("云杉乳业每隔3个月分红一次，共分红8亿元。", []),
        ("云杉樂園門票100元，65歲以上長者半價，收50元。", ["65歲以上 | other:age limit"]),
        ("宏達交通集團有車輛42輛，過去三年因超載共被開罰87次。", ["42輛 | other:vehicles", "87次 | other:开罚"]),
    ],
)
def test_durations_brackets_and_counters(text: str, lines: list[str]) -> None:
    what(text, lines)
    claims = extract(Source.from_text(text, published=PUBLISHED)).claims
    assert not {"四年", "3个月"} & {c.quote for c in claims}


@pytest.mark.parametrize("line", ["2025-03-20　交通周刊", "2025年3月20日 岚州财经报", "发布时间：2025-03-20　来源：冷链新闻网", "2025-03-20 中央社／ 台北20日電", "【2025-03-20／時代日報／記者許博凱】"])
def test_the_line_that_tells_when_a_text_came_out_is_no_event(line: str) -> None:
    claims = extract(Source.from_text(f"云杉乳业新厂投产\n\n{line}\n\n云杉乳业2024年营收8亿元。", published=PUBLISHED)).claims
    assert [c.quote for c in claims] == ["8亿元"]


def test_what_has_no_name_is_left_behind_at_the_end_of_its_paragraph() -> None:
    what("青禾農業主辦花展。青禾農業撥款2億元。\n\n新建的主場館可容納5萬名觀眾。\n\n預計吸引8萬名旅客。", ["8萬名 | other:passengers | 青禾農業"])


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("藍灣渡輪收入5.63億元，按年增加14.2%，九龍航線載客240萬人次。", "HKD"),
        ("青禾農業營收5.63億元，年增14.2%，在台北有門市12家。", "TWD"),
    ],
)
def test_the_words_of_growth_tell_whose_dollars_are_meant(text: str, unit: str) -> None:
    claims = extract(Source.from_text(text, published=PUBLISHED)).claims
    assert [c.value.unit for c in claims if c.quote == "5.63億元"] == [unit]
