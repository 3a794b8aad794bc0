"""Word documents as LibreOffice opens them. It is 91 MB to fetch and 285 MB installed (Debian 12, writer alone), so
`make test` does not install it: where it is not there, the run says so among what was not tested."""
import shutil

import pypdf
import pytest

from scaffolds.exports.docx import docx
from scaffolds.results import Schedule, ScheduleStep
from tests.bench.word import converted, same
from tests.scaffolds.exports.sheets import scaffold
from tests.scaffolds.exports.test_pdf import RESULTS

pytestmark = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not on this machine")


def test_every_kind_has_its_words_and_pictures(tmp_path):
    documents = {str(kind): docx(scaffold(result), title="A sheet") for kind, result in RESULTS.items()}
    found = converted(documents, tmp_path)
    alike = {kind: same(content, found[kind]) for kind, content in documents.items()}
    assert alike == dict.fromkeys(documents, (True, True))


def test_a_schedule_of_ten_steps_is_one_page(tmp_path):
    steps = tuple(ScheduleStep(text=f"Line up at {number}", minutes=5, symbol="line up") for number in range(10))
    content = docx(scaffold(Schedule(title="Morning", steps=steps)), title="Morning")
    assert len(pypdf.PdfReader(converted({"schedule": content}, tmp_path)["schedule"]).pages) == 1
