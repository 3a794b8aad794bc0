"""A plain meaning for a subject word, where the lexicon has one."""
from scaffolds.engines.built_in.simplify.lexicon import subject_words


def meaning(word: str) -> str | None:
    """The plain meaning of a word or its singular; None where the lexicon has none."""
    known = subject_words()
    lowered = word.lower()
    singulars = [lowered, lowered.removesuffix("s"), lowered.removesuffix("es"), lowered.removesuffix("ies") + "y"]
    found = next((known[form] for form in singulars if form in known), None)
    return found.meaning if found else None
