"""The register of services that a model may be asked at, and whether learners may have the model.

A service on this machine needs no entry, since nothing leaves it. Any other needs its region, the school's agreement
with it, its promise not to train on what is sent, and how long it keeps it (UK GDPR Art. 28; DfE product safety
standards, January 2026, on data protection). Until then no text that a person typed is sent there.
"""
import datetime
import ipaddress
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from classroom import audit
from classroom.config import Config
from classroom.models import ModelCheck, Service, Staff
from prompt_library.cleaning import one_line

LONGEST = {"region": 100, "agreement": 200, "terms": 500}
WANTED = {
    "region": "where the service works on the data, such as UK South",
    "agreement": "which agreement with the processor is in force, and its date",
    "terms": "how long what is sent is kept, and where that is written",
}


class Incomplete(ValueError):
    """An entry that is not whole. faults has a sentence for each field."""

    def __init__(self, faults: dict[str, str]) -> None:
        super().__init__(" ".join(faults.values()))
        self.faults = faults


def is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def entry(session: Session, config: Config) -> Service | None:
    return session.get(Service, config.model_host)


def may_have_free_text(session: Session, config: Config) -> bool:
    """Whether what people type may be sent to the configured service."""
    return is_this_machine(config.model_host) or entry(session, config) is not None


def record(session: Session, config: Config, form: Mapping[str, str], person: Staff) -> Service:
    """Enters the configured service, or enters it anew. Raises Incomplete."""
    given = {name: one_line(form.get(name, ""))[:longest] for name, longest in LONGEST.items()}
    faults = {name: f"This needs {what}." for name, what in WANTED.items() if not given[name]}
    if form.get("no_training") != "yes":
        faults["no_training"] = "A service that may train on what is sent cannot be used."
    if faults:
        raise Incomplete(faults)
    found = entry(session, config) or Service(host=config.model_host)
    for name, words in given.items():
        setattr(found, name, words)
    found.no_training, found.checked_on, found.checked_by_id = True, datetime.date.today(), person.id
    session.add(found)
    audit.note(session, "service-registered", by=person, host=found.host, region=found.region)
    return found


def latest_check(session: Session, config: Config) -> ModelCheck | None:
    """The last check of the very model and address that are configured: another name or address needs its own."""
    return session.scalar(
        select(ModelCheck).where(ModelCheck.model == config.model, ModelCheck.endpoint == config.model_url)
        .order_by(ModelCheck.at.desc(), ModelCheck.id.desc()).limit(1))


def why_not_for_learners(session: Session, config: Config) -> str:
    """A sentence; empty where learners may have the model."""
    if not config.has_model:
        return "No model is set up."
    if not may_have_free_text(session, config):
        return "The register of this service is not filled in yet."
    check = latest_check(session, config)
    return check.why_not if check else "This model has not been checked yet."
