"""A label for one event, in the article's own words and at most twelve of them."""

from __future__ import annotations

import re

from timeline_app.reading import clauses, events_claims, subjects
from timeline_app.reading import words as lexicon
from timeline_app.reading.events_nouns import is_state
from timeline_app.reading.parse import Sentence
from timeline_app.reading.summary_governors import (
    as_subject,
    governors,
    is_how_early,
    until_when,
    who_lets,
)
from timeline_app.reading.summary_words import phrase, polish, spaced
from timeline_app.reading.triggers import Trigger

LONGEST = 12
_SHORT = 3
_SUBJECT, _LONG_SUBJECT = 6, 9
"""Words of the subject beside a long and beside a short predicate, at most."""

_OWN_SKIP = {
    "nsubj",
    "nsubjpass",
    "csubj",
    "csubjpass",
    "mark",
    "cc",
    "advcl",
    "conj",
    "parataxis",
    "expl",
    "intj",
    "preconj",
}
_DISCOURSE = {
    "however",
    "meanwhile",
    "moreover",
    "also",
    "therefore",
    "nevertheless",
    "nonetheless",
}
_DEEP_SKIP = frozenset({"advcl", "relcl", "parataxis"})


def label(sentence: Sentence, trigger: Trigger, doer: str, skip: set[int]) -> str:
    """The doer, what was done, to whom. ``skip``: tokens of time expressions, shown elsewhere.

    ``doer`` stands in front: a name, or "" to use the subject's own words.
    """
    carried = is_carried(sentence, trigger)
    if trigger.nominal and not carried:
        done = _came_about(sentence, trigger)
        return polish(f"{_noun_label(sentence, trigger.token, doer, skip)} {done}".strip())
    noun = _noun_over(sentence, trigger.token)
    tokens = sorted({*noun, *_verb_tokens(sentence, trigger, skip)})
    if not doer:
        free = LONGEST - len(spaced(sentence, tokens, 2 * LONGEST).split())
        doer = subject_words(sentence, trigger, min(max(free, _SUBJECT), _LONG_SUBJECT))
    if not doer and carried:
        return polish(_noun_label(sentence, trigger.token, doer, skip))
    room = LONGEST - len(doer.split())
    told = spaced(sentence, _brief(sentence, tokens, room), room)
    told = _of_another(told) if doer and _is_first_person(sentence, trigger) else told
    gap = spaced(sentence, _antecedent(sentence, trigger.token), room - len(told.split()))
    colon = ":" if doer and noun else ""
    return polish(f"{doer}{colon} {told} {gap}".strip())


def _is_first_person(sentence: Sentence, trigger: Trigger) -> bool:
    verb = trigger.token if trigger.via < 0 else trigger.via
    found = subjects.subject(sentence, verb)
    return found is not None and sentence.tokens[found[0]].text == "I"


def _of_another(told: str) -> str:
    """What "I" say of myself, said of the one named in front: "have resigned" -> "has resigned".

    >>> _of_another("am leaving"), _of_another("don't mind"), _of_another("left")
    ('is leaving', "doesn't mind", 'left')
    """
    own = dict(pair.split() for pair in lexicon.closed()["first_to_third"])
    first = next((mine for mine in own if re.match(rf"{mine}(?!(?!n['’]t)[a-z])", told)), "")
    return own.get(first, "") + told[len(first) :]


def is_carried(sentence: Sentence, trigger: Trigger) -> bool:
    """True for "talks" in "held talks": the verb in front only carries the noun, and the label shows both."""
    if trigger.nominal and trigger.via >= 0 and is_state(sentence, trigger.token):
        return True
    if not trigger.nominal or trigger.via < 0 or sentence.tokens[trigger.token].dep != "dobj":
        return False
    via = sentence.tokens[trigger.via]
    light = sentence.lemma(trigger.via) in lexicon.events().verbs["light"]
    if not light or sentence.tokens[trigger.token].head != trigger.via:
        return False
    own = via.dep == "xcomp" and sentence.child(trigger.via, "nsubj") is None
    own = own and sentence.child(via.head, "dobj") is None
    return own or clauses.verb_form_is_finite(sentence, trigger.via)


