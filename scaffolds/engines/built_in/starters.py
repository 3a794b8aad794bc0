"""Sentence starters: exactly as many as asked for, each holding a key word, each left open.

What kind of writing a topic calls for (cause, order, comparison ...) comes from its own words; the key words are those
given, else those that schools teach for the topic, else what the topic itself names.
"""
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scaffolds.brief import StartersBrief
from scaffolds.engines.built_in import frames as written
from scaffolds.engines.built_in import vocabulary
from scaffolds.engines.built_in.frames import Frame, Stage
from scaffolds.engines.built_in.key_words import suggest
from scaffolds.engines.built_in.topic_wording import last_resort, named_thing, two_sides
from scaffolds.engines.built_in.wording import ARTICLE, Form, KeyWord, as_given, fit, grammar
from scaffolds.results import Starter, Starters

MOST = 20
LONGEST = 14  # words in a starter: what is easily held in mind while an idea is found
IN_ORDER = frozenset({"sequence", "instruct"})
# What says which lesson a topic is for is no part of the topic: "consent PSHE", "Year 9 citizenship".
_LESSON = r"(?:PSHE|RSHE|RSE|MFL|KS[1-5]|[Yy](?:ear|r)? ?\d{1,2}|GCSE|A[ -][Ll]evel|EYFS)"
LESSON = re.compile(rf"^(?:{_LESSON}\b[ :,-]*)+(?!of\b)(?=\S)|(?<=\S)(?:[ ,(-]+{_LESSON}\b\)?)+$")
# "Is it ever right to lie?" asks for a side to be taken.
CLOSED = re.compile(r"^(?:is|are|should|can|could|do|does|would|will|was|were)\b", re.IGNORECASE)


def starters(brief: StartersBrief) -> Starters:
    """Distinct starters, `brief.count` of them (held to 1 to 20), for the brief's year. Never fails: a topic that says
    nothing has starters about itself."""
    count = min(max(brief.count, 1), MOST)
    brief = replace(brief, topic=without_lesson(brief.topic))
    topic = vocabulary.find(brief.topic)
    kinds = kinds_for(brief.topic, topic, bool(brief.key_words))
    words = key_words_for(brief, topic, kinds, count)
    name = topic.name if topic and _says(brief.topic, topic.name) else ""
    chosen = _choose(_Wanted(kinds, written.stage_for(brief.year), words, count, name))
    past = is_past(brief.topic, topic, kinds)
    made = tuple(Starter(text=f"{fit(frame.text, word, other, name, past)} …", key_words=_held(word, other))
                 for frame, word, other in chosen)
    return Starters(topic=_title(brief.topic), starters=made)


def without_lesson(topic: str) -> str:
    """A topic without the lesson that it is for ("consent PSHE")."""
    return LESSON.sub("", topic)


def _held(word: KeyWord, other: KeyWord | None) -> tuple[str, ...]:
    return (word.text, other.text) if other else (word.text,)


def _says(wanted: str, name: str) -> bool:
    return ARTICLE.sub("", name).lower() in wanted.lower()


def _title(topic: str) -> str:
    topic = " ".join(topic.split())
    return topic[:1].upper() + topic[1:]


def kinds_for(wanted: str, topic: vocabulary.Topic | None, has_words: bool) -> tuple[str, ...]:
    """The kinds of writing that a topic calls for, by its own words or as schools teach it."""
    kind = written.cued(wanted)
    if kind == "cause" and not (topic or has_words):
        return ("outcome",)  # the only key word is what was caused
    if kind:
        return (kind,)
    if CLOSED.match(wanted.strip()):
        return ("argue",)
    if topic:
        first, *rest = topic.kinds
        return (first,) if first in IN_ORDER else (first, *(kind for kind in rest if kind not in IN_ORDER))
    return ("describe", "explain") if has_words else ("everyday",)


def is_past(wanted: str, topic: vocabulary.Topic | None, kinds: Sequence[str]) -> bool:
    """Whether it is written of in the past."""
    if kinds[0] in {"recount", "predict", "instruct"}:
        return kinds[0] == "recount"
    if topic:
        return topic.tense == "past"
    return bool(re.search(r"\b1\d{3}\b", wanted)) or bool(grammar().past & set(re.findall(r"[a-z]+", wanted.lower())))


