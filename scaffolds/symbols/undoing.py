"""Steps that undo: "Tablet off" shows no tablet in use, and "Get out of the bath" no bath being had.

A symbol counts for such a step only where its own saying undoes as well, or where its picture is of the thing and true
of it either way ("Shoes off" is shoes). Else the step has the picture of the undoing itself, where there is one.
"""
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from scaffolds.symbols.matching import Found

# Pictures of what is worn or fastened: the same thing is put on and taken off.
WORN = frozenset((
    "shoes", "socks", "trainers", "wellies", "T-shirt", "shorts", "trousers", "pants", "tights", "pyjamas", "bib",
    "school tie", "school dress", "put on coat", "hang up coat", "gloves", "scarf", "sun hat", "woolly hat", "cap",
    "helmet", "goggles", "glasses", "sunglasses", "apron", "lab coat", "safety vest", "PE kit", "swimming costume",
    "splint", "hearing aid", "headphones", "ear defenders", "jewellery", "wristwatch", "name badge", "feeding bib",
    "seat belt", "nappy", "sandals", "ballet shoes", "walking boots", "roller skates", "ice skates", "headscarf",
    "weighted blanket", "plaster", "hair bow", "dressing up", "standing frame", "hoist", "towel"))
KEPT = frozenset(("school bag", "box", "drawer", "locker", "shelf", "pencil case", "fridge", "bin", "folder"))


OFF = MappingProxyType({
    "light": "light off", "tablet computer": "screen off", "computer": "screen off", "video": "screen off",
    "video game": "screen off", "tap": "turn off the tap", "shower": "turn off the tap", "oven": "power button",
    "cook": "power button", "microwave": "power button", "kettle": "power button", "iron": "power button",
    "phone": "phone away"})
GOT_OUT_OF = MappingProxyType(
    {"bus": "get off", "minibus": "get off", "coach": "get off", "train": "get off", "tram": "get off",
     "car": "get out of the car", "taxi": "get out of the car"})


class Undoing(NamedTuple):
    """said finds it in a step, and in a saying as it is compared, without "the" and "of"; picture shows it, None where
    nothing of ours does; true_of are the symbols that a step with it may have all the same."""

    said: re.Pattern[str]
    picture: str | None
    true_of: frozenset[str] = frozenset()
    pictures: Mapping[str, str] = MappingProxyType({})  # of the thing that the step names: how it looks undone


LATER = re.compile(r"[,;:–—]|\b(?:and|then|before|after|until|when|while|if|so)\b", re.I)


def _said(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.I)


UNDOINGS = (
    Undoing(_said(r"(?:in|into|for)(?: the)? (?:wash|washing|laundry)(?! (?:up|machine))|(?:wash|washing|laundry) "
                  r"(?:basket|bin)"), "laundry basket", frozenset(("washing machine",))),
    Undoing(_said(r"cancell?ed|called off|not on today|is closed|isn['’]?t on"), "change of plan"),
    Undoing(_said(r"(?<!say )(?:finished|finishes|ends|is over|has ended)(?=\W*$)|^finish(?! with\b)"), "finished",
            frozenset(("stop", "home"))),
    Undoing(_said(r"out(?: of)?(?= (?:the |your |my |our )?(?:\w+ )?(?:pool|water|bath|shower|car|bus|taxi|minibus|"
                  r"coach|train|bed|hammock|swing|tent|den|chair|wheelchair|frame|hoist|sand|ball pool))"), None,
            frozenset(("wake up", "standing frame", "hoist")), GOT_OUT_OF),
    Undoing(_said(r"(?:come|get|walk|go|move) out(?: of)?(?=(?: the| your| my)? (?:\w+ )?(?:classroom|room|hall|"
                  r"library|building|lesson|class|assembly|canteen|gym)\b)"), "go out"),
    Undoing(_said(r"(?:come |^)(?:back )from(?= \w)|in from(?= \w)"), "come in", frozenset(("home", "school"))),
    Undoing(_said(r"(?:come|get|climb|hop|step|jump) (?:down )?(?:off|down from)(?= \w)|^off(?= (?!to\b|we\b)\w)"),
            None, frozenset(("bus stop",)), GOT_OUT_OF),
    Undoing(_said(r"(?:turn|switch)(?:ed|ing)?\b.*\boff|shut(?:ting)? down|(?<!take )off(?=\W*$|\W+(?:now|at)\b)"),
            None, WORN | frozenset(("power button", "phone away")), OFF),
    Undoing(_said(r"(?:come|go|walk|get|run|line up) (?:straight |quietly |back )*(?:in|inside|indoors)"
                  r"(?=\W*$| (?:from|after|off|for|now)\b(?! the (?:bus|taxi|car)))"), "come in",
            frozenset(("line up", "door", "home"))),
    Undoing(_said(r"^(?:leave|exit)(?=(?: the| your| my)? (?:\w+ )?(?:classroom|room|hall|library|building|lesson|"
                  r"class|assembly|canteen|gym|pool|playground|office)\b)"), "go out", frozenset(("fire exit",))),
    Undoing(_said(r"^wait(?= outside\b)"), "wait"),
    Undoing(_said(r"stop(?! (?:for|at|by)\b)(?= (?:the |your |my )?\w+(?:ing)?\b)"), "stop",
            frozenset(("bus stop", "quiet"))),
    Undoing(_said(r"away(?=\W*$|\W+(?:in|now)\b)"), "tidy up",
            WORN | KEPT | frozenset(("hang up bag", "wash up"))),
)


def undoing(text: str) -> Undoing | None:
    """The first of them that a step has in what it says first: of "Two hugs, then light off" the hugs are shown."""
    first = LATER.split(text.strip(), maxsplit=1)[0]
    return next((one for one in UNDOINGS if one.said.search(first)), None)


def left(found: Iterable[Found], undone: Undoing) -> list[Found]:
    """Those of the symbols found that may stand for a step that undoes."""
    shown = {*undone.true_of, *undone.pictures.values(), undone.picture}
    return [one for one in found if one.name in shown or undone.said.search(one.said.strip())]
