import zipfile

from classroom.models import now
from tests.factories import make_resource, make_staff


def test_everything_of_everyone_is_in_one_file(school, db, tmp_path):
    first, second = make_staff(db), make_staff(db)
    make_resource(db, first, "Rivers", folder="Year 8")
    make_resource(db, second, "Coasts")
    make_resource(db, None, "Hills")
    make_resource(db, first, "Binned", binned_at=now())
    done = school("export-resources", str(tmp_path / "all.zip"))
    assert done.code == 0, done.err
    assert "3 resources are in" in done.out
    names = zipfile.ZipFile(tmp_path / "all.zip").namelist()
    assert {name for name in names if name.endswith(".docx")} == {
        f"{first.name.replace(' ', '-')}-Year-8/Rivers.docx", f"{second.name.replace(' ', '-')}/Coasts.docx",
        "Someone-who-has-left/Hills.docx"}


def test_a_file_that_cannot_be_written_is_said(school, db, tmp_path):
    done = school("export-resources", str(tmp_path / "nowhere" / "all.zip"))
    assert done.code == 1
    assert "cannot be written" in done.err
