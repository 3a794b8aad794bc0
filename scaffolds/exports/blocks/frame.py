from scaffolds.exports.blocks.base import Block, Heading, Items, Lines, NewPage, Para, Run, Words, said, title
from scaffolds.exports.pieces import by_key_words, sentence
from scaffolds.results import Fade, Frame, Starter
from scaffolds.results.frame import WHEN

GIVEN = {Fade.FULL: "Full frame", Fade.HALF: "Half frame", Fade.WORDS: "Key words only", Fade.NONE: "No frame"}
FEW = 5  # starters that have two lines each on a page
UNDER_PART, UNDER_TOPIC = 4, 16  # lines to write on


def frame(result: Frame) -> list[Block]:
    """The fades that are shown, a page each, every one with the line that says when it is time for the next."""
    made: list[Block] = []
    for number, fade in enumerate(result.shown()):
        if number:
            made.append(NewPage())
        made += [title(sentence(result.topic)), *_body(result, fade), _note(fade)]
    return made


def _note(fade: Fade) -> Para:
    return Para((Run("For the teacher. ", True), Run(f"{GIVEN[fade]}. {WHEN[fade]}")), quiet=True, staff=True)


def _body(result: Frame, fade: Fade) -> list[Block]:
    if fade is Fade.NONE:
        return [Lines(UNDER_TOPIC)]
    if fade is Fade.WORDS:
        listed: list[Block] = [Para((Run("Key words: ", True), Run(", ".join(result.key_words))))]
        return listed + [one for section in result.sections for one in (Heading(section.name), Lines(UNDER_PART))]
    made: list[Block] = []
    lines = 2 if sum(len(starters) for _, starters in result.starters(fade)) <= FEW else 1
    for section, starters in result.starters(fade):
        made += [Heading(section.name), Para(said(section.about), True)]
        made.append(Items(tuple(map(_words, starters)), lines=lines, marker="bullet"))
    return made


def _words(starter: Starter) -> Words:
    return tuple(Run(text, key) for text, key in by_key_words(starter))
