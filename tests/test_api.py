from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

import factcheck
from factcheck import Audit, Claim, Settings, Source, Unreadable

from .articles import FERRY, write


@pytest.fixture
def ferry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "ferry", FERRY)
    return Path("ferry")


def conflicts(audit: Audit) -> list[tuple[str, str, str]]:
    return [(f.rule, f.entity, f.concept) for f in audit.findings if f.severity == "error"]


def test_claims_of_a_text() -> None:
    claims = factcheck.extract(Source.from_text("Harbour Lines's revenue was $32.5 million in 2023."))
    (claim,) = [c for c in claims if c.concept == "revenue"]
    assert (claim.value.number, claim.value.unit, claim.quote) == (32_500_000, "USD", "$32.5 million")


def test_claims_of_files_in_the_order_of_the_sources(ferry: Path) -> None:
    claims = factcheck.extract(ferry)
    assert [c.source.id for c in claims if c.concept == "revenue"] == [f"ferry/{n}" for n in ("courier.md", "gazette.txt", "herald.txt")]
    for claim in claims:
        assert (ferry / Path(claim.source.path).name).read_text("utf-8")[claim.start : claim.end] == claim.quote


def test_what_cannot_be_read_is_an_error_for_extract_and_an_entry_for_audit(ferry: Path) -> None:
    with pytest.raises(ValueError, match=r"none\.txt: no such file"):
        factcheck.extract([ferry, "none.txt"])
    audit = factcheck.audit([ferry, "none.txt"])
    assert [u.path for u in audit.unreadable] == ["none.txt"]
    assert conflicts(audit) == [("D101", "Harbour Lines", "revenue")]


def test_audit_takes_paths_sources_extractions_and_claims(ferry: Path) -> None:
    sources = [s for s in factcheck.read(ferry) if isinstance(s, Source)]
    extractions = [item[1] for item in factcheck.iter_extractions(sources) if not isinstance(item, Unreadable)]
    whole = factcheck.audit(ferry)
    assert conflicts(whole) == [("D101", "Harbour Lines", "revenue")]
    for given in (str(ferry), [ferry], sources, reversed(sources), sorted(ferry.iterdir()), iter(sources)):
        assert factcheck.audit(given) == whole
    assert factcheck.audit([*sources, *sources]) == whole
    bare = factcheck.audit(extractions)
    assert (bare.findings, bare.claims) == (whole.findings, whole.claims)


def test_claims_alone_can_be_audited(ferry: Path) -> None:
    claims = factcheck.extract(ferry)
    audit = factcheck.audit(reversed(claims))
    assert conflicts(audit) == [("D101", "Harbour Lines", "revenue")]
    assert [evolve(claim, told_of="") for claim in audit.claims] == claims
    assert (audit.sources[0].id, audit.sources[0].title, audit.sources[0].publisher) == ("ferry/courier.md", "Ferries", "The Courier")


def test_neither_a_source_nor_a_path() -> None:
    with pytest.raises(TypeError, match="neither a source nor a path: int"):
        factcheck.audit([3])  # type: ignore[list-item]


def test_settings_select_and_grade(ferry: Path) -> None:
    assert conflicts(factcheck.audit(ferry, settings=Settings(ignore=("D101",)))) == []
    assert conflicts(factcheck.audit(ferry, settings=Settings(select=("S",)))) == []
    graded = factcheck.audit(ferry, settings=Settings(severity={"value-conflict": "info"}))
    assert [f.severity for f in graded.findings if f.rule == "D101"] == ["info"]
    with pytest.raises(factcheck.ConfigError, match='unknown rule "D1O1"; did you mean "D101"'):
        factcheck.audit(ferry, settings=Settings(select=("D1O1",)))


def test_extraction_is_lazy(ferry: Path) -> None:
    asked: list[str] = []

    def sources() -> object:
        for name in ("gazette.txt", "herald.txt", "courier.md"):
            asked.append(name)
            yield from factcheck.read(ferry / name)

    items = factcheck.iter_extractions(sources())  # type: ignore[arg-type]
    next(items)
    assert asked == ["gazette.txt"]


def test_articles_of_one_file_stand_in_the_order_of_their_numbers() -> None:
    text = "Harbour Lines's revenue was $32.5 million in 2023."
    sources = [Source.from_text(text, id=f"a.txt#{n}") for n in (10, 9, 2)]
    assert [s.id for s in factcheck.audit(sources).sources] == ["a.txt#2", "a.txt#9", "a.txt#10"]


def test_functions_win_over_the_rooms_of_the_same_name() -> None:
    import factcheck.read.files
    import factcheck.recognize.numerals

    assert callable(factcheck.read)
    assert [m.quote for m in factcheck.recognize("about $90 million")] == ["about $90 million"]
    assert {"audit", "recognize", "Claim", "__version__"} <= set(dir(factcheck))
    assert factcheck.Claim is Claim
    with pytest.raises(AttributeError, match="no attribute 'audti'"):
        factcheck.audti  # noqa: B018


def test_all_names_exist() -> None:
    for name in factcheck.__all__:
        assert getattr(factcheck, name) is not None


def test_importing_loads_nothing_heavy() -> None:
    heavy = ("attr", "pint", "babel", "jinja2", "cattrs", "rich", "click", "decimal", "sqlite3", "tomllib")
    code = f"import sys, factcheck; print([m for m in {heavy!r} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
