"""A learner's browser at the door of a class: is the code right, would anyone be told where someone is not safe, and
is there room."""
import math

from flask import request
from sqlalchemy import select
from werkzeug.exceptions import TooManyRequests

from classroom.classes.codes import CODE, ClassNotOpen, find_open, normalise
from classroom.database import session
from classroom.limits import ADDRESS, CLASS, DEVICE, GUESSES, LETTERS_A_TURN, VOICE, limits
from classroom.models import OpenClass
from classroom.safeguarding import contacts, counts
from classroom.safeguarding.notices import LOWEST_TIER
from scaffolds.asking.shapes import LONGEST_SAY
from scaffolds.checks import safeguarding


def enter(typed: str) -> OpenClass:
    """The open class of a code. Raises ClassNotOpen; LeadNotConfirmed; and TooManyRequests from a browser that has
    tried many codes that open nothing. One that it has used before still works then, so that a class with a guesser
    in it can go on."""
    code, browser = normalise(typed), _browser()
    guess = ("guess", browser)
    if CODE.fullmatch(code) and not limits().knows(browser, code):
        if wait := limits().take(guess, GUESSES):
            raise too_many(wait)
    opened = find_open(session(), typed)
    if not limits().knows(browser, code):
        limits().remember(browser, code)
        limits().give_back(guess, GUESSES)
    contacts.require(session())
    return opened


def enter_to_say(typed: str) -> OpenClass:
    """As enter, and a class that has closed too, whose learners still have what is on their page (see may_say)."""
    try:
        return enter(typed)
    except ClassNotOpen:
        closed = session().scalar(select(OpenClass).where(OpenClass.code == normalise(typed)))
        if closed is None:
            raise
        return closed


def may_say(opened: OpenClass, said: str) -> bool:
    """Whether words are answered. A class that has closed in the middle of a sentence still takes those that call for
    a person."""
    return opened.is_open or _calls_for_a_person(said)


def take_turn(opened: OpenClass, seat: str, said: str) -> None:
    """Raises TooManyRequests where this device, its address or the whole class has asked too much just now; but never
    for words that call for a person, whose card costs next to nothing."""
    try:
        _take_turn(opened, seat, min(len(said), LONGEST_SAY))
    except TooManyRequests:
        if not _calls_for_a_person(said):
            counts.add(session(), opened, [], ["refused"])
            raise


def _calls_for_a_person(said: str) -> bool:
    """Where the looking itself fails, they may."""
    try:
        signpost = safeguarding.look(said)
    except Exception:
        return True
    return signpost is not None and signpost.tier >= LOWEST_TIER


def _take_turn(opened: OpenClass, seat: str, letters: int) -> None:
    cost = 1 + letters // LETTERS_A_TURN
    for key, allowance in (
        (("device", opened.id, _browser(seat)), DEVICE),
        (("address", opened.id, _browser()), ADDRESS),
        (("class", opened.id), CLASS),
    ):
        if wait := limits().take(key, allowance, cost):
            raise too_many(wait)


def take_voice(letters: int) -> None:
    """Raises TooManyRequests."""
    if wait := limits().take(("voice", _browser()), VOICE, 1 + letters // LETTERS_A_TURN):
        raise too_many(wait)


def too_many(seconds: float) -> TooManyRequests:
    """Answered by errors.py in calm words of its own, with Retry-After."""
    return TooManyRequests(retry_after=math.ceil(seconds))


def _browser(seat: str = "") -> bytes:
    return limits().browser(request.remote_addr or "", seat)
