"""Every address of the site, and who may call it. One that is not in this table fails the suite, and so does one that
lets in anybody else: a new route is a decision, made here in the open."""
import pytest

from classroom.access import rule_of
from classroom.models import Role
from tests.factories import make_class, make_staff, sign_in

# everyone: no sign-in. learners: no sign-in, and never a cookie. staff: all three roles. Else the roles themselves.
TABLE = """
GET  /                                  everyone
GET  /about                             everyone
GET  /account                           staff
POST /account/passphrase                staff
GET  /account/second-step               staff
POST /account/second-step               staff
POST /account/second-step/codes         staff
POST /account/second-step/off           staff
POST /account/sign-ins/end              staff
POST /account/sign-out-everywhere       staff
GET  /audit                             senco admin
GET  /audit/record.csv                  senco admin
GET  /batches                           staff
GET  /batches/<int:number>              staff
POST /batches/<int:number>/carry-on     staff
POST /batches/<int:number>/keep         staff
POST /batches/<int:number>/remove       staff
GET  /batches/<int:number>/rows/<int:row> staff
POST /batches/<int:number>/stop         staff
POST /batches/<int:number>/zip          staff
GET  /batches/new/<name>                staff
POST /batches/new/<name>                staff
GET  /batches/new/<name>/template.csv   staff
GET  /batches/pack                      staff
POST /batches/pack                      staff
POST /batches/pack/document             staff
GET  /classes                           staff
POST /classes                           staff
GET  /classes/<code>                    staff
GET  /classes/<code>/board              staff
POST /classes/<code>/close              staff
POST /classes/<code>/extend             staff
POST /classes/<code>/offers             staff
POST /classes/<code>/share              staff
POST /classes/<code>/share/<int:number>/remove staff
GET  /data-types                        staff
POST /data-types/<kind>                 senco admin
POST /data-types/school-names           senco admin
GET  /fonts/<name>                      everyone
GET  /healthz                           everyone
GET  /join                              learners
POST /join                              learners
GET  /learn/<code>                      learners
POST /learn/<code>/say                  learners
GET  /library                           staff
POST /library/export                    senco admin
GET  /library/format                    staff
POST /library/four-eyes                 admin
POST /library/import                    senco admin
POST /library/import/take               senco admin
GET  /library/in-and-out                senco admin
GET  /library/new                       staff
POST /library/new                       staff
POST /library/try-again                 senco admin
GET  /library/<name>                    staff
GET  /library/<name>/<int:number>       staff
POST /library/<name>/<int:number>/approve senco
GET  /library/<name>/<int:number>/change staff
POST /library/<name>/<int:number>/change staff
POST /library/<name>/<int:number>/move  staff
POST /library/<name>/<int:number>/trials senco
GET  /library/<name>/<int:number>/trials/<int:trial> staff
POST /library/<name>/<int:number>/trials/<int:trial> senco
POST /library/<name>/<int:number>/trials/<int:trial>/stop senco
GET  /link/<token>                      everyone
POST /link/<token>                      everyone
GET  /make                              staff
GET  /make/<name>                       staff
POST /make/<name>                       staff
GET  /make/<name>/example               staff
POST /make/<name>/document              staff
POST /make/<name>/identifiers           staff
POST /make/<name>/measure               staff
POST /make/<name>/open                  staff
POST /make/<name>/paper                 staff
POST /make/<name>/pdf                   staff
POST /make/<name>/put-back              staff
POST /make/<name>/steps                 staff
POST /make/<name>/text                  staff
POST /make/<name>/web-page              staff
POST /make/<name>/word                  staff
POST /make/<name>/words                 staff
GET  /model                             senco admin
POST /model/check                       senco admin
GET  /model/checks/<int:number>         senco admin
POST /model/service                     admin
GET  /read/<code>/<int:number>         learners
GET  /readyz                            everyone
GET  /resources                         staff
POST /resources                         staff
GET  /resources/<int:number>            staff
POST /resources/<int:number>/copy       staff
POST /resources/<int:number>/name       staff
GET  /resources/<int:number>/paper      staff
POST /resources/<int:number>/pdf        staff
POST /resources/<int:number>/read       staff
POST /resources/<int:number>/remove     staff
GET  /resources/<int:number>/steps      staff
POST /resources/<int:number>/steps      staff
POST /resources/<int:number>/steps/save staff
POST /resources/<int:number>/share      staff
GET  /resources/<int:number>/tablets    staff
POST /resources/<int:number>/tablets    staff
POST /resources/<int:number>/text       staff
GET  /resources/<int:number>/versions   staff
GET  /resources/<int:number>/versions/<int:version> staff
POST /resources/<int:number>/versions/<int:version>/back staff
POST /resources/<int:number>/web-page   staff
POST /resources/<int:number>/word       staff
POST /resources/<int:number>/words      staff
GET  /resources/bin                     staff
POST /resources/bin/back                staff
POST /resources/bin/empty               staff
POST /resources/export                  staff
POST /resources/many                    staff
GET  /safeguarding                      senco admin
POST /safeguarding/<int:number>/acknowledge senco admin
GET  /safeguarding/confirm/<token>      everyone
POST /safeguarding/confirm/<token>      everyone
GET  /safeguarding/contacts             senco admin
POST /safeguarding/contacts/<who>       admin
POST /safeguarding/contacts/<who>/link  admin
POST /safeguarding/contacts/deputy/remove admin
GET  /safeguarding/mailbox              staff
GET  /safeguarding/report               senco admin
GET  /safeguarding/report.csv           senco admin
GET  /sign-in                           everyone
POST /sign-in                           everyone
GET  /sign-in/code                      everyone
POST /sign-in/code                      everyone
GET  /sign-in/school                    everyone
GET  /sign-in/school/back               everyone
POST /sign-out                          everyone
POST /speak                             everyone
GET  /staff                             admin
POST /staff                             admin
POST /staff/<int:staff_id>/link         admin
POST /staff/<int:staff_id>/remove       admin
POST /staff/<int:staff_id>/role         admin
POST /staff/<int:staff_id>/second-step  admin
GET  /static/<path:filename>            everyone
GET  /symbols                           senco admin
GET  /symbols/<name>.svg                everyone
GET  /symbols/own/<fingerprint>         everyone
POST /symbols/own/<fingerprint>/remove  senco admin
POST /symbols/packs                     senco admin
POST /symbols/packs/<slug>/remove       senco admin
GET  /symbols/search                    staff
GET  /training                          staff
GET  /training/<name>                   staff
POST /training/<name>/read              staff
POST /training/required                 senco admin
GET  /training/who                      senco admin
GET  /training/who.csv                  senco admin
"""
ROUTES = [line.split(maxsplit=2) for line in TABLE.strip().splitlines()]
ROLES = {"everyone": set(Role), "learners": set(Role), "staff": set(Role)}


