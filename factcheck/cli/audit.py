"""``factcheck audit``, ``check`` and ``baseline``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from factcheck.cli import options
from factcheck.cli.output import append, colored, complain, progress, put
from factcheck.config import ConfigError, Settings
from factcheck.model import Audit

_BASELINE = click.option("--baseline", metavar="FILE", help="Findings in it are known and do not fail.")
_LEDGER = click.option("--ledger", metavar="FILE", help="The accepted facts.  [.factcheck/ledger.db]")


@click.command(cls=options.Reporting)
@options.paths
@options.formats
@_BASELINE
@options.selection
@options.lang
@options.configuration
@click.pass_context
def audit(ctx: click.Context, /, paths: tuple[str, ...], format_: Any, output: Any, **told: Any) -> None:
    """What contradicts and what agrees in the sources.

    Exit code: 0 no finding at or above --fail-on, 1 there are some, 2 wrong usage or an input that could not be read.
    """
    chosen = options.settings(**told)
    ctx.exit(_report(_audited(paths, chosen), chosen))


@click.command(cls=options.Reporting)
@options.paths
@options.formats
@_LEDGER
@_BASELINE
@options.selection
@options.lang
@options.configuration
@click.pass_context
def check(ctx: click.Context, /, paths: tuple[str, ...], format_: Any, output: Any, **told: Any) -> None:
    """New sources against what is already accepted.

    Only findings in which a new source takes part are reported. The ledger is not changed. Exit code as of audit.
    """
    from factcheck.ci.gate import mark
    from factcheck.ledger import Ledger, check_against

    chosen = options.settings(**told)
    with Ledger.open(Path(chosen.ledger), create=False) as ledger, progress("reading") as bar:
        result = check_against(ledger, bar.of(_read(paths)), chosen)
    ctx.exit(_report(mark(result, chosen, whole=False), chosen))


@click.group()
def baseline() -> None:
    """Findings that stand today and do not fail."""


@baseline.command()
@options.paths
@click.option("--baseline", metavar="FILE", help="The file to write.")
@options.selection
@options.configuration
@click.pass_context
def update(ctx: click.Context, /, paths: tuple[str, ...], baseline: str | None, **told: Any) -> None:
    """Accept the findings that stand today; those that no longer stand are dropped."""
    from factcheck.api import audit_unmarked
    from factcheck.ci import baseline as kept
    from factcheck.ci.gate import mark

    chosen = options.settings(baseline=baseline, **told)
    if not chosen.baseline:
        raise ConfigError("--baseline", "", "is missing; name the file to write, here or in the configuration")
    with progress("reading") as bar:
        result = audit_unmarked(list(bar.of(_read(paths))), settings=chosen)
    result = mark(result, Settings(suppress=chosen.suppress))
    file = Path(chosen.baseline)
    before = kept.load(file) if file.exists() else {}
    after = kept.entries(result.findings, before)
    kept.write(file, after.values())
    new, dropped = len(after.keys() - before), len(before.keys() - after)
    put(f"{file.as_posix()}: {len(after)} findings, {new} new, {dropped} dropped")
    ctx.exit(2 if complain(result.unreadable) else 0)


def _read(paths: tuple[str, ...]) -> Any:
    from factcheck.api import read

    return read(paths)


def _audited(paths: tuple[str, ...], chosen: Settings) -> Audit:
    from factcheck.api import audit as run

    with progress("reading") as bar:
        return run(bar.of(_read(paths)), settings=chosen)


def _report(result: Audit, chosen: Settings) -> int:
    """Write the outputs asked for; the exit code."""
    from factcheck.ci.gate import fails
    from factcheck.report import render

    for format_, file in options.outputs():
        style: dict[str, Any] = {"color": True} if format_ == "text" and not file and colored() else {}
        if format_ == "junit":
            style = {"fail_on": chosen.fail_on}
        put(render(result, format_, lang=_lang(chosen, format_, file), **style), file)
        summary = os.environ.get("GITHUB_STEP_SUMMARY")
        if format_ == "github" and summary:
            from factcheck.report.markdown import summary as tabled

            append(tabled(result, lang=chosen.lang or "en"), summary)
    if complain(result.unreadable):
        return 2
    return 1 if fails(result, chosen.fail_on) else 0


def _lang(chosen: Settings, format_: str, file: str) -> str:
    """The language asked for; for a reader at the terminal the one of the environment; else English."""
    if chosen.lang:
        return chosen.lang
    if format_ != "text" or file:
        return "en"
    from factcheck.i18n import language

    told = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "en")
    try:
        return language(told)
    except ValueError:
        return "en"
