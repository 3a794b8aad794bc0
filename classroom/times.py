"""Moments as people in a school in England read them. Kept in UTC; shown by the clock on the wall."""
import datetime
import zoneinfo
from functools import cache

from flask import Flask


def init_app(app: Flask) -> None:
    app.add_template_filter(clock)
    app.add_template_filter(day)


@cache
def _zone() -> datetime.tzinfo | None:
    try:
        return zoneinfo.ZoneInfo("Europe/London")
    except zoneinfo.ZoneInfoNotFoundError:  # Windows carries no list of zones: the machine's own is used
        return None


def clock(moment: datetime.datetime) -> str:
    """2.45pm, as the GOV.UK style guide nearly has it: the full stop is what schools write."""
    local = moment.astimezone(_zone())
    return f"{local.hour % 12 or 12}.{local.minute:02}{'am' if local.hour < 12 else 'pm'}"


def day(moment: datetime.datetime) -> str:
    """24 November 2026"""
    local = moment.astimezone(_zone())
    return f"{local.day} {local:%B %Y}"


def local_day(moment: datetime.datetime) -> datetime.date:
    """The day that a school's calendar has at this moment."""
    return moment.astimezone(_zone()).date()
