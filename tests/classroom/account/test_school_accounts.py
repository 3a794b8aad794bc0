"""Signing in by the school's own accounts, against an OpenID provider that runs while the tests do."""
import time
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc.jwk import RSAKey

from classroom.account import school_accounts
from classroom.app import create_app
from classroom.models import Role, SignIn, Staff
from tests.classroom.account.provider import CLIENT, SECRET, Provider
from tests.classroom.account.stepping import code, with_second_step
from tests.factories import make_staff
from tests.pages import CheckedClient

EMAIL = "teacher@school.example"


@pytest.fixture
def provider():
    running = Provider()
    yield running
    running.stop()


@pytest.fixture
def make_site(config, provider):
    def make(**settings):
        given = {"oidc_issuer": provider.issuer, "oidc_client_id": CLIENT, "oidc_client_secret": SECRET, **settings}
        app = create_app(replace(config, **given))
        app.test_client_class = CheckedClient
        return app
    return make


@pytest.fixture
def site(make_site):
    return make_site()


@pytest.fixture
def person(db):
    return make_staff(db, email=EMAIL)


def off_to(client, path="/sign-in/school?next=/library"):
    response = client.get(path)
    assert response.status_code == 302, response.text
    return response.location


def back(client, provider, **changed):
    """There and back again: the answer of the site."""
    address = urlsplit(provider.sign_in(off_to(client)))
    query = {name: values[0] for name, values in parse_qs(address.query).items()} | changed
    return client.get(address.path, query_string={name: value for name, value in query.items() if value is not None})


def refused(response, db, *words):
    """Nobody is signed in, the page offers the other ways, and says no more than it should."""
    assert response.status_code == 403 and "Sign in" in response.text
    assert all(word in response.text for word in words), response.text
    assert db.query(SignIn).count() == 0
    return True


def test_staff_are_signed_in_and_go_on(site, provider, person, db):
    client = site.test_client()
    assert "Sign in with the school account" in client.get("/sign-in").text
    assert back(client, provider).location == "/library"
    assert client.get("/account").status_code == 200
    assert db.query(SignIn).one().staff_id == person.id


def test_what_is_asked_of_the_provider(site, provider, person):
    asked = parse_qs(urlsplit(off_to(site.test_client())).query)
    assert asked["redirect_uri"] == ["http://localhost/sign-in/school/back"]
    assert asked["code_challenge_method"] == ["S256"] and len(asked["nonce"][0]) >= 20 and len(asked["state"][0]) >= 20
    assert SECRET not in str(asked)


def test_without_settings_there_is_no_such_page(app, client):
    assert client.get("/sign-in/school").status_code == client.get("/sign-in/school/back").status_code == 404
    assert "school account" not in client.get("/sign-in").text


def test_pages_and_policy_name_no_other_host(site, provider):
    page = site.test_client().get("/sign-in")
    assert provider.issuer not in page.text and provider.issuer not in page.headers["Content-Security-Policy"]
    assert "form-action 'self'" in page.headers["Content-Security-Policy"]


def test_the_provider_is_first_asked_when_somebody_goes_there(site, provider, person):
    site.test_client().get("/sign-in")
    assert provider.asked == []
    back(site.test_client(), provider)
    back(site.test_client(), provider)
    assert provider.asked.count("/.well-known/openid-configuration") == 1


def test_somebody_who_is_not_staff_becomes_nobody(site, provider, db):
    assert refused(back(site.test_client(), provider), db, "not on Handrail’s list of staff")
    assert db.query(Staff).count() == 0


def test_an_invitation_need_not_be_taken_up_first(site, provider, db):
    make_staff(db, email=EMAIL, passphrase_hash=None)
    client = site.test_client()
    assert back(client, provider).location == "/library"
    assert "Choose a passphrase" in client.get("/account").text
    assert client.post("/account/passphrase", data={"passphrase": "another good passphrase"}).status_code == 303


def test_the_address_is_compared_as_staff_are_listed(site, provider, person):
    provider.claims["email"] = " Teacher@School.Example".strip()
    assert back(site.test_client(), provider).location == "/library"


def test_a_second_step_is_asked_for_as_after_a_passphrase(make_site, provider, db):
    site = make_site(requires_second_step=True)
    secret, _ = with_second_step(site, make_staff(db, Role.ADMIN, email=EMAIL))
    client = site.test_client()
    assert back(client, provider).location == "/sign-in/code?next=/library"
    assert client.get("/staff").status_code == 303
    assert client.post("/sign-in/code", data={"code": code(secret, 1)}).status_code == 303


