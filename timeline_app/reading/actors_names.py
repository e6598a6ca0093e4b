"""Name phrases of a sentence: runs of capitalised words without their titles, with what they stand for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.core.article import ActorKind, Span
from timeline_app.reading import actors_cuts, gazetteer, given_names, words
from timeline_app.reading.actors_edges import is_patron, is_title
from timeline_app.reading.actors_kinds import is_common, kind_of
from timeline_app.reading.actors_runs import COUNTED_ENTS, is_legal_form, runs, without_office
from timeline_app.reading.parse import Sentence, Token
from timeline_app.reading.words import closed

_BEFORE_NOUN = ("amod", "compound", "nmod")
_PLAIN = ("NOUN", "ADJ", "VERB", "X", "PRON", "ADV", "INTJ", "AUX")
_ANDS = ("and", "&")
NICKNAME = re.compile(r"\s+[\"“‘'`]{1,2} ?(\w+) ?[\"”’']{1,2}\s+")
"""What friends say, inside a full name: "Emil “Milo” Tarn"."""
_AMOUNT = re.compile(r"[A-Z]{1,3}\d+(?:[.,]\d+)+[a-z]*")
_BRACKETS = str.maketrans("", "", "[]()")


@dataclass(frozen=True, slots=True)
class Name:
    """One name in the text: tokens ``[first, last]`` of a sentence, without titles and articles."""

    sentence: int
    """Index into the list of parsed sentences."""
    first: int
    last: int
    span: Span
    text: str
    kind: ActorKind
    title: str = ""
    """Title words cut off in front ("foreign minister")."""


def find(sentence: Sentence, number: int, plain: str) -> list[Name]:
    """The names of a sentence in text order, each with the kind its own words and place suggest."""
    out = []
    for first, last in runs(sentence):
        for start, end in actors_cuts.parts(sentence, first, last):
            name = _name(sentence, number, plain, start, end)
            if name is not None:
                out.append(name)
    return out


def _without_letters(sentence: Sentence, first: int, last: int) -> int:
    """The last token of a full name without the letters behind it: "Ada Brandt QC"."""
    letters = words.roles().postnominals
    while last > first + 1 and sentence.tokens[last].text.lower() in letters:
        last -= 1
    return last


def rejoined(names: list[Name], plain: str) -> list[Name]:
    """The names, two neighbours made one where the article has them as one name elsewhere."""
    whole = {n.text: n for n in names if n.last > n.first}
    out: list[Name] = []
    for name in names:
        last = out[-1] if out else None
        if last and last.sentence == name.sentence and _is_near(last, name, plain):
            span = Span(last.span.start, name.span.end)
            model = whole.get(" ".join(span.of(plain).split()))
            if model is not None:
                out[-1] = replace(model, sentence=name.sentence, first=last.first, last=name.last, span=span)  # fmt: skip
                continue
        out.append(name)
    return out


def _is_near(name: Name, following: Name, plain: str) -> bool:
    """True for two names side by side, or with "and" or "&" alone between them."""
    if name.last == following.first - 1:
        return True
    return plain[name.span.end : following.span.start].strip().lower() in _ANDS


def without_times(names: list[Name], times: Sequence[Span]) -> list[Name]:
    """The names that are not, in whole, words of a time. **Cost**: linear but for the sorting of the times."""
    spans = sorted(times)
    starts = [span.start for span in spans]
    out = []
    for name in names:
        k = bisect_right(starts, name.span.start) - 1
        if k < 0 or not spans[k].contains(name.span):
            out.append(name)
    return out


def with_repeats(names: list[Name], sentences: list[Sentence]) -> list[Name]:
    """The names, and the capitalised words the parser took for plain ones: a name again, or a last name.

    A last name that is a title too stands behind another one: "Judge Pastor" after "Michael Pastor".
    """
    known = {n.text: n for n in names if n.first == n.last and n.kind not in ("state", "place")}
    for name in names:
        if name.kind == "person" and name.last > name.first:
            known.setdefault(name.text.split()[-1], name)
    begun = _begun(names, sentences)
    taken = {(n.sentence, k) for n in names for k in range(n.first, n.last + 1)}
    extra = []
    for number, sentence in enumerate(sentences):
        for i, token in enumerate(sentence.tokens):
            model = known.get(token.text)
            if model is None and _stands_for_body(sentence, i):
                model = begun.get(token.text)
            if model is None or (number, i) in taken or not _is_repeat(sentence, i):
                continue
            span = Span(token.start, token.end)
            extra.append(Name(number, i, i, span, token.text, model.kind))
    return sorted([*names, *extra], key=lambda n: n.span)


def _is_repeat(sentence: Sentence, i: int) -> bool:
    """True for a known name that the parser took for a plain word, a number, a law or a day, but no word of dates."""
    token = sentence.tokens[i]
    if token.ent == "DATE" and _is_of_date(token):
        return False
    if token.ent in COUNTED_ENTS:
        following = sentence.tokens[i + 1 : i + 2]
        return token.ent_start and not any(
            t.ent == token.ent and not t.ent_start for t in following
        )
    return token.pos in _PLAIN or (i > 0 and is_title(token) and is_title(sentence.tokens[i - 1]))


def _begun(names: list[Name], sentences: list[Sentence]) -> dict[str, Name]:
    """First words of the names of firms, by which they go for short ("Vesk"), but for those the text has as words too."""
    words_of = {t.text for s in sentences for t in s.tokens if t.text.islower()}
    roles = words.roles()
    known = roles.org_words | roles.firms | roles.collective.keys() | roles.place_words
    out: dict[str, Name] = {}
    for name in names:
        first, _, rest = name.text.partition(" ")
        low = first.lower()
        if name.kind == "organisation" and rest and low not in words_of | known:
            out.setdefault(first, name)
    return out


def _stands_for_body(sentence: Sentence, i: int) -> bool:
    """True for a bare subject, "Vesk will pay", and for whose shares there are, "Vesk shares rose"."""
    token = sentence.tokens[i]
    if token.dep == "compound":
        return sentence.lemma(token.head) in words.roles().stakes
    return token.dep in ("nsubj", "nsubjpass") and not sentence.children(i, "det", "amod", "nummod")


def _name(sentence: Sentence, number: int, plain: str, first: int, last: int) -> Name | None:
    tokens = sentence.tokens
    if last > first and (tokens[first].text.lower() == "the" or tokens[first].tag == "PRP$"):
        first += 1
    named = without_office(sentence, first, last)
    if named is None:
        return None
    employs, last = named < last, _without_letters(sentence, first, named)
    last = _with_small_half(sentence, last)
    first = _behind_kind(sentence, first, last)
    first, title = _without_title(sentence, first, last)
    span = Span(tokens[first].start, tokens[last].end)
    text = " ".join(
        NICKNAME.sub(" ", span.of(plain)).translate(_BRACKETS).replace(", ", " ").split()
    ).strip("\"',")
    if _is_nobody(sentence, first, last, text):
        return None
    kind = kind_of(sentence, first, last, text, bool(title))
    if employs and kind in ("person", "unknown"):
        kind = "organisation"
    if kind == "group" and tokens[last].dep in _BEFORE_NOUN and not text.isupper():
        return None
    if first == last and not title and is_common(tokens[first]):
        return None
    return Name(number, first, last, span, text, kind, " ".join(title)) if kind else None


def _without_title(sentence: Sentence, first: int, last: int) -> tuple[int, list[str]]:
    """The first token of a name behind its title, and the words of the title.

    "Archbishop of Lund" is the office of nobody but Lund.
    """
    tokens, roles = sentence.tokens, words.roles()
    titled = [k for k in range(first, last) if is_title(tokens[k]) or _is_role_of(sentence, k)]
    titled = [k for k in titled if not (k > first and _is_saint(sentence, k))]
    if is_patron(tokens, first, last):
        titled = []
    title: list[str] = []
    if titled and tokens[last].text.lower() not in roles.org_words | roles.place_words:
        title = [t.text.lower() for t in tokens[first : titled[-1] + 1]]
        first = titled[-1] + 1
        while first < last and tokens[first].text.lower() in ("of", "the"):
            first, title = first + 1, []
    small = first
    while not title and small > 0 and tokens[small - 1].text in roles.particles:
        small -= 1
    if not title and small > 0 and is_title(tokens[small - 1]):
        title, first = [tokens[small - 1].text.lower()], small
    return first, title


def _with_small_half(sentence: Sentence, last: int) -> int:
    """The last token of a person's name with its half behind a hyphen: "Kim Dae-sung"."""
    tokens = sentence.tokens
    half = tokens[last + 1 : last + 3]
    tied = len(half) == 2 and half[0].text == "-" and half[1].start == tokens[last].end + 1
    of_one = tied and all(t.ent == "PERSON" and not t.ent_start for t in half)
    return last + 2 if of_one and half[1].text.islower() else last


