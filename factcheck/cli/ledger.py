"""``factcheck ledger``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.cli import options
from factcheck.cli.output import complain, progress, put

_LEDGER = click.option("--ledger", metavar="FILE", help="Its file.  [.factcheck/ledger.db]")


@click.group()
def ledger() -> None:
    """The accepted facts, kept between runs."""


@ledger.command()
@options.paths
@_LEDGER
@options.configuration
@click.pass_context
def add(ctx: click.Context, /, paths: tuple[str, ...], **told: Any) -> None:
    """Accept what sources say. A changed source replaces what was known of it."""
    from factcheck.api import read
    from factcheck.ledger import Ledger

    chosen = options.settings(**told)
    with Ledger.open(chosen.ledger) as store, progress("reading") as bar:
        done = store.add(bar.of(read(paths)), chosen)
    put(
        f"{chosen.ledger}: {done.new} new, {done.changed} changed, {done.unchanged} unchanged, {done.removed} removed; "
        f"{done.claims} claims written"
    )
    ctx.exit(2 if complain(done.unreadable) else 0)


@ledger.command()
@click.argument("names", nargs=-1, metavar="[SOURCE...]")
@_LEDGER
@options.configuration
def show(names: tuple[str, ...], **told: Any) -> None:
    """The sources, or the claims of the sources named by id or path."""
    from factcheck.ledger import Ledger
    from factcheck.report import claim_line

    chosen = options.settings(**told)
    with Ledger.open(chosen.ledger, create=False) as store:
        if names:
            store.find(names)
            lines = [claim_line(claim) for extraction in store.extractions(names) for claim in extraction.claims]
        else:
            lines = [
                "  ".join(filter(None, (f"{kept.claims:6}", kept.source.id, str(kept.source.published or ""), kept.source.title)))
                for kept in store.sources()
            ]
    put("\n".join(lines))


@ledger.command()
@click.argument("names", nargs=-1, required=True, metavar="SOURCE...")
@_LEDGER
@options.configuration
def remove(names: tuple[str, ...], **told: Any) -> None:
    """Forget sources, named by id or path."""
    from factcheck.ledger import Ledger

    chosen = options.settings(**told)
    with Ledger.open(chosen.ledger, create=False) as store:
        put(f"{chosen.ledger}: {store.remove(names)} sources removed")


@ledger.command()
@click.option("--format", "-f", "format_", type=click.Choice(["jsonl", "parquet"]), default="jsonl", show_default=True)
@click.option("--output", "-o", metavar="FILE", default="", help="File; needed for parquet.")
@_LEDGER
@options.configuration
def export(format_: str, output: str, **told: Any) -> None:
    """All claims, for other programs."""
    from factcheck.ledger import Ledger
    from factcheck.ledger.export import lines, to_parquet

    chosen = options.settings(**told)
    if format_ == "parquet" and not output:
        raise click.UsageError("parquet needs a file: --output claims.parquet")
    with Ledger.open(chosen.ledger, create=False) as store:
        if format_ == "parquet":
            to_parquet(store, Path(output))
        else:
            put("\n".join(lines(store)), output)
