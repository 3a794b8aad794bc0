"""Words cut into the pieces that the encoder knows: the longest piece that fits, then the next (WordPiece, Wu et al.
2016, as BERT cuts)."""

INSIDE = "##"  # marks a piece that does not begin its word
FIRST, LAST, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"


def pieces(words: list[str], places: dict[str, int], most: int) -> list[int]:
    """The places of the pieces, FIRST before them and LAST behind; of a longer text the first `most` pieces."""
    found = [at for word in words for at in _of_word(word, places)]
    return [places[FIRST], *found[: most - 2], places[LAST]]


def _of_word(word: str, places: dict[str, int]) -> list[int]:
    """A word with a letter that no piece has is unknown as a whole."""
    found: list[int] = []
    start = 0
    while start < len(word):
        mark = INSIDE if start else ""
        ends = range(len(word), start, -1)
        end = next((end for end in ends if mark + word[start:end] in places), None)
        if end is None:
            return [places[UNKNOWN]]
        found.append(places[mark + word[start:end]])
        start = end
    return found
