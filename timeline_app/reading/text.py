"""The layout of one article: what is headline, byline, dateline, paragraph, and what is page furniture.

Blank lines part blocks; a single line end is a hard wrap, except in texts whose lines are whole
sentences. Whatever the cues leave open is a paragraph: reading a widget is a smaller fault than
losing a sentence. Offsets are code points of the text as given; nothing is ever moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from timeline_app.core.article import Block, BlockKind, Page, Span
from timeline_app.reading import day_headings, furniture, sentences
from timeline_app.reading.credits import credits_of
from timeline_app.reading.normal import normalise

__all__ = ["normalise", "parse_page"]

_BLANK = re.compile(
    r"[\n\r\u2029\x0c](?:(?:(?<=\n)|(?<=\r)\n)[^\S\n]*(?:\r?\n[^\S\n]*)+|(?<=\r)\r+|(?<=[\u2029\x0c]))"
)
_LINE = re.compile(r"\n|\r\n?|\u2028")
_TERMINAL = re.compile(r"[.!?…][\s\"')\]»]*$")
_STOPS = (".", "!", "?", "…")
_CLOSERS = " \"')]»"
_HEADLINE_WORDS = 30
_CROSSHEAD_WORDS = 9
_CAPTION_WORDS = 3
"""A longer caption that is the whole text is what there is to read."""


def parse_page(text: str) -> Page:
    """The blocks of the text in order, and the sentences of headline and paragraphs.

    **Cost**: linear in the text.
    """
    plain = normalise(text)
    chunks = [span for span in _chunks(text, plain) if span.start < span.end]
    kinds = _kinds(plain, chunks)
    blocks: list[Block] = []
    begun = 0
    is_row = _is_row_of_days(plain, chunks)
    for number, (span, kind) in enumerate(zip(chunks, kinds, strict=True)):
        may_open = kind == "paragraph" and begun < _OPENING and not is_row
        if may_open and "dateline" not in (b.kind for b in blocks):
            blocks.extend(_part_dateline(plain, span, leads=not begun))
        elif kind == "dateline":
            blocks.extend(_part_credits(plain, span, is_first=number == 0))
        else:
            blocks.append(Block(span, kind))
        begun += kind == "paragraph"
    read = [b.span for b in blocks if b.kind in ("headline", "paragraph")]
    return Page(
        blocks=tuple(blocks),
        sentences=tuple(s for span in read for s in sentences.split(plain, span)),
        headline=_first(blocks, "headline"),
        byline=_first(blocks, "byline"),
        publisher=_first(blocks, "publisher"),
        dateline=_first(blocks, "dateline"),
    )


def _is_row_of_days(plain: str, chunks: list[Span]) -> bool:
    """True where two paragraphs begin with a day and a dash: entries of a chronology, no datelines."""
    begun = (chunk for chunk in chunks if day_headings.begins_entry(chunk.of(plain)))
    return next(begun, None) is not None and next(begun, None) is not None


def _first(blocks: list[Block], kind: BlockKind) -> Span | None:
    return next((b.span for b in blocks if b.kind == kind), None)


def _trim(plain: str, start: int, end: int) -> Span:
    piece = plain[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(min(start + left, end), max(start + left, start + len(piece.rstrip())))


def _split(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _chunks(text: str, plain: str) -> Iterator[Span]:
    """Blocks between blank lines; the lines of a block where each is a sentence of its own."""
    on_top = True
    for start, end in _split(_BLANK, text, 0, len(text)):
        lines = [_trim(plain, *line) for line in _split(_LINE, text, start, end)]
        lines = [line for line in lines if line.start < line.end]
        if on_top and len(lines) > 1:
            head = _below_headline(plain, lines)
            yield from _grouped(plain, lines[:head])
            lines = lines[head:]
        on_top = on_top and not lines
        yield from _items(plain, lines) or _lines_of(plain, lines)


def _lines_of(plain: str, lines: list[Span]) -> Iterable[Span]:
    """The lines of a block one by one where each is a sentence of its own, else as one below its credits."""
    if len(lines) < 2 or _is_line_wise(plain, lines):
        return lines
    return _head_lines(plain, lines)


_BULLET = re.compile(r"[-–—*•‣▪▸·]\s+(?=\S)")
"""Opens an item of a list."""


def _items(plain: str, lines: list[Span]) -> list[Span]:
    """The items of a list, each with the lines it runs on over, after what leads to them; nothing for other blocks."""
    begins = [n for n, line in enumerate(lines) if _BULLET.match(line.of(plain))]
    if len(begins) < 2 or len({lines[n].of(plain)[0] for n in begins}) > 1:
        return []
    last = begins[-1] + 1
    while last < len(lines) and _is_wrapped(plain, lines[last]):
        last += 1
    cuts = sorted({0, *begins, last, len(lines)})
    return [Span(lines[a].start, lines[b - 1].end) for a, b in pairwise(cuts)]


def _is_wrapped(plain: str, line: Span) -> bool:
    """True for a line that an item of a list goes on in: it begins small, or is set in behind its line end."""
    begun = line.of(plain)[:1]
    return begun.islower() or plain[line.start - 2 : line.start].isspace()


_HEAD_LINES = 8
"""Lines on top of an article among which those of its author and its day stand."""


def _below_headline(plain: str, lines: list[Span]) -> int:
    """How many lines on top are headline and credits, where no blank line parts them from the text: 0 without credits."""
    last = 0
    for number, line in enumerate(lines[:_HEAD_LINES]):
        if _is_of_credits(line.of(plain), is_first=number == 0):
            last = number + 1
        elif _TERMINAL.search(line.of(plain)[-6:]) and not line.of(plain).endswith(("?", "!")):
            break
    return last


def _grouped(plain: str, lines: list[Span]) -> Iterator[Span]:
    """Lines of credits one by one, the lines of a headline between them as one."""
    title: list[Span] = []
    for number, line in enumerate(lines):
        if _is_of_credits(line.of(plain), is_first=number == 0):
            if title:
                yield Span(title[0].start, title[-1].end)
            yield line
            title = []
        else:
            title.append(line)


def _is_of_credits(line: str, *, is_first: bool = False) -> bool:
    """True for a line that tells the author or the day of an article, and nothing else."""
    words = " ".join(line.split())
    return (
        furniture.is_byline(words)
        or furniture.is_date_line(words)
        or credits_of(words, is_first=is_first) is not None
    )


def _is_line_wise(plain: str, lines: list[Span]) -> bool:
    """True when most lines end as sentences do, or all are short and none runs on into the next."""
    if len(lines) < 2:
        return False
    ended = sum(1 for line in lines if _TERMINAL.search(line.of(plain)[-6:]))
    if len(lines) > 2:
        return ended >= 0.6 * len(lines)
    return ended == 2


def _head_lines(plain: str, lines: list[Span]) -> Iterator[Span]:
    """A hard-wrapped block as one, after the byline, date and widget lines that stand on top of it."""
    first = 0
    while first < len(lines) - 1 and (
        furniture.is_byline(lines[first].of(plain))
        or furniture.is_date_line(lines[first].of(plain))
        or furniture.is_widget(lines[first].of(plain))
    ):
        yield lines[first]
        first += 1
    if all(furniture.is_widget(line.of(plain)) for line in lines[first:]):
        yield from lines[first:]
    else:
        yield Span(lines[first].start, lines[-1].end)


def _is_sentence(words: str) -> bool:
    return words.rstrip(_CLOSERS).endswith(_STOPS) and words.count(" ") > 1


def _kinds(plain: str, chunks: list[Span]) -> list[BlockKind]:
    words = [" ".join(chunk.of(plain).split()) for chunk in chunks]
    end = _article_end(words)
    kinds = [_kind_alone(line, is_first=number == 0) for number, line in enumerate(words)]
    body = [i for i in range(end) if kinds[i] == "paragraph" and _is_sentence(words[i])]
    for i in range(end, len(words)):
        if kinds[i] not in ("byline", "publisher"):
            kinds[i] = "boilerplate"
    if body:
        _mark_head(words, kinds, body[0])
        _mark_tail(words, kinds, body[-1], end)
        _mark_crossheads(words, kinds, body)
    elif len(words) > 1:
        _mark_head(words, kinds, len(words) - 1)
    day_headings.mark(words, kinds)
    if len(words) == 1 and kinds[0] == "boilerplate" and len(words[0].split()) > _CAPTION_WORDS:
        kinds[0] = "paragraph"
    return kinds


def _kind_alone(line: str, *, is_first: bool = False) -> BlockKind:
    """What a block is by its own words; a line of credits with a date in it is a dateline."""
    if furniture.is_date_line(line) or furniture.is_dateline(line):
        return "dateline"
    if credits_of(line, is_first=is_first) is not None:
        return "dateline"
    if furniture.is_byline(line):
        return "byline"
    if furniture.is_widget(line) or furniture.is_tail_marker(line):
        return "boilerplate"
    return "paragraph"


def _article_end(words: list[str]) -> int:
    """Index of the first block of the tail: a strong marker after which no article goes on."""
    begun, rest = False, -1
    for i, line in enumerate(words):
        if begun and furniture.is_tail_marker(line):
            if rest < 0:
                rest = sum(map(_is_long_sentence, words[i:]))
            if rest - _is_long_sentence(line) < 3:
                return i
        begun = begun or _is_sentence(line)
        rest -= rest >= 0 and _is_long_sentence(line)
    return len(words)


def _is_long_sentence(words: str) -> bool:
    return words.count(" ") > 18 and _is_sentence(words)


def _mark_head(words: list[str], kinds: list[BlockKind], lead: int) -> None:
    """Headline, its repetition, and the publisher's line, above the first whole sentence."""
    headline: str | None = None
    for i in range(min(lead, 8)):
        if kinds[i] != "paragraph" or _is_dated(words[i]):
            continue
        line = words[i]
        if headline is None:
            if furniture.is_publisher(line):
                kinds[i] = "publisher"
            elif len(line.split()) <= _HEADLINE_WORDS:
                headline, kinds[i] = line.lower(), "headline"
        elif line.lower() == headline:
            kinds[i] = "headline"
        elif furniture.is_publisher(line):
            kinds[i] = "publisher"
    if headline is None and lead and kinds[0] == "paragraph" and _is_title(words[0]):
        kinds[0] = "headline"
    elif headline is None and _question_headline(words, kinds, lead):
        kinds[lead] = "headline"


