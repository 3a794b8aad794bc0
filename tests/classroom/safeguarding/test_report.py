"""Counts by day for the lead (field row L8): nothing but numbers, and no small one as it is."""
import csv
import datetime
import io
import re

import pytest

from classroom.models import DayCount, now
from classroom.safeguarding import counts
from classroom.safeguarding.chart import HEIGHT, chart
from classroom.times import local_day
from tests.classroom.safeguarding.saying import NEEDS_A_PERSON, say
from tests.factories import make_class

TODAY = local_day(now())


@pytest.fixture
def month(db):
    for back, number in ((0, 40), (1, 3), (5, 12)):
        db.add(DayCount(day=TODAY - datetime.timedelta(days=back), what="asked", number=number))
    db.add(DayCount(day=TODAY, what="tier-2", number=2))
    db.add(DayCount(day=TODAY - datetime.timedelta(days=60), what="asked", number=77))
    db.commit()


def test_the_report_has_a_chart_and_a_table(as_senco, month):
    page = as_senco.get("/safeguarding/report").text
    assert page.count('<rect class="bar') == 3 and page.count("bar small") == 1
    assert ">40<" in page and ">12<" in page and "fewer than 5" in page and ">77<" not in page
    assert "style=" not in page


def test_small_numbers_are_in_no_answer(as_senco, month):
    for path in ("/safeguarding/report", "/safeguarding/report.csv"):
        text = as_senco.get(path).text
        assert not re.search(r"(?:>|,)[1-4](?:<|,|\r)", text), path


def test_the_file_has_counts_alone_as_far_back_as_they_are_kept(as_senco, month):
    response = as_senco.get("/safeguarding/report.csv")
    rows = list(csv.reader(io.StringIO(response.text)))
    assert response.mimetype == "text/csv" and "attachment" in response.headers["Content-Disposition"]
    assert rows[0] == ["Day", *counts.REPORTED.values()]
    assert [row[1] for row in rows[1:]] == ["77", "12", "fewer than 5", "40"]
    assert rows[-1][3] == "fewer than 5"


def test_an_empty_report_says_so(as_senco):
    page = as_senco.get("/safeguarding/report").text
    assert "none yet" in page and "<rect" not in page


def test_learners_are_counted_together_with_cards_and_hints(client, as_senco, db):
    opened = make_class(db)
    for words in ("write a story", NEEDS_A_PERSON, "im stuck give me a hint"):
        say(client, opened, words)
    assert {row.what: row.number for row in db.query(DayCount)}["asked"] == 3


def test_counts_are_right_however_many_come_at_once(app, db):
    from concurrent.futures import ThreadPoolExecutor

    opened = make_class(db)

    def count(_) -> None:
        with app.extensions["sessions"]() as session:
            counts.add(session, opened, ["breakdown"], ["asked"])

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(40)))
    assert db.query(DayCount).one().number == 40


def test_bars_stay_within_the_chart():
    drawn = chart([(TODAY, number) for number in (0, 1, 4, 5, 9_999, 123_456)])
    assert len(drawn.bars) == 5 and drawn.most == 130_000
    assert all(bar.y >= 0 and bar.y + bar.height == pytest.approx(HEIGHT, abs=0.2) for bar in drawn.bars)
    assert len({bar.height for bar in drawn.bars if bar.is_small}) == 1
