"""A task instruction taken apart: what is to be done, in order, and what is told before it."""
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from scaffolds.checks import sentences
from scaffolds.engines.built_in.commands import Command, commands, find

# "You should include two examples" asks for the same as "Include two examples".
SOFTENED = re.compile(
    r"^(?:now\s+)?(?:(?:you|we|pupils|students|learners|everyone|each of you)\s+"
    r"(?:should|must|need to|have to|will need to|are going to|will|could|can|may)(?:\s+also)?|your task is to|"
    r"the task is to|try to|please|remember to|make sure (?:that )?you|be sure to|in this task,? you will|can you|"
    r"could you)\s+(?!not\b)",
    re.IGNORECASE,
)
ANSWER_HAS = re.compile(
    r"^(your \w+|(?:the|each|every) (?:answer|essay|letter|story|paragraph|report|poem|graph|diagram|table|summary|"
    r"method|plan|poster|sentence)) (?:should|must|needs to|has to) (?:also )?(.+)$",
    re.IGNORECASE,
)
NOT_TO = re.compile(r"^(?:you|pupils|students|learners) (?:must|should|may|can|need)(?: not|n[o’']t) ", re.IGNORECASE)
# Whom a part is for, or what it is called, is not said to a learner: "Challenge: ...", "Must: ...".
LABEL = re.compile(
    r"^(?:challenge|extension|support|core|must|should|could|all|most|some|higher|foundation|task|activity|question|"
    r"instructions?)(?: \d+)?\s*[:–—]\s+(?=\S)",
    re.IGNORECASE,
)
LONGEST_TITLE = 8  # words
IN_BRACKETS = re.compile(r"^[(\[].*[)\]]\.?$")  # "(4 marks)" belongs to what stands before it
AND_MUST = re.compile(r",?\s+(?:and|but)\s+(?:it\s+)?(?:should|must|needs to|has to)\s+(?:also\s+)?", re.IGNORECASE)
# Where one sentence asks for two things: the second command has an object of its own ("and use of" is no command).
SECOND = re.compile(
    r"(?:[,;]\s*(?:and\s+)?then\s+|[,;]?\s+and\s+then\s+|[,;]?\s+then\s+|[,;]\s*and\s+|\s+and\s+|;\s*)"
    r"(?=[a-z-]+ (?:the|a|an|your|you|his|her|how|why|what|which|whether|it|its|them|their|each|any|one|two|three|four|"
    r"five|in|on|to|that|this|these|at|from|with|\d|[A-Z]))"
)
CLOSED = re.compile(r"^(?:is|are|was|were|did|does|do|should|can|could|would|will|has|have)\b", re.IGNORECASE)
INLINE_PART = re.compile(r"(?<=[.?!;:])\s+(?=\(?(?:[a-h]|\d{1,2}|i{1,3}|iv|v)\)\s)")
PART = re.compile(r"\s*\(?([a-h]|\d{1,2}|i{1,3}|iv|v)[).]\s+(?=\S)")


@dataclass(frozen=True)
class Action:
    """One thing to do, or a limit on doing it. text is a whole sentence; said is the command word as it was written
    and rest what follows it, without the end mark. part is its letter or number where the task has parts."""

    text: str
    command: Command
    said: str
    rest: str
    part: str = ""

    @property
    def is_question(self) -> bool:
        return "?" in self.text

    @property
    def is_heavy(self) -> bool:
        """Whether it is a task of its own, more than a limit or a last touch ("Justify your answer")."""
        return self.command.weight == "3" and len(self.text.split()) > 4

    @property
    def line(self) -> str:
        return f"{self.part}) {self.text}" if self.part else self.text


@dataclass(frozen=True)
class Instruction:
    told: tuple[str, ...]  # what is said before anything is asked
    actions: tuple[Action, ...]
    title: str = ""  # its heading, where it has one; also the first that is told

    @property
    def main(self) -> Action | None:
        """The action that the others serve: the first of the weightiest."""
        return max(self.actions, key=lambda action: int(action.command.weight), default=None)

    @property
    def has_parts(self) -> bool:
        """Whether it is more than one task: lettered parts, or several weighty commands."""
        return any(action.part for action in self.actions) or sum(action.is_heavy for action in self.actions) > 1


