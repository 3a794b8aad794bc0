"""Our own lines, read for the fit: what kind each is, and the signs it shows."""
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from scaffolds.checks.safeguarding.concepts import hits
from scaffolds.checks.safeguarding.features import features
from scaffolds.checks.safeguarding.plain import names_work, sentences
from scaffolds.checks.safeguarding.votes import cast

FOLDER = Path(__file__).parents[1] / "scaffolds" / "checks" / "lines"
SCAFFOLDS = Path(__file__).parents[2] / "scaffolds"
NOTHING, HARD_DAY, TOPIC, REQUEST = "none", "low_mood", "harmful_topic", "harmful_request"
MIXED, ASKED = "mixed", "asked"  # a telling whose kind is not said, and a request whose risk is not
CARDLESS = (NOTHING, HARD_DAY)
URGENT = ("suicide_now", "danger_now", "weapon")
SLIPS = 0.3  # of the lines are also read misspelt, so that a slip does not hide a word
COPY = 0.5  # what a misspelt copy counts
OFFERED = 4.0  # what the site's own names and ways of asking count: a press of its own button is never a telling
FOUND_ONCE = 1.5  # what a line counts that was found once and is not to be lost again


OPENED = ("sealed_1", "sealed_2")  # sealed sets that have been read: they prove nothing now, and are fitted to


@dataclass(frozen=True)
class Line:
    kind: str
    text: str
    signs: set[str]
    counts: float = 1.0


def to_fit() -> list[Line]:
    """Lines that the rules never met, with what the rules say of them; and the batches that the rules were mended by,
    without, since there the rules are right by making."""
    chance = random.Random(1)
    lines = []
    for path in sorted((FOLDER / "told").glob("*.txt")):
        for kind, text in _of(path):
            lines.append(_line(kind, text))
            if chance.random() < SLIPS:
                lines.append(_line(kind, _slip(text, chance), counts=COPY))
    lines += [_line(kind, text) for name in OPENED for kind, text in opened(name)]
    lines += [_line(kind, text, voted=False, counts=FOUND_ONCE) for kind, text in _batches()]
    lines += [_line(NOTHING, text, counts=OFFERED) for text in asked_of_the_site()]
    return [line for line in lines if line.signs]


def kept_back() -> list[tuple[str, str]]:
    """Kind and line. A file has a heading for each kind, `## neglect`, and a line for each telling."""
    return [line for path in sorted((FOLDER / "kept_back").glob("*.txt")) for line in _of(path)]


def strangers() -> list[tuple[str, str]]:
    """Kind and line of writers who had seen neither rules nor lines, fitted to by neither layer."""
    return [line for path in sorted((FOLDER / "strangers").glob("*.txt")) for line in _of(path)]


def opened(name: str) -> Iterator[tuple[str, str]]:
    """A sealed set's kinds are headings of its own, so only its tier is read."""
    path = FOLDER.parent / "sealed" / f"{name}.yaml"
    for line in yaml.safe_load(path.read_text(encoding="utf-8")):
        yield {0: NOTHING, 1: HARD_DAY}.get(line["tier"], MIXED), line["text"]


def _of(path: Path) -> Iterator[tuple[str, str]]:
    kind = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            kind = line[3:].strip()
        elif line.strip() and not line.startswith("# "):
            yield kind, line.strip()


def asked_of_the_site(but: str = "") -> list[str]:
    """What learners say to this site about a task, as its own content has it. but: a move that is left out."""
    content = SCAFFOLDS / "engines" / "built_in" / "content"
    files = [*sorted((content / "tasks").glob("*.yaml")), SCAFFOLDS / "asking" / "content" / "moves.yaml"]
    records = (record for path in files for record in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))
    said = (
        phrase
        for record in records
        if record.get("move", "-") != but
        for phrase in (*record.get("phrases", ()), *filter(None, [record.get("name")]))
    )
    return sorted({phrase for phrase in said if not _WANTS_TO_TALK(phrase)})


_LONG_WORD = re.compile(r"[a-z]{4,}")
_WANTS_TO_TALK = re.compile(r"\btalk to (?:you|someone|somebody)\b|\bneed to talk\b").search


def _batches() -> Iterator[tuple[str, str]]:
    for path in sorted(FOLDER.glob("batch_*.yaml")):
        batch = yaml.safe_load(path.read_text(encoding="utf-8"))
        yield from ((kind, line) for kind, said in batch["disclosures"].items() for line in said)
        yield from ((NOTHING, line) for line in batch["look_alikes"])
    for group in yaml.safe_load((FOLDER / "disclosures.yaml").read_text(encoding="utf-8")):
        kind = ASKED if group["kind"] == REQUEST else group["kind"] if group["tier"] > 1 else HARD_DAY
        yield from ((kind, line) for line in group["lines"])
    for line in yaml.safe_load((FOLDER / "look_alikes.yaml").read_text(encoding="utf-8")):
        yield NOTHING, line
    for each in yaml.safe_load((FOLDER / "mixed.yaml").read_text(encoding="utf-8")):
        yield {0: NOTHING, 1: HARD_DAY}.get(each["tier"], MIXED), each["line"]


def _line(kind: str, text: str, voted: bool = True, counts: float = 1.0) -> Line:
    said, work = sentences(text), names_work(text)
    words = " ".join(said).split()
    if not words:
        return Line(kind, text, set())
    votes = cast(said, work, False).as_features() if voted else set()
    return Line(kind, text, features(words, hits(words), work) | votes, counts)


def _slip(text: str, chance: random.Random) -> str:
    """One word in three of four letters or more with a letter lost, doubled or changed about."""
    return _LONG_WORD.sub(lambda word: _misspelt(word[0], chance) if chance.random() < 1 / 3 else word[0], text)


def _misspelt(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    return chance.choice((
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ))
