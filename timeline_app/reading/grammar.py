"""Productions over tokens: small patterns, each with the name that later stands in the evidence.

A pattern is a string of elements: a kind of the lexicon or lexer (``month``), a literal (``'of'``), a
nonterminal in angle brackets (``<num>``), alternatives (``this|last``), each with an optional binding
(``day=dom``) and an optional ``?``. ``~`` is an optional hyphen. A nonterminal is a function that offers ends
with values. Patterns are short and have no repetition, so matching costs a constant for each token.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from timeline_app.core.article import TimexType
from timeline_app.core.timeexpr import TimeExpr
from timeline_app.reading.lexer import Token
from timeline_app.reading.lexicon import NO_SENSES, Lexicon, Sense, Senses

Offer = tuple[object, int]
"""A value and the index of the token after it."""

_WORDS = frozenset(("word", "dotted", "sign"))
"""Forms that are no kind of their own."""

Nonterminal = Callable[["Stream", int], Sequence[Offer]]


@dataclass(frozen=True, slots=True)
class Found:
    """What a production makes of its tokens."""

    type: TimexType
    expr: TimeExpr
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    trim: int = 0
    """Tokens at the end that only proved the match and stay outside the span."""
    second: TimeExpr | None = None
    """The other half of a range, which is an expression of its own."""
    split: tuple[int, int] = (0, 0)
    """For a range: tokens of the first half and of the sign between."""
    lead: int = 0
    """Tokens at the start that stay outside the span."""


class Stream:
    """The tokens of one sentence with their senses looked up on demand."""

    __slots__ = ("_asked", "_count", "_held", "_offers", "_words", "lexicon", "masks", "tokens")

    def __init__(self, tokens: list[Token], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self._count = len(tokens)
        self.lexicon = lexicon
        self.masks: list[int] = []
        """Kinds each token may be, as bits; filled by the table of productions."""
        self._offers: dict[tuple[str, int], Sequence[Offer]] = {}
        self._held: dict[frozenset[str], bool] = {}
        self._asked: dict[Callable[[str], bool], bool] = {}
        self._words: frozenset[str] | None = None

    def senses(self, index: int) -> Mapping[str, list[tuple[object, int]]]:
        """Kind -> (value, width) of the token, widest first; empty beyond the ends."""
        if not 0 <= index < self._count:
            return NO_SENSES
        token = self.tokens[index]
        senses = token.senses
        if senses is None:
            senses = token.senses = self._look_up(token, index)
        return senses

    def _look_up(self, token: Token, index: int) -> Senses:
        lexicon, lower = self.lexicon, token.lower
        listed = lexicon.senses.get(lower)
        if listed is None and token.form in _WORDS:
            return NO_SENSES
        following = lexicon.phrases.get(lower)
        phrases = None if following is None else following.get(self.lower(index + 1))
        if token.form in _WORDS:
            if phrases is None:
                return lexicon.alone(token.text, lower)
            return self._listed(token, index, phrases, {})
        plain = {token.form: [(cast(object, token.text), 1)]}
        listed = phrases or listed
        if listed is None:
            return plain
        if token.form != "short":
            return self._listed(token, index, listed, plain)
        return {**self._listed(token, index, listed, {}), **plain}

    def _listed(self, token: Token, index: int, senses: Sequence[Sense], found: Senses) -> Senses:
        """What is found already with those of the senses that the token has here."""
        for sense in senses:
            if not (sense.fits(token.text) and self._follows(index + 1, sense.rest)):
                continue
            if not sense.glued or self.tokens[index + 1].glued:
                found.setdefault(sense.kind, []).append((sense.value, sense.width))
        return found

    def _follows(self, index: int, rest: tuple[str, ...]) -> bool:
        if not rest:
            return True
        tokens = self.tokens
        if index + len(rest) > len(tokens):
            return False
        return all(tokens[place].lower == word for place, word in enumerate(rest, index))

    def lower(self, index: int) -> str:
        """The token in lower case, empty beyond the ends."""
        return self.tokens[index].lower if 0 <= index < self._count else ""

    def token(self, index: int) -> Token | None:
        """The token, None beyond the ends."""
        return self.tokens[index] if 0 <= index < self._count else None

    def is_a(self, index: int, *kinds: str) -> bool:
        """True when the token has one of the kinds."""
        if not 0 <= index < self._count:
            return False
        token = self.tokens[index]
        senses = token.senses
        if senses is None:
            senses = token.senses = self._look_up(token, index)
        if senses:
            for kind in kinds:
                if kind in senses:
                    return True
        return False

    def says(self, index: int, name: str) -> bool:
        """True when the token is one of the words that the language lists under a name of usage."""
        words = self.lexicon.usage.get(name)
        return words is not None and self.lower(index) in words

    def holds(self, kinds: frozenset[str]) -> bool:
        """True when some word has one of the kinds of the lexicon; only words that may have one are looked up."""
        known = self._held.get(kinds)
        if known is None:
            openers = self.lexicon.openers(kinds)
            known = not openers.isdisjoint(self._spoken()) and any(
                not kinds.isdisjoint(self.senses(place))
                for place, token in enumerate(self.tokens)
                if token.lower in openers
            )
            self._held[kinds] = known
        return known

    def any_word(self, test: Callable[[str], bool]) -> bool:
        """True when some token in lower case passes the test; asked once for each test."""
        known = self._asked.get(test)
        if known is None:
            known = self._asked[test] = any(map(test, self._spoken()))
        return known

    def _spoken(self) -> frozenset[str]:
        """The tokens in lower case, each once."""
        if self._words is None:
            self._words = frozenset([token.lower for token in self.tokens])
        return self._words

    def memo(self, name: str, rule: Nonterminal, index: int) -> Sequence[Offer]:
        """The nonterminal's offers there, computed once."""
        key = (name, index)
        known = self._offers.get(key)
        if known is None:
            self._offers[key] = ()
            known = self._offers[key] = rule(self, index)
        return known