def roles(who: str) -> set[Role]:
    return ROLES.get(who) or {Role(one) for one in who.split()}


def test_no_address_is_missing_from_the_table(app):
    there = {(method, str(rule)) for rule in app.url_map.iter_rules() for method in rule.methods - {"HEAD", "OPTIONS"}}
    listed = {(method, path) for method, path, _ in ROUTES}
    assert there - listed == set(), "not in the table"
    assert listed - there == set(), "in the table and not on the site"


@pytest.mark.parametrize(("method", "path", "who"), ROUTES, ids=[f"{method} {path}" for method, path, _ in ROUTES])
def test_who_is_let_in(app, db, method, path, who):
    rule = next(one for one in app.url_map.iter_rules() if str(one) == path and method in one.methods)
    declared = rule_of(app, rule.endpoint)
    assert declared.name == (who if who in ("everyone", "learners") else "staff")

    visitor = app.test_client().open(address(path, db), method=method)
    if who in ("everyone", "learners"):
        assert visitor.status_code not in (401, 403) and "/sign-in?next=" not in (visitor.location or "")
    elif method == "GET":
        assert visitor.status_code == 303 and visitor.location.startswith("/sign-in?next=")
    else:
        assert visitor.status_code == 401
    visitor.close()

    for role in Role:
        browser = sign_in(app.test_client(), make_staff(db, role))
        response = browser.open(address(path, db), method=method)
        assert (response.status_code not in (401, 403)) == (role in roles(who)), role
        response.close()


def address(path: str, db) -> str:
    """The path with something real where it has a gap: another person's, so that nobody owns what they ask for."""
    fillers = {
        "<code>": lambda: make_class(db).code,
        "<int:staff_id>": lambda: make_staff(db).id,
        "<int:number>": lambda: 1,
        "<int:version>": lambda: 1,
        "<int:row>": lambda: 1,
        "<int:trial>": lambda: 1,
        "<token>": lambda: "a" * 43,
        "<who>": lambda: "lead",
        "<path:filename>": lambda: "site.css",
        "/fonts/<name>": lambda: "/fonts/lexend.ttf",
        "<name>": lambda: "simplify",
    }
    for gap, fill in fillers.items():
        if gap in path:
            path = path.replace(gap, str(fill()))
    return path
