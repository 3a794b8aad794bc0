"""A plain meaning for a word that schools teach, where one is held: the lexicon's subject words, then meanings.tsv."""
from functools import cache
from pathlib import Path

from scaffolds.engines.built_in.simplify.lexicon import subject_words

WRITTEN = Path(__file__).parent / "content" / "meanings.tsv"


def meaning(word: str) -> str | None:
    """The plain meaning of a word or its singular; None where none is held."""
    lowered = word.lower()
    singulars = [lowered, lowered.removesuffix("s"), lowered.removesuffix("es"), lowered.removesuffix("ies") + "y"]
    known = subject_words()
    for form in singulars:
        if form in known:
            return known[form].meaning
        if form in written():
            return written()[form]
    return None


@cache
def written() -> dict[str, str]:
    """Raises ValueError naming the line of a fault."""
    found: dict[str, str] = {}
    for number, line in enumerate(WRITTEN.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        word, _, said = line.partition("\t")
        if not word.strip() or not said.strip() or word.lower() in found:
            raise ValueError(f"{WRITTEN.name}:{number}: a word once, a tab, and its meaning")
        found[word.lower()] = said.strip()
    return found
