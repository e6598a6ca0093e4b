"""Invented sentences with what must be read in them: status, which time dates what, who did it.

The marks are explained at the head of each table. A group passes when the share of its lines that are
read right reaches its floor; lines under ``known`` are read wrong today and count against it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from timeline_app.core.article import EventMention, Reading, Span

Read = Callable[[str], Reading]
FOLDER = Path(__file__).parents[1] / "gold" / "events"
_MARK = re.compile(r"([\[{<])(?:(\w):)?([^\]}>]*)[\]}>]")
_ROLES = {"a": "agent", "p": "patient", "s": "speaker"}


@dataclass(frozen=True)
class Marked:
    """A sentence without its marks, and the marks: (bracket, letter, span)."""

    text: str
    marks: tuple[tuple[str, str, Span], ...]

    def of(self, bracket: str) -> list[tuple[str, Span]]:
        return [(letter, span) for kind, letter, span in self.marks if kind == bracket]


def unmark(line: str) -> Marked:
    """ "The ship [a:sank] {a:in May}." to its plain words and where the marks stood."""
    text, marks, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        marks.append((match[1], match[2] or "", Span(len(text), len(text) + len(match[3]))))
        text += match[3]
        at = match.end()
    return Marked(text + line[at:], tuple(marks))


def at(reading: Reading, span: Span) -> EventMention | None:
    return next((e for e in reading.events if e.trigger.overlaps(span)), None)


def status_faults(marked: Marked, reading: Reading, group: str) -> Iterator[str]:
    for _, span in marked.of("["):
        event = at(reading, span)
        found = "no event" if event is None else event.status.value
        if found != group:
            yield f"{span.of(marked.text)}: {found}"


def time_faults(marked: Marked, reading: Reading, _: str) -> Iterator[str]:
    for letter, span in marked.of("["):
        event = at(reading, span)
        word = span.of(marked.text)
        if event is not None:
            yield from _wrong_times(marked, reading, event, letter)
        elif letter != "0":
            yield f"{word}: no event"
    yield from _wrong_parents(marked, reading)


def _wrong_times(
    marked: Marked, reading: Reading, event: EventMention, letter: str
) -> Iterator[str]:
    word = event.trigger.of(marked.text)
    got = [reading.timexes[k].span for k in event.timexes]
    due = [span for name, span in marked.of("{") if name == letter]
    if not all(any(g.overlaps(s) for g in got) for s in due):
        yield f"{word}: lacks its time"
    if not all(any(g.overlaps(s) for s in due) for g in got):
        yield f"{word}: has a time too many"


def _wrong_parents(marked: Marked, reading: Reading) -> Iterator[str]:
    triggers = [(letter, at(reading, span)) for letter, span in marked.of("[")]
    saying = next((event for letter, event in triggers if letter == "s"), None)
    for letter, event in triggers:
        if saying is not None and letter != "s" and event is not None:
            parent = None if event.parent is None else reading.events[event.parent]
            if parent != saying:
                yield f"{event.trigger.of(marked.text)}: not under its saying"


def role_faults(marked: Marked, reading: Reading, _: str) -> Iterator[str]:
    for _, span in marked.of("["):
        event = at(reading, span)
        if event is None:
            yield f"{span.of(marked.text)}: no event"
            continue
        got = {(reading.actors[p.actor].name, p.role.value) for p in event.participants}
        for letter, name in marked.of("<"):
            words = name.of(marked.text).removeprefix("the ").removeprefix("The ")
            if not any(_same(words, n) and role == _ROLES[letter] for n, role in got):
                yield f"{words} is not the {_ROLES[letter]} of {span.of(marked.text)}: {sorted(got)}"


def _same(words: str, name: str) -> bool:
    """True where the two share the start of a word: "Turkish" and "Turkey", "Tom Reilly" and "Reilly"."""
    return any(w[:4] == n[:4] for w in words.lower().split() for n in name.lower().split())


GRADERS = {"status": status_faults, "attachment": time_faults, "roles": role_faults}


def groups() -> Iterator[tuple[str, str, float, tuple[str, ...], tuple[str, ...]]]:
    """(table, group, floor, lines, known) of every group."""
    for path in sorted(FOLDER.glob("*.toml")):
        for name, group in tomllib.loads(path.read_text(encoding="utf-8")).items():
            known = tuple(group.get("known", ()))
            yield path.stem, name, group["floor"], tuple(group["lines"]), known


def graded(read: Read, table: str, group: str, lines: tuple[str, ...]) -> dict[str, list[str]]:
    """Each line with what was read wrong in it."""
    found = {}
    for line in lines:
        marked = unmark(line)
        found[line] = list(GRADERS[table](marked, read(marked.text), group))
    return found


@pytest.mark.parametrize(("table", "group", "floor", "lines", "known"), list(groups()))
def test_a_group_reaches_its_floor(
    read: Read,
    table: str,
    group: str,
    floor: float,
    lines: tuple[str, ...],
    known: tuple[str, ...],
) -> None:
    found = graded(read, table, group, lines + known)
    wrong = {line: faults for line, faults in found.items() if faults}
    share = 1 - len(wrong) / len(found)
    listing = "\n".join(f"  {line}\n      {'; '.join(faults)}" for line, faults in wrong.items())
    print(f"{table} {group}: {share:.3f} of {len(found)}\n{listing}")
    assert share >= floor, f"{table} {group}: {share:.3f} < {floor}\n{listing}"


@pytest.mark.parametrize("table", ["status", "attachment"])
def test_every_group_is_large_enough(table: str) -> None:
    for name, group, _, lines, known in groups():
        if name == table:
            assert len(set(lines + known)) >= 30, group


def test_no_sentence_stands_twice() -> None:
    lines = [line for _, _, _, own, known in groups() for line in own + known]
    assert sorted(set(lines)) == sorted(lines)


def test_marks_are_taken_out() -> None:
    marked = unmark("<a:Norway> [a:left] {a:in May}.")
    assert marked.text == "Norway left in May."
    assert [span.of(marked.text) for _, _, span in marked.marks] == ["Norway", "left", "in May"]
