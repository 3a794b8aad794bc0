"""A scaffold as plain text: for a message, a reader of a person's own, or a device that opens nothing else."""
from collections.abc import Iterator

from scaffolds.exports.pieces import clean, cleaned
from scaffolds.exports.small_print import DRAFT, small_print
from scaffolds.receipt import Scaffold
from scaffolds.results import Breakdown, Passage, Result, Schedule, Starters, plain_text


def text(scaffold: Scaffold, *, title: str, draft: bool = True) -> str:
    """draft puts the DRAFT line first. A blank line stands between paragraphs; what is in steps is numbered."""
    title = " ".join(clean(title).split())
    blocks = [*([DRAFT] if draft else []), *_blocks(cleaned(scaffold.result), title), small_print(scaffold)]
    return "\n\n".join(block for block in blocks if block.strip()) + "\n"


def _blocks(result: Result, title: str) -> Iterator[str]:
    if isinstance(result, Passage):
        yield title
        yield result.text
        if result.glossary:
            yield "What the words mean"
            yield "\n".join(f"{gloss.word}: {gloss.meaning}" for gloss in result.glossary)
    elif isinstance(result, Schedule):
        yield result.title
        yield _numbered([f"{step.text} ({step.minutes} min)" if step.minutes else step.text for step in result.steps])
    elif isinstance(result, Breakdown):
        yield result.title
        yield _numbered([f"{step.text}\n   {step.plain}" if step.plain else step.text for step in result.steps])
    elif isinstance(result, Starters):
        yield result.topic[:1].upper() + result.topic[1:]
        yield _numbered([starter.text for starter in result.starters])
    else:
        yield title
        yield plain_text(result).removeprefix(f"{title}\n")


def _numbered(items: list[str]) -> str:
    return "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))
