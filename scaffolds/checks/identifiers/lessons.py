"""Whether a sentence with a first name in it is of a lesson, and the name somebody's whom the lesson is about."""
import re

from scaffolds.checks.identifiers import human, name_lists
from scaffolds.checks.identifiers.register import is_about_literature
from scaffolds.checks.identifiers.scene import Scene, Word

_HAS_DONE_IT_TOO = re.compile(r" (?:did|has done|is doing|wrote|finished|chose) (?:hers|his|theirs)\b")


def is_in_one(scene: Scene, word: Word, after: str, is_weak: bool = False) -> bool:
    """Whether the sentence is about a text, the past or somebody known, and says nothing of this one's own day."""
    if scene.is_about_work(word):
        says = human.HABIT.match(after) or human.HAS.match(after) or (
            word.has_capital and human.ACTED_ON.search(scene.before(word)))
        if is_about_literature(scene.text) or scene.asks_of_a_lesson(word):
            return name_lists.is_well_known(word.lower) and not _HAS_DONE_IT_TOO.match(after)
        if is_weak:
            return not says
        return word.lower in name_lists.lesson_names() and not says
    return scene.has_known_beside(word) and not (human.DOES.match(after) or human.HAS.match(after))
