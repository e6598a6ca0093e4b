"""What words of two articles say together of a day: a constraint that stands on both."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.article import Article, Reading, Span
from timeline_app.core.status import Strength
from timeline_app.linking.anchoring import evidence
from timeline_app.linking.network import Constraint, Relation

Side = tuple[int, Span]
"""The position of an article, and its words."""


def attested(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    relation: Relation,
    sides: tuple[Side, Side],
    said: tuple[str, str],
    *,
    at: int,
    points: int = 0,
) -> Constraint:
    """A ``default`` constraint that quotes both sides; the more points, the earlier it is taken.

    ``said`` is the clue and its bound; ``at`` is the place in its text that breaks ties.
    """
    clues = tuple(evidence(articles[i], span, *said, Strength.DEFAULT) for i, span in sides)
    hashes = "".join(sorted(readings[i].text_hash for i, _ in sides))
    order = (-float(points), hashes, at)
    is_link = sides[0][0] != sides[1][0]
    return Constraint(relation, Strength.DEFAULT, clues, order, is_link)
