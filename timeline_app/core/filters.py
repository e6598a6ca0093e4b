"""What to show, as a value: one filter, one mask, shared by canvas, counts, records and export.

NumPy is imported only when a mask is computed, so that a window can hold a filter before it is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.core.article import ArticleId
from timeline_app.core.calendar import DAY_S
from timeline_app.core.event import ActorId
from timeline_app.core.status import Certainty, Status

if TYPE_CHECKING:
    from timeline_app.core.table import Bools, EventTable


@dataclass(frozen=True, slots=True)
class Filter:
    """Which events pass. The default passes all; every field narrows further.

    ``None`` is "no say" and an empty ``actors`` or ``articles`` set admits none of them; an empty
    ``statuses`` or ``certainties`` admits all.
    """

    actors: frozenset[ActorId] | None = None
    """An event passes with any of them (all of them under ``all_actors``)."""
    all_actors: bool = False
    no_actor: bool | None = None
    """Events nobody takes part in: True admits them, False never, None only where ``actors`` is None."""
    from_day: int | None = None
    to_day: int | None = None
    """Inclusive day numbers; whatever could lie in them passes."""
    words: str = ""
    """All of them must occur in summary, names, place or the sentences of the sources, whatever the case."""
    statuses: frozenset[Status] = frozenset()
    certainties: frozenset[Certainty] = frozenset()
    articles: frozenset[ArticleId] | None = None
    """An event passes with a source in any of them."""
    min_salience: float = 0.0

    @property
    def is_empty(self) -> bool:
        """True when everything passes."""
        return self == Filter()

    def mask(self, table: EventTable) -> Bools:
        """The rows that pass, ``(n,) bool``; what the user hid never does.

        **Cost**: O(rows + parts); a word search reads every haystack once.
        """
        import numpy as np

        mask = np.ones(len(table), np.bool_) if table.hidden is None else ~table.hidden
        mask &= self._who(table)
        mask &= self._when(table)
        if self.statuses:
            mask &= np.array([s in self.statuses for s in Status])[table.status]
        if self.certainties:
            mask &= np.array([c in self.certainties for c in Certainty])[table.certainty]
        if self.articles is not None:
            wanted = np.array([a in self.articles for a in table.article_ids], np.bool_)
            mask &= table.articles.any(wanted[table.articles.values])
        if self.min_salience > 0:
            mask &= table.salience >= self.min_salience
        for word in self.words.casefold().split():
            mask &= np.fromiter((word in text for text in table.haystacks), np.bool_, len(table))
        return mask

    def _who(self, table: EventTable) -> Bools:
        import numpy as np

        parts = table.actors
        alone = np.diff(parts.indptr) == 0
        if self.actors is None:
            return ~alone if self.no_actor is False else np.ones(len(table), np.bool_)
        wanted = np.array([a in self.actors for a in table.actor_ids], np.bool_)
        taking_part = wanted[parts.values]
        if self.all_actors:
            counts = np.bincount(parts.rows()[taking_part], minlength=len(table))
            passing: Bools = (counts == len(self.actors)) & ~alone
        else:
            passing = parts.any(taking_part)
        return passing | alone if self.no_actor else passing

    def _when(self, table: EventTable) -> Bools:
        import numpy as np

        mask = np.ones(len(table), np.bool_)
        if self.from_day is not None:
            mask &= table.end_s > self.from_day * DAY_S
        if self.to_day is not None:
            mask &= table.start_s < (self.to_day + 1) * DAY_S
        if (self.from_day is None and self.to_day is None) or not len(table.days.values):
            return mask
        days = table.days.values
        inside = np.ones(len(days), np.bool_)
        if self.from_day is not None:
            inside &= days >= self.from_day
        if self.to_day is not None:
            inside &= days <= self.to_day
        listed = np.diff(table.days.indptr) > 0
        return mask & (~listed | table.days.any(inside))


EVERYTHING = Filter()
