"""Whom a text has just been about: the names that were subjects of the sentence before.

"Vesk" alone, where both Ada Vesk and the Vesk Works are known, means the one of them that the sentence before
was about; a text stays with its subject.

**Source**: centering theory (Grosz, Joshi and Weinstein 1995): the subject ranks first among what comes next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from timeline_app.reading.actors_names import Name
from timeline_app.reading.parse import Sentence

_SUBJECTS = ("nsubj", "nsubjpass")


class Focus:
    """The names that are subjects, by sentence. **Cost**: linear in the names."""

    def __init__(self, names: Sequence[Name], sentences: Sequence[Sentence]) -> None:
        self._subjects: dict[int, set[str]] = defaultdict(set)
        self._told: dict[int, set[str]] = defaultdict(set)
        for name in names:
            self._told[name.sentence].add(name.text.lower())
            if _is_subject(sentences[name.sentence], name):
                self._subjects[name.sentence].add(name.text.lower())

    def of(self, sentence: int, bearers: Collection[str]) -> str | None:
        """The one of the bearers, folded, that the sentence before was about; none of them may stand in this one."""
        if any(bearer in self._told[sentence] for bearer in bearers):
            return None
        found = [bearer for bearer in bearers if bearer in self._subjects[sentence - 1]]
        return found[0] if len(found) == 1 else None


def _is_subject(sentence: Sentence, name: Name) -> bool:
    """True for the subject of a clause, and for the name beside it: "The minister, Ada Brandt, left"."""
    k = name.last
    while sentence.tokens[k].dep == "appos":
        k = sentence.tokens[k].head
    return sentence.tokens[k].dep in _SUBJECTS
