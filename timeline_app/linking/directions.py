"""On which side of its article a date lies: behind it, ahead of it, or not surely either.

The parse gives each event a tense and each expression the tense of the words around it. A bound rests on a side
only where nothing speaks against it.
"""

from __future__ import annotations

import re

from timeline_app.core.article import Article, EventMention, Reading, Tense, Timex
from timeline_app.core.status import AHEAD, Status
from timeline_app.linking.appointed import is_in_front, is_of_an_appointment
from timeline_app.linking.attachments import (
    is_a_cause,
    is_of_a_birth,
    is_of_accounts,
    is_part_of_a_name,
    may_hang_elsewhere,
    reaches_back,
)
from timeline_app.linking.elsewhere import is_ahead_of_another_day, is_printed_again
from timeline_app.linking.figures import may_run_on
from timeline_app.linking.happenings import names_a_happening
from timeline_app.linking.kinds_to_come import is_of_a_kind_to_come
from timeline_app.linking.outlook import (
    is_called_for,
    is_deadline,
    is_due,
    is_hope,
    is_infinitive,
    is_of_a_noun,
    is_of_a_present,
    seen_from_article,
)
from timeline_app.linking.sentences import events_in
from timeline_app.linking.states import is_since_then, is_state_to_come
from timeline_app.linking.works import is_in_a_name

_TOLD = frozenset({Status.HAPPENED, Status.REPORTED, Status.ONGOING})
_GOAL_BEFORE = re.compile(
    r"\bfor\s+(?:the|an?|its|their|his|her|our)\s+(?:[^\W\d_]+\s+){1,2}(?:in|on)\s+$"
)
_GOAL = re.compile(r"\s+for\s+(?:the|an?|its|their|his|her|our)\s")
_AIM = re.compile(r"\bfor\s+(?:the|an?|its|their|his|her|our)\s+(?:[^\W\d_]+\s+)?$")
_AFTERWARDS = frozenset({"after", "since"})
_NEAR = 60
"""Characters before a date in which the words that lead up to it stand."""


def governing_events(reading: Reading) -> dict[int, EventMention]:
    """Timex index -> the first event mention the parse hangs it on."""
    found: dict[int, EventMention] = {}
    for event in reading.events:
        for index in event.timexes:
            found.setdefault(index, event)
    return found


def direction(timex: Timex, event: EventMention | None) -> Tense:
    """Whether the expression looks back or ahead: by the event it dates, else by the words around it."""
    if event is None:
        return timex.tense
    if event.status in (Status.PLANNED, Status.HYPOTHETICAL) and timex.tense != "past":
        return timex.tense if event.tense == "past" else "future"
    if event.tense in ("past", "future"):
        return event.tense
    return timex.tense


def plain_direction(timex: Timex, event: EventMention | None) -> Tense:
    """The direction on which a bound may rest: the parse and the words around must not disagree.

    Stricter than ``direction``: a bound drawn from a misread tense would be wrong, a missing one is only
    wide.
    """
    ahead = event is not None and (event.status in AHEAD or event.tense == "future")
    if timex.signal == "since":
        return "none" if ahead and timex.tense == "future" else "past"
    if event is None:
        return timex.tense if timex.tense == "past" else "none"
    if timex.signal == "before" and event.tense == "past" and event.status in _TOLD:
        return "past"
    if ahead:
        return "future" if timex.tense == "future" else "none"
    if event.tense == "past" or timex.tense == "past":
        return "past" if timex.tense != "future" else "none"
    return "none"


def bounding_direction(
    article: Article, reading: Reading, timex: Timex, event: EventMention | None
) -> Tense:
    """On which side of the article the expression certainly lies, "none" where that is not sure."""
    tense = plain_direction(timex, event)
    ahead = event is not None and (seen_from_article(article, reading, event) or is_hope(event))
    if reaches_back(article, timex) or is_of_a_birth(article, timex):
        return "past"
    if tense != "past" and event is not None and is_ahead_of_another_day(article, reading, event):
        return "none"
    if ahead and names_a_happening(article, reading, timex):
        return "none"  # "wants answers about the killings in 2031"
    if ahead and tense != "past":
        return "none" if is_of_a_noun(article, timex) else "future"
    if _is_announced(article, reading, timex, event):
        return "none" if is_printed_again(article) else "future"
    if is_since_then(article, reading, timex):
        return "past"
    if tense == "past" and not _is_sure(article, reading, timex, event):
        return "none"
    return "none" if tense == "future" else tense


