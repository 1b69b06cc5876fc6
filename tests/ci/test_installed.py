"""The built package, installed aside: its program, its data files, its pytest plugin."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ..articles import BREWERY, FERRY, write

ROOT = Path(__file__).parents[2]
pytest.importorskip("hatchling", reason="building the package offline needs hatchling; it is in the test extra")
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    options = ("--quiet", "--no-build-isolation", "--no-deps", "--no-index", "--no-cache-dir", "--target", str(folder))
    subprocess.run([sys.executable, "-m", "pip", "install", *options, str(ROOT)], check=True, capture_output=True, cwd=folder)
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    write(tmp_path / "ferry", FERRY)
    write(tmp_path / "beer", BREWERY)
    return tmp_path


def run(site: Path, desk: Path, *command: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(filter(None, (str(site), os.environ.get("PYTHONPATH"))))
    return subprocess.run(command, cwd=desk, env={**os.environ, "PYTHONPATH": path, "LC_ALL": "C.UTF-8"}, capture_output=True, text=True, check=False)


def test_the_program_finds_its_data(site: Path, desk: Path) -> None:
    done = run(site, desk, str(site / "bin" / "factcheck"), "audit", "ferry", "beer", "-f", "html=r.html", "-f", "text", "--lang", "zh-Hant")
    assert (done.returncode, done.stderr) == (1, "")
    assert "青禾啤酒" in done.stdout
    assert (desk / "r.html").stat().st_size > 10_000
    assert run(site, desk, str(site / "bin" / "factcheck"), "rules").returncode == 0
    assert run(site, desk, str(site / "bin" / "factcheck"), "schema").stdout.startswith("{")


def test_it_is_the_installed_one_that_runs(site: Path, desk: Path) -> None:
    done = run(site, desk, sys.executable, "-c", "import factcheck; print(factcheck.__file__)")
    assert Path(done.stdout.strip()).is_relative_to(site)


def test_pytest_finds_the_plugin_by_itself(site: Path, desk: Path) -> None:
    done = run(site, desk, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--factcheck", "ferry")
    assert done.returncode == 1
    assert "3 failed" in done.stdout
    assert "Harbour Lines" in done.stdout


def test_types_are_published(site: Path) -> None:
    assert (site / "factcheck" / "py.typed").exists()
