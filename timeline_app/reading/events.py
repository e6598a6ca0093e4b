"""What is reported: the event mentions of one article, each with its time words, actors and status.

The order of work: where each time expression hangs; which words are events; who says what; then for
each event its status, participants and label. No date is worked out here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core.article import EventMention, Participant, Quote, Span, Tense, Timex
from timeline_app.core.status import DONE, Role, Status
from timeline_app.core.timeexpr import Length
from timeline_app.reading import (
    clauses,
    day_headings,
    events_again,
    events_charges,
    events_claims,
    events_denied,
    events_doer,
    events_hanging,
    events_select,
    events_setting,
    events_sides,
    events_ties,
    events_times,
    status,
    status_now,
    subjects,
    summary,
    words,
)
from timeline_app.reading.actors import Cast
from timeline_app.reading.events_content import Content, Found
from timeline_app.reading.events_roles import Participants
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import Trigger, tells


def find(
    sentences: Sequence[Sentence],
    plain: str,
    timexes: Sequence[Timex],
    cast: Cast,
    quotes: Sequence[Span],
    headings: day_headings.Headings = day_headings.NONE,
) -> tuple[tuple[EventMention, ...], tuple[Quote, ...]]:
    """The events of the parsed sentences in text order, and the quotations with who reports them.

    **Cost**: linear in the text.
    """
    content = Content(sentences, quotes)
    names = _name_spans(cast)
    told = events_times.Told(timexes)
    k = 0
    for number, sentence in enumerate(sentences):
        while k < len(timexes) and timexes[k].span.start < sentence.span.start:
            k += 1
        here = []
        while k < len(timexes) and timexes[k].span.end <= sentence.span.end:
            here.append((k, timexes[k]))
            k += 1
        if sentence.tokens:
            denied = events_denied.denial(_next(sentences, number)) is not None
            _sentence_events(
                sentence, number, here, names.get(number, []), content, told, denied, headings
            )
    reporters = content.place()
    out = tuple(_mention(i, content, timexes, cast) for i in range(len(content.events)))
    out = events_denied.taken_back(content.events, out, sentences)
    again = events_again.told_again(content.events, out, sentences, cast)
    out = tuple(events_setting.told_again(m) if i in again else m for i, m in enumerate(out))
    return out, tuple(Quote(q, r) for q, r in zip(quotes, reporters, strict=True))


def _next(sentences: Sequence[Sentence], number: int) -> Sentence:
    """The sentence after one; of the last, itself."""
    return sentences[min(number + 1, len(sentences) - 1)]


def _sentence_events(
    sentence: Sentence,
    number: int,
    here: list[tuple[int, Timex]],
    names: list[Span],
    content: Content,
    told: events_times.Told,
    denied: bool,
    headings: day_headings.Headings,
) -> None:
    targets = {
        k: hung for k, t in here if (hung := events_hanging.hangs_on(sentence, t)) is not None
    }
    doubted = events_charges.in_doubt(sentence, (t for k, t in here if k not in targets))
    triggers = events_select.select(sentence, frozenset(targets.values()) | doubted, names)
    if denied and (kept := events_denied.promised(sentence, triggers)) is not None:
        triggers = sorted([*triggers, kept], key=lambda t: t.token)
    times = events_times.attach(sentence, here, targets, triggers, told)
    headings.lend(sentence, triggers, times)
    covered = {i for _, t in here for i in sentence.covered(t.span)}
    for trigger in triggers:
        if trigger.token in covered:
            continue
        token = sentence.tokens[trigger.token]
        span = Span(token.start, token.end)
        if content.quote_around(span) is not None and _is_small_talk(sentence, trigger, times):
            continue
        speech = _is_speech(sentence, trigger)
        found = Found(number, trigger, speech, tuple(times[trigger.token]), span)
        found.own_time = any(k in targets for k in found.timexes)
        content.add(found)


def _is_small_talk(sentence: Sentence, trigger: Trigger, times: dict[int, list[int]]) -> bool:
    """True for "our rules do not allow it", "they should act": a quoted speaker's undated opinion."""
    if trigger.nominal or times[trigger.token] or sentence.tokens[trigger.token].pos == "ADJ":
        return False
    form = clauses.verb_form(sentence, _finite_over(sentence, trigger.token))
    low = {sentence.tokens[k].text.lower() for k in sentence.children(trigger.token, "aux")}
    if low & words.events().verbs["duties"]:
        return True
    standing = form.tense == "present" and not form.perfect and not form.progressive
    return standing and not form.modal and not form.passive


