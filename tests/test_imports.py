"""Who may import whom. Imports run classroom -> scaffolds -> prompt_library and, inside scaffolds, down the floors;
each heavy or outward-facing library has one home."""
import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("classroom", "scaffolds", "prompt_library")  # each may import those after it

FLOORS = (  # from the top; a module may import its own floor and those below
    {"trials"},
    {"ask", "asking"},
    {"make", "drafts", "verify", "shape", "promises", "distrust", "undo"},
    {"engines", "exports"},
    {"symbols", "receipt", "brief", "filling"},
    {"results", "checks", "documents", "speech"},
)

HOMES = {
    "openai": ("scaffolds/engines/endpoint.py",),
    "xllamacpp": ("scaffolds/engines/llama.py",),
    "textstat": ("scaffolds/checks/reading_age/",),
    "pyttsx3": ("scaffolds/speech/",),
    "spacy": ("scaffolds/engines/built_in/parser.py",),
    "docx": ("scaffolds/exports/",),
    "pypdfium2": ("scaffolds/documents/pdf_child.py", "scaffolds/documents/print_child.py"),
    "rapidocr": ("scaffolds/documents/print_child.py",),
    "typst": ("scaffolds/exports/typesetting.py",),
    "authlib": ("classroom/account/school_accounts.py",),
    "requests": ("classroom/account/school_accounts.py",),
    "pyotp": ("classroom/account/authenticator.py",),
    "flask": ("classroom/",),
    "flask_login": ("classroom/",),
    "htmx_flask": ("classroom/htmx.py",),
    "sqlalchemy": ("classroom/",),
    "alembic": ("classroom/",),
}


def modules() -> Iterator[Path]:
    for package in PACKAGES:
        yield from sorted((ROOT / package).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Every dotted name that a module imports, wherever in it. `from scaffolds import make` gives scaffolds.make."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def floor(part: str) -> int:
    found = [number for number, parts in enumerate(FLOORS) if part in parts]
    assert found, f"scaffolds.{part} has no floor yet: give it one here and in HOUSE.md"
    return found[0]


@pytest.mark.parametrize("package", PACKAGES)
def test_packages_import_one_way(package):
    above = PACKAGES[:PACKAGES.index(package)]
    wrong = {
        (str(path.relative_to(ROOT)), name)
        for path in (ROOT / package).rglob("*.py") for name in imported(path) if name.split(".")[0] in above}
    assert not wrong


def test_imports_run_down_the_floors_of_scaffolds():
    wrong = set()
    for path in (ROOT / "scaffolds").rglob("*.py"):
        part = path.relative_to(ROOT / "scaffolds").with_suffix("").parts[0]
        if part == "__init__":
            continue
        for name in imported(path):
            package, *rest = name.split(".")
            if package == "scaffolds" and floor(rest[0]) < floor(part):
                wrong.add((str(path.relative_to(ROOT)), name))
    assert not wrong


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_imported_only_in_its_home(library):
    wrong = {
        str(path.relative_to(ROOT)) for path in modules()
        if any(name.split(".")[0] == library for name in imported(path))
        and not str(path.relative_to(ROOT)).startswith(HOMES[library])}
    assert not wrong
