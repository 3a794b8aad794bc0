"""The pipeline, with engines that say what they are told to say."""
import dataclasses

import pytest

from scaffolds.brief import (
    BreakdownBrief,
    Brief,
    Origin,
    PassageBrief,
    RetrievalBrief,
    ScheduleBrief,
    StartersBrief,
)
from scaffolds.engines import EngineError, Repair
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.make import Held, Stage, make, stages
from scaffolds.receipt import Scaffold
from scaffolds.results import (
    Breakdown,
    BreakdownStep,
    Passage,
    Question,
    Result,
    Retrieval,
    Schedule,
    ScheduleStep,
    Starter,
    Starters,
)

SOURCE = (
    "During the Industrial Revolution, numerous families abandoned the countryside because machinery had replaced the "
    "employment that they had previously undertaken by hand. In 1750 approximately 15% of the population inhabited "
    "towns; by 1851 more than half did. The towns, which had expanded rapidly, did not have sufficient clean water, "
    "and consequently diseases such as cholera spread."
)
PLAIN = (
    "In the Industrial Revolution, many families left the country. This was because machines now did the work that "
    "they used to do by hand. In 1750 about 15% of people lived in towns. By 1851 more than half did. The towns grew "
    "fast. They did not have enough clean water. So illnesses such as cholera spread."
)
BRIEF = PassageBrief(SOURCE, 9, ("cholera",))
STEPS = (BreakdownStep(text="The book open at the page", minutes_low=1, minutes_high=2),)


class Scripted:
    """Gives its answers in turn; an exception among them is raised. What it was asked is in `asked`."""

    name = "endpoint"
    model: str | None = "scripted"
    local = False

    def __init__(self, *answers: Result | Exception) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[Brief, Repair | None]] = []

    def answer(self, brief: Brief, repair: Repair | None = None) -> Result:
        self.asked.append((brief, repair))
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def rules(scaffold: Scaffold) -> set[str]:
    return {finding.rule for finding in scaffold.findings}


def test_a_model_that_does_it_right_is_asked_once():
    engine = Scripted(Passage(text=PLAIN))
    scaffold = make(BRIEF, engine)
    assert scaffold.result.text == PLAIN
    assert len(engine.asked) == scaffold.receipt.attempts == 1
    assert (scaffold.receipt.engine, scaffold.receipt.model, scaffold.receipt.met) == ("endpoint", "scripted", True)
    assert scaffold.receipt.kept == ("cholera",)
    assert scaffold.receipt.source.age > scaffold.receipt.band.age


def test_a_hard_draft_is_sent_back_with_its_hard_sentences():
    engine = Scripted(Passage(text=SOURCE), Passage(text=PLAIN))
    scaffold = make(BRIEF, engine)
    _, repair = engine.asked[1]
    assert repair.draft == Passage(text=SOURCE)
    assert any(fault.rule == "reading-age" and fault.text in SOURCE for fault in repair.faults if fault.text)
    assert scaffold.result.text == PLAIN
    assert scaffold.receipt.attempts == 2


def test_a_lost_number_is_sent_back_and_named():
    engine = Scripted(Passage(text=PLAIN.replace("In 1750 about", "Then about")), Passage(text=PLAIN))
    make(BRIEF, engine)
    _, repair = engine.asked[1]
    assert any("1750" in fault.advice or "1750" in fault.text for fault in repair.faults)


def test_where_the_models_best_is_no_better_the_built_in_text_is_shown_and_the_receipt_says_so():
    scaffold = make(BRIEF, Scripted(*[Passage(text=SOURCE)] * 3))
    assert scaffold.receipt.engine == "built-in" and scaffold.receipt.model is None
    assert scaffold.receipt.band.age < scaffold.receipt.source.age
    assert scaffold.receipt.notes[0] == (
        "The built-in engine's text was measured beside the model's best and came nearer to what was asked, "
        "so it is the one shown.")


def test_a_target_not_reached_is_said_and_not_hidden():
    """At five years old neither engine can tell this; the model came nearer."""
    scaffold = make(PassageBrief(SOURCE, 5, ("cholera",)), Scripted(*[Passage(text=PLAIN)] * 3))
    assert scaffold.receipt.engine == "endpoint"
    assert scaffold.receipt.met is False
    assert any(note.startswith("Asked for 5; this came out at about") for note in scaffold.receipt.notes)
    assert "reading-age" in rules(scaffold)


def test_a_model_that_fails_is_replaced_and_the_receipt_says_so():
    scaffold = make(BRIEF, Scripted(EngineError("The model did not answer within 30 seconds.")))
    assert scaffold.receipt.engine == "built-in"
    assert scaffold.receipt.model is None
    assert scaffold.receipt.notes[0] == (
        "The model did not answer within 30 seconds. The built-in engine made this instead.")


@pytest.mark.parametrize("nonsense", [
    "The town grew. " * 40,
    "Cholera in 1750 and 1851 was 15% " + "of the of the of the of the of the water. " * 4,
    "Towns grew. Cholera spread.",
    PLAIN + " Mr Dalloway of 14 Acacia Avenue, AB12 3CD, rang 07700 900123.",
], ids=["sentence-loop", "phrase-loop", "summary", "invented-person"])
def test_nonsense_never_passes(nonsense):
    scaffold = make(BRIEF, Scripted(*[Passage(text=nonsense)] * 3))
    assert scaffold.receipt.engine == "built-in"
    assert scaffold.result.text != nonsense


