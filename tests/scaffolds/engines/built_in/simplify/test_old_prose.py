"""In old prose the nouns, verbs and adjectives stay the author's."""
import pytest

from scaffolds.engines.built_in.parser import parse
from scaffolds.engines.built_in.simplify.old_prose import is_old
from scaffolds.engines.built_in.simplify.swaps import swaps

OLD = (
    "The maiden beheld the castle upon the hill, and hastened forth; she knew not who dwelt there. Presently the king "
    "perceived her, and bade his men commence the feast."
)
NEW = "The council said that work on the new school would commence in May. It has had numerous complaints."


@pytest.mark.parametrize("text", [OLD, "Whence he came nobody could say.", "They knew not why it had gone."])
def test_old_prose_is_known_by_its_words(text):
    assert is_old(text)


@pytest.mark.parametrize("text", [NEW, 'An actor said "Thou art late" on the stage.', "He cried. It was dear.", ""])
def test_modern_prose_is_not_old_for_one_quotation_or_one_hint(text):
    assert not is_old(text)


def test_old_prose_changes_in_little_words_only():
    parsed = parse(["Accordingly, the numerous soldiers commenced the assault approximately at noon."])[0]
    kinds = {swap.entry.split("/")[1] for swap in swaps(parsed, frozenset(), old=True)}
    assert kinds and kinds <= {"adv", "prep", "conj", "phrase"}
    assert "verb" in {swap.entry.split("/")[1] for swap in swaps(parsed, frozenset())}
