"""One line of a page of PDF, as pdf_child gives it."""
from dataclasses import dataclass, replace

DIVIDED = "\x02"


@dataclass(frozen=True)
class Line:
    """In points from the bottom left. text has a tab between parts that stand apart, and starts is where each begins.
    DIVIDED is its last character where its last word goes on in the next line."""

    text: str
    left: float
    right: float
    base: float
    size: float
    starts: tuple[float, ...] = ()

    @property
    def plain(self) -> str:
        return self.text.replace("\t", " ")

    @property
    def parts(self) -> list[str]:
        return self.text.split("\t")

    def halves(self) -> list["Line"]:
        """Its two parts as lines of their own; itself where it has not two. Where the first ends is as far as so many
        letters of its size go."""
        if len(self.starts) != 2:
            return [self]
        first, second = self.parts
        end = self.left + len(first) * (self.right - self.starts[1]) / max(1, len(second))
        return [replace(self, text=first, right=min(end, self.starts[1]), starts=self.starts[:1]),
                replace(self, text=second, left=self.starts[1], starts=self.starts[1:])]


@dataclass(frozen=True)
class Sheet:
    """The lines of one page, in the order in which they are read."""

    lines: list[Line]
