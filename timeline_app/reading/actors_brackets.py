"""Names that bring their short form along: "Lurania Central Bank (LCB)", "the Hill Front/HF".

The long form is the shortest run of words before the bracket whose letters hold those of the short form in
order, first letter upon first letter.

**Source**: A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
biomedical text", PSB 2003.
"""

from __future__ import annotations

from collections import defaultdict

from timeline_app.core.article import Span
from timeline_app.reading import words
from timeline_app.reading.actors_names import Name
from timeline_app.reading.parse import Sentence, Token

_LONGEST = 10
_JOINTS = frozenset({"-", "–", "al", ",", "'", "’", "'s", "’s"})
_OPENING = ("(", "/")


def with_long_forms(
    names: list[Name], sentences: list[Sentence], plain: str
) -> tuple[list[Name], dict[str, str], dict[tuple[int, int], str]]:
    """The names, those in front of a bracket made whole, and the short forms with what they stand for.

    Where the article brings one short form in for two bodies, what it stands for at each of its places
    (sentence, first token). **Order**: the names by place. **Cost**: linear.
    """
    out: list[Name] = []
    stands_for: dict[str, str] = {}
    brought: dict[str, dict[int, str]] = defaultdict(dict)
    for name in names:
        long = _long_form(name, out, sentences[name.sentence], plain)
        if long is not None:
            while out and out[-1].sentence == name.sentence and out[-1].last >= long.first:
                out.pop()
            out.append(long)
            stands_for.setdefault(name.text.lower(), long.text.lower())
            brought[name.text.lower()][name.span.start] = long.text.lower()
        out.append(name)
    out = _with_spelled_behind(out, sentences, plain, stands_for)
    several = {s: at for s, at in brought.items() if len(set(at.values())) > 1}
    return out, {s: o for s, o in stands_for.items() if s not in several}, _by_place(out, several)


def _by_place(names: list[Name], several: dict[str, dict[int, str]]) -> dict[tuple[int, int], str]:
    """What each mention of a shared short form stands for: the body brought in last before it, else itself."""
    out: dict[tuple[int, int], str] = {}
    now = {short: short for short in several}
    for name in names:
        short = name.text.lower()
        if short in several:
            now[short] = several[short].get(name.span.start, now[short])
            out[name.sentence, name.first] = now[short]
    return out


def _long_form(name: Name, before: list[Name], sentence: Sentence, plain: str) -> Name | None:
    """The name just before the bracket or slash that a short form is in, with all the words it stands for."""
    tokens = sentence.tokens
    at = name.first - 1
    if at < 1 or tokens[at].text not in _OPENING or name.kind == "state":
        return None
    if not _is_short(name.text):
        return None
    last = before[-1] if before and before[-1].sentence == name.sentence else None
    first = _spelled(tokens, at - 1, name.text)
    if last is None or last.last != at - 1:
        return _made(name, first, tokens, plain)
    if first is None:
        if last.kind in ("state", "person") or tokens[at].text == "/":
            return None
        return last
    if first >= last.first:
        return last
    return _made(name, first, tokens, plain)


def _made(name: Name, first: int | None, tokens: tuple[Token, ...], plain: str) -> Name | None:
    """The body in front of the bracket of a short form, from the word whose letter begins the form."""
    last = name.first - 2
    if first is None or first == last or not tokens[last].text[0].isupper():
        return None
    span = Span(tokens[first].start, tokens[last].end)
    text = " ".join(span.of(plain).split())
    return Name(name.sentence, first, last, span, text, "organisation")


def _with_spelled_behind(
    names: list[Name], sentences: list[Sentence], plain: str, stands_for: dict[str, str]
) -> list[Name]:
    """The names, the words in a bracket behind a short form made one where they spell it out.

    "NTF (Norland Tugmen, Ferrymen and Pilots)": adds what each stands for to ``stands_for``.
    """
    whole: dict[tuple[int, int], Name] = {}
    inside: set[tuple[int, int]] = set()
    for name in names:
        tokens = sentences[name.sentence].tokens
        first = name.last + 2
        if not _is_short(name.text) or [t.text for t in tokens[first - 1 : first]] != ["("]:
            continue
        close = next((k for k in range(first, len(tokens)) if tokens[k].text == ")"), first)
        if close - first < 2 or _spelled(tokens, close - 1, name.text) != first:
            continue
        span = Span(tokens[first].start, tokens[close - 1].end)
        text = " ".join(span.of(plain).split())
        whole[name.sentence, first] = Name(
            name.sentence, first, close - 1, span, text, "organisation"
        )
        inside |= {(name.sentence, k) for k in range(first, close)}
        stands_for.setdefault(name.text.lower(), text.lower())
    kept = [n for n in names if (n.sentence, n.first) not in inside]
    return sorted([*kept, *whole.values()], key=lambda n: n.span)


def _is_short(text: str) -> bool:
    """True for "LCB", "SANA" and "Nato"."""
    letters = text.replace(".", "").replace("-", "")
    return letters.isalpha() and 2 <= len(letters) <= 8 and text[:1].isupper()


def _spelled(tokens: tuple[Token, ...], last: int, short: str) -> int | None:
    """First token of the words up to ``last`` that spell a short form out by their initials, or None.

    Words need not give a letter when they are small ("of the").
    """
    letters = [c.lower() for c in short if c.isalpha()]
    k = last
    while letters and k >= 0 and last - k < _LONGEST:
        word = tokens[k].text
        if word[0].lower() == letters[-1]:
            letters.pop()
        elif word.lower() not in words.closed()["inside_names"] | _JOINTS:
            return None
        if not letters:
            return k if word[0].isupper() else None
        k -= 1
    return None
