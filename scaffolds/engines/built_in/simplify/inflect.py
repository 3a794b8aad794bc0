"""A plain word in the form of the word it stands for, as British English has it."""
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})

# Where lemminflect gives the American form, or gives a rarer one first.
BRITISH = {
    ("get", "VBN"): "got", ("forget", "VBN"): "forgotten", ("learn", "VBD"): "learned", ("learn", "VBN"): "learned",
    ("burn", "VBD"): "burned", ("burn", "VBN"): "burned", ("dive", "VBD"): "dived", ("prove", "VBN"): "proved",
    ("travel", "VBD"): "travelled", ("travel", "VBN"): "travelled", ("travel", "VBG"): "travelling",
    ("cancel", "VBD"): "cancelled", ("cancel", "VBN"): "cancelled", ("cancel", "VBG"): "cancelling",
    ("signal", "VBD"): "signalled", ("signal", "VBN"): "signalled", ("signal", "VBG"): "signalling",
    ("label", "VBD"): "labelled", ("label", "VBN"): "labelled", ("label", "VBG"): "labelling",
    ("spoil", "VBD"): "spoiled", ("spoil", "VBN"): "spoiled", ("spread", "VBD"): "spread", ("spread", "VBN"): "spread",
    ("fit", "VBD"): "fitted", ("fit", "VBN"): "fitted", ("plan", "VBD"): "planned", ("plan", "VBN"): "planned",
    ("plan", "VBG"): "planning", ("stop", "VBG"): "stopping", ("light", "VBD"): "lit", ("light", "VBN"): "lit",
    ("show", "VBN"): "shown", ("hide", "VBN"): "hidden", ("beat", "VBN"): "beaten", ("lie", "VBD"): "lay",
    ("lie", "VBG"): "lying", ("hang", "VBD"): "hung", ("hang", "VBN"): "hung", ("speed", "VBD"): "sped",
    ("speed", "VBN"): "sped", ("bet", "VBD"): "bet", ("shut", "VBD"): "shut", ("shut", "VBN"): "shut",
    ("cut", "VBD"): "cut", ("cut", "VBN"): "cut", ("set", "VBD"): "set", ("set", "VBN"): "set", ("put", "VBD"): "put",
    ("put", "VBN"): "put", ("hurt", "VBD"): "hurt", ("hurt", "VBN"): "hurt", ("let", "VBD"): "let",
    ("let", "VBN"): "let", ("split", "VBD"): "split", ("split", "VBN"): "split", ("wake", "VBD"): "woke",
    ("wake", "VBN"): "woken", ("weave", "VBD"): "wove", ("dig", "VBD"): "dug", ("dig", "VBN"): "dug",
}
PLURALS = {"person": "people", "child": "children", "man": "men", "woman": "women", "foot": "feet", "tooth": "teeth"}
COMPARED = {
    ("good", "JJR"): "better", ("good", "JJS"): "best", ("bad", "JJR"): "worse", ("bad", "JJS"): "worst",
    ("well", "RBR"): "better", ("well", "RBS"): "best", ("badly", "RBR"): "worse", ("badly", "RBS"): "worst",
    ("little", "JJR"): "smaller", ("little", "JJS"): "smallest", ("far", "RBR"): "further", ("far", "RBS"): "furthest",
}
_LONG = frozenset(  # no -er and -est, by their sound or their sense
    """careful useful famous common modern alive afraid real wrong right total whole main huge exact equal basic ideal
    usual legal royal normal final tiny dead extra last best own""".split()
)


@lru_cache(maxsize=20_000)
def inflect(plain: str, tag: str) -> str | None:
    """`plain`, which may be a phrase, with its head word in the form of Penn tag `tag`; None where there is none.

    The head of a verb phrase is its first word, of a noun phrase its last, unless a word is marked with * ("piece* of
    land").
    """
    words = plain.split()
    marked = [n for n, word in enumerate(words) if word.endswith("*")]
    words = [word.rstrip("*") for word in words]
    if marked:
        head = marked[0]
    else:
        head = 0 if tag in VERB_TAGS else len(words) - 1
    form = _form(words[head], tag)
    if form is None:
        return None
    words[head] = form
    return " ".join(words)


def _form(word: str, tag: str) -> str | None:
    if tag in ("VBD", "VBG", "VBN", "VBZ") or (word, tag) == ("be", "VBP"):
        return _verb(word, tag)
    if tag == "NNS":
        return PLURALS.get(word) or _first(word, tag)
    if tag in ("JJR", "JJS", "RBR", "RBS"):
        return COMPARED.get((word, tag)) or _compared(word, tag)
    return word


def _verb(word: str, tag: str) -> str | None:
    if word == "be":
        return {"VBG": "being", "VBN": "been", "VBZ": "is", "VBP": "are"}.get(tag)  # was or were: not known here
    return BRITISH.get((word, tag)) or _first(word, tag)


def _compared(word: str, tag: str) -> str | None:
    if len(word) > 6 or word in _LONG or " " in word:
        return None
    return _first(word, tag)


def _first(word: str, tag: str) -> str | None:
    forms = _inflector()(word, tag)
    return str(forms[0]) if forms else None


@cache
def _inflector() -> Callable[[str, str], Any]:
    from lemminflect import getInflection

    return getInflection
