import sys

import pytest

from tools import postgresql


def test_where_there_is_none_that_is_said_and_nothing_is_run(monkeypatch, capsys):
    monkeypatch.setattr(postgresql, "programs", lambda: None)
    monkeypatch.setattr(postgresql, "install", lambda: None)
    assert postgresql.main([sys.executable, "-c", "raise SystemExit(7)"]) == 1
    said = capsys.readouterr().err
    assert "it is not on this machine" in said
    assert "apt-get install postgresql" in said


def test_a_server_that_cannot_start_is_said_with_its_last_words(monkeypatch, capsys, tmp_path):
    for name in postgresql.WANTED:
        (tmp_path / name).write_text("#!/bin/sh\necho no room on the disk\nexit 1\n")
        (tmp_path / name).chmod(0o755)
    tmp_path.chmod(0o755)
    monkeypatch.setattr(postgresql, "programs", lambda: tmp_path)
    monkeypatch.setattr(postgresql, "_ordinary_user", lambda: None)
    assert postgresql.main([sys.executable, "-c", ""]) == 1
    assert "initdb failed: no room on the disk" in capsys.readouterr().err


@pytest.mark.parametrize("code", [0, 3])
def test_the_command_finds_a_server_and_its_own_exit_code_comes_back(code, tmp_path, capfd):
    asks = ("import os, sys; from sqlalchemy import create_engine; "
            f"engine = create_engine(os.environ['{postgresql.SETTING}'].format('postgres')); "
            "print(engine.connect().exec_driver_sql('SHOW server_version').scalar()); "
            f"print(engine.connect().exec_driver_sql('SHOW listen_addresses').scalar()); os._exit({code})")
    assert postgresql.main([sys.executable, "-u", "-c", asks]) == code
    version, addresses = capfd.readouterr().out.splitlines()
    assert int(version.split(".")[0]) >= 13
    assert addresses == "", "on no port"
