"""Real speech, made on this machine, with the time at which each word is spoken."""
from scaffolds.speech.speaker import LONGEST, VOICES, Speech, SpeechError, SpokenWord, speak

__all__ = ["LONGEST", "VOICES", "Speech", "SpeechError", "SpokenWord", "speak"]
