"""A test client that looks at every page it is given, so that no page can break these rules unseen."""
import re

from flask import Flask
from flask.testing import FlaskClient
from lxml import html
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

PICTURE = "data:image/png;base64,"  # a picture inside the page; the policy lets in no other kind of data
SMART_FREE = re.compile(r"\bOops\b|\bplease click\b|\bclick here\b", re.IGNORECASE)
HX_VERBS = {"hx-get": "GET", "hx-post": "POST", "hx-put": "PUT", "hx-delete": "DELETE"}


class CheckedClient(FlaskClient):
    def open(self, *args, **kwargs):
        response = super().open(*args, **kwargs)
        if response.mimetype == "text/html" and not response.is_streamed:
            found = faults(response.text, self.application)
            assert not found, f"{response.request.method} {response.request.path}: {found}"
        return response


def faults(page: str, app: Flask) -> list[str]:
    """What is wrong with a page, or with a part of one."""
    if not page.strip():
        return []
    whole = page.lstrip().lower().startswith("<!doctype html>")
    tree = html.document_fromstring(page)
    return [*(_whole(tree) if whole else []), *_policy(tree), *_addresses(tree, app), *_names(tree)]


def _whole(tree) -> list[str]:
    found = []
    if tree.get("lang") != "en-GB":
        found.append("no lang")
    title = (tree.findtext(".//head/title") or "").strip()
    if not title.removesuffix("· Handrail").strip():
        found.append("no title")
    if len(tree.findall(".//h1")) != 1:
        found.append(f"{len(tree.findall('.//h1'))} h1")
    if SMART_FREE.search(tree.text_content()):
        found.append("words that we do not use")
    return found


def _policy(tree) -> list[str]:
    """What the Content-Security-Policy would refuse, and what would leave the site."""
    found = [f"inline script: {(one.text or '')[:40]}" for one in tree.iter("script") if not one.get("src")]
    found += ["inline style" for _ in tree.iter("style")]
    for one in tree.iter():
        if not isinstance(one.tag, str):
            continue
        found += [f"{one.tag} {name}" for name in one.attrib if name == "style" or re.match(r"on[a-z]+$", name)]
        for name in ("src", "href", "action"):
            value = one.get(name, "")
            elsewhere = name == "src" and "//" in value and not value.startswith(PICTURE)
            if elsewhere or value.lower().startswith("javascript:"):
                found.append(f"{name}={value}")
    return found


def _addresses(tree, app: Flask) -> list[str]:
    """Every address on our own site that the page points to exists."""
    wanted = [(form.get("method", "get").upper(), form.get("action", "")) for form in tree.iter("form")]
    wanted += [("GET", link.get("href", "")) for link in tree.iter("a")]
    wanted += [("GET", one.get("src", "")) for tag in ("script", "img", "audio") for one in tree.iter(tag)]
    wanted += [(verb, one.get(name)) for name, verb in HX_VERBS.items() for one in tree.xpath(f"//*[@{name}]")]
    return [f"{method} {address} leads nowhere" for method, address in wanted if not _leads(app, method, address)]


def _leads(app: Flask, method: str, address: str) -> bool:
    path = re.split("[?#]", address)[0]
    if not path.startswith("/"):
        return address == "" or address.startswith(("#", "?", PICTURE))
    try:
        app.url_map.bind("localhost").match(path, method)
    except RequestRedirect:
        return True
    except HTTPException:
        return False
    return True


def _names(tree) -> list[str]:
    """Ids are there once; labels and descriptions point at something; everything to fill in or press has a name."""
    ids = [one.get("id") for one in tree.xpath("//*[@id]")]
    found = [f"id {name} twice" for name in {one for one in ids if ids.count(one) > 1}]
    for name in ("for", "aria-describedby", "aria-labelledby"):
        for value in tree.xpath(f"//@{name}"):
            found += [f"{name}={part} points nowhere" for part in value.split() if part not in ids]
    labelled = set(tree.xpath("//label/@for"))
    for field in tree.xpath("//input[not(@type='hidden')]|//select|//textarea"):
        named = field.get("id") in labelled or field.get("aria-label") or field.get("aria-labelledby")
        if not named and not field.xpath("ancestor::label"):
            found.append(f"{field.tag} {field.get('name')} has no label")
    for button in tree.xpath("//button|//a[@href]"):
        if not (button.text_content().strip() or button.get("aria-label") or button.xpath(".//img[@alt]")):
            found.append(f"{button.tag} without words")
    found += ["img without alt" for one in tree.iter("img") if one.get("alt") is None]
    return found
