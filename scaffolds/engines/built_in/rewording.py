"""An instruction in words that ask for less: which of its words carry the demand, and other ways to say it.

Declarative language says what is so, what is at hand and what comes next. Wordings for common instructions are written
(content/rewordings.yaml); for others they are made round the doing ("Putting the coat on") and kept only where no check
finds a demand left in them. What keeps somebody safe stays direct, and it is said why.
"""
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from prompt_library.records import Record, read_records
from scaffolds.brief import RewordingBrief
from scaffolds.checks import invitations, spelling
from scaffolds.checks.demands import left_in
from scaffolds.engines import EngineError
from scaffolds.engines.built_in.matching import Matcher
from scaffolds.engines.built_in.own_points import forms, named, verbs
from scaffolds.results import Demand, Rewording, Way

CONTENT = Path(__file__).parent / "content" / "rewordings.yaml"
SURE = 0.8  # confidence from which a written entry is taken for the action
EACH, MOST = 4, 6  # wordings of one action, and of all together
NOTHING = "There is no instruction here to put another way. One begins with something to do: “put your coat on”."
EDGES = " .,;:!?"
JOINT = re.compile(
    r"([.;!?]+\s+|,\s+(?:and then\s+|then\s+|and\s+)?|\s+and then\s+|\s+then\s+|\s+and\s+)", re.IGNORECASE)
CLAUSE = re.compile(r"\s+(?:before you|or else|otherwise|if you|so that|because|or you|until you)\b.*$", re.IGNORECASE)
ABOUT_IT = re.compile(r"(?:tell|say|explain|write|why|what|who|apologise)\b", re.IGNORECASE)
FORBIDS = re.compile(r"\b(?:do not|don['’]?t|stop|no|never|quit)\b", re.IGNORECASE)
NEGATIVE = re.compile(r"^(?:do not|don['’]?t|stop|no|never|quit)\s+(?P<rest>.+)$", re.IGNORECASE)


class Carrier(Record):
    phrases: tuple[str, ...]
    why: str


class Safety(Record):
    phrases: tuple[str, ...]
    reason: str
    afterwards: tuple[str, ...]


class Wording(Record):
    name: str
    text: str


class Written(Record):
    name: str
    phrases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    ways: tuple[Wording, ...]


class Content(Record):
    """carriers are words that carry a demand, with why; softeners are taken off either end before the doing is read;
    by_rule are wordings with {g} ("putting the coat on"), {G} and {thing} ("the coat on the peg")."""

    carriers: tuple[Carrier, ...]
    openers: tuple[str, ...]
    closers: tuple[str, ...]
    safety: tuple[Safety, ...]
    by_rule: tuple[Wording, ...]
    instead: tuple[Wording, ...]
    written: tuple[Written, ...]


Place = tuple[int, int, str, str]  # start, end, the words, why they carry a demand


@dataclass(frozen=True)
class _Action:
    text: str  # "put your coat on"
    negative: bool = False


@cache
def content() -> Content:
    return read_records(CONTENT, Content)[0]


@cache
def _matcher() -> Matcher[Written]:
    return Matcher(content().written)


