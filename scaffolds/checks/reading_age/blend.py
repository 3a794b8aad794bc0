"""The blend: nine measures of a text, each in standard units, weighed and laid on a scale of years.

Middle, spread and weight of each measure come from OneStopEnglish (CC BY-SA 4.0), whose 94 development articles are
each written at three levels: the weights are a non-negative logistic fit to which of two versions is the harder, on
whole articles and on their first 100, 60, 40 and 25 words, drawn towards nothing as far as costs no accuracy on
articles left out. `python -m tests.bench.fit_reading_age` fits and tests them again. Nothing was fitted to CLEAR,
which is only measured against.
The scale is a straight line laid between two anchors: passages written for this project at the level of what children
in England read from 5 to 17 (tests/scaffolds/checks/graded_passages.py), and OneStopEnglish at the mean of
Flesch-Kincaid and Spache, grade plus five.
"""
from scaffolds.checks.reading_age.measures import Measures

MIDDLE, YEARS = 11.3, 2.4
"""The age of an average OneStopEnglish text, and the years that one standard unit of the blend is worth."""

_MIDDLE = Measures(3.1039, 0.3205, 7.8445, 0.0651, 6.1385, 0.0409, -0.0601, -0.0705, -0.0394)
_SPREAD = Measures(0.2702, 0.1840, 0.5358, 0.0531, 0.4883, 0.0251, 0.0399, 0.0372, 0.0211)
_WEIGHT = Measures(0.1977, 0.1094, 0.0923, 0.0741, 0.0609, 0.1027, 0.1812, 0.1138, 0.0680)


def years(measures: Measures, sentences: bool = True) -> float:
    """The age in years, not yet clamped. `sentences` False leaves their length out and lets the rest speak for it."""
    units = [(value - m) / s for value, m, s in zip(measures, _MIDDLE, _SPREAD, strict=True)]
    total = sum(u * w for u, w in zip(units, _WEIGHT, strict=True))
    if not sentences:
        total = (total - units[0] * _WEIGHT.sentence) / (1 - _WEIGHT.sentence)
    return MIDDLE + YEARS * total
