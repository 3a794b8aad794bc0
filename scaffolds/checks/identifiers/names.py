"""Names of people a school knows, in any case, and not the people its lessons are about.

A word is taken for a learner's or an adult's name by what stands around it (a cue: "my name is", "'s EHCP", "for ...
who", "in 4B"), or because it is a name that is hardly ever anything else, alone in a short message or a school's own
note. Off-the-shelf recognisers find about half of the names in such lines, since they lean on capitals and surnames.
"""
import re

from scaffolds.checks.identifiers import bare, human, name_lists
from scaffolds.checks.identifiers.cues import AFTER, BEFORE
from scaffolds.checks.identifiers.identifier import Identifier
from scaffolds.checks.identifiers.register import Register, is_about_literature
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
_SPEAK = "The words around it speak of a person."
_TERM = re.compile(  # what a rare word of a lesson ends in, and hardly a name
    r"(?:tion|sion|ness|ment|ism|ase|ology|graphy|ysis|osis|esis|phyll|saurus|oid|itis|metry|phobia|scope|"
    r"plasm|istic|ical|"
    r"fully|ously|ably|culus|[a-z]{3}ing)$")
_JOINED = re.compile(r"(?:[A-Z][a-z]{0,3}['’]|Mac(?=[A-Z])|Mc)[A-Z][a-z]{2,}")  # D'Andre, Ja'Nae, O'Shea, McBride
_SECOND_HALVES = frozenset(  # Tuesday-Rose, Honey-Mae, Cody-Jay
    "mae may rose grace lee leigh jo ann anne lou louise jay james rae marie jane beth belle lily jack john joe ray "
    "skye star "
    "faith hope joy eve summer kate lynn reece junior paul michael blu jade maree louis".split())
_ALSO_VERBS = frozenset("will may mark chase drew grant rob sue pat skip rush ran rose bill trip bob".split())
_INFLECTED = re.compile(r"(?:s|ed|ing|ly)$")  # "my brother flinches": what is done, and not who does it
_SHAPED_LIKE_ONE = re.compile(  # and not PNGs or PyPI
    r"[^\W\d_][^\W\d_A-Z]+(?:['’-][^\W\d_]+)*|(?:Mc|Mac|De|La|Le|O)[A-Z][a-z]+")
_ACRONYM = 4  # letters: SEN, EAL and RE are no names, though Sen is
_AN_INITIAL = re.compile(r"(?<![\w'’.])(?:[A-Z]\.|[B-HJ-Z])(?: ?[A-Z]\.)* ?$")
_PLACES_DO = re.compile(  # said of a country or a season as easily as of somebody
    r" \w* ?(?:came|comes?|went|wants?|refus|needs?|has (?:had|no|made|become|started)|lost|left|likes?|"
    r"will|won|would|can|should|must|did|"
    r"is (?:in the|becoming|getting|moving|coming|making|on|a |an )|made|makes|took|takes|helps?|worked|works|covers|"
    r"leads|runs|supports|found|tried)")


