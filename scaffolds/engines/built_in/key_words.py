"""The key vocabulary of a passage: its own subject nouns and names, found without a parser.

A word counts for more the rarer it is in everyday English (wordfreq's Zipf scale: 3 is once in a million words, 6 once
in a thousand), the more often the passage says it, and where schools teach it as a key word (content/vocabulary).
"""
import re
from collections import Counter
from collections.abc import Iterable

from scaffolds.engines.built_in.vocabulary import known
from scaffolds.engines.built_in.wording import grammar

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
NAME = re.compile(r"\b[A-Z][\w’'-]*(?:\s+(?:(?:of|the)\s+){0,2}[A-Z][\w’'-]*)*")
SENTENCE_START = re.compile(r"(?:^|[.!?:]['\"”’)]*\s+|\n\s*|[“\"‘(]\s*)$")
EVERYDAY = 5.4  # Zipf from which a word is too common to be a key word, unless it is taught as one or is a name
DESCRIBING = ("al", "ent", "ant", "ive", "ous", "ic", "able", "ible")
NEW = 4.2  # Zipf below which a word that no dictionary has is a technical term, and not a small word such as "although"
SHORT = 400  # characters: a topic or an instruction, where each word was chosen
LONGEST = 20_000  # characters that are looked at
TAUGHT, NAMED, PAIRED = 1.6, 1.15, 1.35  # what being taught, a name, or a repeated pair multiplies a score by


def suggest(text: str, n: int = 8, without: Iterable[str] = ()) -> tuple[str, ...]:
    """Up to n key words of a text, likeliest first, each as the text writes it. `without` are words to pass over."""
    text = text[:LONGEST]
    passed_over = grammar().not_terms | frozenset(word.lower() for word in without)
    scores = Counter(_names(text, passed_over))
    scores |= Counter(_taught(text, passed_over))
    scores |= Counter(_pairs(text, passed_over))
    scores |= Counter(_single(text, passed_over))
    chosen: list[str] = []
    for word, _ in sorted(scores.items(), key=lambda pair: (-pair[1], text.find(pair[0]))):
        if len(chosen) < n and not any(_adds_nothing(word, other) for other in chosen):
            chosen.append(word)
    return tuple(chosen)


def _adds_nothing(word: str, chosen: str) -> bool:
    """One inside the other, or a plural of it: "dioxide" beside "carbon dioxide". A longer name is someone else: "Lady
    Macbeth" beside "Macbeth"."""
    a, b = f" {_stem(word)} ", f" {_stem(chosen)} "
    return a in b or (b in a and not word[0].isupper())


def _stem(word: str) -> str:
    return " ".join(part[:-1] if part.endswith("s") and not part.endswith("ss") else part
                    for part in word.lower().split())


def _rarity(word: str) -> float:
    from wordfreq import zipf_frequency  # heavy, so only when a text is looked at

    return zipf_frequency(word, "en")


def _weight(word: str, count: int) -> float:
    return max(0.3, 7.0 - max(_rarity(word), 2.0)) * count**0.6


def _names(text: str, passed_over: frozenset[str]) -> dict[str, float]:
    """Runs of capitals that are not just the start of a sentence."""
    counts: Counter[str] = Counter()
    for match in NAME.finditer(text):
        name = match[0].rstrip("’'-")
        name = re.sub(r"[’']s$", "", name)
        if SENTENCE_START.search(text[: match.start()]):
            name = _without_opener(name)
        if name and len(name) > 1 and name.lower() not in passed_over and name != "I":
            counts[name] += 1
    return {name: (max(_weight(part.lower(), count) for part in name.split()) + len(name.split()) - 1) * NAMED
            for name, count in counts.items()}


