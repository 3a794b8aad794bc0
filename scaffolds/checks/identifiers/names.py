"""Names of people a school knows, in any case, and not the people its lessons are about.

A word is taken for a learner's or an adult's name by what stands around it (a cue: "my name is", "'s EHCP", "for ...
who", "in 4B"), or because it is a name that is hardly ever anything else, alone in a short message or a school's own
note. Off-the-shelf recognisers find about half of the names in such lines, since they lean on capitals and surnames.
"""
from scaffolds.checks.identifiers import human, initials, lessons, name_lists, rare, shapes, weak
from scaffolds.checks.identifiers.cues import AFTER, BEFORE
from scaffolds.checks.identifiers.identifier import Identifier
from scaffolds.checks.identifiers.register import Register
from scaffolds.checks.identifiers.scene import Scene, Word, words_of
from scaffolds.checks.identifiers.spreading import spread
from scaffolds.checks.identifiers.world import is_a_pet, is_a_thing, is_of_the_world

_NEVER = frozenset(
    "i me my you your he she it we they a an the and or but not is are was were be been am to of in on at for from "
    "with by as so if no yes "
    "here there this that what who when where why how ok okay good bad fine sad happy tired stuck bored sorry "
    "really just very too "
    "going doing trying feeling having being done finished new old year years in class school teacher pupil "
    "student learner nobody "
    "someone anyone everyone him her them us mum dad mummy daddy nan grandad brother sister unknown blank "
    "file".split()
)
ALONE = "A first name standing alone."


def find(text: str, register: Register) -> list[Identifier]:
    words = words_of(text)
    scene = Scene(text, register, words)
    reasons = {}
    for index, word in enumerate(words):
        if reason := _reason(scene, word, words[index + 1] if index + 1 < len(words) else None):
            reasons[index] = reason
    alone = () if scene.in_passage else initials.find(text)
    return [*spread(scene, words, reasons), *alone]


def _reason(scene: Scene, word: Word, following: Word | None) -> str | None:
    """Why this word is taken for a person's name, or None."""
    if word.lower in _NEVER:
        return None
    if word.has_capital and is_a_pet(scene.text, word.start):
        return None
    if word.start in scene.introduced and _could_be_name(word, is_called=word.start in scene.called):
        return "The words before it introduce a person by name."
    if word.start in scene.titled and _may_bear_title(scene, word):
        return "A title stands before it."
    if word.start in scene.placed and not scene.is_known(word):
        return "A family's name, or the name of somebody in a post, stands there."
    if scene.is_thing(word) and not AFTER.school.match(scene.after(word)):
        return None
    if shapes.is_strong(word) or shapes.is_strong_possessive(scene, word) or shapes.is_spelt_like_one(scene, word):
        return _reason_for_strong(scene, word)
    if not scene.in_passage and shapes.is_two_syllables(scene, word, following):
        return "Two parts of a given name stand side by side."
    if word.lower in name_lists.word_names() or shapes.is_family_name(word):
        return weak.reason_of(scene, word, following)
    reason = rare.reason_of(scene, word)
    return None if reason and scene.is_foreign(word) else reason


def _may_bear_title(scene: Scene, word: Word) -> bool:
    """In small letters "mr okonkwo" is somebody, and "miss can i" is not; nor is Mr McGregor."""
    if scene.is_known_with_more(word) or scene.is_thing(word):
        return False
    if word.has_capital:
        return True
    title = scene.before(word).split()[-1].lower().rstrip(".")
    if title in ("mr", "mrs", "ms", "mx"):
        return not name_lists.is_everyday_word(word.lower) or word.lower in name_lists.surnames()
    return title == "miss" and (shapes.is_strong(word) or not name_lists.is_ordinary_word(word.lower) and (
        word.lower in name_lists.surnames() or name_lists.is_rare_word(word.lower)))


def _reason_for_strong(scene: Scene, word: Word) -> str | None:
    """A name that is hardly ever anything else: taken for one, unless something says that it is nobody's here."""
    after, before, is_known = scene.after(word), scene.before(word), scene.is_known(word)
    if AFTER.school.match(after) or AFTER.need.match(after) or (human.ROLE.match(after) and not scene.in_passage):
        return "A school's word about a person comes after it."
    # A known name alone is let through unless it keeps company with the speaker: "juliet keeps hitting me".
    if scene.in_passage or (is_known and not AFTER.life.match(after)):
        return None
    if AFTER.life.match(after) or (not is_known and BEFORE.company.search(before)):
        return weak.SPEAK
    if is_of_the_world(scene.text, word.start, word.end) or lessons.is_in_one(scene, word, after):
        return None
    if AFTER.person.match(after) or BEFORE.loose.search(before) or human.HAS.match(after):
        return weak.SPEAK
    return None if is_a_thing(scene.text, word.start, word.end) else ALONE


def _could_be_name(word: Word, is_called: bool) -> bool:
    """After "my name is" anything may be a name but a common word with a small letter. After "is called" so may a thing
    ("this is called photosynthesis"), so a small letter there is a name only where a list has it."""
    if shapes.is_strong(word) or word.lower in name_lists.word_names() or word.has_capital:
        return True
    return not is_called and not name_lists.is_ordinary_word(word.lower)
