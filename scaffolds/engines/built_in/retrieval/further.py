"""Further questions where a passage is too short for the number asked for."""
import re
from collections.abc import Iterable, Iterator, Sequence

from scaffolds.brief import PassageBrief, RetrievalBrief, age_for_year
from scaffolds.engines.built_in.parser import Parsed, ParserFault, parse
from scaffolds.engines.built_in.retrieval.facts import facts, statements
from scaffolds.engines.built_in.retrieval.gaps import POINTS_BACK, gaps, places
from scaffolds.results import Question

ORDERED = 6  # things that a passage names from which three are put in its order
SUBJECT = re.compile(r"(?:it|they)\b", re.I)


def fits(question: Question, asked: Iterable[Question]) -> bool:
    """Whether it wants what no other wants, and neither gives the other away."""
    return not any(question.answer.lower() == one.answer.lower() or one.tells(question) or question.tells(one)
                   for one in asked)


def in_parts(asked: Sequence[Question], usable: Sequence[str], terms: Sequence[str], count: int) -> list[Question]:
    """As many sentences as it takes asked about in parts, in place of the one question about all of it, and sentences
    that point back asked about by what they point at."""
    by_source = {one.source: [one] for one in asked}
    for sentence, parts in _parts(usable, terms).items():
        if sum(map(len, by_source.values())) >= count:
            break
        mine = by_source.get(sentence, [])
        elsewhere = [one for source, held in by_source.items() if source != sentence for one in held]
        new = [one for one in parts if fits(one, elsewhere)]
        if len(new) > len(mine):
            by_source[sentence] = new
    return [one for sentence in usable for one in by_source.get(sentence, ())]


def _parts(usable: Sequence[str], terms: Sequence[str]) -> dict[str, list[Question]]:
    """The questions that each sentence can be asked in parts: about its time and its place, or one a statement."""
    try:
        read = parse(usable)
    except ParserFault:
        return {}
    found: dict[str, list[Question]] = {}
    about: str | None = None
    for sentence, parsed in zip(usable, read, strict=True):
        about = _about(parsed, about)
        if POINTS_BACK.match(sentence):
            found[sentence] = _pointed(sentence, about, terms)
            continue
        told, said = list(facts(sentence, parsed)), statements(parsed)
        each = [next(gaps([one], terms), None) for one in said] if len(said) > 1 else []
        in_gaps = [_of_whole(one, sentence) for one in each if one]
        found[sentence] = told if len(told) >= len(in_gaps) else in_gaps
    return found


def _about(parsed: Parsed, before: str | None) -> str | None:
    """What "it" or "they" at the start of the next sentence points at, after the pronoun: the subject that this one
    opens with, where it is no person, or what this one points at itself. None where that is not sure."""
    subjects = parsed.children(parsed.root.i, "nsubj", "nsubjpass")
    held = parsed.subtree(subjects[0].i) if len(subjects) == 1 else []
    if not held or held != list(range(len(held))) or len(held) > 5:
        return None
    if SUBJECT.match(parsed.text):
        return before
    many = subjects[0].tag in ("NNS", "NNPS")
    if subjects[0].pos not in ("NOUN", "PROPN") or subjects[0].entity == "PERSON":
        return None
    said = "".join(parsed.tokens[i].text + parsed.tokens[i].space for i in held).strip()
    return f"{'They' if many else 'It'} {said}"


def _pointed(sentence: str, about: str | None, terms: Sequence[str]) -> list[Question]:
    """ "It begins in the Andes" as "[The Amazon] begins in the ____": what is put in stands in brackets."""
    word = SUBJECT.match(sentence)
    pronoun, _, thing = (about or "").partition(" ")
    if word is None or word[0].lower() != pronoun.lower():
        return []
    rest = sentence[word.end():]
    found = next((one for one in gaps([f"X{rest}"], terms) if one.answer.lower() not in thing.lower()), None)
    if found is None:
        return []
    return [found.model_copy(update={"ask": f"[{thing}]{found.ask[1:]}", "source": sentence})]


def _of_whole(question: Question, sentence: str) -> Question:
    """A statement's question is of the whole sentence, which stands in the passage; it opens as a sentence does."""
    ask = question.ask[:1].upper() + question.ask[1:]
    return question.model_copy(update={"ask": f"{ask}.", "source": sentence})


def hard_words(brief: RetrievalBrief, made: Sequence[Question]) -> Iterator[Question]:
    """Further words of the passage that a meaning is held of, in its order."""
    from scaffolds.engines.built_in.support import support

    told = support(PassageBrief(brief.text, age_for_year(brief.year), brief.key_words, original=True))
    for gloss in told.glossary:
        asked = any(_same(gloss.word, one.answer) for one in made)
        if gloss.word.lower() in brief.text.lower() and not asked:
            yield Question(form="word", ask=f"Which word means: {gloss.meaning}?", answer=gloss.word,
                           source=gloss.meaning)


def order(terms: Sequence[str], text: str) -> list[Question]:
    """Three things that the passage names far apart, to be put in its order; none where it names few."""
    first_at = {term: found[0][0] for term in terms if (found := places(text, term))}
    told = sorted(first_at, key=first_at.__getitem__)
    if len(told) < ORDERED:
        return []
    first, middle, last = told[0], told[len(told) // 2], told[-1]
    return [Question(form="order", ask=f"In which order does the passage name these: {last}, {first}, {middle}?",
                     answer=f"{first}, {middle}, {last}")]


def _same(word: str, other: str) -> bool:
    return word.lower() in other.lower() or other.lower() in word.lower()
