"""Which word each time expression hangs on, by the parse, and which events share it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.article import Timex
from timeline_app.core.timeexpr import Vague
from timeline_app.reading import clauses, words
from timeline_app.reading.events_select import Trigger, is_event_noun
from timeline_app.reading.parse import Sentence

_STRETCHES = {
    "course",
    "end",
    "beginning",
    "start",
    "middle",
    "half",
    "part",
    "rest",
    "most",
    "quarter",
    "week",
    "month",
    "day",
    "night",
    "morning",
    "evening",
    "height",
    "eve",
}
_TIME_NOUNS = {"day", "time", "year", "month", "week", "moment", "hour", "date", "period", "era"}
_DEFINITE = {"the", "this", "that", "these", "those"}
_COMPARING = {"from", "than", "versus", "compared", "against", "vs"}
PAST_WORDS = {"last", "ago", "yesterday", "earlier", "past", "previous", "previously"}
_FUTURE_WORDS = {"next", "tomorrow", "coming", "upcoming", "forthcoming"}
_CLOSE_PREPS = {"in", "at", "during", "on"}


def hangs_on(sentence: Sentence, timex: Timex) -> int | None:
    """The verb or event noun a time expression modifies, or None.

    Climbs from the expression over prepositions and plain nouns to the nearest verb or event noun. A
    time that tells which thing is meant ("last year's budget", "the crisis of 1998") dates that thing
    alone: where it is no event, nothing is dated.
    """
    covered = set(sentence.covered(timex.span))
    if not covered or _is_comparison(sentence, min(covered)):
        return None
    if _is_miscounted(sentence, covered):
        return clauses.governing_verb(sentence, min(covered))
    i = min(covered, key=lambda k: (_depth(sentence, k), k))
    noun = _subject_before(sentence, min(covered), i)
    if noun is not None:
        return noun
    while sentence.tokens[i].head != i:
        previous, i = i, sentence.tokens[i].head
        token = sentence.tokens[i]
        if token.pos in ("NOUN", "PROPN") and i not in covered:
            if is_event_noun(sentence, i):
                return i
            if _tells_apart(sentence, previous, i):
                return None
        elif token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass", "amod", "prep"):
            break
    if i in covered:
        return None
    told = _told_of(sentence, i, min(covered))
    return _promised(sentence, i, timex) if told is None else told


def _is_miscounted(sentence: Sentence, covered: set[int]) -> bool:
    """True for the year in "jailed in 2009 to six years" that the parse takes for part of the number."""
    first = min(covered)
    return (
        first > 0
        and all(sentence.tokens[k].dep == "quantmod" for k in covered)
        and sentence.tokens[first - 1].tag == "IN"
        and clauses.governing_verb(sentence, first) != clauses.NO_VERB
    )


def _told_of(sentence: Sentence, verb: int, first: int) -> int | None:
    """What a time after it belongs to instead of the verb: what was resolved on, or is recounted.

    "Voted to close the pool in June" dates the closing, "the diary describes the fire of the mill in
    May 1890" the fire.
    """
    verbs = words.events().verbs
    lemma = sentence.lemma(verb)
    below = sentence.child(verb, "xcomp")
    if below is not None and sentence.tokens[below].tag == "VB":
        return below if lemma in verbs["resolving"] and verb < below < first else None
    recounted = sentence.child(verb, "dobj")
    if recounted is None or lemma not in verbs["recounting"] or not verb < recounted < first:
        return None
    present = sentence.tokens[verb].tag in ("VBZ", "VBP")
    return recounted if present and is_event_noun(sentence, recounted) else None


def _promised(sentence: Sentence, verb: int, timex: Timex) -> int | None:
    """In "promised a bridge by May" the time is not the promise's: the object's, if that is an event."""
    said = set(timex.text.lower().split())
    ahead = timex.signal in ("by", "until") or bool(said & _FUTURE_WORDS)
    if not ahead or sentence.lemma(verb) not in words.events().verbs["planning"]:
        return verb
    obj = sentence.child(verb, "dobj", "nsubjpass")
    if obj is None:
        return verb
    return obj if is_event_noun(sentence, obj) else None


def _is_comparison(sentence: Sentence, first: int) -> bool:
    """ "up from 3 million a year ago": the time of the old figure, not of the change."""
    if first == 0 or sentence.tokens[first - 1].pos == "ADP":
        return False
    figures = False
    for k in range(first - 1, max(-1, first - 15), -1):
        token = sentence.tokens[k]
        figures = figures or token.pos in ("NUM", "SYM")
        if token.text.lower() in _COMPARING:
            return figures
        if token.pos in ("VERB", "AUX") and token.dep not in ("amod", "compound"):
            return False
    return False


def _subject_before(sentence: Sentence, first: int, top: int) -> int | None:
    """The event noun in "the flood last month will": the time stands between subject and verb."""
    token = sentence.tokens[first - 1] if first else None
    if (
        token is None
        or token.dep not in ("nsubj", "nsubjpass")
        or not is_event_noun(sentence, first - 1)
    ):
        return None
    return first - 1 if sentence.tokens[top].head > first else None


def _tells_apart(sentence: Sentence, i: int, noun: int) -> bool:
    """True when token ``i``, which holds a time, is a mere attribute of the noun."""
    token = sentence.tokens[i]
    if token.dep in ("nummod", "amod", "compound", "nmod", "poss", "appos"):
        return True
    stretch = sentence.lemma(noun) in _STRETCHES
    return token.dep == "prep" and token.text.lower() == "of" and not stretch


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


def _depth(sentence: Sentence, i: int) -> int:
    return sum(1 for _ in sentence.ancestors(i))


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
        form.tense == "past"
        and not form.modal
        and token.tag == "VBD"
        and bool(said & _FUTURE_WORDS)
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
    if found := _of_occasions(sentence, i, own):
        return found
    for part in sentence.children(i, "advcl"):
        fronted = part < i and sentence.tokens[part].tag in ("VBG", "VBN")
        if own.get(part) and fronted:
            return own[part]
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
