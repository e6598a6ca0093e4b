"""Kinds of things that a rule or a forecast is about: "cars sold in 2031 must be electric".

A participle after a noun has no tense of its own. Of a thing that is known ("the bridge built in 2031 will be
closed", "Ada Quill, elected in 2031, will go") it tells what has happened. Of any thing of a kind, in a sentence that
lays down or foresees something, it may tell what is still to happen.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial

from timeline_app.core.article import Article, EventMention, Reading, Timex
from timeline_app.resources import word_set

_closed = partial(word_set, "closed_class.toml")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_REACH = 60
"""Characters before the participle in which its noun stands."""
_MOST = 5
"""Words of the noun phrase that are looked at."""


def is_of_a_kind_to_come(
    article: Article, reading: Reading, timex: Timex, event: EventMention
) -> bool:
    """True where the event may be one that things of a kind have still to go through. **Cost**: O(sentence)."""
    if event.nominal or event.tense != "none" or timex.span.start < event.trigger.end:
        return False
    sentence = reading.page.sentences[event.sentence]
    if _laying_down().search(article.text, timex.span.end, sentence.end) is None:
        return False
    start = max(sentence.start, event.trigger.start - _REACH)
    return _is_any(article.text[start : event.trigger.start], is_head=start == sentence.start)


def _is_any(before: str, *, is_head: bool) -> bool:
    """True where the words end with a noun of no definite thing: "cars", "every child", "anyone".

    ``is_head``: they begin the sentence, with a capital.
    """
    if not before.strip() or before.rstrip()[-1] in ",;:()–—-":
        return False
    words = _WORD.findall(before)
    for place in range(len(words) - 1, max(-1, len(words) - 1 - _MOST), -1):
        word = words[place].casefold()
        if word in _known() or word.endswith(("'s", "’s")):
            return False
        if word in _closed("determiners") or word in _closed("prepositions"):
            return True
        if words[place] != word and not (is_head and place == 0):
            return False  # "Ada Quill elected in 2031"
    return True


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Words before the noun of a thing that is known."""
    return _closed("definite") | _closed("possessives")


@lru_cache(maxsize=1)
def _laying_down() -> re.Pattern[str]:
    """ "Will", "must", "are to"."""
    modals, be = (
        "|".join(re.escape(word) for word in sorted(_closed(key))) for key in ("modals", "be")
    )
    return re.compile(rf"\b(?:{modals}|(?:{be})\s+to)\b", re.IGNORECASE)