def read(text: str) -> Instruction:
    told: list[str] = []
    actions: list[Action] = []
    title = ""
    for part, sentence in _sentences(text):
        if IN_BRACKETS.match(sentence) and actions:
            actions[-1] = replace(actions[-1], text=f"{actions[-1].text} {sentence.rstrip('.')}")
            continue
        direct = [piece for one in _direct(sentence) for piece in _pieces(one)]
        found = [_action(piece, part if index == 0 else "") for index, piece in enumerate(direct)]
        if any(found):
            actions += [action or _limit(piece) for action, piece in zip(found, direct, strict=True)]
        elif actions or part:
            actions += [_limit(piece, part if index == 0 else "") for index, piece in enumerate(direct)]
        elif not told and _is_title(sentence):
            title = sentence
            told.append(sentence)
        else:
            told += [_ended(piece) for piece in direct]
    return Instruction(tuple(told), tuple(actions), title)


def _is_title(line: str) -> bool:
    return len(line.split()) <= LONGEST_TITLE and line[-1:].isalnum()


def _sentences(text: str) -> Iterator[tuple[str, str]]:
    """Each sentence with the letter or number of the part that it opens, if it opens one."""
    for line in INLINE_PART.sub("\n", text).splitlines():
        part = PART.match(line)
        for index, sentence in enumerate(sentences.split(line[part.end() :] if part else line)):
            yield (part[1] if part and index == 0 else ""), " ".join(sentence.text.split())


def _direct(sentence: str) -> list[str]:
    """The sentence with what is asked first: no "You should", no "Your answer must include"."""
    sentence = LABEL.sub("", sentence)
    has = ANSWER_HAS.match(sentence)
    if not has:
        return [_capital(SOFTENED.sub("", NOT_TO.sub("Do not ", sentence)))]
    return [_asked_of(has[1], clause.rstrip(".")) for clause in AND_MUST.split(has[2])]


def _asked_of(answer: str, clause: str) -> str:
    """ "Your letter" and "include two reasons": "Include two reasons in your letter." """
    if negative := re.match(r"not (be )?", clause):
        return f"{_capital(answer)} {'is not' if negative[1] else 'does not'} {clause[negative.end() :]}."
    if clause.startswith("be "):
        return f"{_capital(answer)} is {clause[3:]}."
    return _capital(f"{clause} in {answer[0].lower()}{answer[1:]}.")


def _pieces(sentence: str) -> list[str]:
    """The sentence, or its parts where it asks for more than one thing. Nothing is lost but the word that joined."""
    first = find(sentence)
    if first is None or sentence.endswith("?"):
        return [sentence]
    for joint in SECOND.finditer(sentence, first.end):
        after = sentence[joint.end() :]
        following = find(after)
        if following and following.start == 0 and sentence[first.end : joint.start()].strip():
            return [_ended(sentence[: joint.start()]), *_pieces(_capital(after))]
    return [sentence]


def _action(sentence: str, part: str) -> Action | None:
    if said := find(sentence):
        rest = f"{said.asked} {sentence[said.end :].strip()}".strip().rstrip(".!?").strip(" :–—")
        return Action(_ended(sentence), said.command, said.words, rest, part)
    if sentence.endswith("?"):
        judged = "yes or no question" if CLOSED.match(sentence) else "state"
        return Action(sentence, commands()[judged], "", sentence.rstrip("?"), part)
    return None


def _limit(sentence: str, part: str = "") -> Action:
    return Action(_ended(sentence), commands()["use"], "", sentence, part)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ended(text: str) -> str:
    closed = text.rstrip(" '\"’”)]").endswith((".", "?", "!", ":", "…"))
    return text if closed else f"{text.rstrip(' ,;')}."
