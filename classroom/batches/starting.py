"""Starting a batch: one prompt over many rows, or a pack of one unit. Nothing with a person's details in it is kept."""
import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from flask import Response, abort, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom import engines, uploads
from classroom.access import current_staff, staff
from classroom.batches import keeping, packs, rows
from classroom.batches.guarding import Marked, marked, with_stand_ins
from classroom.batches.keeping import New
from classroom.batches.making import fault_of
from classroom.batches.routes import bp, wake
from classroom.batches.rows import NotRows, Row
from classroom.database import session
from classroom.documents import take
from classroom.library import shelf
from classroom.make.routes import prompt_or_404
from classroom.paper import plain_name
from prompt_library import Prompt
from scaffolds.documents import reads_pictures

MOST_AT_ONCE = 5  # batches of one person
NAMED = "This row names a person ({kinds}), so nothing of it was kept. Take that out and send the row again."


@bp.get("/new/<name>")
@staff
def show_new(name: str) -> ResponseReturnValue:
    return _form(prompt_or_404(name))


@bp.get("/new/<name>/template.csv")
@staff
def send_template(name: str) -> ResponseReturnValue:
    prompt = prompt_or_404(name)
    response = Response(rows.template(prompt), mimetype="text/csv")
    response.headers.set("Content-Disposition", "attachment", filename=f"handrail-{plain_name(name)}.csv")
    return response


@bp.post("/new/<name>")
@staff
def start(name: str) -> ResponseReturnValue:
    """Looks at every row first: what names a person is said by its number, before anything is kept."""
    uploads.allow()
    prompt = prompt_or_404(name)
    try:
        found = _carried() or _sent(prompt)
        _room()
    except NotRows as fault:
        return _form(prompt, fault=str(fault), code=422)
    common = {field.name: request.form.get(field.name, "") for field in prompt.fields if request.form.get(field.name)}
    given = [(row, rows.filled(row, common)) for row in found]
    if "stand_ins" in request.form:
        given = [_standing_in(row, values) for row, values in given]
    seen = marked([(row.number, [row.title, *values.values()]) for row, values in given])
    if seen and "go_on" not in request.form:
        return _form(prompt, marked=seen, carried=json.dumps([[r.number, r.title, r.given, r.fault] for r in found]))
    named = {} if "not_a_person" in request.form else {one.number: one for one in seen}
    new = [_new(prompt, row, values, named.get(row.number)) for row, values in given]
    if all(row.fault for row in new):
        return _form(prompt, fault="Nothing can be made of any row, so nothing was started.", faults=new, code=422)
    title = " ".join(request.form.get("title", "").split()) or f"{prompt.title}, {len(new)} times"
    return _started(title, new, prompt.name)


def _standing_in(row: Row, values: dict[str, str]) -> tuple[Row, dict[str, str]]:
    title, *texts = with_stand_ins([row.title, *values.values()])
    return replace(row, title=title), dict(zip(values, texts, strict=True))


def _new(prompt: Prompt, row: Row, values: dict[str, str], seen: Marked | None) -> New:
    if seen:
        return New(prompt, "", {}, row.number, NAMED.format(kinds=seen.kinds))
    return New(prompt, row.title, values, row.number, row.fault or fault_of(prompt, values))


def _sent(prompt: Prompt) -> list[Row]:
    """The rows of the file or files that were chosen. Raises NotRows."""
    files = [(uploads.shown(file.filename), file.stream.read())
             for file in request.files.getlist("files") if file.filename]
    if not files:
        raise NotRows("No file is chosen yet. Choose a CSV, texts, or a zip of texts.")
    if len(files) == 1 and files[0][0].lower().endswith((".csv", ".tsv")):
        return rows.from_csv(files[0][1], prompt)
    return rows.from_texts(files, prompt)


def _carried() -> list[Row]:
    """The rows that the page before carried while it asked about them. They are typed text like any other, and are
    looked at again."""
    try:
        carried: Any = json.loads(request.form.get("rows", "[]"))
        found = [Row(int(number), str(title), {str(key): str(value) for key, value in given.items()}, str(fault))
                 for number, title, given, fault in carried]
    except (ValueError, TypeError, AttributeError, RecursionError):
        abort(400, "What this page carried has been changed on the way. Send the file again.")
    return found[: rows.MOST_ROWS]


