"""Passages that stand word for word in two articles: shared quotations and copied text.

Words are compared without case, marks, brackets and hyphens. Every run of eight or more words that two
articles share is found through an index of word shingles, so the cost is near linear in the text; a
shingle that stands in very many articles (a notice, a slogan) is no evidence of copying and is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.core.article import Article, Reading, Span

SHINGLE = 6
MIN_RUN = 8
MAX_POSTINGS = 40

_WORD = re.compile(r"[^\W_]+(?:[-‐‑'’][^\W_]+)*")
_DROP = re.compile(r"[-‐‑'’]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one article that are text, not page furniture, with their spans."""

    forms: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """``length`` words that stand alike at ``left`` and ``right`` (word indexes) of two articles."""

    a: int
    b: int
    left: int
    right: int
    length: int


def words_of(article: Article, reading: Reading) -> Words:
    """The words of headline and paragraphs, in text order."""
    forms: list[str] = []
    spans: list[Span] = []
    for sentence in reading.page.sentences:
        for match in _WORD.finditer(article.text, sentence.start, sentence.end):
            forms.append(_DROP.sub("", match[0]).casefold())
            spans.append(Span(*match.span()))
    return Words(tuple(forms), tuple(spans))


def shared_runs(texts: Sequence[Words], groups: Sequence[str]) -> list[Run]:
    """All maximal runs of at least ``MIN_RUN`` words shared by two articles of one group.

    Sorted by the pair, then position. Never compares an article with itself.
    """
    postings: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for index, words in enumerate(texts):
        for at in range(len(words.forms) - SHINGLE + 1):
            postings[(groups[index], *words.forms[at : at + SHINGLE])].append((index, at))
    diagonals: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for places in postings.values():
        if 1 < len(places) <= MAX_POSTINGS:
            for one, (a, left) in enumerate(places):
                for b, right in places[one + 1 :]:
                    if a != b:
                        diagonals[a, b, left - right].append(left)
    runs = []
    for (a, b, offset), lefts in diagonals.items():
        runs.extend(_merge(a, b, offset, sorted(lefts)))
    return sorted(
        (run for run in runs if run.length >= MIN_RUN),
        key=lambda run: (run.a, run.b, run.left, run.right),
    )


def _merge(a: int, b: int, offset: int, lefts: Sequence[int]) -> list[Run]:
    runs = []
    start = previous = lefts[0]
    for left in [*lefts[1:], None]:
        if left is not None and left == previous + 1:
            previous = left
            continue
        runs.append(Run(a, b, start, start - offset, previous - start + SHINGLE))
        if left is not None:
            start = previous = left
    return runs
