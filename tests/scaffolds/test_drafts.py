"""The loop: what goes back to a model, how far targets are reached, and which draft is kept."""
from collections.abc import Generator

import pytest

from scaffolds.brief import Brief, PassageBrief
from scaffolds.checks import reading_age
from scaffolds.drafts import ROUNDS, Stage, by_model
from scaffolds.engines import Answering, EngineError, Progress, Round, Used, Waiting, Writing
from scaffolds.results import Passage, Result
from tests.scaffolds.checks.graded_passages import PASSAGES
from tests.scaffolds.test_make import BRIEF, PLAIN, SOURCE, Scripted

HARD = next(text for age, text in sorted(PASSAGES, reverse=True) if age >= 15)


class Telling(Scripted):
    """A model that takes its time: before each answer it tells what it is given to tell."""

    timeout = 10.0

    def __init__(self, *answers: Result | Exception, told: tuple[Progress, ...] = ()) -> None:
        super().__init__(*answers)
        self.told, self.rounds, self.closed = told, list[Round](), 0

    def answering(self, brief: Brief, round: Round) -> Answering:
        self.rounds.append(round)
        try:
            yield from self.told
            return self.answer(brief, round.repair)
        finally:
            self.closed += 1


def ended(drafting: Generator[Stage, None, tuple]):
    told = []
    while True:
        try:
            told.append(next(drafting))
        except StopIteration as end:
            return told, *end.value


def test_three_rounds_are_the_most():
    engine = Scripted(*[Passage(text=SOURCE)] * 5)
    _, _, made = ended(by_model(BRIEF, engine, for_learner=False))
    assert made == len(engine.asked) == ROUNDS == 3


def test_the_best_draft_is_kept_whenever_it_came():
    lost = PLAIN.replace("cholera", "illness")
    for answers in ([PLAIN + " Odd.", SOURCE, lost], [SOURCE, PLAIN + " Odd.", lost], [lost, SOURCE, PLAIN + " Odd."]):
        engine = Scripted(*(Passage(text=text) for text in answers))
        _, best, _ = ended(by_model(PassageBrief(SOURCE, 6, ("cholera",)), engine, for_learner=False))
        assert best.result.text == PLAIN + " Odd."


def test_a_worse_draft_is_not_the_one_that_is_mended():
    engine = Scripted(Passage(text=PLAIN), Passage(text=SOURCE), Passage(text=PLAIN))
    ended(by_model(PassageBrief(SOURCE, 5, ("cholera",)), engine, for_learner=False))
    assert engine.asked[2][1].draft.text == PLAIN


def test_a_second_try_that_fails_leaves_the_first():
    engine = Scripted(Passage(text=SOURCE), EngineError("The model was cut off."))
    _, best, made = ended(by_model(BRIEF, engine, for_learner=False))
    assert best.result.text == SOURCE and made == 1


def test_a_first_try_that_fails_is_an_error():
    with pytest.raises(EngineError, match="cut off"):
        ended(by_model(BRIEF, Scripted(EngineError("The model was cut off.")), for_learner=False))


def test_a_far_target_is_reached_in_steps_and_asked_for_itself_at_last():
    engine = Telling(*[Passage(text=HARD)] * 3)
    age = reading_age.estimate(HARD).age
    ended(by_model(PassageBrief(HARD, 9), engine, for_learner=False))
    first, second, last = (round.aim for round in engine.rounds)
    assert first is not None and 9 < first <= age - 2
    assert second is not None and 9 < second < age
    assert last is None


def test_a_near_target_is_asked_for_at_once():
    engine = Telling(Passage(text=SOURCE), Passage(text=PLAIN))
    near = reading_age.estimate(SOURCE).age - 2
    ended(by_model(PassageBrief(SOURCE, near), engine, for_learner=False))
    assert engine.rounds[0].aim is None


def test_the_tries_share_one_time_limit():
    now = [0.0]

    class Slow(Telling):
        def answer(self, brief, repair=None):
            now[0] += 6
            return super().answer(brief, repair)

    engine = Slow(*[Passage(text=SOURCE)] * 3)
    _, _, made = ended(by_model(BRIEF, engine, for_learner=False, clock=lambda: now[0]))
    assert [round.within for round in engine.rounds] == [10, 4]
    assert made == 2


def test_time_in_line_is_not_the_models():
    now = [0.0]

    class InLine(Telling):
        def answering(self, brief, round):
            self.rounds.append(round)
            for _ in range(3):
                yield Waiting(1)
                now[0] += 100
            yield Waiting()
            now[0] += 4
            return self.answer(brief, round.repair)

    engine = InLine(*[Passage(text=SOURCE)] * 3)
    ended(by_model(BRIEF, engine, for_learner=False, clock=lambda: now[0]))
    assert [round.within for round in engine.rounds] == [10, 6, 2]


def test_what_a_model_tells_becomes_stages():
    told = (Waiting(2), Waiting(), Writing("The towns grew"), Used(5, 6))
    stages, *_ = ended(by_model(BRIEF, Telling(Passage(text=PLAIN), told=told), for_learner=False))
    assert stages == [
        Stage("asked", "scripted"), Stage("waiting", "second in the queue"), Stage("waiting"),
        Stage("writing", "The towns grew"), Stage("measuring")]


def test_closing_the_loop_closes_the_request():
    engine = Telling(Passage(text=PLAIN), told=(Waiting(),) * 3)
    drafting = by_model(BRIEF, engine, for_learner=False)
    next(drafting), next(drafting)
    drafting.close()
    assert engine.closed == 1 and engine.asked == []