def rewording(brief: RewordingBrief) -> Rewording:
    """Raises EngineError where there is no instruction in it."""
    said = " ".join(brief.instruction.split())
    demands = tuple(_demands(said))
    if safety := _safety(said):
        ways = tuple(Way(name="afterwards", text=text) for text in safety.afterwards)
        return Rewording(original=said, demands=demands, ways=ways, direct=_direct(said), reason=safety.reason)
    actions = list(_actions(said))
    if not any(action.negative or _is_verb(action.text.split()[0]) for action in actions):
        raise EngineError(NOTHING)
    each = max(2, EACH if len(actions) == 1 else MOST // max(1, len(actions)))
    ways = tuple(way for action in actions for way in _ways(action)[:each])
    return Rewording(original=said, demands=demands, ways=tuple(dict.fromkeys(ways))[:MOST])


def _demands(said: str) -> Iterator[Demand]:
    """The words that ask, push or hurry, in their order, none inside another."""
    found = [*_carried(said), *_ordered(said)]
    found += [(one.start, one.end, one.text, _why(one.rule)) for one in invitations.find(said)
              if not one.rule.startswith(("D10", "D4"))]
    end = 0
    for start, stop, words, why in sorted(found, key=lambda one: one[0]):  # of two at one place the first found
        if start >= end:
            yield Demand(words=words, start=start, end=stop, why=why)
            end = stop


def _carried(said: str) -> Iterator[Place]:
    for carrier in content().carriers:
        for phrase in sorted(carrier.phrases, key=len, reverse=True):
            pattern = rf"(?<![\w’'-]){re.escape(phrase)}(?![\w’'-])"
            yield from ((match.start(), match.end(), match[0], carrier.why)
                        for match in re.finditer(pattern, said, re.IGNORECASE))


def _ordered(said: str) -> Iterator[Place]:
    """The verb of each action."""
    for action in _actions(said):
        word = action.text.split()[0]
        at = said.lower().find(action.text.lower())
        if action.negative:
            for match in FORBIDS.finditer(said[:max(at, 0)]):
                yield match.start(), match.end(), match[0], "forbids, and says nothing of what may be done"
        elif at >= 0 and _is_verb(word):
            yield at, at + len(word), said[at:at + len(word)], _why("D1-imperative")


def _why(rule: str) -> str:
    return {
        "D1-imperative": "an order: it tells what to do",
        "D3-obligation": "says that it is owed",
        "D4-question": "a question wants an answer, and this one wants a yes",
        "D4-choice-question": "a question wants an answer",
        "D6-praise": "praise says that somebody is judging",
        "D7-hurry": "hurries",
    }.get(rule, "pushes")


def _safety(said: str) -> Safety | None:
    """What it keeps somebody safe from; None where it only talks about what happened."""
    if ABOUT_IT.match(_bare(said)):
        return None
    for one in content().safety:
        if any(re.search(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", said, re.IGNORECASE) for phrase in one.phrases):
            return one
    return None


def _direct(said: str) -> str:
    """The first action alone, without what is said around it."""
    first = next(_actions(said), _Action(said))
    text = f"{'Stop' if first.negative else first.text}".strip(EDGES)
    return f"{text[:1].upper()}{text[1:]}."


def _actions(said: str) -> Iterator[_Action]:
    """Cut where another verb opens an order. What else follows an "and" belongs to the action before ("your pen and
    ruler"); what follows a stop or a comma is a reason, and is left out."""
    cut = JOINT.split(said)
    kept: list[str] = []
    for joint, part in zip(["", *cut[1::2]], cut[::2], strict=True):
        bare = _bare(CLAUSE.sub("", part))
        if not bare:
            continue
        if not kept or _is_verb(bare.split()[0]) or NEGATIVE.match(bare):
            kept.append(bare)
        elif joint.strip().lower() == "and":
            kept[-1] += f" and {bare}"
    for bare in kept:
        negative = NEGATIVE.match(bare)
        yield _Action(negative["rest"], True) if negative else _Action(bare)


def _is_verb(word: str) -> bool:
    """Whether a word opens an instruction: a verb in its base form."""
    from lemminflect import getAllLemmas  # half a second to load

    lowered = word.lower()
    if not lowered.isalpha():
        return False  # "don't"
    return lowered in verbs() | invitations.known_verbs() or lowered in getAllLemmas(lowered).get("VERB", ())


def _bare(part: str) -> str:
    openers = "|".join(map(re.escape, sorted(content().openers, key=len, reverse=True)))
    closers = "|".join(map(re.escape, sorted(content().closers, key=len, reverse=True)))
    before = ""
    while part != before:
        before = part
        part = re.sub(rf"^(?:{openers})(?:[\s,]+|$)", "", part, flags=re.IGNORECASE).strip(EDGES)
        part = re.sub(rf"(?:^|[\s,]+)(?:{closers})$", "", part, flags=re.IGNORECASE).strip(EDGES)
    return part


def _ways(action: _Action) -> list[Way]:
    """Written ones, then those by rule; each is dropped in which a demand is left."""
    asked = f"{'no ' if action.negative else ''}{action.text}"
    ranked = _matcher().rank(asked, 1)
    made = [Way(name=one.name, text=one.text) for one in ranked[0].entry.ways] if (
        ranked and ranked[0].confidence >= SURE) else []
    made += _by_rule(action)
    return [way for way in made if not left_in(way.text)]


def _by_rule(action: _Action) -> Iterator[Way]:
    doing = _doing(action)
    if not doing:
        return
    thing = "" if action.negative else _thing(action.text)
    for one in content().instead if action.negative else content().by_rule:
        if "{thing}" in one.text and not thing:
            continue
        text = one.text.format(g=doing, G=doing[:1].upper() + doing[1:], thing=thing,
                               Thing=thing[:1].upper() + thing[1:])
        yield Way(name=one.name, text=text)


def _doing(action: _Action) -> str:
    """ "put your coat on" as "putting the coat on"; empty where its first word is no verb."""
    from lemminflect import getInflection  # half a second to load

    verb, _, rest = action.text.partition(" ")
    if action.negative and verb.lower().endswith("ing"):
        return action.text.lower()
    if not _is_verb(verb):
        return ""
    made = getInflection(verb.lower(), tag="VBG")
    rest = re.sub(r"^me\s+", "", re.sub(r"\b(?:your|my|our)\b", "the", rest))
    return spelling.mend(f"{made[0] if made else verb} {rest}".strip())


def _thing(text: str) -> str:
    """What is to be made or had, as a thing; empty where the action has none."""
    name = named(text)
    verb = text.split()[0].lower()
    return name[:1].lower() + name[1:] if verb in forms().makes and name.lower() != text.lower() else ""
