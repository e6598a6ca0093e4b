"""Whose day stands behind a charge or a verdict: "charged with robbing a bank on 4 March", "convicted of the killing in May".

A deed told at length before the day may have it for its own, and so may the verb: where nothing decides, it dates neither.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Fixed, Nearest, resolve
from timeline_app.reading import clauses, words
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import is_doing, is_event_noun

_LOCATING = ("", "at", "during", "between", "from", "to")
_TIMES = ("DATE", "TIME")
_STRETCH = ("between", "from", "to")
_NOUN_REACH = 2
"""Prepositions from the verb to the deed, at most: "over", "in connection with"."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The word a time dates; None for a time that dates neither the verb nor the deed."""

    token: int | None


def owner(sentence: Sentence, timex: Timex, covered: set[int]) -> Owner | None:
    """Whose a time behind a charge, a verdict or a denied deed is; None where it stands behind none of these.

    **Cost**: O(ancestors).
    """
    found = _found(sentence, timex, min(covered))
    if found is None:
        return None
    verb, deed = found
    if _deed(sentence, verb, min(covered)) is None:
        return Owner(_if_done(sentence, deed))
    return _between(sentence, verb, deed, timex)


def in_doubt(sentence: Sentence, timexes: Iterable[Timex]) -> set[int]:
    """The deeds that times behind them may date, or may not."""
    covered = ((timex, sentence.covered(timex.span)) for timex in timexes)
    found = (_found(sentence, timex, min(tokens)) for timex, tokens in covered if tokens)
    deeds = {one[1] for one in found if one is not None}
    return {
        deed
        for deed in deeds
        if sentence.tokens[deed].tag == "VBG" and _if_done(sentence, deed) is not None
    }


def _found(sentence: Sentence, timex: Timex, first: int) -> tuple[int, int] | None:
    """The verb that charges or judges above a time, and the deed it names before it."""
    if timex.type not in ("DATE", "TIME") or timex.signal not in _LOCATING:
        return None
    for verb in sentence.ancestors(first):
        if verb < first and sentence.tokens[verb].pos in ("VERB", "AUX"):
            deed = _deed(sentence, verb, first)
            if deed is None and _is_named(timex):
                deed = _denied(sentence, verb, first)
            if deed is not None:
                return verb, deed
            if clauses.verb_form_is_finite(sentence, verb):
                return None
    return None


def _deed(sentence: Sentence, verb: int, first: int) -> int | None:
    """The deed that a charge or verdict names right before the time."""
    verbs, lemma = words.events().verbs, sentence.lemma(verb)
    if lemma not in verbs["accusing"] | verbs["judging"]:
        return None
    tops = sentence.children(verb, "oprd", "acomp")
    if lemma not in verbs["judging_so"]:
        tops.append(verb)
    found = [k for top in tops for k in _named_by(sentence, top, first, _NOUN_REACH)]
    return max(found, default=None)


def _named_by(sentence: Sentence, top: int, first: int, reach: int) -> list[int]:
    """Deeds behind the prepositions of a word, with those joined to them by "and"."""
    found: list[int] = []
    for prep in sentence.children(top, "prep"):
        if not top < prep < first or sentence.tokens[prep].text.lower() not in _prepositions():
            continue
        for deed in sentence.children(prep, "pcomp", "pobj"):
            token = sentence.tokens[deed]
            if token.tag == "VBG" and token.dep == "pcomp":
                joined = sentence.children(deed, "conj")
                found += [
                    k for k in (deed, *joined) if k < first and _is_open_to(sentence, k, first)
                ]
            elif deed < first and (is_event_noun(sentence, deed) or is_doing(sentence, deed)):
                found += [deed] if _is_open_to(sentence, deed, first) else []
            elif reach > 1 and deed < first and token.pos == "NOUN":
                found += _named_by(sentence, deed, first, reach - 1)
    return found


def _prepositions() -> frozenset[str]:
    return words.closed()["charged_with"]


def _is_open_to(sentence: Sentence, deed: int, first: int) -> bool:
    """True where no comma and no finite verb parts a deed from the time."""
    between = range(deed + 1, first)
    return not any(
        sentence.tokens[k].text in ",;:"
        or (sentence.tokens[k].pos == "VERB" and clauses.verb_form_is_finite(sentence, k))
        for k in between
    )


def _between(sentence: Sentence, verb: int, deed: int, timex: Timex) -> Owner:
    """Which of the two a time behind both dates; a court sits on a bare weekday, a charge tells of a named day.

    Of two times ("charged on Monday with the murder of a judge in May") the second is the deed's.
    """
    named, lemma = _is_named(timex), sentence.lemma(verb)
    verdict = lemma not in words.events().verbs["accusing"]
    own = any(sentence.tokens[k].ent in _TIMES for k in range(verb + 1, deed))
    if timex.signal in _STRETCH or own:
        return Owner(_if_done(sentence, deed))
    long = _goes_on(sentence, deed, timex)
    if sentence.tokens[deed].tag == "VBG" and sentence.tokens[deed].dep in ("pcomp", "conj"):
        if not long:
            return Owner(verb)
        if verdict:
            return Owner(None if named else verb)
        told = named and (_is_day(timex) or lemma in words.events().verbs["speech"])
        return Owner(_if_done(sentence, deed) if told else None)
    if long:
        return Owner(verb if verdict and not named else None)
    articles = sentence.children(deed, "det", "poss")
    return Owner(verb if not articles or (verdict and _is_definite(sentence, articles)) else None)


def _goes_on(sentence: Sentence, deed: int, timex: Timex) -> bool:
    """True for "robbing a bank", "the murder of Ana Rook": words of its own stand between the deed and the time."""
    span = timex.span if timex.signal_span is None else timex.signal_span
    begin = min(sentence.covered(span), default=deed)
    between = range(deed + 1, begin)
    return any(sentence.tokens[k].pos not in ("ADP", "DET", "ADV", "PUNCT") for k in between)


def _is_definite(sentence: Sentence, determiners: list[int]) -> bool:
    """True for "the killing", "his killing", of which the story has told."""
    tokens = [sentence.tokens[k] for k in determiners]
    return any(t.dep == "poss" or t.text.lower() in words.closed()["definite"] for t in tokens)


def _denied(sentence: Sentence, verb: int, first: int) -> int | None:
    """The gerund of "denied robbing a bank on 4 March", "admitted being there in 2019"."""
    if sentence.lemma(verb) not in words.events().verbs["speech"]:
        return None
    gerunds = [k for k in sentence.children(verb, "xcomp", "ccomp") if verb < k < first]
    own = [k for k in gerunds if sentence.tokens[k].tag == "VBG" and not sentence.child(k, "aux")]
    return own[-1] if own and _is_open_to(sentence, own[-1], first) else None


def _if_done(sentence: Sentence, deed: int) -> int | None:
    """The deed, unless it is a mere state ("being in Lund"), which has no day of an event."""
    stative = sentence.lemma(deed) in words.events().verbs["stative"]
    return None if stative and sentence.tokens[deed].tag == "VBG" else deed


def _is_named(timex: Timex) -> bool:
    """True for a time with its place in the calendar: "on 4 March", "in May 2015"; not "on Monday", "last week"."""
    match timex.expr:
        case Fixed():
            return True
        case Nearest(field=field):
            return field.month is not None
        case _:
            return False


def _is_day(timex: Timex) -> bool:
    return _is_named(timex) and resolve(timex.expr, None, None).interval.unit <= Unit.DAY
