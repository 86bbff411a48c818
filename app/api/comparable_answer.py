"""The answer about comparable cases, put together from results, sentences and labels. Brings NumPy."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import orjson
from fastapi import Request, Response

from app.api.as_of import State, traits_asked
from app.api.cases import understood
from app.api.comparable_shapes import reason_told
from app.api.dependencies import services_of
from app.api.shapes import address_asking, address_in, json_answer
from app.catalogue.cases import meant_by, short_forms
from app.catalogue.comparing import (
    Comparable,
    Contrast,
    Result,
    Subject,
    find_comparable,
    subject_of_case,
    subject_of_profile,
    values_of_case,
)
from app.catalogue.explaining import Explainer, explainer
from app.catalogue.labels import component_label, labels_for, labels_of
from app.query.comparing import ComparisonRequest
from app.query.fields import FIELDS
from app.query.measure import MEASURE
from app.query.profile import Profile
from app.query.sentences import sentence_of
from app.vocabulary.languages import sentence_language

Json = dict[str, Any]
LEARNED = ("barrier", "enabler", "evidence")


class ComparableAnswer:
    """One question, answered for a case or for a profile."""

    def __init__(
        self,
        request: Request,
        state: State,
        asked: ComparisonRequest,
        values: Mapping[str, list[str]],
        language: str,
    ) -> None:
        self._request, self._state, self._asked = request, state, asked
        self._snapshot = state.snapshot
        self._values, self._language = values, language
        self._keeper = services_of(request).keeper
        self._traits, self._pairs = traits_asked(request, state)

    def to_case(self, slug: str) -> Response:
        """Cases comparable with a published case."""
        revision_id = self._traits.find_slug(slug)
        assert revision_id is not None  # noqa: S101  the caller has read it at this snapshot
        subject = subject_of_case(self._snapshot, self._traits, revision_id)
        found = self._find(subject)
        (own,) = map(orjson.loads, short_forms(self._keeper, [revision_id]))
        speaker = self._speaker(to_asker=False, home=own["country"], own=own)
        items = self._results(found.results, subject, speaker)
        path = f"/v1/cases/{slug}/comparable"
        rest = {"case": own, **self._rest(found, [*items, {"case": own}], {}), "links": self._links(path, self._values)}
        return self._answer({"items": items, "total": found.total, **rest})

    def to_profile(self, profile: Profile) -> Response:
        """Cases comparable with a profile."""
        subject = subject_of_profile(profile)
        found = self._find(subject)
        speaker = self._speaker(to_asker=True, home=profile.country)
        items, at_home = (self._results(some, subject, speaker) for some in (found.results, found.at_home))
        home = {"heading": speaker.at_home(profile.country), "items": at_home} if profile.country else None
        told = {name: codes for name, codes in subject.values.items() if name in FIELDS}
        return self._answer(
            {
                "items": items,
                "at_home": home,
                "total": found.total,
                "asked": found.asked,
                "notes": speaker.notes(found.asked, subject.barriers),
                "profile": profile.given,
                "filled_in": _filled_in(profile),
                **self._rest(found, [*items, *at_home], told),
                "links": self._links("/v1/comparable", {**_as_parameters(profile), **self._own_values()}),
            }
        )

    def _find(self, subject: Subject) -> Comparable:
        return find_comparable(self._snapshot, self._traits, self._pairs, subject, self._asked)

    def _speaker(self, *, to_asker: bool, home: str | None, own: Json | None = None) -> Explainer:
        return explainer(self._language, to_asker=to_asker, home=home, number=len(self._snapshot), own=own)

    def _results(self, results: Sequence[Result], subject: Subject, speaker: Explainer) -> list[Json]:
        shorts = map(orjson.loads, short_forms(self._keeper, [one.revision_id for one in results]))
        return [self._result(one, short, subject, speaker) for one, short in zip(results, shorts, strict=True)]

    def _result(self, one: Result, short: Json, subject: Subject, speaker: Explainer) -> Json:
        learned = {
            name: sorted(codes) for name, codes in values_of_case(self._snapshot, one.revision_id, LEARNED).items()
        }
        rise = one.rise
        return {
            "studied": [_contrast(contrast, speaker.studied) for contrast in one.studied],
            "leads": [_contrast(contrast, speaker.lead) for contrast in one.leads],
            "doubts": speaker.doubts(short, learned["barrier"]),
            "case": short,
            "score": one.score,
            "low": one.low,
            "high": one.high,
            "compared": one.compared,
            "closer_than": one.closer_than,
            "thin": one.is_thin,
            "components": [reason_told(reason, speaker.reason(reason, short)) for reason in one.reasons],
            "strongest": one.strongest,
            "unknown": one.unknown,
            "unknown_sentence": speaker.unknown(one.unknown),
            "barriers": speaker.barriers(subject.barriers, learned["barrier"]),
            "cautions": speaker.cautions(short, one.compared, is_thin=one.is_thin),
            "counterfactual": None if rise is None else {
                "component": rise.component, "change": rise.code, "score": rise.score,
                "sentence": speaker.rise(rise.component, rise.code),
            },
            "learn": {**learned, "continuity": None if short["continuity"] == "unknown" else short["continuity"]},
        }  # fmt: skip

    def _rest(self, found: Comparable, results: Iterable[Json], told: Mapping[str, Iterable[str]]) -> Json:
        results = list(results)
        labels, fallen = labels_of([one["case"] for one in results], self._language)
        for dimension, codes in self._codes(results, told).items():
            more, more_fallen = labels_for({dimension: codes}, self._language)
            labels.setdefault(dimension, {}).update(more.get(dimension, {}))
            if more_fallen:
                fallen.setdefault(dimension, {}).update(more_fallen[dimension])
        labels["component"] = {name: component_label(name, self._language).text for name in found.weights}
        asked, query = self._asked, self._asked.query
        spoken = sentence_language(self._language)
        return {
            "measure": {
                "name": MEASURE,
                "design": asked.design,
                "studied": [field.name for field in asked.studied],
                "weights": found.weights,
                "frequencies": {"revision": self._snapshot.revision, "cases": len(self._snapshot)},
                "pairs": self._pairs.size,
            },
            "query": {
                "expression": query.expression,
                "words": sentence_of(query, self._language),
                "words_language": spoken,
                "understood": [understood(meant, self._language) for meant in meant_by(query)],
            },
            "labels": labels,
            "label_languages": fallen,
            "sentences_language": spoken,
            "revision": self._snapshot.revision,
            **self._state.told,
        }

    @staticmethod
    def _codes(results: Sequence[Json], told: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
        """Codes that no short form holds, by dimension: barriers, enablers, and what the profile tells."""
        codes: dict[str, dict[str, None]] = {name: dict.fromkeys(sorted(some)) for name, some in told.items()}
        for one in results:
            for name in LEARNED:
                codes.setdefault(name, {}).update(dict.fromkeys(one.get("learn", {}).get(name, ())))
        return {name: [code for code in some if code != "uncoded"] for name, some in codes.items()}

    def _own_values(self) -> dict[str, list[str]]:
        """The filters and options that were asked, without a profile in the address."""
        return {
            name: given
            for name, given in self._values.items()
            if name != "population" and not name.startswith("profile.")
        }

    def _links(self, path: str, values: Mapping[str, Sequence[str]]) -> Json:
        return {
            "self": address_asking(self._request, path, values),
            "measure": address_in(self._request, "/v1/comparison/measure", urlencode(self._state.asked)),
        }

    def _answer(self, body: Json) -> Response:
        headers = self._state.headers
        return json_answer(orjson.dumps(body), self._snapshot.revision, self._language, headers=headers)


def _contrast(contrast: Contrast, said: Callable[[str, Sequence[str], Sequence[str]], str]) -> Json:
    sentence = said(contrast.field, contrast.here, contrast.there)
    return {"field": contrast.field, "here": contrast.here, "there": contrast.there, "sentence": sentence}


def _filled_in(profile: Profile) -> Json:
    place, given = profile.municipality, profile.given or {}
    if place is None:
        return {}
    filled: Json = {"name": place.name, "county": place.county}
    if "country" not in given:
        filled["country"] = place.country
    if "population" not in given and "population_band" not in given:
        filled["population"] = place.population
    return filled


def _as_parameters(profile: Profile) -> dict[str, list[str]]:
    """The profile as an address holds it."""
    given = (profile.given or {}).items()
    return {
        name if name == "population" else f"profile.{name}": list(
            map(str, value if isinstance(value, list) else [value])
        )
        for name, value in given
    }
