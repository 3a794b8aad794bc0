"""Every kind of line that the record can have, with exactly the fields that it carries.

A field is a member of staff (`by`, `whom`), the name or number of a thing of the school's, a figure or yes or no. None
holds what a prompt was filled in with, what came out, or anything of a learner's: there is no field for it.
"""
from dataclasses import dataclass
from types import MappingProxyType

PEOPLE = ("by", "whom")  # the fields that are a person


@dataclass(frozen=True)
class Kind:
    """said stands after the person's name. of is the part of the site that it belongs to, as the page lists it."""

    said: str
    fields: frozenset[str]
    of: str


SIGNING_IN, STAFF, LIBRARY, MODEL = "Signing in", "Staff", "Prompt library", "Model and settings"
SAFEGUARDING, TRAINING, LEAVING = "Safeguarding contacts", "Training", "Exports and backups"


def _kind(of: str, said: str, *fields: str) -> Kind:
    return Kind(said, frozenset({"by", *fields}), of)


KINDS = MappingProxyType({
    "signed-in": _kind(SIGNING_IN, "signed in"),
    "signed-out": _kind(SIGNING_IN, "signed out"),
    "signed-out-everywhere": _kind(SIGNING_IN, "signed out everywhere"),
    "wrong-code": _kind(SIGNING_IN, "gave a wrong code after the right passphrase"),
    "recovery-code-used": _kind(SIGNING_IN, "used a recovery code"),
    "passphrase-changed": _kind(SIGNING_IN, "changed the passphrase"),
    "link-used": _kind(SIGNING_IN, "used a one-time link"),
    "second-step-on": _kind(SIGNING_IN, "set up a second step"),
    "second-step-off": _kind(SIGNING_IN, "took the second step off"),
    "recovery-codes-made": _kind(SIGNING_IN, "made new recovery codes"),
    "staff-added": _kind(STAFF, "added to staff", "whom", "role"),
    "role-changed": _kind(STAFF, "changed the role of", "whom", "before", "after"),
    "staff-removed": _kind(STAFF, "removed from staff", "whom", "role"),
    "link-made": _kind(STAFF, "made a one-time link for", "whom"),
    "second-step-reset": _kind(STAFF, "reset the second step of", "whom"),
    "prompt-written": _kind(LIBRARY, "wrote a version of", "prompt", "version", "fingerprint"),
    "prompt-moved": _kind(LIBRARY, "moved", "prompt", "version", "move", "fingerprint"),
    "trial-run": _kind(LIBRARY, "tried", "prompt", "version", "engine", "passed"),
    "sole-senco-set": _kind(LIBRARY, "said whether one SENCO approves alone", "on"),
    "library-exported": _kind(LIBRARY, "exported the library", "prompts", "with_names"),
    "library-imported": _kind(LIBRARY, "imported prompts", "new", "changed"),
    "service-registered": _kind(MODEL, "put a service in the register", "host", "region"),
    "data-type-set": _kind(MODEL, "opened or shut a kind of data", "name", "on"),
    "school-names-set": _kind(MODEL, "wrote down the school's own names", "names"),
    "model-checked": _kind(MODEL, "checked the model", "model", "passed"),
    "setting-changed": _kind(MODEL, "started with another setting", "name", "before", "after"),
    "contact-saved": _kind(SAFEGUARDING, "changed where notices go", "contact"),
    "contact-confirmed": _kind(SAFEGUARDING, "confirmed a mailbox for notices", "contact"),
    "contact-removed": _kind(SAFEGUARDING, "took away where notices went", "contact"),
    "training-required": _kind(TRAINING, "set which cards come before /make", "cards"),
    "training-exported": _kind(TRAINING, "exported who has read which card", "rows"),
    "record-exported": _kind(LEAVING, "exported this record", "entries"),
    "counts-exported": _kind(LEAVING, "exported counts by day", "days"),
    "resources-exported": _kind(LEAVING, "exported resources", "resources"),
    "backup-made": _kind(LEAVING, "made a backup"),
    "backup-restored": _kind(LEAVING, "put a backup back", "made_on"),
})


def parts() -> list[str]:
    """The parts of the site that kinds belong to, in the order of the table."""
    return list(dict.fromkeys(kind.of for kind in KINDS.values()))


def of(part: str) -> list[str]:
    return [name for name, kind in KINDS.items() if kind.of == part]
