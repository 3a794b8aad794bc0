import pytest

SOURCE = (
    "During the Industrial Revolution, numerous families abandoned the countryside because machinery had replaced the "
    "employment that they had previously undertaken by hand. In 1750 approximately 15% of the population inhabited "
    "towns; by 1851 more than half did."
)


def test_a_passage_is_simplified_with_the_keys_of_the_contract(handrail):
    done = handrail("simplify", "--to", "10", "--keep", "machinery, towns", "--json", typed=SOURCE)
    assert done.code == 0
    answer = done.json
    assert set(answer) == {"text", "source_age", "age", "low", "high", "target", "met", "kept", "lost", "changes",
                           "warnings", "engine", "attempts"}
    assert answer["age"] < answer["source_age"]
    assert answer["target"] == 10
    assert answer["met"] == (abs(answer["age"] - 10) <= 1)
    assert answer["kept"] == ["machinery", "towns"]
    assert "1750" in answer["text"]
    assert answer["engine"] == "built-in"
    assert answer["changes"]
    assert set(answer["changes"][0]) == {"from", "to", "kind"}


def test_only_the_passage_is_the_result(handrail):
    whole = handrail("simplify", "--to", "10", "--json", typed=SOURCE).json
    done = handrail("simplify", "--to", "10", typed=SOURCE)
    assert done.out == whole["text"] + "\n"
    assert "Reading age about" in done.err


def test_a_target_out_of_reach_is_said(handrail):
    answer = handrail("simplify", "--to", "5", "--json", typed=SOURCE).json
    assert answer["met"] is False
    assert any("Asked for 5" in warning["advice"] for warning in answer["warnings"])


def test_a_schedule_has_the_steps_asked_for(handrail):
    answer = handrail("schedule", "morning arrival", "--year", "4", "--steps", "6", "--json").json
    assert set(answer) == {"title", "steps", "age", "warnings", "engine"}
    assert len(answer["steps"]) == 6
    assert set(answer["steps"][0]) == {"text", "minutes", "symbol"}


def test_starters_come_in_the_number_asked_for(handrail):
    answer = handrail("starters", "causes of the First World War", "--key-words", "alliance,empire", "--count", "5",
                      "--json").json
    assert set(answer) == {"starters", "warnings", "engine"}
    assert len(answer["starters"]) == 5
    for starter in answer["starters"]:
        assert any(word.lower() in starter["text"].lower() for word in starter["key_words"])


def test_a_task_comes_in_three_versions(handrail):
    answer = handrail("differentiate", "--year", "8", "--json", typed="Explain how a river erodes its banks.").json
    assert set(answer) == {"objective", "key_words", "versions", "warnings", "engine"}
    assert [version["level"] for version in answer["versions"]] == ["expected", "two-years-below", "extended"]
    assert set(answer["versions"][0]) == {"level", "text", "age", "supports"}


def test_a_task_is_broken_down(handrail):
    answer = handrail("breakdown", "write an essay about Macbeth", "--json").json
    assert set(answer) == {"title", "matched", "steps", "engine"}
    assert answer["matched"]
    assert set(answer["steps"][0]) == {"text", "minutes_low", "minutes_high"}


def test_more_detail_is_more_steps(handrail):
    few, many = (len(handrail("breakdown", "write an essay", "--detail", detail, "--json").json["steps"])
                 for detail in ("1", "5"))
    assert few < many


@pytest.mark.parametrize(("command", "typed"), [
    (("simplify", "--to", "10"), SOURCE), (("schedule", "morning arrival", "--year", "4"), ""),
    (("starters", "rivers"), ""), (("differentiate", "--year", "8"), "Explain how a river erodes its banks."),
    (("breakdown", "tidy my room"), "")], ids=lambda value: value[0] if isinstance(value, tuple) else "")
def test_what_made_it_is_always_said(handrail, command, typed):
    done = handrail(*command, typed=typed)
    assert done.code == 0
    assert done.out.strip()
    assert "built-in engine" in done.err
    assert "{" not in done.out


@pytest.mark.parametrize(("command", "said"), [
    (("simplify",), "“to” is missing"),
    (("simplify", "--to", "nine"), "“to” is “nine”, which is not a number"),
    (("simplify", "--to", "99"), "goes from 5 to 17"),
    (("simplify", "--to", "nan"), "not a number"),
    (("schedule", "morning arrival"), "“year” is missing"),
    (("schedule", "morning arrival", "--year", "0"), "goes from 1 to 13"),
    (("schedule", "morning arrival", "--year", "4.5"), "not a whole number"),
    (("schedule", "--year", "4"), "“routine” is missing"),
    (("starters", "rivers", "--count", "0"), "goes from 1 to 20"),
    (("breakdown", "tidy", "--detail", "6"), "goes from 1 to 5"),
    (("breakdown", "tidy", "--engine", "oracle"), "'oracle' is not one of"),
    (("breakdown", "tidy", "--engine", "endpoint"), "No model is set up"),
    (("breakdown", "tidy", "--json", "--jsonl"), "do not go together"),
])
def test_wrong_usage_is_told_in_a_sentence(handrail, command, said):
    done = handrail(*command, typed=SOURCE)
    assert done.code == 2
    assert said in done.err
    assert done.out == ""


def test_nothing_to_work_on_is_told_in_a_sentence(handrail):
    done = handrail("simplify", "--to", "9", typed=" \n ")
    assert done.code == 1
    assert "no words" in done.err
