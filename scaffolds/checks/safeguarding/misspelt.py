"""Words as children misspell them: those of harm, and those that say what a line is about. Only a word that nobody
writes on purpose is put right, and never a short one: one letter makes another word of it (those that matter are listed
in words.yaml). Letters that were typed apart are parted into words again."""

from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from prompt_library.records import Record, read_records
from scaffolds.checks.safeguarding.cards import CONTENT
from scaffolds.checks.safeguarding.topics import every_word

SHORTEST = 5
LONG = 8  # from here two slips are allowed
LONGEST = 14  # letters of a word typed apart
EVERY_WORD, STRANGE = 8.0, 6.0  # what each word costs, so that few are found, and each letter of no word
RARE = 2.3  # Zipf frequency (log10 of uses in a thousand million words): below it a spelling is taken for a slip


class Spelt(Record):
    words: str


@cache
def _vocabulary() -> dict[str, tuple[str, ...]]:
    """The words of harm by first letter: a slip in the first letter is rare, and looking only there is quick."""
    by_letter: dict[str, list[str]] = {}
    words = set(read_records(CONTENT / "spelt.yaml", Spelt)[0].words.split())
    words.update(word for word in every_word() if len(word) >= SHORTEST and word.isalpha())
    for word in sorted(words):
        by_letter.setdefault(word[0], []).append(word)
    return {letter: tuple(words) for letter, words in by_letter.items()}


def put_right(word: str) -> str:
    """The word of harm that this is a slip for, or the word itself."""
    near = _vocabulary().get(word[0], ())
    if len(word) < SHORTEST or word in near or not word.isalpha():
        return word
    slips = 2 if len(word) >= LONG else 1
    found = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=slips)
    return found[0] if found and _is_a_slip(word) else word


def _is_a_slip(word: str) -> bool:
    from wordfreq import zipf_frequency  # loaded only when a word is one letter from a word of harm

    return zipf_frequency(word, "en") < RARE


def parted(letters: str) -> str:
    """`iwantto` as `i want to`: the likeliest words in a run of letters that were typed apart; what is one word, or no
    words, stays as it is."""
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for end in range(1, len(letters) + 1):
        ways = ((best[start][0] + _likely(letters[start:end]), start) for start in range(max(0, end - LONGEST), end))
        worth, start = max(ways)
        best.append((worth, (*best[start][1], letters[start:end])))
    return " ".join(best[-1][1])


def _likely(word: str) -> float:
    """Log of how often a word is used, a stranger counting for less by each letter."""
    from wordfreq import zipf_frequency

    if len(word) == 1 and word not in "ai":
        return -STRANGE
    used = zipf_frequency(word, "en")
    return used - EVERY_WORD if used else -STRANGE * len(word)