def _behind_kind(sentence: Sentence, first: int, last: int) -> int:
    """The first token of a name behind what it is, which the parser took into it: "Irish carrier | Vesk Air"."""
    tokens = sentence.tokens
    if tokens[first].text.lower() not in gazetteer.here().demonyms:
        return first
    k = first + 1
    while k < last and tokens[k].pos in ("NOUN", "ADJ") and tokens[k].text.islower():
        k += 1
    noun = k > first + 1 and tokens[k - 1].pos == "NOUN" and tokens[k].text[0].isupper()
    return k if noun else first


def _is_saint(sentence: Sentence, i: int) -> bool:
    """True for "St." inside a person's name: "Amy St. Clair"; "Father St. Clair" has a title before it."""
    saint = sentence.tokens[i].text.rstrip(".") in ("St", "Saint")
    return saint and not is_title(sentence.tokens[i - 1])


def _is_role_of(sentence: Sentence, i: int) -> bool:
    """True for "MP", "Administrator" or "Senators" inside a run, before a first name: "Labour MP Ada Brandt"."""
    low, following = sentence.tokens[i].text.lower(), sentence.tokens[i + 1]
    roles = words.roles()
    known = low in roles.families or low.removesuffix("s") in roles.honorifics
    return known and given_names.is_given(following.text)


