"""How much plainer one word or phrase is than another, by the ages at which children in England usually meet words."""
from functools import lru_cache

from scaffolds.checks.reading_age.vocabulary import look_up
from scaffolds.checks.spelling import british


def is_plainer(before: str, after: str) -> bool:
    """Whether children meet the plain word earlier. Where they do not, a swap would move the meaning for nothing."""
    return _age(after) < _age(before)


def gain(before: str, after: str) -> float:
    """For ordering only: by how many years, in threes, the hardest word of a phrase is met earlier; and a little for
    each word that it is shorter."""
    years = _age(before) - _age(after)
    return max(0.05, years / 3 + 0.12 * (len(before.split()) - len(after.split())))


@lru_cache(maxsize=20_000)
def _age(phrase: str) -> float:
    words = phrase.lower().replace("-", " ").split()  # "well-known" is read as two words
    return max((look_up(british(word)).age for word in words if word[:1].isalpha()), default=5.0)
