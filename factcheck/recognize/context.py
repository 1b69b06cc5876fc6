"""What a document as a whole says about its figures: the day it was written, and which currencies 元, $ and ¥ are in it."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from functools import cache, cached_property

from attrs import define

from factcheck.lexicon.automaton import Automaton, automaton
from factcheck.lexicon.fold import fold
from factcheck.lexicon.script import script_of

_SAMPLE = 40_000

#: Words that show which place's money a text speaks of, folded.
_SIGNS = {
    "CNY": ("人民币", "RMB", "CNY", "CN¥"),
    "TWD": ("新台币", "台币", "NT$", "TWD", "NTD"),
    "HKD": ("港元", "港币", "港纸", "HK$", "HKD"),
    "USD": ("美元", "美金", "US$", "USD"),
    "SGD": ("S$", "SGD"),
    "AUD": ("A$", "AUD", "澳元"),
    "CAD": ("C$", "CAD", "加元"),
    "JPY": ("日元", "日圆", "JPY", "yen"),
}
_SWISS = ("Swiss", "Switzerland", "Zurich", "Zürich", "Geneva", "Basel", "CHF", "瑞士", "苏黎世", "日内瓦", "巴塞尔")
#: ``（人民幣，下同）``, ``14.8億元人民幣（下同）``: what 元 is from here on.
_FROM_HERE = {
    "人民币": "CNY", "港元": "HKD", "港币": "HKD", "新台币": "TWD", "台币": "TWD", "美元": "USD", "美金": "USD", "澳门元": "MOP", "新加坡元": "SGD", "加元": "CAD", "澳元": "AUD",
}  # fmt: skip
_FROM_HERE_ON = re.compile(rf"({'|'.join(_FROM_HERE)})元?\s*[，,、(]?\s*(?:以下|下)(?:皆|均|相)?同")
_CROWNS = {
    "SEK": ("Swed", "Stockholm", "Gothenburg", "SEK", "kronor", "瑞典", "斯德哥尔摩", "哥德堡"),
    "NOK": ("Norw", "Oslo", "Bergen", "NOK", "挪威", "奥斯陆", "卑尔根"),
    "DKK": ("Danish", "Denmark", "Copenhagen", "DKK", "丹麦", "哥本哈根"),
    "ISK": ("Iceland", "Reykjav", "ISK", "冰岛", "雷克雅未克"),
    "CZK": ("Czech", "Prague", "CZK", "捷克", "布拉格"),
}
_OTHER_FRANCS = (
    "CFA", "XOF", "XAF", "Congo", "Rwanda", "Burundi", "Guinea", "Djibouti", "Comor", "Senegal", "Cameroon", "Ivory Coast", "Mali", "Burkina",
    "French franc", "Belgian franc", "Luxembourg", "刚果", "卢旺达", "布隆迪", "几内亚", "吉布提", "塞内加尔", "喀麦隆", "科特迪瓦", "西非", "中非", "法国法郎", "比利时法郎",
)  # fmt: skip
_PLACES = {
    "CNY": (
        "中国", "北京", "上海", "深圳", "杭州", "广州", "内地", "大陆", "A股", "科创板", "国务院", "发改委", "证监会", "China", "Beijing",
        "Shanghai", "yuan",
    ),
    "TWD": (
        "台湾", "台北", "新北", "桃园", "新竹", "苗栗", "台中", "彰化", "南投", "云林", "嘉义", "台南", "高雄", "屏东", "宜兰", "花莲", "台东", "澎湖",
        "竹科", "中科", "南科", "全台", "台股", "上柜", "兴柜", "柜买", "法说会", "行政院", "立法院", "经济部", "金管会", "公平会", "健保", "县府",
        "市府", "卫福部", "坪", "每股盈余", "纯益", "股利", "买超", "卖超", "投信", "立委", "捷运", "内政部", "主计", "国发会", "瓩", "台电", "中油", "Taiwan", "Taipei",
        "国科会", "中研院", "工研院", "县长", "县议会", "市议会", "乡公所", "镇公所", "区公所", "里长", "劳动部", "劳保", "疾管署", "气象署", "食药署", "农粮署", "渔业署",
        "观光署", "健保署", "环境部", "台铁", "北捷", "高捷", "执行长", "董座", "本益比", "现增", "年增", "季增", "月增", "校务基金", "农会", "渔会", "金控", "职棒", "三大法人",
    ),
    "HKD": (
        "香港", "港铁", "特区政府", "九龙", "新界", "立法会", "Hong Kong", "本港", "全港", "港岛", "港九", "港府", "特首", "财政司", "方呎", "呎价", "房委会", "区议会", "运输署", "地政总署",
        "食环署", "康文署", "医管局", "劳福局", "强积金", "居屋", "公屋", "八达通", "马会", "启德", "尖沙咀", "铜锣湾", "将军澳", "观塘", "旺角", "荃湾", "屯门", "元朗", "沙田", "大屿山",
        # 按年增加 is said in Hong Kong where Taiwan says 年增, which stands in it.
        "按年", "按月", "按季",
    ),
    "JPY": ("日本", "东京", "Japan", "Tokyo"),
    "SGD": ("Singapore", "新加坡"),
    "AUD": ("Australia", "Sydney", "澳大利亚", "澳洲"),
    "CAD": ("Canada", "Toronto", "加拿大"),
}  # fmt: skip


@cache
def _finder() -> tuple[Automaton, tuple[str, ...]]:
    """What finds the signs in one pass over a text, and the signs by their numbers."""
    words = tuple(sorted({sign for table in (_SIGNS, _PLACES) for signs in table.values() for sign in signs}))
    return automaton(words, overlapping=True), words


_LISTING = re.compile("上市|IPO|招股|港股|聆讯|港交所")
#: Years of the Republic, which only Taiwan counts by: 民国114年, 去(113)年, 114年度, 113年上半年.
_REPUBLIC = re.compile(r"民国\d|[今去明][（(]?1[01]\d[）)]?年|(?<![\d.,第])1[01]\d年(?:度|[上下]半|[前首][2-3二三两]?季|第[1-4一二三四]季|同期|\d{1,2}月)")
_NAMED_YUAN = re.compile("[港美日欧澳加新韩币门]元|元[人素件首老宵旦]")


@define(eq=False, slots=False)
class Context:
    """The facts of one document that its figures and dates are read by.

    Args:
        folded: the folded text of the whole document.
        reference: the day it was published, if known.
        lang: ``zh-Hans``, ``zh-Hant`` or ``en`` where the caller knows it.
    """

    folded: str
    text: str = ""
    reference: dt.date | None = None
    lang: str | None = None

    def excerpt(self, text: str) -> Context:
        """The context of a few words that are read by themselves: what the document says about 元, $ and ¥ holds for them."""
        part = Context(fold(text), text, self.reference, self.script)
        part.__dict__.update(yuan=self.yuan, dollar=self.dollar, yen=self.yen)
        return part

    @cached_property
    def lower(self) -> str:
        """The folded text in lower case, character by character."""
        lower = self.folded.lower()
        return lower if len(lower) == len(self.folded) else "".join(c if len(c.lower()) > 1 else c.lower() for c in self.folded)

    @cached_property
    def script(self) -> str:
        """``zh-Hans``, ``zh-Hant`` or ``en``."""
        return self.lang or script_of(self.text[:4_000] or self.folded[:4_000])

    @cached_property
    def _told(self) -> tuple[dict[str, int], dict[str, int]]:
        """How often the signs of each money, and of each place, stand in the text."""
        finder, words = _finder()
        times = Counter(words[index] for index, _, _ in finder.find_matches_as_indexes(self.folded[:_SAMPLE], overlapping=True))
        money, places = ({code: sum(times[sign] for sign in signs) for code, signs in table.items()} for table in (_SIGNS, _PLACES))
        money["SGD"] -= times["US$"]  # which ends in S$
        if self.script == "zh-Hant":
            places["TWD"] += len(_REPUBLIC.findall(self.folded, 0, _SAMPLE))
        places["TWD"] -= sum(self.folded.count(f"按{span}增", 0, _SAMPLE) for span in "年月季")
        return money, places

    @cached_property
    def yuan(self) -> tuple[str, str]:
        """What 元 stands for: an ISO code, and why."""
        said = _FROM_HERE_ON.search(self.folded, 0, _SAMPLE)
        if said is not None:
            code = _FROM_HERE[said[1]]
            return code, f"{code}: 元 in a text that says so ({said[0].strip()})"
        if self.script == "zh-Hant":
            money, places = self._told
            if self._taiwanese(money, places):
                return "TWD", "TWD: 元 in a text on Taiwan in Traditional Chinese"
            # Who writes 港元 throughout shortens it to 元; who writes of a mainland company keeps the two apart.
            bare = self.folded.count("元", 0, _SAMPLE) - len(_NAMED_YUAN.findall(self.folded, 0, _SAMPLE))
            if money["HKD"] >= max(2, 2 * bare, 2 * places["CNY"] + 1) and money["HKD"] > money["CNY"]:
                return "HKD", "HKD: 元 in a text whose amounts are in 港元"
            # Companies from elsewhere are listed in Hong Kong; what is not about a listing is about the place.
            if places["HKD"] and not places["CNY"] and not money["CNY"] and _LISTING.search(self.folded, 0, _SAMPLE) is None:
                return "HKD", "HKD: 元 in a text on Hong Kong in Traditional Chinese"
            return "CNY", "CNY: 元 in a text in Traditional Chinese, nothing in it points to Taiwan or Hong Kong dollars"
        where = "Simplified Chinese" if self.script == "zh-Hans" else "English"
        return "CNY", f"CNY: 元 in a text in {where}"

    @staticmethod
    def _taiwanese(money: dict[str, int], places: dict[str, int]) -> bool:
        if money["TWD"]:
            return money["TWD"] + places["TWD"] >= money["CNY"]
        # Who names 人民幣 beside bare 元 does not mean it by 元, so that it is no sign against.
        return places["TWD"] > 0 and places["TWD"] >= places["CNY"] and places["TWD"] >= places["HKD"] + money["HKD"]

    @cached_property
    def dollar(self) -> tuple[str, str]:
        """What a bare $ or "dollar" stands for: an ISO code, and why."""
        money, places = self._told
        # Who writes US$ keeps the bare sign for the dollar at home; who writes HK$ or S$ keeps it for the American one.
        if self.folded.count("US$", 0, _SAMPLE):
            home = max(("HKD", "TWD", "SGD", "AUD", "CAD"), key=lambda code: (places[code], code))
            if places[home] and not any(money[code] for code in ("HKD", "TWD", "SGD", "AUD", "CAD")):
                return home, f"{home}: $ in a text that writes US$ for the American one"
        return "USD", "USD: $ in a text that names no other dollar by it"

    @cached_property
    def cent(self) -> tuple[str, str]:
        """Whose hundredth a bare cent is: an ISO code, and why."""
        sample = self.folded[:_SAMPLE]
        if "$" not in sample and "dollar" not in sample and ("€" in sample or "euro" in sample):
            return "EUR", "EUR: cents in a text on euros"
        return self.dollar

    @cached_property
    def franc(self) -> tuple[str, str]:
        """What a franc stands for: an ISO code, and why; ``franc`` where the text does not tell."""
        sample = self.folded[:_SAMPLE]
        if any(sign in sample for sign in _SWISS) and not any(sign in sample for sign in _OTHER_FRANCS):
            return "CHF", "CHF: francs in a text on Switzerland"
        return "franc", ""

    @cached_property
    def krona(self) -> tuple[str, str]:
        """What a krona or krone stands for: an ISO code, and why; ``krona`` where the text does not tell."""
        sample = self.folded[:_SAMPLE]
        near = [code for code, signs in _CROWNS.items() if any(sign in sample for sign in signs)]
        if len(near) == 1:
            return near[0], f"{near[0]}: the one country with crowns that the text names"
        return "krona", ""

    @cached_property
    def yen(self) -> tuple[str, str]:
        """What ¥ stands for: an ISO code, and why."""
        money, places = self._told
        japanese = money["JPY"] + places["JPY"]
        chinese = money["CNY"] + places["CNY"]
        if self.script == "en":
            if chinese > japanese:
                return "CNY", "CNY: ¥ in a text on China"
            return "JPY", "JPY: ¥ in a text in English"
        if japanese > chinese and japanese > 2:
            return "JPY", "JPY: ¥ in a text on Japan"
        return "CNY", "CNY: ¥ in a text in Chinese"
