"""Mentions that fit two events which cannot be one: they join neither, and say so.

An undated article tells of a bus that hit a wall; one article of May and one of June tell of such a bus. As
long as neither is clearly more like it, to join it with either would be a guess.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline_app.core.article import ArticleId, Span
from timeline_app.core.event import Event
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.merging import Corpus
from timeline_app.linking.reasons import short, span_words
from timeline_app.linking.rivals import CLEAR

Cannot = Callable[[MentionRef, MentionRef], bool]


@dataclass(frozen=True, slots=True)
class Choice:
    """A mention, and those of other articles that it could be one event with, but not with all."""

    mention: MentionRef
    rivals: tuple[MentionRef, ...]


def without_choices(links: Sequence[Link], cannot: Cannot) -> tuple[list[Link], list[Choice]]:
    """The links, in their order, that rest on no guess; and the guesses that were not made.

    ``cannot``: whether two mentions cannot be one event. **Cost**: O(links log links).
    """
    scores: dict[MentionRef, dict[MentionRef, float]] = defaultdict(dict)
    for link in links:
        for one, other in ((link.a, link.b), (link.b, link.a)):
            scores[one][other] = max(link.score, scores[one].get(other, 0.0))
    gone: set[frozenset[MentionRef]] = set()
    choices = []
    for ref in sorted(scores):
        best, rivals = _rivals(scores[ref], cannot)
        if rivals and _is_open(scores[ref], rivals):
            choices.append(Choice(ref, (best, *rivals)))
            rivals.append(best)
        gone |= {frozenset({ref, other}) for other in rivals}
    return [link for link in links if frozenset({link.a, link.b}) not in gone], choices


def _rivals(
    scores: Mapping[MentionRef, float], cannot: Cannot
) -> tuple[MentionRef, list[MentionRef]]:
    """The mention of the strongest link, and those of other articles that cannot be one with it."""
    best = min(scores, key=lambda ref: (-scores[ref], ref))
    return best, [o for o in sorted(scores) if o.article != best.article and cannot(o, best)]


def _is_open(scores: Mapping[MentionRef, float], rivals: Sequence[MentionRef]) -> bool:
    """True where the rivals together weigh about as much as all that speaks for the best."""
    against = sum(scores[ref] for ref in rivals)
    return against >= CLEAR * (sum(scores.values()) - against)


def with_choices(events: Sequence[Event], corpus: Corpus, choices: Sequence[Choice]) -> list[Event]:
    """The events, in their order, told which others each could be one with."""
    lines: dict[tuple[ArticleId, Span], str] = {}
    for choice in choices:
        place = corpus.articles[choice.mention.article].id, corpus.mention(choice.mention).trigger
        told = " or ".join(_words(corpus, rival) for rival in choice.rivals)
        lines[place] = f"it may be one with {told}, which are not one: joined with none of them"
    return [
        replace(event, conflicts=(*event.conflicts, *dict.fromkeys(found)))
        if (found := [lines[p] for s in event.sources if (p := (s.article, s.trigger)) in lines])
        else event
        for event in events
    ]


def _words(corpus: Corpus, ref: MentionRef) -> str:
    article = corpus.articles[ref.article]
    quote = short(corpus.mention(ref).clause.of(article.text))
    return f"{article.id} ({span_words(corpus.times[ref].interval)}: “{quote}”)"
