"""Whether a wording that staff say still asks. What staff say may be in the first person ("I am putting mine here"),
which learner-facing words of the site may not."""
from scaffolds.checks import invitations
from scaffolds.checks.finding import Finding


def left_in(text: str) -> list[Finding]:
    """The words in it that order, ask, push, praise or hurry."""
    return [finding for finding in invitations.find(text) if not finding.rule.startswith("D10")]
