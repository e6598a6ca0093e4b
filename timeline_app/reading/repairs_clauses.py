"""Clauses the parse has folded into a phrase, and phrases it has folded into a clause.

* A past is no attribute: in "since the army seized power" what the parse has as a description of "power" is the verb;
* nor is a verb joined to the main one by nothing: "left after a survey in 2009 found the slope unsafe";
* a time in front is no part of the subject: "In May 2012 villagers rebuilt it", "In 1995 its owner, Ana Costa, offered it";
* what sums a deed up behind a comma is no object of it: "killed a judge on Tuesday, the third such attack this year".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.reading import words
from timeline_app.reading.parse import Token

_PHRASE = ("amod", "nmod", "compound")
_DATED = ("amod", "nmod", "compound", "nummod", "det")
_OPENERS = ("ADP", "SCONJ")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BEHIND = ("prep", "npadvmod", "advmod")
_SUMS_UP = ("dobj", "npadvmod", "conj", "attr", "dative")


def with_clauses(tokens: list[Token]) -> None:
    """Parts such clauses and phrases. **Cost**: O(tokens)."""
    _head_sentence(tokens)
    for i, token in enumerate(tuple(tokens)):
        if token.dep == "amod" and token.tag == "VBD":
            _open_clause(tokens, i)
        elif token.dep == "conj" and token.tag == "VBD":
            _open_late_clause(tokens, i)
        elif token.dep in ("nsubj", "nsubjpass"):
            _free_time(tokens, i)
        elif token.dep == "pobj":
            _free_subject(tokens, i)
        elif token.dep in _SUMS_UP and token.pos == "NOUN" and _sums_up(tokens, i):
            tokens[i] = replace(tokens[i], head=_last_of_row(tokens, i), dep="parataxis")


def _head_sentence(tokens: list[Token]) -> None:
    """Makes the verb of "In 1995 its owner, Ana Costa, offered it" the head: a finite verb is no participle."""
    if not tokens or tokens[0].head != 0 or tokens[0].pos != "ADP":
        return
    nouns = [k for k, t in enumerate(tokens) if t.head == 0 and t.dep == "pobj"]
    if len(nouns) != 2 or tokens[nouns[0]].ent != "DATE":
        return
    for verb, token in enumerate(tokens):
        if token.head == nouns[1] and token.dep in ("acl", "relcl") and token.tag == "VBD":
            tokens[verb] = replace(token, head=verb, dep="ROOT")
            tokens[nouns[1]] = replace(tokens[nouns[1]], head=verb, dep="nsubj")
            tokens[0] = replace(tokens[0], head=verb, dep="prep")
            tokens[-1] = replace(tokens[-1], head=verb)
            return


def _free_time(tokens: list[Token], noun: int) -> None:
    """Gives a date right before a subject to the preposition that opens the clause."""
    first = _date_before(tokens, noun)
    prep = first - 1
    if first == noun or prep < 0 or tokens[noun].ent == "DATE" or tokens[prep].pos not in _OPENERS:
        return
    own = any(t.head == prep and t.dep == "pobj" for t in tokens)
    ahead = any(t.head == noun and t.dep == "det" for t in tokens[:first])
    if own or ahead or tokens[prep].head != tokens[noun].head:
        return
    _tie_date(tokens, first, noun, prep)
    tokens[prep] = replace(tokens[prep], dep="prep")


def _free_subject(tokens: list[Token], noun: int) -> None:
    """Gives "villagers" in "In the 1990s villagers left" to the verb right behind, which has no other subject."""
    first, prep = _date_before(tokens, noun), tokens[noun].head
    behind = noun + 1
    if first == noun or behind >= len(tokens) or tokens[noun].ent == "DATE" or prep >= first:
        return
    verb = tokens[behind].head if tokens[behind].dep in ("aux", "auxpass") else behind
    own = [t.dep for t in tokens if t.head == verb]
    if tokens[behind].tag not in _FINITE or any(dep.startswith("nsubj") for dep in own):
        return
    _tie_date(tokens, first, noun, prep)
    tokens[noun] = replace(
        tokens[noun], head=verb, dep="nsubjpass" if "auxpass" in own else "nsubj"
    )


def _date_before(tokens: Sequence[Token], noun: int) -> int:
    """The first token of the date that the parse has made part of a noun; the noun itself where there is none."""
    first = noun
    while first and tokens[first - 1].ent == "DATE" and tokens[first - 1].dep in _DATED:
        first -= 1
    return first


def _tie_date(tokens: list[Token], first: int, noun: int, prep: int) -> None:
    last = noun - 1
    for k in range(first, noun):
        if tokens[k].head == noun:
            tokens[k] = replace(tokens[k], head=last)
    tokens[last] = replace(tokens[last], head=prep, dep="pobj")


def _open_clause(tokens: list[Token], verb: int) -> None:
    """Makes "since the army seized power" a clause of "since": its subject is the word right before the verb."""
    noun = tokens[verb].head
    prep, subject = tokens[noun].head, verb - 1
    marks = words.closed()["since_when"]
    if noun < verb or tokens[noun].dep != "pobj" or tokens[prep].text.lower() not in marks:
        return
    if subject <= prep or tokens[subject].head != noun or tokens[subject].dep not in _PHRASE:
        return
    above = tokens[prep].head
    for k, token in enumerate(tokens):
        if token.head != noun or k in (verb, subject):
            continue
        if k < subject:
            tokens[k] = replace(token, head=subject)
        elif k > noun and token.dep in _BEHIND:
            tokens[k] = replace(token, head=verb)
    tokens[prep] = replace(tokens[prep], head=verb, dep="mark")
    tokens[verb] = replace(tokens[verb], head=above, dep="advcl", pos="VERB")
    tokens[noun] = replace(tokens[noun], head=verb, dep="dobj")
    tokens[subject] = replace(tokens[subject], head=verb, dep="nsubj", pos="NOUN")


def _open_late_clause(tokens: list[Token], verb: int) -> None:
    """Makes "after a survey in 2009 found it unsafe" a clause: no "and" ties the verb to the one above."""
    above = tokens[verb].head
    own = {t.dep for k, t in enumerate(tokens) if t.head == verb and k < verb}
    tied = any(t.head == above and t.dep == "cc" and above < k < verb for k, t in enumerate(tokens))
    if own or tied or tokens[above].pos != "VERB" or tokens[verb - 1].pos == "PUNCT":
        return
    marks = words.closed()["since_when"]
    for noun in range(verb - 1, above, -1):
        prep = tokens[noun].head
        led = tokens[noun].dep == "pobj" and tokens[prep].text.lower() in marks
        if led and tokens[prep].head == above < prep and tokens[noun].ent != "DATE":
            break
    else:
        return
    if any(not _is_below(tokens, k, prep) for k in range(noun + 1, verb)):
        return
    tokens[prep] = replace(tokens[prep], head=verb, dep="mark")
    tokens[noun] = replace(tokens[noun], head=verb, dep="nsubj")
    tokens[verb] = replace(tokens[verb], dep="advcl")


def _is_below(tokens: Sequence[Token], k: int, above: int) -> bool:
    for _ in range(len(tokens)):
        if k == above:
            return True
        if tokens[k].head == k:
            return False
        k = tokens[k].head
    return False


def _sums_up(tokens: Sequence[Token], noun: int) -> bool:
    """True for "the third such attack", "the worst raid in months" behind a comma, under a verb that has its object."""
    verb = tokens[noun].head
    own = [k for k, t in enumerate(tokens) if t.head == noun and k < noun]
    if not own or tokens[own[0] - 1].text != "," or tokens[own[0]].text.lower() != "the":
        return False
    inner = [t for k, t in enumerate(tokens[:noun]) if k in own or t.head in own]
    most = tuple(words.closed()["superlative_endings"])
    such = words.closed()["such"]
    high = any(
        t.tag in ("JJS", "RBS")
        or t.text.lower() in such
        or (t.tag == "JJ" and t.text.endswith(most))
        for t in inner
    )
    return high and tokens[verb].tag.startswith("VB") and verb < own[0] - 1


def _last_of_row(tokens: Sequence[Token], noun: int) -> int:
    """The last verb before the noun that is co-ordinated with the one it hangs on."""
    verb = tokens[noun].head
    row = [k for k in range(verb, noun) if tokens[k].dep == "conj" and tokens[k].head == verb]
    return max([verb, *(k for k in row if tokens[k].tag.startswith("VB"))])
