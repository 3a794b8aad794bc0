"""Who may try a passphrase or a code just now. Three things are counted, and all of it is in memory:

- wrong tries at an account from one address, which soon wait a minute. An address is known only by limits.py's hash
  of the hour. Whoever guesses at an account from elsewhere does not make its owner wait.
- wrong tries from one address, whatever the account: many accounts cannot each be tried a few times.
- wrong tries at one account, wherever they come from.

Where somebody has signed in within the hour from an address, the last two leave them alone there: a school is often
one address, and a learner who guesses in it keeps no teacher out.
"""
from flask import Flask, current_app, request

from classroom.account.throttle import Throttle
from classroom.limits import Allowance, limits
from classroom.models import Staff

FROM_AN_ADDRESS = Allowance(60, 12)
AT_AN_ACCOUNT = Allowance(100, 4)
# Three codes of a million are right at any moment, and whoever tries them has the passphrase. At one try in a quarter
# of an hour, a year of guessing comes to one chance in ten.
LONGEST_FOR_CODES = 15 * 60.0


def init_app(app: Flask) -> None:
    app.extensions["sign_in_throttle"] = Throttle()
    app.extensions["code_throttle"] = Throttle(longest=LONGEST_FOR_CODES, forgotten_after=24 * 60 * 60.0)


def take(account: str) -> float:
    """0 where a passphrase of this account may be tried from here now; the try counts as wrong until `right` says
    otherwise. Else the seconds until one may be, and nothing is counted."""
    browser = _browser()
    is_known = limits().knows(browser, _known(account))
    if not is_known and (seconds := _take_allowances(account, browser)):
        return seconds
    seconds = _passphrases().take((account, browser))
    if seconds and not is_known:
        _give_back_allowances(account, browser)
    return seconds


def _take_allowances(account: str, browser: bytes) -> float:
    if seconds := limits().take(("sign-in", browser), FROM_AN_ADDRESS):
        return seconds
    if seconds := limits().take(("sign-in", account), AT_AN_ACCOUNT):
        limits().give_back(("sign-in", browser), FROM_AN_ADDRESS)
    return seconds


def _give_back_allowances(account: str, browser: bytes) -> None:
    limits().give_back(("sign-in", browser), FROM_AN_ADDRESS)
    limits().give_back(("sign-in", account), AT_AN_ACCOUNT)


def right(account: str) -> None:
    browser = _browser()
    _passphrases().right((account, browser))
    if not limits().knows(browser, _known(account)):
        _give_back_allowances(account, browser)
        limits().remember(browser, _known(account))


def take_from_address() -> float:
    """The same for whatever else of signing in costs the site work: each counts, right or wrong."""
    return limits().take(("school account", _browser()), FROM_AN_ADDRESS)


def take_code(person: Staff) -> float:
    """The same for a code of somebody whose passphrase was right."""
    return _codes().take(person.id)


def right_code(person: Staff) -> None:
    _codes().right(person.id)


def _passphrases() -> Throttle:
    made: Throttle = current_app.extensions["sign_in_throttle"]
    return made


def _codes() -> Throttle:
    made: Throttle = current_app.extensions["code_throttle"]
    return made


def _browser() -> bytes:
    return limits().browser(request.remote_addr or "")


def _known(account: str) -> str:
    """limits keeps class codes in the same place; no code has an @ in it."""
    return f"@{account}"
