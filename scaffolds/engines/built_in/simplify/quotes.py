"""Which words of a sentence stand inside quotation marks: somebody else's words are never reworded."""
from scaffolds.engines.built_in.parser import Parsed

OPENING, CLOSING_MARKS, EITHER = "\N{LEFT DOUBLE QUOTATION MARK}«", "\N{RIGHT DOUBLE QUOTATION MARK}»", '"'
MARKS = frozenset(OPENING + CLOSING_MARKS + EITHER) | {"``", "''"}


def quoted(parsed: Parsed) -> frozenset[int]:
    """Positions from an opening to its closing mark, both included. An opening mark that is never closed counts to the
    end of the sentence, a closing mark that was never opened from its start: the quotation goes on in the next."""
    single = _single_quotes(parsed)
    inside: set[int] = set()
    start: int | None = None
    for token in parsed.tokens:
        opens = token.text in OPENING or token.i in single[0]
        closes = token.text in CLOSING_MARKS or token.i in single[1]
        if token.text in (EITHER, "``", "''"):
            opens, closes = start is None, start is not None
        if closes:
            inside.update(range(start if start is not None else 0, token.i + 1))
            start = None
        elif opens and start is None:
            start = token.i
    if start is not None:
        inside.update(range(start, len(parsed.tokens)))
    return frozenset(inside)


def _single_quotes(parsed: Parsed) -> tuple[set[int], set[int]]:
    """Single quotation marks that open and that close, told from apostrophes by the spaces around them."""
    opens: set[int] = set()
    closes: set[int] = set()
    for token in parsed.tokens:
        spaced = token.i == 0 or bool(parsed.tokens[token.i - 1].space)
        if token.text == "\N{LEFT SINGLE QUOTATION MARK}" or (token.text == "'" and spaced and not token.space):
            opens.add(token.i)
        elif token.text in ("'", "\N{RIGHT SINGLE QUOTATION MARK}") and opens and token.dep != "case":
            closes.add(token.i)
    return opens, closes
