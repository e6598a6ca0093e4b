"""What the sections of the filter panel count: articles, what the detail slider hides, what was hidden by hand.

As for actors, counts follow the other filters: the number beside an article is how many events would show
if only that article were checked and everything else stayed as it is.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from timeline_app.core.article import ArticleId
from timeline_app.core.filters import Filter
from timeline_app.core.table import EventTable


def article_counts(table: EventTable, chosen: Filter) -> dict[ArticleId, int]:
    """How many events of each article the other filters leave; articles without events are missing."""
    visible = replace(chosen, articles=None).mask(table)
    rows = table.articles.rows()
    counts = np.bincount(table.articles.values[visible[rows]], minlength=len(table.article_ids))
    return {name: int(counts[i]) for i, name in enumerate(table.article_ids)}


def hidden_by_detail(table: EventTable, chosen: Filter) -> int:
    """How many events only the detail slider keeps out of sight."""
    if chosen.min_salience <= 0:
        return 0
    everything = replace(chosen, min_salience=0.0).mask(table)
    return int((everything & ~chosen.mask(table)).sum())


def hidden_by_hand(table: EventTable) -> int:
    """How many events the person put out of sight."""
    return 0 if table.hidden is None else int(table.hidden.sum())
