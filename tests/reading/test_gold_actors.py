"""Invented articles with who is meant where: one actor for each letter, and nobody in braces.

The marks are explained at the head of ``people.toml``. A group passes when the share of its lines that are
read right reaches its floor; lines under ``known`` are read wrong today and count against it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from timeline_app.core.article import Reading, Span

Read = Callable[[str], Reading]
FOLDER = Path(__file__).parents[1] / "gold" / "actors"
_MARK = re.compile(r"\[([\w,]+):([^\]]*)\]|\{([^}]*)\}")


@dataclass(frozen=True)
class Marked:
    """A text without its marks, and what they say: (letters, span); no letters for nobody."""

    text: str
    marks: tuple[tuple[frozenset[str], Span], ...]


def unmark(line: str) -> Marked:
    """ "[a:Ana] saw {it}." to its plain words and where the marks stood."""
    text, marks, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        words = match[2] if match[1] else match[3]
        letters = frozenset(match[1].split(",")) if match[1] else frozenset[str]()
        marks.append((letters, Span(len(text), len(text) + len(words))))
        text += words
        at = match.end()
    return Marked(text + line[at:], tuple(marks))


def meant(reading: Reading, span: Span) -> frozenset[int]:
    """Actors with a mention in the span whose end it shares, as far as titles and articles allow."""
    return frozenset(
        i
        for i, actor in enumerate(reading.actors)
        for m in actor.mentions
        if m.span.overlaps(span) and (m.span.end == span.end or span.contains(m.span))
    )


def faults(marked: Sequence[Marked], found: Sequence[Sequence[frozenset[str]]]) -> list[str]:
    """What is wrong: ``found`` has the names of the actors at each mark of each text."""
    out: list[str] = []
    bearer: dict[str, str] = {}
    for text, actors in zip(marked, found, strict=True):
        for (letters, span), names in zip(text.marks, actors, strict=True):
            words = span.of(text.text)
            if (len(names) < max(1, len(letters)) and letters) or (names and not letters):
                out.append(f"{words}: {sorted(names)}")
            elif len(letters) == 1:
                (letter,) = letters
                if bearer.setdefault(letter, min(names)) not in names:
                    out.append(f"{words}: {sorted(names)}, not {bearer[letter]}")
            elif any(bearer.get(letter, "") not in names for letter in letters):
                out.append(f"{words}: {sorted(names)}")
    if len(set(bearer.values())) < len(bearer):
        out.append(f"not told apart: {bearer}")
    return out


def groups() -> list[tuple[str, list[str], float]]:
    out = []
    for path in sorted(FOLDER.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for name, group in table.items():
            if isinstance(group, dict):
                lines = [*group["lines"], *group.get("known", ())]
                out.append((f"{path.stem}.{name}", lines, float(group["floor"])))
    return out


@pytest.mark.parametrize(
    ("name", "lines", "floor"), groups(), ids=lambda v: v if isinstance(v, str) else ""
)
def test_who_is_meant(read: Read, name: str, lines: list[str], floor: float) -> None:
    wrong = {}
    for line in lines:
        marked = unmark(line)
        reading = read(marked.text)
        found = [frozenset(str(i) for i in meant(reading, span)) for _, span in marked.marks]
        if problems := faults([marked], [found]):
            wrong[marked.text] = problems
    share = 1 - len(wrong) / len(lines)
    assert share >= floor, f"{name}: {share:.2f} of {len(lines)}; {wrong}"
