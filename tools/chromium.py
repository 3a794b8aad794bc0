"""Finds Chromium for the browser tests, or installs Debian's where that can be done.

Prints its path. Exits 1 with a sentence saying what to install where it can do neither: the tests never skip silently.
"""
import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """CHROMIUM names one; else the first of NAMES on the path."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def install() -> None:
    for command in (["apt-get", "update", "-qq"],
                    ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]):
        subprocess.run(command, stdout=sys.stderr, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


if __name__ == "__main__":
    if not find() and shutil.which("apt-get") and os.geteuid() == 0:
        install()
    path = find()
    if not path:
        sys.exit("The browser tests need Chromium. On Debian or Ubuntu: sudo apt-get install chromium. "
                 "Elsewhere set CHROMIUM to its path.")
    print(path)