def _finite_over(sentence: Sentence, verb: int) -> int:
    """The verb that carries the tense of an infinitive: "seems" in "seems to expect"."""
    while sentence.tokens[verb].dep == "xcomp" and sentence.tokens[verb].tag == "VB":
        verb = sentence.tokens[verb].head
    return verb


def _name_spans(cast: Cast) -> dict[int, list[Span]]:
    """Spans of names (not of role nouns or pronouns) by sentence: no word in them is an event."""
    out: dict[int, list[Span]] = {}
    for (number, _), span in cast.spans.items():
        if span in cast.named:
            out.setdefault(number, []).append(span)
    return out


def _is_speech(sentence: Sentence, trigger: Trigger) -> bool:
    lexicon = words.events()
    lemma = sentence.lemma(trigger.token)
    if trigger.nominal:
        return lemma in lexicon.speech_nouns
    if not tells(sentence, trigger.token):
        return False
    if lemma in lexicon.verbs["answering"]:
        return sentence.child(trigger.token, "ccomp", "parataxis") is not None
    if lemma in lexicon.verbs["speech_if_content"]:
        has_content = bool(sentence.children(trigger.token, "ccomp"))
        return has_content or not sentence.children(trigger.token, "dobj", "nsubjpass", "auxpass")
    return True


# ---- one event


def _mention(i: int, content: Content, timexes: Sequence[Timex], cast: Cast) -> EventMention:
    event = content.events[i]
    found, sentences = content.events, content.sentences
    sentence, trigger = sentences[event.number], event.trigger
    form = clauses.verb_form(sentence, trigger.via if trigger.via >= 0 else trigger.token)
    reality = _status(event, found, sentences, timexes)
    parts = _participants(event, found, sentences, cast)
    doer = events_doer.doer(event, sentence, parts, cast)
    skip = _hidden(event, sentence, timexes)
    speech = event.speech and (not trigger.nominal)
    return EventMention(
        trigger=event.span,
        clause=events_setting.clause(sentence, trigger),
        sentence=sentence.index,
        predicate=sentence.lemma(trigger.token),
        summary=summary.label(sentence, trigger, doer, skip) or sentence.tokens[trigger.token].text,
        nominal=trigger.nominal,
        speech=speech,
        status=reality,
        tense=_tense(event, sentence, form, reality),
        throughout=events_setting.throughout(event, sentence, reality, form, timexes),
        participants=parts,
        timexes=event.timexes,
        named_by=events_setting.named_by(event, sentence, timexes),
        parent=event.parent,
        quoted=event.quoted,
        pluperfect=form.pluperfect and event.parent is not None,
        perfect=form.perfect,
        place=events_setting.place(sentence, trigger, event.number, cast),
        modifier=events_setting.modifier(sentence, trigger),
        tie=None if reality in events_ties.OPEN else events_ties.tie(i, content, timexes),
        salience=events_setting.salience(event, sentence, reality, parts),
    )


def _hidden(event: Found, sentence: Sentence, timexes: Sequence[Timex]) -> set[int]:
    """Tokens of the times that the label leaves out: what dates the event; "jailed for six years" keeps them."""
    shown = ("", "to", "for", "between")
    dates = [t for k in event.timexes if not (_is_length(t := timexes[k]) and t.signal in shown)]
    spans = [t.span for t in dates] + [t.signal_span for t in dates if t.signal_span is not None]
    return {k for span in spans for k in sentence.covered(span)}


def _is_length(timex: Timex) -> bool:
    return isinstance(timex.expr, Length)


def _tense(event: Found, sentence: Sentence, form: clauses.VerbForm, reality: Status) -> Tense:
    """The tense of its verb; "would" in what somebody says stays open, "said to have left" is past."""
    if form.perfect and form.tense == "none" and reality in DONE | {Status.DENIED}:
        return "past"
    verb = event.trigger.via if event.trigger.via >= 0 else event.trigger.token
    if _was_mere_thought(sentence, event.trigger.token):
        return "past"
    if event.parent is not None and reality is Status.DENIED and _will_not(sentence, verb, form):
        return "future"
    if event.parent is not None and not form.perfect and not clauses.was_due(sentence, verb):
        return form.tense
    return clauses.told_tense(sentence, verb)


