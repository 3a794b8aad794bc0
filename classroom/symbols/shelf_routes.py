"""/symbols: the school's own pictures, for whoever looks after them."""
from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from classroom import uploads
from classroom.access import role
from classroom.models import Role
from classroom.symbols.routes import bp
from classroom.symbols.store import PackThere, store
from scaffolds import symbols
from scaffolds.symbols import OWN
from scaffolds.symbols.packs import LIMITS, MOST_ZIP, Pack, PackFault, read_pack

keepers = role(Role.SENCO, Role.ADMIN)
SHOWN = 18  # pictures of a pack, to know it by


@bp.get("")
@keepers
def show_symbols() -> ResponseReturnValue:
    return _page()


@bp.post("/packs")
@keepers
def add_pack() -> ResponseReturnValue:
    """Adds a pack, whole or not at all."""
    uploads.allow()
    name, licence, attribution = (request.form.get(box, "").strip() for box in ("name", "licence", "attribution"))
    typed = Pack(name, licence, attribution)
    file = uploads.chosen("pack")
    if file is None:
        return _page("Choose the zip first.", typed), 422
    try:
        pack = read_pack(file.stream.read(MOST_ZIP + 1), typed)
        store().add_pack(pack)
    except (PackFault, PackThere) as fault:
        return _page(str(fault), typed), 422
    flash(f"“{pack.name}” is here, with {len(pack.symbols)} pictures. Steps made from now on find them by their words.")
    return redirect(url_for("symbols.show_symbols"), 303)


@bp.post("/packs/<slug>/remove")
@keepers
def remove_pack(slug: str) -> ResponseReturnValue:
    """Asks first; the page that asks works without script."""
    pack = next((one for one in store().packs() if one["slug"] == slug), None) or abort(404)
    if "sure" not in request.form:
        return render_template("symbols/remove.html", what=pack["name"], count=len(pack["symbols"]),
                               send_at=url_for("symbols.remove_pack", slug=slug))
    store().remove_pack(slug)
    flash(f"“{pack['name']}” has been removed.")
    return redirect(url_for("symbols.show_symbols"), 303)


@bp.post("/own/<fingerprint>/remove")
@keepers
def remove_upload(fingerprint: str) -> ResponseReturnValue:
    """Asks first."""
    name = f"{OWN}{fingerprint}"
    found = next((one for one in store().uploads() if one.name == name), None) or abort(404)
    if "sure" not in request.form:
        return render_template("symbols/remove.html", what=found.label, count=1,
                               send_at=url_for("symbols.remove_upload", fingerprint=fingerprint))
    store().remove_upload(name)
    flash(f"“{found.label}” has been removed.")
    return redirect(url_for("symbols.show_symbols"), 303)


def _page(fault: str = "", typed: Pack = Pack("", "", "")) -> str:  # noqa: B008  frozen
    return render_template(
        "symbols/symbols.html", packs=store().packs(), uploads=store().uploads(), fault=fault, typed=typed,
        limits=LIMITS, shown=SHOWN, ours=len(symbols.names()))
