"""Publication dates as sets of days within bounds, propagated over articles, each with its reasons.

Every article's publication is a variable of one network; so is the day of each event through which a date
may travel. Clues of an article's own words, what the user knows, and same-event links between articles
are constraints on them (see ``network``). What remains bounds the date; what narrowed it is the evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.core.article import Article, Reading
from timeline_app.core.dayset import DaySet
from timeline_app.core.project import Decisions
from timeline_app.linking.anchoring import Hanging
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.circles import impossible
from timeline_app.linking.constraints import Constraints
from timeline_app.linking.network import Network, NodeId
from timeline_app.linking.world import NOTHING, Known


@dataclass(slots=True)
class Solution:
    """The solved network of a set of articles (indexes as in the sequences given)."""

    articles: Sequence[Article]
    readings: Sequence[Reading]
    network: Network
    publications: list[NodeId]
    events: dict[MentionRef, NodeId]
    hangings: list[Hanging]
    given: list[bool]
    accepted: list[Link]
    """Links that contradict nothing."""
    contradicted: list[Link]
    """Links that dating took back, because the two sides cannot lie on one day."""
    known: Sequence[Known]

    def days_of(self, ref: MentionRef) -> DaySet | None:
        """Possible days of an event that has a variable, None for others."""
        node = self.events.get(ref)
        return None if node is None else self.network.domains[node]

    def publication(self, index: int) -> DaySet:
        """Possible days of publication."""
        return self.network.domains[self.publications[index]]


def solve(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    decisions: Decisions,
    links: Sequence[Link],
    known: Sequence[Known] = (),
) -> Solution:
    """Dates all articles and the events that links and expressions join; ``known``: the facts they name.

    **Order**: results do not depend on the order of the articles: ties fall by text hash and position.
    """
    builder = Constraints(articles, readings)
    for index in range(len(articles)):
        builder.own(index, decisions)
    for index, facts in enumerate(known):
        builder.facts(index, facts)
    for link in links:
        builder.link(link)
    builder.elapsed(links)
    builder.retold()
    _settle(builder)
    dropped = {id(conflict.dropped) for conflict in builder.network.conflicts}
    accepted = [link for link, made in builder.linked if id(made) not in dropped]
    accepted = sorted([*accepted, *builder.states], key=lambda x: (-x.score, x.a, x.b))
    contradicted = [link for link, made in builder.linked if id(made) in dropped]
    return Solution(
        articles,
        readings,
        builder.network,
        builder.publications,
        builder.events,
        builder.hangings,
        builder.given,
        accepted,
        contradicted,
        known or [NOTHING] * len(articles),
    )


def _settle(builder: Constraints) -> None:
    """Solves the network; where clues contradict that have no bound between them, once more without the weakest."""
    network = builder.network
    network.solve(builder.constraints)
    out = impossible(builder.constraints, network.conflicts)
    if out:
        dropped = {id(conflict.dropped) for conflict in out}
        network.clear()
        network.solve(one for one in builder.constraints if id(one) not in dropped)
        network.conflicts.extend(out)
