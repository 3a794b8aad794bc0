"""Lines put together again, and with them words that were divided at the end of a line."""
import re

from scaffolds.documents.pdf_line import DIVIDED

LAST = re.compile(r"([^\W\d_]+)\x02$")
FIRST = re.compile(r"^([^\W\d_]+)")
IN_USE = 2.6  # Zipf frequency (wordfreq): a word that most readers have met in print
COMMON = 4.0


def joined(text: str, line: str) -> str:
    """A text with the next line of its paragraph. "un-" and "supported" are "unsupported", "well-" and "known" stay
    "well-known"."""
    if not text.endswith(DIVIDED):
        return f"{text.rstrip()} {line}"
    first, last = LAST.search(text), FIRST.match(line)
    stays = bool(first and last and _is_compound(first[1], last[1])) or not (first and last)
    return text[:-1] + ("-" if stays else "") + line


def _is_compound(first: str, last: str) -> bool:
    """Two common words that are not in use as one. In doubt there is no hyphen: most at a line's end divide a word."""
    from wordfreq import zipf_frequency

    if last[:1].isupper():
        return True  # Anglo-Saxon
    in_use = zipf_frequency(f"{first}{last}", "en")
    return in_use < IN_USE and all(zipf_frequency(word, "en") >= COMMON for word in (first, last))
