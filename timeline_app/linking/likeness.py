"""Likeness of stories, for the likely interval alone: it sorts and suggests and never bounds a date.

An article without a date is often of the same week as a dated article it is like. Words are weighed by how
few articles of the group share them; the likeness of two articles is the cosine. The chances of the dated
articles stand to each other as the exponentials of their likenesses: one that is alike by a twentieth more
is some seven times as likely. Two days of one week lie up to six days apart, the nearer the likelier.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.core.dayset import DaySet
from timeline_app.linking.copies import Words
from timeline_app.linking.features import stem, stop_stems

NARROW_DAYS = 45
MAX_ARTICLES = 3_000
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

    Empty for articles that are dated, alone in their group, or part of more than ``MAX_ARTICLES``.
    **Cost**: O(articles without a date x dated ones x shared words).
    """
    found: list[list[Peak]] = [[] for _ in texts]
    if len(texts) > MAX_ARTICLES:
        return found
    by_group: dict[str, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        by_group[group].append(index)
    for members in by_group.values():
        dated = [i for i in members if _is_narrow(dates[i])]
        rest = [i for i in members if not _is_narrow(dates[i])]
        if dated and rest:
            vectors = _vectors([texts[i] for i in members])
            row = dict(zip(members, vectors, strict=True))
            for index in rest:
                found[index] = _nearest(index, dated, row, dates)
    return found


def _is_narrow(days: DaySet) -> bool:
    first, last = days.first, days.last
    return first is not None and last is not None and last - first < NARROW_DAYS


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
    index: int,
    dated: Sequence[int],
    vectors: dict[int, dict[str, float]],
    dates: Sequence[DaySet],
) -> list[Peak]:
    mine = vectors[index]
    ranked = sorted(
        ((sum(v * vectors[i].get(w, 0.0) for w, v in mine.items()), i) for i in dated),
        key=lambda pair: (-pair[0], dates[pair[1]].first or 0),
    )
    best = ranked[0][0]
    shares = [(math.exp(SHARPNESS * (alike - best)), dates[i]) for alike, i in ranked[:MAX_PEAKS]]
    total = sum(share for share, _ in shares)
    return [Peak(days.first or 0, days.last or 0, share / total) for share, days in shares]