def _came_about(sentence: Sentence, trigger: Trigger) -> str:
    """ "Were held" behind "the talks", "is due" behind "the report"; "" where the noun is no subject of such a verb."""
    via = trigger.via
    if via < 0 or sentence.tokens[trigger.token].dep not in ("nsubj", "nsubjpass"):
        return ""
    known = lexicon.events().adjectives["planned"]
    due = [k for k in sentence.children(via, "acomp") if sentence.tokens[k].text.lower() in known]
    if due:
        said = [*clauses.auxiliaries(sentence, via), *sentence.children(via, "neg"), via, *due]
        return spaced(sentence, sorted(said), LONGEST)
    if sentence.tokens[trigger.token].dep != "nsubjpass":
        return ""
    if sentence.lemma(via) not in lexicon.events().verbs["light"]:
        return ""
    said = [*clauses.auxiliaries(sentence, via), *sentence.children(via, "neg"), via]
    return spaced(sentence, sorted(said), LONGEST)


def _noun_label(sentence: Sentence, noun: int, doer: str, skip: set[int]) -> str:
    """ "Diaz: visit to Chile"; the noun alone where its own words name who did it ("Chile's offensive")."""
    tokens = _noun_tokens(sentence, noun, skip)
    words = spaced(sentence, tokens, LONGEST)
    known = {word.removesuffix("'s").removesuffix("’s").lower() for word in words.split()}
    if not doer or any(
        name.lower() in known for name in doer.split() if name[0].isupper() or len(name) > _SHORT
    ):
        return words
    own = [k for k in tokens if sentence.tokens[k].tag != "PRP$"]
    return f"{doer}: {spaced(sentence, own, LONGEST - len(doer.split()))}"


def _noun_over(sentence: Sentence, verb: int) -> list[int]:
    """ "No plans" above "to meet", "the decision" above "to close": whose infinitive would say less alone."""
    token = sentence.tokens[verb]
    to = any(sentence.tokens[a].tag == "TO" for a in sentence.children(verb, "aux"))
    if token.dep != "acl" or not to or token.head > verb:
        return []
    none = [
        k
        for k in sentence.children(token.head, "det", "neg")
        if sentence.tokens[k].text.lower() in lexicon.events().none
    ]
    return [*none, token.head]


def _antecedent(sentence: Sentence, verb: int) -> list[int]:
    """The words of "loans" in "loans she had approved": the object that stands before the clause."""
    token = sentence.tokens[verb]
    own = sentence.child(verb, "nsubj")
    if token.dep != "relcl" or own is None or sentence.tokens[own].tag in ("WDT", "WP"):
        return []
    content = (
        sentence.lemma(token.head) in lexicon.events().hearsay | lexicon.events().verbs["worries"]
    )
    if content or _opens_by_its_own_word(sentence, verb) or _some_of(sentence, own, verb):
        return []
    stranded = [k for k in sentence.children(verb, "prep") if not sentence.children(k)]
    if stranded or sentence.children(verb, "dobj", "attr", "acomp", "xcomp", "ccomp", "advmod"):
        return []
    inner = ("det", "amod", "compound", "nummod", "poss", "case")
    parts = [j for k in sentence.children(token.head, *inner) for j in sentence.subtree(k)]
    return sorted([token.head, *parts])


def _opens_by_its_own_word(sentence: Sentence, verb: int) -> bool:
    """True for "in which they met", "whose son left", "where it sank": the noun before is not the object."""
    tops = sentence.children(verb, "prep", "nsubj", "nsubjpass", "dobj")
    below = [k for top in tops for k in sentence.children(top, "pobj", "poss")]
    asking = [*sentence.children(verb, "advmod", "prep"), *below]
    return any(sentence.tokens[k].tag in ("WDT", "WP", "WP$", "WRB") for k in asking if k < verb)


