"""Make docs/cli.md, the reference of the command line, from the commands' own help.

    python tools/make_cli_reference.py

A test holds the page against the program, so that neither moves without the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from factcheck.cli import cli

PAGE = Path(__file__).parents[1] / "docs" / "cli.md"
HEAD = """# Command line

Every command, as `--help` shows it. `python -m factcheck` is the same program.

| exit code | meaning |
|---|---|
| 0 | done; of `audit` and `check`: no finding at or above `--fail-on` that is not suppressed or known |
| 1 | of `audit` and `check`: there are some |
| 2 | wrong usage, a configuration that cannot be used, or an input that could not be read; every readable input is still reported |

Results go to standard output, as UTF-8 whatever the locale. What could not be read is one line each on standard error; a
progress bar is shown there if it is a terminal.
"""


def page() -> str:
    """The whole page."""
    return HEAD + "".join(f"\n## {title}\n\n```text\n{text}\n```\n" for title, text in _helps(cli, "factcheck", None))


def _helps(command: click.Command, name: str, parent: click.Context | None) -> Iterator[tuple[str, str]]:
    width = {"terminal_width": 100, "max_content_width": 100}
    with click.Context(command, info_name=name.split()[-1], parent=parent, **width, **command.context_settings) as context:
        yield name, command.get_help(context).rstrip()
        if isinstance(command, click.Group):
            for each in command.list_commands(context):
                inner = command.get_command(context, each)
                if inner is not None:
                    yield from _helps(inner, f"{name} {each}", context)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
