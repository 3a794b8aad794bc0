"""One task instruction in three versions with one goal: as expected for the year, with more support, and opened up.

The command word decides what each version adds (content/commands). The objective, the key words, what a good answer
does, and every number and name of the instruction are the same in all three, and no version says whom it is for.
"""
import re
from collections.abc import Sequence

from scaffolds.brief import PassageBrief, VersionsBrief, age_for_year
from scaffolds.engines.built_in import instruction
from scaffolds.engines.built_in.commands import Command, single_words
from scaffolds.engines.built_in.instruction import Action, Instruction
from scaffolds.engines.built_in.key_words import suggest
from scaffolds.engines.built_in.meanings import meaning
from scaffolds.engines.built_in.names import named
from scaffolds.engines.built_in.objective import objective
from scaffolds.engines.built_in.vocabulary import as_known
from scaffolds.results import Level, TaskVersion, Versions

MOST_KEY_WORDS = 6
LONG_SENTENCE = 14  # words
DEEPER = ("a way to take the same idea deeper, in place of more of the same", "what a good answer does")
YOUNGEST = 5.0  # years: no reading age is asked for below it
GIVEN_WORDS = re.compile(
    r"(?:(?<!not )(?<!never )\b(?:use|using|include|including|with)\s+"
    r"(?:(?:all|both|of|these|the|following|key|technical|scientific)\s+)*"
    r"(?:key ?words?|words?|terms?|vocabulary|phrases?)\b\s*:?|^key ?words?\s*:)"
    r"\s*(?P<words>.+?)(?:\s+(?:in|to|when|as|somewhere)\s.*)?[.!]?$",
    re.IGNORECASE,
)
PLAIN = Command(
    name="do",
    asks="do what the task says",
    steps=("Read the task once.", "Find what it is about.", "Do the first part.", "Check it against the task."),
    opening="It is about …",
    good=("does what the task asks for", "can be followed by a reader"),
    deeper="Change one thing about the task, and say what difference it makes.",
    stage="1",
    weight="1",
)


def versions(brief: VersionsBrief) -> Versions:
    """Never fails: an instruction with no command word has three versions that say the same of it as it stands."""
    read = instruction.read(brief.text)
    words = tuple(named(word, brief.text) for word in _key_words(brief.text, read))
    command = read.main.command if read.main else PLAIN
    if brief.supports_only:
        made = _beside(brief.text, read, command, words)
    else:
        made = (_expected(read, command, words, brief.year), _below(read, command, words, brief),
                _extended(read, command, words))
    return Versions(objective=named(objective(read, words), brief.text), key_words=words, versions=made)


def _key_words(text: str, read: Instruction) -> tuple[str, ...]:
    """Those that the instruction lists ("Use the words ..."), else the terms it is about."""
    for line in (*(action.text for action in read.actions), *read.told):
        if listed := GIVEN_WORDS.search(re.sub(r"\bdo not use\b", "not use", line, flags=re.IGNORECASE)):
            words = [word.strip(" .'\"“”‘’") for word in re.split(r",|;|\band\b|\bor\b", listed["words"])]
            if all(0 < len(word.split()) <= 4 for word in words if word) and any(words):
                return tuple(dict.fromkeys(word for word in words if word))
    return suggest(text, MOST_KEY_WORDS, without=single_words())


def _close(command: Command, words: Sequence[str]) -> list[str]:
    """What every version ends with."""
    listed = [f"Key words: {', '.join(words)}"] if words else []
    return ["", *listed, command.success]


def _task(read: Instruction) -> list[str]:
    return [*read.told, *(action.line for action in read.actions)]


def _stage_of(year: int) -> int:
    return 1 if year <= 2 else 2 if year <= 6 else 3 if year <= 9 else 4


def _expected(read: Instruction, command: Command, words: Sequence[str], year: int) -> TaskVersion:
    lines = _task(read)
    supports = ["each instruction on a line of its own"]
    if read.main and command.key_stage > _stage_of(year):
        lines += ["", _means(read.main)]
        supports.append(f"what the task asks for (“{command.name}” is more usual from Key Stage {command.stage})")
    if words:
        supports.append("the key words listed")
    return TaskVersion(level=Level.EXPECTED, text=_text([*lines, *_close(command, words)]),
                       supports=(*supports, "what a good answer does"))


def _means(action: Action) -> str:
    """What the command asks for, by the word that the task itself used for it."""
    said, command = action.said.lower(), action.command
    if action.is_question and " " not in said:
        return f"The question asks for this: {command.asks}."
    if said in command.phrases and (" " not in said or said == command.name or action.is_question):
        return f"{said.capitalize()} means: {command.asks}."
    return f"The task asks for this: {command.asks}."


