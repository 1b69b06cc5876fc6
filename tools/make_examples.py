"""Run the commands that README.md and docs/ show, and set what they print below them.

    python tools/make_examples.py [--check]

Every page has a folder of its own for the time of its run, and is followed from top to bottom. A code block whose caption is a file's name, or
whose first line is ``# name.toml``, is written there; a page that shows no articles of its own finds some. Of a ``console`` block the commands of
factcheck are run; where output stands below one, it is replaced by what came. A ``text`` block behind a comment
``<!-- finding: RULE ENTITY CONCEPT -->`` becomes that finding of the audit of seeds/. ``--check`` only says which pages would change.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, frozen

import factcheck

ROOT = Path(__file__).resolve().parents[1]

#: What a page may name without showing it.
MATERIAL = {
    "articles/gazette.txt": "Harbour Lines's revenue was $32.5 million in 2023.\n",
    "articles/courier.md": "---\ntitle: Ferries\npublisher: The Courier\n---\n\nHarbour Lines's revenue was $41.8 million in 2023.\n",
    "inbox/tuesday.md": "Harbour Lines's revenue was $36.1 million in 2023.\n",
    "names.toml": '[[entity]]\nname = "Harbour Lines"\n',
    "berths.toml": '[[concept]]\nid = "berths"\ncues = ["berths"]\n',
    "rates.csv": "date,base,quote,rate,source\n",
}

_BLOCK = re.compile(r"^(?P<fence>`{3,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)[ ]*$", re.M | re.S)
_CAPTION = re.compile(r"\A(?::[\w-]+:.*\n)*?:caption: (?P<name>\S+)\n(?::[\w-]+:.*\n)*\n?")
_NAMED = re.compile(r"\A# (?P<name>[\w./-]+\.toml)\n")
_FINDING = re.compile(r"<!-- finding: (?P<rule>\S+) (?P<entity>\S+) (?P<concept>\S+) -->\n```text\n(?P<body>.*?)^```$", re.M | re.S)


@frozen
class Ran:
    """A command of a page: what was typed, what is said to come of it, what came of it.

    Args:
        command: the line without its ``$``.
        told: the output that the page shows, ``""`` for none.
        printed: standard output and standard error; ``None`` if the command is none of factcheck's and was not run.
        code: its exit code.
    """

    command: str
    told: str
    printed: str | None
    code: int = 0


def pages() -> list[Path]:
    """The README and every page of the documentation that is not itself made by a tool."""
    made = {ROOT / "docs/rules", ROOT / "docs/reference", ROOT / "docs/_build"}
    return [ROOT / "README.md", *sorted(p for p in (ROOT / "docs").rglob("*.md") if not made.intersection(p.parents))]


def run(text: str, folder: Path) -> Iterator[Ran]:
    """Follow a page in its folder: write the files that it shows and run its commands, in order."""
    blocks = list(_BLOCK.finditer(text))
    if not any(_CAPTION.match(block["body"]) for block in blocks):
        for name, content in MATERIAL.items():
            _write(folder / name, content)
    for block in blocks:
        body = block["body"]
        if caption := _CAPTION.match(body):
            _write(folder / caption["name"], body[caption.end() :])
        elif named := _NAMED.match(body):
            _write(folder / named["name"], body)
        elif block["info"].strip() == "console":
            for command, told in _commands(body):
                yield _run(command, told, folder)


def refreshed(text: str) -> str:
    """A page as it should be."""
    with tempfile.TemporaryDirectory() as scratch:
        came = list(run(text, Path(scratch)))
    done = ""
    for each in came:
        before, shown, text = text.partition(f"$ {each.command}\n{each.told}")
        new = each.printed if each.told and each.printed is not None else each.told
        done += before + f"$ {each.command}\n{new}" if shown else before
    text = done + text
    return _FINDING.sub(_shown, text)


def _shown(place: re.Match[str]) -> str:
    head, _, _ = place[0].partition("```text\n")
    return f"{head}```text\n{finding(place['rule'], place['entity'], place['concept'])}```"


def finding(rule: str, entity: str, concept: str) -> str:
    """A finding of seeds/ as the terminal shows it; the gravest that the three words name."""
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        audit = factcheck.audit("seeds")
    finally:
        os.chdir(before)
    wanted = [f for f in audit.findings if (f.rule, f.entity, f.concept) == (rule, entity, concept)]
    if not wanted:
        raise SystemExit(f"seeds/ has no finding {rule} {entity} {concept}; name another in the README")
    text = evolve(audit, findings=(wanted[0],), agreements=()).to_text()
    # The last paragraph counts what was audited.
    return text.rstrip("\n").rpartition("\n\n")[0] + "\n"


def _commands(body: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
        command, _, told = part.partition("\n")
        yield command, told


def _run(command: str, told: str, folder: Path) -> Ran:
    words = shlex.split(command, comments=True)
    if words[0] != "factcheck":
        return Ran(command, told, None)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "COLUMNS": "100"}
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return Ran(command, told, done.stdout.decode(), done.returncode)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def main() -> int:
    """Refresh the pages, or say which are out of date."""
    stale = []
    for page in pages():
        text = page.read_text("utf-8")
        wanted = refreshed(text)
        if wanted != text:
            stale.append(page.relative_to(ROOT).as_posix())
            if "--check" not in sys.argv[1:]:
                page.write_text(wanted, "utf-8")
    print("\n".join(f"changed: {name}" for name in stale) or "the examples are up to date", file=sys.stderr)
    return 1 if stale and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    raise SystemExit(main())
