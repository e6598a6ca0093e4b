"""What a clause of time ties an event to: "four days after its members voted", "while tugs were towing her"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.article import Tie, TieOrder, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.status import Status
from timeline_app.core.timeexpr import EventRelative, Length
from timeline_app.reading import clauses, words
from timeline_app.reading.events_content import Content, Found
from timeline_app.reading.parse import Sentence

_OTHER: dict[TieOrder, TieOrder] = {"before": "after", "after": "before", "during": "during"}
OPEN = (Status.HYPOTHETICAL, Status.DENIED)
"""What did not come about, or may not have, lies beside nothing."""


def tie(index: int, content: Content, timexes: Sequence[Timex]) -> Tie | None:
    """The event of its sentence that a clause of time puts this one before, after or beside; or None.

    The clause tells of its own event by the sentence's main one ("fell after the union voted": the vote came
    before), or the main one by its own ("after the mill closed in May, the owner left").
    """
    event = content.events[index]
    if _is_dated(event, timexes):
        return None
    sentence, own = content.sentences[event.number], _verb(event)
    here = {_verb(content.events[k]): k for k in content.by_sentence[event.number]}
    above = here.get(_governor(sentence, own))
    order = _order(sentence, own)
    if order is not None and above is not None and above != index:
        return Tie(above, order, _gap(sentence, own, (event, content.events[above]), timexes))
    above = here.get(sentence.tokens[own].head)
    gap = _gap_of_row(sentence, own, event, timexes)
    if above is not None and (gap is not None or _follows(sentence, own, content.events[above])):
        return Tie(above, "after", gap)
    for clause, below in here.items():
        if below == index or _governor(sentence, clause) != own:
            continue
        order = _order(sentence, clause)
        if order is not None and _is_dated(content.events[below], timexes):
            return Tie(below, _OTHER[order], None)
    return None


def _governor(sentence: Sentence, clause: int) -> int:
    """The verb a clause of time belongs to, through "the day" of "the day after"; -1 for none.

    Where the parse has it upside down ("they left, two days after he died": "left" below "died"), the clause
    before the mark.
    """
    token = sentence.tokens[clause]
    if token.dep == "ROOT":
        marks = sentence.children(clause, "mark")
        before = [k for k in sentence.children(clause, "ccomp") if marks and k < marks[0]]
        return before[-1] if before else -1
    if token.dep != "advcl":
        return -1
    i = token.head
    while sentence.tokens[i].pos == "NOUN" and sentence.tokens[i].dep == "npadvmod":
        i = sentence.tokens[i].head
    return i


def _verb(event: Found) -> int:
    return event.trigger.via if event.trigger.via >= 0 else event.trigger.token


def _is_dated(event: Found, timexes: Sequence[Timex]) -> bool:
    """True with a time of its own, not only a length ("after nine minutes", "four days after")."""
    return any(not isinstance(timexes[k].expr, EventRelative | Length) for k in event.timexes)


def _gap(
    sentence: Sentence, clause: int, events: Sequence[Found], timexes: Sequence[Timex]
) -> EventRelative | None:
    """The "four days" right before the "after" of a clause."""
    marks = sentence.children(clause, "mark", "advmod")
    for k in (k for event in events for k in event.timexes):
        expr, covered = timexes[k].expr, sentence.covered(timexes[k].span)
        beside = bool(covered) and covered[-1] + 1 in marks
        if isinstance(expr, EventRelative) and expr.unit is not None and expr.n and beside:
            return expr
    return None


def _gap_of_row(
    sentence: Sentence, verb: int, event: Found, timexes: Sequence[Timex]
) -> EventRelative | None:
    """The "nine minutes" of "won on Friday, and Diaz was sent off after nine minutes"."""
    token = sentence.tokens[verb]
    lengths = [timexes[k] for k in event.timexes]
    if token.dep != "conj" or len(lengths) != 1 or lengths[0].signal != "after":
        return None
    expr = lengths[0].expr
    forms = [clauses.verb_form(sentence, k) for k in (verb, token.head)]
    told = all(form.tense == "past" and not (form.perfect or form.modal) for form in forms)
    short = isinstance(expr, Length) and expr.unit <= Unit.HOUR and expr.n is not None
    if not told or not short or not isinstance(expr, Length) or expr.n is None:
        return None
    return EventRelative(-1, expr.unit, expr.n)


def _follows(sentence: Sentence, verb: int, first: Found) -> bool:
    """True for "made off" in "broke in on Sunday and made off": what one did next, never what one did before."""
    token, head = sentence.tokens[verb], sentence.tokens[verb].head
    own = sentence.child(verb, "nsubj", "nsubjpass") is not None
    if token.dep != "conj" or own or first.trigger.nominal or token.pos != "VERB":
        return False
    if sentence.lemma(verb) in words.events().verbs["lasting"]:
        return False
    plain = [clauses.verb_form(sentence, k) for k in (verb, head)]
    told = all(f.tense == "past" and not (f.perfect or f.modal or f.progressive) for f in plain)
    joined = [k for k in sentence.children(head, "cc") if k < verb]
    return told and bool(joined) and sentence.tokens[joined[-1]].text.lower() == "and"


def _order(sentence: Sentence, clause: int) -> TieOrder | None:
    """How the event of a clause of time lies to the one above it.

    A clause with "while" goes on at the time where its verb says so ("were towing"); without that it may
    contrast ("while Chile stayed out"). What "had left when it began" left before.
    """
    token, form = sentence.tokens[clause], clauses.verb_form(sentence, clause)
    if _governor(sentence, clause) < 0 or not form.finite or form.modal:
        return None
    if token.pos not in ("VERB", "AUX"):
        return None
    marks = {sentence.tokens[k].text.lower() for k in sentence.children(clause, "mark", "advmod")}
    closed = words.closed()
    if marks & closed["clause_before"]:
        return "before"
    if marks & closed["clause_after"]:
        return "after"
    above = clauses.verb_form(sentence, _governor(sentence, clause))
    if marks & closed["clause_when"] and above.perfect and above.tense == "past":
        return "after"
    doing = form.progressive and token.pos == "VERB"
    return "during" if marks & closed["clause_beside"] and doing else None