def _room() -> None:
    at_work = [batch for batch, progress in keeping.mine(session(), current_staff()) if progress.waiting]
    if len(at_work) >= MOST_AT_ONCE:
        raise NotRows(f"{MOST_AT_ONCE} batches of yours are not finished yet. Wait for one, or delete one.")


def _started(title: str, new: Sequence[New], prompt: str) -> ResponseReturnValue:
    engine = "endpoint" if request.form.get("engine") == "endpoint" else "built-in"
    batch = keeping.start(session(), current_staff(), title, list(new), engine, prompt)
    wake()
    return redirect(url_for("batches.show_batch", number=batch.id), 303)


def _form(prompt: Prompt, code: int = 200, **said: object) -> ResponseReturnValue:
    told = {"fault": "", "marked": (), "carried": "", "faults": ()} | said
    return make_response(render_template(
        "batches/new.html", prompt=prompt, typed=request.form, text_field=rows.passage_field(prompt),
        most=rows.MOST_ROWS, days=keeping.KEPT.days, model=engines.model_name(), **told), code)


@bp.get("/pack")
@staff
def show_pack() -> ResponseReturnValue:
    return _pack_form()


@bp.post("/pack/document")
@staff
def use_document() -> ResponseReturnValue:
    """The unit's form again with a document's words as its passage, or with why they are not."""
    taken = take("passage", packs.LONGEST)
    return _pack_form(taken.code, typed={**request.form, **taken.filled}, taken=taken)


@bp.post("/pack")
@staff
def start_pack() -> ResponseReturnValue:
    unit = _unit_standing_in(_unit()) if "stand_ins" in request.form else _unit()
    wanted, library = set(request.form.getlist("part")), shelf.approved(session())
    faults = _unit_faults(unit)
    found = [] if faults else packs.pack(unit, wanted, library)
    if not found and not faults:
        faults["part"] = "Nothing can be made of this yet. Tick a part, and fill in what it is made of."
    try:
        _room()
    except NotRows as fault:
        faults["part"] = str(fault)
    if faults:
        return _pack_form(faults=faults, code=422)
    seen = marked([(0, [unit.topic, unit.passage, unit.key_words, unit.routine, *unit.tasks])])
    if seen and "not_a_person" not in request.form:
        return _pack_form(marked=seen, code=422)
    new = [New(library[one.prompt], one.title, _known(library[one.prompt], one.given), number,
               fault_of(library[one.prompt], one.given)) for number, one in enumerate(found, 1)]
    return _started(unit.called, new, "")


def _known(prompt: Prompt, given: dict[str, str]) -> dict[str, str]:
    names = {field.name for field in prompt.fields}
    return {name: value for name, value in given.items() if name in names}


def _unit() -> packs.Unit:
    def typed(name: str) -> str:
        return request.form.get(name, "").replace("\x00", "").strip()

    tasks = tuple(line.strip() for line in typed("tasks").splitlines() if line.strip())
    return packs.Unit(" ".join(typed("topic").split())[:150], typed("year"), typed("passage"), typed("key_words"),
                      " ".join(typed("routine").split()), tasks)


def _unit_standing_in(unit: packs.Unit) -> packs.Unit:
    topic, passage, key_words, routine, *tasks = with_stand_ins(
        [unit.topic, unit.passage, unit.key_words, unit.routine, *unit.tasks])
    return replace(unit, topic=topic, passage=passage, key_words=key_words, routine=routine, tasks=tuple(tasks))


def _unit_faults(unit: packs.Unit) -> dict[str, str]:
    faults = {}
    if not any(character.isalnum() for character in unit.topic):
        faults["topic"] = "Say what the unit is about, such as Rivers and coasts."
    if unit.year not in {str(year) for year in range(1, 14)}:
        faults["year"] = "Choose a year from 1 to 13."
    if len(unit.tasks) > packs.TASKS:
        faults["tasks"] = f"A pack has {packs.TASKS} tasks at most, one a line. Take some out."
    return faults


def _pack_form(code: int = 200, **said: object) -> ResponseReturnValue:
    told = {"faults": {}, "marked": (), "typed": request.form} | said
    return make_response(render_template(
        "batches/pack.html", parts=packs.offered(shelf.approved(session())), days=keeping.KEPT.days,
        ticked=set(request.form.getlist("part")) if request.form else None, model=engines.model_name(),
        tasks=packs.TASKS, reads_pictures=reads_pictures(), **told), code)
