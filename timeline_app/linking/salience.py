"""How central an entry is: 0 to 1, for the detail slider and the choice of labels.

What the clause itself says of it (main clause, dated, somebody acts) counts most; then words it shares with
the headline, how early the article tells it, and how many sources tell it independently. General habits
of news, nothing of its subjects.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from timeline_app.core.article import Article, EventMention, Reading
from timeline_app.linking.features import words_of_span

_OWN = 0.8
_EARLY = 0.1
_HEADLINE = 0.25
_SOURCES = 0.1
_LEAST = 0.05
_HEADLINE_WORDS = 5
"""Shared stems from which more likeness to the headline adds nothing."""


def prominence(article: Article, reading: Reading, mention: EventMention) -> float:
    """How the article itself weighs one mention. **Cost**: O(words of headline and clause)."""
    if mention.told_again:
        return _LEAST
    page = reading.page
    place = mention.sentence / max(1, len(page.sentences))
    shared = 0
    if page.headline is not None:
        headline, _ = words_of_span(article.text, page.headline)
        said, _ = words_of_span(article.text, mention.clause)
        shared = len(headline & said)
    share = min(1.0, shared / _HEADLINE_WORDS)
    return _OWN * mention.salience + _EARLY * (1.0 - place) + _HEADLINE * share


def salience(prominences: Sequence[float], independent_sources: int) -> float:
    """The entry's salience from its mentions and sources.

    >>> salience([0.5, 0.3], 1), salience([0.5], 4), salience([0.95], 4)
    (0.5, 0.7, 1.0)
    """
    score = max(prominences) + _SOURCES * math.log2(max(1, independent_sources))
    return round(min(1.0, max(_LEAST, score)), 4)