def subject_words(sentence: Sentence, trigger: Trigger, longest: int = 6) -> str:
    """The words of the subject as they stand, "" when there is none or it is too long for a label."""
    found = subjects.subject(sentence, trigger.token if trigger.via < 0 else trigger.via)
    if found is None:
        return "It" if subjects.is_impersonal(sentence, trigger.token) else ""
    if found[0] == trigger.token:
        return ""
    if (lets := who_lets(sentence, found[0], trigger.token)) is not None:
        above = subjects.subject(sentence, lets)
        return "" if above is None else sentence.tokens[above[0]].text
    cut = frozenset({"relcl", "acl", "appos"})
    if some := _some_of(sentence, found[0], trigger.token):
        return some
    told = set(sentence.subtree(trigger.token))
    over = set(governors(sentence, trigger.token)) - {found[0]}
    own = [k for k in sentence.subtree(found[0], cut) if found[0] in told or k not in told | over]
    tokens = [k for k in own if not _is_mark(sentence, k)]
    if _is_headless(sentence, trigger.token) and sentence.tokens[tokens[0]].dep == "det":
        tokens = tokens[1:]
    if nominative := as_subject(sentence, found[0], trigger.token):
        return nominative
    bare = _is_bare_gerund(sentence, trigger.token) or _is_fronted(sentence, trigger.token)
    if sentence.tokens[found[0]].pos == "PRON" and bare:
        return ""
    return phrase(sentence, found[0], tokens, longest)


def _some_of(sentence: Sentence, subject: int, verb: int) -> str:
    """ "Some of the guests" in "guests, some of whom left"; "" elsewhere."""
    token = sentence.tokens[verb]
    whom = [
        k
        for prep in sentence.children(subject, "prep")
        for k in sentence.children(prep, "pobj")
        if sentence.tokens[k].tag in ("WP", "WDT")
    ]
    if token.dep != "relcl" or not whom:
        return ""
    return f"{sentence.tokens[subject].text} of the {sentence.tokens[token.head].text}"


def _is_headless(sentence: Sentence, verb: int) -> bool:
    """True for "released" in "a report released": with its article it would read as a deed of the report."""
    token = sentence.tokens[verb]
    return token.tag == "VBN" and token.dep == "acl" and not clauses.auxiliaries(sentence, verb)


def _is_bare_gerund(sentence: Sentence, verb: int) -> bool:
    """True for "leaving" in "he slept before leaving": "He leaving" would be no label."""
    return sentence.tokens[verb].tag == "VBG" and not clauses.auxiliaries(sentence, verb)


def _is_fronted(sentence: Sentence, verb: int) -> bool:
    """True for "born" in "born in Rota, she left"."""
    token = sentence.tokens[verb]
    return token.tag == "VBN" and token.dep == "advcl" and not clauses.auxiliaries(sentence, verb)


def _verb_tokens(sentence: Sentence, trigger: Trigger, skip: set[int]) -> list[int]:
    carried = trigger.nominal or sentence.tokens[trigger.token].pos == "ADJ"
    top = trigger.via if carried else trigger.token
    own_parts = [k for k in sentence.children(top) if sentence.tokens[k].dep not in _OWN_SKIP]
    below = [j for k in own_parts for j in sentence.subtree(k, _DEEP_SKIP)]
    tokens = [k for k in sorted([top, *below]) if not _is_mark(sentence, k)]
    tokens = _shown(sentence, tokens, skip, top)
    hedges = _hedges(sentence, top)
    first = min([top, *hedges, *clauses.auxiliaries(sentence, top), *sentence.children(top, "neg")])
    own = [k for k in tokens if k >= first and (k in hedges or not _in_fronted(sentence, k, top))]
    aux = [a for a in clauses.auxiliaries(sentence, top) if a not in own and a < top]
    return sorted({*governors(sentence, top), *aux, *own})