class Match:
    """The bound values of one successful match, with typed access, and its surroundings."""

    __slots__ = ("bound", "end", "start", "stream")

    def __init__(self, stream: Stream, start: int, end: int, bound: Mapping[str, object]) -> None:
        self.stream = stream
        self.start = start
        self.end = end
        self.bound = bound

    def has(self, name: str) -> bool:
        """True when the optional element matched."""
        return name in self.bound

    def number(self, name: str, default: int = 0) -> int:
        """An int value."""
        value = self.bound.get(name, default)
        return value if isinstance(value, int) else default

    def word(self, name: str) -> str:
        """A string value, empty when absent."""
        value = self.bound.get(name, "")
        return value if isinstance(value, str) else ""

    def word_at(self, index: int) -> str:
        """The word at a token index, in lower case."""
        return self.stream.lower(index)

    def says(self, index: int, name: str) -> bool:
        """True when the token is one of the words that the language lists under a name of usage."""
        return self.stream.says(index, name)

    def before(self, back: int = 1) -> str:
        """The word before the match, in lower case."""
        return self.stream.lower(self.start - back)

    def after(self, ahead: int = 0) -> str:
        """The word after the match, in lower case."""
        return self.stream.lower(self.end + ahead)


Build = Callable[[Match], "Found | None"]


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern."""

    name: str
    keys: tuple[str, ...]
    optional: bool
    rule: Nonterminal | None = None
    kinds: tuple[str, ...] = ()
    literals: frozenset[str] = frozenset()

    def offers(self, stream: Stream, index: int) -> Sequence[Offer]:
        """Values and next indexes for this element at a token."""
        if self.rule is not None:
            return stream.memo(self.keys[0], self.rule, index)
        found: list[Offer] = []
        if self.kinds and (senses := stream.senses(index)):
            for kind in self.kinds:
                if kind in senses:
                    found += [(value, index + width) for value, width in senses[kind]]
        if self.literals and (word := stream.lower(index)) in self.literals:
            found.append((word, index + 1))
        return found


ANY = -1
"""The mask of an element that says nothing of what it begins with."""

Step = tuple[Element, int]
"""An element and the kinds it may begin with, as bits."""


@dataclass(frozen=True, slots=True)
class Production:
    """A pattern under a name, and what to build from it."""

    name: str
    elements: tuple[Element, ...]
    build: Build

    def matches(self, stream: Stream, start: int) -> list[Match]:
        """Every way the pattern matches there, the greediest first."""
        walk = Walk(stream, start, [ANY] * (len(stream.tokens) + 1))
        return walk.through([(element, ANY) for element in self.elements])

    @property
    def first_keys(self) -> frozenset[str]:
        """Kinds, literals and nonterminals it may begin with."""
        return frozenset(first_keys(self.elements))


def first_keys(elements: Sequence[Element]) -> set[str]:
    """Keys of the elements up to the first that must be there."""
    keys: set[str] = set()
    for element in elements:
        keys.update(element.keys)
        if not element.optional:
            break
    return keys


class Walk:
    """All ways through patterns from one token. ``masks`` spare a look at what a token cannot be."""

    __slots__ = ("_found", "_masks", "_start", "_stream")

    def __init__(self, stream: Stream, start: int, masks: Sequence[int]) -> None:
        self._stream = stream
        self._start = start
        self._masks = masks
        self._found: list[Match] = []

    def through(self, steps: Sequence[Step]) -> list[Match]:
        """Every match of the steps, the greediest first."""
        self._found = []
        self._go(steps, 0, self._start, {})
        return self._found

    def _go(self, steps: Sequence[Step], place: int, index: int, bound: dict[str, object]) -> None:
        """Adds every match of the steps from ``place`` on; ``bound`` is its own to change."""
        here, last, stream = self._masks[index], len(steps), self._stream
        while place < last:
            element, mask = steps[place]
            place += 1
            if not mask & here:
                if element.optional:
                    continue
                return
            offers = element.offers(stream, index)
            if element.optional:
                for value, after in offers:
                    self._go(steps, place, after, {**bound, element.name: value})
                continue
            if len(offers) != 1:
                for value, after in offers:
                    self._go(steps, place, after, {**bound, element.name: value})
                return
            bound[element.name], index = offers[0]
            here = self._masks[index]
        self._found.append(Match(stream, self._start, index, bound))


def compile_pattern(text: str, nonterminals: Mapping[str, Nonterminal]) -> tuple[Element, ...]:
    """The elements of a pattern string."""
    return tuple(_element(part, nonterminals) for part in text.replace("~", "'-'?").split())


def _element(part: str, nonterminals: Mapping[str, Nonterminal]) -> Element:
    optional = part.endswith("?")
    name, _, body = part.removesuffix("?").rpartition("=")
    if body.startswith("<"):
        inner = body.strip("<>")
        return Element(name or inner, (f"<{inner}>",), optional, nonterminals[inner])
    keys = tuple(body.split("|"))
    kinds = tuple(key for key in keys if key[0] != "'")
    literals = frozenset(key[1:-1] for key in keys if key[0] == "'")
    return Element(name or keys[0].strip("'"), keys, optional, None, kinds, literals)
