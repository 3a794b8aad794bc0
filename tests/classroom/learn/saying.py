"""A learner without script: what is on the page goes back with the next press, as any browser would send it."""
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement


@dataclass
class Learner:
    client: object
    code: str
    page: HtmlElement = None  # type: ignore[assignment]

    def __post_init__(self) -> None:
        self._read(self.client.get(f"/learn/{self.code}"))

    def _read(self, response) -> "Learner":
        assert response.status_code == 200
        self.page = html.document_fromstring(response.text)
        return self

    def _send(self, **pressed: str) -> "Learner":
        form = self.page.get_element_by_id("talk")
        fields = [(name, value) for name, value in form.form_values() if name not in pressed]
        data: dict[str, list[str]] = {}
        for name, value in [*fields, *pressed.items()]:
            data.setdefault(name, []).append(value)
        return self._read(self.client.post(f"/learn/{self.code}/say", data=data))

    def say(self, words: str) -> "Learner":
        return self._send(say=words)

    def press(self, words: str) -> "Learner":
        """An option with these words."""
        assert words in self.options, self.options
        return self._send(pressed=words)

    def act(self, testid: str, step: int = 0) -> "Learner":
        """The first button with this test hook, in the step with this index or, below 0, anywhere."""
        within = self.steps[step] if step >= 0 else self.page
        button = within.xpath(f".//button[@data-testid='{testid}']")[0]
        return self._send(**{button.get("name"): button.get("value")})

    def clear(self) -> "Learner":
        return self.act("clear", -1)

    def back(self) -> "Learner":
        return self.act("undo", -1)

    def set(self, **settings: str) -> "Learner":
        """Controls of the page as they are left, and the button beside them."""
        form = self.page.get_element_by_id("talk")
        for name, value in settings.items():
            controls = form.xpath(f".//input[@name='{name}']")
            if controls[0].get("type") == "range":
                controls[0].set("value", value)
                continue
            for control in controls:
                control.attrib.pop("checked", None)
                if control.get("value") == value:
                    control.set("checked", "checked")
        return self._send(act="as-it-is")

    def tick(self, *indexes: int, to: bool = True) -> "Learner":
        """Ticks in the page alone: they go with the next press."""
        for index in indexes:
            box = self.steps[index].xpath(".//input[@name='tick']")[0]
            box.attrib.pop("checked", None)
            if to:
                box.set("checked", "checked")
        return self

    @property
    def replies(self) -> list[HtmlElement]:
        return self.page.xpath("//*[@data-testid='reply']")

    @property
    def reply(self) -> HtmlElement:
        return self.replies[-1]

    @property
    def steps(self) -> list[HtmlElement]:
        return self.page.xpath("//*[@data-testid='step']")

    @property
    def texts(self) -> list[str]:
        return [step.xpath("string(.//*[@data-say] | self::*[@data-say])").strip() for step in self.steps]

    @property
    def ticked(self) -> list[str]:
        return [text for text, step in zip(self.texts, self.steps, strict=True) if step.xpath(".//input[@checked]")]

    @property
    def options(self) -> list[str]:
        where = self.reply if self.replies else self.page
        return [one.text_content().strip() for one in where.xpath(".//*[@data-testid='option']")]

    @property
    def first_sight(self) -> str:
        """The words of the newest reply that are there before anything is unfolded or pressed."""
        seen = self.reply.xpath(".//*[@data-say][not(ancestor::details[not(@open)][not(./summary//@data-say)])]")
        return "\n".join(one.text_content().strip() for one in seen if not _folded(one))


def _folded(one: HtmlElement) -> bool:
    """Whether a closed fold hides it. A summary is seen, whatever its own fold does."""
    for fold in one.iterancestors("details"):
        in_summary = any(above.tag == "summary" and above.getparent() is fold for above in one.iterancestors())
        if fold.get("open") is None and not in_summary:
            return True
    return False
