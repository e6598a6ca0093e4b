"""What has to happen first: "will open as soon as an offer is accepted"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.reading import clauses, words
from timeline_app.reading.parse import Sentence

_WAITING = {"when", "once", "until", "till", "before", "after"}


def waiting_cues(sentence: Sentence, verb: int) -> Iterator[str]:
    """ "When the dam is finished", "once it has been signed", below a clause about what is to come."""
    form = clauses.verb_form(sentence, verb)
    if form.tense == "present" and _waits_for(sentence, verb):
        yield "hypothetical" if form.perfect or _is_soon_as(sentence, verb) else "planned"


def _waits_for(sentence: Sentence, verb: int) -> bool:
    """ "when the dam is finished", below a clause about what is to come."""
    token = sentence.tokens[verb]
    if token.dep != "advcl":
        return False
    marks = {sentence.tokens[k].text.lower() for k in sentence.children(verb, "mark", "advmod")}
    waits = bool(marks & _WAITING) or _is_soon_as(sentence, verb)
    return waits and _lies_ahead(sentence, token.head)


def _is_soon_as(sentence: Sentence, verb: int) -> bool:
    """True for "as soon as it is signed"."""
    first = min(sentence.subtree(verb))
    return first > 0 and sentence.tokens[first - 1].text.lower() in words.closed()["soon"]


def _lies_ahead(sentence: Sentence, verb: int) -> bool:
    """True for "will leave", "intends to leave", "soon" of "will leave as soon as"."""
    while sentence.tokens[verb].pos == "ADV" and sentence.tokens[verb].head != verb:
        verb = sentence.tokens[verb].head
    if clauses.verb_form(sentence, verb).modal:
        return True
    above = sentence.tokens[verb].head
    planned = sentence.lemma(above) in words.events().verbs["planning"]
    return sentence.tokens[verb].dep == "xcomp" and planned
