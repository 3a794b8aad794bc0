"""Whether somebody is "he" or "she": by what he or she is called (king, aunt), a title (Mr, Lady) or a first name that
leaves no doubt (content/lexicon/first_names.tsv)."""
from functools import cache
from pathlib import Path

from scaffolds.engines.built_in.parser import Parsed, Token

PATH = Path(__file__).parent.parent / "content" / "lexicon" / "first_names.tsv"
NOUNS = {
    "he": frozenset(
        """man boy king prince duke father son brother uncle husband nephew grandfather grandson lord monk emperor dad
        gentleman businessman spokesman fisherman policeman salesman chairman widower baron count boyfriend stepfather
        lad schoolboy knight pope sultan""".split()
    ),
    "she": frozenset(
        """woman girl queen princess duchess mother daughter sister aunt wife niece nun grandmother granddaughter lady
        mum businesswoman spokeswoman policewoman chairwoman actress heroine widow baroness countess empress girlfriend
        stepmother mistress waitress lass schoolgirl goddess""".split()
    ),
}
TITLES = {"he": frozenset({"mr", "sir", "king", "prince", "lord", "uncle", "father", "brother", "emperor", "pope"}),
          "she": frozenset({"mrs", "ms", "miss", "dame", "lady", "queen", "princess", "aunt", "madame", "empress"})}


@cache
def _first_names() -> dict[str, str]:
    rows = (row.split("\t") for row in PATH.read_text(encoding="utf-8").splitlines() if row and row[0] != "#")
    return {name: pronoun for pronoun, names in rows for name in names.split()}


def he_or_she(p: Parsed, token: Token) -> str:
    """he or she for a person; empty where it cannot be told."""
    if token.pos == "NOUN":
        return next((word for word, nouns in NOUNS.items() if token.lemma.lower() in nouns), "")
    before = [p.tokens[i] for i in range(token.i) if _is_of(p, i, token)]
    names = [*before, token]
    for name in names:
        title = name.lower.rstrip(".")
        for word, titles in TITLES.items():
            if title in titles and name is not token:
                return word
    first = next((n for n in names if n.text[:1].isupper() and n.pos == "PROPN"), token)
    return _first_names().get(first.text, "")


def _is_of(p: Parsed, i: int, token: Token) -> bool:
    """Whether word i is part of the name that ends with `token`."""
    word = p.tokens[i]
    return word.head == token.i and word.dep in ("compound", "amod", "nmod") and word.text[:1].isupper()
