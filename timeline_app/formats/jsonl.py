"""Article records, one JSON object a line: every bad line is named, the good ones are read."""

from __future__ import annotations

import io
import itertools
import json
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import parse_day_range
from timeline_app.core.dayset import FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR
from timeline_app.core.errors import InputError
from timeline_app.formats.encoding import decode

_OPTIONAL = ("title", "group", "url", "publisher", "lang")


def articles_of(
    content: bytes, name: str
) -> tuple[tuple[tuple[str, Article], ...], tuple[InputError, ...]]:
    """``("file:line", article)`` for each good line in order, and a problem for each bad one.

    A line that is not UTF-8 costs itself only. **Raises** InputError when the bytes are not text at all.
    """
    found: list[tuple[str, Article]] = []
    problems: list[InputError] = []
    for number, line in enumerate(_lines(content, name), 1):
        if not line.strip():
            continue
        place = f"{name}:{number}"
        try:
            found.append((place, article_of(_text(line, place), place)))
        except InputError as problem:
            problems.append(problem)
    return tuple(found), tuple(problems)


def stream(parts: tuple[bytes, BinaryIO], name: str) -> Iterator[tuple[int, Article | InputError]]:
    """The article of each line with the line's number, or why there is none; one line is held at a time.

    ``parts`` are whole lines read already, and what follows them, in UTF-8.
    """
    head, handle = parts
    for number, line in enumerate(itertools.chain(io.BytesIO(head), handle), 1):
        if not line.strip():
            continue
        place = f"{name}:{number}"
        try:
            yield number, article_of(_text(line, place), place)
        except InputError as problem:
            yield number, problem


def _lines(content: bytes, name: str) -> Sequence[str | bytes]:
    """The lines, decoded as a whole where that can be done, else as bytes, line by line."""
    try:
        return decode(content, name).text.split("\n")
    except InputError:
        if not looks_like_records(content):
            raise
        return content.split(b"\n")


def _text(line: str | bytes, place: str) -> str:
    if isinstance(line, str):
        return line
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        raise InputError(place, f"is not UTF-8 (byte {exc.start + 1} of the line)") from exc


def looks_like_records(content: bytes) -> bool:
    """True when the first line that is not blank is a JSON object with a text: JSONL, not prose."""
    head = content[3:] if content.startswith(b"\xef\xbb\xbf") else content
    first = next((line for line in head.split(b"\n") if line.strip()), b"")
    if not first.lstrip().startswith(b"{"):
        return False
    try:
        record = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(record, dict) and "text" in record


def article_of(line: str, place: str) -> Article:
    """The article of one record. **Raises** InputError, with ``place``, for anything amiss."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as exc:
        raise InputError(place, f"is not JSON ({exc})") from exc
    if not isinstance(record, dict):
        raise InputError(place, "is not a JSON object")
    article_id = _string(record, "id", place)
    text = _string(record, "text", place)
    if not article_id:
        raise InputError(place, 'needs an "id" that is a string')
    if text is None:
        raise InputError(place, f'article {article_id!r} needs a "text" that is a string')
    optional = {key: _string(record, key, place) for key in _OPTIONAL}
    return Article(
        id=ArticleId(article_id),
        text=text,
        title=optional["title"] or None,
        pub_date=_pub_date(record, place),
        group=optional["group"] or "",
        url=optional["url"] or None,
        publisher=optional["publisher"] or None,
        lang=optional["lang"] or None,
    )


def _string(record: dict[str, Any], key: str, place: str) -> str | None:
    found = record.get(key)
    if found is None:
        return None
    if not isinstance(found, str):
        raise InputError(place, f'"{key}" must be a string, not {json.dumps(found)[:40]}')
    try:
        found.encode("utf-8")
    except UnicodeEncodeError as exc:
        raise InputError(place, f'"{key}" holds half a character (a lone surrogate)') from exc
    return found


def _pub_date(record: dict[str, Any], place: str) -> str | None:
    """The one publication day of ``pub_date`` or ``dct``, as ``YYYY-MM-DD``."""
    days = set()
    for key in ("pub_date", "dct"):
        written = (_string(record, key, place) or "").strip()
        if not written:
            continue
        bounds = parse_day_range(written)
        if bounds is None or bounds[0] != bounds[1]:
            raise InputError(place, f'"{key}" is {written!r}, not a day like 2018-08-02')
        if not FIRST_DAY <= bounds[0] <= LAST_DAY:
            raise InputError(place, f'"{key}" {written} lies outside {FIRST_YEAR} to {LAST_YEAR}')
        days.add(written.replace(" ", "T").split("T")[0])
    if len(days) > 1:
        raise InputError(place, '"pub_date" and "dct" name different days')
    return days.pop() if days else None
