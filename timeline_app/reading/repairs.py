"""Trees no sentence can have, set right: a participle with an auxiliary of its own is no attribute.

A statistical parser labels each arc by itself, so that a tree may contradict itself. Where a label and
the word's form exclude each other there is one sound reading:

* a third person of the present ends in "s" ("leapt" is a past), and "rebuilt" is no present at all;
* an attribute that has an auxiliary or a subject is the verb ("has in effect abandoned fields");
* a finite verb that is no auxiliary cannot be one ("referring to it President Diaz told the Post");
* a finite verb of saying cannot be part of a name (", claims writer Ana Costa");
* a finite verb right behind a noun, without "and" or comma, is not co-ordinated: in "signals the army may
  help" the noun is its subject and the clause is what is signalled;
* "hit" beside an infinitive is one ("would cause losses and hit sales"), and so is every verb that looks alike
  in the past;
* a participle co-ordinated with a noun belongs to the noun behind it ("the queen and visiting President Diaz");
* a day or month in front of the clause is no part of its subject ("Yesterday schools closed", "On Monday
  families marched");
* an infinitive behind a noun is what the noun is about ("plans to close the pit"), and so it is behind "is the
  worst storm" ("to hit the coast");
* what stands before a semicolon is no content of the clause behind it ("the ship sank; nobody is to blame, she says"),
  and no second subject of it ("the firm offered to pay; the union turned it down").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.reading import words
from timeline_app.reading.fallback_tags import verb_forms
from timeline_app.reading.parse import Token
from timeline_app.reading.repairs_clauses import with_clauses
from timeline_app.reading.repairs_content import (
    with_answers,
    with_content,
    with_deadlines,
    with_listeners,
)
from timeline_app.reading.repairs_names import with_names
from timeline_app.reading.repairs_subjects import with_subjects
from timeline_app.reading.repairs_verbless import with_verb

_CLAUSES = {"ROOT", "ccomp", "advcl", "relcl", "parataxis"}
_FINITE = {"VBD", "VBZ", "VBP"}
_AUXILIARIES = {"be", "have", "do", "get", "go", "need", "use", "dare", "let", "keep"}
_NAMES = {"NOUN", "PROPN", "PRON"}
_OWN = {"aux", "auxpass", "nsubj", "nsubjpass", "advmod", "neg", "mark", "punct", "prep", "cc"}
_VERBAL = ("aux", "auxpass", "neg")
_TIGHT = {"det", "amod", "compound", "nummod", "poss", "relcl", "appos"}


def mended(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The same words with impossible arcs redrawn. **Cost**: O(tokens)."""
    found = [_in_its_form(token) for token in tokens]
    for i, token in enumerate(tuple(found)):
        if token.dep == "amod" and token.tag == "VBN" and _has_auxiliary(found, i):
            _raise(found, i, "dobj")
        elif token.dep == "aux" and token.tag in _FINITE and (lemma := _full_verb(token)):
            found[i] = replace(token, lemma=lemma)
            _raise(found, i, "advcl")
            _take_subject(found, i)
        elif token.dep == "compound" and token.tag in _FINITE and _says(found, i):
            _raise(found, i, "nsubj")
        elif token.dep == "conj" and (noun := _subject_before(found, i)) is not None:
            found[i] = replace(found[i], head=found[noun].head, dep="ccomp")
            found[noun] = replace(found[noun], head=i, dep="nsubj")
        elif token.dep == "conj" and token.tag in ("VBD", "VBN") and _looks_alike(found, i):
            found[i] = replace(token, tag="VB")
        elif token.dep == "conj" and token.tag == "VBG":
            _join_noun(found, i)
        elif token.dep == "xcomp" and (noun := _noun_of(found, i)) is not None:
            found[i] = replace(token, head=noun, dep="acl" if noun == token.head else "relcl")
    _part_time(found)
    _part_clauses(found)
    with_clauses(found)
    with_verb(found)
    with_subjects(found)
    with_names(found)
    with_content(found)
    with_answers(found)
    with_deadlines(found)
    with_listeners(found)
    return tuple(found)


