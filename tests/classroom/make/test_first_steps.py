from sqlalchemy import delete

from classroom.models import Contact


def test_an_admin_is_told_what_is_left_to_do_until_the_lead_is_confirmed(as_admin, as_teacher, db):
    assert "school ready" not in as_admin.get("/make").text
    db.execute(delete(Contact))
    db.commit()
    page = as_admin.get("/make").text
    assert "school ready" in page
    assert 'href="/safeguarding/contacts"' in page
    assert "school ready" not in as_teacher.get("/make").text
