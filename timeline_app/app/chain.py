"""The reasons of an event's date, sorted into one chain a person can read from top to bottom.

Phrase → what it counts from and where that came from → rule → interval → what was rejected. What linking writes is one list of
sentences, each beside the evidence it stands on; here each sentence gets its place in the chain.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.core.event import Event, Evidence

_RESULTS = frozenset({"result", "no date"})
_SAME_EVENT = "the same event"
_PUBLICATION = "publication"
_REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence of the chain, and its place in ``Event.why`` and ``Event.evidence``."""

    number: int
    words: str
    evidence: Evidence | None

    @property
    def quote(self) -> str:
        """The words of the article it stands on, "" where it stands on none."""
        return "" if self.evidence is None else self.evidence.text


@dataclass(frozen=True, slots=True)
class Chain:
    """The chain of one event."""

    phrases: tuple[Reason, ...] = ()
    """What the text says of the time, or that it says nothing."""
    anchors: tuple[Reason, ...] = ()
    """When the article was published, where the phrase counts from that."""
    clues: tuple[Reason, ...] = ()
    """What that publication date was worked out from."""
    results: tuple[Reason, ...] = ()
    rejected: tuple[Reason, ...] = ()
    """Readings that were not taken, and why."""
    merges: tuple[Reason, ...] = ()
    """Why several passages are one event."""


def chain_of(event: Event) -> Chain:
    """The event's reasons, each in its place.

    A sentence is a phrase until one speaks of the publication; from there to the result come its clues.
    """
    found: dict[str, list[Reason]] = {}
    place = "phrases"
    for number, words in enumerate(event.why):
        evidence = event.evidence[number] if number < len(event.evidence) else None
        reason = Reason(number, words, evidence)
        named = _named_place(reason)
        if named is not None:
            found.setdefault(named, []).append(reason)
            place = "clues" if named == "anchors" else place
        else:
            found.setdefault(place, []).append(reason)
    return Chain(**{name: tuple(reasons) for name, reasons in found.items()})


def _named_place(reason: Reason) -> str | None:
    """The place its evidence names, None for a phrase or a clue."""
    if reason.evidence is None:
        return None
    if reason.evidence.bound == _SAME_EVENT:
        return "merges"
    if reason.evidence.clue in _RESULTS:
        return "results"
    if reason.evidence.clue == _REJECTED:
        return "rejected"
    return "anchors" if _is_anchor(reason) else None


def _is_anchor(reason: Reason) -> bool:
    evidence = reason.evidence
    if evidence is None:
        return False
    return evidence.clue == _PUBLICATION or reason.words.startswith(
        f"{evidence.article} was published"
    )


def rule_of(reason: Reason) -> tuple[str, str]:
    """What a phrase says by its rule, and what else is said of it ("It counts from …").

    >>> rule_of(Reason(0, "“May” says the latest May (rule bare_month). It counts from then.", None))
    ('“May” says the latest May (rule bare_month).', 'It counts from then.')
    """
    said, mark, rest = reason.words.partition(" (rule ")
    if not mark:
        return reason.words, ""
    rule, _, rest = rest.partition(").")
    return f"{said} (rule {rule}).", rest.strip()
