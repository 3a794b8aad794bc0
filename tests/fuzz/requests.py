"""Requests that nobody would send, over the site's own list of addresses: every method, real and made-up parts of a
path, every field name that a template has, bodies of the wrong kind, and headers that browsers, proxies and thieves
send. New pages and new fields are in it without being told."""
import io
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from flask import Flask
from hypothesis import strategies as st
from werkzeug.routing import Rule

TEMPLATES = Path(__file__).parents[2] / "templates"
FIELD_NAMES = sorted({
    name for page in TEMPLATES.rglob("*.html") for name in re.findall(r'\bname="([a-z_]+)"', page.read_text("utf-8"))})
METHODS = ("GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
NASTY = (
    "", " ", "\x00", "\x1b[31m\x7f", "\u202eabc\u2066\ufeff\u200b", "<script>alert(1)</script>\"'>{{ 7*7 }}${7*7}",
    "' OR 1=1 --", "%s%n%x", "🏳️‍🌈👩🏽‍🏫", "-99999999999999999999", "NaN", "1e309", "../../etc/passwd",
    "\r\nSet-Cookie: x=1", "w" * 3_000, "0", "-1", "٣", "null", "[]", "{\"a\": 1}", "\ud7ff\ufffd", "a\tb\nc",
)
USUAL = (
    "1", "2", "3", "8", "9", "on", "teacher", "admin", "lead", "deputy", "simplify", "schedule", "en-GB", "000000",
    "Explain how a river wears away its banks.", "The river bends. Water moves faster on the outside of the bend.",
    "office@school.example", "copper lantern willow drum", "Year 8 English", "photosynthesis, evaporation",
)
KINDS = ("application/json", "text/plain", "text/xml", "multipart/form-data", "multipart/form-data; boundary=x", "",
         "application/x-www-form-urlencoded; charset=utf-7", "image/svg+xml", "no kind at all")
HEADERS = {
    "HX-Request": ("true", "false", "<"), "HX-Boosted": ("true",), "HX-Target": ("said", "#", "\x7f"),
    "Accept": ("application/json", "text/html", "*/*;q=x", ""), "Accept-Language": ("cy", "*;q=2"),
    "Origin": ("http://localhost", "http://localhost", "null", "https://elsewhere.example"),
    "Sec-Fetch-Site": ("same-origin", "none", "cross-site", "?"),
    "Host": ("localhost", "127.0.0.1:8000", "elsewhere.example", "[::1"),
    "Range": ("bytes=0-1", "bytes=9-1", "lines=1"), "If-None-Match": ("*", "W/\"x\""),
    "If-Modified-Since": ("yesterday",), "X-Forwarded-For": ("203.0.113.9, x",),
    "X-Forwarded-Host": ("elsewhere.example",), "X-HTTP-Method-Override": ("DELETE",),
    "Content-Length": ("-1", "9999999999", "x"), "Cookie": ("handrail=made.up", "=;;="),
    "Transfer-Encoding": ("chunked",), "Content-Encoding": ("gzip",), "Authorization": ("Basic !",),
}


@dataclass
class Asked:
    target: tuple[str, str]  # method and path
    query: dict[str, str] = field(default_factory=dict)
    form: dict[str, Any] = field(default_factory=dict)
    files: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    body: bytes | None = None
    kind: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def options(self) -> dict[str, Any]:
        """As a test client takes them."""
        given: dict[str, Any] = {"method": self.target[0], "query_string": self.query, "headers": self.headers}
        if self.body is not None:
            return given | {"data": self.body, "content_type": self.kind}
        files = {name: (io.BytesIO(content), called) for name, (content, called) in self.files.items()}
        return given | {"data": {**self.form, **files}}


def words() -> st.SearchStrategy[str]:
    return st.one_of(st.sampled_from(USUAL), st.sampled_from(NASTY), st.text(max_size=60))


def targets(app: Flask, real: dict[str, tuple[str, ...]]) -> st.SearchStrategy[tuple[str, str]]:
    """(method, path) of every rule: its own method for the most part, and its gaps filled, for the most part by
    something that is there (real: by the gap's name)."""
    def filled(rule: Rule) -> st.SearchStrategy[tuple[str, str]]:
        parts = [part for part in re.split(r"(<[^>]+>)", str(rule)) if part]
        path = st.tuples(*(_gap(part, real) if part.startswith("<") else st.just(part) for part in parts)).map("".join)
        own = sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
        return st.tuples(st.sampled_from((*own * 5 * len(METHODS), *METHODS)), path)
    return st.sampled_from(sorted(app.url_map.iter_rules(), key=repr)).flatmap(filled)


def _gap(gap: str, real: dict[str, tuple[str, ...]]) -> st.SearchStrategy[str]:
    name = gap.strip("<>").rpartition(":")[2]
    made_up = words().map(lambda text: quote(text[:200], safe="") or "x")
    return st.integers(0, 3).flatmap(lambda at: made_up if at == 0 else st.sampled_from(real.get(name, ("1",))))


def requests(app: Flask, real: dict[str, tuple[str, ...]]) -> st.SearchStrategy[Asked]:
    names = st.sampled_from(FIELD_NAMES)
    headers = st.dictionaries(st.sampled_from(sorted(HEADERS)), st.integers(0, 3), max_size=3).map(
        lambda chosen: {name: HEADERS[name][at % len(HEADERS[name])] for name, at in chosen.items()})
    files = st.dictionaries(names, st.tuples(st.binary(max_size=80), st.sampled_from(("a.docx", "b.pdf", "c.txt", ""))))
    plain = st.builds(
        Asked, targets(app, real), query=st.dictionaries(names, words(), max_size=2), headers=headers,
        form=st.dictionaries(names, st.one_of(words(), st.lists(words(), max_size=2)), max_size=6),
        files=st.one_of(st.just({}), st.just({}), st.just({}), files),
    )
    odd = st.builds(
        Asked, targets(app, real), headers=headers, body=st.binary(max_size=200), kind=st.sampled_from(KINDS),
    )
    return st.integers(0, 4).flatmap(lambda at: odd if at == 0 else plain)
