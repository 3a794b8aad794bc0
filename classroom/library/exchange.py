"""/library/in-and-out: the library as files, out and in, with a preview before anything is written; and the page that
says what such a file is."""
import base64
import zlib

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import IntegrityError
from werkzeug.datastructures import FileStorage

from classroom import audit, uploads
from classroom.access import current_staff, role, staff
from classroom.database import session
from classroom.library import exporting
from classroom.library.importing import TAKEN, Becomes, Incoming, looked_at, take
from classroom.library.showing import CHECKS_SAID
from classroom.models import Role
from prompt_library import load
from prompt_library.fields import FieldKind
from prompt_library.packing import MOST_IN_ALL, Read, read_file, read_files
from prompt_library.prompt import FORMAT, NEEDED
from prompt_library.writing import written

bp = Blueprint("exchange", __name__, url_prefix="/library")
those_who_curate = role(Role.SENCO, Role.ADMIN)
MOST_UPLOADED = 5_000_000  # bytes, all files together
NOTHING = "No file is chosen yet. Choose a zip that a Handrail made, or prompt files."
NOT_NOW = "Something here cannot be taken any more, so nothing was. This is what would be taken now."
QUICKER = "Somebody else changed the library in the same moment, so nothing was taken. This is what it would do now."
TOO_MUCH = "Together these are larger than any library. Choose fewer."


@bp.get("/in-and-out")
@those_who_curate
def show() -> ResponseReturnValue:
    return render_template("library/in-and-out.html")


@bp.post("/export")
@those_who_curate
def export() -> ResponseReturnValue:
    with_names = request.form.get("names") == "yes"
    data = exporting.packed(session(), with_names)
    count = len(exporting.newest_of_each(session()))
    audit.note(session(), "library-exported", by=current_staff(), prompts=count, with_names=with_names)
    session().commit()
    headers = {"Content-Disposition": "attachment; filename=handrail-library.zip"}
    return Response(data, mimetype="application/zip", headers=headers)


@bp.post("/import")
@those_who_curate
def preview() -> ResponseReturnValue:
    """What these files would change. Nothing is kept: the page carries what it read to the next press."""
    uploads.allow()
    chosen = [file for file in request.files.getlist("files") if file.filename]
    fault = "" if chosen else NOTHING
    given = [_bytes(file) for file in chosen]
    if sum(len(data) for _, data in given) > MOST_UPLOADED:
        fault = TOO_MUCH
    if fault:
        return render_template("library/in-and-out.html", fault=fault), 422
    return _preview(read_files(given))


def _bytes(file: FileStorage) -> tuple[str, bytes]:
    return uploads.shown(file.filename), file.stream.read(MOST_UPLOADED + 1)


@bp.post("/import/take")
@those_who_curate
def take_in() -> ResponseReturnValue:
    """Everything is looked at once more: what the page carried may have been changed, and the library too."""
    uploads.allow()
    files = [_carried(text) for text in request.form.getlist("prompt")]
    incoming = looked_at(session(), files, current_staff())
    if any(one.becomes is Becomes.REFUSED for one in incoming) or not files:
        return _preview(files, NOT_NOW)
    try:
        made = take(session(), incoming, current_staff())
    except IntegrityError:
        session().rollback()
        return _preview(files, QUICKER)
    count = f"{len(made)} {'prompt is' if len(made) == 1 else 'prompts are'} in the library now"
    flash(f"{count}, as drafts of yours unless the words were approved here." if made else "Nothing was new.")
    return redirect(url_for("library.show_library"), 303)


def _preview(files: list[Read], fault: str = "") -> ResponseReturnValue:
    incoming = looked_at(session(), files, current_staff())
    by_kind = {kind: [one for one in incoming if one.becomes is kind] for kind in Becomes}
    return render_template(
        "library/import.html", by_kind=by_kind, kinds=Becomes, fault=fault, carry=carried,
        taken=[one for one in incoming if one.becomes in TAKEN]), 422 if fault else 200


def carried(one: Incoming) -> str:
    """A prompt for a hidden box. Whoever changes it there has changed a file of their own."""
    text = f"{one.file}\n{written(one.prompt)}" if one.prompt else ""
    return base64.b64encode(zlib.compress(text.encode())).decode()


def _carried(text: str) -> Read:
    try:
        unpacker = zlib.decompressobj()
        data = unpacker.decompress(base64.b64decode(text, validate=True), MOST_IN_ALL)
    except (ValueError, zlib.error):
        return Read("prompt.yaml", None, "prompt.yaml: what the page carried did not arrive whole")
    name, _, whole = data.partition(b"\n")
    return read_file(uploads.shown(name.decode("utf-8", "replace")), whole)


@bp.get("/format")
@staff
def show_format() -> ResponseReturnValue:
    example = load()["retelling"]
    return render_template(
        "library/format.html", format=FORMAT, needed=NEEDED, checks=CHECKS_SAID, field_kinds=list(FieldKind),
        example=written(example))