def _noun_of(tokens: Sequence[Token], i: int) -> int | None:
    """The noun that an infinitive right behind it tells more of; None where it is the verb's own."""
    head = tokens[i].head
    if tokens[head].pos == "NOUN" and head < i:
        return head
    noun = i - 2
    if noun <= head or tokens[noun].dep != "attr" or tokens[noun].head != head:
        return None
    most = any(t.head == noun and t.tag == "JJS" for t in tokens[head:noun])
    return noun if most and tokens[i - 1].tag == "TO" else None


def _in_its_form(token: Token) -> Token:
    """A word read as a present that its form cannot be is a past: "leapt" without the "s", "villagers rebuilt it"."""
    past = token.tag == "VBZ" and token.text.isalpha() and not token.text.lower().endswith("s")
    forms = verb_forms().get(token.text.lower(), {}) if token.tag == "VBP" else {}
    if "VBD" in forms and "VB" not in forms:
        return replace(token, tag="VBD", lemma=forms["VBD"])
    return replace(token, tag="VBD") if past else token


def _looks_alike(tokens: Sequence[Token], i: int) -> bool:
    """True for "hit" behind "would cause": the past of the verb has the form of its infinitive."""
    token, head = tokens[i], tokens[tokens[i].head]
    own = any(t.head == i and t.dep in (*_VERBAL, "nsubj", "nsubjpass") for t in tokens)
    led = any(t.head == token.head and t.tag in ("MD", "TO") for t in tokens)
    return token.text.lower() == token.lemma.lower() and head.tag == "VB" and led and not own


def _join_noun(tokens: list[Token], i: int) -> None:
    """Co-ordinates the noun behind an attributive participle, and gives the verb what follows it."""
    head = tokens[i].head
    own = {t.dep for t in tokens if t.head == i}
    noun = next((k for k, t in enumerate(tokens) if t.head == i and t.dep == "dobj"), None)
    if tokens[head].pos not in _NAMES or noun is None or own & set(_VERBAL):
        return
    between = {t.pos for t in tokens[i + 1 : noun]}
    if not between <= {"ADJ", "NOUN", "PROPN"} or tokens[head].dep not in ("nsubj", "dobj", "pobj"):
        return
    verb = tokens[head].head
    tokens[noun] = replace(tokens[noun], head=head, dep="conj")
    tokens[i] = replace(tokens[i], head=noun, dep="amod")
    for k, token in enumerate(tokens):
        if token.head == i and k > i:
            tokens[k] = replace(token, head=verb)


def _part_time(tokens: list[Token]) -> None:
    """Frees the subject of the time in front that the parse has made its first word."""
    at = 1 if tokens and tokens[0].dep == "prep" and tokens[0].tag == "IN" else 0
    noun = at + 1
    if noun + 1 >= len(tokens) or tokens[at].dep not in ("compound", "nmod"):
        return
    kind = words.closed()["dates" if at else "day_adverbs"]
    subject = tokens[noun].dep.startswith("nsubj")
    verb = tokens[noun].head if subject else noun + 1
    plural = tokens[noun].tag == "NNS" and tokens[at].head == noun
    if not plural or tokens[at].text.lower() not in kind:
        return
    if not at and subject:
        tokens[at] = replace(tokens[at], head=verb, dep="npadvmod")
    elif at and (subject or (tokens[noun].head == 0 and tokens[verb].tag in _FINITE)):
        tokens[at] = replace(tokens[at], head=0, dep="pobj")
        if not any(t.head == verb and t.dep.startswith("nsubj") for t in tokens):
            tokens[noun] = replace(tokens[noun], head=verb, dep="nsubj")


def _part_clauses(tokens: list[Token]) -> None:
    """Makes a clause before a semicolon the first of two, where the parse has it as content of the second."""
    cut = next((k for k, t in enumerate(tokens) if t.text == ";"), 0)
    for i, token in enumerate(tokens[:cut]):
        content = token.dep in ("ccomp", "parataxis") and token.head > cut
        if content and any(t.head == i and t.dep.startswith("nsubj") for t in tokens[:i]):
            root = next(k for k, t in enumerate(tokens) if t.head == k)
            tokens[i] = replace(token, head=i, dep="ROOT")
            tokens[root] = replace(tokens[root], head=i, dep="conj")
            return
        if (
            token.dep.startswith("nsubj")
            and token.head > cut
            and _has_subject(tokens, token.head, cut)
        ):
            _head_first_clause(tokens, i, cut)
            return


