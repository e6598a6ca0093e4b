"""A parsed sentence as plain values, whoever parsed it, and the questions one asks of a tree.

Labels are those of the ClearNLP scheme that English spaCy models use (nsubj, dobj, pobj, relcl, ...).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from timeline_app.core.article import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word: where it stands in the article, and its place in the tree of its sentence."""

    start: int
    end: int
    text: str
    lemma: str
    """Lower case, except for names."""
    pos: str
    tag: str
    dep: str
    head: int
    """Index of the governor in the sentence; its own index for the root."""
    ent: str = ""
    ent_start: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One parsed sentence of ``Page.sentences``; ``tokens`` may be empty where nothing was parsed."""

    index: int
    span: Span
    tokens: tuple[Token, ...]
    kids: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, index: int, span: Span, tokens: Sequence[Token]) -> Sentence:
        """The sentence with its children table. **Cost**: O(tokens)."""
        kids: list[list[int]] = [[] for _ in tokens]
        for i, token in enumerate(tokens):
            if token.head != i:
                kids[token.head].append(i)
        return cls(index, span, tuple(tokens), tuple(tuple(k) for k in kids))

    def children(self, i: int, *deps: str) -> list[int]:
        """Children of a token in text order, only those with one of the labels when any is given."""
        return [k for k in self.kids[i] if not deps or self.tokens[k].dep in deps]

    def child(self, i: int, *deps: str) -> int | None:
        """First such child, or None."""
        return next((k for k in self.kids[i] if not deps or self.tokens[k].dep in deps), None)

    def ancestors(self, i: int) -> Iterator[int]:
        """Governors of a token from the nearest up to the root."""
        seen = {i}
        while self.tokens[i].head not in seen:
            i = self.tokens[i].head
            seen.add(i)
            yield i

    def subtree(self, i: int, cut: frozenset[str] = frozenset()) -> list[int]:
        """Token indexes under and with ``i``, sorted; branches whose label is in ``cut`` are left out."""
        out, todo = [i], [i]
        while todo:
            for k in self.kids[todo.pop()]:
                if self.tokens[k].dep not in cut:
                    out.append(k)
                    todo.append(k)
        return sorted(out)

    def at(self, offset: int) -> int | None:
        """Index of the token at an article offset, or of the next one."""
        for i, token in enumerate(self.tokens):
            if offset < token.end:
                return i
        return None

    def covered(self, span: Span) -> list[int]:
        """Indexes of the tokens that overlap a span of the article."""
        return [i for i, t in enumerate(self.tokens) if t.start < span.end and span.start < t.end]

    def lemma(self, i: int) -> str:
        """Lemma in lower case."""
        return self.tokens[i].lemma.lower()


class Parser(Protocol):
    """Whoever turns sentences into trees: the statistical model, or the rules that stand in for it."""

    @property
    def name(self) -> str:
        """Name and version, "rules" for the stand-in."""
        ...

    def parse(self, plain: str, spans: Sequence[Span]) -> list[tuple[Token, ...]]:
        """The tokens of each span of the normalised text, offsets into the article."""
        ...
