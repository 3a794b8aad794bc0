"""Questions whose answers stand in the passage, word for word: nothing is asked that it does not say.

A gap is a sentence of the passage with one term, number or name taken out. A short question asks for the subject of a
sentence, or for when, where or how long. A word question gives a held meaning and wants its word. Where a passage is
too short for the number asked for, its sentences are asked about in parts that do not give each other away, then more
of its hard words are asked for by their meanings, and last the order in which it names things. True or false is left
out: a guess is right half of the time, and a wrong line that was read is remembered too.
"""
from collections.abc import Iterator, Sequence

from scaffolds.brief import RetrievalBrief
from scaffolds.checks import sentences
from scaffolds.engines.built_in.key_words import suggest
from scaffolds.engines.built_in.parser import Parsed, ParserFault, parse
from scaffolds.engines.built_in.retrieval.further import fits, hard_words, in_parts, order
from scaffolds.engines.built_in.retrieval.gaps import FEWEST, POINTS_BACK, gaps, words
from scaffolds.engines.built_in.simplify.people import PEOPLE
from scaffolds.results import Question, Retrieval

PARSED = 60  # sentences whose grammar is read, evenly from a long passage
MOST = 28  # words of a sentence that can be asked about, from FEWEST
LONGEST_SUBJECT = 7  # words
WHO = frozenset({"PERSON"})
AGREES = frozenset({"VBD", "VBZ", "MD"})  # verb forms that "what" and "who" go with as they stand


def retrieval(brief: RetrievalBrief) -> Retrieval:
    """At most `brief.count` questions in the order of the passage; fewer where it says too little."""
    if not brief.text.strip():
        return Retrieval(title=_title(brief.key_words), questions=tuple(words(brief.key_words))[:brief.count])
    terms = tuple(dict.fromkeys((*brief.key_words, *suggest(brief.text, brief.count * 2, without=brief.key_words))))
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
    in_gaps: dict[str, list[Question]] = {}
    for gap in gaps(usable, terms):
        in_gaps.setdefault(gap.source, []).append(gap)
    asked: dict[str, Question] = {}  # by answer
    for sentence in usable:
        mine = [*in_gaps.get(sentence, ())]
        few = sum(one.form == "short" for one in asked.values()) * 3 < len(asked)
        mine = [short[sentence], *mine] if sentence in short and (few or not mine) else mine
        new = [one for one in mine if one.answer.lower() not in asked]
        if found := next((one for one in new if fits(one, asked.values())), new[0] if new else None):
            asked[found.answer.lower()] = found
    of_text = list(asked.values())
    if len(of_text) < brief.count:
        of_text = in_parts(of_text, evenly, terms, brief.count)
    said, answers = brief.text.lower(), {one.answer.lower() for one in of_text}
    made = [*_picked(of_text, brief), *(
        one for one in words(terms, brief.text) if one.answer.lower() in said and one.answer.lower() not in answers)]
    if len(made) < brief.count:
        made += hard_words(brief, made)
    if len(made) < brief.count:
        made += order(terms, brief.text)
    return made[:brief.count]


def _picked(found: Sequence[Question], brief: RetrievalBrief) -> list[Question]:
    """Those that ask for a word that was named, and the rest evenly from the start of the passage to its end."""
    named = {word.lower() for word in brief.key_words}
    first = [one for one in found if one.answer.lower() in named][:brief.count]
    rest, left = [one for one in found if one not in first], brief.count - len(first)
    if 0 < left < len(rest):
        rest = [rest[round(at * (len(rest) - 1) / max(1, left - 1))] for at in range(left)]
    kept = [*first, *rest[:left]]
    return [one for one in found if one in kept]


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
