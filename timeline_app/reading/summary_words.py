"""Tokens as the words of a label: spaced as in the article, cut to length, never left dangling."""

from __future__ import annotations

from timeline_app.reading import words as lexicon
from timeline_app.reading.parse import Sentence

_NO_END = {"DET", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "PUNCT"}
_NO_END_TAGS = {"PRP$", "WDT", "WP", "WRB", "TO", "IN", "POS", "CC", "DT"}
_BEGINS = {"det", "amod", "compound", "nummod", "nmod", "poss", "quantmod", "advmod", "npadvmod"}
"""What stands before the word it belongs to."""
_OPENS = {"acl", "relcl", "xcomp", "advcl", "pcomp"}
_LEAST_KEPT = 4


def spaced(sentence: Sentence, tokens: list[int], room: int) -> str:
    """The tokens as text, spaced as in the article, cut to ``room`` words and never left dangling."""
    out: list[int] = []
    count = 0
    while tokens and sentence.tokens[tokens[0]].tag == "POS":
        tokens = tokens[1:]
    for k in tokens:
        glued = (
            bool(out)
            and out[-1] == k - 1
            and sentence.tokens[k].start == sentence.tokens[k - 1].end
        )
        count += not glued
        if count > room:
            break
        out.append(k)
    left = set(tokens) - set(out)
    while out and (_dangles(sentence, out[-1]) or _is_cut_off(sentence, out, left)):
        left.add(out.pop())
    text = ""
    for n, k in enumerate(out):
        glued = (
            n > 0 and out[n - 1] == k - 1 and sentence.tokens[k].start == sentence.tokens[k - 1].end
        )
        text += ("" if glued or not text else " ") + _inside(sentence, k)
    return text


def phrase(sentence: Sentence, noun: int, tokens: list[int], longest: int) -> str:
    """The words of a noun among ``tokens``, without its last phrases where they are too many; "" if still so."""
    quantities = lexicon.events().verbs["quantities"]
    counted = sentence.tokens[noun].pos != "NOUN" or sentence.lemma(noun) in quantities
    tied = [
        k
        for k in sentence.children(noun, "prep", "conj", "cc")
        if k > noun and not (counted and sentence.tokens[k].text.lower() == "of")
    ]
    while len(spaced(sentence, tokens, 99).split()) > longest and tied:
        last = tied.pop()
        tokens = [k for k in tokens if k < last]
    asks = sentence.tokens[noun].tag.startswith("W")
    told = spaced(sentence, tokens, longest) if len(tokens) <= 2 * longest else ""
    return told or (sentence.tokens[noun].text if tokens == [noun] and not asks else "")


def _is_cut_off(sentence: Sentence, kept: list[int], left: set[int]) -> bool:
    """True where the last word kept begins what is left out: "a nine-", "what authorities", "deals arranged"."""
    last = kept[-1]
    token = sentence.tokens[last]
    if len(kept) <= _LEAST_KEPT or not left:
        return False
    if token.head in left and token.dep in _BEGINS:
        return True
    if token.head in left and token.dep in ("nsubj", "nsubjpass"):
        return sentence.tokens[token.head].dep in ("relcl", "pcomp", "acl", "advcl")
    return token.dep in _OPENS and any(k in left for k in sentence.children(last))


def _inside(sentence: Sentence, k: int) -> str:
    """A word as it is written inside a sentence: the first one small, unless it is a name."""
    token = sentence.tokens[k]
    first = all(t.pos == "PUNCT" for t in sentence.tokens[:k])
    name = token.pos == "PROPN" or bool(token.ent) or token.text == "I"
    return token.text.lower() if first and not name and token.text.istitle() else token.text


def _dangles(sentence: Sentence, k: int) -> bool:
    token = sentence.tokens[k]
    if token.dep == "prt" or token.tag in ("RP",):
        return False
    return token.pos in _NO_END or token.tag in _NO_END_TAGS


_TURNS = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Marks that turn the direction of writing: cut out of its text, one would turn what stands after it."""


def polish(text: str) -> str:
    """The label without quotation marks and marks of direction, its first letter large.

    >>> polish("the mayor of Lo\u202ern resigned,")
    'The mayor of Lorn resigned'
    """
    text = " ".join(text.translate(_TURNS).replace('"', "").split()).strip(" ,;:-–—")
    return text[:1].upper() + text[1:]
