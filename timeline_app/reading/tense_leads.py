"""Words right before or behind a time expression that settle its tense: "scheduled for", "gave her until", "if elected in"."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.core.article import Tense
from timeline_app.reading.clocks import is_four
from timeline_app.reading.grammar import Stream

REACH = 14
"""Tokens on either side in which a verb may govern the expression."""

_WIDEST = 4
"""Words of the longest cue of a timetable: "go to the polls"."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Tense of the governing verb.

    ``firm``: the cue turns even a weekday ahead ("will", "would", "plans to", not "predicted").
    ``near``: the verb stands right before the expression ("died May 3").
    ``told``: a verb of what came to pass, in the same clause, no comma between them ("jailed him on May 3").
    """

    tense: Tense
    firm: bool
    near: bool = False
    told: bool = False
    behind: bool = False
    """No verb near it tells, and those of its sentence all look back."""


def lead_at(stream: Stream, start: int, end: int) -> Clause | None:
    """What the words right around tokens ``[start, end)`` settle, whatever the verbs of the clause are."""
    lead = _vowed(stream, start) or _lead(stream, start) or _timetable(stream, start, end)
    lead = lead or _called_for(stream, start, end) or _deadline(stream, start, end)
    return (
        lead
        or _own_occasion(stream, start, end)
        or _awaited(stream, start, end)
        or _allowed(stream, start, end)
        or _once(stream, start)
        or _because_of(stream, start)
        or _going_on(stream, start)
    )


def is_perfect(stream: Stream, verb: int) -> bool:
    """True for "had proposed" and for "is said to have proposed", not for "have proposed"."""
    has_to = stream.lower(verb - 1) == "have" and stream.lower(verb - 2) == "to"
    return has_to or stream.says(verb - 1, "perfect_led")


def _vowed(stream: Stream, start: int) -> Clause | None:
    """ "Promised in December": the day of the words, not of what they promise."""
    spoken = stream.is_a(start - 2, "vowed_cue") and stream.lower(start - 1) in ("in", "on")
    if not spoken or stream.is_a(start - 3, "present_cue", "copula"):
        return None
    return Clause("past", True, near=True)


_LEAD_KINDS = ("past_lead", "future_lead", "due_lead", "plan_lead", "effect_lead", "onset_lead")
_LEADS = frozenset(_LEAD_KINDS)


def _lead(stream: Stream, start: int) -> Clause | None:
    """Words before the expression that settle it: "back in", "as early as"."""
    if not stream.holds(_LEADS):
        return None
    for back in range(1, 6):
        senses = stream.senses(start - back)
        if _LEADS.isdisjoint(senses):
            continue
        for kind in _LEAD_KINDS:
            for _, width in senses.get(kind, ()):
                if width == back:
                    if kind == "onset_lead" and not _sets_in(stream, start, back):
                        continue
                    if kind in ("effect_lead", "onset_lead"):
                        return Clause("future", True)
                    ahead = kind != "past_lead" or _is_to_return(stream, start - back)
                    was_set = ahead and stream.is_a(start - back - 1, "first_set")
                    if was_set and _is_called_off(stream, start):
                        return Clause("none", False)
                    dated = stream.is_a(start - back - 2, "slot_noun")
                    return Clause("future" if ahead else "past", True, near=dated or not was_set)
    return None


def _is_to_return(stream: Stream, lead: int) -> bool:
    """True for "is back in May", "will be back in May": no day that lies behind."""
    return stream.is_a(lead - 1, "present_cue", "copula")


def _sets_in(stream: Stream, start: int, back: int) -> bool:
    """True for "Starting Friday, riders pay more": at the head of a sentence, before no verb in the past."""
    if start != back or not stream.is_a(start, "weekday", "month"):
        return False
    return not any(looks_back(stream, place) for place in range(start + 1, start + REACH))


def _deadline(stream: Stream, start: int, end: int) -> Clause | None:
    """ "They face a deadline of Tuesday": ahead, but for one that passed and where the verb looks back."""
    if stream.lower(start - 1) != "of" or not stream.is_a(start - 2, "limit_noun"):
        return None
    if any(stream.is_a(place, "lapsed_cue") for place in range(end, end + _PHRASE)):
        return None
    for place in range(start - 3, start - REACH, -1):
        if stream.is_a(place, "fixing_cue", "allowing_cue", "present_cue", "future_cue"):
            break
        if stream.token(place) is None or stream.lower(place) == ",":
            break
        if looks_back(stream, place):
            return None
    return Clause("future", True, near=True)


_PHRASE = 5
"""Words of "a strike on" and "an early election", at most."""


def _called_for(stream: Stream, start: int, end: int) -> Clause | None:
    """ "Called for a strike on 20 June", "set a vote for 3 May", "before a vote on 3 May, he spoke".

    The day of what is named may lie ahead of the verb. A weekday or a month may be the verb's own.
    """
    before = stream.lower(start - 1)
    owner = stream.lower(end) == "'s"
    if before == "for":
        called = owner and _ends_at(stream, start - 2, "calling_cue")
        called = called or _was_called(stream, start - 2)
        fixed = stream.is_a(_phrase_before(stream, start - 1) - 1, "fixing_cue")
        return Clause("future", fixed, near=fixed) if called or fixed else None
    if before != "on" and not (before == "in" and stream.is_a(start, "month")):
        return None
    named = _phrase_before(stream, start - 1)
    wanted = named > 0 and stream.is_a(named - 1, "wanting_cue")
    if before == "in":
        wanted = wanted or _is_called_for(stream, start - 1)
        return Clause("none", False) if wanted else None
    if stream.is_a(start, "weekday"):
        eve = named > 0 and _ends_at(stream, named - 1, "eve_cue")
        return Clause("none", False) if eve else None
    if wanted:
        return Clause("none", False)
    called = _is_called_for(stream, start - 1)
    eve = stream.lower(end) == "," and any(
        width == named for _, width in stream.senses(0).get("eve_cue", ())
    )
    return Clause("future", False) if called or eve else None


def _because_of(stream: Stream, start: int) -> Clause | None:
    """ "Will be tried over the raid in May": what is answered may well be past, whatever the verb before it says."""
    if stream.lower(start - 1) not in ("in", "on") or stream.is_a(start, "weekday"):
        return None
    named = _phrase_before(stream, start - 1)
    if named < 1 or not _ends_at(stream, named - 1, "cause_cue"):
        return None
    ahead = any(
        stream.is_a(place, "strong_future_cue", "modal_cue")
        for place in range(named - REACH, named)
    )
    return Clause("none", False) if ahead else None


def _going_on(stream: Stream, start: int) -> Clause | None:
    """ "The search continues at sea on Friday": told of a day behind, or of one to come."""
    if not stream.is_a(start, "weekday") or stream.lower(start - 1) != "on":
        return None
    for place in range(start - 2, max(-1, start - _PHRASE - 4), -1):
        if stream.is_a(place, "going_on_cue"):
            return Clause("none", False)
        if looks_back(stream, place) or stream.is_a(place, "clause_end", "modal_cue"):
            return None
    return None


def _was_called(stream: Stream, verb: int) -> bool:
    """True at the verb of "a vote was called for 3 May"."""
    return _ends_at(stream, verb, "calling_cue") and stream.is_a(
        verb - 1, "past_auxiliary", "copula"
    )


def _is_called_for(stream: Stream, end: int) -> bool:
    """True for "called for a march", "called on Friday for early elections" before ``end``."""
    for place in range(end - 2, end - _PHRASE - 1, -1):
        token = stream.token(place)
        if token is None or token.form not in ("word", "poss"):
            return False
        if stream.lower(place) == "for":
            said = place - 1 - 2 * stream.is_a(place - 1, "weekday")
            return _ends_at(stream, said, "calling_cue")
        if stream.is_a(place, "signal", "clause_end", "past_auxiliary"):
            return False
    return False


def _phrase_before(stream: Stream, end: int) -> int:
    """Where "a strike", "an early election" that ends before ``end`` begins; -1 where none does."""
    for place in range(end - 1, end - _PHRASE, -1):
        token = stream.token(place)
        if token is None or token.form not in ("word", "poss"):
            return -1
        if stream.is_a(place, "determiner", "possessive"):
            return place if place < end - 1 else -1
        if stream.is_a(place, "signal", "clause_end", "past_auxiliary"):
            return -1
    return -1


def _ends_at(stream: Stream, last: int, kind: str) -> bool:
    """True where words of a kind end at a token: "sold tickets"."""
    return any(
        width == back + 1
        for back in range(_WIDEST)
        for _, width in stream.senses(last - back).get(kind, ())
    )


def _is_called_off(stream: Stream, start: int) -> bool:
    """True where what "was set for May" was, in the same sentence, put off or given up."""
    return any(stream.is_a(place, "called_off") for place in range(start + 1, start + REACH))


def _timetable(stream: Stream, start: int, end: int) -> Clause | None:
    """ "The vote is on Sunday", "polls close on Sunday": a present right before a date is a plan."""
    if stream.lower(end) == "'s":
        return None
    place = start - 1 - (stream.lower(start - 1) in ("on", "in", "at"))
    ahead = any(
        width == back
        for back in range(1, _WIDEST + 1)
        for _, width in stream.senses(place - back + 1).get("timetable_cue", ())
    )
    if ahead and stream.lower(start - 4) == "not" and looks_back(stream, start - 5):
        return None
    place -= stream.is_a(place, "timetable_gap") or stream.lower(place).endswith("ly")
    if not ahead and stream.is_a(place, "timetable_plural_cue"):
        ahead = _is_plural(stream, place - 1 - (stream.lower(place - 1) == "next"))
    return Clause("future", True, near=True) if ahead else None


def _is_plural(stream: Stream, place: int) -> bool:
    """True for a subject of many: "leaders", "we", "the king and his heir"."""
    subject = stream.token(place)
    if subject is not None and subject.text == ",":
        opened = (back for back in range(place - 1, place - REACH, -1) if stream.lower(back) == ",")
        place = next(opened, 0) - 1
        subject = stream.token(place)
    if subject is None or subject.form != "word":
        return False
    if stream.is_a(place, "determiner", "possessive"):
        return False
    if stream.is_a(place, "subject_pronoun") or stream.says(place, "plural_event"):
        return True
    several = subject.lower.endswith("s") and not subject.lower.endswith("ss")
    joined = any(stream.lower(place - back) == "and" for back in range(1, 5))
    return several or (joined and subject.capital)


def _own_occasion(stream: Stream, start: int, end: int) -> Clause | None:
    """ "Friday's vote will be close": an occasion that has yet to come."""
    if not stream.is_a(start, "weekday") or stream.lower(end) != "'s":
        return None
    noun = end + 1 + (not stream.is_a(end + 1, "occasion_noun"))
    ahead = stream.is_a(noun + 1, "modal_cue") and stream.is_a(noun + 1, "strong_future_cue")
    return Clause("future", True) if ahead and stream.is_a(noun, "occasion_noun") else None


def _awaited(stream: Stream, start: int, end: int) -> Clause | None:
    """ "A strike for Friday"."""
    if not stream.is_a(start, "weekday") or stream.lower(end) == "'s":
        return None
    if stream.is_a(end, "past_cue"):
        return None
    return Clause("future", True) if stream.lower(start - 1) == "for" else None


def _allowed(stream: Stream, start: int, end: int) -> Clause | None:
    """ "Gave her until May 3", "has until Friday to pay", "if elected in May": it lies ahead."""
    if stream.lower(start - 1) in ("until", "till") and (
        any(stream.is_a(back, "allowing_cue") for back in range(start - 2, start - 6, -1))
        or opens_infinitive(stream, end)
    ):
        return Clause("future", True, near=True)
    if stream.lower(start - 1) == "after" and stream.says(start - 2, "until"):
        return Clause("future", True, near=True)
    if looks_back(stream, start - 2) and _on_condition(stream, start - 2):
        return Clause("future", True)
    if _moved_to(stream, start):
        return Clause("future", True)
    if stream.lower(start - 1) == "from" and stream.is_a(start - 2, "moved_cue"):
        return Clause("none", False)
    if stream.is_a(end, "delivery_noun") and stream.lower(start - 1) in ("for", "of"):
        return Clause("future", True)
    return None


_ONCE = frozenset(("once_cue",))


def _once(stream: Stream, start: int) -> Clause | None:
    """ "When it shuts its yard in March": the present behind "when" or "once" is of what is to come."""
    if not stream.holds(_ONCE):
        return None
    for place in range(start - 1, start - REACH, -1):
        token = stream.token(place)
        if token is None or token.text in ',;:"()' or looks_back(stream, place):
            return None
        if stream.is_a(place, "once_cue"):
            verb = stream.lower(place + 2)
            present = verb.endswith("s") and not stream.is_a(
                place + 2, "past_auxiliary", "past_cue"
            )
            alone = stream.says(place + 1, "one_subject") and place + 2 < start
            return Clause("future", True) if alone and present else None
        if stream.is_a(place, "clause_end"):
            return None
    return None


def _on_condition(stream: Stream, verb: int) -> bool:
    """True for "if elected", "unless he is re-elected"; not for "if the man jailed in May"."""
    copula = False
    for place in range(verb - 1, verb - _SUBJECT, -1):
        if stream.is_a(place, "condition_cue"):
            return copula or all(
                "-" in (stream.lower(at), stream.lower(at + 1)) for at in range(place + 1, verb)
            )
        token = stream.token(place)
        if token is None or (token.form != "word" and token.text != "-"):
            return False
        copula = copula or token.lower in ("is", "are")
        if stream.is_a(place, "past_auxiliary", "past_cue", "clause_end"):
            return False
    return False


_SUBJECT = 8
"""Tokens from a verb back to the "if" of its clause, at most."""


def _moved_to(stream: Stream, start: int) -> bool:
    """True for the new day of "moved from Tuesday to Friday", "extended last week to 31 May", "put off the vote until May"."""
    start -= is_four(stream.lower(start - 1))
    if stream.lower(start - 1) not in ("to", "until", "till"):
        return False
    begins = next((p for p in range(start - 2, start - 6, -1) if stream.lower(p) == "from"), 0)
    if begins > 0 and stream.is_a(begins - 1, "moved_cue"):
        return True
    for place in range(start - 2, start - 2 - _WHEN, -1):
        if stream.is_a(place, "moved_cue"):
            return True
        if not stream.is_a(place, *_TIMELY):
            break
    named = _phrase_before(stream, start - 1)
    return named > 0 and _ends_at(stream, named - 1, "moved_cue")


_WHEN = 4
"""Tokens from such a verb to the "to" of the new day, which may tell when it was moved."""

_TIMELY = (
    "last",
    "this",
    "unit",
    "units",
    "weekday",
    "dayword",
    "signal",
    "month",
    "num",
    "again_word",
)


def looks_back(stream: Stream, place: int) -> bool:
    """True for a verb in the past tense or a past participle."""
    token = stream.token(place)
    if token is None or token.form != "word":
        return False
    return stream.is_a(place, "past_cue") or is_past(token.lower)


def is_past(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed") and not word.endswith(("eed", "red "))


def opens_infinitive(stream: Stream, place: int) -> bool:
    """True at the "to" of "contender to succeed him": what follows may lie ahead of the verb before it."""
    following = stream.token(place + 1)
    if stream.lower(place) != "to" or following is None or following.form != "word":
        return False
    if stream.says(place + 1, "no_verb"):
        return False
    return following.text.islower() and not stream.is_a(place + 1, "determiner", "numeral", "unit")
