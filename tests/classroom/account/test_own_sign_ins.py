"""A person's own sign-ins: seen by their times, ended one by one or all together."""
import datetime

from lxml import html

from classroom.account.sign_in import IDLE
from classroom.models import SignIn, now
from tests.factories import make_staff, sign_in


def numbers(page):
    return html.document_fromstring(page).xpath("//input[@name='which']/@value")


def test_they_are_listed_and_this_one_is_marked(app, as_teacher, teacher):
    sign_in(app.test_client(), teacher)
    page = as_teacher.get("/account").text
    assert page.count("This browser") == 1 and len(numbers(page)) == 1


def test_ending_another_leaves_this_one(app, as_teacher, teacher):
    other = sign_in(app.test_client(), teacher)
    [which] = numbers(as_teacher.get("/account").text)
    assert as_teacher.post("/account/sign-ins/end", data={"which": which}).status_code == 303
    assert other.get("/classes").status_code == 303
    assert "has ended" in as_teacher.get("/account").text


def test_nobody_elses_can_be_ended(app, as_teacher, teacher, db):
    stranger = sign_in(app.test_client(), make_staff(db))
    theirs = db.query(SignIn).filter(SignIn.staff_id != teacher.id).one().token_hash
    for which in (theirs, theirs[:16], "", "%"):
        as_teacher.post("/account/sign-ins/end", data={"which": which})
    assert stranger.get("/classes").status_code == as_teacher.get("/classes").status_code == 200


def test_one_that_has_run_out_is_not_listed(app, as_teacher, teacher, db):
    sign_in(app.test_client(), teacher)
    first = db.query(SignIn).order_by(SignIn.created_at).all()[-1]
    first.seen_at = now() - IDLE - datetime.timedelta(seconds=1)
    db.commit()
    assert numbers(as_teacher.get("/account").text) == []


def test_signing_in_again_in_one_browser_is_one_sign_in(app, teacher, db):
    client = sign_in(app.test_client(), teacher)
    kept = client.get_cookie("handrail").value
    sign_in(client, teacher)
    assert db.query(SignIn).count() == 1
    thief = app.test_client()
    thief.set_cookie("handrail", kept)
    assert thief.get("/classes").status_code == 303


def test_behind_tls_the_cookie_is_this_hosts_alone(app, teacher):
    client = app.test_client()
    from tests.factories import PASSPHRASE

    data = {"email": teacher.email, "passphrase": PASSPHRASE}
    cookie = client.post("/sign-in", data=data, base_url="https://localhost").headers["Set-Cookie"]
    assert cookie.startswith("__Host-handrail=") and "Secure" in cookie and "Path=/" in cookie
    assert "Domain" not in cookie
    assert client.get("/classes", base_url="https://localhost").status_code == 200
    assert client.get("/classes").status_code == 303, "and is not good without TLS"
