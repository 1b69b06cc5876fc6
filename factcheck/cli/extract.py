"""``factcheck extract`` and ``factcheck quantity``."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import click

from factcheck.cli import options
from factcheck.cli.output import complain, progress, put
from factcheck.model import Unreadable


@click.command()
@options.paths
@click.option("--format", "-f", "format_", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@click.option("--output", "-o", metavar="FILE", default="", help="File, instead of standard output.")
@options.lang
@options.configuration
@click.pass_context
def extract(
    ctx: click.Context, /, paths: tuple[str, ...], format_: str, output: str, lang: str | None, **told: Any
) -> None:
    """The claims found, one a line."""
    from factcheck.api import iter_extractions
    from factcheck.report import claim_line, claim_to_dict

    chosen = options.settings(lang=lang, **told)
    unreadable = []
    lines: list[str] = []
    with progress("reading") as bar:
        for item in bar.of(iter_extractions(paths, settings=chosen)):
            if isinstance(item, Unreadable):
                unreadable.append(item)
                continue
            for claim in item[1].claims:
                if format_ == "jsonl":
                    lines.append(json.dumps(claim_to_dict(claim), ensure_ascii=False))
                else:
                    lines.append(claim_line(claim, lang=chosen.lang or "en"))
            if not output and lines:
                put("\n".join(lines))
                lines.clear()
    if output:
        put("\n".join(lines), output)
    if complain(unreadable):
        ctx.exit(2)


@click.command()
@click.argument("text")
@click.option("--to", "unit", metavar="UNIT", help="Convert to another unit or currency.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="The day of the rate: 2025-12-22.")
@click.option("--format", "-f", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@options.configuration
def quantity(text: str, unit: str | None, on: dt.datetime | None, format_: str, **told: Any) -> None:
    """One expression, normalised: factcheck quantity "近40億美元"."""
    from factcheck.api import quantity as normalise
    from factcheck.model import Value
    from factcheck.report.record import value_to_dict
    from factcheck.units import convert

    try:
        result = normalise(text)
        if unit:
            result = convert(result, unit, on=on.date() if on else None, rates=options.settings(**told).rates)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    value: Value = result.value
    record = {"quote": result.quote, **value_to_dict(value)}
    if format_ == "json":
        put(json.dumps(record, ensure_ascii=False))
        return
    low, high = (record[end] if record[end] is not None else "∞" for end in ("low", "high"))
    rate = result.rate
    put(
        f"{record['amount'] if record['amount'] is not None else '?'} {value.unit}  {value.bound}  [{low}, {high}]"
        + (f"  1 {rate.base} = {rate.value} {rate.quote}, {rate.source}, {rate.on}" if rate else "")
    )
