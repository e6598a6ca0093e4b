"""Likeness of stories, for the likely interval alone: it sorts and suggests and never bounds a date.

An article without a date is often of the same week as a dated article it is like. Words are weighed by how
few articles of the group share them; the likeness of two articles is the cosine. The chances of the dated
articles stand to each other as the exponentials of their likenesses: one that is alike by a twentieth more
is some seven times as likely. Two days of one week lie up to six days apart, the nearer the likelier.

**Chosen by trial** on development articles, among a few round numbers: how sharply likeness decides, and the
chance of a stranger.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from timeline_app.core.dayset import DaySet
from timeline_app.linking.copies import Words
from timeline_app.linking.features import stem, stop_stems

NARROW_DAYS = 45
MAX_POSTINGS = 200
"""A word that stands in more dated articles of a group tells hardly any apart."""
MIN_WORD = 4
MAX_PEAKS = 8
SHARPNESS = 40.0
WEEK_DAYS = 7
STRANGER = 0.04
"""Chance that an article is of the week of none of the dated articles of its group."""


@dataclass(frozen=True, slots=True)
class Peak:
    """A stretch around which the day may lie, and its share among the stretches of like stories."""

    first: int
    last: int
    weight: float

    def near(self, day: int) -> int:
        """How likely a day is for one of the same week: 7 inside the stretch, 0 a week away."""
        return max(0, WEEK_DAYS - max(0, self.first - day, day - self.last))


def peaks(
    texts: Sequence[Words], groups: Sequence[str], dates: Sequence[DaySet]
) -> list[list[Peak]]:
    """For each article without a narrow date, the dated articles of its group it is most like.

    Empty for articles that are dated, alone in their group or without a word.
    **Cost**: O(words of the articles without a date x dated ones that share the word, at most 200).
    """
    found: list[list[Peak]] = [[] for _ in texts]
    by_group: dict[str, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        by_group[group].append(index)
    for members in by_group.values():
        narrow = ((hull, i) for i in members if (hull := _narrow(dates[i])) is not None)
        stretches = {i: hull for hull, i in sorted(narrow)}
        rest = [i for i in members if i not in stretches]
        if stretches and rest:
            row = dict(zip(members, _vectors([texts[i] for i in members]), strict=True))
            index_of_words = _postings(row, stretches)
            for index in rest:
                if row[index]:
                    found[index] = _nearest(row[index], stretches, index_of_words)
    return found


def _narrow(days: DaySet) -> tuple[int, int] | None:
    """First and last day of a date known to some weeks, None for a wider one."""
    first, last = days.first, days.last
    if first is None or last is None or last - first >= NARROW_DAYS:
        return None
    return first, last


def _postings(
    row: Mapping[int, Mapping[str, float]], dated: Mapping[int, object]
) -> dict[str, list[tuple[int, float]]]:
    """Word -> the dated articles it stands in, with its weight there."""
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for index in dated:
        for word, weight in row[index].items():
            found[word].append((index, weight))
    return {word: rows for word, rows in found.items() if len(rows) <= MAX_POSTINGS}


def _vectors(texts: Sequence[Words]) -> list[dict[str, float]]:
    counts = []
    for words in texts:
        stems = (stem(form) for form in words.forms if len(form) >= MIN_WORD and form.isalpha())
        counts.append(Counter(word for word in stems if word not in stop_stems()))
    shared = Counter(word for count in counts for word in count)
    vectors = []
    for count in counts:
        row = {
            word: (1 + math.log(n)) * math.log((1 + len(texts)) / shared[word])
            for word, n in count.items()
        }
        length = math.sqrt(sum(value * value for value in row.values())) or 1.0
        vectors.append({word: value / length for word, value in row.items()})
    return vectors


def _nearest(
    mine: Mapping[str, float],
    dated: Mapping[int, tuple[int, int]],
    postings: Mapping[str, Sequence[tuple[int, float]]],
) -> list[Peak]:
    alike: dict[int, float] = defaultdict(float)
    for word, weight in mine.items():
        for index, other in postings.get(word, ()):
            alike[index] += weight * other
    ranked = heapq.nsmallest(MAX_PEAKS, alike, key=lambda i: (-alike[i], dated[i]))
    strangers = islice((i for i in dated if i not in alike), MAX_PEAKS - len(ranked))
    ranked += strangers
    shares = [math.exp(SHARPNESS * (alike[i] - alike[ranked[0]])) for i in ranked]
    return [Peak(*dated[i], share / sum(shares)) for share, i in zip(shares, ranked, strict=True)]
