"""Productions over tokens: small patterns, each with the name that later stands in the evidence.

A pattern is a string of elements: a kind of the lexicon or lexer (``month``), a literal (``'of'``), a
nonterminal in angle brackets (``<num>``), alternatives (``this|last``), each with an optional binding
(``day=dom``) and an optional ``?``. ``~`` is an optional hyphen. A nonterminal is a function that offers ends
with values. Patterns are short and have no repetition, so matching costs a constant for each token.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline_app.core.article import TimexType
from timeline_app.core.timeexpr import TimeExpr
from timeline_app.reading.lexer import Token
from timeline_app.reading.lexicon import Lexicon

Offer = tuple[object, int]
"""A value and the index of the token after it."""

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

    __slots__ = ("_offers", "lexicon", "tokens")

    def __init__(self, tokens: list[Token], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self._offers: dict[tuple[str, int], Sequence[Offer]] = {}

    def senses(self, index: int) -> Mapping[str, list[tuple[object, int]]]:
        """Kind -> (value, width) of the token, widest first; empty beyond the ends."""
        if not 0 <= index < len(self.tokens):
            return {}
        token = self.tokens[index]
        if token.senses is None:
            token.senses = self._look_up(token, index)
        return token.senses

    def _look_up(self, token: Token, index: int) -> dict[str, list[tuple[object, int]]]:
        found: dict[str, list[tuple[object, int]]] = {}
        if token.form not in ("word", "dotted", "sign", "short"):
            found[token.form] = [(token.text, 1)]
        for sense in self.lexicon.senses.get(token.lower, ()):
            if sense.fits(token.text) and self._follows(index + 1, sense.rest):
                found.setdefault(sense.kind, []).append((sense.value, sense.width))
        if token.form == "short":
            found["short"] = [(token.text, 1)]
        return found

    def _follows(self, index: int, rest: tuple[str, ...]) -> bool:
        if index + len(rest) > len(self.tokens):
            return False
        return all(self.tokens[index + k].lower == word for k, word in enumerate(rest))

    def lower(self, index: int) -> str:
        """The token in lower case, empty beyond the ends."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def token(self, index: int) -> Token | None:
        """The token, None beyond the ends."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def is_a(self, index: int, *kinds: str) -> bool:
        """True when the token has one of the kinds."""
        senses = self.senses(index)
        return any(kind in senses for kind in kinds)

    def memo(self, name: str, rule: Nonterminal, index: int) -> Sequence[Offer]:
        """The nonterminal's offers there, computed once."""
        key = (name, index)
        if key not in self._offers:
            self._offers[key] = ()
            self._offers[key] = rule(self, index)
        return self._offers[key]


class Match:
    """The bound values of one successful match, with typed access, and its surroundings."""

    __slots__ = ("bound", "end", "start", "stream")

    def __init__(self, stream: Stream, start: int, end: int, bound: dict[str, object]) -> None:
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

    def offers(self, stream: Stream, index: int) -> Iterator[Offer]:
        """Values and next indexes for this element at a token."""
        if self.rule is not None:
            yield from stream.memo(self.keys[0], self.rule, index)
            return
        if index >= len(stream.tokens):
            return
        for key in self.keys:
            if key[0] == "'":
                if stream.tokens[index].lower == key[1:-1]:
                    yield key[1:-1], index + 1
                continue
            for value, width in stream.senses(index).get(key, ()):
                yield value, index + width


@dataclass(frozen=True, slots=True)
class Production:
    """A pattern under a name, and what to build from it."""

    name: str
    elements: tuple[Element, ...]
    build: Build

    def matches(self, stream: Stream, start: int) -> Iterator[Match]:
        """Every way the pattern matches there, the greediest first."""
        for end, bound in _walk(self.elements, 0, stream, start, {}):
            yield Match(stream, start, end, bound)

    @property
    def first_keys(self) -> frozenset[str]:
        """Kinds, literals and nonterminals it may begin with."""
        keys: set[str] = set()
        for element in self.elements:
            keys.update(element.keys)
            if not element.optional:
                break
        return frozenset(keys)


def _walk(
    elements: tuple[Element, ...], place: int, stream: Stream, index: int, bound: dict[str, object]
) -> Iterator[tuple[int, dict[str, object]]]:
    if place == len(elements):
        yield index, bound
        return
    element = elements[place]
    for value, following in element.offers(stream, index):
        yield from _walk(elements, place + 1, stream, following, {**bound, element.name: value})
    if element.optional:
        yield from _walk(elements, place + 1, stream, index, bound)


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
    return Element(name or keys[0].strip("'"), keys, optional)