def _is_dated(line: str) -> bool:
    return furniture.dateline_end(line) is not None


def _is_title(line: str) -> bool:
    return len(line.split()) <= _HEADLINE_WORDS and not line.endswith(".")


def _question_headline(words: list[str], kinds: list[BlockKind], lead: int) -> bool:
    """A first line that asks or exclaims, with whole paragraphs below it, is a headline."""
    line = words[lead]
    return (
        lead == 0
        and line[-1:] in "?!"
        and len(line.split()) <= 20
        and any(
            k == "paragraph" and len(w.split()) > 20
            for w, k in zip(words[1:], kinds[1:], strict=True)
        )
    )


def _mark_tail(words: list[str], kinds: list[BlockKind], last: int, end: int) -> None:
    """Short lines without a full stop below the last sentence: signatures and site names."""
    for i in range(last + 1, end):
        if kinds[i] == "paragraph" and len(words[i].split()) <= 12:
            kinds[i] = "publisher" if furniture.is_publisher(words[i]) else "boilerplate"


def _mark_crossheads(words: list[str], kinds: list[BlockKind], body: list[int]) -> None:
    """Short titles between paragraphs; lines with figures or bullets are lists and stay."""
    whole = set(body)
    for i in range(body[0] + 1, body[-1]):
        line = words[i]
        if (
            kinds[i] == "paragraph"
            and i not in whole
            and len(line.split()) <= _CROSSHEAD_WORDS
            and line[0].isupper()
            and line[-1].isalnum()
            and not any(c.isdigit() for c in line)
        ):
            kinds[i] = "headline"


