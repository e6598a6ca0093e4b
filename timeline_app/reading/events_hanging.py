"""Which word each time expression hangs on, by the parse."""

from __future__ import annotations

from timeline_app.core.article import Timex
from timeline_app.core.timeexpr import Nearest
from timeline_app.reading import clauses, events_charges, events_compared, status_pretence, words
from timeline_app.reading.events_compared import STRETCHES, depth
from timeline_app.reading.events_noun_times import before_verb, noun_beside
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import is_doing, is_event_noun, is_foreseen

PAST_WORDS = {"last", "ago", "yesterday", "earlier", "past", "previous", "previously"}
FUTURE_WORDS = {"next", "tomorrow", "coming", "upcoming", "forthcoming"}


def hangs_on(sentence: Sentence, timex: Timex) -> int | None:
    """The verb or event noun a time expression modifies, or None.

    Climbs from the expression over prepositions and plain nouns to the nearest verb or event noun. A
    time that tells which thing is meant ("last year's budget", "the crisis of 1998") dates that thing
    alone: where it is no event, nothing is dated.
    """
    covered = set(sentence.covered(timex.span))
    if not covered or events_compared.is_of_another(sentence, timex, covered):
        return None
    if _is_miscounted(sentence, covered):
        return clauses.governing_verb(sentence, min(covered))
    charged = events_charges.owner(sentence, timex, covered)
    if charged is not None:
        return charged.token
    i = min(covered, key=lambda k: (depth(sentence, k), sentence.tokens[k].dep == "det", k))
    noun = before_verb(sentence, min(covered), i)
    return _climbed(sentence, i, timex, covered) if noun is None else noun


def _climbed(sentence: Sentence, i: int, timex: Timex, covered: set[int]) -> int | None:
    """The verb or event noun above the token of a time that its others hang on."""
    while sentence.tokens[i].head != i:
        previous, i = i, sentence.tokens[i].head
        token = sentence.tokens[i]
        if token.pos in ("NOUN", "PROPN") and i not in covered:
            if is_event_noun(sentence, i) or is_doing(sentence, i):
                verb = _passed_over(sentence, i, timex, min(covered))
                return i if verb is None else verb
            if _tells_apart(sentence, previous, i):
                return _befell_there(sentence, previous, i, timex)
        elif token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass", "amod", "prep"):
            break
    noun = noun_beside(sentence, min(covered), i, timex)
    if noun is not None or i in covered:
        return noun
    return _of_verb(sentence, i, timex, covered)


def _of_verb(sentence: Sentence, i: int, timex: Timex, covered: set[int]) -> int | None:
    """What a time dates that the parse hangs on a verb."""
    told = (
        _over_paper(sentence, i, timex)
        or _declared(sentence, i)
        or _teller(sentence, i, timex, covered)
        or _told_of(sentence, i, min(covered))
        or _spoken_of(sentence, i, min(covered))
    )
    return _promised(sentence, i, timex) if told is None else told


def _over_paper(sentence: Sentence, verb: int, timex: Timex) -> int | None:
    """The verb that the time of "filed a motion seeking a ban in May", "announced plans to close it a year ago" dates.

    What a paper seeks or a plan foresees is content, and no plan is carried out a year ago.
    """
    token = sentence.tokens[verb]
    noun = sentence.tokens[token.head]
    above = noun.head
    if (
        token.dep not in ("acl", "relcl")
        or noun.dep not in ("dobj", "nsubjpass")
        or token.head > verb
    ):
        return None
    form = clauses.verb_form(sentence, above)
    if form.modal or not (form.tense == "past" or form.perfect):
        return None
    verbs = words.events().verbs
    paper = token.tag == "VBG" and sentence.lemma(verb) in verbs["speech"] | verbs["bidding"]
    behind = bool(set(timex.text.lower().split()) & PAST_WORDS)
    plan = clauses.is_to_infinitive(sentence, verb) and behind
    return above if paper or plan else None


def _teller(sentence: Sentence, verb: int, timex: Timex, covered: set[int]) -> int | None:
    """The verb above, where the parse gives its day to what is told or agreed on.

    "Said on Monday it would close": a day right behind a verb of saying, with no "that" between, is the
    day of the saying. "Agreed to sell the mill on Monday": news of a decision tells the day of the
    decision; of deeds for which people make appointments the day may be the appointed one.
    """
    token = sentence.tokens[verb]
    first, last = min(covered), max(covered)
    above = token.head
    verbs = words.events().verbs
    if status_pretence.is_feigned(sentence, verb) and not clauses.verb_form(sentence, verb).perfect:
        return above if token.dep == "xcomp" else None
    against = sentence.tokens[above].text.lower() in words.closed()["against"]
    if token.dep == "pcomp" and against:
        above = sentence.tokens[above].head
        if sentence.lemma(above) not in verbs["resolving"]:
            return None
    if sentence.tokens[above].tag != "VBD":
        return None
    lemma = sentence.lemma(above)
    if token.dep == "ccomp" and lemma in verbs["speech"]:
        subject = sentence.child(verb, "nsubj", "nsubjpass", "expl")
        begins = first - (sentence.tokens[first - 1].text.lower() in ("on", "in", "at"))
        if set(timex.text.lower().split()) & FUTURE_WORDS or timex.type not in ("DATE", "TIME"):
            return None
        behind = begins == above + 1 and subject is not None and last < subject
        return above if behind else None
    if not _is_plain_day(sentence, timex, first):
        return None
    if token.dep == "pcomp" and against:
        return above if verb < first else None
    if token.dep == "xcomp" and token.tag == "VB" and lemma in verbs["deciding"]:
        appointed = (
            verbs["mutual"] | verbs["aspectual"] | verbs["motion"] | words.events().occasions
        )
        return above if verb < first and sentence.lemma(verb) not in appointed else None
    return None


