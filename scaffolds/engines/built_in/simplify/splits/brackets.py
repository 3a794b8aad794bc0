"""A whole clause in brackets becomes a sentence of its own. Dates, places and letters in brackets stay."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed
from scaffolds.engines.built_in.simplify.edits import Cut
from scaffolds.engines.built_in.simplify.splits.grammar import balance, subject, tense


def find(p: Parsed) -> Iterator[Cut]:
    opens = [t.i for t in p.tokens if t.text == "("]
    closes = [t.i for t in p.tokens if t.text == ")"]
    for start, end in zip(opens, closes, strict=True):
        inside = range(start + 1, end)
        verbs = [i for i in inside if p.tokens[i].pos in ("VERB", "AUX") and tense(p, i) and p.tokens[i].dep != "relcl"]
        whole = [i for i in verbs if (who := subject(p, i)) is not None and who.i in inside and who.dep != "csubj"]
        if whole and len(inside) >= 4 and p.tokens[start + 1].pos in ("DET", "PRON", "NOUN", "PROPN"):
            if p.tokens[start + 1].tag not in ("WP", "WDT", "WRB") and p.tokens[whole[0]].head not in inside:
                yield Cut(
                    "brackets", 400, frozenset(range(start, end + 1)), tuple(inside), balance(p, len(inside)), 0.6
                )
