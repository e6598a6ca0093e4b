"""What would be if something else came about: it lies ahead of the article that weighs it."""

from __future__ import annotations

import re
from functools import partial

from timeline_app.core.article import Article, EventMention, Reading
from timeline_app.core.status import AHEAD, Status
from timeline_app.linking.outlook import is_perfect
from timeline_app.linking.sentences import events_in, timexes_in
from timeline_app.resources import word_set

_words = partial(word_set, "outlook.toml")
_WORD = re.compile(r"[^\W\d_]+")


def is_weighed(article: Article, reading: Reading, event: EventMention) -> bool:
    """True for "a takeover would create a giant", "if it fails, the strike could spread": told of nothing done.

    Not in a sentence that tells of a past or names a date ("a fire would destroy it in 1931"), nor where time
    goes on ("a fire would later destroy it"), nor in what somebody says. **Cost**: O(sentence).
    """
    if event.status is not Status.HYPOTHETICAL or event.nominal or event.quoted:
        return False
    if event.parent is not None or event.pluperfect or is_perfect(article, event):
        return False
    others = (reading.events[k] for k in events_in(reading, event.sentence))
    if any(other.tense == "past" and other.status not in AHEAD for other in others):
        return False
    times = (reading.timexes[k] for k in timexes_in(reading, event.sentence))
    if any(timex.type != "DURATION" for timex in times):
        return False
    whole = reading.page.sentences[event.sentence]
    words = _WORD.findall(whole.of(article.text).casefold())
    before = _WORD.findall(article.text[whole.start : event.trigger.start].casefold())
    if _words("possible").isdisjoint(before) or not _words("gone_on").isdisjoint(words):
        return False
    return before[0] in _words("not_there_yet") or not _words("condition").isdisjoint(words)
