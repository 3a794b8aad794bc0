"""The things that a topic names in its own words, where no vocabulary of ours has it."""
import re
from collections.abc import Iterable

from scaffolds.engines.built_in.wording import Form, KeyWord, as_given, is_plural

NAME = r"[A-Z][\w’'-]*(?:\s+(?:(?:of|the|on|in|to)\s+){0,2}[A-Z][\w’'-]*)*"
SIDE = r"(?:the\s+)?(\w[\w’'-]*(?:\s\w[\w’'-]*)?)"
TWO_NAMES = re.compile(rf"\b({NAME})\s+(?:and|with|to|vs\.?|versus|or)\s+(?:the\s+)?({NAME})")
TWO_SIDES = re.compile(
    rf"\b(?:compare|comparing|contrast|between)?\s*{SIDE}\s+(?:and|with|to|vs\.?|versus|or)\s+{SIDE}$", re.IGNORECASE
)
IN_TIME = re.compile(r"\b(?:then and now|now and then|past and present|before and after)\b", re.IGNORECASE)
LEADING = re.compile(r"^(?:(?:of|in|on|between|how|why|the|a|an|compare|comparing|contrast)\s+)+", re.IGNORECASE)
OWNER = re.compile(r"^(my|our|the|a|an|your|his|her|their)\s+", re.IGNORECASE)
PLAIN_WORD = re.compile(r"[\w’'-]*[^\W\d_][\w’'-]*")
LINKING = frozenset(
    "of to in on at for by with from how why what when where who which is are was were be do does did a an the and or"
    " if it they we i you can could should would will has have had like about not no than as works work".split()
)
LONGEST_NAME = 3  # words


def two_sides(topic: str) -> tuple[KeyWord, ...]:
    """The two things that a topic sets side by side: "Compare Athens and Sparta". Empty where it does not name two."""
    topic = IN_TIME.sub("", topic).strip(" .?!")
    found = TWO_NAMES.search(LEADING.sub("", topic)) or TWO_SIDES.search(topic)
    sides = [LEADING.sub("", side) for side in found.groups()] if found else []
    return tuple(as_given(side, topic) for side in sides) if all(sides) else ()


def named_thing(topic: str, cues: Iterable[str]) -> KeyWord | None:
    """The one thing that a short topic is: "my dog", "recount of our science week". None for a longer one, and for a
    single word that nothing stands before."""
    rest = topic.strip(" .?!")
    for cue in sorted(cues, key=len, reverse=True):
        rest = re.sub(rf"^{re.escape(cue)}\s+", "", rest, flags=re.IGNORECASE)
    rest = re.sub(r"^(?:of|about|on)\s+", "", rest, flags=re.IGNORECASE)
    owner = OWNER.match(rest)
    thing = OWNER.sub("", rest)
    words = thing.split()
    if not (1 if owner else 2) <= len(words) <= LONGEST_NAME or not all(PLAIN_WORD.fullmatch(word) for word in words):
        return None
    if LINKING & {word.lower() for word in words}:
        return None
    made = as_given(thing, topic)
    if owner is None:
        return made
    form = made.form if made.is_noun else Form.ONE  # what is owned is a thing: "the Titanic"
    return KeyWord(made.text, f"{owner[1].lower()} {made.text}", form)


def last_resort(topic: str) -> KeyWord:
    """A topic with no term in it is its own key word."""
    said = " ".join(re.findall(r"\w[\w'’-]*", topic)[-3:]) or "this topic"
    return KeyWord(said, said, Form.MANY if is_plural(said) else Form.MASS)
