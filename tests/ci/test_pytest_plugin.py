from __future__ import annotations

from pathlib import Path

import pytest

from ..articles import FERRY, write

pytest_plugins = ["pytester"]
ROOT = Path(__file__).parents[2]
PLUGIN = ("-p", "factcheck.ci.pytest_plugin", "-p", "no:cacheprovider", "-p", "no:randomly")


@pytest.fixture
def desk(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.syspath_prepend(str(ROOT))
    write(pytester.path / "ferry", FERRY)
    (pytester.path / "factcheck.toml").write_text("", "utf-8")
    return pytester


def run(desk: pytest.Pytester, *args: str) -> pytest.RunResult:
    # An installed factcheck has loaded the plugin already; loading it by name as well is an error.
    return desk.runpytest_inprocess(*(PLUGIN[2:] if _installed() else PLUGIN), *args)


def test_one_test_a_source_with_its_findings_as_the_failure_text(desk: pytest.Pytester) -> None:
    result = run(desk, "--factcheck", "ferry")
    result.assert_outcomes(failed=3)
    result.stdout.fnmatch_lines(["*D101 *Harbour Lines*", "FAILED ferry/courier.md::factcheck*"])
    assert "Traceback" not in result.stdout.str()


def test_sources_that_agree_pass(desk: pytest.Pytester) -> None:
    result = run(desk, "--factcheck", "ferry/gazette.txt", "ferry/herald.txt", "-v")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(["*collected 2 items", "ferry/gazette.txt::factcheck PASSED*"])


def test_only_the_audit_is_run_where_only_that_is_asked_for(desk: pytest.Pytester) -> None:
    desk.makepyfile(test_own="def test_own():\n    assert True\n")
    run(desk, "--factcheck", "ferry/gazette.txt").assert_outcomes(passed=1)
    run(desk, "test_own.py", "--factcheck", "ferry/gazette.txt").assert_outcomes(passed=2)
    run(desk).assert_outcomes(passed=1)


def test_paths_of_the_ini_file_are_audited_with_every_run(desk: pytest.Pytester) -> None:
    desk.makepyfile(test_own="def test_own():\n    assert True\n")
    desk.makeini("[pytest]\nfactcheck_paths = ferry\n")
    run(desk).assert_outcomes(passed=1, failed=3)


def test_markers_tell_the_severity(desk: pytest.Pytester) -> None:
    run(desk, "--factcheck", "ferry", "-m", "factcheck_error", "--strict-markers").assert_outcomes(failed=3)
    run(desk, "--factcheck", "ferry", "-m", "not factcheck_error").assert_outcomes(deselected=3)
    (desk.path / "factcheck.toml").write_text('severity = { D101 = "warning" }', "utf-8")
    run(desk, "--factcheck", "ferry", "-m", "factcheck_warning").assert_outcomes(passed=3)
    run(desk, "--factcheck", "ferry", "-k", "gazette").assert_outcomes(passed=1, deselected=2)


def test_the_configuration_decides_what_fails(desk: pytest.Pytester) -> None:
    (desk.path / "factcheck.toml").write_text('severity = { D101 = "warning" }\nfail-on = "warning"', "utf-8")
    run(desk, "--factcheck", "ferry").assert_outcomes(failed=3)
    (desk.path / "factcheck.toml").write_text('[[suppress]]\nrule = "D101"\nreason = "restated"', "utf-8")
    run(desk, "--factcheck", "ferry").assert_outcomes(passed=3)


def test_a_suppression_that_covers_nothing_is_a_test_of_its_own(desk: pytest.Pytester) -> None:
    (desk.path / "factcheck.toml").write_text('fail-on = "warning"\n[[suppress]]\nrule = "D101"\nreason = "restated"', "utf-8")
    result = run(desk, "--factcheck", "ferry/gazette.txt")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*X001 *", "FAILED factcheck.toml::suppressions and baseline*"])


def test_what_cannot_be_read_fails(desk: pytest.Pytester) -> None:
    result = run(desk, "--factcheck", "ferry/gazette.txt", "none.txt")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["none.txt: no such file*", "FAILED none.txt::unreadable*"])


def test_a_wrong_configuration_is_a_usage_error(desk: pytest.Pytester) -> None:
    (desk.path / "factcheck.toml").write_text('ignroe = ["D101"]', "utf-8")
    result = run(desk, "--factcheck", "ferry")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(['*factcheck.toml: ignroe: unknown key; did you mean "ignore"?*'])


def test_the_fixture_audits_what_a_test_gives_it(desk: pytest.Pytester) -> None:
    desk.makepyfile(
        test_own="""
        def test_own(factcheck_audit):
            assert [f.rule for f in factcheck_audit("ferry").findings if f.severity == "error"] == ["D101"]
            assert factcheck_audit("ferry/gazette.txt").findings == ()

        def test_of_the_run(factcheck_audit):
            assert [s.id for s in factcheck_audit().sources] == ["ferry/gazette.txt"]
        """
    )
    run(desk, "test_own.py", "--factcheck", "ferry/gazette.txt").assert_outcomes(passed=3)


def test_nothing_of_factcheck_is_loaded_where_it_is_not_asked_for(desk: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import sys\n\ndef test_own():\n    print(sorted(m for m in sys.modules if m.startswith('factcheck')))\n"
    desk.makepyfile(test_own=code)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    args = ("-p", "factcheck.ci.pytest_plugin") if not _installed() else ()
    result = desk.runpytest_subprocess(*args, "-s", "test_own.py")
    result.stdout.fnmatch_lines(["*['factcheck', 'factcheck.ci', 'factcheck.ci.pytest_plugin']*"])


def _installed() -> bool:
    from importlib.metadata import entry_points

    return any(entry.name == "factcheck" for entry in entry_points(group="pytest11"))
