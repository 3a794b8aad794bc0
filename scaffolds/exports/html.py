"""A scaffold as one web page in one file: no script, nothing fetched, pictures inside it. It opens in any browser, in a
reader of a person's own, and prints.

Set by the British Dyslexia Association's style guide, as the other sheets are: sans serif, 18 pixels on a screen and 14
points on paper, lines at 1.5 and of 70 letters at most, left aligned, an off-white page, no italics and no underline.
"""
from scaffolds.exports.html_kinds import written
from scaffolds.exports.html_parts import element
from scaffolds.exports.pieces import clean, cleaned
from scaffolds.exports.small_print import DRAFT, small_print
from scaffolds.receipt import Scaffold

UNTITLED = "Sheet"
STYLE = """
:root { color-scheme: light dark; --paper: #faf8f3; --ink: #1f2a30; --line: #7e888e; --rail: #0b6b66; }
@media (prefers-color-scheme: dark) { :root { --paper: #14191c; --ink: #e8edef; --line: #71808a; --rail: #6fc7bf; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); text-align: left; overflow-wrap: break-word;
  font: 1.125rem/1.5 "Atkinson Hyperlegible", Lexend, Arial, Helvetica, sans-serif; }
main, footer { max-width: 34rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
h3 { font-size: 1.125rem; margin: 1.5rem 0 0.5rem; }
p, ul, ol, dl, table { margin: 0 0 1rem; }
li { margin-bottom: 0.75rem; }
dt { font-weight: 700; }
dd { margin: 0 0 0.75rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: 0.5rem; text-align: left; vertical-align: top; }
img { width: 6rem; height: 6rem; vertical-align: middle; background: #fff; border-radius: 0.375rem; }
img.shape { width: 1.6rem; height: 1.6rem; }
.draft { border: 2px solid var(--ink); padding: 0.5rem 0.75rem; font-weight: 700; }
.steps { list-style: none; padding: 0 0 0 1.25rem; border-left: 3px solid var(--rail); }
.boxes { list-style: none; padding: 0; }
.boxes li::before { content: "\2610\00a0"; }
.line { display: block; border-bottom: 1px solid var(--line); height: 2.4rem; }
.quiet { font-size: 1rem; }
footer { border-top: 1px solid var(--line); font-size: 0.875rem; }
@page { size: A4; margin: 2cm; }
@media print {
  :root { --paper: #fff; --ink: #1f2a30; --line: #7e888e; --rail: #0b6b66; }
  body { font-size: 14pt; }
  main, footer { max-width: none; padding: 0; }
  footer { font-size: 9pt; }
  h1, h2, h3 { break-after: avoid; }
  li, tr, dl > div { break-inside: avoid; }
  .new-page { break-before: page; }
}
"""


def html(scaffold: Scaffold, *, title: str, draft: bool = True) -> str:
    """The whole file as text, for UTF-8. draft puts the DRAFT line first and in the page's title, for a result that no
    person has ticked as read."""
    title = " ".join(clean(title).split()) or UNTITLED
    warning = element("p", element("strong", DRAFT), {"class": "draft"}) if draft else ""
    body = written(cleaned(scaffold.result), title)
    name = element("title", f"{title} (DRAFT)" if draft else title)
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="Handrail">\n'
        f"{name}\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{warning}{body}\n</main>\n"
        f"<footer>{element('p', small_print(scaffold))}</footer>\n</body>\n</html>\n")
