"""What a document as a whole says about its figures: the day it was written, and which currencies 元, $ and ¥ are in it."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from attrs import define

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
_PLACES = {
    "CNY": ("中国", "北京", "上海", "深圳", "杭州", "广州", "内地", "大陆", "A股", "China", "Beijing", "Shanghai", "yuan"),
    "TWD": ("台湾", "台北", "台股", "新竹", "高雄", "立法院", "金管会", "Taiwan", "Taipei"),
    "HKD": ("香港", "港铁", "特区政府", "九龙", "新界", "立法会", "Hong Kong"),
    "JPY": ("日本", "东京", "Japan", "Tokyo"),
    "SGD": ("Singapore", "新加坡"),
    "AUD": ("Australia", "Sydney", "澳大利亚", "澳洲"),
    "CAD": ("Canada", "Toronto", "加拿大"),
}


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
    def _counts(self) -> dict[str, int]:
        sample = self.folded[:_SAMPLE]
        return {code: sum(map(sample.count, signs)) for code, signs in _SIGNS.items()}

    @cached_property
    def _places(self) -> dict[str, int]:
        sample = self.folded[:_SAMPLE]
        return {code: sum(map(sample.count, signs)) for code, signs in _PLACES.items()}

    @cached_property
    def yuan(self) -> tuple[str, str]:
        """What 元 stands for: an ISO code, and why."""
        money, places = self._counts, self._places
        if self.script == "zh-Hant":
            if money["TWD"] + places["TWD"] > money["CNY"] + places["CNY"]:
                return "TWD", "TWD: 元 in a text on Taiwan in Traditional Chinese"
            local = places["HKD"] and money["HKD"] and not money["CNY"] and not places["CNY"]
            if local:
                return "HKD", "HKD: 元 in a text on Hong Kong in Traditional Chinese"
            return "CNY", "CNY: 元 in a text in Traditional Chinese, nothing in it points to Taiwan or Hong Kong dollars"
        where = "Simplified Chinese" if self.script == "zh-Hans" else "English"
        return "CNY", f"CNY: 元 in a text in {where}"

    @cached_property
    def dollar(self) -> tuple[str, str]:
        """What a bare $ or "dollar" stands for: an ISO code, and why."""
        money, places = self._counts, self._places
        if not money["USD"]:
            others = sorted(("HKD", "TWD", "SGD", "AUD", "CAD"), key=lambda c: (-money[c] * 10 - places[c], c))
            best = others[0]
            if money[best] or (best == "TWD" and self.script == "zh-Hant" and places["TWD"]):
                return best, f"{best}: $ in a text whose other dollars are {best}"
        return "USD", "USD: $ in a text that names no other dollar"

    @cached_property
    def yen(self) -> tuple[str, str]:
        """What ¥ stands for: an ISO code, and why."""
        money, places = self._counts, self._places
        japanese = money["JPY"] + places["JPY"]
        chinese = money["CNY"] + places["CNY"]
        if self.script == "en":
            if chinese > japanese:
                return "CNY", "CNY: ¥ in a text on China"
            return "JPY", "JPY: ¥ in a text in English"
        if japanese > chinese and japanese > 2:
            return "JPY", "JPY: ¥ in a text on Japan"
        return "CNY", "CNY: ¥ in a text in Chinese"
