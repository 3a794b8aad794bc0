"""What a notice says in plain words: its tier, and the kind of thing it was about. No word of a learner's is here."""

LEVELS = {
    2: "2, a person is needed today",
    3: "3, urgent: somebody may be in danger now",
}
KINDS = {
    "suicide_now": "thoughts of suicide, with something that makes it urgent",
    "danger_now": "danger at this moment",
    "weapon": "a weapon",
    "self_harm": "self-harm, or thoughts of suicide",
    "eating": "eating, or not eating",
    "sexual_abuse": "sexual harm or abuse",
    "physical_abuse": "being hurt by somebody",
    "neglect": "needs at home that are not met",
    "emotional_abuse": "being frightened or put down at home",
    "online_grooming": "contact with somebody online who may mean harm",
    "exploitation": "being used by others for money or crime",
    "fgm_or_forced_marriage": "female genital mutilation or forced marriage",
    "radicalisation": "extreme views, or being drawn into them",
    "harm_to_others": "wanting to hurt somebody",
    "substances": "drugs or alcohol",
    "pregnancy": "a pregnancy, or fear of one",
    "bullying": "bullying",
    "followed": "being followed, watched or approached by somebody",
    "isolation": "having nobody",
    "missing": "running away, or having nowhere safe to be",
    "harmful_request": "a request for something that could hurt people or break the law",
}
OTHER = "something that calls for a person"


def in_words(kind: str) -> str:
    return KINDS.get(kind, OTHER)