def _is_nobody(sentence: Sentence, first: int, last: int, text: str) -> bool:
    """True for a mere title, words for dates, one letter or none, and a currency."""
    tokens = sentence.tokens
    tied = "-" in text and text.lower() in words.roles().families
    if first == last and (is_title(tokens[first]) or is_legal_form(tokens[first]) or tied):
        return True
    if all(_is_of_date(t) for t in tokens[first : last + 1]):
        return True
    if _is_amount(sentence, first, last, text) or _is_ticker(sentence, last):
        return True
    if first == last and _is_portfolio(sentence, first):
        return True
    return len(text) < 2 or not any(c.isalpha() for c in text)


def _is_of_date(token: Token) -> bool:
    """True for "May", and for the "May25" or "Jan25" of a tag."""
    low, dates = token.text.lower(), closed()["dates"]
    word = low.rstrip("0123456789")
    if word == low or not word:
        return low in dates
    return word in dates or word in {date[:_SHORT] for date in dates}


_SHORT = 3
"""Letters of the short names of months."""


def _is_portfolio(sentence: Sentence, i: int) -> bool:
    """True for the "Labour" of "Labour Minister Ada Brandt"; not of "Labour leader Ada Brandt"."""
    following = sentence.tokens[i + 1 : i + 2]
    office = any(t.text[0].isupper() and t.text.lower() in words.roles().offices for t in following)
    return office and sentence.tokens[i].text.lower() in words.roles().portfolios


def _is_amount(sentence: Sentence, first: int, last: int, text: str) -> bool:
    """True for "8.7bn", "SGD1.75", the "GB" of "30 GB" and of "GB£20"."""
    tokens = sentence.tokens
    if (text[0].isdigit() and not any(c.isupper() for c in text)) or _AMOUNT.fullmatch(text):
        return True
    behind = "".join(t.text[:1] for t in tokens[last + 1 : last + 2])
    unit = first == last and len(text) == 2 and text.isupper() and first > 0
    counted = unit and tokens[first - 1].text[-1:].isdigit() and tokens[first - 1].tag == "CD"
    return counted or (bool(behind) and behind in "$£€¥#")


def _is_ticker(sentence: Sentence, last: int) -> bool:
    """True for either side of the colon in "(NYSE:VSK)": where a share is traded, and as what."""
    around = [t.text for t in sentence.tokens[max(0, last - 3) : last + 4]]
    at = min(last, 3)
    before, behind = around[:at], around[at + 1 :]
    return (before[-1:] == ["("] and behind[:1] == [":"] and ")" in behind) or (
        before[-3:-2] == ["("] and before[-1:] == [":"] and behind[:1] == [")"]
    )


def is_led(name: Name, sentence: Sentence) -> bool:
    """True for a name with "the" in front that leads to no other noun and is told no more of."""
    if name.title or not name.first:
        return False
    token = sentence.tokens[name.last]
    following = [t.text.lower() for t in sentence.tokens[name.last + 1 : name.last + 2]]
    told = following in (["of"], ["who"], ["whom"], ["that"]) or token.dep in (
        *_BEFORE_NOUN,
        "poss",
    )
    return sentence.tokens[name.first - 1].text.lower() == "the" and not told
