"""The program as a user runs it: its output, its exit codes, its errors."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from .articles import BREWERY, FERRY, write

ROOT = Path(__file__).parents[1]
Run = subprocess.CompletedProcess[bytes]


def run(*args: str, cwd: Path, stdin: bytes = b"", **env: str) -> Run:
    """The program in this process: a tenth of the time that one of its own takes."""
    from factcheck.cli import main

    told: dict[str, str | None] = {"GITHUB_STEP_SUMMARY": None, "LC_ALL": "C", **env}
    with chdir(cwd), CliRunner().isolation(stdin, told) as (out, err, _):
        try:
            code = main(list(args))
        except SystemExit as left:
            code = left.code
        return Run(args, int(code or 0), out.getvalue(), err.getvalue())


def run_apart(*args: str, cwd: Path, **env: str) -> Run:
    """The program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *args],
        cwd=cwd, capture_output=True, env={**os.environ, "PYTHONPATH": _path(), **env}, check=False,
    )  # fmt: skip


def _path() -> str:
    return os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(ROOT))))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    write(tmp_path / "ferry", FERRY)
    (tmp_path / "factcheck.toml").write_text("", "utf-8")
    return tmp_path


def test_a_contradiction_exits_with_1(desk: Path) -> None:
    done = run("audit", "ferry", cwd=desk)
    assert done.returncode == 1
    assert b"D101 " in done.stdout
    assert b"ferry/courier.md" in done.stdout
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("ferry/gazette.txt", "ferry/herald.txt"), 0),
        (("ferry", "--ignore", "D101"), 0),
        (("ferry", "--select", "S,R301"), 0),
        (("ferry", "none.txt"), 2),
        (("ferry/gazette.txt", "none.txt"), 2),
        (("ferry", "--select", "D999"), 2),
        (("ferry", "--fail-on", "fatal"), 2),
        (("ferry", "--lang", "fr"), 2),
        (("ferry", "--format", "htlm"), 2),
        (("ferry", "--config", "none.toml"), 2),
        ((), 2),
    ],
)
def test_exit_codes(desk: Path, args: tuple[str, ...], code: int) -> None:
    done = run("audit", *args, cwd=desk)
    assert done.returncode == code
    assert (done.stderr == b"") is (code != 2)
    assert b"Traceback" not in done.stderr


