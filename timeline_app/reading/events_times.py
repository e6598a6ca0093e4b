"""Which word each time expression hangs on, by the parse, and which events share it."""

from __future__ import annotations

from timeline_app.core.article import Timex
from timeline_app.reading import clauses, words
from timeline_app.reading.events_select import Trigger, is_event_noun
from timeline_app.reading.parse import Sentence

_SHARING_PREPS = {
    "in",
    "at",
    "during",
    "on",
    "with",
    "amid",
    "after",
    "before",
    "since",
    "of",
    "over",
}
_CLOSE_PREPS = {"in", "at", "during", "on"}


def hangs_on(sentence: Sentence, timex: Timex) -> int | None:
    """The verb or event noun a time expression modifies; None when its words were not parsed.

    Climbs from the expression over prepositions and plain nouns to the nearest verb or event noun.
    """
    covered = set(sentence.covered(timex.span))
    if not covered:
        return None
    top = min(covered, key=lambda i: (_depth(sentence, i), i))
    i, previous = top, top
    while True:
        token = sentence.tokens[i]
        if i not in covered or i == top:
            if i not in covered and token.pos in ("NOUN", "PROPN") and is_event_noun(sentence, i):
                return i
            if (
                i not in covered
                and token.pos in ("VERB", "AUX")
                and token.dep not in ("aux", "auxpass", "amod", "prep")
            ):
                return i
        if token.head == i:
            return previous if i in covered else i
        previous, i = i, token.head


def _depth(sentence: Sentence, i: int) -> int:
    return sum(1 for _ in sentence.ancestors(i))


def attach(
    sentence: Sentence,
    timexes: list[tuple[int, Timex]],
    targets: dict[int, int],
    triggers: list[Trigger],
) -> dict[int, list[int]]:
    """Trigger token to the indexes of its time expressions, best first.

    ``targets``: timex index to the token it hangs on. A time on a word that reports no event goes to
    the event nearest to it in the tree; one that hangs on a verb is shared by the occasion named in
    the same clause ("met at a summit in May" dates both), and by the main clause of a fronted participle.
    """
    out: dict[int, list[int]] = {t.token: [] for t in triggers}
    for index, timex in timexes:
        target = targets.get(index)
        if target is None:
            continue
        token = target if target in out else _nearest(sentence, target, timex, triggers)
        if token is not None:
            out[token].append(index)
    own = {token: list(found) for token, found in out.items()}
    for trigger in triggers:
        if not own[trigger.token]:
            out[trigger.token].extend(_shared(sentence, trigger, own))
    return out


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
    near = [t for t in triggers if t.weight >= 0.4]
    if not near:
        return None
    return min(near, key=lambda t: abs(sentence.tokens[t.token].start - timex.span.start)).token


def _crosses_clause(sentence: Sentence, low: int, high: int) -> bool:
    """True when a finite content or relative clause lies between the two."""
    i = low
    while i != high and sentence.tokens[i].head != i:
        if sentence.tokens[i].dep in ("ccomp", "relcl") and clauses.verb_form_is_finite(
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
        head = sentence.tokens[token.head]
        if token.dep == "pobj" and head.text.lower() in _CLOSE_PREPS and head.head in own:
            return own[head.head]
        return []
    if found := _of_occasions(sentence, i, own):
        return found
    for part in sentence.children(i, "advcl"):
        fronted = part < i and sentence.tokens[part].tag in ("VBG", "VBN")
        if own.get(part) and (fronted or _is_when(sentence, part)):
            return own[part]
    return _elided(sentence, i, own)


def _is_when(sentence: Sentence, clause: int) -> bool:
    marks = sentence.children(clause, "advmod", "mark")
    return any(sentence.tokens[m].text.lower() == "when" for m in marks)


def _of_occasions(sentence: Sentence, verb: int, own: dict[int, list[int]]) -> list[int]:
    """Times of the occasion in whose course the clause puts itself: "met at the May summit".

    The phrase may hang on the subject ("Dahl, on her March visit, urged"); "over the course of the war"
    counts as the war. Words like "upcoming" belong to their noun alone.
    """
    tops = [verb, *sentence.children(verb, "nsubj")]
    for prep in [p for top in tops for p in sentence.children(top, "prep")]:
        low = sentence.tokens[prep].text.lower()
        for noun in sentence.children(prep, "pobj"):
            if low in _CLOSE_PREPS and own.get(noun):
                if not any(_is_modifier(sentence, noun, k) for k in sentence.children(noun)):
                    return own[noun]
            elif sentence.lemma(noun) in ("course", "midst", "wake", "aftermath", "run-up"):
                for of in sentence.children(noun, "prep"):
                    for inner in sentence.children(of, "pobj"):
                        if own.get(inner):
                            return own[inner]
    return []


def _is_modifier(sentence: Sentence, noun: int, k: int) -> bool:
    kind = words.events().modifiers.get(sentence.tokens[k].text.lower())
    return sentence.tokens[k].head == noun and kind in ("planned", "ongoing", "hypothetical")


def _elided(sentence: Sentence, verb: int, own: dict[int, list[int]]) -> list[int]:
    """Times of a second, elliptical verb: "would be sold and renamed in May"."""
    if sentence.tokens[verb].tag != "VBN":
        return []
    passive = bool(sentence.child(verb, "auxpass"))
    for k in sentence.children(verb, "conj"):
        elliptical = sentence.tokens[k].tag in ("VBN", "VBD") and not sentence.child(
            k, "aux", "auxpass"
        )
        if own.get(k) and elliptical and (passive or not sentence.child(k, "nsubj")):
            return own[k]
    return []
