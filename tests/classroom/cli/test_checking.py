TEXT = "The river wears away its banks. The water carries small stones along, and these stones scrape the bed of it."


def test_a_reading_age_has_the_keys_of_the_contract(handrail):
    done = handrail("reading-age", "--json", typed=TEXT)
    assert done.code == 0
    assert set(done.json) == {"age", "low", "high", "words", "basis", "sentences", "formulas"}
    assert set(done.json["sentences"][0]) == {"text", "age", "hard_words"}
    assert done.json["low"] <= done.json["age"] <= done.json["high"]
    assert done.json["basis"] == "text"


def test_nothing_to_rate_is_null_with_a_reason(handrail):
    done = handrail("reading-age", "--json", typed="")
    assert done.code == 0
    assert done.json["age"] is None
    assert done.json["reason"]


def test_a_reading_age_for_a_person_is_a_band(handrail):
    done = handrail("reading-age", typed=TEXT)
    assert done.out.startswith("Reading age about ")
    assert "Hardest sentences:" in done.out


def test_a_file_is_read_by_its_name(handrail, tmp_path):
    file = tmp_path / "river.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert handrail("reading-age", str(file), "--json").json["words"] == 20


def test_identifiers_are_found_and_masked(handrail):
    done = handrail("identifiers", "--json", typed="Ring 07700 900123 about the trip.")
    found, = done.json["found"]
    assert set(found) == {"kind", "text", "start", "end"}
    assert "07700 900123" not in done.json["masked"]


def test_masked_text_goes_on_and_the_count_stays_behind(handrail):
    done = handrail("identifiers", typed="Ring 07700 900123 about the trip.")
    assert "07700" not in done.out
    assert "1 identifier masked" in done.err


def test_words_that_push_are_found_with_their_place(handrail):
    text = "You must hurry up."
    done = handrail("invitations", "--json", typed=text)
    assert done.json["findings"]
    for finding in done.json["findings"]:
        assert set(finding) == {"rule", "text", "start", "end", "advice"}
        assert text[finding["start"]:finding["end"]] == finding["text"]


def test_plain_words_push_nobody(handrail):
    done = handrail("invitations", typed="One way in is the title.")
    assert done.out == "Nothing here pushes, questions, praises or hurries.\n"
