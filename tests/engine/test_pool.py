from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve

from factcheck.config import Settings, UserEntity
from factcheck.engine import extract_all, pool
from factcheck.model import Extraction, Source, Unreadable

Item = Source | Unreadable


def items(count: int = 24) -> Iterator[Item]:
    for n in range(count):
        if n % 7 == 3:
            yield Unreadable(f"{n}.txt", "no such file or folder")
        yield Source.from_text(f"Harbour Lines's revenue was ${n + 1}.5 million in 2023. " * (1 + n % 3), id=f"{n}.txt")


def extractions(settings: Settings) -> list[tuple[Source, Extraction] | Unreadable]:
    return list(extract_all(items(), settings))


def test_several_processes_give_what_one_gives_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "PER_TASK", 200)
    named = Settings(entities=(UserEntity("Harbour Lines", "hl", ("Harbour",), "organisation"),))
    alone = extractions(named)
    assert extractions(evolve(named, jobs=2)) == alone
    assert [i.path if isinstance(i, Unreadable) else i[0].id for i in alone] == [i.path for i in items()]
    assert sum(len(i[1].claims) for i in alone if not isinstance(i, Unreadable)) >= 24


def test_little_text_stays_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a pool was started")

    monkeypatch.setattr(pool, "_in_pool", refuse)
    assert len(extractions(Settings(jobs=0))) == 27
    monkeypatch.setattr(pool, "WORTH_A_POOL", 100)
    monkeypatch.setattr(pool, "_processors", lambda: 2)
    with pytest.raises(AssertionError, match="a pool was started"):
        extractions(Settings(jobs=0))


def test_a_pool_does_not_read_ahead_of_its_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "PER_TASK", 1)
    asked: list[int] = []

    def counted() -> Iterator[Item]:
        for n, item in enumerate(items(60)):
            asked.append(n)
            yield item

    results = extract_all(counted(), Settings(jobs=2))
    next(results)
    assert len(asked) < 12
    results.close()  # type: ignore[attr-defined]


def test_an_error_in_a_worker_reaches_the_caller() -> None:
    whole = Source.from_text("Harbour Lines's revenue was $5.5 million in 2023.", id="a.txt")
    broken = evolve(whole, raw=None)
    for jobs in (1, 2):
        with pytest.raises(TypeError):
            list(extract_all([broken], Settings(jobs=jobs)))
