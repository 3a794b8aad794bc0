"""A name that no list has, where only a name could stand: "Xanthippe's EHCP", "xanthippe keeps hitting me"."""
import re

from scaffolds.checks.identifiers import human, initials, name_lists, shapes, weak
from scaffolds.checks.identifiers.cues import AFTER
from scaffolds.checks.identifiers.scene import Scene, Word
from scaffolds.checks.identifiers.world import is_a_thing, is_of_the_world

_INFLECTED = re.compile(r"(?:s|ed|ing|ly)$")  # "my brother flinches": what is done, and not who does it


def reason_of(scene: Scene, word: Word) -> str | None:
    """A name that no list has, where only a name could stand: "Xanthippe's EHCP", "xanthippe keeps hitting me"."""
    shape = word.text.capitalize() if scene.text.isupper() else word.text
    if not shapes.SHAPE.fullmatch(shape) or len(word.text) < 3 or shapes.TERM.search(word.lower):
        return None
    if scene.is_known(word) and not scene.is_of_the_day(word) or (scene.in_passage and not word.has_capital):
        return None
    after = scene.after(word)
    if AFTER.school.match(after):
        says = True
    elif scene.in_passage:
        says = False
    elif word.has_capital:
        says = _speaks_of(scene, word, after)
    else:
        before = scene.before(word)
        says = not _INFLECTED.search(word.lower) and bool(
            AFTER.life.match(after) or human.FRIEND.search(before) or human.ITS_ME.match(before))
    is_rare = name_lists.is_no_word if scene.text.isupper() else name_lists.is_rare_word
    if not says or not is_rare(word.lower):
        return None
    return "What is said around it is said of people, and the word is hardly ever anything but a name."


def _speaks_of(scene: Scene, word: Word, after: str) -> bool:
    before = scene.before(word)
    if AFTER.life.match(after) or AFTER.need.match(after):
        return True
    if is_of_the_world(scene.text, word.start, word.end) or is_a_thing(scene.text, word.start, word.end):
        return False
    cue = weak.AN_INITIAL.search(before) or initials.stands_after(scene.text, word.end) or (
        weak.is_met(scene, word) or human.HAS.match(after) or human.DOES.match(after) or (
            human.ACTS.match(after) and name_lists.is_no_word(word.lower)))
    return bool(cue) and not scene.is_about_work(word) and not scene.has_known_beside(word)
