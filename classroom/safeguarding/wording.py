"""The mails: a notice, and the link that confirms a mailbox."""
from classroom.models import Contact, ContactRole, Notice
from classroom.safeguarding.contacts import LINK_LASTS, TITLES
from classroom.safeguarding.kinds import LEVELS, in_words
from classroom.safeguarding.mail import Mail
from classroom.times import clock, day

URGENT_TIER = 3

NOTICE = """\
{opening}

Class: {label}
Code: {code}
Level: {level}
It was about: {kind}
When: {day}, in the five minutes from {clock}

The learner saw a card with people to turn to, and could go on.

Handrail does not know who it was, and has kept no word of it.
While the class is open, its teacher's class screen shows a seat word.
The adult in the room can see which device shows the same one.

To do: {to_do}
Then sign in to Handrail, open Safeguarding, and acknowledge notice {id}.{then}

Rules found this, and rules can be wrong both ways.
It belongs in the school's own record of concerns, and not in an answer here.
"""

CONFIRM = """\
Handrail is a site that this school runs.
It is being set up to send safeguarding notices to this mailbox: {title}.

A notice says that something written in a class may mean that somebody is
not safe. It holds the class, the kind and the time. It never holds what was
written, nor a name.

This link confirms that the right person reads this mailbox.
It works once, within {hours} hours:

{link}

If this was not expected, nothing needs to be done.
Without the link nothing is ever sent here.
"""


def notice_mail(notice: Notice, to: Contact, deputy: Contact | None) -> Mail:
    """deputy is who will be told next, where somebody will be."""
    is_urgent = notice.tier >= URGENT_TIER
    opening = "Something written in an open class calls for a person."
    if to.role is ContactRole.DEPUTY:
        opening += "\nNobody has acknowledged this notice yet, so the deputy is told as well."
    then = ""
    if to.role is ContactRole.LEAD and deputy:
        then = f"\nUnless somebody does within about {deputy.minutes} minutes, the deputy is told as well."
    return Mail(
        to=to.mailbox,
        subject=f"{'URGENT. ' if is_urgent else ''}Handrail: safeguarding notice {notice.id}, class {notice.code}",
        urgent=is_urgent,
        text=NOTICE.format(
            opening=opening, label=notice.label, code=notice.code, level=LEVELS[notice.tier], then=then, id=notice.id,
            kind=in_words(notice.kind), day=day(notice.raised_at), clock=clock(notice.raised_at),
            to_do="go to the class, or ring it, now." if is_urgent else "speak with the class's teacher today.",
        ),
    )


def confirm_mail(contact: Contact, link: str) -> Mail:
    hours = int(LINK_LASTS.total_seconds()) // 3600
    title = TITLES[contact.role].lower() if contact.role is ContactRole.LEAD else "deputy safeguarding lead"
    text = CONFIRM.format(title=title, hours=hours, link=link)
    return Mail(contact.mailbox, "Handrail: confirm this mailbox for safeguarding notices", text)
