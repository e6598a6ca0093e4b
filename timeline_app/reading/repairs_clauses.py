"""Clauses the parse has folded into a phrase, and phrases it has folded into a clause.

* A past is no attribute: in "since the army seized power" what the parse has as a description of "power" is the verb;
* what sums a deed up behind a comma is no object of it: "killed a judge on Tuesday, the third such attack this year".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.reading import words
from timeline_app.reading.parse import Token

_PHRASE = ("amod", "nmod", "compound")
_BEHIND = ("prep", "npadvmod", "advmod")
_SUMS_UP = ("dobj", "npadvmod", "conj", "attr", "dative")


def with_clauses(tokens: list[Token]) -> None:
    """Parts such clauses and phrases. **Cost**: O(tokens)."""
    for i, token in enumerate(tuple(tokens)):
        if token.dep == "amod" and token.tag == "VBD":
            _open_clause(tokens, i)
        elif token.dep in _SUMS_UP and token.pos == "NOUN" and _sums_up(tokens, i):
            tokens[i] = replace(tokens[i], head=_last_of_row(tokens, i), dep="parataxis")


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
