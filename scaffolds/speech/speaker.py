"""What the rest of Handrail knows of speech: words in, sound with word times out. Nothing is kept and nothing is
written to disk: a learner's words pass through memory only."""
import re
from dataclasses import dataclass

from scaffolds.speech import sound
from scaffolds.speech.timing import spoken_words

LONGEST = 600  # characters: one long sentence. Pages ask sentence by sentence
SLOWEST, FASTEST = 0.6, 1.4
USUAL_RATE = 160  # words a minute; espeak-ng's own default is 175, fast for reading along

VOICES = {"british": "gmw/en", "rp": "gmw/en-gb-x-rp", "scottish": "gmw/en-gb-scotland"}

# Symbols and pictures are seen, not heard: espeak would read each emoji out by name.
UNSPOKEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\ud800-\udfff"
    "\u2190-\u21ff\u2600-\u27bf\U0001f000-\U0001faff\U000e0000-\U000e007f]|[*_#`~|]+"
)


class SpeechError(Exception):
    """Nothing could be spoken. Its message is shown to people."""


@dataclass(frozen=True)
class SpokenWord:
    """start and end are character offsets into the text that was asked for; at and until are milliseconds."""

    start: int
    end: int
    at: int
    until: int


@dataclass(frozen=True)
class Speech:
    audio: bytes
    mime: str
    seconds: float
    words: tuple[SpokenWord, ...]


def speak(text: str, *, voice: str = "british", speed: float = 1.0, mime: str = "audio/mpeg") -> Speech:
    """`text` spoken, up to LONGEST characters. speed 1.0 is USUAL_RATE words a minute; it is clamped to 0.6 to 1.4.

    mime is audio/mpeg or audio/wav. Raises SpeechError where there is nothing to say, too much, an unknown voice, or
    the voice does not answer.
    """
    # Each unspoken character becomes a space, so that the offsets still point into what was asked for.
    sayable = UNSPOKEN.sub(lambda found: " " * len(found[0]), text)
    if not re.search(r"\w", sayable):
        raise SpeechError("There are no words here to read aloud.")
    if len(text) > LONGEST:
        raise SpeechError(f"This is {len(text)} characters long. The voice takes up to {LONGEST} at a time.")
    if voice not in VOICES:
        raise SpeechError(f"There is no voice of that name. The voices are {', '.join(VOICES)}.")
    from scaffolds.speech import espeak  # the library is loaded when something is first spoken

    rate = round(USUAL_RATE * min(FASTEST, max(SLOWEST, speed)))
    samples, sample_rate, marks = espeak.synthesise(sayable, VOICES[voice], rate)
    seconds = len(samples) / 2 / sample_rate
    words = tuple(SpokenWord(*times) for times in spoken_words(sayable, marks, round(seconds * 1000)))
    encode = sound.wav if mime == "audio/wav" else sound.mp3
    return Speech(encode(samples, sample_rate), mime, seconds, words)