def _beside(text: str, read: Instruction, command: Command, words: Sequence[str]) -> tuple[TaskVersion, ...]:
    """The instruction as it stands in each version, with more or less beside it."""
    task = [line.strip() for line in text.splitlines() if line.strip()]
    bank = [(word, meaning(word)) for word in words]
    close = _close(command, words)
    taken = [f"{word}: {says}" if says else word for word, says in bank]
    supported = [*task, *(["", _means(read.main)] if read.main else []),
                 "", "Steps", *_numbered(command.steps), *(["", "Word bank", *taken] if bank else []),
                 *_ticks(command, words)]
    deeper = command.deeper.replace("{word}", as_known(words[0], text).phrase if words else "the first part")
    return (
        TaskVersion(level=Level.EXPECTED, text=_text([*task, *close]), supports=(
            *(("the key words listed",) if words else ()), "what a good answer does")),
        TaskVersion(level=Level.BELOW, text=_text(supported), supports=tuple(_supports(len(command.steps), bank))),
        TaskVersion(level=Level.EXTENDED, text=_text([*task, f"Then: {deeper[:1].lower()}{deeper[1:]}", *close]),
                    supports=DEEPER))


def _ticks(command: Command, words: Sequence[str]) -> list[str]:
    """A first sentence, a list to tick, and what a good answer does."""
    ticks = [*(["Key words used"] if words else []), *(part[:1].upper() + part[1:] for part in command.good)]
    return ["", f"A first sentence: {command.opening}", "", "To tick", *(f"☐ {tick}" for tick in ticks), "",
            command.success]


def _below(read: Instruction, command: Command, words: Sequence[str], brief: VersionsBrief) -> TaskVersion:
    way_in = _parts(read) if read.has_parts else _one_task(read, command)
    bank = [(word, meaning(word)) for word in words]
    told = _plainer(read.told, words, age_for_year(brief.year) - brief.below)
    lines = [*told, *way_in]
    if bank:
        lines += ["", "Word bank", *(f"{word}: {says}" if says else word for word, says in bank)]
    lines += _ticks(command, words)
    steps = sum(1 for line in way_in if re.match(r"\d+\. ", line))
    supports = _supports(steps, bank)
    if told != read.told:
        supports.insert(0, "what is told first in plainer sentences")
    return TaskVersion(level=Level.BELOW, text=_text(lines), supports=tuple(supports))


def _plainer(told: tuple[str, ...], words: Sequence[str], age: float) -> tuple[str, ...]:
    """What the task tells before it asks, plain enough for a reading age where it has a long sentence. Its facts are
    kept by the simplifier's own guards; what is asked keeps its words, so that it is the same task."""
    if all(len(sentence.split()) <= LONG_SENTENCE for sentence in told):
        return told
    from scaffolds.engines.built_in.simplify import simplify  # loads a parser, so only for a task that needs it

    return tuple(simplify(PassageBrief("\n".join(told), max(YOUNGEST, age), tuple(words))).text.splitlines())


def _supports(steps: int, bank: Sequence[tuple[str, str | None]]) -> list[str]:
    named = ["what the task asks for, in plain words", f"{steps} numbered steps, one action each"]
    if bank:
        told = sum(1 for _, says in bank if says)
        named.append(f"a word bank of {len(bank)}" + (f", {told} with a plain meaning" if told else ""))
    return [*named, "a first sentence to go on from", "a list to tick"]


def _one_task(read: Instruction, command: Command) -> list[str]:
    """The task and its steps. What comes before its main part is done first; what comes after is done after."""
    if read.main is None:
        return ["", "Steps", *_numbered(command.steps)]
    at = read.actions.index(read.main)
    first = [_with_meaning(action) for action in read.actions[:at]]
    then = [*command.steps, *(_with_meaning(action) for action in read.actions[at + 1 :])]
    numbered = _numbered([*first, *then])
    head = [read.main.text, _means(read.main), ""]
    if not first:
        return [*head, "Steps", *numbered]
    return ["Steps", *numbered[: len(first)], "", *head[:-1], *numbered[len(first) :]]


def _parts(read: Instruction) -> list[str]:
    """Each part of a longer task with its own way in. A limit or a last touch stays a line of its own."""
    lines: list[str] = []
    for action in read.actions:
        if action.is_heavy or (action.part and action.command.weight != "1"):
            lines += ["", action.line, _means(action), *_numbered(action.command.steps)]
        else:
            lines += ["", action.line] if action.part else [action.text]
    return lines


def _numbered(steps: Sequence[str]) -> list[str]:
    return [f"{number}. {step}" for number, step in enumerate(steps, 1)]


def _with_meaning(action: Action) -> str:
    """A part of the task, with what its command word asks for where that is more than doing it."""
    if action.is_question or not action.command.key_stage >= 2 or action.command.weight != "3":
        return action.text
    return f"{action.text} ({_means(action)[:-1]}.)"


def _extended(read: Instruction, command: Command, words: Sequence[str]) -> TaskVersion:
    said = " ".join(_task(read))
    word = as_known(words[0], said).phrase if words else "the first part"
    deeper = command.deeper.replace("{word}", word)
    lines = [*_task(read), f"Then: {deeper[:1].lower()}{deeper[1:]}"]
    return TaskVersion(
        level=Level.EXTENDED,
        text=_text([*lines, *_close(command, words)]),
        supports=DEEPER)


def _text(lines: Sequence[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