def test_a_wrong_count_is_mended_or_replaced():
    four = Starters(topic="rivers", starters=(Starter(text="A river is", key_words=("river",)),) * 2)
    scaffold = make(StartersBrief("rivers", ("river",), 4), Scripted(four, four, four))
    assert scaffold.receipt.engine == "built-in"
    assert len(scaffold.result.starters) == 4


def test_what_the_built_in_answer_falls_short_of_is_not_put_down_to_the_model():
    none = Retrieval(title="Questions", questions=())
    scaffold = make(RetrievalBrief("The cat sat on the mat today.", (), 20), Scripted(none, none, none))
    assert scaffold.receipt.engine == "built-in"
    asked, own = scaffold.receipt.notes[0].split(" The built-in engine made this instead.")
    assert asked.startswith("A model was asked first, and its answer is not shown: No question could be made")
    assert own == ""
    one = Retrieval(title="Questions", questions=(
        Question(form="gap", ask="The cat sat on the ________ today.", answer="mat"),))
    scaffold = make(RetrievalBrief("The cat sat on the mat today.", (), 20), Scripted(one, one, one))
    short = f"{len(scaffold.result.questions)} came back."
    assert scaffold.receipt.notes[0].endswith(
        f" It falls short of the same: 20 questions were asked for and {short}")


def test_a_models_starter_without_its_key_word_is_mended_or_replaced():
    two = Starters(topic="rivers", starters=(
        Starter(text="A river is", key_words=("river",)), Starter(text="It is", key_words=("it",))))
    engine = Scripted(two, two, two)
    scaffold = make(StartersBrief("rivers", ("river",), 2), engine)
    assert any(fault.text == "It is" for fault in engine.asked[1][1].faults)
    assert scaffold.receipt.engine == "built-in"


def test_a_result_of_another_kind_is_never_shown():
    wrong = Schedule(title="x", steps=(ScheduleStep(text="Sit down"),))
    scaffold = make(BreakdownBrief("write an essay"), Scripted(wrong, wrong, wrong))
    assert scaffold.result.kind == "breakdown"


def test_a_models_words_that_push_do_not_reach_a_learner():
    pushing = Breakdown(title="An essay", steps=(
        *STEPS, BreakdownStep(text="You must try to hurry up, well done!", minutes_low=1, minutes_high=2)))
    scaffold = make(BreakdownBrief("write an essay"), Scripted(pushing, pushing, pushing))
    assert scaffold.receipt.engine == "built-in"


def test_a_person_named_is_not_sent():
    engine = Scripted(Passage(text=PLAIN))
    with pytest.raises(Held) as held:
        make(PassageBrief("Her phone number is 07700 900123.", 9), engine)
    assert engine.asked == []
    assert "07700 900123" in str(held.value)
    assert held.value.identifiers[0].text == "07700 900123"


def test_what_the_prompt_adds_is_guarded_too():
    engine = Scripted(Passage(text=PLAIN))
    with pytest.raises(Held):
        make(dataclasses.replace(BRIEF, origin=Origin("simplify", "f", "For office@school.example: rewrite.")), engine)
    assert engine.asked == []


def test_on_this_machine_a_person_named_is_a_warning():
    scaffold = make(BreakdownBrief("write an email to office@school.example"), BuiltIn())
    assert [finding.text for finding in scaffold.findings if finding.rule == "identifier"] == ["office@school.example"]


@pytest.mark.parametrize("empty", ["", " \n\t", "…", "!?"])
def test_no_words_are_told_in_a_sentence(empty):
    with pytest.raises(Held, match="no words"):
        make(BreakdownBrief(empty), BuiltIn())


@pytest.mark.parametrize("check", ["faithful.compare", "spelling.find", "reading_age.estimate", "identifiers.find"])
def test_an_error_inside_a_check_holds_the_result_back(check, monkeypatch):
    def broken(*_arguments, **_named):
        raise ZeroDivisionError
    monkeypatch.setattr(f"scaffolds.checks.{check}", broken)
    with pytest.raises(Held):
        make(BRIEF, Scripted(Passage(text=PLAIN)))


def test_the_stages_come_in_order_and_end_in_the_scaffold():
    *told, last = stages(BRIEF, Scripted(Passage(text=SOURCE), Passage(text=PLAIN)))
    assert [stage.name for stage in told] == [
        "checking", "asked", "measuring", "mending", "measuring", "done"]
    assert told[1] == Stage("asked", "scripted")
    assert "hard sentence" in told[3].note
    assert isinstance(last, Scaffold)


def test_closing_the_iterator_asks_nothing_more():
    engine = Scripted(Passage(text=SOURCE), Passage(text=PLAIN))
    running = stages(BRIEF, engine)
    while next(running).name != "mending":
        pass
    running.close()
    assert len(engine.asked) == 1


def test_general_steps_are_called_general():
    scaffold = make(ScheduleBrief("zorbing with the quiddlewicks", 4), BuiltIn())
    assert scaffold.result.matched is None
    assert any("these steps are general" in note for note in scaffold.receipt.notes)


def test_make_is_the_end_of_stages():
    assert make(BRIEF, BuiltIn()) == list(stages(BRIEF, BuiltIn()))[-1]
