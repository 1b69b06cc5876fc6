"""How --format and --output go together."""

from __future__ import annotations

import click
import pytest

from factcheck.cli.options import Reporting, formats, outputs


@click.command(cls=Reporting)
@formats
@click.argument("paths", nargs=-1)
def command(**_: object) -> list[tuple[str, str]]:
    return outputs()


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        ("a", [("text", "")]),
        ("a --format json", [("json", "")]),
        ("a --format html --output r.html", [("html", "r.html")]),
        ("--output r.html --format html a", [("html", "r.html")]),
        ("a -f text -f html -o r.html", [("text", ""), ("html", "r.html")]),
        ("a -f html -o r.html -f text", [("html", "r.html"), ("text", "")]),
        ("a -f html -o r.html -f json -o r.json", [("html", "r.html"), ("json", "r.json")]),
        ("a --format=html=r.html --format github", [("html", "r.html"), ("github", "")]),
        ("a -o report.html -o r.sarif", [("html", "report.html"), ("sarif", "r.sarif")]),
        ("a -o notes", [("text", "notes")]),
        ("a -f github -o log.txt -o r.md", [("github", "log.txt"), ("markdown", "r.md")]),
    ],
)
def test_an_output_belongs_to_the_format_before_it(args: str, expected: list[tuple[str, str]]) -> None:
    assert command.main(args.split(), standalone_mode=False) == expected


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ("a -f json -f text", "only one format can go to standard output"),
        ("a -f htlm", 'unknown format "htlm"; did you mean "html"?'),
        ("a -f", "requires an argument"),
    ],
)
def test_wrong_usage_is_explained(args: str, message: str) -> None:
    with pytest.raises(click.UsageError) as caught:
        command.main(args.split(), standalone_mode=False)
    assert message in caught.value.format_message()
