"""One-time links by mail, where the school has a mail server; else the admin is shown the link and passes it on."""
from flask import current_app, request

from classroom.account.links import LIFETIMES
from classroom.models import Purpose, Staff
from classroom.safeguarding.mail import Mail, post

LETTER = """\
Handrail is a site that this school runs. {why}

This link is where a passphrase is chosen. It works once, within
{within}, and it is for this mailbox alone:

{link}

If this was not expected, nothing needs to be done, and an admin at the school
would want to know.
"""
WHYS = {
    Purpose.INVITATION: "An admin has put this address on its list of staff.",
    Purpose.RESET: "An admin has made a way to choose a new passphrase.",
}
SUBJECTS = {
    Purpose.INVITATION: "Handrail: join with this link",
    Purpose.RESET: "Handrail: choose a new passphrase",
}


def are_sent() -> bool:
    """In the demo they are not: its mailbox is open to all its staff."""
    return bool(current_app.config["HANDRAIL"].smtp_url)


def whole(path: str) -> str:
    """The address of a path on this site, as it was asked for."""
    return request.host_url.rstrip("/") + path


def send(person: Staff, path: str) -> None:
    """Raises MailFault, which says to staff what went wrong."""
    purpose = Purpose.RESET if person.passphrase_hash else Purpose.INVITATION
    days = LIFETIMES[purpose].days
    within = "a day" if days == 1 else f"{days} days"
    text = LETTER.format(why=WHYS[purpose], within=within, link=whole(path))
    post().send(Mail(person.email, SUBJECTS[purpose], text))

