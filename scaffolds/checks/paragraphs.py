"""Paragraphs of a text and their places."""
import re

_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_LINE = re.compile(r"[^\n]*\S[^\n]*")


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph, as characters: between blank lines, or each line where no line is blank."""
    blocks = [found.span() for found in _BLOCK.finditer(text)]
    return blocks if len(blocks) > 1 else [found.span() for found in _LINE.finditer(text)]
