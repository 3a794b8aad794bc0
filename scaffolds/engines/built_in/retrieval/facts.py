"""When, where and for how long: questions that a sentence answers with a phrase at its end, and the statements that a
long sentence is made of. Two of them from one sentence do not give each other away, since each keeps to the subject,
the verb and what belongs to it.
"""
import re
from collections.abc import Iterable, Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.results import Question

LONGEST_SUBJECT, LONGEST_ANSWER = 7, 9  # words
TIMES, PLACES = frozenset({"DATE", "TIME"}), frozenset({"GPE", "LOC", "FAC"})
WHEN = frozenset("in on at during by after before".split())
WHERE = frozenset("in on at near inside under between from to across through along into".split())
# Nouns that are places without being names: those that passages for schools are about.
SITES = frozenset(
    "bakery house town city village country river sea ocean lake mountain hill valley coast beach island desert forest "
    "rainforest field farm garden school church castle palace prison factory mill mine workhouse street road bridge "
    "harbour port ship camp trench cave sky ground soil air space leaf root stem cell chloroplast nucleus heart lung "
    "stomach liver blood bone brain body north south east west atmosphere crust mantle core glacier volcano".split())
VAGUE = frozenset("time times day moment past future end beginning same then this that these those".split())


def statements(parsed: Parsed) -> list[str]:
    """What a sentence says in statements with a subject of their own, each as the sentence words it; the whole alone
    where it makes only one, or where one of them points back."""
    cuts = []
    for second in parsed.children(parsed.root.i, "conj"):
        subjects = parsed.children(second.i, "nsubj", "nsubjpass")
        start = min(parsed.subtree(subjects[0].i)) if subjects else 0
        joins = [one.i for one in parsed.children(parsed.root.i, "cc", "punct") if one.i < start]
        if not subjects or _points_back(parsed, second) or not joins or start - joins[-1] > 1:
            return [parsed.text.strip()]
        first = joins[-1] - 1 if joins[-1] - 1 in joins else joins[-1]
        cuts.append((first, start))
    if not cuts:
        return [parsed.text.strip()]
    starts, ends = [0, *(start for _, start in cuts)], [*(end for end, _ in cuts), len(parsed.tokens)]
    return [_said(parsed.tokens[start:end]).rstrip(" .,;!") for start, end in zip(starts, ends, strict=True)]


def _points_back(parsed: Parsed, statement: Token) -> bool:
    return any(parsed.tokens[i].pos == "PRON" for i in parsed.subtree(statement.i))


def facts(sentence: str, parsed: Parsed) -> Iterator[Question]:
    """ "The fire began in a bakery in 1666." as "When did the fire begin?" and "Where did the fire begin?"."""
    core = _core(parsed)
    if core is None:
        return
    asked: set[str] = set()
    for phrase in _phrases(parsed):
        word = _word(parsed, phrase)
        if word and word not in asked and len(phrase) <= LONGEST_ANSWER:
            asked.add(word)
            yield Question(form="short", ask=f"{word} {core}?", source=sentence,
                           answer=_said([parsed.tokens[i] for i in phrase]).strip(" .,;"))


def _phrases(parsed: Parsed) -> list[list[int]]:
    """The phrases with a preposition that the verb has, as positions; one inside another is part of it, save a time."""
    found = []
    for head in parsed.children(parsed.root.i, "prep"):
        whole = parsed.subtree(head.i)
        times = [one for i in whole for one in parsed.children(i, "prep") if _is_time(parsed, parsed.subtree(one.i))]
        for inner in times:
            under = parsed.subtree(inner.i)
            found.append(under)
            whole = [i for i in whole if i not in under]
        found.append(whole)
    return found


def _word(parsed: Parsed, phrase: list[int]) -> str:
    """The question word that a phrase answers; empty for none that is sure."""
    tokens = [parsed.tokens[i] for i in phrase]
    first, rest = tokens[0].lower, tokens[1:]
    if not rest or any(one.pos == "PRON" or one.lower in VAGUE for one in rest):
        return ""
    if _is_time(parsed, phrase):
        return "How long" if first == "for" else "When" if first in WHEN else ""
    is_place = any(one.entity in PLACES or one.lemma.lower() in SITES for one in rest)
    return "Where" if is_place and first in WHERE else ""


def _is_time(parsed: Parsed, phrase: list[int]) -> bool:
    tokens = [parsed.tokens[i] for i in phrase]
    return any(one.entity in TIMES or re.fullmatch(r"1\d{3}|20\d\d", one.text) for one in tokens[1:])


def _core(parsed: Parsed) -> str | None:
    """The statement as a question asks it, without its phrases: "did the fire begin". None where it is not sure."""
    root = parsed.root
    subjects = parsed.children(root.i, "nsubj", "nsubjpass")
    helpers = parsed.children(root.i, "aux", "auxpass")
    if len(subjects) != 1 or not parsed.whole or root.pos not in ("VERB", "AUX") or len(helpers) > 1:
        return None
    held = parsed.subtree(subjects[0].i)
    if subjects[0].pos not in ("NOUN", "PROPN") or held != list(range(len(held))) or len(held) > LONGEST_SUBJECT:
        return None
    if parsed.children(root.i, "neg", "advcl", "conj", "ccomp", "xcomp", "mark", "relcl", "expl"):
        return None
    subject = _in_sentence([parsed.tokens[i] for i in held])
    belongs = parsed.children(root.i, "dobj", "prt", "attr", "acomp", "dative")
    after = [i for one in belongs for i in parsed.subtree(one.i)]
    rest = _said([parsed.tokens[i] for i in sorted(after)]).strip()
    if helpers:
        words = [helpers[0].lower, subject, root.text, rest]
    elif root.lemma == "be":
        words = [root.lower, subject, rest]
    elif root.tag in ("VBD", "VBZ", "VBP"):
        words = [{"VBD": "did", "VBZ": "does", "VBP": "do"}[root.tag], subject, root.lemma, rest]
    else:
        return None
    return " ".join(one for one in words if one)


def _in_sentence(tokens: list[Token]) -> str:
    """A subject that opened its sentence, as it stands inside one."""
    said = _said(tokens).strip()
    keeps = tokens[0].pos == "PROPN" or tokens[0].text.isupper() and len(tokens[0].text) > 1
    return said if keeps else said[:1].lower() + said[1:]


def _said(tokens: Iterable[Token]) -> str:
    return "".join(token.text + token.space for token in tokens)
