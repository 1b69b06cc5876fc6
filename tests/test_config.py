from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.config import ConfigError, Settings, UserConcept, UserEntity, find_config, load_settings

FULL = """
select = ["D", "growth-mismatch"]
ignore = ["D102"]
fail-on = "warning"
lang = "zh-TW"
ledger = "facts/ledger.db"
baseline = "known.jsonl"
entities = "names.toml"
concepts = ["concepts.toml"]
rates = ["rates.csv"]
jobs = 2

[severity]
D101 = "warning"
total-mismatch = "info"

[rules.D101]
large_gap = 0.1

[[suppress]]
rule = "D*"
entity = "Harbour *"
reason = "restated in May"
until = 2026-12-31
by = "desk"

[[suppress]]
fingerprint = "f:0123456789abcdef"
reason = "typo in the archive, not ours"
"""
NAMES = """
[[entity]]
name = "Harbour Lines"
aliases = ["港灣航運", "Harbour"]
kind = "organisation"

[[entity]]
name = "劉曉"
id = "liu-xiao"
kind = "person"
"""
CONCEPTS = """
[[concept]]
id = "berths"
cues = ["泊位", "berths"]
units = ["count"]
kind = "stock"
labels = { en = "berths", zh-Hant = "泊位" }
"""
RATES = "date,base,quote,rate,source\n2025-12-22,USD,TWD,31.51,central bank\n2025-12-23,USD,TWD,31.48,\n"