def test_an_unreadable_input_is_one_line_and_the_rest_is_reported(desk: Path) -> None:
    (desk / "ferry" / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    done = run("audit", "ferry", "none.txt", "--format", "json", cwd=desk)
    assert done.returncode == 2
    lines = done.stderr.decode().splitlines()
    assert [line.split(": ")[:2] for line in lines] == [["factcheck", "ferry/photo.txt"], ["factcheck", "none.txt"]]
    report = json.loads(done.stdout)
    assert [f["rule"] for f in report["findings"] if f["severity"] == "error"] == ["D101"]
    assert [u["path"] for u in report["unreadable"]] == ["ferry/photo.txt", "none.txt"]


def test_several_outputs_in_one_run(desk: Path) -> None:
    done = run("audit", "ferry", "--format", "html", "--output", "out/r.html", "--format", "sarif=r.sarif", "--format", "github", cwd=desk)
    assert done.returncode == 1
    assert done.stdout.startswith(b"::error ")
    assert (desk / "out" / "r.html").read_text("utf-8").lstrip().lower().startswith("<!doctype html>")
    assert json.loads((desk / "r.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_an_output_that_cannot_be_written(desk: Path) -> None:
    done = run("audit", "ferry", "--output", "ferry", cwd=desk)
    assert done.returncode == 2
    assert b"ferry: cannot be written: " in done.stderr


def test_github_gets_a_summary(desk: Path) -> None:
    (desk / "summary.md").write_text("earlier step\n")
    run("audit", "ferry", "--format", "github", cwd=desk, GITHUB_STEP_SUMMARY=str(desk / "summary.md"))
    summary = (desk / "summary.md").read_text("utf-8")
    assert summary.startswith("earlier step\n")
    assert "Harbour Lines" in summary


def test_standard_input(desk: Path) -> None:
    done = run("extract", "-", "--format", "jsonl", cwd=desk, stdin=FERRY["gazette.txt"].encode())
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    (claim,) = [c for c in claims if c["concept"] == "revenue"]
    assert (claim["source"]["path"], claim["quote"], claim["value"]["amount"]) == ("-", "$32.5 million", "32500000")
    assert FERRY["gazette.txt"][claim["start"] : claim["end"]] == claim["quote"]


def test_extract_says_what_it_could_not_read(desk: Path) -> None:
    done = run("extract", "ferry/gazette.txt", "none.txt", cwd=desk)
    assert done.returncode == 2
    assert b"Harbour Lines" in done.stdout
    assert done.stderr.decode().startswith("factcheck: none.txt: ")


@pytest.mark.parametrize("locale", ["C", "POSIX", "zh_TW.Big5"])
def test_output_is_utf8_whatever_the_locale(tmp_path: Path, locale: str) -> None:
    write(tmp_path, BREWERY)
    done = run_apart("audit", ".", "--format", "json", "--no-config", cwd=tmp_path, LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert "早報.txt" in done.stdout.decode("utf-8")
    missing = run_apart("audit", "無.txt", cwd=tmp_path, LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert missing.returncode == 2
    assert "Traceback" not in missing.stderr.decode("utf-8")


def test_the_terminals_language_is_used_for_text_alone(desk: Path) -> None:
    def audit(*args: str, **env: str) -> str:
        return run("audit", "ferry", *args, cwd=desk, **{"LC_ALL": "zh_TW.UTF-8", **env}).stdout.decode()

    assert audit() != audit(LC_ALL="C")
    assert audit() == audit("--lang", "zh-TW", LC_ALL="C")
    assert audit("--format", "json") == audit("--format", "json", LC_ALL="C")


@pytest.mark.skipif(os.name == "nt", reason="a pipe whose reader is gone is a POSIX matter")
def test_a_reader_that_leaves_is_no_error(desk: Path) -> None:
    for args in (["audit", "ferry", "--format", "json"], ["extract", "ferry"]):
        reader, writer = os.pipe()
        os.close(reader)
        process = subprocess.Popen(
            [sys.executable, "-m", "factcheck", *args],
            cwd=desk, stdout=writer, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": _path()},
        )  # fmt: skip
        os.close(writer)
        _, stderr = process.communicate()
        assert stderr == b""
        assert process.returncode == (1 if args[0] == "audit" else 0)


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are a POSIX matter")
def test_progress_is_shown_on_a_terminal_and_nowhere_else(desk: Path) -> None:
    master, slave = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "audit", "ferry", "--format", "json"],
        cwd=desk, stdout=subprocess.PIPE, stderr=slave, env={**os.environ, "PYTHONPATH": _path(), "TERM": "xterm"},
    )  # fmt: skip
    os.close(slave)
    stdout, _ = process.communicate()
    shown = os.read(master, 100_000)
    os.close(master)
    assert b"reading" in shown
    piped = run_apart("audit", "ferry", "--format", "json", cwd=desk)
    assert (piped.stdout, piped.stderr) == (stdout, b"")


def test_the_configuration_is_found_and_can_be_replaced_or_left_out(desk: Path) -> None:
    (desk / "factcheck.toml").write_text('ignore = ["D101"]', "utf-8")
    (desk / "strict.toml").write_text('severity = { D101 = "warning" }\nfail-on = "warning"', "utf-8")
    assert run("audit", "ferry", cwd=desk).returncode == 0
    assert run("audit", "../ferry", cwd=desk / "ferry").returncode == 0
    assert run("audit", "ferry", "--no-config", cwd=desk).returncode == 1
    assert run("audit", "ferry", "--config", "strict.toml", cwd=desk).returncode == 1
    assert run("audit", "ferry", "--config", "strict.toml", "--fail-on", "error", cwd=desk).returncode == 0


def test_a_wrong_configuration_is_one_line(desk: Path) -> None:
    (desk / "factcheck.toml").write_text('ignroe = ["D101"]', "utf-8")
    done = run("audit", "ferry", cwd=desk)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == ['factcheck: factcheck.toml: ignroe: unknown key; did you mean "ignore"?']


def test_quantity(desk: Path) -> None:
    done = run("quantity", "近40億美元", "--format", "json", cwd=desk)
    expected = {
        "quote": "近40億美元", "amount": "4000000000", "low": "3500000000", "high": "4050000000", "unit": "USD", "bound": "<",
    }  # fmt: skip
    assert expected.items() <= json.loads(done.stdout).items()
    assert run("quantity", "近40億美元", cwd=desk).stdout.decode() == "4000000000 USD  <  [3500000000, 4050000000]\n"
    nothing = run("quantity", "no figure", cwd=desk)
    assert nothing.returncode == 2
    assert b"no amount" in nothing.stderr


def test_rules(desk: Path) -> None:
    catalogue = run("rules", cwd=desk).stdout.decode().splitlines()
    assert [line.split()[0] for line in catalogue] == sorted(line.split()[0] for line in catalogue)
    assert any(line.startswith("D101  value-conflict ") for line in catalogue)
    assert any(line.startswith("X001  unused-suppression ") for line in catalogue)
    for name in ("D101", "value-conflict"):
        page = run("rules", name, cwd=desk).stdout.decode()
        assert page.startswith("D101 value-conflict (error)\n")
        assert "Source: " in page
        assert "Not flagged" in page
    unknown = run("rules", "D1O1", cwd=desk)
    assert unknown.returncode == 2
    assert b'did you mean "D101"?' in unknown.stderr


def test_schema_describes_the_json(desk: Path) -> None:
    import jsonschema_rs

    schema = json.loads(run("schema", cwd=desk).stdout)
    report = json.loads(run("audit", "ferry", "none.txt", "--format", "json", cwd=desk).stdout)
    jsonschema_rs.validator_for(schema).validate(report)


def test_a_command_that_does_not_exist(desk: Path) -> None:
    done = run("audti", cwd=desk)
    assert done.returncode == 2
    assert b'no such command "audti"; did you mean "audit"?' in done.stderr


def test_help_of_every_command(desk: Path) -> None:
    shown = run("--help", cwd=desk).stdout.decode()
    commands = [line.split()[0] for line in shown.partition("Commands:\n")[2].splitlines()]
    assert commands == ["audit", "check", "extract", "quantity", "ledger", "baseline", "rules", "schema"]


def test_ledger_and_check(desk: Path) -> None:
    assert run("check", "ferry", cwd=desk).stderr.decode().endswith("make it with: factcheck ledger add PATH\n")
    added = run("ledger", "add", "ferry/gazette.txt", "ferry/herald.txt", cwd=desk)
    assert added.returncode == 0
    assert "2 new, 0 changed, 0 unchanged" in added.stdout.decode()
    assert "0 new, 0 changed, 1 unchanged" in run("ledger", "add", "ferry/gazette.txt", cwd=desk).stdout.decode()
    listed = run("ledger", "show", cwd=desk).stdout.decode().splitlines()
    assert [line.split()[1] for line in listed] == ["ferry/gazette.txt", "ferry/herald.txt"]
    assert "$32.5 million" in run("ledger", "show", "ferry/gazette.txt", cwd=desk).stdout.decode()

    found = run("check", "ferry/courier.md", "--format", "json", cwd=desk)
    assert found.returncode == 1
    report = json.loads(found.stdout)
    assert [s["id"] for s in report["sources"]] == ["ferry/courier.md", "ferry/gazette.txt", "ferry/herald.txt"]
    assert run("check", "ferry/gazette.txt", cwd=desk).returncode == 0

    assert run("ledger", "remove", "ferry/none.txt", cwd=desk).returncode == 2
    assert "2 sources removed" in run("ledger", "remove", "ferry/gazette.txt", "ferry/herald.txt", cwd=desk).stdout.decode()
    assert run("check", "ferry/courier.md", cwd=desk).returncode == 0


def test_ledger_export(desk: Path) -> None:
    run("ledger", "add", "ferry", cwd=desk)
    exported = run("ledger", "export", cwd=desk).stdout
    assert exported == run("extract", "ferry", "--format", "jsonl", cwd=desk).stdout
    run("ledger", "export", "--output", "claims.jsonl", cwd=desk)
    assert (desk / "claims.jsonl").read_bytes() == exported
    assert b"parquet needs a file" in run("ledger", "export", "--format", "parquet", cwd=desk).stderr


def test_parquet_without_pyarrow_says_what_to_install(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    run("ledger", "add", "ferry", cwd=desk)
    done = run("ledger", "export", "--format", "parquet", "--output", "c.parquet", cwd=desk)
    assert done.returncode == 2
    assert "pip install 'factcheck-audit[parquet]'" in done.stderr.decode()
    assert not (desk / "c.parquet").exists()


def test_export_as_parquet(desk: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is in the parquet extra")
    run("ledger", "add", "ferry", cwd=desk)
    run("ledger", "export", "--format", "parquet", "--output", "out/c.parquet", cwd=desk)
    rows = parquet.read_table(desk / "out" / "c.parquet").to_pylist()
    lines = [json.loads(line) for line in run("ledger", "export", cwd=desk).stdout.splitlines()]
    assert [row["id"] for row in rows] == [line["id"] for line in lines]
    assert [(r["amount"], r["unit"], r["entity"]) for r in rows] == [
        (line["value"]["amount"], line["value"]["unit"], line["entity"]["name"]) for line in lines
    ]


def test_a_mistake_of_the_program_is_no_finding(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("factcheck.rules.run", broken)
    done = run("audit", "ferry", cwd=desk)
    assert done.returncode == 2
    assert b"ZeroDivisionError: a bug" in done.stderr
    monkeypatch.setattr("factcheck.rules.run", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    assert run("audit", "ferry", cwd=desk).returncode == 130


def test_the_module_is_the_program(desk: Path) -> None:
    assert run_apart("--version", cwd=desk).stdout.decode().startswith("factcheck ")


def test_baseline(desk: Path) -> None:
    known = ("--baseline", "known.jsonl")
    assert b"write it with: factcheck baseline update" in run("audit", "ferry", *known, cwd=desk).stderr
    written = run("baseline", "update", "ferry", *known, cwd=desk)
    assert written.returncode == 0
    assert ", 0 dropped" in written.stdout.decode()
    first = (desk / "known.jsonl").read_bytes()
    run("baseline", "update", "ferry", *known, cwd=desk)
    assert (desk / "known.jsonl").read_bytes() == first

    passed = run("audit", "ferry", *known, "--format", "json", cwd=desk)
    assert passed.returncode == 0
    assert {f["baseline"] for f in json.loads(passed.stdout)["findings"]} == {"known"}

    (desk / "ferry" / "tide.txt").write_text("Harbour Lines's valuation was $140 million in 2023.\n")
    assert run("audit", "ferry", *known, cwd=desk).returncode == 1

    (desk / "ferry" / "tide.txt").unlink()
    (desk / "ferry" / "courier.md").write_text("Nothing to see.\n")
    stale = run("audit", "ferry", *known, "--fail-on", "warning", cwd=desk)
    assert stale.returncode == 1
    assert b"X002 " in stale.stdout
    assert "1 dropped" in run("baseline", "update", "ferry", *known, cwd=desk).stdout.decode()
    assert run("audit", "ferry", *known, "--fail-on", "warning", cwd=desk).returncode == 0


def test_baseline_update_needs_a_file(desk: Path) -> None:
    done = run("baseline", "update", "ferry", cwd=desk)
    assert done.returncode == 2
    assert b"--baseline" in done.stderr


def test_suppressions(desk: Path) -> None:
    entry = '[[suppress]]\nrule = "value-conflict"\nentity = "Harbour*"\nreason = "restated"\n'
    (desk / "factcheck.toml").write_text(entry, "utf-8")
    done = run("audit", "ferry", "--format", "json", cwd=desk)
    assert done.returncode == 0
    assert [f["suppressed"] for f in json.loads(done.stdout)["findings"] if f["rule"] == "D101"] == ["restated"]
    calm = run("audit", "ferry/gazette.txt", "--fail-on", "warning", cwd=desk)
    assert calm.returncode == 1
    assert b"X001 " in calm.stdout
    (desk / "factcheck.toml").write_text(entry + "until = 2020-01-01\n", "utf-8")
    ended = run("audit", "ferry", cwd=desk)
    assert ended.returncode == 1
    assert b"ended on 2020-01-01" in ended.stdout


def test_the_reference_is_what_the_program_says() -> None:
    spec = importlib.util.spec_from_file_location("make_cli_reference", ROOT / "tools" / "make_cli_reference.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert (ROOT / "docs" / "cli.md").read_text("utf-8") == tool.page(), "run tools/make_cli_reference.py"
