"""Options that several commands share, and the settings that they make."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import click
from attrs import evolve

from factcheck.config import ConfigError, Settings, load_settings

FORMATS = ("text", "json", "jsonl", "markdown", "html", "sarif", "junit", "github", "csv")
#: What a file's name says about its format, where no format is given.
_SUFFIXES = {
    ".json": "json", ".jsonl": "jsonl", ".md": "markdown", ".html": "html", ".htm": "html", ".sarif": "sarif",
    ".xml": "junit", ".csv": "csv",
}  # fmt: skip

Command = Callable[..., Any]


def paths(command: Command) -> Command:
    """``PATH...``"""
    return click.argument("paths", nargs=-1, required=True, metavar="PATH...")(command)


def configuration(command: Command) -> Command:
    """``--config``, ``--no-config``, ``--jobs``."""
    for option in (
        click.option("--jobs", type=click.IntRange(0), metavar="N", help="Processes that extract; 0: as many as pay."),
        click.option("--no-config", is_flag=True, help="Read no configuration."),
        click.option("--config", type=click.Path(), metavar="FILE", help="Configuration, instead of the nearest one."),
    ):
        command = option(command)
    return command


def selection(command: Command) -> Command:
    """``--select``, ``--ignore``, ``--fail-on``."""
    for option in (
        click.option(
            "--fail-on", type=click.Choice(["error", "warning", "info"]), help="Mildest finding that fails.  [error]"
        ),
        click.option("--ignore", multiple=True, metavar="RULE,…", help="Rules not to run; codes or names."),
        click.option("--select", multiple=True, metavar="RULE,…", help="Rules to run; codes or names."),
    ):
        command = option(command)
    return command


def lang(command: Command) -> Command:
    """``--lang``."""
    return click.option("--lang", metavar="LANG", help="Language of messages: en, zh-Hans, zh-Hant.")(command)


def formats(command: Command) -> Command:
    """``--format`` and ``--output``, both repeatable."""
    for option in (
        click.option(
            "--output", "-o", "output", multiple=True, metavar="FILE",
            help="File for the --format before it, instead of standard output.",
        ),
        click.option(
            "--format", "-f", "format_", multiple=True, metavar="FORMAT",
            help=f"{', '.join(FORMATS)}; FORMAT=FILE writes to a file. May be repeated.  [text]",
        ),
    ):  # fmt: skip
        command = option(command)
    return command


class Reporting(click.Command):
    """A command with `formats`: pairs every ``--output`` with the ``--format`` it follows."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        opts, _, order = self.make_parser(ctx).parse_args(args=list(args))
        told = {name: iter(opts.get(name) or ()) for name in ("format_", "output")}
        ctx.meta["factcheck.outputs"] = _pair([(p.name, next(told[p.name])) for p in order if p.name in told])
        return super().parse_args(ctx, args)


def outputs() -> list[tuple[str, str]]:
    """Format and file of every output asked for, ``""`` for standard output."""
    pairs: list[tuple[str, str]] = click.get_current_context().meta["factcheck.outputs"]
    return pairs


def _pair(told: list[tuple[str, str]]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    early: list[str] = []
    for name, word in told:
        if name == "format_":
            format_, _, file = word.partition("=")
            if format_ not in FORMATS:
                from factcheck.config.table import nearest

                raise click.BadParameter(f'unknown format "{format_}"{nearest(format_, FORMATS)}', param_hint="--format")
            pairs.append((format_, file or (early.pop(0) if early else "")))
        elif pairs and not pairs[-1][1]:
            pairs[-1] = (pairs[-1][0], word)
        else:
            early.append(word)
    pairs += [(_SUFFIXES.get(os.path.splitext(file)[1].lower(), "text"), file) for file in early]
    if sum(not file for _, file in pairs) > 1:
        raise click.UsageError("only one format can go to standard output; give the others a file: --format html=report.html")
    return pairs or [("text", "")]


def settings(
    *,
    config: str | None,
    no_config: bool,
    jobs: int | None,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    fail_on: str | None = None,
    lang: str | None = None,
    ledger: str | None = None,
    baseline: str | None = None,
) -> Settings:
    """The configuration, with what the command line says instead.

    Raises:
        ConfigError: the configuration cannot be used, or an option names what does not exist.
    """
    from factcheck.config.load import rule_codes
    from factcheck.i18n import language

    base = Settings() if no_config else load_settings(config)
    changes: dict[str, Any] = {"jobs": next(n for n in (jobs, base.jobs, 0) if n is not None)}
    for key, told in (("select", select), ("ignore", ignore)):
        words = tuple(word.strip() for part in told for word in part.split(",") if word.strip())
        if words:
            changes[key] = rule_codes(words, f"--{key}")
    if lang is not None:
        try:
            changes["lang"] = language(lang)
        except ValueError as error:
            raise ConfigError("--lang", "", str(error)) from None
    for key, value in (("fail_on", fail_on), ("ledger", ledger), ("baseline", baseline)):
        if value is not None:
            changes[key] = value
    return evolve(base, **changes)
