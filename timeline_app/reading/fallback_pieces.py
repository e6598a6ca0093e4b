"""Noun phrases and verb groups of a sentence without a model: the pieces that clauses are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline_app.reading.fallback_tags import Word

NOUNS = ("NN", "NNS", "NNP")
_INNER = {
    "DT": "det",
    "PRP$": "poss",
    "JJ": "amod",
    "CD": "nummod",
    "NN": "compound",
    "NNS": "compound",
    "NNP": "compound",
    "VBN": "amod",
    "VBG": "amod",
}


@dataclass(slots=True)
class Pieces:
    """One sentence while its arcs are being drawn."""

    words: list[Word]
    head: dict[int, int] = field(default_factory=dict)
    dep: dict[int, str] = field(default_factory=dict)
    phrase: dict[int, int] = field(default_factory=dict)
    """Token to the head of the noun phrase it is in."""

    def _hang(self, i: int, head: int, dep: str) -> None:
        if i != head and i not in self.head and not self._above(head, i):
            self.head[i], self.dep[i] = head, dep

    def _above(self, i: int, maybe: int) -> bool:
        """True when ``maybe`` already governs ``i``: an arc back would close a circle."""
        while i in self.head and self.head[i] != i:
            i = self.head[i]
            if i == maybe:
                return True
        return False

    # ---- phrases

    def _noun_phrases(self) -> None:
        i = 0
        while i < len(self.words):
            j = i
            last = None
            while j < len(self.words) and in_phrase(self.words, i, j):
                if self.words[j].tag in NOUNS or self.words[j].tag == "PRP":
                    last = j
                j += 1
            if last is None:
                i += 1
                continue
            self._close(i, last)
            i = last + 1

    def _close(self, first: int, head: int) -> None:
        start = first
        for k in range(first, head):
            if self.words[k].tag == "POS":
                owner = k - 1
                self._inside(start, owner)
                self._hang(k, owner, "case")
                self._hang(owner, head, "poss")
                self.phrase[k] = head
                start = k + 1
        self._inside(start, head)
        for k in range(first, head + 1):
            self.phrase[k] = head

    def _inside(self, first: int, head: int) -> None:
        for k in range(first, head):
            self._hang(
                k,
                head,
                "punct" if self.words[k].tag == "PUNCT" else _INNER.get(self.words[k].tag, "dep"),
            )

    # ---- verbs

    def _verb_groups(self) -> list[int]:
        """Main verbs in order; their auxiliaries, negations and adverbs hang on them."""
        mains: list[int] = []
        waiting: list[int] = []
        for i, word in enumerate(self.words):
            if i in self.phrase:
                if mains or self.words[i].tag not in ("DT",):
                    self._flush(waiting, mains)
                continue
            if word.tag == "MD" or (word.pos == "AUX"):
                waiting.append(i)
            elif word.pos == "VERB":
                self._group(i, waiting)
                mains.append(i)
                waiting = []
            elif word.tag == "RB" and waiting:
                waiting.append(i)
            elif word.tag not in ("RB", "PUNCT") and waiting:
                self._flush(waiting, mains)
        self._flush(waiting, mains)
        return sorted(mains)

    def _group(self, verb: int, waiting: list[int]) -> None:
        for k in waiting:
            word = self.words[k]
            if word.tag == "RB":
                self._hang(
                    k, verb, "neg" if word.text.lower() in ("not", "n't", "never") else "advmod"
                )
            else:
                passive = word.lemma == "be" and self.words[verb].tag == "VBN"
                self._hang(k, verb, "auxpass" if passive else "aux")
        if verb and self.words[verb - 1].tag == "TO":
            self._hang(verb - 1, verb, "aux")

    def _flush(self, waiting: list[int], mains: list[int]) -> None:
        """Auxiliaries without a verb behind them: the last is the main verb ("is a teacher")."""
        if waiting:
            aux = [k for k in waiting if self.words[k].tag != "RB"]
            self._group(aux[-1], [k for k in waiting if k != aux[-1]])
            mains.append(aux[-1])
            waiting.clear()


def in_phrase(words: Sequence[Word], first: int, j: int) -> bool:
    """True where word ``j`` belongs to the noun phrase that begins with word ``first``."""
    word = words[j]
    if word.tag == "PRP":
        return j == first
    if word.tag in ("VBN", "VBG"):
        return (
            j > first
            and j + 1 < len(words)
            and words[j + 1].tag in NOUNS
            and words[j - 1].tag in ("DT", "JJ", "PRP$", "PUNCT")
        )
    if word.tag == "PUNCT":
        tight = (
            0 < j < len(words) - 1
            and word.start == words[j - 1].end
            and words[j + 1].start == word.end
        )
        return word.text == "-" and tight and j > first
    if word.ent == "DATE" and j > first and words[j - 1].tag in NOUNS:
        return False
    if word.tag in ("DT", "PRP$") and j > first:
        return False
    return word.tag in (*_INNER, "POS")
