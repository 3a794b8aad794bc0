"""Whether a passage is old prose, whose words have other senses than the lexicon's, which is of English today.

"Sensible of her affection" and "an antagonistic force" are not what they would be in a newspaper. So in old prose
nouns, verbs and adjectives stay the author's; little words and long sentences are still made plainer.
"""
import re

SURE = re.compile(
    r"\b(?:thou|thee|thy|thine|ye|hath|doth|hast|dost|didst|wilt|shalt|canst|saith|quoth|unto|whence|hither|thither"
    r"|whither|wherein|whereof|whereupon|thereupon|thereof|therein|wherefore|hereupon|betwixt|ere|nay|verily|methinks"
    r"|forsooth|peradventure|alas|lest|save (?:where|when|that)|to-(?:day|morrow|night)|some one|mamma|papa|gaily"
    r"|o'er|e'en|'tis|'twas|'twill)\b|\b(?:knew|know|cared|care|doubt|heeded|saw|feared|fear) not\b",
    re.IGNORECASE,
)
HINTS = re.compile(
    r"\b(?:upon|shall|whilst|presently|countenance|visage|apparel|afterward|amongst|amidst|endeavou?r(?:ed)?|exclaimed"
    r"|beheld|behold|dwell|dwelt|oft|scarcely|hastened|perceived|lofty|bade|wont|yonder|abode|chanced|sprang|forth|thus"
    r"|multitude|latter|o'clock|cried|dear|maiden|manner|commenced|queer|quaint(?:ly)?|fellow|parlou?r|hearth|nor|lad"
    r"|astonished|at once|no doubt|a great many|a good deal|fearful|immense|delightful|hitherto|in order that|steamer"
    r"|lantern|wagon|carriage|telegraph)\b|;",
    re.IGNORECASE,
)
SPOKEN = re.compile(r"\"[^\"\n]*\"|\N{LEFT DOUBLE QUOTATION MARK}[^\N{RIGHT DOUBLE QUOTATION MARK}\n]*")
HINTS_A_HUNDRED = 1.3  # hints in a hundred words, of at least two kinds
FEWEST = 40  # words, for hints to count


def is_old(text: str) -> bool:
    """Told by one sure word outside what is spoken, two anywhere, or many lesser hints of several kinds."""
    if SURE.search(SPOKEN.sub("", text)) or len(SURE.findall(text)) > 1:
        return True
    hints = [match.group().lower() for match in HINTS.finditer(text)]
    enough = len(text.split()) >= FEWEST
    return enough and len(set(hints)) >= 2 and len(hints) * 100 >= HINTS_A_HUNDRED * len(text.split())