def find(text: str, register: Register) -> list[Identifier]:
    words = words_of(text)
    scene = Scene(text, register, words)
    reasons = {}
    for index, word in enumerate(words):
        if reason := _reason(scene, word, words[index + 1] if index + 1 < len(words) else None):
            reasons[index] = reason
    return list(spread(scene, words, reasons))


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
    if is_strong(word) or _is_strong_possessive(scene, word) or _is_spelt_like_one(scene, word):
        return _reason_for_strong(scene, word)
    if not scene.in_passage and _is_two_syllables(scene, word, following):
        return "Two parts of a given name stand side by side."
    if word.lower in name_lists.word_names() or _is_family_name(word):
        return _reason_for_weak(scene, word, following)
    reason = _reason_for_rare(scene, word)
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
    return title == "miss" and (is_strong(word) or not name_lists.is_ordinary_word(word.lower) and (
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
        return _SPEAK
    if is_of_the_world(scene.text, word.start, word.end) or _is_in_a_lesson(scene, word, after):
        return None
    if AFTER.person.match(after) or BEFORE.loose.search(before) or human.HAS.match(after):
        return _SPEAK
    return None if is_a_thing(scene.text, word.start, word.end) else ALONE


def _is_in_a_lesson(scene: Scene, word: Word, after: str, is_weak: bool = False) -> bool:
    """Whether the sentence is about a text, the past or somebody known, and says nothing of this one's own day."""
    if scene.is_about_work(word):
        says = human.HABIT.match(after) or human.HAS.match(after) or (
            word.has_capital and human.ACTED_ON.search(scene.before(word)))
        if is_about_literature(scene.text) or scene.asks_of_a_lesson(word):
            return name_lists.is_well_known(word.lower)
        if is_weak:
            return not says
        return word.lower in name_lists.lesson_names() and not says
    return scene.has_known_beside(word) and not (human.DOES.match(after) or human.HAS.match(after))


def _reason_for_weak(scene: Scene, word: Word, following: Word | None) -> str | None:
    """A name that is also a word, a place or a character: only a cue makes it a person."""
    after, before, is_known = scene.after(word), scene.before(word), scene.is_known(word)
    if word.text.isupper() and len(word.text) <= _ACRONYM and not scene.text.isupper():
        return None
    if AFTER.school.match(after):
        return "A school's word about a person comes after it."
    if scene.in_passage or (is_known and not AFTER.life.match(after) and not scene.is_of_the_day(word)):
        return None
    if AFTER.life.match(after) and (word.has_capital or word.lower not in _ALSO_VERBS):
        return _SPEAK
    if is_of_the_world(scene.text, word.start, word.end) or _is_in_a_lesson(scene, word, after, is_weak=True):
        return None
    if word.has_capital and AFTER.need.match(after) and word.lower not in name_lists.characters():
        return _SPEAK
    is_place = word.lower in name_lists.place_names()
    is_verb = not word.has_capital and word.lower in _ALSO_VERBS
    if (AFTER.person.match(after) and word.has_capital and not is_place) or (
            BEFORE.strict.search(before) and not is_verb):
        return _SPEAK
    if word.has_capital and _AN_INITIAL.search(before):
        return "An initial stands before it."
    if bare.has_two_verbs(scene, word):
        return _SPEAK
    return _SPEAK if _has_a_capital_cue(scene, word, following) else None


def _has_a_capital_cue(scene: Scene, word: Word, following: Word | None) -> bool:
    is_place, after, before = word.lower in name_lists.place_names(), scene.after(word), scene.before(word)
    if not word.has_capital and word.lower in _ALSO_VERBS:
        return False
    if not word.has_capital:
        return bool(human.FRIEND.search(before)) or (
            bool(human.ITS_ME.match(before)) and not name_lists.is_everyday_word(word.lower))
    if is_a_thing(scene.text, word.start, word.end):
        return False
    if human.HAS.match(after) or bare.is_somebody(scene, word):
        return True
    if human.DOES.match(after):
        return not (is_place and _PLACES_DO.match(after))
    is_family_name = word.lower not in name_lists.word_names()  # many are places too
    return not is_place and not is_family_name and _is_met(scene, word, following)


def _is_met(scene: Scene, word: Word, following: Word | None = None) -> bool:
    """A capital in mid-sentence after a word that people come after: "seat him beside Lily"."""
    before = scene.before(word)
    in_a_clause = word.lower not in name_lists.characters() and (
        human.MET_IN_A_CLAUSE.search(before) or human.IN_MID_SENTENCE.search(before))
    if scene.opens_sentence(word) or not (in_a_clause or human.MET.search(before)):
        return False
    return following is None or not following.has_capital or scene.text[word.end : following.start] != " "


def _reason_for_rare(scene: Scene, word: Word) -> str | None:
    """A name that no list has, where only a name could stand: "Xanthippe's EHCP", "xanthippe keeps hitting me"."""
    shape = word.text.capitalize() if scene.text.isupper() else word.text
    if not _SHAPED_LIKE_ONE.fullmatch(shape) or len(word.text) < 3 or _TERM.search(word.lower):
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
    cue = _AN_INITIAL.search(before) or human.HAS.match(after) or human.DOES.match(after) or _is_met(scene, word) or (
        human.ACTS.match(after) and name_lists.is_no_word(word.lower))
    return bool(cue) and not scene.is_about_work(word) and not scene.has_known_beside(word)


def is_strong(word: Word) -> bool:
    names = name_lists.first_names()
    if word.lower in names or (word.has_capital and _JOINED.fullmatch(word.text)):
        return True
    if word.lower in name_lists.capital_names() and word.has_capital and (
            not word.text.isupper() or not name_lists.is_ordinary_word(word.lower)):
        return True
    if "-" not in word.text:
        return False
    parts = word.lower.split("-")
    if word.has_capital and len(parts) == 2 and parts[1] in _SECOND_HALVES and word.text.split("-")[1][0].isupper():
        return True
    return any(part in names or (word.has_capital and part in name_lists.capital_names()) for part in parts) or (
        word.has_capital and all(part in name_lists.word_names() for part in parts))


def _is_strong_possessive(scene: Scene, word: Word) -> bool:
    """ "olivers mum": no apostrophe, and then something that a person has."""
    bare = word.lower[:-1]
    return word.lower.endswith("s") and bare in name_lists.first_names() and bool(AFTER.owned.match(scene.after(word)))


def _is_family_name(word: Word) -> bool:
    return word.has_capital and word.lower in name_lists.surnames() and not name_lists.is_everyday_word(word.lower)


def _is_spelt_like_one(scene: Scene, word: Word) -> bool:
    if scene.in_passage or scene.is_known(word) or not (word.has_capital and _SHAPED_LIKE_ONE.fullmatch(word.text)):
        return False
    return word.lower not in name_lists.word_names() and not _TERM.search(word.lower) and (
        name_lists.is_spelt_like_one(word.lower)) and not scene.is_foreign(word)


def _is_two_syllables(scene: Scene, word: Word, following: Word | None) -> bool:
    """ "Ka Yan", "Minh Anh": two syllables with capitals, not both words of English."""
    if following is None or scene.text[word.end : following.start] != " ":
        return False
    pair = (word, following)
    shouted = any(one.text.isupper() and len(one.text) > 1 for one in pair)
    found = all(one.has_capital and one.lower in name_lists.syllables() for one in pair)
    return found and not shouted and not all(name_lists.is_everyday_word(one.lower) for one in pair)


def _could_be_name(word: Word, is_called: bool) -> bool:
    """After "my name is" anything may be a name but a common word with a small letter. After "is called" so may a thing
    ("this is called photosynthesis"), so a small letter there is a name only where a list has it."""
    if is_strong(word) or word.lower in name_lists.word_names() or word.has_capital:
        return True
    return not is_called and not name_lists.is_ordinary_word(word.lower)
