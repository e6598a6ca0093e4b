"""Sentences the parse leaves without a verb: one of their words is it.

A sentence that ends with a full stop tells something, and so has a finite verb. Where the parse has none,
a participle behind the noun is its past ("Diaz, the director, noticed in the evening"), and a small word
between two names that may be a verb is one ("Lorn host Vesk on Sunday").
"""

from __future__ import annotations

from dataclasses import replace

from timeline_app.reading.fallback_tags import verb_forms
from timeline_app.reading.parse import Token

_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_LEAST = 4
"""Words of a sentence, at least: "Trial adjourned." may be a headline."""
_NOUNS = {"NOUN", "PROPN"}
_INNER = {"det", "amod", "compound", "nummod", "poss", "case", "appos", "nmod"}


def with_verb(tokens: list[Token]) -> None:
    """Finds the verb of a sentence without one. **Cost**: O(tokens)."""
    if len(tokens) < _LEAST or tokens[-1].text != "." or any(t.tag in _FINITE for t in tokens):
        return
    root = next((k for k, t in enumerate(tokens) if t.head == k), 0)
    if tokens[root].pos not in _NOUNS:
        return
    behind = _participle(tokens, root)
    if behind is not None:
        _reroot(tokens, root, behind, "VBD")
        return
    between = _between_names(tokens, root)
    if between is not None:
        _reroot(tokens, root, between, "VBP")


def _participle(tokens: list[Token], root: int) -> int | None:
    """The one participle on the noun that looks like a past, was done by nobody and has no auxiliary."""
    found = [
        k
        for k, t in enumerate(tokens)
        if t.head == root and t.dep in ("acl", "relcl") and t.tag == "VBN" and k > root
    ]
    if len(found) != 1 or any(
        t.head == found[0] and t.dep in ("agent", "aux", "auxpass") for t in tokens
    ):
        return None
    forms = verb_forms().get(tokens[found[0]].text.lower())
    return found[0] if forms is None or "VBD" in forms else None


def _between_names(tokens: list[Token], root: int) -> int | None:
    """The word in small letters between two names at the head of the sentence that may be a verb."""
    for i in range(1, min(root + 1, len(tokens) - 1)):
        token, before, after = tokens[i], tokens[i - 1], tokens[i + 1]
        names = before.text[:1].isupper() and after.text[:1].isupper()
        if names and token.pos in _NOUNS and "VB" in verb_forms().get(token.text.lower(), {}):
            return i
    return None


def _reroot(tokens: list[Token], root: int, verb: int, tag: str) -> None:
    """Makes a word the verb of the sentence: the noun before it its subject, the noun behind its object."""
    lemma = verb_forms().get(tokens[verb].text.lower(), {}).get("VB" if tag == "VBP" else tag)
    subject = root if root < verb else verb - 1
    for k, token in enumerate(tokens):
        if token.head in (root, verb) and k not in (root, verb, subject):
            inner = token.dep in _INNER and (k < root) == (root < verb or k > verb)
            if not inner and token.head == root:
                tokens[k] = replace(token, head=verb)
            elif token.head == verb and k < verb and tag == "VBP":
                tokens[k] = replace(token, head=subject)
    found = tokens[verb]
    tokens[verb] = replace(
        found, head=verb, dep="ROOT", pos="VERB", tag=tag, lemma=lemma or found.lemma
    )
    tokens[subject] = replace(tokens[subject], head=verb, dep="nsubj")
    if root > verb:
        tokens[root] = replace(tokens[root], head=verb, dep="dobj")
