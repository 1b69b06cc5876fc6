from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import sample
from attrs import evolve

from factcheck.model import Audit, Source
from factcheck.report import render

OFFICIAL = Path(__file__).parent / "data" / "sarif-2.1.0.json"


def log(audit: Audit, lang: str = "en") -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(render(audit, "sarif", lang=lang))
    return loaded


@pytest.mark.parametrize("lang", ["en", "zh-Hans", "zh-Hant"])
def test_it_is_valid_sarif(audit: Audit, lang: str) -> None:
    validator = jsonschema_rs.validator_for(json.loads(OFFICIAL.read_text(encoding="utf-8")))
    for given in (audit, evolve(audit, sources=()), Audit((), (), ())):
        assert [f"{e.instance_path}: {e.message}" for e in validator.iter_errors(log(given, lang))] == []


def test_every_place_of_a_finding_is_in_it(audit: Audit) -> None:
    for finding, result in zip(audit.findings, log(audit)["runs"][0]["results"], strict=True):
        regions = [place["physicalLocation"]["region"] for place in result["locations"] + result["relatedLocations"]]
        assert sorted(r["charOffset"] for r in regions) == sorted(e.start for e in finding.evidence)
        assert [place["id"] for place in result["relatedLocations"]] == list(range(1, len(result["relatedLocations"]) + 1))


def test_columns_are_code_points_and_ends_are_exclusive(audit: Audit) -> None:
    run = log(audit)["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][2]["locations"][0]["physicalLocation"]["region"]
    line = sample.TEXTS["brewery/news.txt"].split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "12.4亿元" == region["snippet"]["text"]


def test_accepted_findings_are_marked_not_dropped(audit: Audit) -> None:
    results = {r["ruleId"]: r for r in log(audit)["runs"][0]["results"]}
    assert results["F401"]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "agreed rate of the contract"}
    ]
    assert results["R305"]["baselineState"] == "unchanged"
    assert results["D103"]["baselineState"] == "new"


def test_without_a_baseline_there_is_no_state(audit: Audit) -> None:
    plain = evolve(audit, findings=audit.findings[:3])
    assert all("baselineState" not in result for result in log(plain)["runs"][0]["results"])


def test_fingerprints_are_those_of_the_findings(audit: Audit) -> None:
    told = [result["partialFingerprints"]["factcheck/v1"] for result in log(audit)["runs"][0]["results"]]
    assert [f"f:{print_}" for print_ in told] == [finding.id for finding in audit.findings]


def test_rules_have_help_and_results_point_at_them(audit: Audit) -> None:
    run = log(audit)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    value_conflict = next(rule for rule in rules if rule["id"] == "D101")
    assert value_conflict["name"] == "ValueConflict"
    assert len(value_conflict["help"]["text"]) > 40


def test_what_could_not_be_read_is_told(audit: Audit) -> None:
    (invocation,) = log(audit)["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "scan.pdf" in invocation["toolExecutionNotifications"][0]["message"]["text"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("press kit/新聞 1.txt", "press%20kit/%E6%96%B0%E8%81%9E%201.txt"),
        ("/srv/a#b.txt", "file:///srv/a%23b.txt"),
        ("notes\\a.txt", "notes/a.txt"),
        ("C:\\notes\\a.txt", "file:///C:/notes/a.txt"),
        ("50%.txt", "50%25.txt"),
        (b"\xd0\xc2\xce\xc5.txt".decode("utf-8", "surrogateescape"), "%D0%C2%CE%C5.txt"),
        ("\ud800.txt", "%ED%A0%80.txt"),
    ],
)
def test_paths_are_uris(path: str, uri: str) -> None:
    audit = Audit((Source.from_text("x", id=path),), (), ())
    assert log(audit)["runs"][0]["artifacts"][0]["location"]["uri"] == uri


def test_brackets_in_a_source_make_no_links(audit: Audit) -> None:
    finding = evolve(sample.FINDINGS[0], message=evolve(sample.FINDINGS[0].message, params={"entity": "[x](1)", "concept": "", "a": "", "b": ""}))
    (result,) = log(evolve(audit, findings=(finding,)))["runs"][0]["results"]
    assert result["message"]["text"].startswith("\\[x\\](1)")


def test_the_location_is_in_the_file_that_is_new(audit: Audit) -> None:
    new = tuple(source for source in audit.sources if source.path != "ferry/annual.txt")
    result = log(evolve(audit, sources=new))["runs"][0]["results"][0]
    told = [place["physicalLocation"]["artifactLocation"]["uri"] for place in result["locations"] + result["relatedLocations"]]
    assert told == ["ferry/profile.txt", "ferry/annual.txt"]
