"""Every template parses, names only what exists, and holds nothing that the Content-Security-Policy would refuse."""
import re

import pytest

from classroom.paths import asset_folder

FOLDER = asset_folder("templates")
NAMES = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.html"))
ENDPOINT = re.compile(r"url_for\(\s*['\"]([\w.]+)['\"]")
REFUSED = re.compile(r"<style\b|\sstyle=|<script(?![^>]*\bsrc=)|\son(?:click|change|submit|input|load)=|javascript:")


@pytest.mark.parametrize("name", NAMES)
def test_template_parses(app, name):
    app.jinja_env.get_template(name)


@pytest.mark.parametrize("name", NAMES)
def test_template_names_views_that_exist(app, name):
    named = set(ENDPOINT.findall((FOLDER / name).read_text()))
    assert named <= app.view_functions.keys()


@pytest.mark.parametrize("name", NAMES)
def test_template_holds_nothing_inline(name):
    assert not REFUSED.findall((FOLDER / name).read_text())


def test_every_page_of_a_room_is_in_the_folder_of_its_name(app):
    rooms = {blueprint.import_name.split(".")[1] for blueprint in app.blueprints.values()}
    folders = {name.split("/")[0] for name in NAMES if "/" in name}
    assert folders - {"components", "error"} <= rooms
