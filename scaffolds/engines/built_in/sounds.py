"""A word as it is heard: "metafor" and "metaphor" are one, and so are "skool" and "school", "subtracshun" and
"subtraction". Vowels are the part that is written most ways, so they count as one."""

import re
from functools import lru_cache

_HEARD = tuple(
    (re.compile(written), heard)
    for written, heard in (
        ("ph|th", "f"), ("(?:t|s|c|sh)(?:io|ia|u|o)n", "san"), ("^kn", "n"), ("^wr", "r"), ("wh", "w"),
        ("ck|ch(?=[lr])|sch|k|q", "c"), ("c(?=[eiy])", "s"), ("z", "s"), ("[aeiou]+", "a"),
        (r"(.)\1", r"\1"), ("y", "a"), ("[ae]+$", ""),
    )
)


@lru_cache(maxsize=4096)  # whoever types decides how many words there are
def heard(word: str) -> str:
    for written, sound in _HEARD:
        word = written.sub(sound, word)
    return word
