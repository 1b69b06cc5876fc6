"""Names of people that a text has misspelt."""

from __future__ import annotations

import pytest

from factcheck.lexicon.fold import fold
from factcheck.relate.names.twins import twins


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("海嵐劇院院長許庭瑋致辭。許庭偉又提到，新館明年開幕。", "許庭瑋", ["許庭偉"]),
        ("导演林雪舟获奖。林雪州在座谈会上说，信是他写的。", "林雪舟", ["林雪州"]),
        ("导演林雪舟获奖。由林雪舟执导的影片上映。", "林雪舟", []),
        ("導演林雪舟獲獎，林雪州重返片場。", "林雪舟", ["林雪州"]),
        ("院长高原明致辞，高原上高原名产热销。", "高原明", []),
        ("导演林雪舟获奖，但林学舟说信是他写的。", "林雪舟", ["林学舟"]),
        ("院长周可凡说，本周可能下雨，本周可以放假。", "周可凡", []),
        ("导演林雪舟获奖。演员林雪晴出席。", "林雪舟", []),
        ("导演林雪舟获奖。但林雪州婉拒采访。", "林雪舟", ["林雪州"]),
        ("董事长梁予秦出席。他从大桥梁予勤勉的工人以奖金。", "梁予秦", []),
    ],
)
def test_twins(text: str, name: str, expected: list[str]) -> None:
    folded = fold(text)
    at = folded.find(fold(name))
    assert [text[a:b] for a, b in twins(folded, [fold(name)], [(at, at + 3)])] == expected