def test_signing_in_leads_nowhere_else(site, provider, person):
    client = site.test_client()
    address = urlsplit(provider.sign_in(off_to(client, "/sign-in/school?next=//elsewhere.example")))
    assert client.get(f"{address.path}?{address.query}").location == "/make"


class TestState:
    def test_another_state_is_refused(self, site, provider, person, db):
        assert refused(back(site.test_client(), provider, state="made-up"), db, "begun in another browser")

    def test_no_state_is_refused(self, site, provider, person, db):
        assert refused(back(site.test_client(), provider, state=None), db)

    def test_an_address_of_another_browser_signs_nobody_in(self, site, provider, person, db):
        """Somebody who is sent the address that another person came back to is not signed in as them."""
        address = urlsplit(provider.sign_in(off_to(site.test_client())))
        assert refused(site.test_client().get(f"{address.path}?{address.query}"), db)

    def test_coming_back_twice_is_refused(self, site, provider, person, db):
        client = site.test_client()
        address = provider.sign_in(off_to(client))
        path = address.removeprefix("http://localhost")
        assert client.get(path).location == "/library"
        client.post("/sign-out")
        assert refused(client.get(path), db)

    def test_an_old_cookie_does_not_help_with_an_old_address(self, site, provider, person, db):
        client = site.test_client()
        path = provider.sign_in(off_to(client)).removeprefix("http://localhost")
        kept = client.get_cookie("handrail").value
        client.get(path)
        client.post("/sign-out")
        client.set_cookie("handrail", kept)
        assert refused(client.get(path), db)

    def test_pressing_often_fills_no_cookie(self, site, provider):
        client = site.test_client()
        for _ in range(6):
            off_to(client)
        assert len(client.get_cookie("handrail").value) < 2_000


class TestTokens:
    @pytest.mark.parametrize("bend", [
        lambda claims: claims | {"nonce": "another"},
        lambda claims: {name: value for name, value in claims.items() if name != "nonce"},
        lambda claims: claims | {"exp": int(time.time()) - 600},
        lambda claims: {name: value for name, value in claims.items() if name != "exp"},
        lambda claims: claims | {"iat": int(time.time()) + 3600},
        lambda claims: claims | {"aud": "somebody-else"},
        lambda claims: {name: value for name, value in claims.items() if name != "aud"},
        lambda claims: claims | {"iss": "https://elsewhere.example"},
        lambda claims: {name: value for name, value in claims.items() if name != "iss"},
    ], ids=["nonce", "no nonce", "expired", "no expiry", "from the future", "audience", "no audience", "issuer",
            "no issuer"])
    def test_a_token_that_is_not_for_this_sign_in_is_refused(self, site, provider, person, db, bend):
        provider.bend = bend
        assert refused(back(site.test_client(), provider), db, "could not be trusted")

    def test_another_key_is_refused(self, site, provider, person, db):
        for kid in ("first", "second"):
            provider.key = RSAKey.generate_key(2048, {"kid": kid})
            assert refused(back(site.test_client(), provider), db)

    def test_no_signature_is_refused(self, site, provider, person, db):
        """Though the provider offers it."""
        provider.unsigned = True
        assert refused(back(site.test_client(), provider), db)

    def test_a_new_key_of_the_provider_is_fetched(self, site, provider, person):
        assert back(site.test_client(), provider).location == "/library"
        provider.key = provider.own_key = RSAKey.generate_key(2048, {"kid": "second"})
        assert back(site.test_client(), provider).location == "/library"

    def test_a_wrong_code_is_refused(self, site, provider, person, db):
        assert refused(back(site.test_client(), provider, code="made-up"), db)

    def test_a_person_who_says_no_there_is_back_at_the_sign_in_page(self, site, provider, person, db):
        client = site.test_client()
        off_to(client)
        response = client.get("/sign-in/school/back?error=access_denied&error_description=%3Cb%3EHello")
        assert refused(response, db) and "Hello" not in response.text