def _declared(sentence: Sentence, verb: int) -> int | None:
    """The verb above in "declared the disease eradicated in 2000": it is so by the day of the declaring."""
    token = sentence.tokens[verb]
    if token.tag not in ("VBN", "VBD") or token.dep not in ("ccomp", "oprd") or token.head > verb:
        return None
    declared = sentence.lemma(token.head) in words.events().verbs["declaring"]
    bare = sentence.child(verb, "aux", "auxpass", "mark", "dobj") is None
    return token.head if declared and bare else None


def _is_plain_day(sentence: Sentence, timex: Timex, first: int) -> bool:
    """True for "on Monday", "yesterday": a day named by itself, not "by Monday", "next Monday"."""
    said = set(timex.text.lower().split())
    before = sentence.tokens[first - 1].text.lower() if first else ""
    if said & FUTURE_WORDS or (sentence.tokens[first - 1].pos == "ADP" and before != "on"):
        return False
    return timex.type == "DATE" and (before == "on" or said == {"yesterday"} or _is_weekday(timex))


def _is_weekday(timex: Timex) -> bool:
    return isinstance(timex.expr, Nearest) and timex.expr.field.weekday is not None


def _passed_over(sentence: Sentence, noun: int, timex: Timex, first: int) -> int | None:
    """The verb of "rejected the sale of the mill to a trader on Monday", where the parse has a sale on Monday.

    A day behind other words, at the end of the object of a finite verb, is the day of the verb; right behind
    the object ("signed a pact on Monday") where the verb is past and the object an act, no appointed occasion.
    What is signed or reached is so at any time ("in May").
    """
    token = sentence.tokens[noun]
    verb = token.head
    if token.dep != "dobj" or first < noun or not clauses.verb_form_is_finite(sentence, verb):
        return None
    if first - 1 > noun + 1 and sentence.tokens[first - 1].text.lower() == "on":
        return verb
    verbs, lemma = words.events().verbs, sentence.lemma(verb)
    told = clauses.verb_form(sentence, verb)
    past = told.tense == "past" and not told.modal and not told.progressive
    if not past or lemma in verbs["light"] | verbs["recounting"]:
        return None
    if lemma in verbs["concluding"]:
        before = sentence.tokens[first - 1]
        return (
            verb
            if before.text.lower() in ("on", "in") or _is_plain_day(sentence, timex, first)
            else None
        )
    act = sentence.lemma(noun) not in words.events().occasions
    return verb if act and _is_plain_day(sentence, timex, first) else None


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


def _spoken_of(sentence: Sentence, verb: int, first: int) -> int | None:
    """The rescue in "said of the rescue of the bank in September", which the time is beside; or None."""
    if sentence.lemma(verb) not in words.events().verbs["speech"]:
        return None
    for prep in sentence.children(verb, "prep"):
        if sentence.tokens[prep].text.lower() not in words.closed()["of_what"]:
            continue
        for noun in sentence.children(prep, "pobj"):
            told = is_event_noun(sentence, noun) or is_doing(sentence, noun)
            if (
                told
                and verb < noun < first
                and sentence.lemma(noun) not in words.events().speech_nouns
            ):
                return noun
    return None


def _promised(sentence: Sentence, verb: int, timex: Timex) -> int | None:
    """In "promised a bridge by May" the time is not the promise's: the object's, if that is an event."""
    said = set(timex.text.lower().split())
    ahead = timex.signal in ("by", "until") or bool(said & FUTURE_WORDS)
    if not ahead or sentence.lemma(verb) not in words.events().verbs["planning"]:
        return verb
    obj = sentence.child(verb, "dobj", "nsubjpass")
    if obj is None or is_foreseen(sentence, obj):
        return verb
    return obj if is_event_noun(sentence, obj) else None


def _tells_apart(sentence: Sentence, i: int, noun: int) -> bool:
    """True when token ``i``, which holds a time, is a mere attribute of the noun."""
    token = sentence.tokens[i]
    if token.dep in ("nummod", "amod", "compound", "nmod", "poss", "appos"):
        return True
    stretch = sentence.lemma(noun) in STRETCHES
    return token.dep == "prep" and token.text.lower() == "of" and not stretch


def _befell_there(sentence: Sentence, of: int, place: int, timex: Timex) -> int | None:
    """The event of "the burglary at Orne Hall of 3 May": a named place has no day, what befell there has.

    "The unrest in the Lorn of 1912" is the unrest of a Lorn of its own, which is dated by nothing.
    """
    prep = sentence.tokens[place].head
    noun = sentence.tokens[prep].head
    if sentence.tokens[of].dep != "prep" or sentence.tokens[prep].dep != "prep":
        return None
    told = sentence.tokens[place].pos == "PROPN" and is_event_noun(sentence, noun)
    era = timex.text.isdigit() and sentence.child(place, "det") is not None
    return noun if told and not era else None
