"""Which word each time expression hangs on, by the parse, and which events share it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.article import Timex
from timeline_app.core.timeexpr import Vague
from timeline_app.reading import clauses, words
from timeline_app.reading.events_hanging import FUTURE_WORDS, PAST_WORDS
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import Trigger

_TIME_NOUNS = {"day", "time", "year", "month", "week", "moment", "hour", "date", "period", "era"}
_DEFINITE = {"the", "this", "that", "these", "those"}
_CLOSE_PREPS = {"in", "at", "during", "on"}


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
            sentence.tokens[k].tag == "PRP$" or sentence.tokens[k].text.lower() in _DEFINITE
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
        if token is not None and not _clashes(sentence, token, timex):
            out[token].append(index)
    for trigger in triggers:
        if trigger.nominal and not out[trigger.token]:
            out[trigger.token].extend(told.resumed(sentence, trigger))
    for index, timex in timexes:
        for token in _clauses_of(sentence, timex, out):
            out[token].append(index)
    own = {token: list(found) for token, found in out.items()}
    for trigger in triggers:
        if not own[trigger.token]:
            out[trigger.token].extend(_shared(sentence, trigger, own))
    told.remember(sentence, triggers, out)
    return out


def _clauses_of(sentence: Sentence, timex: Timex, out: dict[int, list[int]]) -> list[int]:
    """Verbs of clauses that hang on the time itself: "in 1987, when the dam broke"."""
    return [
        k
        for i in sentence.covered(timex.span)
        for k in sentence.children(i, "relcl", "advcl")
        if k in out and not out[k] and sentence.child(k, "advmod") is not None
    ]


def _nearest(sentence: Sentence, target: int, timex: Timex, triggers: list[Trigger]) -> int | None:
    """The event for a time on a word that is none: below it, above it, else the nearest main one."""
    tokens = {t.token for t in triggers}
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
    """True where tense and time words contradict ("will" with "last month"): the parse must be wrong."""
    token = sentence.tokens[verb]
    if token.pos not in ("VERB", "AUX"):
        return False
    said = set(timex.text.lower().replace("-", " ").split())
    form = clauses.verb_form(sentence, verb)
    if form.tense == "future":
        return bool(said & PAST_WORDS)
    return (
        form.tense == "past" and not form.modal and token.tag == "VBD" and bool(said & FUTURE_WORDS)
    )


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


def _shared(sentence: Sentence, trigger: Trigger, own: dict[int, list[int]]) -> list[int]:
    i = trigger.token
    token = sentence.tokens[i]
    if trigger.nominal:
        if trigger.via in own:
            return own[trigger.via]
        if trigger.via >= 0 and (found := _of_occasions(sentence, trigger.via, own)):
            return found
        if trigger.via >= 0 and (found := _of_when(sentence, trigger.via, own)):
            return found
        head = sentence.tokens[token.head]
        if token.dep == "pobj" and head.text.lower() in _CLOSE_PREPS and head.head in own:
            return own[head.head]
        return []
    if found := _of_occasions(sentence, i, own) or _of_subject(sentence, i, own):
        return found
    for part in sentence.children(i, "advcl"):
        fronted = part < i and sentence.tokens[part].tag in ("VBG", "VBN")
        if fronted and (found := own.get(part) or _of_occasions(sentence, part, own)):
            return found
    return _of_when(sentence, i, own) or _elided(sentence, i, own)


def _of_when(sentence: Sentence, verb: int, own: dict[int, list[int]]) -> list[int]:
    """Times of the clause "when they met in May", which dates the verb it tells the occasion of.

    The parse may hang it on a word below the verb ("made an offer to help Arne, called the Bear, when they
    met"); a finite clause of occasion belongs to the finite verb, unless it explains a noun of time ("the
    day when they met").
    """
    for part in _below(sentence, verb, 12):
        token = sentence.tokens[part]
        finite = token.tag in ("VBD", "VBZ", "VBP")
        explains = token.dep == "relcl" and sentence.lemma(token.head) in _TIME_NOUNS
        if token.dep in ("advcl", "relcl") and finite and not explains and _is_when(sentence, part):
            return own.get(part) or _of_occasions(sentence, part, own)
    return []


def _below(sentence: Sentence, verb: int, depth: int) -> list[int]:
    """Words at most so deep under a verb, not through another finite clause."""
    found: list[int] = []
    for k in sentence.children(verb):
        token = sentence.tokens[k]
        other = token.dep == "ccomp" or (token.dep == "conj" and token.tag.startswith("VB"))
        if k == verb or other or (token.dep == "relcl" and not _is_when(sentence, k)):
            continue
        found.append(k)
        if depth > 1 and token.dep not in ("advcl", "relcl"):
            found.extend(_below(sentence, k, depth - 1))
    return found


def _is_when(sentence: Sentence, clause: int) -> bool:
    marks = sentence.children(clause, "advmod", "mark")
    return any(sentence.tokens[m].text.lower() == "when" for m in marks)


def _of_occasions(sentence: Sentence, verb: int, own: dict[int, list[int]]) -> list[int]:
    """Times of the occasion in whose course the clause puts itself: "met at the May summit".

    The phrase may hang on the subject ("Dahl, on her March visit, urged"); "over the course of the war"
    counts as the war, and "stunned them with a speech on Monday" was on Monday. Words like "upcoming" belong to their noun alone.
    """
    tops = [verb, *sentence.children(verb, "nsubj")]
    for prep in [p for top in tops for p in sentence.children(top, "prep")]:
        low = sentence.tokens[prep].text.lower()
        for noun in sentence.children(prep, "pobj"):
            spoken = low == "with" and sentence.lemma(noun) in words.events().speech_nouns
            close = low in _CLOSE_PREPS and _is_occasion(sentence, noun)
            if own.get(noun) and (close or spoken):
                if not any(_is_modifier(sentence, noun, k) for k in sentence.children(noun)):
                    return own[noun]
            elif sentence.lemma(noun) in ("course", "midst", "wake", "aftermath", "run-up"):
                for of in sentence.children(noun, "prep"):
                    for inner in sentence.children(of, "pobj"):
                        if own.get(inner):
                            return own[inner]
    return []


def _of_subject(sentence: Sentence, verb: int, own: dict[int, list[int]]) -> list[int]:
    """Times of the occasion that does it: "the quake of 1970 killed", "the siege in May began"."""
    subject = sentence.child(verb, "nsubj")
    told = sentence.tokens[verb].tag == "VBD"
    if subject is None or not told or not _is_occasion(sentence, subject):
        return []
    return own.get(subject, []) if sentence.lemma(verb) in words.events().verbs["effects"] else []


def _is_occasion(sentence: Sentence, noun: int) -> bool:
    return sentence.lemma(noun) in words.events().occasions


def _is_modifier(sentence: Sentence, noun: int, k: int) -> bool:
    kind = words.events().modifiers.get(sentence.tokens[k].text.lower())
    return sentence.tokens[k].head == noun and kind in ("planned", "ongoing", "hypothetical")


def _elided(sentence: Sentence, verb: int, own: dict[int, list[int]]) -> list[int]:
    """Times of a second, elliptical verb: "would be sold and renamed in May"."""
    if sentence.tokens[verb].tag != "VBN":
        return []
    modal = any(sentence.tokens[a].tag == "MD" for a in sentence.children(verb, "aux"))
    for k in sentence.children(verb, "conj"):
        if not own.get(k) or sentence.child(k, "aux", "auxpass"):
            continue
        bare = sentence.tokens[k].tag == "VBN" and not sentence.child(k, "nsubj", "nsubjpass")
        gapped = modal and sentence.tokens[k].tag in ("VBN", "VBD")
        if bare or gapped:
            return own[k]
    return []
