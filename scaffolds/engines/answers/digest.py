from scaffolds.brief import Brief, DigestBrief
from scaffolds.checks.paragraphs import paragraphs
from scaffolds.checks.sentences import split
from scaffolds.engines.answers.base import Answer, Part, line
from scaffolds.results import Digest, Point


class PointAnswer(Part):
    original: str
    plain: str


class DigestAnswer(Answer):
    """A model says which sentence it took; where that stands is looked for here. One that is not to be found has no
    place (0 to 0), and is held back for it."""

    title: str
    points: list[PointAnswer]

    def result(self, brief: Brief) -> Digest:
        text = brief.text if isinstance(brief, DigestBrief) else ""
        made = sorted((_point(one, text) for one in self.points), key=lambda point: point.start)
        return Digest(title=line(self.title), points=tuple(made), sentences=len(split(text)))


def _point(given: PointAnswer, text: str) -> Point:
    original = given.original.strip()
    start = text.find(original)
    end = start + len(original)
    if start < 0:
        start = end = 0
    paragraph = next((n for n, (first, last) in enumerate(paragraphs(text), 1) if first <= start < last), 1)
    return Point(text=line(given.plain), original=original, start=start, end=end, paragraph=paragraph)
