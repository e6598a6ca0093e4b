"""What the next sentence takes back: "She said she had paid. She had not.", "That was a lie."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from timeline_app.core.article import EventMention
from timeline_app.core.status import Status
from timeline_app.reading import clauses, words
from timeline_app.reading.events_content import Found
from timeline_app.reading.parse import Sentence
from timeline_app.reading.status_belief import is_told_wrong
from timeline_app.reading.triggers import Trigger


class Denial(Enum):
    """What a sentence takes back of the one before."""

    LAST = auto()
    """What it told last."""
    STORY = auto()
    """All that it gave as somebody's word."""


_OPEN = (Status.REPORTED, Status.PLANNED, Status.HYPOTHETICAL)
_TOLD = ("dobj", "attr", "acomp", "xcomp", "ccomp", "oprd", "prep", "advcl")


def denial(sentence: Sentence) -> Denial | None:
    """What a sentence denies of the one before: the act told last ("It did not."), or a story ("That was false.")."""
    root = next((i for i, t in enumerate(sentence.tokens) if t.dep == "ROOT"), None)
    if root is None or any(token.text == "?" for token in sentence.tokens[-3:]):
        return None
    if is_told_wrong(sentence, root, words.closed()["mistaken"]):
        return Denial.STORY
    subject = sentence.child(root, "nsubj")
    if subject is None or subject > root or not clauses.is_negated(sentence, root):
        return None
    if sentence.lemma(root) in words.closed()["standing_in"]:
        bare = not [k for k in sentence.children(root, *_TOLD) if k > root]
        return Denial.LAST if bare or _is_no_such_thing(sentence, root) else None
    taken_up = sentence.tokens[subject].text.lower() in words.closed()["taking_up"]
    happens = sentence.lemma(root) in words.events().verbs["occurring"]
    return Denial.LAST if taken_up and happens else None


def _is_no_such_thing(sentence: Sentence, verb: int) -> bool:
    """True for "did no such thing"."""
    thing = sentence.child(verb, "dobj")
    parts = [] if thing is None else sentence.subtree(thing)
    low = " ".join(sentence.tokens[k].text.lower() for k in parts)
    return low in words.closed()["no_such_thing"]


def promised(sentence: Sentence, triggers: Sequence[Trigger]) -> Trigger | None:
    """ "Repair" in "promised to repair the dam", an event of its own where the next sentence denies it."""
    for trigger in triggers[::-1]:
        below = sentence.child(trigger.token, "xcomp")
        known = {t.token for t in triggers}
        if below is not None and below not in known and sentence.tokens[below].tag == "VB":
            return Trigger(below, False, below, 0.5)
    return None


def taken_back(
    found: Sequence[Found], mentions: Sequence[EventMention], sentences: Sequence[Sentence]
) -> tuple[EventMention, ...]:
    """The mentions, denied where the next sentence denies them. **Cost**: linear."""
    out = list(mentions)
    by_sentence: dict[int, list[int]] = {}
    for i, event in enumerate(found):
        by_sentence.setdefault(event.number, []).append(i)
    for number, sentence in enumerate(sentences):
        here = [i for i in by_sentence.get(number - 1, ()) if _is_open(mentions[i])]
        match denial(sentence) if here else None:
            case Denial.LAST:
                denied = here[-1:]
            case Denial.STORY:
                denied = [i for i in here if mentions[i].status is Status.REPORTED]
            case None:
                denied = []
        for i in denied:
            out[i] = replace(out[i], status=Status.DENIED)
    return tuple(out)


def _is_open(mention: EventMention) -> bool:
    return mention.status in _OPEN and not mention.speech and not mention.nominal
