"""A picture for a step: school meanings, each with one drawing in one style, found by meaning."""
from scaffolds.symbols.finder import find, search
from scaffolds.symbols.pictures import ATTRIBUTION, png, svg
from scaffolds.symbols.table import Symbol, UnknownSymbol, symbol, symbols

__all__ = ["ATTRIBUTION", "Symbol", "UnknownSymbol", "find", "label", "names", "png", "search", "svg"]


def names() -> list[str]:
    """Every symbol's name, in the order that a person would look through them."""
    return list(symbols())


def label(name: str) -> str:
    """The words that stand for the picture where it cannot be seen. Raises UnknownSymbol."""
    return symbol(name).name[:1].upper() + name[1:]
