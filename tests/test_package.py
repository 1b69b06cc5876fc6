"""What is shipped, and what importing it costs."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import factcheck

ROOT = Path(__file__).parents[1]


def python(*arguments: str, cwd: Path) -> str:
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    return subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=True
    ).stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    pytest.importorskip("hatchling", reason="building the package offline needs hatchling; it is in the test extra")
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--quiet", "--no-build-isolation", "--no-deps", "--no-index", "--no-cache-dir", "--wheel-dir", str(folder))
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, str(ROOT)], check=True, capture_output=True, cwd=folder)
    (made,) = folder.glob("*.whl")
    return zipfile.ZipFile(made)


@pytest.mark.slow
def test_the_wheel_has_every_file_of_the_package(wheel: zipfile.ZipFile) -> None:
    wanted = {p.relative_to(ROOT).as_posix() for p in (ROOT / "factcheck").rglob("*") if p.is_file() and "__pycache__" not in p.parts}
    shipped = {name for name in wheel.namelist() if name.startswith("factcheck/")}
    assert shipped == wanted
    assert {Path(name).suffix for name in wanted} >= {".py", ".toml", ".txt", ".po", ".mo", ".html", ".css", ".js", ".json", ".xz", ".typed"}


@pytest.mark.slow
def test_the_wheel_has_the_licences_of_its_data(wheel: zipfile.ZipFile) -> None:
    names = {name.partition("licenses/")[2] for name in wheel.namelist() if "dist-info/licenses/" in name}
    assert names == {"LICENSE", "NOTICE", "LICENSES/Apache-2.0.txt", "LICENSES/Unicode.txt"}


def test_the_notice_names_every_data_file_that_a_tool_made() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    for file in [*ROOT.glob("factcheck/lexicon/data/*.txt"), *ROOT.glob("factcheck/rates/data/*")]:
        name = file.relative_to(ROOT).as_posix()
        own = file.name == "units.txt"
        assert own != (name in notice), name


def test_one_version() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert factcheck.__version__ == told
    assert f"## [{told}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_module_is_the_program(tmp_path: Path) -> None:
    assert python("-m", "factcheck", "--version", cwd=tmp_path) == f"factcheck {factcheck.__version__}\n"


def test_importing_costs_less_than_its_smallest_dependency(tmp_path: Path) -> None:
    code = "import time; a = time.perf_counter(); import {}; print(time.perf_counter() - a)"

    def seconds(module: str) -> float:
        return min(float(python("-c", code.format(module), cwd=tmp_path)) for _ in range(5))

    assert seconds("factcheck") < seconds("attrs, decimal")


def test_every_public_name_is_there() -> None:
    assert all(getattr(factcheck, name) is not None for name in factcheck.__all__)