def _will_not(sentence: Sentence, verb: int, form: clauses.VerbForm) -> bool:
    """True for "would not close", "will not close"; "could not open" is past."""
    helping = {sentence.tokens[k].text.lower() for k in sentence.children(verb, "aux")}
    return bool(form.modal) and not form.perfect and not helping & words.closed()["abilities"]


def _was_mere_thought(sentence: Sentence, i: int) -> bool:
    """True for the vote of "a vote in March would have saved jobs"."""
    if sentence.tokens[i].dep not in ("nsubj", "csubj"):
        return False
    above = clauses.verb_form(sentence, sentence.tokens[i].head)
    return above.modal == "hypothetical" and above.perfect


def _timing(event: Found, sentence: Sentence, timexes: Sequence[Timex]) -> status_now.Timing:
    """What hangs on an event in time, as its status needs it."""
    now_too = any(events_sides.is_running(timexes[k]) for k in event.timexes)
    told = event.trigger.nominal or status_now.is_of_a_programme(sentence, event.trigger)
    return status_now.Timing(
        dated=any(timexes[k].type != "SET" for k in event.timexes) and (told or not now_too),
        stretch=any(
            events_sides.is_how_long(sentence, event.trigger.token, timexes[k])
            for k in event.timexes
        ),
        ahead=not any(events_sides.looks_back(timexes[k].text) for k in event.timexes),
        to_come=any(events_sides.is_to_come(timexes[k]) for k in event.timexes),
        within=any(events_sides.is_within(timexes[k], sentence) for k in event.timexes),
        on_a_weekday=any(events_sides.is_on_any(timexes[k]) for k in event.timexes),
    )


def _status(
    event: Found, found: list[Found], sentences: Sequence[Sentence], timexes: Sequence[Timex]
) -> Status:
    sentence = sentences[event.number]
    plain = status.status_of(
        sentence,
        event.trigger,
        speech=event.speech and not event.trigger.nominal,
        attributed=event.parent is not None
        and (event.quoted or not _is_presupposed(sentence, event.trigger)),
        timing=_timing(event, sentence, timexes),
    )
    if event.parent is not None and plain in (Status.REPORTED, Status.HAPPENED, Status.ONGOING):
        said = found[event.parent]
        above, verb = sentences[said.number], said.trigger.token
        denied = above.lemma(verb) in words.events().verbs["denying"]
        denied = denied and not clauses.is_negated(above, verb)
        if denied and not events_claims.tells_which(sentence, event.trigger.token):
            return Status.DENIED
    times = [timexes[k] for k in event.timexes]
    free = event.parent is None and not event.trigger.nominal and plain is Status.HYPOTHETICAL
    if free and events_sides.is_told_from_before(sentence, event.trigger.token, times):
        return Status.HAPPENED
    if plain is Status.HAPPENED and events_sides.is_still_to_do(
        sentence, event.trigger.token, times
    ):
        return Status.HYPOTHETICAL
    return plain


def _is_presupposed(sentence: Sentence, trigger: Trigger) -> bool:
    """True in "which they had left": the teller takes it as known."""
    return sentence.tokens[trigger.via if trigger.via >= 0 else trigger.token].dep == "relcl"


def _participants(
    event: Found, found: list[Found], sentences: Sequence[Sentence], cast: Cast
) -> tuple[Participant, ...]:
    sentence = sentences[event.number]
    speech = event.speech
    parts = list(Participants(sentence, event.number, cast).of(event.trigger, speech=speech))
    if event.parent is None:
        return tuple(parts)
    said = found[event.parent]
    teller = Participants(sentences[said.number], said.number, cast).of(said.trigger, speech=True)
    speaker = next((p for p in teller if p.role is Role.SPEAKER), None)
    if speaker is None:
        return tuple(parts)
    if event.quoted and _is_first_person(sentence, event.trigger):
        role = Role.SPEAKER if speech else Role.AGENT
        parts.insert(0, replace(speaker, role=role, mention=speaker.mention))
    elif all(p.actor != speaker.actor for p in parts):
        parts.append(speaker)
    return tuple(parts)


def _is_first_person(sentence: Sentence, trigger: Trigger) -> bool:
    subject = subjects.subject(sentence, trigger.via if trigger.via >= 0 else trigger.token)
    return subject is not None and sentence.tokens[subject[0]].text.lower() == "i"
