"""A picture for a step: school meanings, each with one drawing in one style, found by meaning; and a school's own."""
from scaffolds.symbols.finder import Pick, find, pick, search
from scaffolds.symbols.lesson_words import for_word
from scaffolds.symbols.pictures import ATTRIBUTION, attribution, drawn, known, label, mimetype, png, svg
from scaffolds.symbols.shelf import OWN, OwnSymbol, Shelf, shelf, shelf_name, use, using
from scaffolds.symbols.table import Symbol, UnknownSymbol, groups, symbols

__all__ = [
    "ATTRIBUTION", "OWN", "OwnSymbol", "Pick", "Shelf", "Symbol", "UnknownSymbol", "attribution", "drawn", "find",
    "for_word",
    "groups", "known", "label", "mimetype", "names", "pick", "png", "search", "shelf", "shelf_name", "svg", "use",
    "using",
]


def names() -> list[str]:
    """The name of every symbol that comes with Handrail, in the order that a person would look through them."""
    return list(symbols())
