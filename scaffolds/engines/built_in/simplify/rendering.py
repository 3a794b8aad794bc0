"""A draft as text: capitals, spaces and full stops where the sentences now begin and end."""
from collections.abc import Sequence
from dataclasses import replace

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Draft, Item, Swap
from scaffolds.engines.built_in.simplify.quotes import MARKS

CLOSING = frozenset(",.;:!?)]%") | {"'s", "\N{RIGHT SINGLE QUOTATION MARK}s", "n't"}
ENDING_MARKS = "\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
LOOSE = frozenset({",", ";", ":", "-", "--", "\N{EN DASH}", "\N{EM DASH}"})


def render(draft: Draft) -> str:
    """The draft as text: exactly the source where nothing was done."""
    return " ".join(sentences(draft))


def sentences(draft: Draft) -> list[str]:
    """Each sentence of the draft as text."""
    if not draft.done:
        return [draft.parsed.text]
    whole = _is_whole(draft)
    return [_joined(items, whole) for items in shown(draft)]


def shown(draft: Draft) -> list[list[Item]]:
    """The items of each sentence of a draft with the capitals they are shown with."""
    whole = _is_whole(draft)
    return [_capitals(draft.parsed, segment if whole else _tidy(segment), whole) for segment in draft.segments]


def _is_whole(draft: Draft) -> bool:
    """Whether the sentence still has its shape, so that only words in it changed."""
    return len(draft.segments) == 1 and all(isinstance(e, Swap) for e in draft.done)


def _capitals(parsed: Parsed, items: Sequence[Item], whole: bool) -> list[Item]:
    cased = []
    for n, item in enumerate(items):
        word = item.text
        if n == 0 and item.first == 0 and not item.swapped:
            pass  # as typed: "fNIRS"
        elif n == 0:
            word = word[:1].upper() + word[1:] if not whole or _was_first(parsed, item) else word
        elif item.first == 0 and item.last == 0:
            word = _uncapital(parsed.tokens[0], word)
        elif item.first == 0:
            word = word[:1].lower() + word[1:]
        cased.append(replace(item, text=word))
    return cased


def _was_first(parsed: Parsed, item: Item) -> bool:
    """Whether an item that now comes first must take the capital of the sentence."""
    return item.first != 0 and parsed.tokens[0].text[:1].isupper()


def _joined(items: Sequence[Item], whole: bool) -> str:
    text = "".join(
        item.text + (_space(item, items[n + 1], whole) if n + 1 < len(items) else "") for n, item in enumerate(items)
    )
    if whole:
        return text + items[-1].space if items else text
    return text if text.rstrip(ENDING_MARKS).endswith((".", "!", "?")) else text + "."


def _tidy(segment: Sequence[Item]) -> list[Item]:
    """A segment without the commas and dashes left over at its edges and before its full stop."""
    items = list(segment)
    while items and items[0].text in LOOSE:
        items.pop(0)
    stop = [items.pop()] if items and items[-1].text in (".", "!", "?") else []
    while items and items[-1].text in LOOSE:
        items.pop()
    if stop and items and items[-1].text.endswith(".") and len(items[-1].text) > 1:  # "... called J.C."
        stop = []
    if len(items) > 1 and items[-1].text in MARKS and items[-2].text == ",":  # ... called "The Miller,"
        del items[-2]
    kept = [i for n, i in enumerate(items) if not (i.text == "," and n and items[n - 1].text in LOOSE)]
    return kept + stop


def _space(item: Item, following: Item, whole: bool) -> str:
    if item.last >= 0 and following.first == item.last + 1:
        return " " if "\n" in item.space and not whole else item.space  # a line break that only wrapped the line
    closing = following.text in CLOSING or (following.text in MARKS and not item.space)
    return "" if closing else " "


def _uncapital(token: Token, word: str) -> str:
    """The first word of the source, now inside a sentence: small, unless it is a name or "I"."""
    named = token.pos == "PROPN" or token.entity not in ("", "DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY")
    if token.tag in ("DT", "IN", "PRP", "PRP$", "CC", "RB", "EX", "WRB", "TO", "VBG", "VBN") and token.text != "I":
        named = False
    return word if named or word == "I" or word.startswith(("I'", "I\N{RIGHT SINGLE QUOTATION MARK}")) else (
        word[:1].lower() + word[1:]
    )