def _has_subject(tokens: Sequence[Token], verb: int, cut: int) -> bool:
    """True where the verb has another subject behind the semicolon."""
    return any(t.head == verb and t.dep.startswith("nsubj") for t in tokens[cut:])


def _head_first_clause(tokens: list[Token], noun: int, cut: int) -> None:
    """Gives a subject before the semicolon its own verb: "the firm, a mill, offered to pay; the union turned it down"."""
    verbs = (k for k, t in enumerate(tokens[:cut]) if t.head == noun and t.dep in ("acl", "relcl"))
    verb = next((k for k in verbs if k > noun and tokens[k].tag in ("VBD", "VBN")), None)
    if verb is None:
        return
    root = next(k for k, t in enumerate(tokens) if t.head == k)
    tokens[verb] = replace(tokens[verb], head=verb, dep="ROOT", tag="VBD", pos="VERB")
    tokens[noun] = replace(tokens[noun], head=verb, dep="nsubj")
    tokens[root] = replace(tokens[root], head=verb, dep="conj")


def _subject_before(tokens: Sequence[Token], i: int) -> int | None:
    """The object of a verb of saying that stands right before a modal verb without a subject."""
    parts = [k for k, t in enumerate(tokens) if t.head == i and t.dep in ("aux", "neg", "advmod")]
    first = min([i, *(k for k in parts if k < i)])
    if first == i or tokens[first].tag != "MD" or not first:
        return None
    if any(t.head == i and t.dep.startswith("nsubj") for t in tokens):
        return None
    noun = tokens[first - 1]
    saying = tokens[noun.head].lemma.lower() in words.events().verbs["speech"]
    return first - 1 if noun.dep == "dobj" and saying and noun.head < first else None


def _has_auxiliary(tokens: Sequence[Token], i: int) -> bool:
    noun = tokens[_noun_above(tokens, i)]
    return noun.dep in _CLAUSES and any(t.head == i and t.dep == "aux" for t in tokens)


def _full_verb(token: Token) -> str | None:
    """Base form of a finite verb that is no auxiliary, None for others."""
    lemma = verb_forms().get(token.text.lower(), {}).get(token.tag)
    return None if lemma in _AUXILIARIES else lemma


def _says(tokens: Sequence[Token], i: int) -> bool:
    head = tokens[_noun_above(tokens, i)]
    after_mark = i > 0 and tokens[i - 1].pos == "PUNCT"
    speech = _full_verb(tokens[i]) in words.events().verbs["speech"]
    return after_mark and speech and head.dep in _CLAUSES


def _noun_above(tokens: Sequence[Token], i: int) -> int:
    """The noun a part of a name belongs to: "writer" in "writer Ana Costa" hangs on "Costa"."""
    head = tokens[i].head
    while tokens[head].dep == "compound" and tokens[head].head != head:
        head = tokens[head].head
    return head


def _raise(tokens: list[Token], i: int, dep: str) -> None:
    """Put a word in the place of its noun or verb, which becomes its child."""
    head = _noun_above(tokens, i)
    up = tokens[head]
    above = i if up.head == head else up.head
    tokens[i] = replace(tokens[i], head=above, dep=up.dep, pos="VERB")
    for k, token in enumerate(tokens):
        if token.head == head and k not in (i, head) and token.dep not in _TIGHT:
            own = token.dep in _OWN and k < min(i, head)
            if own or (dep == "advcl" and k > i):
                tokens[k] = replace(token, head=i)
    tokens[head] = replace(up, head=i, dep=dep)


def _take_subject(tokens: list[Token], i: int) -> None:
    """The noun right before a verb without a subject is its subject."""
    before = tokens[i - 1] if i else None
    has_one = any(t.head == i and t.dep.startswith("nsubj") for t in tokens)
    if before is not None and before.pos in _NAMES and not has_one:
        tokens[i - 1] = replace(before, head=i, dep="nsubj")
