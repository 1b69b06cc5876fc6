"""The digests that the first command of the README audits."""

from __future__ import annotations

from pathlib import Path

from factcheck.lexicon.script import script_of
from factcheck.model import Source
from factcheck.read import read

SEEDS = Path(__file__).parent.parent / "seeds"


def test_each_digest_is_one_article_with_title_publisher_and_script() -> None:
    sources = list(read([SEEDS]))
    assert len(sources) == len(list(SEEDS.glob("*.md"))) >= 9
    for source in sources:
        assert isinstance(source, Source)
        assert source.title
        assert source.publisher
        assert source.lang == script_of(source.text)
        assert 400 <= len(source.text) <= 1500


def test_the_digests_keep_the_contradictions_of_their_originals() -> None:
    text = "\n".join(source.text for source in read([SEEDS]) if isinstance(source, Source))
    for quote in ("約30億美元", "40億美元", "2021年12月", "2022年初", "1.57億名", "2.12億名", "17轮", "8輪", "20亿元", "29.58億元",
                  "1.86億元", "1.86億美元", "38.9億元", "40亿美元（约合282亿元）", "325.39%", "降至84.8%", "閔俊傑", "閆俊傑"):  # fmt: skip
        assert quote in text, quote
