"""Dates, datelines and lines of metadata."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.read.published import Opening, opening, parse_date


@pytest.mark.parametrize(
    "text",
    ["2025-12-22", "2025-12-22T10:32:00+08:00", "2025/12/22 10:32", "2025.12.22", "20251222", "2025年12月22日", "2025 年 12 月 22 号",
     "22 December 2025", "22nd Dec. 2025", "Dec 22, 2025", "Mon, 22 Dec 2025 10:00:00 GMT", "２０２５年１２月２２日"],
)  # fmt: skip
def test_dates_as_written(text: str) -> None:
    assert parse_date(text) == dt.date(2025, 12, 22)


@pytest.mark.parametrize("text", ["", "2025-13-01", "2025-02-30", "12月22日", "1234567890", "version 1.2.3", "2025"])
def test_no_dates(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("line", "day", "publisher"),
    [
        ("HONG KONG, 22 December 2025 — The firm said", (2025, 12, 22), ""),
        ("（海讯社香港22日電）某公司", (None, None, 22), "海讯社"),
        ("新华社北京11月3日电（记者王某）", (None, 11, 3), "新华社"),
        ("BEIJING, Nov. 3 (Xinhua) -- Trade rose", (None, 11, 3), "Xinhua"),
        ("NEW YORK, July 15, 2025 /PRNewswire/ -- Acme", (2025, 7, 15), "PRNewswire"),
        ("Shenzhen, China – May 5, 2025 – The yard", (2025, 5, 5), ""),
        ("上海2025年8月1日 /美通社/ -- 某公司", (2025, 8, 1), "美通社"),
        ("最快的船来了？海东西12月22日报导，某船厂", (None, 12, 22), "海东西"),
        ("某公司2025年7月15日讯", (2025, 7, 15), ""),
        ("（本报记者7月3日讯）", (None, 7, 3), ""),
        ("LONDON (Reuters) - A mill", (None, None, None), "Reuters"),
    ],
)
def test_datelines(line: str, day: tuple[int | None, int | None, int | None], publisher: str) -> None:
    found = opening(line)
    assert found is not None
    assert ((found.year, found.month, found.day), found.publisher, found.metadata) == (day, publisher, False)


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("2025-07-15 10:32 来源：海港日报", "海港日报"),
        ("By Jane Doe | July 15, 2025", ""),
        ("Published: July 15, 2025", ""),
        ("发布时间：2025年7月15日 08:30", ""),
        ("2025年7月15日", ""),
    ],
)
def test_lines_of_metadata(line: str, publisher: str) -> None:
    assert opening(line) == Opening(15, 7, 2025, publisher, metadata=True)


@pytest.mark.parametrize(
    "line",
    [
        "截至2025年9月30日，公司有12家店",
        "2025年3月3日，公司宣布",
        "据海讯社7月15日报道，矿山停产",
        "公司于7月15日发布消息",
        "On March 3, 2025: revenue rose",
        "In March 3 - it",
        "2025年7月15日 公司发布公告，回购300万股",
        "2025-07-15 10:30 更新产能3000吨",
        "The company, founded in May 2003 - a boom year - grew",
    ],
)
def test_sentences_with_dates_are_no_openings(line: str) -> None:
    assert opening(line) is None
