"""The canary: words that are nowhere else in the world, typed by a browser that says it is one."""
NAME = "Quillonby Vantarque"
SENTENCE = "my zorbling gerbil ate seven purple trombones behind the wobbly greenhouse"
DEVICE = "Canarybird/77.3 (Zyxophone; trial)"
SEAT = "amber-kite-7"
DATABASE_SETTING = "HANDRAIL_CANARY_DATABASE_URL"  # another database for the canary's site, such as PostgreSQL
EXPLODES = "kerplosion"  # canary_server makes this word an error in the middle of a reply
PASSAGE = (
    f"{SENTENCE.capitalize()}. In consequence of the precipitation, the inhabitants endeavoured to find shelter. "
    f"{NAME} wrote this down in a long letter to the newspaper, and it was subsequently published."
)
DISCLOSURE = f"my stepdad hits me. {SENTENCE}"


def traces() -> list[str]:
    """In small letters: the name, the device, and every three consecutive words of the sentence."""
    words = SENTENCE.split()
    threes = [" ".join(words[n:n + 3]) for n in range(len(words) - 2)]
    return [NAME.lower(), DEVICE.lower(), *threes, *(three.replace(" ", "+") for three in threes),
            *(three.replace(" ", "%20") for three in threes)]


def found_in(raw: bytes) -> list[str]:
    text = raw.lower()
    return [trace for trace in traces() if trace.encode() in text]
