"""The web page in one file, and plain text: the words of the result in its order, and nothing fetched or run."""
import re
from functools import cache

import pytest
from lxml import html as lxml_html

import prompt_library
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.exports.blocks import blocks
from scaffolds.exports.blocks.base import Heading, Para
from scaffolds.exports.html import STYLE, html
from scaffolds.exports.text import text
from scaffolds.filling import brief_from
from scaffolds.make import make
from scaffolds.results import Passage, Result, lines
from tests.scaffolds.exports.sheets import STEPS, scaffold, schedule
from tests.scaffolds.exports.test_any_words import LONG, MARKUP, STRANGE, kinds
from tests.scaffolds.exports.test_pdf import RESULTS

WORDED = ("h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "th", "td")
ALLOWED = {"html", "head", "meta", "title", "style", "body", "main", "footer", "section", "strong", "br", "ol", "ul",
           "dl", "div", "table", "thead", "tbody", "tr", "img", "span", *WORDED}
PROMPTS = prompt_library.load()
AS_BLOCKS = sorted(name for name, prompt in PROMPTS.items() if prompt.makes not in RESULTS)


@cache
def result(name: str) -> Result:
    """One of test_pdf's, or what a prompt makes of its own example."""
    if name in RESULTS:
        return RESULTS[name]
    return make(brief_from(PROMPTS[name], PROMPTS[name].example), BuiltIn()).result


EVERY = pytest.mark.parametrize("name", [*RESULTS, *AS_BLOCKS])


def page(made, draft: bool = True, title: str = "A sheet"):
    return lxml_html.document_fromstring(html(scaffold(made), title=title, draft=draft))


def words_of(tree) -> str:
    return " ".join(" ".join("".join(one.itertext()) for one in tree.iter(*WORDED)).split())


@pytest.mark.parametrize("kind", RESULTS)
def test_both_say_what_the_screen_says_in_its_order(kind):
    for said in (words_of(page(result(kind))), " ".join(text(scaffold(result(kind)), title="A sheet").split())):
        at = 0
        for line in lines(result(kind)):
            words = " ".join(line.split())
            found = said.casefold().find(words.casefold(), at)
            assert found >= 0, words
            at = found + 1


@pytest.mark.parametrize("name", AS_BLOCKS)
def test_both_say_what_the_blocks_say_in_their_order(name):
    for said in (words_of(page(result(name))), " ".join(text(scaffold(result(name)), title="A sheet").split())):
        at = 0
        for block in blocks(result(name)):
            if isinstance(block, Heading | Para):
                words = block.text if isinstance(block, Heading) else "".join(run.text for run in block.words)
                found = said.find(" ".join(words.split()), at)
                assert found >= 0, words
                at = found + 1


@EVERY
def test_the_page_is_one_file_that_any_reader_can_use(name):
    tree = page(result(name))
    assert tree.get("lang") == "en-GB"
    assert tree.findtext(".//title") == "A sheet (DRAFT)"
    assert {one.tag for one in tree.iter()} <= ALLOWED
    for one in tree.iter():
        assert not {name for name in one.attrib if name.startswith("on") or name in ("href", "style", "srcset")}
        assert one.get("src", "data:").startswith("data:")
        assert one.tag != "img" or one.get("alt")
    levels = [int(one.tag[1]) for one in tree.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in zip(levels, levels[1:], strict=False))
    assert not re.search(r"https?://|@import|url\(", html(scaffold(result(name)), title="x"))


@EVERY
def test_both_carry_what_made_it_its_reading_age_and_draft_until_read(name):
    made = scaffold(result(name))
    for said in (words_of(page(result(name))), text(made, title="x")):
        assert "Reading age, as measured: about 6 to 8." in said
        assert "no AI model" in said
        assert "DRAFT" in said
    read = html(made, title="x", draft=False) + text(made, title="x", draft=False)
    assert "DRAFT" not in read


def test_each_symbol_is_in_the_file_with_its_words_and_whose_it_is():
    tree = lxml_html.document_fromstring(html(schedule(), title="x"))
    drawn = [step for step in STEPS if step.symbol]
    assert len(tree.findall(".//img")) == len(drawn)
    assert all(one.get("src").startswith("data:image/svg+xml;base64,") for one in tree.iter("img"))
    assert "OpenMoji" in tree.find(".//footer").text_content()
    assert "OpenMoji" in text(schedule(), title="x")


def test_learners_copies_carry_a_shape_and_no_level():
    said = html(scaffold(RESULTS["versions"]), title="x")
    pictures = lxml_html.document_fromstring(said).iter("img")
    assert [one.get("alt") for one in pictures] == ["square", "triangle", "circle"]
    assert "below" not in said.partition("</style>")[2]


def test_it_is_set_by_the_style_guide():
    """British Dyslexia Association: sans serif, 12 to 14 points or more, 1.5 between lines, left, no italics."""
    assert "font: 1.125rem/1.5" in STYLE
    assert "sans-serif" in STYLE
    assert "text-align: left" in STYLE
    assert "max-width: 34rem" in STYLE
    assert "font-size: 14pt" in STYLE
    assert not re.search(r"italic|underline|uppercase|justify", STYLE)


@pytest.mark.parametrize("words", MARKUP + list(STRANGE.values()), ids=[*MARKUP, *STRANGE])
def test_any_words_are_words(words):
    for made in kinds(words):
        tree = page(made, title=words or "x")
        assert {one.tag for one in tree.iter()} <= ALLOWED
        html(scaffold(made), title=words).encode()
        text(scaffold(made), title=words).encode()


def test_much_is_no_trouble():
    for made in kinds(LONG["words"]):
        assert len(html(scaffold(made), title="x")) > 100_000


def test_plain_text_numbers_what_is_in_steps():
    said = text(schedule(2), title="x", draft=False)
    assert "1. Walk in with the class (2 min)\n2. Say good morning to an adult (1 min)" in said


def test_an_untitled_page_still_has_a_name():
    assert page(Passage(text="Words."), title=" \u200b ").findtext(".//title") == "Sheet (DRAFT)"
