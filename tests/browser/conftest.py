"""A real site behind a real server, driven by Debian's Chromium."""
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from classroom import demo
from classroom.app import create_app
from classroom.config import Config
from tests.served import served
from tools.chromium import find

PHONE, TABLET, DESKTOP = 320, 768, 1280
THEMES = ("light", "cream", "dark")
AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"


@dataclass(frozen=True)
class Site:
    address: str
    passphrases: dict[str, str]
    code: str
    data: Path


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("school")
    config = Config(data=folder, is_demo=True)
    app = create_app(config)
    with served(app) as port:
        passphrases, opened = demo.seed(config)
        demo.save_resources(config)
        yield Site(f"http://127.0.0.1:{port}", passphrases, opened.code, folder)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = find()
    assert path, "Chromium is missing: run `make test`, or python tools/chromium.py"
    with sync_playwright() as playwright:
        yield _launched(playwright, path)


def _launched(playwright: Playwright, path: str) -> Browser:
    # As root Chromium refuses its sandbox; the other flags stop it looking for hosts that a test machine cannot reach.
    return playwright.chromium.launch(executable_path=path, args=[
        "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--autoplay-policy=no-user-gesture-required"])


@pytest.fixture
def context(chromium: Browser, site: Site) -> Iterator[BrowserContext]:
    made = chromium.new_context(base_url=site.address, viewport={"width": DESKTOP, "height": 900})
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which any script fault, refused resource or failed request fails the test."""
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(f"script: {error}"))
    opened.on("console", lambda said: faults.append(f"console: {said.text}")
              if said.type == "error" and "status of 4" not in said.text else None)
    yield opened
    assert not faults, faults


@pytest.fixture
def signed_in(page: Page, site: Site) -> Page:
    return sign_in(page, site, "teacher@school.example")


def sign_in(page: Page, site: Site, email: str) -> Page:
    page.goto("/sign-in")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Passphrase").fill(site.passphrases[email])
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{site.address}/make")
    return page


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA and its best practices, one line a rule with where."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{v['id']}: {v['help']} at {[n['target'] for n in v['nodes']][:4]}" for v in found["violations"]]
