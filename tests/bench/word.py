"""Word documents as LibreOffice has them: each kind converted to PDF, with the same words and pictures in it.

Not a part of `make bench`, since LibreOffice is 300 MB: `python -m tests.bench.word` where soffice is installed
(apt-get install --no-install-recommends libreoffice-writer).
"""
import io
import shutil
import subprocess
import sys
import tempfile
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
    office = shutil.which("soffice") or sys.exit("This needs LibreOffice: apt-get install libreoffice-writer")
    documents = {kind: docx(scaffold(result), title="A sheet") for kind, result in RESULTS.items()}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind, content in documents.items():
            (folder / f"{kind}.docx").write_bytes(content)
        subprocess.run([office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                        "--outdir", folder, *folder.glob("*.docx")], check=True, capture_output=True, timeout=300)
        same = [_same(content, folder / f"{kind}.pdf") for kind, content in documents.items()]
    return [
        Row("Word documents whose words LibreOffice has", sum(words for words, _ in same), f"of {len(same)}",
            f">= {len(same)}", HOW),
        Row("Word documents whose pictures LibreOffice has", sum(drawn for _, drawn in same), f"of {len(same)}",
            f">= {len(same)}", HOW),
    ]


def _same(content: bytes, converted: Path) -> tuple[bool, bool]:
    document = python_docx.Document(io.BytesIO(content))
    pages = pypdf.PdfReader(converted).pages
    shown = _words(" ".join(page.extract_text() for page in pages))
    missing = [word for word in _words(text(document)) if word not in shown]
    return not missing, sum(len(page.images) for page in pages) >= len(pictures(document))


def _words(said: str) -> list[str]:
    return [word for word in said.replace("\N{BALLOT BOX}", " ").replace("\u2026", " ").split() if word.strip(".")]


if __name__ == "__main__":
    for row in measure():
        print(row.line())