class TestWhose:
    @pytest.mark.parametrize("claims", [
        {"email_verified": False}, {"email_verified": None}, {"email_verified": "no"}, {"email_verified": 2},
    ])
    def test_an_address_that_nobody_verified_is_refused(self, site, provider, person, db, claims):
        provider.claims |= claims
        assert refused(back(site.test_client(), provider), db, "has not made sure")

    def test_microsofts_word_for_verified_counts(self, site, provider, person):
        del provider.claims["email_verified"]
        provider.claims["xms_edov"] = True
        assert back(site.test_client(), provider).location == "/library"

    @pytest.mark.parametrize("email", [None, "", "not an address", ["teacher@school.example"], 7])
    def test_no_address_is_refused(self, site, provider, person, db, email):
        provider.claims["email"] = email
        assert refused(back(site.test_client(), provider), db, "no email address")

    def test_another_domain_is_refused(self, make_site, provider, db):
        make_staff(db, email="teacher@elsewhere.example")
        provider.claims["email"] = "teacher@elsewhere.example"
        site = make_site(oidc_domain="school.example")
        assert refused(back(site.test_client(), provider), db, "another organisation")

    @pytest.mark.parametrize(("tenant", "location"), [("own", "/library"), ("other", None), (None, None)])
    def test_only_the_schools_own_microsoft_tenant(
            self, make_site, provider, person, db, monkeypatch, tenant, location):
        """The address is this machine's; all else is as at Microsoft, where the tenant is in it."""
        monkeypatch.setattr(school_accounts, "MICROSOFT", "127.0.0.1")
        provider.path = "/own/v2.0"
        provider.claims["tid"] = tenant
        response = back(make_site().test_client(), provider)
        assert response.location == location
        assert location or refused(response, db, "another organisation")

    @pytest.mark.parametrize(
        ("workspace", "location"), [("school.example", "/library"), ("other.example", None), (None, None)])
    def test_only_the_schools_own_google_workspace(
            self, make_site, provider, person, db, monkeypatch, workspace, location):
        monkeypatch.setattr(school_accounts, "GOOGLE", "127.0.0.1")
        provider.claims["hd"] = workspace
        site = make_site(oidc_domain="school.example")
        client = site.test_client()
        assert "hd=school.example" in off_to(client)
        response = back(client, provider)
        assert response.location == location
        assert location or refused(response, db, "another organisation")


class TestDown:
    def test_the_page_says_so_and_passphrases_go_on(self, site, provider, person):
        provider.stop()
        response = site.test_client().get("/sign-in/school")
        assert response.status_code == 503 and "A passphrase works all the same" in response.text

    def test_it_works_again_once_the_provider_does(self, site, provider, person):
        provider.metadata["issuer"] = "https://elsewhere.example"
        assert site.test_client().get("/sign-in/school").status_code == 403
        provider.metadata.clear()
        assert back(site.test_client(), provider).location == "/library"

    @pytest.mark.parametrize("said", [["no discovery"], {}, {"issuer": 7}, "words"])
    def test_nobody_waits_in_a_line_for_one_that_does_not_answer(self, site, provider, monkeypatch, said):
        """It is asked again ten seconds later."""
        monkeypatch.setattr(Provider, "discovery", lambda self: said)
        made = site.extensions["school_accounts"]
        monkeypatch.setattr(made, "_clock", lambda: 100.0)
        said = {site.test_client().get("/sign-in/school").status_code for _ in range(5)}
        assert said == {503} and len(provider.asked) == 1
        monkeypatch.setattr(made, "_clock", lambda: 111.0)
        assert site.test_client().get("/sign-in/school").status_code == 503 and len(provider.asked) == 2

    def test_a_visitor_cannot_have_it_asked_without_end(self, site, provider):
        client = site.test_client()
        said = [client.get("/sign-in/school").status_code for _ in range(70)]
        assert said[0] == 302 and said[-1] == 429

    def test_going_down_between_there_and_back(self, site, provider, person, db):
        client = site.test_client()
        address = provider.sign_in(off_to(client)).removeprefix("http://localhost")
        provider.stop()
        assert client.get(address).status_code == 503
        assert db.query(SignIn).count() == 0


def test_no_secret_is_in_a_page_or_the_log(site, provider, person, caplog):
    client = site.test_client()
    caplog.set_level("INFO")
    pages = [client.get("/sign-in").text, back(client, provider).text, client.get("/account").text]
    assert not any(SECRET in one for one in [*pages, caplog.text])
    assert EMAIL not in caplog.text