def _is_announced(
    article: Article, reading: Reading, timex: Timex, event: EventMention | None
) -> bool:
    """True for what lies ahead by the words around the expression, whatever verb the parse hangs it on."""
    if is_deadline(article, timex) or is_called_for(timex, event):
        return True
    if is_due(article, reading, timex):
        return True
    return event is None and is_state_to_come(article, reading, timex)


def is_trusted_past(article: Article, reading: Reading, timex: Timex, event: EventMention) -> bool:
    """True when nothing speaks against an expression dating something that has happened."""
    sure = _is_sure(article, reading, timex, event)
    return sure and plain_direction(timex, event) == "past"


def _is_sure(article: Article, reading: Reading, timex: Timex, event: EventMention | None) -> bool:
    if event is not None and not _is_the_events(article, reading, timex, event):
        return False
    if _is_no_time(article, timex):
        return False
    if timex.signal not in _AFTERWARDS and is_part_of_a_name(article, reading, timex):
        return False
    if may_run_on(article, reading, timex):
        return False
    loose = is_of_a_noun(article, timex) or _before_matches(_GOAL_BEFORE, article, timex)
    if event is None and loose:
        return names_a_happening(article, reading, timex)  # "four per cent bonds of 2041"
    if is_of_an_appointment(article, reading, timex, event):
        return False
    return not _after_a_plan(reading, timex, event)


def _is_no_time(article: Article, timex: Timex) -> bool:
    """True for a year that gives a reason, is part of a name, or was taken from a year of accounts."""
    lent = "" if timex.leans_on is None else timex.leans_on.of(article.text)
    return is_a_cause(article, timex) or is_in_a_name(article, timex) or is_of_accounts(lent)


def _is_the_events(article: Article, reading: Reading, timex: Timex, event: EventMention) -> bool:
    """Whether the date is that of the event, and not of other words or of what it aims at."""
    if _GOAL.match(article.text, event.trigger.end, timex.span.start):
        return False  # "qualified for the cup in January": the date may be the goal's
    if timex.signal == "since":
        return True
    if is_infinitive(article, event) or is_of_a_present(article, timex, event):
        return False
    if _is_a_nouns(article, reading, timex, event):
        return False
    if is_of_a_kind_to_come(article, reading, timex, event):
        return False
    return not may_hang_elsewhere(article, reading, timex, event) and not _is_aimed_at(
        article, event
    )


def _is_a_nouns(article: Article, reading: Reading, timex: Timex, event: EventMention) -> bool:
    """True for "the head of the class of 2031 said": the year is the noun's, which may be older or to come."""
    return (
        not event.nominal
        and is_of_a_noun(article, timex)
        and not is_in_front(article, reading, timex, event)
        and not names_a_happening(article, reading, timex)
    )


def _is_aimed_at(article: Article, event: EventMention) -> bool:
    """True for "names for a run in 2031": the noun tells what is aimed at, whatever the verb."""
    start = event.trigger.start
    before = article.text[max(0, start - _NEAR // 2) : start]
    return event.nominal and _AIM.search(before) is not None


def _after_a_plan(reading: Reading, timex: Timex, event: EventMention | None) -> bool:
    """True where the expression follows something planned or possible in its sentence.

    "She said the bridge would open in 2031": the year may belong to either verb, so it bounds nothing.
    """
    if timex.signal == "since" or _is_plainly_past(timex, event):
        return False
    number = reading.page.sentence_of(timex.span)
    told = () if number is None else events_in(reading, number)
    return any(
        other is not event
        and other.status in (Status.PLANNED, Status.HYPOTHETICAL)
        and other.trigger.start < timex.span.start
        for other in (reading.events[index] for index in told)
    )


def _is_plainly_past(timex: Timex, event: EventMention | None) -> bool:
    """True where the verb it dates, not the plan before it, is told in the past tense, as the words around."""
    told = event is not None and event.status in _TOLD and event.tense == "past"
    return told and timex.tense == "past"


def _before_matches(form: re.Pattern[str], article: Article, timex: Timex) -> bool:
    """Whether what stands right before the expression has a form: "the needs of the 2030s"."""
    return (
        form.search(article.text[max(0, timex.span.start - _NEAR) : timex.span.start]) is not None
    )
