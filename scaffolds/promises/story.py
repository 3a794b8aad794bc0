"""A social story: in the present, told twice as much as suggested, and of nobody called "you"."""
import re
from collections.abc import Iterator

from scaffolds.brief import StoryBrief
from scaffolds.checks.demands import left_in
from scaffolds.checks.finding import Finding, Severity
from scaffolds.checks.sentences import split
from scaffolds.checks.story import is_directive
from scaffolds.engines.built_in.parser import Parsed, parse
from scaffolds.promises.finding import at, whole
from scaffolds.results import Story

TOLD = 2  # descriptive sentences for each directive one (Gray's ratio, as issue 5 sets it)
SAID = re.compile(r"“[^”]*”|\bthank you\b", re.IGNORECASE)  # what people say to each other
YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)


def story(brief: StoryBrief, result: Story) -> list[Finding]:
    sentences = [one.text for part in result.paragraphs for one in split(part)]
    found = [at(result, sentence, "not-present", "A social story is told in the present, and this sentence is not.")
             for sentence, parsed in zip(sentences, parse(sentences), strict=True) if _is_past(parsed)]
    found += [at(result, sentence, "second-person", "This speaks to the reader, which makes it an instruction.")
              for sentence in sentences if YOU.search(SAID.sub("", sentence))]
    return [*found, *_directive(result, sentences), *_pushing(result)]


def _is_past(parsed: Parsed) -> bool:
    """Whether what the sentence says is in the past: its main verb, one joined to it, or what helps either. Not so
    "the door is locked", "a person who came before", and "put", which is the same in both tenses."""
    root = parsed.root
    main = [root, *parsed.children(root.i, "conj")]
    helping = [aux for verb in main for aux in parsed.children(verb.i, "aux", "auxpass")]
    verbs = [verb for verb in main if not any(aux.head == verb.i for aux in helping)]
    return any(token.tag == "VBD" and token.lower != token.lemma.lower() for token in (*verbs, *helping))


def _directive(result: Story, sentences: list[str]) -> Iterator[Finding]:
    """Where there are too many sentences that say what to do, each is named."""
    directive = [sentence for sentence in sentences if is_directive(sentence)]
    told = len(sentences) - len(directive)
    if told >= TOLD * len(directive):
        return
    yield whole("too-directive", Severity.WARN, (
        f"{told} sentences describe and {len(directive)} say what to do. At least {TOLD} that describe stand for each "
        "that does."))
    for sentence in directive:
        yield at(result, sentence, "too-directive", "This sentence says what to do.", Severity.NOTE)


def _pushing(result: Story) -> list[Finding]:
    """What may be done is offered: no order, no "must", no praise and no hurry."""
    return left_in("\n".join(result.lines()))
