"""The order of events under a column of their table: by moments, by figures, else by the words shown."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from timeline_app.core.table import CERTAINTIES, OPEN_START_S, STATUSES, EventTable, Ints
from timeline_app.ui.event_columns import Column
from timeline_app.ui.wording import certainty_words, status_words


def ordered(
    table: EventTable, rows: Sequence[int], column: Column, *, falls: bool = False
) -> list[int]:
    """The table rows in the order of the column; equal ones stay as they are.

    **Cost**: O(n log n) on numbers; the words of names are compared once.
    """
    chosen = np.array(rows, np.int64)
    keys = _keys(table, chosen, column)
    order = np.argsort(-keys if falls else keys, kind="stable")
    return [int(row) for row in chosen[order]]


def _keys(table: EventTable, rows: Ints, column: Column) -> Ints:
    match column:
        case Column.WHEN:
            starts, ends = table.start_s[rows], table.end_s[rows]
            return np.where(starts == OPEN_START_S, ends, starts)
        case Column.ARTICLES:
            counts: Ints = np.diff(table.articles.indptr)[rows]
            return counts
        case Column.STATUS:
            return _ranks([status_words(s) for s in STATUSES])[table.status[rows]]
        case Column.CERTAINTY:
            return _ranks([certainty_words(c) for c in CERTAINTIES])[table.certainty[rows]]
        case Column.EVENT:
            return _ranks([table.labels[row] for row in rows.tolist()])
        case Column.WHO:
            return _ranks(_names(table, rows))


def _names(table: EventTable, rows: Ints) -> list[str]:
    """The names of each row's actors as the table shows them."""
    at, known = table.actors.values.tolist(), table.actor_names
    starts, ends = table.actors.indptr[rows].tolist(), table.actors.indptr[rows + 1].tolist()
    return [
        ", ".join([known[actor] for actor in at[start:end]])
        for start, end in zip(starts, ends, strict=True)
    ]


def _ranks(words: list[str]) -> Ints:
    """The place of each word among all in the order of the alphabet, whatever the case."""
    folded = [word.casefold() for word in words]
    place = {word: at for at, word in enumerate(sorted(set(folded)))}
    return np.array([place[word] for word in folded], np.int64)
