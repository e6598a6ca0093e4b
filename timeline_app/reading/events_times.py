"""Which word each time expression hangs on, by the parse, and which events share it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline_app.core.article import Timex
from timeline_app.core.timeexpr import Length, Vague
from timeline_app.reading import clauses, words
from timeline_app.reading.events_hanging import FUTURE_WORDS, PAST_WORDS
from timeline_app.reading.events_others import another_of, is_of_aside
from timeline_app.reading.events_shared import Framed, co_ordinated, shared
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import Trigger

_OPENING = 3
"""Tokens from a semicolon to the time that opens the clause behind it, at most: "; in the spring"."""


class Told:
    """The dated occasions an article has told so far, by noun; one name for two dates is no name."""

    def __init__(self, timexes: Sequence[Timex]) -> None:
        self._timexes = timexes
        self._times: dict[str, tuple[int, ...]] = {}

    def remember(
        self, sentence: Sentence, triggers: Sequence[Trigger], times: dict[int, list[int]]
    ) -> None:
        """Keeps the nouns of a sentence that have a date of their own."""
        for trigger in triggers:
            found = tuple(k for k in times[trigger.token] if self._is_date(k))
            if trigger.nominal and found:
                lemma = sentence.lemma(trigger.token)
                known = self._times.setdefault(lemma, found)
                if known != found:
                    self._times[lemma] = ()

    def resumed(self, sentence: Sentence, trigger: Trigger) -> tuple[int, ...]:
        """The times of "the meeting", "their visit", where the article has dated one before."""
        definite = any(
            sentence.tokens[k].tag == "PRP$"
            or sentence.tokens[k].text.lower() in words.closed()["definite"]
            for k in sentence.children(trigger.token, "det", "poss")
        )
        return self._times.get(sentence.lemma(trigger.token), ()) if definite else ()

    def _is_date(self, index: int) -> bool:
        timex = self._timexes[index]
        return timex.type in ("DATE", "TIME") and not isinstance(timex.expr, Vague)


def attach(
    sentence: Sentence,
    timexes: list[tuple[int, Timex]],
    targets: dict[int, int],
    triggers: list[Trigger],
    told: Told,
) -> dict[int, list[int]]:
    """Trigger token to the indexes of its time expressions, best first.

    ``targets``: timex index to the token it hangs on. A time on a word that reports no event goes to
    the event nearest to it in the tree; one that hangs on a verb is shared by the occasion named in
    the same clause ("met at a summit in May" dates both), and by the main clause of a fronted participle.
    An occasion ``told`` before keeps its time when it is resumed ("during their meeting").
    """
    out: dict[int, list[int]] = {t.token: [] for t in triggers}
    for index, timex in timexes:
        target = targets.get(index)
        if target is None:
            continue
        token = target if target in out else _nearest(sentence, target, timex, triggers)
        token = _on_this_side(sentence, token, timex, triggers)
        if token is None or _clashes(sentence, token, timex) or _describes(sentence, token, timex):
            continue
        out[token].append(index)
    for trigger in triggers:
        if trigger.nominal and not out[trigger.token]:
            out[trigger.token].extend(told.resumed(sentence, trigger))
    for index, timex in timexes:
        for token in _clauses_of(sentence, timex, out):
            out[token].append(index)
    _join_ends(timexes, out)
    own = {token: list(found) for token, found in out.items()}
    known = dict(timexes)
    framed = _framed(sentence, known, own)
    lent = {
        token: [k for k in found if not _is_vague(known.get(k))] for token, found in own.items()
    }
    for trigger in triggers:
        if not own[trigger.token]:
            found = shared(sentence, trigger, lent) or co_ordinated(sentence, trigger, framed)
            out[trigger.token].extend(found)
    told.remember(sentence, triggers, out)
    return out


def _is_vague(timex: Timex | None) -> bool:
    """True for "current", "in the future", which no other event of the sentence shares; a "recent" speech was given."""
    return timex is not None and isinstance(e := timex.expr, Vague) and e.when != "past"


def _join_ends(timexes: list[tuple[int, Timex]], out: dict[int, list[int]]) -> None:
    """Keeps the ends of "between 1968 and 1974" together where the parse has torn them apart."""
    hung = {index for found in out.values() for index in found}
    for (first, begin), (last, end) in pairwise(timexes):
        if begin.signal not in ("from", "between") or end.signal != "to":
            continue
        for found in out.values():
            if first in found and last not in hung:
                found.append(last)
            elif last in found and first not in hung:
                found.insert(found.index(last), first)


def _framed(sentence: Sentence, timexes: dict[int, Timex], own: dict[int, list[int]]) -> Framed:
    """Verbs with a date before them, or a day behind them, where it may stand for verbs beside them too."""
    before, opening, behind = {}, set(), {}
    for token, found in own.items():
        dates = [timexes[k] for k in found if k in timexes]
        plain = all(t.type in ("DATE", "TIME") and t.signal in ("", "at") for t in dates)
        if not dates or not plain or any(isinstance(t.expr, Vague) for t in dates):
            continue
        subject = sentence.child(token, "nsubj", "nsubjpass")
        starts = sentence.tokens[token].start
        if all(t.span.end <= starts for t in dates):
            before[token] = found
            if subject is not None and dates[0].span.end <= sentence.tokens[subject].start:
                opening.add(token)
        elif all(t.span.start > starts and _is_on_a_day(sentence, t) for t in dates):
            behind[token] = found
    return Framed(before, frozenset(opening), behind)


def _is_on_a_day(sentence: Sentence, timex: Timex) -> bool:
    """True for "on Friday", "on 9 October"."""
    signal = timex.signal_span
    led = [] if signal is None else sentence.covered(signal)
    return timex.type == "DATE" and any(sentence.tokens[k].text.lower() == "on" for k in led)


def _clauses_of(sentence: Sentence, timex: Timex, out: dict[int, list[int]]) -> list[int]:
    """Verbs of clauses that say more of the time itself: "in 1987, when the dam broke"."""
    by_parse = [
        k
        for i in sentence.covered(timex.span)
        for k in sentence.children(i, "relcl", "advcl")
        if sentence.child(k, "advmod") is not None
    ]
    found = dict.fromkeys([*by_parse, *(k for k in out if is_explained_by(sentence, timex, k))])
    free = [k for k in found if k in out and not out[k]]
    return [k for k in free if not clauses.verb_form(sentence, k).pluperfect]


def is_explained_by(sentence: Sentence, timex: Timex, verb: int) -> bool:
    """True where "when" stands right behind a date and opens the clause of the verb, whatever that was hung on."""
    if timex.type not in ("DATE", "TIME"):
        return False
    for k in sentence.children(verb, "advmod", "mark"):
        if sentence.tokens[k].text.lower() == "when" and k:
            before = k - 1 - (sentence.tokens[k - 1].text == ",")
            last = sentence.tokens[max(before, 0)]
            if last.start < timex.span.end <= last.end:
                return True
    return False


def _describes(sentence: Sentence, token: int, timex: Timex) -> bool:
    """True for the "current" of "called for help in the current crisis": it says which crisis, not when they called."""
    covered = sentence.covered(timex.span)
    word = sentence.tokens[covered[0]] if len(covered) == 1 else None
    epithet = word is not None and word.pos == "ADJ" and word.dep in ("amod", "nmod")
    return epithet and word is not None and word.head != token


def _on_this_side(
    sentence: Sentence, token: int | None, timex: Timex, triggers: list[Trigger]
) -> int | None:
    """The verb behind a semicolon for a time right behind it: "he was thanked; in May he had been ill"."""
    covered = sentence.covered(timex.span)
    if token is None or not covered or token > covered[0]:
        return token
    parted = [k for k in range(token, covered[0]) if sentence.tokens[k].text == ";"]
    if not parted or covered[0] - parted[-1] > _OPENING:
        return token
    ends = (k for k in range(covered[-1], len(sentence.tokens)) if sentence.tokens[k].text == ";")
    end = next(ends, len(sentence.tokens))
    behind = [t.token for t in triggers if covered[-1] < t.token < end]
    return next((k for k in behind if _is_finite(sentence, k)), behind[0] if behind else token)


def _is_finite(sentence: Sentence, k: int) -> bool:
    verbal = sentence.tokens[k].pos in ("VERB", "AUX")
    return verbal and clauses.verb_form(sentence, k).finite


def _nearest(sentence: Sentence, target: int, timex: Timex, triggers: list[Trigger]) -> int | None:
    """The event for a time on a word that is none: below it, above it, else the nearest main one."""
    tokens = {t.token for t in triggers}
    if borne := [t.token for t in triggers if t.via == target]:
        return borne[0]
    for k in sentence.children(
        target, "xcomp", "ccomp", "attr", "nsubj", "acomp", "dobj", "nsubjpass", "oprd"
    ):
        if k in tokens:
            return k
        deeper = sentence.child(k, "xcomp")
        if deeper in tokens:
            return deeper
    for k in sentence.ancestors(target):
        if k in tokens:
            return k if not _crosses_clause(sentence, target, k) else None
    below = set(sentence.subtree(target, frozenset({"ccomp", "relcl", "advcl", "conj", "acl"})))
    near = [t for t in triggers if t.weight >= 0.4 and t.token in below]
    if not near:
        return None
    return min(near, key=lambda t: abs(sentence.tokens[t.token].start - timex.span.start)).token


def _clashes(sentence: Sentence, verb: int, timex: Timex) -> bool:
    """True where tense and time words contradict ("will" with "last month"): the parse must be wrong.

    And where the time is that of another event, with which this one is compared.
    """
    token = sentence.tokens[verb]
    if verb < another_of(sentence, timex) or is_of_aside(sentence, verb, timex):
        return True
    if token.pos not in ("VERB", "AUX"):
        return False
    if _is_to_last(sentence, verb, timex):
        return True
    said = set(timex.text.lower().replace("-", " ").split())
    form = clauses.verb_form(sentence, verb)
    if form.tense == "future":
        return bool(said & PAST_WORDS)
    if form.tense == "past" and said <= words.closed()["nowadays"]:
        return True
    if said & words.closed()["definite"]:
        return False
    return (
        form.tense == "past" and not form.modal and token.tag == "VBD" and bool(said & FUTURE_WORDS)
    )


def _is_to_last(sentence: Sentence, verb: int, timex: Timex) -> bool:
    """True for "is going to prison for five years", "is closing for a week": without "has been" it lies ahead."""
    form = clauses.verb_form(sentence, verb)
    now = form.progressive and form.tense == "present" and not form.perfect
    return now and timex.signal == "for" and isinstance(timex.expr, Length)


def _crosses_clause(sentence: Sentence, low: int, high: int) -> bool:
    """True when a finite content or relative clause lies between the two."""
    i = low
    while i != high and sentence.tokens[i].head != i:
        if sentence.tokens[i].dep in ("ccomp", "relcl", "advcl") and clauses.verb_form_is_finite(
            sentence, i
        ):
            return True
        i = sentence.tokens[i].head
    return False
