"""A made-up school to look round in. It lives in a throwaway folder and is deleted when the demo stops."""
import logging
import secrets
import signal
import sys
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

import click

from classroom import database, staff
from classroom.app import create_app
from classroom.classes.codes import learner_path
from classroom.classes.offers import Offers
from classroom.classes.opening import open_class
from classroom.config import Config
from classroom.models import ContactRole, OpenClass, Role
from classroom.plain_words import WORDS
from classroom.safeguarding import contacts
from classroom.serve import address, listen, run
from classroom.times import clock

log = logging.getLogger(__name__)

PEOPLE = (
    ("teacher@school.example", "Class teacher", Role.TEACHER),
    ("senco@school.example", "SENCO", Role.SENCO),
    ("admin@school.example", "Office", Role.ADMIN),
)
SAVED = ("simplify", "schedule", "breakdown")  # prompts whose own examples are made and saved
MAILBOXES = (
    (ContactRole.LEAD, "Safeguarding lead", "safeguarding@school.example", 0),
    (ContactRole.DEPUTY, "Deputy lead", "deputy@school.example", contacts.USUAL_WAIT),
)
CLASS_LABEL = "Year 8 English"
CLASS_HOURS = 8


def demo(host: str, port: int) -> None:
    """Serves the made-up school until it is stopped. Raises ConfigError (AddressFault is one)."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that the folder goes, however the demo is stopped
    with tempfile.TemporaryDirectory(prefix="handrail-demo-", ignore_cleanup_errors=True) as folder:
        config = replace(Config.from_environment(), data=Path(folder), database_url="", smtp_url="", is_demo=True)
        app = create_app(config)
        server = listen(app, host, port)
        passphrases, opened = seed(config)
        click.echo(announcement(address(host, port), passphrases, opened))
        # The parser takes a moment to load, and the first page need not wait for it.
        threading.Thread(target=_save_resources, args=(config,), daemon=True).start()
        run(server)


def seed(config: Config) -> tuple[dict[str, str], OpenClass]:
    """The people, each with a new passphrase, a safeguarding lead whose mail stays in the demo, and an open class."""
    passphrases = {email: new_passphrase() for email, _, _ in PEOPLE}
    with database.open_session(config) as session:
        for email, name, role in PEOPLE:
            staff.add(session, email, name, role, passphrases[email])
        for who, name, mailbox, minutes in MAILBOXES:
            contacts.confirm(session, contacts.save(session, who, name, mailbox, minutes))
        teacher = staff.find(session, PEOPLE[0][0])
        return passphrases, open_class(session, teacher, CLASS_LABEL, CLASS_HOURS, Offers())


def new_passphrase() -> str:
    return "-".join(secrets.choice(WORDS) for _ in range(4))


def announcement(at: str, passphrases: dict[str, str], opened: OpenClass) -> str:
    width = max(map(len, passphrases))
    rows = [
        "The demo school is open.",
        "",
        f"  {'Address':{width}}  {at}",
        f"  {'Class code':{width}}  {opened.code}  ({opened.label}, until {clock(opened.closes_at)})",
        f"  {'For learners':{width}}  {at}{learner_path(opened.code)}",
        f"  {'Mail to the lead':{width}}  {at}/safeguarding/mailbox  (for staff; no mail goes anywhere)",
        "",
        f"  {'Staff sign in as':{width}}  with the passphrase",
        *(f"  {email:{width}}  {passphrase}" for email, passphrase in passphrases.items()),
        "",
        "It is in a throwaway folder, deleted when the demo stops. Ctrl-C stops it.",
    ]
    return "\n".join(rows)


def save_resources(config: Config) -> None:
    """What the teacher has saved: the prompts' own examples, made by the pipeline that makes everything else."""
    import prompt_library
    from classroom.resources.kept import kept, mark_read
    from scaffolds.engines.built_in.engine import BuiltIn
    from scaffolds.filling import brief_from
    from scaffolds.make import make

    prompts = prompt_library.load()
    with database.open_session(config) as session:
        teacher = staff.find(session, PEOPLE[0][0])
        for name in SAVED:
            scaffold = make(brief_from(prompts[name], prompts[name].example), BuiltIn())
            mark_read(kept(session, teacher, scaffold, scaffold.result.own_title), teacher)
            session.commit()


def _save_resources(config: Config) -> None:
    from scaffolds import ask

    ask.load()  # first what a learner waits for, then what a teacher may look at
    try:
        save_resources(config)
    except Exception as error:  # the demo goes on with nothing saved
        log.error("The demo's saved resources could not be made (%s).", type(error).__name__)
