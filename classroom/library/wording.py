"""The words that a model is asked in where no form was filled in: a learner's page, and a command. They are the ones
that the school approved, and where it has approved none, no model is asked."""
from collections.abc import Mapping

from classroom.config import Config
from classroom.database import make_engine, open_session, session
from classroom.library import shelf
from prompt_library import Prompt, load
from scaffolds.brief import Brief
from scaffolds.engines import Answering, Engine, EngineError, Model, Repair, Round, at_last
from scaffolds.filling import NotFilledIn, in_words_of
from scaffolds.results import Result

NOT_APPROVED = "The school has no approved prompt “{name}” at the moment, so no model is asked with it."


class ApprovedWords:
    """An engine around a model. A brief without a prompt's words gets those of the approved prompt for its kind; where
    there is none the answer is an EngineError, and scaffolds.make then asks the built-in engine."""

    def __init__(self, engine: Engine, prompts: Mapping[str, Prompt]) -> None:
        self.name, self.model, self.local = engine.name, engine.model, engine.local
        self.timeout = engine.timeout if isinstance(engine, Model) else 0.0
        self._engine, self._prompts = engine, prompts

    def answer(self, brief: Brief, repair: Repair | None = None) -> Result:
        return at_last(self.answering(brief, Round(repair)))

    def answering(self, brief: Brief, round: Round) -> Answering:
        worded = brief if brief.origin.words else self._worded(brief)
        if not isinstance(self._engine, Model):
            return self._engine.answer(worded, round.repair)
        return (yield from self._engine.answering(worded, round))

    def why_not(self, brief: Brief) -> str:
        """Why this brief is not put to the model; empty where it is."""
        try:
            self._worded(brief)
        except EngineError as error:
            return str(error)
        return ""

    def _worded(self, brief: Brief) -> Brief:
        prompt = self._prompts.get(brief.prompt)
        if prompt is None or prompt.makes != brief.kind:
            raise EngineError(NOT_APPROVED.format(name=brief.prompt))
        try:
            return in_words_of(prompt, brief)
        except NotFilledIn as error:
            raise EngineError(f"The approved prompt “{brief.prompt}” asks for more than is known here.") from error


def in_approved_words(engine: Engine) -> Engine:
    """For a request."""
    return engine if engine.local else ApprovedWords(engine, shelf.approved(session()))


def approved_by_school(config: Config) -> Mapping[str, Prompt]:
    """For a command: what the configured school has approved. Before a site has ever been started there is no school,
    and what comes with Handrail counts, as it would be approved at the first start. Raises SQLAlchemyError where there
    is a database that cannot be read."""
    if not _is_there(config):
        return load()
    with open_session(config) as opened:
        return shelf.approved(opened) if shelf.is_stocked(opened) else load()


def _is_there(config: Config) -> bool:
    """Whether there is a database with a library in it. To look makes none."""
    engine = make_engine(config.database)
    try:
        path = engine.url.database
        if engine.dialect.name == "sqlite" and path and not (config.data / path).exists():
            return False
        return shelf.has_table(engine)
    finally:
        engine.dispose()
