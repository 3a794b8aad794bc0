"""A name that is also a word, a place or a character: only what stands around it makes it a person."""
import re

from scaffolds.checks.identifiers import bare, human, initials, lessons, name_lists
from scaffolds.checks.identifiers.cues import AFTER, BEFORE
from scaffolds.checks.identifiers.scene import Scene, Word
from scaffolds.checks.identifiers.world import is_a_thing, is_of_the_world

SPEAK = "The words around it speak of a person."
ALSO_VERBS = frozenset("will may mark chase drew grant rob sue pat skip rush ran rose bill trip bob".split())
_ACRONYM = 4  # letters: SEN, EAL and RE are no names, though Sen is
AN_INITIAL = re.compile(r"(?<![\w'’.])(?:[A-Z]\.|[B-HJ-Z])(?: ?[A-Z]\.)* ?$")
_PLACES_DO = re.compile(  # said of a country or a season as easily as of somebody
    r" \w* ?(?:came|comes?|went|wants?|refus|needs?|has (?:had|no|made|become|started)|lost|left|likes?|"
    r"will|won|would|can|should|must|did|"
    r"is (?:in the|becoming|getting|moving|coming|making|on|a |an )|made|makes|took|takes|helps?|worked|works|covers|"
    r"leads|runs|supports|found|tried)")
_WHOSE_IT_IS = re.compile(r"\b(?:message|parcel|note|call|email|appointment|detention|reader|scribe|reply) "
                          r"(?:for|from|with) $", re.IGNORECASE)


def reason_of(scene: Scene, word: Word, following: Word | None) -> str | None:
    """A name that is also a word, a place or a character: only a cue makes it a person."""
    after, before, is_known = scene.after(word), scene.before(word), scene.is_known(word)
    if word.text.isupper() and len(word.text) <= _ACRONYM and not scene.text.isupper():
        return None
    if AFTER.school.match(after):
        return "A school's word about a person comes after it."
    if scene.in_passage or (is_known and not AFTER.life.match(after) and not scene.is_of_the_day(word)):
        return None
    if AFTER.life.match(after) and (word.has_capital or word.lower not in ALSO_VERBS):
        return SPEAK
    if is_of_the_world(scene.text, word.start, word.end) or lessons.is_in_one(scene, word, after, is_weak=True):
        return None
    if word.has_capital and AFTER.need.match(after) and word.lower not in name_lists.characters():
        return SPEAK
    is_place = word.lower in name_lists.place_names()
    is_verb = not word.has_capital and word.lower in ALSO_VERBS
    if (AFTER.person.match(after) and word.has_capital and not is_place) or (
            BEFORE.strict.search(before) and not is_verb):
        return SPEAK
    if word.has_capital and (beside := _stands_beside(scene, word, following)):
        return beside
    if bare.has_two_verbs(scene, word):
        return SPEAK
    return SPEAK if _has_a_capital_cue(scene, word, following) else None


def _stands_beside(scene: Scene, word: Word, following: Word | None) -> str | None:
    if AN_INITIAL.search(scene.before(word)):
        return "An initial stands before it."
    if word.lower in name_lists.place_names():
        return None
    if word.lower in name_lists.surnames() and _stands_in_a_field(scene, word):
        return "A family's name stands where a note has whose it is."
    if initials.stands_after(scene.text, word.end):
        return "An initial stands after it."
    return "A family's name comes after it." if _has_a_family_name(scene, word, following) else None


def _stands_in_a_field(scene: Scene, word: Word) -> bool:
    """ "Reader - Okonkwo", "Left a message for Okonkwo"."""
    if _WHOSE_IT_IS.search(scene.before(word)):
        return True
    return bool(re.search(r" [-–|] $", scene.before(word)) and re.match(r"\s*(?:$|\n| [-–|] )", scene.after(word)))


def _has_a_family_name(scene: Scene, word: Word, following: Word | None) -> bool:
    """ "Grace Otieno": in a list of names nothing else need be said."""
    if following is None or not following.has_capital or scene.text[word.end : following.start] != " ":
        return False
    return following.lower in name_lists.surnames() and not name_lists.is_everyday_word(following.lower) and (
        word.lower in name_lists.word_names() and not (scene.is_known(following) or scene.is_thing(following)))


def _has_a_capital_cue(scene: Scene, word: Word, following: Word | None) -> bool:
    is_place, after, before = word.lower in name_lists.place_names(), scene.after(word), scene.before(word)
    if not word.has_capital and word.lower in ALSO_VERBS:
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
    return not is_place and not is_family_name and is_met(scene, word, following)


def is_met(scene: Scene, word: Word, following: Word | None = None) -> bool:
    """A capital in mid-sentence after a word that people come after: "seat him beside Lily"."""
    before = scene.before(word)
    in_a_clause = word.lower not in name_lists.characters() and (
        human.MET_IN_A_CLAUSE.search(before) or human.IN_MID_SENTENCE.search(before))
    if scene.opens_sentence(word) or not (in_a_clause or human.MET.search(before)):
        return False
    return following is None or not following.has_capital or scene.text[word.end : following.start] != " "
