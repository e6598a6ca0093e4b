"""Trees without a model: noun phrases, verb groups, and the plain order of an English clause.

Subject before the verb, object after it, prepositions to what stands before them. Far from a parser,
but enough to find who did what in most simple sentences; what it cannot place it leaves unattached.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.core.article import Span
from timeline_app.reading import words
from timeline_app.reading.fallback_pieces import NOUNS, Pieces
from timeline_app.reading.fallback_tags import words_of
from timeline_app.reading.parse import Token
from timeline_app.reading.sentence_cuts import LONGEST
from timeline_app.reading.words import closed


@dataclass(frozen=True, slots=True)
class RulesParser:
    """Stands in for a model; the reading names it "rules"."""

    name: str = "rules"

    def parse(self, plain: str, spans: Sequence[Span]) -> list[tuple[Token, ...]]:
        """One rough tree for each sentence. **Cost**: linear in the text."""
        return [
            _Tree(words_of(plain, s)).tokens() if s.end - s.start <= LONGEST else () for s in spans
        ]


@dataclass(slots=True)
class _Tree(Pieces):
    """One sentence while its clauses are being joined."""

    def tokens(self) -> tuple[Token, ...]:
        """The tree; every word hangs somewhere, the first main verb is the root."""
        if not self.words:
            return ()
        self._noun_phrases()
        verbs = self._verb_groups()
        root = self._clauses(verbs)
        self._prepositions()
        self._arguments(verbs)
        self.head[root], self.dep[root] = root, "ROOT"
        for i in range(len(self.words)):
            if i != root and i not in self.head:
                self._hang(
                    i,
                    root,
                    "punct"
                    if self.words[i].tag == "PUNCT"
                    else "advmod"
                    if self.words[i].tag == "RB"
                    else "dep",
                )
        return tuple(
            Token(
                w.start,
                w.end,
                w.text,
                w.lemma,
                w.pos,
                w.tag,
                self.dep[i],
                self.head[i],
                w.ent,
                bool(w.ent),
            )
            for i, w in enumerate(self.words)
        )

    # ---- clauses

    def _clauses(self, verbs: list[int]) -> int:
        """Hang each main verb on another; index of the root."""
        if not verbs:
            return next((self.phrase[i] for i in sorted(self.phrase)), 0)
        finite = [v for v in verbs if self._opening(v) not in ("xcomp", "relcl", "advcl", "acl")]
        root = finite[0] if finite else verbs[0]
        saying = [
            v
            for v in finite[1:]
            if self.words[v].lemma in words.events().verbs["speech"] and self._after_comma(v)
        ]
        if saying and self.words[root].lemma not in words.events().verbs["speech"]:
            self._hang(root, saying[0], "ccomp")
            root = saying[0]
        for v in verbs:
            if v != root and v not in self.head:
                self._hang_clause(v, verbs, root)
        return root

    def _after_comma(self, verb: int) -> bool:
        """True for ", NAME said" at the end of what was said."""
        return (
            any(self.words[k].text in (",", '"') for k in range(max(0, verb - 5), verb))
            and verb >= len(self.words) - 6
        )

    def _opening(self, verb: int) -> str:
        """What kind of clause a verb opens, by the words just before its group."""
        first = min([verb, *(k for k in range(max(0, verb - 4), verb) if self.head.get(k) == verb)])
        before = self.words[first - 1] if first else None
        if (
            self.words[verb].tag == "VB"
            and before is not None
            and first == verb
            and before.tag == "TO"
        ):
            return "xcomp"
        if any(self.words[k].tag == "TO" for k in range(first, verb)):
            return "xcomp"
        if (before is not None and before.text.lower() in ("who", "which")) or (
            before is not None
            and before.text.lower() == "that"
            and first > 1
            and self.words[first - 2].tag in NOUNS
        ):
            return "relcl"
        if self.words[verb].tag == "VBG" and first == verb:
            return "advcl"
        subject = self._subject_head(first)
        mark = (
            min(
                (k for k in self.phrase if subject is not None and self.phrase[k] == subject),
                default=first,
            )
            - 1
        )
        if mark >= 0 and self.words[mark].text.lower() in closed()["subordinators"] - {"so"}:
            return "ccomp" if self.words[mark].text.lower() in ("that", "whether") else "advcl"
        return "main"

    def _subject_head(self, first: int) -> int | None:
        for k in range(first - 1, max(-1, first - 12), -1):
            if self.phrase.get(k) == k and not (
                self._opener(k) >= 0
                and self.words[self._opener(k)].tag in ("IN", "TO")
                and self.words[self._opener(k)].text.lower() not in closed()["subordinators"]
            ):
                return k
            if self.words[k].pos == "VERB":
                return None
        return None

    def _opener(self, head: int) -> int:
        """Index of the word just before a noun phrase."""
        return min(k for k in self.phrase if self.phrase[k] == head) - 1

    def _hang_clause(self, verb: int, verbs: list[int], root: int) -> None:
        earlier = [v for v in verbs if v < verb]
        kind = self._opening(verb)
        previous = earlier[-1] if earlier else root
        if kind == "xcomp":
            self._hang(verb, previous, "xcomp")
        elif kind == "relcl":
            noun = next(
                (
                    self.phrase[k]
                    for k in range(verb - 1, -1, -1)
                    if k in self.phrase and self.phrase[k] < verb - 1
                ),
                root,
            )
            self._hang(verb, noun, "relcl")
        elif kind == "ccomp" or (
            self.words[previous].lemma in words.events().verbs["speech"]
            and kind == "main"
            and earlier
        ):
            self._hang(verb, previous, "ccomp")
        elif kind == "advcl":
            self._hang(verb, previous if self.words[verb].tag == "VBG" else root, "advcl")
            subject = self._subject_head(verb)
            mark = self._opener(subject) if subject is not None else -1
            if mark >= 0 and self.words[mark].text.lower() in closed()["subordinators"]:
                self._hang(mark, verb, "mark")
        else:
            self._hang(verb, previous, "conj")

    # ---- the rest

    def _prepositions(self) -> None:
        for i, word in enumerate(self.words):
            if i in self.head or word.tag not in ("IN", "TO"):
                continue
            noun = self.phrase.get(i + 1)
            governor = self._governor(i)
            if noun is not None:
                self._hang(noun, i, "pobj")
            elif i + 1 < len(self.words) and self.words[i + 1].tag == "VBG":
                self._hang(i + 1, i, "pcomp")
            if governor is not None:
                passive = word.text.lower() == "by" and self.words[governor].tag == "VBN"
                self._hang(i, governor, "agent" if passive else "prep")

    def _governor(self, i: int) -> int | None:
        """ "of" belongs to the noun before it, most others to the verb before them."""
        noun = self.phrase.get(i - 1)
        if (
            self.words[i].text.lower() in ("of", "between", "against", "with", "on")
            and noun is not None
            and (
                self.words[i].text.lower() == "of"
                or self.words[noun].lemma.lower() in words.events().occasions
            )
        ):
            return noun
        for k in range(i - 1, -1, -1):
            if self.words[k].pos == "VERB" or (self.words[k].pos == "AUX" and k not in self.head):
                return k
        later = next(
            (k for k in range(i + 1, len(self.words)) if self.words[k].pos == "VERB"), None
        )
        return later if later is not None else noun

    def _arguments(self, verbs: list[int]) -> None:
        for verb in verbs:
            first = min(
                [
                    verb,
                    *(
                        k
                        for k in self.head
                        if self.head[k] == verb
                        and k < verb
                        and self.dep[k] in ("aux", "auxpass", "neg", "advmod")
                    ),
                ]
            )
            if (
                self.dep.get(verb) not in ("xcomp",) and self.words[verb].tag not in ("VBG",)
            ) or first < verb:
                subject = self._subject_head(first)
                if subject is not None:
                    passive = any(
                        self.dep.get(k) == "auxpass" and self.head[k] == verb
                        for k in range(first, verb)
                    )
                    self._hang(subject, verb, "nsubjpass" if passive else "nsubj")
            after = self.phrase.get(verb + 1)
            if after is not None:
                be = self.words[verb].lemma == "be"
                date = self.words[after].ent == "DATE"
                self._hang(after, verb, "npadvmod" if date else "attr" if be else "dobj")
            elif (
                verb + 1 < len(self.words)
                and self.words[verb + 1].tag == "JJ"
                and self.words[verb].lemma == "be"
            ):
                self._hang(verb + 1, verb, "acomp")
        self._coordinate()

    def _coordinate(self) -> None:
        for i, word in enumerate(self.words[1:-1], start=1):
            left, right = self.phrase.get(i - 1), self.phrase.get(i + 1)
            if word.tag == "CC" and left is not None and right is not None and left != right:
                self._hang(right, left, "conj")
                self._hang(i, left, "cc")
