"""Other bearers of a name or a title: no fact of the world is meant where one of them may be.

"President Quill" is the head of a state; "Harbour Guild President Quill" and "President Quill of the yacht club"
are others. "The Lornish Department of Herring" is not the "Department of Herring" of the facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from timeline_app import resources
from timeline_app.linking.facts import Term

_LAST_WORD = re.compile(r"([^\W\d_]+)(?:[\'’]s)?[ -]$")
_OF_A_NAME = re.compile(r"\s+of\s+(?:the\s+)?([A-Z])")
_NAME_AFTER = re.compile(r"(?:\s+of\s+(?:the\s+)?|\s+)[A-Z]")
_SENTENCE = re.compile(r"[^.!?\n]+")


def is_of_another_body(text: str, end: int, before: str, states: Iterable[str]) -> bool:
    """True for "Harbour Guild President Quill", "yacht club President Quill", "President Quill of Brell".

    ``before`` is what stands before the title, ``end`` where the name ends. **Cost**: O(states).
    """
    after = _OF_A_NAME.match(text, end)
    if after is not None and not any(text.startswith(state, after.start(1)) for state in states):
        return True
    plain = re.sub(r"['’]s$", "", before.rstrip())
    if any(plain.endswith(state) for state in states):
        return False
    last = _LAST_WORD.search(before)
    return last is not None and (last[1].casefold() in _bodies() or _is_of_a_name(last[1]))


def has_another_bearer(text: str, rows: Sequence[Term]) -> bool:
    """True for "Dan Quill was named president of the club": with another first name, in a sentence with the title.

    **Cost**: O(text).
    """
    called = re.escape(rows[0].called)
    own = {word for row in rows for word in (*row.name.split(), *row.titles)}
    titles = "|".join(re.escape(title) for row in rows for title in row.titles)
    other = re.compile(rf"\b([A-Z][^\W\d_]+) {called}\b")
    title = re.compile(rf"\b(?:{titles})\b(?! {called}\b)", re.IGNORECASE)
    for sentence in _SENTENCE.findall(text) if other.search(text) else ():
        firsts = [match[1] for match in other.finditer(sentence)]
        if title.search(sentence) and any(w not in own and _is_of_a_name(w) for w in firsts):
            return True
    return False


def is_part_of_a_longer_name(text: str, sentence: int, start: int, end: int) -> bool:
    """True for "the Lornish Department of Herring", "the Department of Herring of Brell". **Cost**: O(1)."""
    if " " not in text[start:end]:
        return False
    last = _LAST_WORD.search(text, max(sentence, start - 40), start)
    is_longer = last is not None and _is_of_a_name(last[1])
    is_after_letters = start > sentence and text[max(0, start - 2) : start] == ". "  # "U.S."
    return is_longer or is_after_letters or _NAME_AFTER.match(text, end) is not None


def _is_of_a_name(word: str) -> bool:
    """True for a capital that neither begins a sentence with a function word nor belongs to a date or term."""
    return word[0].isupper() and word.casefold() not in _no_names()


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    table = resources.read_toml("lexicons", "en", "roles.toml")
    return frozenset([*table["collective"]["bodies"], *table["collective"]["org_words"]])


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    closed = resources.read_toml("lexicons", "en", "closed_class.toml")
    terms = resources.read_toml("lexicons", "en", "terms_of_office.toml")
    return frozenset(
        word for table in (closed, terms) for words in table.values() for word in words
    )
