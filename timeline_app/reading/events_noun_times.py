"""Times that belong to an event noun although the parse hangs them on a verb beside it."""

from __future__ import annotations

from timeline_app.core.article import Timex
from timeline_app.core.timeexpr import Nearest
from timeline_app.reading import words
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import is_doing, is_event_noun, is_only_timed

_SUBJECTS = ("nsubj", "nsubjpass")


def noun_beside(sentence: Sentence, first: int, verb: int, timex: Timex) -> int | None:
    """The event noun that a time belongs to, where the parse gives it to ``verb``, or None.

    ``first``: the first token of the time.
    """
    found = (
        _asked_for(sentence, first, verb, timex),
        _within_subject(sentence, first, verb),
        _followed(sentence, first, verb),
        _appointed(sentence, first, verb),
        _only_timed(sentence, first, verb, timex),
    )
    return next((noun for noun in found if noun is not None), None)


def _appointed(sentence: Sentence, first: int, verb: int) -> int | None:
    """The noun of "a visit planned for May", "the vote, scheduled for Friday": the day is the visit's own.

    "A strike called in May" was called then.
    """
    token = sentence.tokens[verb]
    finite = sentence.child(verb, "nsubj", "aux", "auxpass") is not None
    if token.dep != "acl" or token.tag not in ("VBN", "VBD") or finite or token.head > verb:
        return None
    verbs = words.events().verbs
    led = sentence.tokens[first - 1].text.lower() if first > verb else ""
    known = {"for": verbs["appointing"], "on": verbs["foreseeing"]}
    fixed = sentence.lemma(verb) in known.get(led, frozenset())
    return token.head if fixed and _is_event(sentence, token.head) else None


def _only_timed(sentence: Sentence, first: int, be: int, timex: Timex) -> int | None:
    """The noun of "the festival is on 4 May", "results are due by Friday": of the thing only its time is told."""
    noun = sentence.child(be, "nsubj")
    if noun is None or not is_only_timed(sentence, noun) or not noun < be < first:
        return None
    if timex.type not in ("DATE", "TIME"):
        return None
    known = words.events().adjectives["planned"]
    covered, event = set(sentence.covered(timex.span)), _is_event(sentence, noun)
    for k in sentence.children(be, "attr", "acomp", "prep", "npadvmod", "advmod", "oprd"):
        due = sentence.tokens[k].text.lower() in known
        timed = not covered.isdisjoint([k, *sentence.children(k, "pobj", "npadvmod")])
        if not (due or timed or (event and sentence.tokens[k].dep == "prep")):
            return None
    return noun


def _asked_for(sentence: Sentence, first: int, verb: int, timex: Timex) -> int | None:
    """The vote of "called for a vote in June", "demanded a vote on 3 June": the date is that of what is wanted.

    A weekday ("called for calm on Monday") and a time told as past ("last June") may be the verb's own.
    """
    expr = timex.expr
    if not isinstance(expr, Nearest) or expr.direction == "past" or expr.field.weekday is not None:
        return None
    noun = first - 2
    if noun <= verb or sentence.tokens[first - 1].text.lower() not in ("in", "on"):
        return None
    verbs, token = words.events().verbs, sentence.tokens[noun]
    wanted = "bidding"
    if token.dep == "pobj" and sentence.tokens[token.head].text.lower() == "for":
        wanted, token = "asking_for", sentence.tokens[token.head]
    if token.dep not in ("dobj", "prep") or token.head != verb:
        return None
    return noun if sentence.lemma(verb) in verbs[wanted] and _is_event(sentence, noun) else None


def before_verb(sentence: Sentence, first: int, top: int) -> int | None:
    """The event noun in "the flood last month will": the time stands between subject and verb.

    ``top``: the token of the time that its others hang on.
    """
    token = sentence.tokens[first - 1] if first else None
    if (
        token is None
        or token.dep not in _SUBJECTS
        or not is_event_noun(sentence, first - 1)
    ):  # fmt: skip
        return None
    return first - 1 if sentence.tokens[top].head > first else None


def _within_subject(sentence: Sentence, first: int, verb: int) -> int | None:
    """The event noun of "the arrest of Diaz on Monday shocked", "the last strike, in 2006, lasted".

    What stands between the noun and its verb belongs to the noun; a day behind somebody's name is the day
    of what they do ("the mayor on Monday agreed").
    """
    subject = sentence.child(verb, *_SUBJECTS)
    if subject is None or not subject < first < verb or not _is_event(sentence, subject):
        return None
    preposition = first - 1
    if sentence.tokens[preposition].pos != "ADP" or sentence.tokens[preposition].head != verb:
        return None
    before = sentence.tokens[preposition - 1]
    behind = preposition - 1 - (before.text == ",")
    return subject if behind in sentence.subtree(subject) else None


def _followed(sentence: Sentence, first: int, verb: int) -> int | None:
    """The leak in "his departure followed the leak in May of a letter": to follow it has no day of its own."""
    noun = sentence.child(verb, "dobj")
    if noun is None or not verb < noun < first or sentence.tokens[verb].tag != "VBD":
        return None
    ties = sentence.lemma(verb) in words.events().verbs["tying"]
    return noun if ties and _is_event(sentence, noun) else None


def _is_event(sentence: Sentence, noun: int) -> bool:
    return sentence.tokens[noun].pos in ("NOUN", "PROPN") and (
        is_event_noun(sentence, noun) or is_doing(sentence, noun)
    )
