"""What a verb's own clause says of it: tense, aspect, voice, negation, modality, its subject and objects."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.core.article import Tense
from timeline_app.reading import words
from timeline_app.reading.parse import Sentence

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_INHERIT = {"VB", "VBN", "VBG"}
NO_VERB = -1
UNTIL = ("until", "till")
_MEASURED = (("JJR", "RBR"), ("IN",))
"""Tags of "fewer than"."""


@dataclass(frozen=True, slots=True)
class VerbForm:
    """How a verb stands in its clause."""

    tense: Tense
    progressive: bool
    perfect: bool
    pluperfect: bool
    passive: bool
    negated: bool
    modal: str
    """Status its auxiliaries speak for: "hypothetical", "planned" or ""."""
    finite: bool


def auxiliaries(sentence: Sentence, verb: int) -> list[int]:
    """Auxiliaries of a verb, those of the first of co-ordinated verbs where it has none itself."""
    found = sentence.children(verb, "aux", "auxpass")
    token = sentence.tokens[verb]
    if (
        not found
        and token.dep == "conj"
        and token.tag in _INHERIT
        and not sentence.child(verb, *SUBJECTS)
    ):
        head = sentence.tokens[token.head]
        if head.tag == token.tag or head.tag in _INHERIT:
            return [
                a
                for a in auxiliaries(sentence, token.head)
                if sentence.tokens[a].tag != "TO" or token.tag != "VBN" or head.tag == "VBN"
            ]
    return found


def verb_form(sentence: Sentence, verb: int) -> VerbForm:
    """Tense, aspect, voice, polarity and modality of a verb, from itself and its auxiliaries.

    A verb below "seem to", "manage to", "have to" or "be likely to" is finite through what governs it:
    see :func:`chain`.
    """
    lexicon = words.events()
    token = sentence.tokens[verb]
    aux = auxiliaries(sentence, verb)
    low = [sentence.tokens[a].text.lower() for a in aux]
    lemmas = [sentence.lemma(a) for a in aux]
    modal = next((lexicon.aux[w] for w in low if w in lexicon.aux), "")
    if "would" in low or "'d" in low:
        modal = "hypothetical"
    tags = [sentence.tokens[a].tag for a in aux]
    perfect = "have" in lemmas
    past = "VBD" in tags or (token.tag == "VBD" and not aux)
    present = any(t in ("VBZ", "VBP") for t in [*tags, token.tag]) or _is_bare_present(
        sentence, verb
    )
    tense: Tense = (
        "past" if past else "future" if modal == "planned" else "present" if present else "none"
    )
    return VerbForm(
        tense=tense,
        progressive=(token.tag == "VBG" and ("be" in lemmas or not aux))
        or ("VBG" in tags and lemmas.count("be") > 1),
        perfect=perfect,
        pluperfect=perfect and "had" in low,
        passive=any(sentence.tokens[a].dep == "auxpass" for a in aux)
        or bool(sentence.child(verb, "nsubjpass")),
        negated=is_negated(sentence, verb),
        modal=modal,
        finite=past or present or bool(modal),
    )


def _is_bare_present(sentence: Sentence, verb: int) -> bool:
    """True for the second verb of "we oppose and condemn", which looks like an infinitive."""
    token = sentence.tokens[verb]
    alone = token.tag == "VB" and token.dep == "conj" and not sentence.child(verb, "aux")
    return alone and sentence.tokens[token.head].tag == "VBP"


def told_tense(sentence: Sentence, verb: int) -> Tense:
    """The tense its time is to be read in: past too for what was to come, or should have come.

    "Should have left", "was due to leave" and the narrator's "would leave" may long be over. What a saying
    holds ("said it would close") and what hangs on an "if" stays open.
    """
    form = verb_form(sentence, verb)
    if form.tense != "none":
        return form.tense
    low = {sentence.tokens[a].text.lower() for a in auxiliaries(sentence, verb)}
    if form.modal and form.perfect:
        return "past"
    if low & {"would", "'d"}:
        told = sentence.tokens[verb].dep not in ("ccomp", "xcomp")
        return "past" if told and sentence.child(verb, "advcl") is None else "none"
    return "past" if was_due(sentence, verb) else "none"


def was_due(sentence: Sentence, verb: int) -> bool:
    """True for "was due to leave", "had planned to leave", "tried to leave", "had until Friday to leave"."""
    lexicon = words.events()
    i = verb
    for k in chain(sentence, verb):
        token = sentence.tokens[k]
        if sentence.tokens[i].dep not in ("xcomp", "acomp", "conj", "oprd"):
            return False
        form = verb_form(sentence, k)
        tried = form.perfect or sentence.lemma(k) in lexicon.verbs["attempts"]
        if tried and form.tense == "past" and sentence.lemma(k) != "be":
            told = token.dep != "ccomp"  # "said it had decided to go" looks ahead
            return told and sentence.tokens[i].dep == "xcomp" and not form.modal
        planned = sentence.lemma(k) in lexicon.verbs["planning"] and form.passive
        due = sentence.lemma(k) == "have" and has_until(sentence, k)
        if sentence.lemma(k) == "be" or planned or due:
            return form.tense == "past" and not form.modal
        if token.text.lower() not in lexicon.adjectives["planned"]:
            return False
        i = k
    return False


def has_until(sentence: Sentence, verb: int) -> bool:
    """True for "did not open until May": it opened, in May."""
    tied = [
        *sentence.children(verb, "prep"),
        *(m for k in sentence.children(verb, "advcl") for m in sentence.children(k, "mark")),
    ]
    return any(sentence.tokens[k].text.lower() in UNTIL for k in tied)


def is_negated(sentence: Sentence, verb: int) -> bool:
    """True for "not", "never", "no one" and the like on the verb or its subject."""
    for k in sentence.children(verb):
        token = sentence.tokens[k]
        if _is_not_only(sentence, k) or _is_numbering(sentence, k):
            continue
        if token.dep == "neg" or (token.dep == "advmod" and denies(sentence, k)):
            return True
        if token.dep in ("nsubj", "nsubjpass", "dobj", "attr") and is_none(sentence, k):
            return True
        if token.dep == "prep" and _is_of_nothing(sentence, k):
            return sentence.lemma(verb) not in words.events().verbs["amounting"]
    return _is_neither(sentence, verb) or _is_turned(sentence, verb)


def _is_of_nothing(sentence: Sentence, preposition: int) -> bool:
    """True for "confessed to nothing", "agreed on nothing", "spoke to nobody"; not for "left with nothing"."""
    if sentence.tokens[preposition].text.lower() not in words.closed()["of_what"]:
        return False
    return any(
        sentence.tokens[k].pos == "PRON" and is_none(sentence, k)
        for k in sentence.children(preposition, "pobj")
    )


def _is_neither(sentence: Sentence, verb: int) -> bool:
    """True for both verbs of "neither passed nor failed"."""
    adverbs = words.events().adverbs
    token = sentence.tokens[verb]
    led = [(verb, "preconj")]
    if token.dep == "conj" and sentence.child(verb, *SUBJECTS) is None:
        led.append((token.head, "cc"))
    return any(
        adverbs.get(sentence.tokens[k].text.lower()) == "denied"
        for i, dep in led
        for k in sentence.children(i, dep)
        if k < verb and not _is_not_only(sentence, k)
    )


def _is_not_only(sentence: Sentence, adverb: int) -> bool:
    """True at the "not" of "not only did he vote": he did, and more."""
    following = sentence.tokens[adverb + 1 : adverb + 2]
    only = bool(following) and following[0].text.lower() in words.closed()["only"]
    return only and words.events().adverbs.get(sentence.tokens[adverb].text.lower()) == "denied"


def _is_turned(sentence: Sentence, verb: int) -> bool:
    """True for "at no time did he pay", "nor did it run": what denies stands before auxiliary and subject.

    Not for "hardly had it left when": it did leave.
    """
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    turned = [a for a in auxiliaries(sentence, verb) if subject is not None and a < subject]
    if not turned:
        return False
    first = min(turned)
    led = sentence.tokens[max(first - 1, 0)].text.lower()
    if words.events().adverbs.get(led) == "denied" and sentence.lemma(first) != "have":
        return True
    return any(
        is_none(sentence, noun)
        for k in sentence.children(verb, "prep")
        if k < first
        for noun in sentence.children(k, "pobj")
    )


def denies(sentence: Sentence, adverb: int) -> bool:
    """True for "never", "seldom", "hardly ever", "never again"; not for "barely won", which says that it did."""
    adverbs, closed = words.events().adverbs, words.closed()
    low = sentence.tokens[adverb].text.lower()
    below = [sentence.tokens[k].text.lower() for k in sentence.children(adverb)]
    if below and adverbs.get(" ".join([*below, low])) == "denied":
        return True
    if low in closed["ever"] and any(adverbs.get(word) == "denied" for word in below):
        return True
    if low in closed["by_a_hair"]:
        return sentence.tokens[adverb + 1 :][:1] != () and (
            sentence.tokens[adverb + 1].text.lower() in closed["ever"]
        )
    return adverbs.get(low) == "denied" or "never" in below


def is_none(sentence: Sentence, i: int) -> bool:
    """True for "nobody", "no ship", "neither side"; not for "nobody but the cook", "no fewer than 40"."""
    none = words.events().none
    if _is_but(sentence, i):
        return False
    itself = sentence.tokens[i].text.lower() in none and not _is_numbering(sentence, i)
    if itself or _is_not_one(sentence, i):
        return True
    led = sentence.children(i, "det", "neg", "preconj")
    led = [k for k in led if not (_is_numbering(sentence, k) or _is_at_least(sentence, k))]
    return any(sentence.tokens[k].text.lower() in none for k in led) or _is_hardly_any(sentence, i)


def _is_numbering(sentence: Sentence, i: int) -> bool:
    """True for the "no" of "no. 2", "No 10", short for number."""
    if sentence.tokens[i].text.lower() not in words.closed()["numbering"]:
        return False
    after = [t.text for t in sentence.tokens[i + 1 : i + 3] if t.text != "."]
    return after[:1] != [] and after[0][0].isdigit()


def _is_at_least(sentence: Sentence, i: int) -> bool:
    """True for the "no" of "no fewer than 40", "no later than May": so many there were."""
    after = [t.tag for t in sentence.tokens[i + 1 : i + 3]]
    return len(after) == len(_MEASURED) and after[0] in _MEASURED[0] and after[1] in _MEASURED[1]


def _is_but(sentence: Sentence, i: int) -> bool:
    """True for "nothing but a letter", "nobody except the mayor": that one at least."""
    after = sentence.tokens[i + 1 : i + 2]
    return bool(after) and after[0].text.lower() in words.closed()["except"]


def _is_not_one(sentence: Sentence, i: int) -> bool:
    """True for "not a single guest", "not one guest"; not for "not all guests", "not a few"."""
    below = sentence.subtree(i)
    low = " ".join(sentence.tokens[k].text.lower() for k in below[:3])
    return any(low.startswith(phrase) for phrase in words.closed()["not_one"])


def _is_hardly_any(sentence: Sentence, i: int) -> bool:
    """True for "hardly anyone", "scarcely any voters"; not for "hardly a week", "barely 20"."""
    any_words = words.closed()["any"]
    told = next(
        (
            k
            for k in (i, *sentence.children(i, "det"))
            if k >= 0 and sentence.tokens[k].text.lower() in any_words
        ),
        None,
    )
    return told is not None and any(
        words.events().adverbs.get(sentence.tokens[k].text.lower()) == "denied"
        for k in {*sentence.children(i, "advmod"), *sentence.children(told, "advmod")}
    )


def is_of_row(sentence: Sentence, noun: int) -> bool:
    """True for "the second attack", "the worst flood", "the only one": one of those there were."""
    parts = sentence.children(noun, "amod", "advmod", "nummod")
    for i in [noun, *parts]:
        tags = {sentence.tokens[k].tag for k in (i, *sentence.children(i, "advmod"))}
        if tags & {"JJS", "RBS"} or sentence.tokens[i].text.lower() in words.closed()["ordinals"]:
            return True
    return False


def is_to_infinitive(sentence: Sentence, verb: int) -> bool:
    """True for "to leave"."""
    tags = [sentence.tokens[a].tag for a in sentence.children(verb, "aux")]
    return "TO" in tags and sentence.tokens[verb].tag in ("VB", "VBN")


def is_undone(sentence: Sentence, verb: int) -> bool:
    """True for a verb that undoes its object by its particle: "called off the march"."""
    particles = [sentence.tokens[k].text.lower() for k in sentence.children(verb, "prt", "advmod")]
    undoing = words.events().verbs["undoing"]
    return any(f"{sentence.lemma(verb)} {particle}" in undoing for particle in particles)


def governing_verb(sentence: Sentence, i: int) -> int:
    """Nearest verb above a token, or ``NO_VERB``."""
    return next(
        (k for k in sentence.ancestors(i) if sentence.tokens[k].pos in ("VERB", "AUX")), NO_VERB
    )


def chain(sentence: Sentence, verb: int) -> list[int]:
    """The verbs and adjectives an infinitive or gerund hangs on, nearest first, up to the finite one.

    "is likely to try to leave": from *leave* up to *try*, *likely*, *is*.
    """
    out: list[int] = []
    i = verb
    while (
        sentence.tokens[i].dep
        in ("xcomp", "pcomp", "conj", "acomp", "oprd", "advcl", "prep", "ccomp")
        and len(out) < 8
    ):
        if sentence.tokens[i].dep == "ccomp" and verb_form_is_finite(sentence, i):
            break
        if sentence.tokens[i].dep == "conj" and auxiliaries_own(sentence, i):
            break
        if sentence.tokens[i].dep == "advcl" and sentence.tokens[i].tag != "VB":
            break
        i = sentence.tokens[i].head
        out.append(i)
    return out


def verb_form_is_finite(sentence: Sentence, verb: int) -> bool:
    """True when the verb or its auxiliaries carry tense."""
    tags = [
        sentence.tokens[verb].tag,
        *(sentence.tokens[a].tag for a in sentence.children(verb, "aux", "auxpass")),
    ]
    return any(t in ("VBD", "VBZ", "VBP", "MD") for t in tags)


def auxiliaries_own(sentence: Sentence, verb: int) -> bool:
    """True when a co-ordinated verb has tense of its own."""
    return verb_form_is_finite(sentence, verb)
