"""Questions whose answers stand in the passage, word for word: nothing is asked that it does not say.

A gap is a sentence of the passage with one term, number or name taken out. A short question is a sentence with its
subject asked for, which needs no other word of it changed. A word question gives a held meaning and wants its word.
"""
import re
from collections.abc import Iterator, Sequence
from itertools import chain

from scaffolds.brief import RetrievalBrief
from scaffolds.checks import sentences
from scaffolds.engines.built_in.key_words import suggest
from scaffolds.engines.built_in.meanings import meaning
from scaffolds.engines.built_in.parser import Parsed, ParserFault, parse
from scaffolds.engines.built_in.simplify.people import PEOPLE
from scaffolds.results import GAP, Question, Retrieval

PARSED = 60  # sentences whose grammar is read, evenly from a long passage
FEWEST, MOST = 5, 28  # words of a sentence that can be asked about
LONGEST_SUBJECT = 7  # words
POINTS_BACK = re.compile(r"(?:it|they|this|that|these|those|he|she|his|her|their|its|there|such|both|here)\b", re.I)
NUMBER = re.compile(r"(?<![\w.,])(?:£\s?)?\d[\d,.]*\d%?(?![\w])|(?<![\w.,])\d+%?(?![\w.])")
WHO = frozenset({"PERSON"})
AGREES = frozenset({"VBD", "VBZ", "MD"})  # verb forms that "what" and "who" go with as they stand


def retrieval(brief: RetrievalBrief) -> Retrieval:
    """At most `brief.count` questions in the order of the passage; fewer where it says too little."""
    if not brief.text.strip():
        return Retrieval(title=_title(brief.key_words), questions=tuple(_words(brief.key_words))[:brief.count])
    terms = brief.key_words or suggest(brief.text, brief.count * 2)
    usable = [one.text for one in sentences.split(brief.text)
              if one.closed and FEWEST <= len(one.text.split()) <= MOST and not one.text.rstrip().endswith("?")]
    chosen = _chosen(brief, terms, usable)
    return Retrieval(title=_title(brief.key_words or terms[:2]), questions=tuple(chosen))


def _title(terms: Sequence[str]) -> str:
    return f"Questions: {', '.join(terms[:3])}" if terms else "Questions"


def _chosen(brief: RetrievalBrief, terms: Sequence[str], usable: Sequence[str]) -> list[Question]:
    """One question a sentence, gaps and short ones in turn, since a second would give the first away; then meanings of
    words that no question has for its answer yet."""
    evenly = usable[::max(1, len(usable) // PARSED)]
    short = {one.source: one for one in _shorts(evenly)}
    gaps: dict[str, list[Question]] = {}
    for gap in _gaps(usable, terms):
        gaps.setdefault(gap.source, []).append(gap)
    asked: dict[str, Question] = {}  # by answer
    for sentence in usable:
        mine = [*gaps.get(sentence, ())]
        few = sum(one.form == "short" for one in asked.values()) * 3 < len(asked)
        mine = [short[sentence], *mine] if sentence in short and (few or not mine) else mine
        if found := next((one for one in mine if one.answer.lower() not in asked), None):
            asked[found.answer.lower()] = found
    of_text = _picked(list(asked.values()), brief)
    said = brief.text.lower()
    more = [one for one in _words(terms) if one.answer.lower() in said and one.answer.lower() not in asked]
    return [*of_text, *more][:brief.count]


def _picked(found: Sequence[Question], brief: RetrievalBrief) -> list[Question]:
    """Those that ask for a word that was named, and the rest evenly from the start of the passage to its end."""
    named = {word.lower() for word in brief.key_words}
    first = [one for one in found if one.answer.lower() in named][:brief.count]
    rest, left = [one for one in found if one not in first], brief.count - len(first)
    if 0 < left < len(rest):
        rest = [rest[round(at * (len(rest) - 1) / max(1, left - 1))] for at in range(left)]
    kept = [*first, *rest[:left]]
    return [one for one in found if one in kept]


def _gaps(usable: Sequence[str], terms: Sequence[str]) -> Iterator[Question]:
    for sentence in usable:
        if POINTS_BACK.match(sentence):
            continue
        words = [term for term in terms if len(_places(sentence, term)) == 1]
        numbers = [found[0] for found in NUMBER.finditer(sentence)]
        for term in chain(words, (number for number in numbers if len(_places(sentence, number)) == 1)):
            start, end = _places(sentence, term)[0]
            if len(sentence.split()) - len(term.split()) >= FEWEST - 1:
                yield Question(form="gap", ask=f"{sentence[:start]}{GAP}{sentence[end:]}", answer=sentence[start:end],
                               source=sentence)


def _places(sentence: str, term: str) -> list[tuple[int, int]]:
    pattern = rf"(?<![\w£-]){re.escape(term)}(?![\w-])"
    return [found.span() for found in re.finditer(pattern, sentence, re.IGNORECASE)]


def _shorts(usable: Sequence[str]) -> Iterator[Question]:
    try:
        read = parse(usable)
    except ParserFault:
        return
    for sentence, parsed in zip(usable, read, strict=True):
        if (made := _by_subject(sentence, parsed)) is not None:
            yield made


def _by_subject(sentence: str, parsed: Parsed) -> Question | None:
    """ "The houses were built of wood." as "What were built of wood?" is wrong, so only forms that agree are asked."""
    root = parsed.root
    subjects = parsed.children(root.i, "nsubj", "nsubjpass")
    if len(subjects) != 1 or not parsed.whole:
        return None
    held = parsed.subtree(subjects[0].i)
    if held[0] != 0 or held != list(range(len(held))) or not 1 <= len(held) <= LONGEST_SUBJECT:
        return None
    if subjects[0].pos not in ("NOUN", "PROPN") or POINTS_BACK.match(sentence):
        return None
    verb = parsed.tokens[len(held)]
    many = subjects[0].tag in ("NNS", "NNPS") or bool(parsed.children(subjects[0].i, "conj"))
    if verb.head not in (root.i, verb.i) or verb.tag not in AGREES or (many and verb.lower in ("were", "are")):
        return None
    said = "".join(token.text + token.space for token in parsed.tokens[:len(held)]).strip()
    rest = _one_clause(parsed, len(held)).strip().rstrip(".!")
    if not sentence.startswith(said) or len(rest.split()) < 3:
        return None
    asks = "Who" if subjects[0].entity in WHO or subjects[0].lemma.lower().removeprefix("fire") in PEOPLE else "What"
    return Question(form="short", ask=f"{asks} {rest}?", answer=said, source=sentence)


def _one_clause(parsed: Parsed, start: int) -> str:
    """What the sentence says from word `start`, without a second statement that has a subject of its own."""
    end = len(parsed.tokens)
    for second in parsed.children(parsed.root.i, "conj"):
        if parsed.children(second.i, "nsubj", "nsubjpass", "expl"):
            joins = [one.i for one in parsed.children(parsed.root.i, "cc", "punct") if start < one.i < second.i]
            end = min(end, *joins) if joins else start
    return "".join(token.text + token.space for token in parsed.tokens[start:end])


def _words(terms: Sequence[str]) -> Iterator[Question]:
    for term in terms:
        if said := meaning(term):
            yield Question(form="word", ask=f"Which word means: {said}?", answer=term, source=said)