def _hedges(sentence: Sentence, verb: int) -> set[int]:
    """ "Nearly", "seldom", "hardly ever" before a verb: without them the label would say the contrary."""
    nearly = events_claims.nearly(sentence, verb)
    scant = lexicon.closed()["by_a_hair"]
    denials = [
        k
        for k in sentence.children(verb, "advmod")
        if k < verb and (clauses.denies(sentence, k) or sentence.tokens[k].text.lower() in scant)
    ]
    found = {j for k in denials for j in sentence.subtree(k)}
    return found if nearly is None else {nearly, *found}


def _brief(sentence: Sentence, tokens: list[int], room: int) -> list[int]:
    """The tokens without what only explains a name ("Diaz, the mayor of Rota, would"), where they are many."""
    if len(tokens) <= room:
        return tokens
    told = {j for k in tokens if sentence.tokens[k].dep == "appos" for j in sentence.subtree(k)}
    return [k for k in tokens if k not in told]


def _shown(sentence: Sentence, tokens: list[int], skip: set[int], top: int) -> list[int]:
    """The tokens without times and what hangs on them; a time that is the object stays ("declared a day of rest")."""
    objects = {
        j
        for k in sentence.children(top, "dobj", "attr", "nsubjpass")
        if k in skip
        for j in sentence.subtree(k)
    }
    hidden = skip - objects - until_when(sentence, top)
    hidden = {k for k in hidden if not _tells_which(sentence, k, top, hidden)}
    out = []
    for k in tokens:
        above = {k, *sentence.ancestors(k)} - {top, *sentence.ancestors(top)}
        objects_below = sentence.children(k, "pobj")
        tied = sentence.tokens[k].dep == "prep" and bool(objects_below)
        idle = tied and all(j in hidden for j in objects_below)
        idle = idle or is_how_early(sentence, k, hidden)
        source = any(sentence.tokens[j].text.lower() == "according" for j in above)
        if not (above & hidden or idle or source or _is_discourse(sentence, k)):
            out.append(k)
    return out


def _tells_which(sentence: Sentence, k: int, top: int, hidden: set[int]) -> bool:
    """True for the time in "Christmas lights", which names a thing that the label shows."""
    token = sentence.tokens[k]
    named = sentence.tokens[token.head].pos in ("NOUN", "PROPN") and token.head not in hidden
    return named and token.head != top and token.dep in ("compound", "det", "amod", "nmod")


def _is_discourse(sentence: Sentence, k: int) -> bool:
    """True for "however" and the like, which tie the sentence to the one before."""
    token = sentence.tokens[k]
    return token.dep == "advmod" and token.text.lower() in _DISCOURSE


def _is_mark(sentence: Sentence, k: int) -> bool:
    """True for punctuation, except the hyphen inside a word."""
    token = sentence.tokens[k]
    if token.pos != "PUNCT" and token.dep != "punct":
        return False
    tight = 0 < k < len(sentence.tokens) - 1 and sentence.tokens[k - 1].end == token.start
    return not (tight and token.text in "-–/&" and sentence.tokens[k + 1].start == token.end)


def _in_fronted(sentence: Sentence, k: int, top: int) -> bool:
    while sentence.tokens[k].head not in (top, k):
        k = sentence.tokens[k].head
    return k < top and sentence.tokens[k].dep in ("prep", "npadvmod", "advmod", "advcl")


def _noun_tokens(sentence: Sentence, noun: int, skip: set[int]) -> list[int]:
    cut = frozenset({"relcl", "appos", "advcl", "parataxis"})
    own = [
        k for k in sentence.children(noun) if sentence.tokens[k].dep not in ("conj", "cc", "acl")
    ]
    below = [j for k in own for j in sentence.subtree(k, cut) if sentence.tokens[k].dep not in cut]
    tokens = [k for k in sorted([noun, *below]) if not _is_mark(sentence, k)]
    return _shown(sentence, tokens, skip - {noun}, noun)