def _write(folder: Path, text: str, name: str = "factcheck.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in (("names.toml", NAMES), ("concepts.toml", CONCEPTS), ("rates.csv", RATES)):
        _write(tmp_path, text, name)
    return tmp_path


def test_everything_can_be_set(project: Path) -> None:
    settings = load_settings(_write(project, FULL))
    assert settings.select == ("D101", *[c for c in settings.select if c not in ("D101", "R301")], "R301")
    assert settings.ignore == ("D102",)
    assert (settings.fail_on, settings.lang, settings.jobs) == ("warning", "zh-Hant", 2)
    assert settings.ledger == (project / "facts/ledger.db").as_posix()
    assert settings.baseline == (project / "known.jsonl").as_posix()
    assert settings.severity == {"D101": "warning", "S201": "info"}
    assert settings.options == {"D101": {"large_gap": 0.1}}
    assert settings.entities == (
        UserEntity("Harbour Lines", "harbour-lines", ("港灣航運", "Harbour"), "organisation"),
        UserEntity("劉曉", "liu-xiao", (), "person"),
    )
    assert settings.concepts == (
        UserConcept("berths", ("泊位", "berths"), ("count",), "stock", {"en": "berths", "zh-Hant": "泊位"}),
    )
    assert [(r.base, r.quote, r.value, r.on, r.source) for r in settings.rates] == [
        ("USD", "TWD", Decimal("31.51"), dt.date(2025, 12, 22), "central bank"),
        ("USD", "TWD", Decimal("31.48"), dt.date(2025, 12, 23), "rates.csv"),
    ]
    first, second = settings.suppress
    assert (first.rule, first.entity, first.until, first.by) == ("D*", "Harbour *", dt.date(2026, 12, 31), "desk")
    assert (second.fingerprint, second.place) == ("f:0123456789abcdef", "factcheck.toml: suppress[1]")


def test_pyproject_holds_the_same_keys_in_its_table(tmp_path: Path) -> None:
    _write(tmp_path, '[project]\nname = "x"\n[tool.factcheck]\nfail-on = "info"\n', "pyproject.toml")
    assert load_settings(start=tmp_path).fail_on == "info"


def test_the_nearest_configuration_counts(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    _write(tmp_path, 'fail-on = "info"')
    _write(tmp_path / "a", '[project]\nname = "no table of ours"\n', "pyproject.toml")
    assert load_settings(start=inner).fail_on == "info"
    _write(tmp_path / "a", "[tool.factcheck]\nfail-on = 'warning'\n", "pyproject.toml")
    assert load_settings(start=inner).fail_on == "warning"
    _write(inner, "")
    assert load_settings(start=inner).fail_on == "error"


def test_factcheck_toml_comes_before_the_pyproject_beside_it(tmp_path: Path) -> None:
    _write(tmp_path, '[tool.factcheck]\nfail-on = "info"\n', "pyproject.toml")
    own = _write(tmp_path, 'fail-on = "warning"')
    found = find_config(tmp_path)
    assert found is not None
    assert found.resolve() == own.resolve()


def test_without_a_configuration_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.config.load.find_config", lambda start=None: None)
    assert load_settings(start=tmp_path) == Settings()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('ignroe = ["D101"]', 'ignroe: unknown key; did you mean "ignore"?'),
        ('fail_on = "error"', 'fail_on: unknown key; did you mean "fail-on"?'),
        ('select = "D101"', 'select: must be a list of strings (["…"]), not a string'),
        ("select = [1]", "select[0]: must be a string, not a number"),
        ('select = ["D999"]', 'select: unknown rule "D999"'),
        ('ignore = ["value-conflct"]', 'ignore: unknown rule "value-conflct"; did you mean "value-conflict"?'),
        ('fail-on = "fatal"', 'fail-on: "fatal" is none of error, warning, info'),
        ('lang = "fr"', "lang: no reports in 'fr': the languages are en, zh-Hans, zh-Hant"),
        ('[severity]\nD101 = "high"', 'severity.D101: "high" is none of error, warning, info'),
        ('[severity]\nD1O1 = "info"', 'severity.D1O1: unknown rule "D1O1"; did you mean "D101"?'),
        ("severity = 3", "severity: must be a table, not a number"),
        ("[rules.D101]\nlarge_gpa = 1", 'rules.D101.large_gpa: D101 has no such option; did you mean "large_gap"?'),
        ('[rules.D101]\nlarge_gap = "a lot"', "rules.D101.large_gap: must be like "),
        ("[rules.D101]\nlarge_gap = true", "rules.D101.large_gap: must be like "),
        ('[[suppress]]\nrule = "D101"', "suppress[0].reason: is missing"),
        ('[[suppress]]\nrule = "D101"\nreason = " "', "suppress[0].reason: must not be empty"),
        ('[[suppress]]\nreason = "x"', "suppress[0]: needs at least one of fingerprint, rule, entity, concept"),
        ('[[suppress]]\nrule = "D101"\nreason = "x"\nuntil = "soon"', "suppress[0].until: must be a date (2026-12-31)"),
        ('[[suppress]]\nrule = "D101"\nreason = "x"\nentitty = "y"', 'suppress[0].entitty: unknown key; did you mean "entity"?'),
        ('[suppress]\nrule = "D101"', "suppress: must be a list of tables ([[suppress]]), not a table"),
        ("jobs = -1", "jobs: must be at least 0"),
        ("jobs = true", "jobs: must be a whole number, not a boolean"),
        ('entities = "none.toml"', "none.toml: cannot be read: No such file"),
        ("fail-on = ", "is not valid TOML"),
    ],
)
def test_an_error_names_the_file_the_key_and_the_remedy(tmp_path: Path, text: str, message: str) -> None:
    path = _write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load_settings(path)
    assert message in str(caught.value)
    assert tmp_path.as_posix() in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("names.toml", "[[entity]]\nkind = 'person'", "entity[0].name: is missing"),
        ("names.toml", "[[entity]]\nname = 'A'\nkind = 'firm'", 'entity[0].kind: "firm" is none of organisation, person'),
        ("names.toml", "[[entity]]\nname = 'A'\nalias = ['B']", 'entity[0].alias: unknown key; did you mean "aliases"?'),
        ("names.toml", "[[entity]]\nname='A'\naliases=['C']\n[[entity]]\nname='B'\naliases=['C']", '"C" already names the entity "a"'),
        ("names.toml", "[entities]\n", 'entities: unknown key; did you mean "entity"?'),
        ("concepts.toml", "[[concept]]\nid = 'Berths'\ncues = ['x']", 'concept[0].id: "Berths" must be lower-case'),
        ("concepts.toml", "[[concept]]\nid = 'berths'\ncues = []", "concept[0].cues: must not be empty"),
        ("concepts.toml", "[[concept]]\nid='b'\ncues=['x']\n[[concept]]\nid='b'\ncues=['y']", 'concept[1].id: "b" is defined twice'),
        ("rates.csv", "day,base,quote,rate\n", "line 1: lacks the column date"),
        ("rates.csv", "date,base,quote,rate\n2025-12-22,USD,TWD,x\n", "line 2: needs a date like 2025-12-22"),
        ("rates.csv", "date,base,quote,rate\n2025-12-22,USD,TWD\n", "line 2: needs a date like 2025-12-22"),
        ("rates.csv", "date,base,quote,rate\n2025-12-22,usd,TWD,1\n", 'line 2: "usd" is no ISO 4217 code'),
        ("rates.csv", "date,base,quote,rate\n2025-12-22,USD,TWD,-1\n", "line 2: the rate must be greater than 0"),
    ],
)
def test_an_error_in_a_file_of_the_users_names_it(project: Path, name: str, text: str, message: str) -> None:
    _write(project, text, name)
    with pytest.raises(ConfigError) as caught:
        load_settings(_write(project, FULL))
    assert f"{(project / name).as_posix()}: " in str(caught.value)
    assert message in str(caught.value)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "factcheck.toml"
    path.write_bytes('lang = "港"'.encode("big5"))
    with pytest.raises(ConfigError, match="is not UTF-8"):
        load_settings(path)


def test_the_documented_files_are_read(tmp_path: Path) -> None:
    page = (Path(__file__).parents[1] / "docs" / "configuration.md").read_text("utf-8")
    blocks = dict(re.findall(r"```toml\n# (\S+)\n(.*?)```", page, re.DOTALL))
    assert set(blocks) == {"factcheck.toml", "names.toml", "berths.toml"}
    (table,) = re.findall(r"```text\n(date,.*?)```", page, re.DOTALL)
    for name, text in {**blocks, "rates.csv": table}.items():
        _write(tmp_path, text, name)
    settings = load_settings(tmp_path / "factcheck.toml")
    assert [entity.id for entity in settings.entities] == ["harbour-lines"]
    assert [concept.id for concept in settings.concepts] == ["berths"]
    assert [rate.quote for rate in settings.rates] == ["TWD"]
    told = set(re.findall(r"^\| `([\w-]+)` \|", page, re.MULTILINE))
    assert told == {"select", "ignore", "severity", "fail-on", "lang", "ledger", "baseline", "entities", "concepts", "rates", "suppress", "rules", "jobs"}


def test_a_concept_can_be_a_key() -> None:
    concept = UserConcept("berths", ("berths",), labels={"en": "berths"})
    assert len({concept, UserConcept("berths", ("berths",), labels={"en": "berths"})}) == 1
