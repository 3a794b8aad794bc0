import json
import sys

from tools.audit import npm_report, printed_by, python_report, result

CLEAN = {"name": "flask", "version": "3.1.3", "vulns": []}
FAULTY = {"name": "old", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"]}]}
SKIPPED = {"name": "hidden", "skip_reason": "Dependency not found"}


def of_python(*rows):
    return python_report(json.dumps({"dependencies": rows, "fixes": []}))


def of_npm(total, **faults):
    return npm_report(json.dumps({"metadata": {"dependencies": {"total": total}}, "vulnerabilities": faults}))


def test_nothing_known_is_said_with_how_many_were_asked_about():
    report = of_python(CLEAN, CLEAN)
    assert report.lines() == ["Python: 2 of 2 packages audited, 0 known faults."]
    assert result([report, of_npm(2)]) == 0


def test_a_fault_is_named_with_what_mends_it():
    report = of_python(CLEAN, FAULTY)
    assert "  old 1.0: PYSEC-1, mended in 1.1" in report.lines()
    assert result([report, of_npm(2)]) == 1
    assert result([of_python(CLEAN), of_npm(2, axe={"severity": "high"})]) == 1


def test_packages_that_could_not_be_asked_about_are_not_called_clean():
    report = of_python(CLEAN, SKIPPED)
    assert "1 of 2" in report.lines()[0] and "NOT audited" in report.lines()[1]
    assert result([report, of_npm(2)]) == 2
    assert result([of_python(SKIPPED), of_npm(2)]) == 2


def test_no_answer_is_not_a_good_answer():
    for printed in ("", "Traceback", "{}", "[]", '{"message": "405 Method Not Allowed", "error": {}}'):
        for report in (python_report(printed), npm_report(printed)):
            assert "NOT audited" in report.lines()[0] and result([report]) == 2


def test_a_command_that_is_not_there_gives_nothing(tmp_path):
    assert printed_by(str(tmp_path / "no-such-command")) == ""
    assert printed_by(sys.executable, "-c", "print('said'); raise SystemExit(1)").strip() == "said"
