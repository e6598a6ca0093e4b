"""How alike two articles are as stories, by their words alone.

A stem counts by the logarithm of how often it stands in the article, a name or number double, and nothing
else: no count over the corpus enters, so that a stranger added to it changes nothing. On 9,057 pairs of
development articles about events of one kind, nine in ten of those with a likeness of .4 told the same
event, half of those with .3, hardly any below .2.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from timeline_app.core.article import Article
from timeline_app.linking.copies import Words
from timeline_app.linking.features import MIN_WORD, stem, stop_stems

MAX_POSTINGS = 60
MIN_SHARED = 4

Story = Mapping[str, float]
"""Stem -> weight, sorted by stem; the squares add up to one."""


def story(article: Article, words: Words) -> Story:
    """The words of one article as a vector. **Cost**: linear."""
    counts: Counter[str] = Counter()
    for form, span in zip(words.forms, words.spans, strict=True):
        if form.isdigit():
            counts[form] += 2
        elif len(form) >= MIN_WORD and form.isalpha():
            counts[stem(form)] += 2 if article.text[span.start].isupper() else 1
    weights = {w: 1.0 + math.log(n) for w, n in counts.items() if w not in stop_stems()}
    length = math.sqrt(sum(value * value for value in weights.values())) or 1.0
    return {word: value / length for word, value in sorted(weights.items())}


def alike(one: Story, two: Story) -> float:
    """Cosine of two stories, 0 to 1.

    >>> round(alike({"ferry": 1.0}, {"ferry": 0.6, "storm": 0.8}), 2)
    0.6
    """
    small, large = sorted((one, two), key=len)
    return sum(value * large.get(word, 0.0) for word, value in small.items())


def near(stories: Sequence[Story], groups: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of articles of one group worth comparing, ascending.

    All pairs that share ``MIN_SHARED`` stems which stand in at most ``MAX_POSTINGS`` articles.
    **Cost**: near linear in the text.
    """
    postings: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, words in enumerate(stories):
        for word in words:
            postings[groups[index], word].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for members in postings.values():
        if 1 < len(members) <= MAX_POSTINGS:
            shared.update(combinations(members, 2))
    yield from sorted(pair for pair, count in shared.items() if count >= MIN_SHARED)