def _part_credits(plain: str, span: Span, *, is_first: bool) -> list[Block]:
    """A line of credits as author, paper and day; a line that is a date alone as it is."""
    line = span.of(plain)
    if furniture.is_date_line(line) or furniture.is_dateline(line):
        return [Block(span, "dateline")]
    parts = credits_of(line, is_first=is_first) or [(0, len(line), "dateline")]
    return [Block(Span(span.start + a, span.start + b), kind) for a, b, kind in parts]


_OPENING = 4
"""Paragraphs among which the dateline stands: a caption or two may go before it."""


def _part_dateline(plain: str, span: Span, *, leads: bool) -> list[Block]:
    """One of the first paragraphs, parted where a dateline is glued to it; only the first one's may have no day."""
    words = span.of(plain)
    cut = furniture.dateline_end(words) if leads else None
    if cut is not None and cut < len(words):
        parts: list[tuple[BlockKind, int, int]] = [("dateline", 0, cut)]
    elif glued := furniture.glued_dateline(words):
        parts = [("paragraph", 0, glued[0]), ("dateline", *glued)]
    else:
        return [Block(span, "paragraph")]
    parts.append(("paragraph", parts[-1][2], len(words)))
    blocks = [Block(_trim(plain, span.start + a, span.start + b), kind) for kind, a, b in parts]
    return [block for block in blocks if block.span.start < block.span.end]
