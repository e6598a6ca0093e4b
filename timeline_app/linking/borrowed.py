"""Which sentences an article took from another, and who took them from whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from timeline_app.core.article import ArticleId, Reading
from timeline_app.core.event import ActorId
from timeline_app.linking.accounts import counts_of, dates_of
from timeline_app.linking.aliases import LocalKey
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.copies import Run, Words
from timeline_app.linking.dating import Solution
from timeline_app.linking.reasons import is_known
from timeline_app.linking.swaps import Swaps
from timeline_app.linking.timing import MentionTime

COPIED_SHARE = 0.6
_Sentence = tuple[int, int]
"""Article and sentence."""


def copied_sentences(
    solution: Solution,
    times: Mapping[MentionRef, MentionTime],
    actors: Mapping[LocalKey, ActorId],
    words: Sequence[Words],
    runs: Sequence[Run],
) -> dict[_Sentence, ArticleId]:
    """(article, sentence) -> article it is copied from, for sentences that are mostly shared words.

    Who copied whom: the one published later where the dates tell, the undated one where only one is dated,
    else the longer text, which adds to what it took. Sentences that differ in a name, in all their numbers
    or in the time of their event are no copies. **Cost**: near linear.
    """
    shared: dict[tuple[int, int], dict[int, int]] = defaultdict(dict)
    for run in runs:
        copier, origin = _copier(solution, words, run.a, run.b)
        at, there = (run.left, run.right) if copier == run.a else (run.right, run.left)
        shared[copier, origin].update({at + n: there + n for n in range(run.length)})
    places = [
        _sentence_of_words(reading, row)
        for reading, row in zip(solution.readings, words, strict=True)
    ]
    sizes = [Counter(row) for row in places]
    swaps = Swaps(solution.articles, solution.readings, actors)
    starts = _intervals(solution, times)
    found: dict[_Sentence, ArticleId] = {}
    for (copier, origin), copied in sorted(shared.items()):
        pairs = Counter((places[copier][i], places[origin][copied[i]]) for i in sorted(copied))
        counts = Counter(places[copier][i] for i in copied)
        best = {one: two for (one, two), _ in reversed(pairs.most_common())}
        for number, count in sorted(counts.items()):
            sides = (copier, number), (origin, best[number])
            enough = count >= COPIED_SHARE * sizes[copier][number]
            if enough and not _differ(solution, swaps, starts, *sides):
                found.setdefault((copier, number), solution.articles[origin].id)
    return found


def _intervals(
    solution: Solution, times: Mapping[MentionRef, MentionTime]
) -> dict[_Sentence, dict[str, MentionTime]]:
    """When the events of each sentence were, by their predicates."""
    found: dict[_Sentence, dict[str, MentionTime]] = defaultdict(dict)
    for number, reading in enumerate(solution.readings):
        for index, event in enumerate(reading.events):
            time = times[MentionRef(number, index)]
            found[number, event.sentence].setdefault(event.predicate, time)
    return found


def _differ(
    solution: Solution,
    swaps: Swaps,
    starts: Mapping[_Sentence, Mapping[str, MentionTime]],
    one: _Sentence,
    two: _Sentence,
) -> bool:
    """True where the sentences tell different names, numbers or days."""
    spans = [solution.readings[n].page.sentences[sentence] for n, sentence in (one, two)]
    if swaps.between(one[0], spans[0], two[0], spans[1]):
        return True
    numbers = [
        counts_of(solution.articles[n].text, span, dates_of(solution.readings[n]))
        for (n, _), span in zip((one, two), spans, strict=True)
    ]
    if all(numbers) and not numbers[0] & numbers[1]:
        return True
    left, right = starts.get(one, {}), starts.get(two, {})
    return any(
        left[key].interval.meet(right[key].interval) is None for key in left.keys() & right.keys()
    )


def _sentence_of_words(reading: Reading, words: Words) -> list[int]:
    """For each word the number of its sentence. Cost O(words + sentences)."""
    numbers, number = [], 0
    sentences = reading.page.sentences
    for span in words.spans:
        while not sentences[number].contains(span):
            number += 1
        numbers.append(number)
    return numbers


def _copier(solution: Solution, words: Sequence[Words], a: int, b: int) -> tuple[int, int]:
    if is_known(solution, a) != is_known(solution, b):
        return (b, a) if is_known(solution, a) else (a, b)
    one, two = solution.publication(a), solution.publication(b)
    if one.last is not None and two.first is not None and one.last < two.first:
        return b, a
    if two.last is not None and one.first is not None and two.last < one.first:
        return a, b
    return (a, b) if len(words[a].forms) > len(words[b].forms) else (b, a)
