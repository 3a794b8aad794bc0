"""Word documents as LibreOffice has them: each kind converted to PDF, with the same words and pictures in it.

Not a part of `make bench`, since LibreOffice is 300 MB: `python -m tests.bench.word` where soffice is installed
(apt-get install --no-install-recommends libreoffice-writer).
"""
import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import docx as python_docx
import pypdf

from scaffolds.exports.docx import docx
from tests.bench.rows import Row
from tests.scaffolds.exports.sheets import scaffold
from tests.scaffolds.exports.test_docx import pictures, text
from tests.scaffolds.exports.test_pdf import RESULTS

HOW = "python -m tests.bench.word"


def measure() -> list[Row]:
    """Raises SystemExit with a sentence where there is no LibreOffice."""
    documents = {str(kind): docx(scaffold(result), title="A sheet") for kind, result in RESULTS.items()}
    with tempfile.TemporaryDirectory() as name:
        found = converted(documents, Path(name))
        alike = [same(content, found[kind]) for kind, content in documents.items()]
    return [
        Row("Word documents whose words LibreOffice has", sum(words for words, _ in alike), f"of {len(alike)}",
            f">= {len(alike)}", HOW),
        Row("Word documents whose pictures LibreOffice has", sum(drawn for _, drawn in alike), f"of {len(alike)}",
            f">= {len(alike)}", HOW),
    ]


def converted(documents: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Each document as the PDF that LibreOffice makes of it, by its name. Raises SystemExit where there is none."""
    office = shutil.which("soffice") or sys.exit("This needs LibreOffice: apt-get install libreoffice-writer")
    for name, content in documents.items():
        (folder / f"{name}.docx").write_bytes(content)
    subprocess.run([office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                    "--outdir", folder, *folder.glob("*.docx")], check=True, capture_output=True, timeout=300)
    return {name: folder / f"{name}.pdf" for name in documents}


def same(content: bytes, paper: Path) -> tuple[bool, bool]:
    """Whether a document's words, and its pictures, are all in the PDF."""
    document = python_docx.Document(io.BytesIO(content))
    pages = pypdf.PdfReader(paper).pages
    shown = _words(" ".join(page.extract_text() for page in pages))
    missing = [word for word in _words(text(document)) if word not in shown]
    return not missing, sum(len(page.images) for page in pages) >= len(pictures(document))


def _words(said: str) -> list[str]:
    return [word for word in said.replace("\N{BALLOT BOX}", " ").replace("\u2026", " ").split() if word.strip(".")]


if __name__ == "__main__":
    for row in measure():
        print(row.line())