def key_words_for(
    brief: StartersBrief, topic: vocabulary.Topic | None, kinds: Sequence[str], count: int
) -> tuple[KeyWord, ...]:
    """The words given, else those that schools teach for the topic, else what the topic itself names; never none."""
    given = tuple(word for word in brief.key_words if any(letter.isalnum() for letter in word))
    if given:
        return tuple(vocabulary.as_known(word, brief.topic) for word in given)
    if kinds[0] == "compare" and (sides := two_sides(brief.topic)):
        return sides
    if topic:
        words = topic.key_words[:2] if topic.kinds[0] == kinds[0] == "compare" else topic.key_words
        return _as_asked(words, brief.topic, kinds[0])
    if named := named_thing(brief.topic, (cue for kind in written.kinds().values() for cue in kind.cues)):
        return (named,)
    found = suggest(brief.topic, count, without=written.cue_words())
    return tuple(as_given(word, brief.topic) for word in found) or (last_resort(brief.topic),)


def _as_asked(words: Sequence[KeyWord], wanted: str, kind: str) -> tuple[KeyWord, ...]:
    """A topic's words with those that the person named first; last where causes are asked for, since what they named
    is then what was caused; untouched where they run in time."""
    if kind in IN_ORDER:
        return tuple(words)
    return tuple(sorted(words, key=lambda word: _says(wanted, word.text) is (kind == "cause")))


Pick = tuple[Frame, KeyWord, KeyWord | None]


@dataclass(frozen=True)
class _Wanted:
    kinds: Sequence[str]
    stage: Stage
    words: Sequence[KeyWord]
    count: int
    topic: str  # the topic as a name, or empty where it is not known to be one

    def suits(self, frame: Frame, word: KeyWord, other: KeyWord | None) -> bool:
        """Whether a frame has all it needs; "bullying is a key part of bullying" says nothing."""
        if frame.needs_topic and (not self.topic or _says(self.topic, word.text)):
            return False
        return other is not None or not frame.needs_other


def _choose(wanted: _Wanted) -> list[Pick]:
    if wanted.kinds[0] in IN_ORDER and all(word.is_noun for word in wanted.words):
        return _in_order(wanted)
    return _varied(wanted)


def _in_order(wanted: _Wanted) -> list[Pick]:
    """Frames and words both spread from the start to the end, so that the starters tell it in order."""
    words, count = wanted.words, wanted.count
    plain = [frame for frame in written.frames(wanted.kinds[0]) if not (frame.needs_other or frame.needs_topic)]
    pool = written.nearest(plain, wanted.stage)
    own = [frame for frame in pool if frame.stage is wanted.stage]
    frames = _spread(own, count) if count <= len(own) else sorted(pool[:count], key=lambda frame: frame.place)
    order = _spread(words, count) if count <= len(words) else [words[i * len(words) // count] for i in range(count)]
    return [(frame, word, None) for frame, word in zip(frames, order, strict=True)]


def _spread(items: Sequence, count: int) -> list:
    """`count` of the items, evenly from the first to the last."""
    return [items[round(i * (len(items) - 1) / max(1, count - 1))] for i in range(count)]


def _varied(wanted: _Wanted) -> list[Pick]:
    picks: list[Pick] = []
    used: Counter[str] = Counter()
    words = wanted.words
    pools = {form: _pool_for(form, wanted) for form in {word.form for word in words}}
    for index in range(wanted.count):
        word = words[index % len(words)]
        after = (*words[index % len(words) + 1 :], *words)
        other = next((w for w in after if w.text != word.text and w.is_noun), None)
        kind = wanted.kinds[index % len(wanted.kinds)]
        frame = min(
            (frame for frame in pools[word.form] if wanted.suits(frame, word, other)),
            key=lambda frame: _cost(frame, word, other, used, wanted, kind),
        )
        picks.append((frame, word, other if frame.needs_other else None))
        used.update((frame.text, f"connective {frame.connective}", _opening(frame), f"{frame.text} {word.text}"))
    return picks


def _pool_for(form: Form, wanted: _Wanted) -> list[Frame]:
    if form in {Form.VERB, Form.ADJECTIVE}:
        return [*written.pool([form.value], wanted.stage), *written.pool(["term"], wanted.stage)]
    return written.pool(["term"] if form is Form.TERM else wanted.kinds, wanted.stage)


def _cost(
    frame: Frame, word: KeyWord, other: KeyWord | None, used: Counter[str], wanted: _Wanted, kind: str
) -> tuple[float, ...]:
    """What makes one frame a worse choice than another, worst first: said before with this word, said before at all,
    too long, the same connective or another stage's, of another kind than this one's turn, the same opening."""
    stages = list(Stage)
    return (
        used[f"{frame.text} {word.text}"],
        used[frame.text],
        len(fit(frame.text, word, other, wanted.topic).split()) > LONGEST,
        used[f"connective {frame.connective}"] + abs(stages.index(frame.stage) - stages.index(wanted.stage)),
        frame.kind not in {kind, word.form.value},
        max(0, used[_opening(frame)] - 1),
        frame.place,
    )


def _opening(frame: Frame) -> str:
    return "opens " + frame.text.split()[0]