def _without_opener(name: str) -> str:
    """A name without an opening word that has its capital only from starting the sentence: "The", "In", "Plants"."""
    first, *rest = name.split()
    if rest:
        return name if _rarity(first) < EVERYDAY and first.lower() not in grammar().not_terms else " ".join(
            rest[1:] if rest[0] in {"of", "the"} else rest)
    return first if not _parts_of(first.lower()) and _rarity(first) < EVERYDAY else ""


def _taught(text: str, passed_over: frozenset[str]) -> dict[str, float]:
    lowered = text.lower()
    found = {}
    for word in known().keys() - passed_over:
        whole = re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", lowered) if word in lowered else ()
        if at := [match.start() for match in whole]:
            written = text[at[0] : at[0] + len(word)]
            opens = SENTENCE_START.search(text[: at[0]])
            if not opens and written not in {word, known()[word].text}:
                continue  # the Gunpowder of the Gunpowder Plot
            if _is_everyday(word) and not re.search(rf"\b(?:the|a|an)\s+{re.escape(word)}\b", lowered):
                continue  # "Scrooge is mean" beside "the mean"
            score = _weight(word.split()[-1], len(at)) * TAUGHT + len(word.split()) * 0.5
            found[known()[word].text if opens else written] = score
    return found


def _is_everyday(word: str) -> bool:
    """A taught word that is another one without its "the": the mean, the key, the cross."""
    return known()[word].phrase.startswith("the ") and " " not in word and _rarity(word) > 4.7


def _pairs(text: str, passed_over: frozenset[str]) -> dict[str, float]:
    """Two terms that stand together: "water vapour", "plate boundary". A longer text says one that matters twice."""
    least = 1 if len(text) < SHORT else 2
    counts: Counter[str] = Counter()
    for line in re.split(r"[.,;:!?()\n]", text):
        words = WORD.findall(line)
        counts.update(" ".join(pair) for pair in zip(words, words[1:], strict=False)
                      if all(_may_pair(word, passed_over) for word in pair))
    return {pair: max(_weight(word, count) for word in pair.split()) * PAIRED
            for pair, count in counts.items() if count >= least}


def _may_pair(word: str, passed_over: frozenset[str]) -> bool:
    if not word.islower() or not _is_term(word, passed_over, 5.8):
        return False
    return "VERB" not in _parts_of(word) or word in known() or word in grammar().mass | grammar().nouns


def _single(text: str, passed_over: frozenset[str]) -> dict[str, float]:
    counts = Counter(word for word in WORD.findall(text) if word[0].islower())
    for match in WORD.finditer(text):
        if match[0][0].isupper() and match[0][1:].islower() and SENTENCE_START.search(text[: match.start()]):
            counts[match[0].lower()] += 1
    return {word: _weight(word, count) for word, count in counts.items()
            if _is_term(word, passed_over, EVERYDAY) and (count > 1 or not _may_be_verb(word))}


def _may_be_verb(word: str) -> bool:
    """ "meets", "uses": said once and not taught as a key word, a form like this is more often what somebody does."""
    return word.endswith("s") and word not in known() and "VERB" in _parts_of(word)


def _is_term(word: str, passed_over: frozenset[str], everyday: float) -> bool:
    if len(word) < 3 or word in passed_over or _rarity(word) >= everyday or "’" in word or "'" in word:
        return False
    return _is_noun(word)


def _is_noun(word: str) -> bool:
    """Whether the dictionary has it as a noun and not more likely as a verb form or a describing word; a word that it
    does not have at all is taken for a technical term."""
    if word in known() or word in grammar().mass | grammar().nouns:
        return True
    if word in grammar().verbs or word in grammar().adjectives or word.endswith(("ly", "ed")):
        return False
    parts = _parts_of(word)
    if not parts:
        return len(word) > 4 and _rarity(word) < NEW
    if word.endswith("ing"):
        return False
    return "NOUN" in parts and not ("ADJ" in parts and word.endswith(DESCRIBING))


def _parts_of(word: str) -> frozenset[str]:
    from lemminflect import getAllLemmas

    return frozenset(getAllLemmas(word))
