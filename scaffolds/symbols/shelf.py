"""A school's own pictures beside the ones that come with Handrail: uploads, and packs such as its Widgit or ARASAAC.

They are called `own:` and the fingerprint of the picture, so a result that travels can say which it means and nothing
in its name can be a path. Where they are kept is the site's business: it puts a shelf up with `use`, and whatever runs
in the same thread (or context) from then on sees the pictures on it. With no shelf up there are none.
"""
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scaffolds.symbols.matching import Index

OWN = "own:"
NAME = re.compile(r"own:[0-9a-f]{32}")
KINDS = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg"}


@dataclass(frozen=True)
class OwnSymbol:
    """label is its words, for whoever cannot see it; words are other ways of saying it. attribution is whose it is, as
    it stands on every sheet with it; kind is one of KINDS. pack is empty for an upload."""

    name: str
    label: str
    kind: str
    path: Path
    words: tuple[str, ...] = ()
    attribution: str = ""
    pack: str = ""

    def picture(self) -> bytes:
        return self.path.read_bytes()


class Shelf:
    """Some pictures of a school's own, as they are now: a change of them makes a new shelf."""

    def __init__(self, pictures: tuple[OwnSymbol, ...] = ()) -> None:
        self.pictures = {one.name: one for one in reversed(pictures)}  # the first of two with one picture is it

    @cached_property
    def index(self) -> Index:
        """What a step can find: pictures in packs. An upload was made for the step that it was put on."""
        return Index((one.name, (one.label, *one.words)) for one in self.pictures.values() if one.pack)

    @cached_property
    def searched(self) -> Index:
        return Index((one.name, (one.label, *one.words)) for one in self.pictures.values())


_shelf: ContextVar[Shelf] = ContextVar("shelf", default=Shelf())  # noqa: B039  a shelf never changes


def shelf() -> Shelf:
    return _shelf.get()


def shelf_name(name: str) -> bool:
    """Whether a name could be of a picture of a school's own."""
    return bool(NAME.fullmatch(name))


def use(put_up: Shelf) -> None:
    """For the rest of this thread's work, or until another is put up."""
    _shelf.set(put_up)


@contextmanager
def using(put_up: Shelf) -> Iterator[None]:
    """For a piece of work of its own, such as a batch in a thread."""
    token = _shelf.set(put_up)
    try:
        yield
    finally:
        _shelf.reset(token)
