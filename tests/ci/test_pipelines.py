"""The GitHub Action and the pre-commit hooks, in a repository of a new user's."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ..articles import FERRY, write

yaml = pytest.importorskip("yaml", reason="PyYAML reads action.yml; it is in the test extra")
ROOT = Path(__file__).parents[2]
BASH = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Accepted articles under articles/, a new one that disagrees under inbox/, factcheck on the path."""
    here = tmp_path / "newsroom"
    write(here / "articles", {name: FERRY[name] for name in ("gazette.txt", "herald.txt")})
    write(here / "inbox", {"late edition.md": FERRY["courier.md"]})
    program = tmp_path / "bin" / "factcheck"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m factcheck "$@"\n')
    program.chmod(0o755)
    return here


def environment(repository: Path, **more: str) -> dict[str, str]:
    return {
        **os.environ,
        "PATH": f"{repository.parent / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(ROOT)))),
        "RUNNER_TEMP": str(repository.parent),
        "GITHUB_STEP_SUMMARY": str(repository.parent / "summary.md"),
        **more,
    }


def action(repository: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the action's last step as the runner does: inputs filled in, the script given to bash."""
    told = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    values = {name: str(entry.get("default", "")) for name, entry in told["inputs"].items()}
    values.update({name.replace("_", "-"): value for name, value in inputs.items()})
    step = told["runs"]["steps"][-1]

    def filled(text: str) -> str:
        return re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: values[m[1]], text)

    assert "${{" not in step["run"], "an input inside the script would be run as code"
    env = environment(repository, **{name: filled(text) for name, text in step["env"].items()})
    return subprocess.run(
        [*BASH, step["run"]], cwd=repository / filled(step["working-directory"]), env=env, capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(os.name == "nt", reason="the action runs on bash")
class TestAction:
    def test_a_new_contradiction_fails_and_is_annotated(self, repository: Path) -> None:
        done = action(repository, paths="inbox", accepted="articles")
        assert done.returncode == 1
        assert "\n::error file=inbox/late edition.md" in done.stdout
        assert "Harbour Lines" in (repository.parent / "summary.md").read_text("utf-8")
        assert not (repository / ".factcheck").exists()

    def test_articles_that_agree_pass(self, repository: Path) -> None:
        done = action(repository, paths="articles/gazette.txt\n", accepted="articles\n\n")
        assert (done.returncode, done.stderr) == (0, "")

    def test_paths_alone_are_audited(self, repository: Path) -> None:
        assert action(repository, paths="articles").returncode == 0
        assert action(repository, paths="articles\ninbox/late edition.md").returncode == 1

    def test_every_input_has_its_effect(self, repository: Path) -> None:
        done = action(repository, paths="articles\ninbox", sarif="out/r.sarif", html="out/r.html", lang="zh-Hant", working_directory=".")
        assert done.returncode == 1
        assert json.loads((repository / "out/r.sarif").read_text("utf-8"))["runs"][0]["results"]
        assert "<html" in (repository / "out/r.html").read_text("utf-8")
        subprocess.run(
            ["factcheck", "baseline", "update", "articles", "inbox", "--baseline", "known.jsonl"],
            cwd=repository, env=environment(repository), check=True, capture_output=True,
        )  # fmt: skip
        assert action(repository, paths="articles\ninbox", baseline="known.jsonl").returncode == 0
        (repository / "factcheck.toml").write_text('severity = { D101 = "warning" }')
        assert action(repository, paths="articles\ninbox").returncode == 0
        assert action(repository, paths="articles\ninbox", fail_on="warning").returncode == 1

    def test_an_input_is_never_run_as_code(self, repository: Path) -> None:
        done = action(repository, paths='$(touch pwned); "; touch pwned; `touch pwned`\n-x')
        assert done.returncode == 2
        assert "$(touch pwned)" in done.stderr
        assert not list(repository.glob("pwned*"))

    def test_the_step_before_installs_the_package_of_the_same_commit(self) -> None:
        told = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
        assert told["runs"]["using"] == "composite"
        assert "$GITHUB_ACTION_PATH" in told["runs"]["steps"][0]["run"]
        assert {"paths"} == {name for name, entry in told["inputs"].items() if entry.get("required")}


def hook(repository: Path, id_: str, *files: str) -> subprocess.CompletedProcess[str]:
    """Run a hook as pre-commit does: its entry, its arguments, the staged files that its pattern lets through."""
    hooks = {entry["id"]: entry for entry in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    told: dict[str, Any] = hooks[id_]
    staged = subprocess.run(["git", "diff", "--cached", "--name-only", "-z"], cwd=repository, capture_output=True, text=True, check=True)
    passed = [name for name in staged.stdout.split("\0") if name and re.search(told["files"], name)]
    command = [*shlex.split(told["entry"]), *told.get("args", []), *(passed if told.get("pass_filenames", True) else [])]
    return subprocess.run(command, cwd=repository, env=environment(repository), capture_output=True, text=True, check=False)


@pytest.fixture
def staged(repository: Path) -> Path:
    for args in (["init", "-q"], ["add", "articles"]):
        subprocess.run(["git", *args], cwd=repository, check=True)
    return repository


@pytest.mark.skipif(os.name == "nt", reason="the fixture's program is a shell script")
class TestHooks:
    def test_check_holds_the_staged_articles_against_the_ledger(self, staged: Path) -> None:
        first = hook(staged, "factcheck")
        assert first.returncode == 2
        assert "make it with: factcheck ledger add" in first.stderr
        env = environment(staged)
        subprocess.run(["factcheck", "ledger", "add", "articles"], cwd=staged, env=env, check=True, capture_output=True)
        assert hook(staged, "factcheck").returncode == 0
        (staged / "inbox" / "notes.py").write_text("figures = 3")
        subprocess.run(["git", "add", "inbox"], cwd=staged, check=True)
        done = hook(staged, "factcheck")
        assert done.returncode == 1
        assert "inbox/late edition.md" in done.stdout

    def test_audit_looks_at_the_whole_repository(self, staged: Path) -> None:
        assert hook(staged, "factcheck-audit").returncode == 1
        (staged / "inbox" / "late edition.md").unlink()
        assert hook(staged, "factcheck-audit").returncode == 0


def test_the_documented_workflow_uses_what_there_is() -> None:
    text = (ROOT / "docs" / "ci.md").read_text("utf-8")
    workflow, hooks = (yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL))
    (step,) = [step for step in workflow["jobs"]["check"]["steps"] if "/factcheck@" in step["uses"]]
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    assert set(step["with"]) <= set(inputs)
    assert {name for name, entry in inputs.items() if entry.get("required")} <= set(step["with"])
    known = {entry["id"] for entry in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert {hook["id"] for repo in hooks["repos"] for hook in repo["hooks"]} == known


def test_the_documented_suppression_is_one(tmp_path: Path) -> None:
    from factcheck.config import load_settings

    (block,) = re.findall(r"```toml\n(# factcheck\.toml\n.*?)```", (ROOT / "docs" / "ci.md").read_text("utf-8"), re.DOTALL)
    (tmp_path / "factcheck.toml").write_text(block, "utf-8")
    (suppression,) = load_settings(tmp_path / "factcheck.toml").suppress
    assert (suppression.rule, suppression.entity) == ("D101", "Harbour Lines")
