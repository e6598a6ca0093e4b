"""Finite verbs the parse leaves without a subject that stands right before them.

* Who says it at the end of a sentence, read as more of the name before it: ", the two firms said on Friday.";
* a subject behind a relative clause, read as another name of what that clause is about: "In the case of the mine,
  where twelve died, the owner, Ana Costa, was fined";
* the noun of a relative clause that the parse has swallowed the main verb in: "An article which appeared on Monday said";
* a subject parted from its verb by a participle and its comma: "Ana Costa, leaving the hall, said".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.reading import words
from timeline_app.reading.parse import Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_FINITE = ("VBD", "VBZ", "VBP")
_STRAY = ("appos", "conj", "npadvmod")
"""What the parse takes such a subject for."""
_RIGHT_BEHIND = 2
"""Tokens from a noun to the "which" of its clause, with a comma between."""
_HELD = ("nsubj", "dobj", "agent", "xcomp", "ccomp")
"""What a bare tag at the end of a sentence has none of."""


def with_subjects(tokens: list[Token]) -> None:
    """Gives such verbs their subjects. **Cost**: O(tokens)."""
    root = next((k for k, t in enumerate(tokens) if t.head == k), None)
    if root is None:
        return
    _take_tag(tokens, root)
    _take_owner(tokens, root)
    _take_shared(tokens, root)
    _take_swallowed(tokens, root)


def _take_tag(tokens: list[Token], root: int) -> None:
    """ "…, the two firms announced on Thursday.": the end is who says it, and the rest what is said."""
    for verb in range(len(tokens) - 1, max(root, 1), -1):
        token, noun = tokens[verb], verb - 1
        if token.dep == "conj" and token.head == root and _ends_in_who_says_it(tokens, root, verb):
            tokens[verb] = replace(token, head=verb, dep="ROOT")
            tokens[root] = replace(tokens[root], head=verb, dep="ccomp")
            return
        if token.dep != "acl" or token.head != noun or tokens[noun].dep not in _STRAY:
            continue
        if not _is_said(token, tokens[noun]) or any(
            t.head == verb and t.dep in _HELD for t in tokens
        ):
            return
        first = _first(tokens, noun)
        behind = {t.head for t in tokens[verb + 1 :] if t.pos != "PUNCT"}
        if first < 1 or tokens[first - 1].text != "," or tokens[noun].head >= first:
            return
        if any(head < verb for head in behind) or tokens[first].pos not in ("DET", "PROPN", "PRON"):
            return
        tokens[verb] = replace(token, head=verb, dep="ROOT", tag="VBD")
        tokens[noun] = replace(tokens[noun], head=verb, dep="nsubj")
        tokens[root] = replace(tokens[root], head=verb, dep="ccomp")
        return


def _ends_in_who_says_it(tokens: Sequence[Token], root: int, verb: int) -> bool:
    """True for ", a jury heard on Monday" behind a clause that nothing joins it to."""
    below = [k for k, t in enumerate(tokens) if t.head == verb]
    own = [k for k in below if tokens[k].dep in _HELD]
    if any(tokens[k].dep in ("aux", "auxpass", "neg") for k in below):
        return False
    if len(own) != 1 or tokens[own[0]].dep != "nsubj" or own[0] > verb:
        return False
    first = _first(tokens, own[0])
    joined = any(t.head == root and t.dep == "cc" and k > root for k, t in enumerate(tokens))
    opened = first > 1 and tokens[first - 1].text == "," and tokens[first - 2].text != ","
    return opened and not joined and _is_said(tokens[verb], tokens[own[0]])


def _is_said(verb: Token, subject: Token) -> bool:
    """True for "the firms said", "a jury heard"."""
    verbs, lemma = words.events().verbs, verb.lemma.lower()
    heard = lemma in verbs["hearing"] and subject.lemma.lower() in verbs["hearers"]
    return verb.tag in ("VBN", "VBD") and (lemma in verbs["speech"] or heard)


def _take_owner(tokens: list[Token], root: int) -> None:
    """ "In the case of the mine, where twelve died, the owner, Ana Costa, was fined"."""
    own = [k for k, t in enumerate(tokens) if t.head == root]
    helping = [k for k in own if tokens[k].dep in ("aux", "auxpass") and k < root]
    if not helping or any(tokens[k].dep in _SUBJECTS for k in own):
        return
    last = helping[0] - 1 - (tokens[helping[0] - 1].text == ",")
    noun = last
    while noun > 0 and tokens[noun].dep == "appos" and not _is_parted(tokens, noun):
        noun = tokens[noun].head
    first = _first(tokens, noun)
    if tokens[noun].dep != "appos" or first < 1 or tokens[first - 1].text != ",":
        return
    passive = any(tokens[k].dep == "auxpass" for k in helping)
    tokens[noun] = replace(tokens[noun], head=root, dep="nsubjpass" if passive else "nsubj")


def _take_shared(tokens: list[Token], root: int) -> None:
    """ "Ana Costa, leaving the hall, said": the subject of the verb, and only through it of the participle."""
    own = [k for k, t in enumerate(tokens) if t.head == root]
    if tokens[root].tag not in _FINITE or any(tokens[k].dep in _SUBJECTS for k in own):
        return
    for verb in own:
        if verb > root or tokens[verb].dep != "advcl" or tokens[verb].tag not in ("VBG", "VBN"):
            continue
        below = [k for k, t in enumerate(tokens) if t.head == verb]
        nouns = [k for k in below if tokens[k].dep == "nsubj" and k < verb]
        helped = any(tokens[k].dep in ("aux", "auxpass", "mark") for k in below)
        if len(nouns) == 1 and not helped and tokens[verb - 1].text == ",":
            tokens[nouns[0]] = replace(tokens[nouns[0]], head=root)
            return


def _take_swallowed(tokens: list[Token], root: int) -> None:
    """ "An article which appeared on Monday said": the parse leaves "which" a participle, and no main verb."""
    if tokens[root].pos not in ("NOUN", "PROPN"):
        return
    for verb, token in enumerate(tokens):
        if token.dep != "relcl" or token.head != root or token.tag not in _FINITE:
            continue
        relative = [
            k
            for k, t in enumerate(tokens[:verb])
            if t.head == verb and t.dep == "nsubj" and t.tag in ("WDT", "WP")
        ]
        inner = [
            k
            for k, t in enumerate(tokens[:verb])
            if relative and t.head == relative[0] and t.dep == "acl" and t.tag in ("VBN", "VBD")
        ]
        if inner and relative[0] - root <= _RIGHT_BEHIND:
            tokens[inner[0]] = replace(tokens[inner[0]], head=root, dep="relcl", tag="VBD")
            tokens[relative[0]] = replace(tokens[relative[0]], head=inner[0])
            tokens[verb] = replace(token, head=verb, dep="ROOT")
            tokens[root] = replace(tokens[root], head=verb, dep="nsubj")
            return


def _is_parted(tokens: Sequence[Token], noun: int) -> bool:
    """True where a clause stands between a name and what the parse has it as a name of."""
    above = tokens[noun].head
    return any(
        t.head == above and t.dep == "relcl" and above < k < noun for k, t in enumerate(tokens)
    )


def _first(tokens: Sequence[Token], noun: int) -> int:
    """The first token of the unbroken phrase that ends in a noun."""
    first = noun
    while first and (tokens[first - 1].head == noun and tokens[first - 1].pos != "PUNCT"):
        first -= 1
    return first
