"""The chain of reasons in words: what a phrase means, when an article was published, what follows.

Every line comes with the evidence it stands on, so that each quotation can be opened at its span.
"""

from __future__ import annotations

from timeline_app.core.article import Span
from timeline_app.core.calendar import format_day
from timeline_app.core.datewords import bound_words
from timeline_app.core.event import Evidence
from timeline_app.core.interval import Interval
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import is_anchored
from timeline_app.linking.anchoring import evidence
from timeline_app.linking.by_hand import BY_HAND
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.dating import Solution
from timeline_app.linking.lists import expr_for, list_of
from timeline_app.linking.phrases import in_words

Step = tuple[str, Evidence]
MAX_CLUES = 12
_NAMED_SIGNALS = frozenset({"since", "until", "by", "before", "after"})
_ORDER_ONLY = frozenset({"the same day", "not after it", "not before it"})


def phrase_step(solution: Solution, ref: MentionRef, index: int) -> Step:
    """What a time expression says, and what it counts from."""
    article, reading = solution.articles[ref.article], solution.readings[ref.article]
    hanging = solution.hangings[ref.article]
    timex, spoken = reading.timexes[index], hanging.anchors[index]
    listed = list_of(reading, reading.events[ref.event], index)
    expr = expr_for(reading, hanging.exprs, reading.events[ref.event], index)
    if timex.rule in BY_HAND:
        text = f"You set the date of “{timex.text}”."
        return text, evidence(article, timex.span, timex.rule, "set by you", Strength.HARD)
    signal = f"{timex.signal} " if timex.signal in _NAMED_SIGNALS else ""
    named = article.text[
        reading.timexes[listed[0]].span.start : reading.timexes[listed[-1]].span.end
    ]
    text = f"“{named}” says {signal}{in_words(expr)} (rule {timex.rule})."
    if timex.leans_on is not None:
        text += f" It takes the rest of its date from “{timex.leans_on.of(article.text)}”."
    if spoken is not None:
        saying = reading.events[spoken].trigger.of(article.text)
        text += f" It stands in a quotation, so it counts from “{saying}”."
    elif is_anchored(expr):
        text += " It counts from the day of publication."
    return text, evidence(article, timex.span, timex.rule, in_words(expr), Strength.STRONG)


def outcome(
    solution: Solution, ref: MentionRef, span: Interval, days: int, strength: Strength
) -> Step:
    """The last line: the bounds that follow, and how many days are possible where few are."""
    article = solution.articles[ref.article]
    clause = solution.readings[ref.article].events[ref.event].clause
    if span.is_unbounded:
        text = "Undated: nothing in this article or in those linked to it says when it was written."
        return text, evidence(article, clause, "no date", "open", Strength.HARD)
    words = span_words(span)
    text = f"So: {words}" + (f", one of {days} days" if days else "")
    return text + ".", evidence(article, clause, "result", words, strength)


def is_known(solution: Solution, article: int) -> bool:
    """True when an article's day of publication is given with it or printed in its dateline."""
    if not solution.publication(article).is_single:
        return False
    if solution.given[article]:
        return True
    reasons = solution.network.reasons[solution.publications[article]]
    return any(
        clue.strength == Strength.HARD and clue.bound.startswith("=")
        for constraint in reasons
        if not constraint.link
        for clue in constraint.evidence
    )


def publication_steps(solution: Solution, index: int) -> list[Step]:
    """When the article was published and the clues that say so, in words."""
    days = solution.publication(index)
    article = solution.articles[index]
    chain = solution.network.chain(solution.publications[index])
    clues = [clue for constraint in chain for clue in constraint.evidence]
    span = span_words(Interval.of_days(days.first, days.last))
    if is_known(solution, index):
        text = f"{article.id} was published {span}: {clues[0].clue}." if clues else span
        return [(text, clues[0])] if clues else []
    steps = []
    seen: list[str] = []
    for clue in sorted(clues, key=lambda clue: clue.clue.startswith("dates ")):
        words = f"“{short(clue.text)}” ({clue.article}): {clue.clue}, {bound_words(clue.bound)}."
        if clue.bound not in _ORDER_ONLY and words not in seen:
            seen.append(words)
            steps.append((words, clue))
    head = Evidence(article.id, Span(0, 0), "", "publication", span, Strength.STRONG)
    return [(f"{article.id} was published {span}, by its evidence:", head), *steps[:MAX_CLUES]]


def span_words(interval: Interval) -> str:
    """Bounds in words: "2014-09-01 to 2014-09-30", "by 2014-12-14", "2014-12-14"."""
    first, last = interval.first_day, interval.last_day
    if first is None and last is None:
        return "at an unknown time"
    if first is None:
        return f"by {format_day(last or 0)}"
    if last is None:
        return f"from {format_day(first)} on"
    return format_day(first) if first == last else f"{format_day(first)} to {format_day(last)}"


def short(text: str, limit: int = 90) -> str:
    """The text on one line, cut at ``limit`` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"
