"""The verb of a sentence that a time opens, past what its subject brings along: "On Monday the court that jailed him will sit"."""

from __future__ import annotations

from timeline_app.reading.grammar import Stream
from timeline_app.reading.tense_leads import Clause, looks_back

_SUBJECT = 18
"""Tokens of a subject with its clause, at most."""
_WILL = frozenset(("strong_future_cue",))


def behind_subject(stream: Stream, start: int, end: int) -> Clause | None:
    """The future of "On Monday UN-brokered talks will open", "On Monday the man who fled will stand trial".

    Where a past before "will" may be the subject's or the verb of the sentence, nothing is settled. None where no
    "will" follows without a comma or a word that opens another clause.
    """
    if start > 1 or not stream.holds(_WILL):
        return None
    first = end + (stream.lower(end) == ",")
    told: list[int] = []
    for place in range(first, first + _SUBJECT):
        token = stream.token(place)
        if token is None or (token.form not in ("word", "poss", "num") and token.text != "-"):
            return None
        if stream.is_a(place, "modal_cue") and stream.is_a(place, "strong_future_cue"):
            return _judged(stream, place, told)
        if _is_relative(stream, place):
            continue
        if stream.is_a(place, "clause_end") or (told and stream.lower(place) == "and"):
            return None
        if looks_back(stream, place):
            told.append(place)
    return None


def _judged(stream: Stream, will: int, told: list[int]) -> Clause | None:
    """What "will" says of the time, with the verbs of the past before it."""
    if not told or _is_relative(stream, will - 1) or stream.is_a(will - 1, "subject_pronoun"):
        return None
    left = [verb for verb in told if not _is_of_subject(stream, verb)]
    if not left:
        return Clause("future", True)
    if any(_is_verb_of_sentence(stream, verb) for verb in left):
        return None
    return Clause("none", False)


def _is_of_subject(stream: Stream, verb: int) -> bool:
    """True for "UN-brokered", "who fled", "the revised", "led by"."""
    back = verb - 1 - stream.lower(verb - 1).endswith("ly")
    led = stream.lower(verb - 1) == "-" or stream.is_a(back, "determiner", "possessive")
    if led or _is_relative(stream, back):
        return True
    helped = stream.is_a(back, "past_auxiliary", "copula") and _is_relative(stream, back - 1)
    alone = not stream.is_a(back, "subject_pronoun", "past_auxiliary", "copula")
    return helped or (stream.lower(verb + 1) == "by" and alone)


def _is_verb_of_sentence(stream: Stream, verb: int) -> bool:
    """True for "backed a plan", "said it will": with an object, a subject or reported words behind it."""
    if stream.is_a(verb, "that_verb", "past_auxiliary"):
        return True
    return stream.is_a(verb + 1, "determiner", "possessive", "subject_pronoun")


def _is_relative(stream: Stream, place: int) -> bool:
    """True at the "who" or the "that" of "the man who", "the firm that"; not at that of "said that"."""
    that = stream.lower(place) == "that" and not looks_back(stream, place - 1)
    return that or stream.says(place, "relative")
