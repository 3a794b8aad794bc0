"""Runs a command beside a private PostgreSQL that is gone afterwards: python tools/postgresql.py pytest …

The command finds its address in HANDRAIL_TEST_POSTGRESQL. The server listens on a socket in a folder of its own and on
no port, as an ordinary user (PostgreSQL refuses to run as root). It is Debian's package, installed where that can be
done. Exits with the command's own code, or 1 with a sentence where there is no PostgreSQL: the tests never skip
silently.
"""
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SETTING = "HANDRAIL_TEST_POSTGRESQL"
DEBIAN = Path("/usr/lib/postgresql")
WANTED = ("initdb", "pg_ctl")
OF_ROOT = ("postgres", "nobody")  # who runs it where root asks
# It is thrown away, so nothing is waited for until it is on the disk. Tests open many sites with a pool each.
OPTIONS = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off", "max_connections": "300",
           "shared_buffers": "64MB", "autovacuum": "off", "listen_addresses": "''"}
MISSING = ("The tests need PostgreSQL as well as SQLite, and {why}. On Debian or Ubuntu: sudo apt-get install "
           "postgresql. Elsewhere put initdb and pg_ctl on the path.")


class Missing(Exception):
    """Why there is no PostgreSQL, as a clause."""


def programs() -> Path | None:
    """The folder of initdb and pg_ctl: Debian's newest, else that on the path."""
    versions = sorted(DEBIAN.glob("*/bin"), key=lambda folder: float(folder.parent.name), reverse=True)
    on_path = shutil.which("initdb")
    found = [*versions, *([Path(on_path).parent] if on_path else [])]
    return next((folder for folder in found if all((folder / name).exists() for name in WANTED)), None)


def install() -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"],
                    ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "postgresql"]):
        subprocess.run(command, stdout=sys.stderr, env=quiet)


@contextmanager
def running() -> Iterator[str]:
    """The SQLAlchemy address of a server, up to the name of a database. Raises Missing."""
    if not programs() and shutil.which("apt-get") and os.geteuid() == 0:
        install()
    tools = programs()
    if not tools:
        raise Missing("it is not on this machine")
    user = _ordinary_user()
    folder = Path(tempfile.mkdtemp(prefix="hpg"))  # short: a socket's path has at most 107 characters
    try:
        if user:
            os.chown(folder, user.pw_uid, user.pw_gid)
        data = str(folder / "data")
        options = " ".join(f"-c {name}={value}" for name, value in OPTIONS.items())
        _run(user, [tools / "initdb", "-D", data, "-U", "handrail", "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8",
                    "--no-sync"])
        _run(user, [tools / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", f"{options} -k {folder}", "start"])
        try:
            yield f"postgresql+psycopg://handrail@/{{}}?host={folder}"
        finally:
            _run(user, [tools / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _ordinary_user() -> pwd.struct_passwd | None:
    """Whom to become; None where this is an ordinary user already."""
    if os.geteuid() != 0:
        return None
    known = {person.pw_name: person for person in pwd.getpwall()}
    return next(known[name] for name in OF_ROOT if name in known)


def _run(user: pwd.struct_passwd | None, command: list) -> None:
    """Raises Missing with what the program said last."""
    become = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    try:
        # To a file: the server goes on holding what it was given, so a pipe would not end.
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
            done = subprocess.run(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=said, stderr=said, cwd="/",
                                  env={**os.environ, "LC_ALL": "C.UTF-8"}, **become)
            said.seek(0)
            lines = said.read().strip().splitlines()
    except OSError as error:
        raise Missing(f"{Path(command[0]).name} cannot be run ({error.strerror})") from error
    if done.returncode:
        raise Missing(f"{Path(command[0]).name} failed: {lines[-1] if lines else done.returncode}")


def main(command: list[str]) -> int:
    try:
        with running() as address:
            return subprocess.run(command, env={**os.environ, SETTING: address}).returncode
    except Missing as missing:
        print(MISSING.format(why=missing), file=sys.stderr)
        return 1


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server goes, however this is stopped
    sys.exit(main(sys.argv[1:]))
