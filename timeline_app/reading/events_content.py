"""Who says what: which saying each event stands in the content of, and who reports each quotation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline_app.core.article import Span
from timeline_app.reading import subjects, words
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import Trigger, tells

_CONTENT = {"ccomp", "xcomp", "pcomp", "parataxis"}
_SCARE_QUOTE = 20
"""Quotations shorter than this many characters carry words, not statements."""
_LOOK_BACK = 6


@dataclass(slots=True)
class Found:
    """One event while its article is being read."""

    number: int
    """Of its parsed sentence."""
    trigger: Trigger
    speech: bool
    timexes: tuple[int, ...]
    span: Span
    parent: int | None = None
    quoted: bool = False
    own_time: bool = False
    """A time expression of its own sentence dates it."""


@dataclass(slots=True)
class Content:
    """The events of one article in text order, its quotations, and who says what."""

    sentences: Sequence[Sentence]
    quotes: Sequence[Span]
    events: list[Found] = field(default_factory=list)
    said: dict[tuple[int, int], int] = field(default_factory=dict)
    """(sentence, token) to the event there."""
    by_sentence: dict[int, list[int]] = field(default_factory=dict)

    def add(self, event: Found) -> None:
        """Take in the next event."""
        index = len(self.events)
        self.said[event.number, event.trigger.token] = index
        self.by_sentence.setdefault(event.number, []).append(index)
        event.quoted = self.quote_around(event.span) is not None
        self.events.append(event)

    def quote_around(self, span: Span) -> int | None:
        """Index of the quotation a span lies in."""
        k = bisect_right(self.quotes, span.start, key=lambda q: q.start) - 1
        return k if k >= 0 and self.quotes[k].contains(span) else None

    def place(self) -> list[int | None]:
        """Give every event its parent; the saying that reports each quotation, or None."""
        reporters = [self._reporter(q) for q in self.quotes]
        for i, event in enumerate(self.events):
            parent = self._speech_above(event)
            inside = self.quote_around(event.span) if event.quoted else None
            if parent is None and inside is not None and _is_statement(self.quotes[inside]):
                parent = reporters[inside]
            event.parent = parent if parent != i else None
        return reporters

    def _speech_above(self, event: Found) -> int | None:
        """The nearest saying in whose content clause the event stands."""
        sentence = self.sentences[event.number]
        lexicon = words.events()
        i = event.trigger.token
        beside = subjects.parenthesis(sentence, _first_of_row(sentence, i))
        if beside is not None and (event.number, beside) in self.said:
            return self.said[event.number, beside]
        for k in sentence.ancestors(i):
            dep, lemma, here = sentence.tokens[i].dep, sentence.lemma(k), (event.number, k)
            if tells(sentence, k) and (dep in _CONTENT or _is_that_clause(sentence, i)):
                return self.said[here] if here in self.said else self._said_above(event.number, k)
            if (
                lemma in lexicon.speech_nouns
                and dep in ("acl", "relcl", "ccomp")
                and here in self.said
            ):
                return self.said[here]
            i = k
        return None

    def _said_above(self, number: int, token: int) -> int | None:
        """For "…, adding that": the saying it continues."""
        up = next(
            (
                self.said[number, j]
                for j in self.sentences[number].ancestors(token)
                if (number, j) in self.said
            ),
            None,
        )
        return up if up is not None and self.events[up].speech else None

    def _tells(self, index: int) -> bool:
        event = self.events[index]
        return event.speech and not event.trigger.nominal and not event.quoted

    def _has_content(self, index: int) -> bool:
        """True for "she remembers that he called": words behind it are hers, not those of who spoke long before."""
        event = self.events[index]
        if event.trigger.nominal or event.quoted:
            return False
        clause = self.sentences[event.number].child(event.trigger.token, "ccomp")
        return clause is not None and self.sentences[event.number].child(clause, "mark") is not None

    def _reporter(self, quote: Span) -> int | None:
        """Index of the saying that reports a quotation, or None.

        First in its own sentences, outside the marks; then, where it fills its sentences, the last
        saying before, else one right after.
        """
        first = bisect_left(self.sentences, quote.start, key=lambda s: s.span.end)
        last = bisect_left(self.sentences, quote.end, key=lambda s: s.span.start) - 1
        near = [
            i for n in range(first, last + 1) for i in self.by_sentence.get(n, ()) if self._tells(i)
        ]
        if near:
            return min(near, key=lambda i: _distance(self.events[i].span, quote))
        if first > last or not _is_statement(quote):
            return None
        for n in range(first - 1, max(-1, first - 1 - _LOOK_BACK), -1):
            before = [i for i in self.by_sentence.get(n, ()) if self._tells(i)]
            if before:
                return before[-1]
            if any(self._has_content(i) for i in self.by_sentence.get(n, ())):
                return None
        after = [i for i in self.by_sentence.get(last + 1, ()) if self._tells(i)]
        return after[0] if after and self.events[after[0]].span.start - quote.end < 60 else None


def _first_of_row(sentence: Sentence, i: int) -> int:
    """The first of the verbs co-ordinated with one: "burst" of "had burst and flooded"."""
    while sentence.tokens[i].dep == "conj":
        i = sentence.tokens[i].head
    return i


def _is_statement(quote: Span) -> bool:
    return quote.end - quote.start > _SCARE_QUOTE


def _is_that_clause(sentence: Sentence, i: int) -> bool:
    mark = sentence.child(i, "mark")
    return (
        sentence.tokens[i].dep == "advcl"
        and mark is not None
        and sentence.tokens[mark].text.lower() == "that"
    )


def _distance(a: Span, b: Span) -> int:
    return max(0, a.start - b.end, b.start - a.end)
