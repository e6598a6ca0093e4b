"""All productions by what they may begin with and by what a sentence must hold for them: most text is passed over.

A token is a mask of all it may be (see ``kinds``). Three sieves stand before the patterns, from the
cheapest on. Each only leaves out what cannot match:

1. A sentence whose words can make no expression is not even cut into tokens (``sieve``).
2. A production is tried at a token that it may begin with, if the token behind may go on with it.
3. All that a production needs must stand near, or somewhere in the tokens that a match may have.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from timeline_app.reading.grammar import ANY, Found, Match, Production, Stream, Walk
from timeline_app.reading.kinds import Kinds
from timeline_app.reading.lexer import TOKEN
from timeline_app.reading.lexicon import Lexicon
from timeline_app.reading.rows import Row, openers_of
from timeline_app.reading.sieve import Sieve, Words, bits_of, words_of

_NEAR = 10
"""Tokens of the longest of the short nonterminals: "the feast of St. John, 24 June"."""

_LONGEST = 26
"""Tokens of the longest expression."""

_MOST_BEHIND = 512
"""Tokens behind one of a mask that are remembered."""

_MOST_AHEAD = 512
"""Kinds of what stands ahead of such a pair that are remembered."""


Hit = tuple[Match, Found, str]
"""A match, what is made of it, and the name of the production."""


class Choice:
    """The productions that may begin at a token before another, sieved by all that stands ahead."""

    __slots__ = ("_ahead", "_known", "_near", "rows")

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self.rows = rows
        self._near = reduce(or_, (row.near for row in rows if row.near != ANY), 0)
        needs = (need for row in rows for need in (row.need, row.other) if need != ANY)
        self._ahead = reduce(or_, needs, 0)
        self._known: dict[tuple[int, int], tuple[Row, ...]] = {}

    def left(self, masks: Sequence[int], index: int) -> tuple[Row, ...]:
        """Those whose needs are met, by what stands near the token and what stands ahead of it."""
        if not self.rows:
            return ()
        near = reduce(or_, masks[index : index + _NEAR])
        ahead = reduce(or_, masks[index + _NEAR : index + _LONGEST], near)
        told = near & self._near, ahead & self._ahead
        known = self._known.get(told)
        if known is None:
            known = tuple(
                row
                for row in self.rows
                if row.need & ahead and row.near & near and row.other & ahead
            )
            if len(self._known) < _MOST_AHEAD:
                self._known[told] = known
        return known


_NONE = Choice(())


@dataclass(frozen=True, slots=True)
class _Opening:
    """The productions that may begin at a token of one mask, sieved by the token behind it."""

    rows: tuple[tuple[int, Row], ...]
    """Each with what may come next, ANY where that may be anything."""
    later: int
    """All that some of them looks for behind."""
    known: dict[int, Choice]
    """Those left, by what of it stands there."""


class Table:
    """Productions by what they may begin with."""

    def __init__(self, rows: Sequence[Row], kinds: Kinds) -> None:
        self._kinds = kinds
        self._rows = rows
        self.starts = 0
        """Bits of all that some production begins with."""
        self.needs = 0
        """Bits of all of which every expression holds one."""
        for row in rows:
            self.needs |= row.need
            for first, _ in row.seconds:
                self.starts |= first
        self._openers = openers_of(rows)
        self._forms = {form: kinds.bits[form] for form in TOKEN.groupindex if form in kinds.bits}
        self._sieve = Sieve({(row.need, row.other) for row in rows}, kinds)
        self._openings: dict[int, _Opening] = {}
        self._words: dict[int, tuple[Lexicon, Words]] = {}

    def words(self, lexicon: Lexicon) -> Words:
        """What the words of a lexicon may be, computed once."""
        known = self._words.get(id(lexicon))
        if known is None or known[0] is not lexicon:
            known = self._words[id(lexicon)] = (
                lexicon,
                words_of(lexicon, self._kinds, self.needs, self._sieve.enough),
            )
        return known[1]

    def may_hold(self, folded: str, start: int, end: int, lexicon: Lexicon) -> bool:
        """False for a stretch of text in which no expression can stand."""
        return self._sieve.may_hold(folded, start, end, self.words(lexicon), lexicon)

    def survey(self, stream: Stream) -> list[tuple[int, Choice]]:
        """Where an expression may begin, and by which productions; fills in what each token may be."""
        words, forms = self.words(stream.lexicon), self._forms
        seconds, known = stream.lexicon.phrases, words.masks
        lowers = [token.lower for token in stream.tokens]
        masks = [known.get(token.lower, 0) | forms.get(token.form, 0) for token in stream.tokens]
        openers = [place for place, word in enumerate(lowers) if word in seconds]
        lowers.append("")
        for place in openers:
            if lowers[place + 1] in seconds[lowers[place]]:
                masks[place] |= words.phrases[lowers[place]]
        masks.append(0)
        stream.masks = masks
        starts, found = self.starts, []
        for index, mask in enumerate(masks):
            if mask & starts and (choice := self._may_begin(mask, masks[index + 1])).rows:
                found.append((index, choice))
        return found

    def candidates(self, stream: Stream, index: int) -> tuple[Production, ...]:
        """The productions that may begin at a token, in the table's order."""
        choice = self._choice(stream, index)
        return tuple(row.production for row in choice.left(stream.masks, index))

    def _choice(self, stream: Stream, index: int) -> Choice:
        if not stream.masks:
            self.survey(stream)
        mask = stream.masks[index]
        return self._may_begin(mask, stream.masks[index + 1]) if mask & self.starts else _NONE

    def _may_begin(self, mask: int, following: int) -> Choice:
        opening = self._openings.get(mask)
        if opening is None:
            opening = self._openings[mask] = self._opening(mask)
        behind = following & opening.later
        known = opening.known.get(behind)
        if known is None:
            rows = (row for later, row in opening.rows if later & behind or later == ANY)
            known = Choice(tuple(rows))
            if len(opening.known) < _MOST_BEHIND:
                opening.known[behind] = known
        return known

    def _opening(self, mask: int) -> _Opening:
        places = {p for bit in bits_of(mask) for p in self._openers.get(bit, ())}
        places.update(self._openers.get(ANY, ()))
        found, all_later = [], 0
        for row in (self._rows[place] for place in sorted(places)):
            later = row.behind(mask)
            if later:
                found.append((later, row))
                all_later |= 0 if later == ANY else later
        return _Opening(tuple(found), all_later, {})

    def best(self, stream: Stream, index: int) -> Hit | None:
        """The longest match that builds something; the first of the table among equals."""
        return self.longest(stream, index, self._choice(stream, index))

    def longest(self, stream: Stream, index: int, choice: Choice) -> Hit | None:
        """The longest match of the productions that may begin at a token by the survey."""
        rows = choice.left(stream.masks, index)
        if not rows:
            return None
        chosen: Hit | None = None
        walk, reach = Walk(stream, index, stream.masks), index
        for row in rows:
            found = _longer(row, walk, reach)
            if found is not None:
                chosen, reach = found, found[0].end - found[1].trim
        return chosen


def _longer(row: Row, walk: Walk, reach: int) -> Hit | None:
    """The first match of a production that builds something beyond ``reach``."""
    for match in walk.through(row.steps):
        if match.end <= reach:
            continue
        found = row.production.build(match)
        if found is not None and match.end - found.trim > reach:
            return match, found, row.production.name
    return None
