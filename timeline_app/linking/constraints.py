"""What articles, links and the world say of days, as variables and constraints of one network (see ``network``).

Every article's publication is a variable; so is the day of each event through which a date may travel.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.article import Article, Reading, Span
from timeline_app.core.calendar import format_day, parse_day_range
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Evidence
from timeline_app.core.project import Decisions
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import TimeExpr, Vague, is_anchored
from timeline_app.linking.anchoring import (
    evidence,
    fixed_days,
    hang,
    has_open_side,
    told_as_past,
)
from timeline_app.linking.appositions import (
    appositions,
    is_season_of_a_contest,
    told_again,
    told_in_a_season,
)
from timeline_app.linking.by_hand import BY_HAND
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.clues import own_clues
from timeline_app.linking.directions import is_trusted_past
from timeline_app.linking.elsewhere import is_made_up_or_mistaken
from timeline_app.linking.fulfilments import as_planned, fulfilments
from timeline_app.linking.imprints import imprints
from timeline_app.linking.lists import expr_for
from timeline_app.linking.lives import lives
from timeline_app.linking.milestones import counted_from, milestones
from timeline_app.linking.network import (
    Constraint,
    Lies,
    Network,
    NodeId,
    Offset,
    Says,
)
from timeline_app.linking.newsworthy import NEWS_DAYS, fresh_expression, is_told_of_another_time
from timeline_app.linking.outlook import is_infinitive, seen_from_article
from timeline_app.linking.phrases import in_words
from timeline_app.linking.reckonings import reckoned
from timeline_app.linking.running_days import days_run, running_days
from timeline_app.linking.spans_of_years import elapsed_clues
from timeline_app.linking.to_the_day import to_the_day
from timeline_app.linking.weekly import weekly_clues
from timeline_app.linking.world import Known, fact_clues

_FIRST = -1e9
"""Order of what the user knows: before every clue of its strength."""
_LINK_STRENGTH = {
    "quotation": Strength.STRONG,
    "passage": Strength.STRONG,
    "likeness": Strength.DEFAULT,
}


class Constraints:
    """Grows a network from readings, decisions, facts and links; solving it is left to ``dating``."""

    def __init__(self, articles: Sequence[Article], readings: Sequence[Reading]) -> None:
        self.articles = articles
        self.readings = readings
        self.network = Network()
        self.constraints: list[Constraint] = []
        self.publications = [self.network.add_node() for _ in articles]
        self.events: dict[MentionRef, NodeId] = {}
        self.appositions = [appositions(a, r) for a, r in zip(articles, readings, strict=True)]
        self.hangings = [
            hang(reading, [*pairs, *told_again(article, reading)])
            for article, reading, pairs in zip(articles, readings, self.appositions, strict=True)
        ]
        self.given = [False] * len(articles)
        self.linked: list[tuple[Link, Constraint]] = []
        self.states: list[Link] = []

    def own(self, index: int, decisions: Decisions) -> None:
        """What one article says by itself, and what its record or the user says of it."""
        article, reading = self.articles[index], self.readings[index]
        hanging = self.hangings[index]
        self._given(index, article, decisions)
        for event in sorted({e for e in hanging.anchors if e is not None}):
            self._event(MentionRef(index, event))
        for number, timex in enumerate(hanging.dated_by):
            if timex is not None and not reading.events[number].throughout:
                self._event(MentionRef(index, number))
        for number, other in enumerate(hanging.occasion):
            if other is not None:
                self._occasion(index, number, other)
        told_twice = self._told_twice(index)
        clues = [clue for clue in own_clues(article, reading) if clue.timex not in told_twice]
        for clue in (
            *clues,
            *reckoned(article, reading),
            *weekly_clues(article, reading),
            *imprints(article),
        ):
            node = self._anchor(index, clue.timex)
            self._add(Lies(node, clue.days), clue.evidence.strength, (clue.evidence,), index)

    def _told_twice(self, index: int) -> set[int | None]:
        """ "Last year, in 2030": the date is what the words count to. The dates so told."""
        article, reading = self.articles[index], self.readings[index]
        exprs, found = self.hangings[index].exprs, set[int | None]()
        for pair in self.appositions[index]:
            counted, dated = reading.timexes[pair.counted], reading.timexes[pair.dated]
            days = fixed_days(exprs[pair.dated])
            if days is None or days.is_empty:
                continue
            node = self.network.add_node()
            is_now = isinstance(exprs[pair.counted], Vague)
            words = counted.text.casefold() if is_now else in_words(exprs[pair.counted])
            bound = f"{words} is {dated.text}"
            clue = evidence(article, counted.span, "one time told twice", bound, Strength.STRONG)
            date = evidence(article, dated.span, "one time told twice", bound, Strength.STRONG)
            self._add(Lies(node, days), Strength.STRONG, (date,), index)
            anchor = self._anchor(index, pair.counted)
            says = self._says(anchor, node, exprs[pair.counted], days)
            self._add(says, Strength.STRONG, (clue,), index)
            found.add(pair.dated)
        return found

    def _says(self, anchor: NodeId, node: NodeId, expr: TimeExpr, days: DaySet) -> Says | Lies:
        """What "last year", told of these days, says of the day of its telling."""
        first, last = days.first, days.last
        if isinstance(expr, Vague):
            return Lies(anchor, days)  # "now, in 2033"
        if not is_season_of_a_contest(expr):
            return Says(anchor, node, expr)
        if first is None or last is None:
            return Lies(anchor, DaySet.every())
        return Lies(anchor, told_in_a_season(expr, first, last))

    def facts(self, index: int, known: Known) -> None:
        """What the world knew of the things the article names."""
        node = self.publications[index]
        for clue in fact_clues(self.articles[index], known):
            self._add(Lies(node, clue.days), clue.evidence.strength, (clue.evidence,), index)

    def _given(self, index: int, article: Article, decisions: Decisions) -> None:
        told = decisions.pub_date(article.id)
        clue = "the user knows it"
        if told is None and article.pub_date is not None:
            told, clue = parse_day_range(article.pub_date), "given with the article"
        if told is None:
            return
        self.given[index] = True
        first, last = told
        bound = f"= {format_day(first)}" + ("" if first == last else f" to {format_day(last)}")
        said = Evidence(article.id, Span(0, 0), "", clue, bound, Strength.HARD)
        days = DaySet.between(first, last)
        self.constraints.append(
            Constraint(
                Lies(self.publications[index], days), Strength.HARD, (said,), (_FIRST, "", 0)
            )
        )

    def _anchor(self, index: int, timex: int | None) -> NodeId:
        spoken = None if timex is None else self.hangings[index].anchors[timex]
        if spoken is None:
            return self.publications[index]
        return self._event(MentionRef(index, spoken))

    def _event(self, ref: MentionRef) -> NodeId:
        """The variable of an event, made on first use with what its own article says of it."""
        if ref in self.events:
            return self.events[ref]
        node = self.events[ref] = self.network.add_node()
        article, reading = self.articles[ref.article], self.readings[ref.article]
        event = reading.events[ref.event]
        publication = self.publications[ref.article]
        timex = self.hangings[ref.article].dated_by[ref.event]
        if told_as_past(event) and self._is_sure(ref, timex):
            clue = evidence(
                article, event.trigger, "what is told has happened", "not after it", Strength.HARD
            )
            self._add(Offset(node, publication, 0, None), Strength.HARD, (clue,), ref.article)
        elif seen_from_article(article, reading, event):
            clue = evidence(
                article,
                event.trigger,
                "what is planned lies ahead",
                "not before it",
                Strength.STRONG,
            )
            self._add(Offset(publication, node, 0, None), Strength.STRONG, (clue,), ref.article)
        if timex is not None:
            self._dated(ref, node, timex)
        return node

    def _is_sure(self, ref: MentionRef, timex: int | None) -> bool:
        """False where a date of the calendar may belong to something still to come."""
        reading = self.readings[ref.article]
        event = reading.events[ref.event]
        if event.tense == "none" and is_infinitive(self.articles[ref.article], event):
            return False  # "had meant to celebrate in August"
        if timex is None:
            return True
        article, when = self.articles[ref.article], reading.timexes[timex]
        if is_made_up_or_mistaken(article, reading, when.span, event):
            return False
        plain = event.tense == "present" and not event.nominal
        if plain and has_open_side(self.hangings[ref.article].exprs[timex]):
            return False  # "reports its results on Friday"
        if event.tense != "past" and when.tense == "future":
            return False  # "will resume on Friday, when the gates have been closed"
        if fixed_days(self.hangings[ref.article].exprs[timex]) is None:
            return True
        return is_trusted_past(article, reading, when, event)

    def _dated(self, ref: MentionRef, node: NodeId, timex: int) -> None:
        article, reading = self.articles[ref.article], self.readings[ref.article]
        found, event = reading.timexes[timex], reading.events[ref.event]
        expr = expr_for(reading, self.hangings[ref.article].exprs, event, timex)
        days, trigger = fixed_days(expr), event.trigger.of(article.text)
        strength = Strength.HARD if days is not None else Strength.STRONG
        bound = in_words(expr) if days is None else found.text
        clue = evidence(article, found.span, f"dates “{trigger}”", bound, strength)
        if days is not None:
            if not days.is_empty:
                by_hand = found.rule in BY_HAND
                self._add(Lies(node, days), strength, (clue,), ref.article, by_hand=by_hand)
            return
        anchor = self._anchor(ref.article, timex)
        if anchor != node and is_anchored(expr) and not is_season_of_a_contest(expr):
            self._add(Says(anchor, node, expr), strength, (clue,), ref.article)

    def _occasion(self, index: int, event: int, other: int) -> None:
        article, reading = self.articles[index], self.readings[index]
        clue = evidence(
            article,
            reading.events[event].trigger,
            "the same speaker, and no other time is given",
            "the same day",
            Strength.DEFAULT,
        )
        nodes = self._event(MentionRef(index, other)), self._event(MentionRef(index, event))
        self._add(Offset(*nodes, 0, 0), Strength.DEFAULT, (clue,), index)

    def link(self, link: Link) -> None:
        """Two mentions of one event lie on one day; a state lies on many and carries no date."""
        mentions = [self.readings[ref.article].events[ref.event] for ref in (link.a, link.b)]
        if any(mention.throughout for mention in mentions):
            self.states.append(link)
            return
        nodes = self._event(link.a), self._event(link.b)
        strength = _LINK_STRENGTH[link.kind]
        clues = tuple(
            evidence(
                self.articles[ref.article],
                span,
                f"same event: {link.why}",
                "the same day",
                strength,
            )
            for ref, span in ((link.a, link.span_a), (link.b, link.span_b))
        )
        keys = sorted(self.readings[ref.article].text_hash for ref in (link.a, link.b))
        made = Constraint(
            Offset(*nodes, 0, 0), strength, clues, (-link.score, "".join(keys), link.a.event), True
        )
        self.constraints.append(made)
        self.linked.append((link, made))
        if link.kind != "likeness" and all(mention.speech for mention in mentions):
            self._news(link.a, link.b)
            self._news(link.b, link.a)

    def _news(self, told: MentionRef, again: MentionRef) -> None:
        """Words that one article reports of its own week are news in the other that quotes them, too."""
        fresh = fresh_expression(
            self.readings[told.article], self.hangings[told.article], told.event
        )
        hanging = self.hangings[again.article]
        if fresh is None or is_told_of_another_time(hanging, again.event):
            return
        article, other = self.articles[told.article], self.articles[again.article]
        span = self.readings[told.article].timexes[fresh].span
        trigger = self.readings[again.article].events[again.event].trigger
        words = "words quoted as news are a week old at most"
        bound = f"within {NEWS_DAYS} days"
        clues = tuple(
            evidence(one, at, words, bound, Strength.DEFAULT)
            for one, at in ((article, span), (other, trigger))
        )
        relation = Offset(self._event(again), self.publications[again.article], 0, NEWS_DAYS)
        self._add(relation, Strength.DEFAULT, clues, again.article)

    def retold(self) -> None:
        """Events that one article counts from, or tells as done, and another one dates or plans."""
        parts = self.articles, self.readings
        counted = milestones(*parts, self.hangings)
        counted += to_the_day(*parts, self.hangings, counted)
        done = fulfilments(*parts, self.hangings)
        self.constraints.extend(counted_from(*parts, counted, self._event, self.publications))
        self.constraints.extend(as_planned(*parts, done, self._event))
        self.constraints.extend(lives(*parts, self.hangings, self._event, self.publications))
        run = running_days(*parts, self.hangings)
        self.constraints.extend(days_run(*parts, run, self._event, self.publications))

    def elapsed(self, links: Sequence[Link]) -> None:
        """ "Seven years of war" beside the year the war began, in one article or a linked one."""
        for index, days, clues in elapsed_clues(self.articles, self.readings, links):
            self._add(Lies(self.publications[index], days), clues[0].strength, clues, index)

    def _add(
        self,
        relation: Lies | Offset | Says,
        strength: Strength,
        clues: tuple[Evidence, ...],
        index: int,
        *,
        by_hand: bool = False,
    ) -> None:
        text_hash = self.readings[index].text_hash
        order = (_FIRST if by_hand else 0.0, text_hash, len(self.constraints))
        self.constraints.append(Constraint(relation, strength, clues, order))
