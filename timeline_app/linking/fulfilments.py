"""A plan for a day of this week, and the deed told of that day in another article: "will open on Thursday", "opened on Thursday".

Plans for a named day of the week lie days ahead, so that the deed with the same day of the week in another article of
the story is most likely theirs. It takes a shared full name, the same day, the planned doing or its kin, and two words
or kin of the predicates beside it. Where two plans of an article fit alike, neither is taken. ``default``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from timeline_app.core.article import Article, EventMention, Reading, Span
from timeline_app.core.status import AHEAD, DONE, Strength
from timeline_app.core.timeexpr import Nearest
from timeline_app.linking.anchoring import Hanging, evidence
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.directions import plain_direction
from timeline_app.linking.name_ties import kin_told, tied_by_names, words_told
from timeline_app.linking.network import Constraint, NodeId, Offset
from timeline_app.linking.outlook import seen_from_article

NEEDED = 2
"""Words and kin that the two sentences share beside the day."""


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """A plan and its deed, with the sentences that tell of them."""

    plan: MentionRef
    deed: MentionRef
    planned: Span
    done: Span
    shared: int


@dataclass(frozen=True, slots=True)
class _Side:
    event: int
    weekday: int
    sentence: Span
    words: frozenset[str]
    kin: frozenset[str]
    own: frozenset[str]
    """What the predicate itself is told by."""


def fulfilments(
    articles: Sequence[Article], readings: Sequence[Reading], hangings: Sequence[Hanging]
) -> list[Fulfilment]:
    """The plans of each article that another one tells as done, by position. **Cost**: near linear."""
    tied = sorted(tied_by_names(articles, readings))
    parts = {i: (articles[i], readings[i], hangings[i]) for pair in tied for i in pair}
    plans = {i: list(_sides(*found, ahead=True)) for i, found in parts.items()}
    deeds = {i: list(_sides(*found, ahead=False)) for i, found in parts.items()}
    found = []
    for one, two in tied:
        for a, b in ((one, two), (two, one)):
            for deed in deeds[b]:
                best = _best(deed, plans[a])
                if best is not None:
                    plan, shared = best
                    refs = MentionRef(a, plan.event), MentionRef(b, deed.event)
                    found.append(Fulfilment(*refs, plan.sentence, deed.sentence, shared))
    return found


def _sides(article: Article, reading: Reading, hanging: Hanging, *, ahead: bool) -> Iterator[_Side]:
    """Plans, or deeds, that a day of the week dates, one for each expression."""
    seen = set[int]()
    for number, event in enumerate(reading.events):
        timex = hanging.dated_by[number]
        if timex is None or timex in seen or event.quoted or hanging.anchors[timex] is not None:
            continue
        match hanging.exprs[timex]:
            case Nearest(field=field, direction=direction) if field.weekday is not None:
                is_side = (
                    direction == "future" and _is_plan(article, reading, event)
                    if ahead
                    else direction == "past"
                    and event.status in DONE
                    and plain_direction(reading.timexes[timex], event) == "past"
                )
                if is_side:
                    seen.add(timex)
                    sentence = reading.page.sentences[event.sentence]
                    words = words_told(article, reading, sentence)
                    kin = kin_told(article, reading, sentence)
                    own = kin_told(article, reading, event.trigger)
                    own |= words_told(article, reading, event.trigger)
                    yield _Side(number, field.weekday, sentence, words, kin, own)
            case _:
                continue


def _is_plan(article: Article, reading: Reading, event: EventMention) -> bool:
    return event.status in AHEAD and seen_from_article(article, reading, event)


def _best(deed: _Side, plans: Sequence[_Side]) -> tuple[_Side, int] | None:
    scored = sorted(
        (
            (len(deed.words & plan.words) + bool(deed.kin & plan.kin), -plan.event, plan)
            for plan in plans
            if plan.weekday == deed.weekday and plan.own & (deed.words | deed.kin)
        ),
        key=lambda row: row[:2],
        reverse=True,
    )
    if not scored or scored[0][0] < NEEDED:
        return None
    if len(scored) > 1 and scored[1][0] == scored[0][0]:
        return None
    return scored[0][2], scored[0][0]


def as_planned(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    found: Sequence[Fulfilment],
    node_of: Callable[[MentionRef], NodeId],
) -> Iterator[Constraint]:
    """That each plan and its deed lie on one day."""
    said = "what was planned for that day has been done", "the same day"
    for one in found:
        sides = ((one.plan.article, one.planned), (one.deed.article, one.done))
        clues = tuple(evidence(articles[i], span, *said, Strength.DEFAULT) for i, span in sides)
        relation = Offset(node_of(one.plan), node_of(one.deed), 0, 0)
        hashes = sorted(readings[index].text_hash for index, _ in sides)
        order = (-float(one.shared), "".join(hashes), one.done.start)
        yield Constraint(relation, Strength.DEFAULT, clues, order, True)
