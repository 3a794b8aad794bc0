"""Whatever is sent to whatever address, the answer is one of ours and never a fault."""
import pytest

from tests.factories import make_class, make_resource
from tests.test_routes import ROUTES

NASTY = {
    "nothing": "",
    "nul and control characters": "\x00\x01\x1b[31m\x7f",
    "invisible and turned round": "\u200b\u202eabc\u2066\ufeff",
    "markup": "<script>alert(1)</script>\"'>{{ 7*7 }}${7*7}",
    "emoji": "🏳️‍🌈👩🏽‍🏫",
    "a number out of range": "-99999999999999999999",
    "not a number": "NaN",
    "a path": "../../etc/passwd",
    "a long line": "w" * 5_000,
}
FIELDS = """code email passphrase passphrase_now name role label hours reading_age next title text task topic
    routine year steps keep key_words passage scaffold sealed say voice speed""".split()
PAGES = [(method, path) for method, path, _ in ROUTES if path not in ("/sign-out", "/account/sign-out-everywhere")]


@pytest.mark.parametrize("value", NASTY.values(), ids=NASTY)
def test_no_address_breaks(as_admin, admin, db, value):
    opened, resource = make_class(db, admin), make_resource(db, admin)
    fillers = {"<code>": opened.code, "<int:number>": resource.id, "<int:staff_id>": 999, "<path:filename>": "site.css"}
    for method, path in PAGES:
        real = path
        for gap, filler in fillers.items():
            real = real.replace(gap, str(filler))
        data = dict.fromkeys(FIELDS, value) if method == "POST" else None
        for address in {real.replace("<name>", "simplify").replace("<token>", "a" * 43), _nasty(real, value)}:
            response = as_admin.open(address, method=method, data=data, query_string={"next": value})
            assert response.status_code < 500, f"{method} {address}: {response.status_code}"
            response.close()


def _nasty(path: str, value: str) -> str:
    """The path with the value where it has a gap for words."""
    return path.replace("<name>", value or "x").replace("<token>", value or "x")


MADE_UP = ["/%00", "/%ff%fe", "/classes/%00", "/learn/%E2%80%AE", "/./..//", "/library/a%2Fb", "/" + "x" * 3000]
BODIES = ["application/json", "multipart/form-data; boundary=x", "multipart/form-data", "text/plain", ""]


@pytest.mark.parametrize("path", MADE_UP)
def test_no_made_up_address_breaks(as_admin, path):
    response = as_admin.get(path)
    assert response.status_code in (303, 308, 404)


@pytest.mark.parametrize("kind", BODIES)
def test_no_kind_of_body_breaks(client, kind):
    response = client.post("/join", data=b"\xff\xfe--x\r\n{", content_type=kind)
    assert response.status_code < 500
