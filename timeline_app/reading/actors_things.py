"""Named things that events happen to: makes and models ("A380", "Vesk 450", "iLamp 2"), as people write them.

A model is a word with capitals and digits, a word with a capital inside, or a number of three digits that
stands right behind its maker's name. They count as actors of an unknown kind.
"""

from __future__ import annotations

import re

from timeline_app.core.article import Span
from timeline_app.reading import words
from timeline_app.reading.actors_names import Name
from timeline_app.reading.parse import Sentence, Token

_MIXED = re.compile(r"[A-Z]{1,4}-?\d{1,4}[\w-]*|\d{3}-\w+")
_INNER_CAPITAL = re.compile(r"[a-z]{1,2}[A-Z][a-z]+s?")
_NUMBER = re.compile(r"[1-9]\d{2}s?")
_VERSION = re.compile(r"\d{1,2}[A-Z]{0,2}")
_BARRED = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"}


def key(text: str) -> str | None:
    """What makes two names one thing: the model; None for a name without one.

    >>> key("Vesk 450s"), key("450 Swift"), key("iLamp 2"), key("MV Hild"), key("Northgate Bank")
    ('450', '450', 'ilamp 2', 'hild', None)
    """
    parts = text.split()
    if is_ship(text):
        return " ".join(parts[1:]).lower()
    for i, word in enumerate(parts):
        if _INNER_CAPITAL.fullmatch(word):
            return " ".join(parts[i:]).lower()
        if _MIXED.fullmatch(word) or _NUMBER.fullmatch(word):
            return word.lower().removesuffix("s")
    return None


def is_ship(text: str) -> bool:
    """True for "MV Hild"."""
    first, _, rest = text.partition(" ")
    return bool(rest) and first in words.roles().ship_prefixes


def is_vessel(sentence: Sentence, first: int, last: int) -> bool:
    """True for tokens that name a ship: "MV Hild", "the ferry Hild", "Hild, a trawler,"."""
    vessels, tokens = words.roles().vessels, sentence.tokens
    if first < last and tokens[first].text in words.roles().ship_prefixes:
        return True
    before = tokens[first - 1] if first else None
    if before is not None and before.tag == "NN" and before.lemma.lower() in vessels:
        return True
    return any(sentence.lemma(k) in vessels for k in sentence.children(last, "appos"))


def find(sentences: list[Sentence], plain: str) -> list[Name]:
    """The models of an article in text order. **Cost**: linear."""
    out = []
    for number, sentence in enumerate(sentences):
        for i, token in enumerate(sentence.tokens):
            if token.ent not in _BARRED and _is_model(sentence, i):
                maker = _NUMBER.fullmatch(token.text) and _is_maker(sentence, i - 1)
                maker = maker and not (i > 1 and _is_maker(sentence, i - 2))
                out.append(_name(sentence, number, plain, i - 1 if maker else i, i))
    known = {token for thing in out for token in thing.text.split() if _NUMBER.fullmatch(token)}
    taken = {(thing.sentence, k) for thing in out for k in range(thing.first, thing.last + 1)}
    for number, sentence in enumerate(sentences):
        for i, token in enumerate(sentence.tokens[1:], 1):
            the = _is_definite(sentence.tokens[i - 1]) and token.dep != "nummod"
            if token.text in known and the and (number, i) not in taken:
                out.append(_name(sentence, number, plain, i, i))
    return sorted(out, key=lambda thing: thing.span)


def short_forms(things: list[Name]) -> dict[str, str]:
    """The name behind a number, and its plural, with the whole: "swift" and "swifts" of "Vesk 450 Swift"."""
    out: dict[str, str] = {}
    for thing in things:
        parts = thing.text.lower().split()
        if len(parts) > 1 and any(_NUMBER.fullmatch(word) for word in parts[:-1]):
            bare = parts[-1].removesuffix("s")
            out.update({bare: thing.text.lower(), f"{bare}s": thing.text.lower()})
    return out


def _name(sentence: Sentence, number: int, plain: str, first: int, i: int) -> Name:
    last = _last(sentence.tokens, i)
    span = Span(sentence.tokens[first].start, sentence.tokens[last].end)
    return Name(number, first, last, span, " ".join(span.of(plain).split()), "unknown")


def with_things(names: list[Name], things: list[Name]) -> list[Name]:
    """The names and the things, in text order; a name that is but a part of a thing gives way to it.

    What only begins a longer name ("iLamp" in "the iLamp Music Store") is no thing there.
    """
    begun = {(n.sentence, n.first): n.last for n in names if n.last > n.first}
    things = [t for t in things if begun.get((t.sentence, t.first), 0) <= t.last]
    heads = {(t.sentence, k) for t in things for k in range(t.first, t.last + 1)}
    heads |= {(t.sentence, t.last) for t in things}
    kept = [n for n in names if (n.sentence, n.last) not in heads]
    return sorted([*kept, *things], key=lambda n: (n.span.start, n.span.end))


def _is_definite(token: Token) -> bool:
    """True for what leads a thing known by its number alone: "the 450", "its 450s", "Vesk's 450"."""
    return token.text.lower() == "the" or token.tag in ("PRP$", "POS")


def _is_model(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    if _MIXED.fullmatch(token.text):
        return token.pos in ("PROPN", "NOUN", "NUM", "X", "ADJ")
    if _INNER_CAPITAL.fullmatch(token.text):
        return token.pos in ("PROPN", "NOUN", "X", "ADJ", "VERB")
    if not _NUMBER.fullmatch(token.text):
        return False
    if token.text.endswith("s"):
        return token.pos in ("NOUN", "PROPN")
    if i and sentence.tokens[i - 1].text.lower() == "the":
        return _last(sentence.tokens, i) > i
    counts = token.dep == "nummod" and token.head > i + 1
    named = _is_maker(sentence, i - 1) and not _counts_next(sentence, i)
    return named and not counts


def _counts_next(sentence: Sentence, i: int) -> bool:
    """True for "Vesk 450 jets" where the number may count; a name in capitals behind it is a part of it."""
    after = sentence.tokens[i + 1 : i + 2]
    return any(t.tag in ("NNS", "CD") and t.text[:1].islower() for t in after)


def _is_maker(sentence: Sentence, i: int) -> bool:
    if i < 0:
        return False
    token = sentence.tokens[i]
    return token.pos == "PROPN" and token.text[0].isupper() and token.ent in ("ORG", "PRODUCT", "")


def _last(tokens: tuple[Token, ...], i: int) -> int:
    """The model's last word: a version or a capitalised name behind it belongs to it."""
    if i + 1 >= len(tokens) or tokens[i + 1].ent in _BARRED:
        return i
    following = tokens[i + 1]
    version = _INNER_CAPITAL.fullmatch(tokens[i].text) and _VERSION.fullmatch(following.text)
    name = _NUMBER.fullmatch(tokens[i].text) and following.pos == "PROPN"
    capital = following.text[0].isupper() and not following.ent_start
    return i + 1 if version or (name and capital) else i
