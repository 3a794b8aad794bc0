"""Typed or pasted text made safe to keep: what the eye cannot see is taken out, what it can see is left alone."""
import re
import unicodedata

# Characters with no look of their own that can hide words from a reader: zero-width, direction and variation marks,
# and tag letters. OWASP Top 10 for LLM applications 2026 asks for them to be taken out at each boundary.
# Lone surrogates (a broken \ud800 in JSON) cannot be written to a file at all.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff\ud800-\udfff]"
)
LINE_ENDS = re.compile("\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
CONTROL = re.compile("[\u0001-\u0008\u000e-\u001f\u007f-\u009f]")
TABS = re.compile("[ \u00a0]*\t[ \u00a0\t]*")
SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000 ]+")
# One control character or two come from a careless copy; a file opened as text has them all through it.
FEW = 3


def is_binary(text: str) -> bool:
    """True where this is a file read as text: a NUL, or more control or replacement characters than a copy leaves."""
    return "\x00" in text or len(CONTROL.findall(text)) + text.count("\ufffd") > max(FEW, len(text) // 100)


def tidy(text: str) -> str:
    """Visible text only, in composed form (NFC), with plain line ends and spaces and no more than one blank line
    together. HTML and Markdown are text like any other and stay as typed; a table pasted from Word keeps its tabs."""
    text = LINE_ENDS.sub("\n", text)
    text = CONTROL.sub("", INVISIBLE.sub("", text))
    text = unicodedata.normalize("NFC", text)
    lines = [line.strip(" \u00a0") for line in text.split("\n")]
    spaced = _cells if sum("\t" in line.strip() for line in lines) > 1 else _words
    return re.sub(r"\n{3,}", "\n\n", "\n".join(map(spaced, lines))).strip("\n")


def _words(line: str) -> str:
    return SPACES.sub(" ", line).strip()


def _cells(line: str) -> str:
    """The cells of a row of a table, as many tabs between them as there were: an empty cell keeps its place."""
    if "\t" not in line.strip():
        return _words(line)
    pieces = re.split("(\t+)", TABS.sub(lambda run: "\t" * run[0].count("\t"), line))
    return "".join(piece if piece.startswith("\t") else _words(piece) for piece in pieces).rstrip()


def one_line(text: str) -> str:
    return " ".join(tidy(text).split())
