"""What a person with an authenticator app does."""
import re
import time

import pyotp
from lxml import html

from tests.factories import sign_in


def code(secret: str, ahead: int = 0) -> str:
    """The code of this moment, or so many half minutes ahead: one ahead is taken too, as from a fast clock."""
    return pyotp.TOTP(secret).at(time.time() + 30 * ahead)


def key_on(page: str) -> tuple[str, str]:
    """The key as it is typed by hand, without its spaces, and the sealed one that the form sends back."""
    tree = html.document_fromstring(page)
    typed = tree.xpath("//*[@data-testid='typed-key']")[0].text_content()
    return typed.replace(" ", ""), tree.xpath("//input[@name='key']/@value")[0]


def set_up(client, secret_ahead: int = 0) -> tuple[str, list[str]]:
    """Sets the second step up in a browser that is signed in. The secret, and the recovery codes."""
    secret, key = key_on(client.get("/account/second-step").text)
    page = client.post("/account/second-step", data={"key": key, "code": code(secret, secret_ahead)})
    assert page.status_code == 200, page.text
    return secret, recovery_codes(page.text)


def recovery_codes(page: str) -> list[str]:
    return re.findall(r"<code>([a-z2-7]{4}(?:-[a-z2-7]{4}){3})</code>", page)


def with_second_step(app, person) -> tuple[str, list[str]]:
    """Somebody who has one. Their first browser is signed out again."""
    client = sign_in(app.test_client(), person)
    kept = set_up(client)
    client.post("/sign-out")
    return kept
