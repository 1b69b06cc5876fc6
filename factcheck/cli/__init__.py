"""The command line: parses options, calls the library, prints; no logic of its own."""

from __future__ import annotations

import sys
import traceback
from importlib import import_module

import click

from factcheck import __version__
from factcheck.errors import FactcheckError

#: Command -> the module that defines it, in the order of the help; a command loads only its own.
_COMMANDS = {
    "audit": "audit",
    "check": "audit",
    "extract": "extract",
    "quantity": "extract",
    "ledger": "ledger",
    "baseline": "audit",
    "rules": "catalogue",
    "schema": "catalogue",
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = _COMMANDS.get(cmd_name)
        if module is None:
            return None
        command: click.Command = getattr(import_module(f"factcheck.cli.{module}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from factcheck.config.table import nearest

            if args and args[0] not in _COMMANDS:
                raise click.UsageError(f'no such command "{args[0]}"{nearest(args[0], _COMMANDS)}', ctx) from error
            raise


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="factcheck", message="%(prog)s %(version)s")
def cli() -> None:
    """Find the figures and dates on which sources disagree.

    A PATH is a file or a folder; - is standard input.
    """


def main(args: list[str] | None = None) -> None:
    """Entry point of the console script. Exits with 0, 1 or 2 as each command says, 130 where it is interrupted.

    A mistake of the program itself exits with 2, not with the 1 that Python gives it: that would look like a finding.
    """
    sys.exit(_code(args))


def _code(args: list[str] | None) -> int:
    from factcheck.cli.output import note

    try:
        code = cli.main(args=args, prog_name="factcheck", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except FactcheckError as error:
        note(f"factcheck: {error}")
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130
    except Exception:
        note(traceback.format_exc())
        return 2
    return code if isinstance(code, int) else 0
