"""The measure by which cases are compared, published with all that it computes with."""

from typing import Any
from urllib.parse import urlencode

from fastapi import Request, Response

from app.api.as_of import state_asked
from app.api.dependencies import language_of, values_of
from app.api.measure_shapes import ComponentShape, MeasureAnswer, MeasuredCode, MeasureSource, Named
from app.api.parameters import references
from app.api.routes import Router
from app.api.shapes import address_in, json_answer
from app.catalogue.labels import component_label, field_label, value_label
from app.catalogue.measure_words import CITATIONS, PROFILE, SOURCES
from app.catalogue.measuring import (
    CodeCount,
    bands_of,
    code_counts,
    component_said,
    constants_said,
    designs_said,
    formulas_said,
    limits_said,
    near_families,
    pairs_sampled,
    regimes_of,
    unscored_said,
)
from app.catalogue.snapshot import Snapshot
from app.query.fields import FIELDS
from app.query.measure import COMPONENTS, MEASURE, MOST_PAIRS, Component
from app.query.parameters import AS_OF, LANGUAGE
from app.vocabulary.languages import sentence_language
from app.vocabulary.loading import vocabularies

router = Router(tags=["comparison"])
Json = dict[str, Any]

MEASURE_PARAMETERS = {"as_of": AS_OF, "lang": LANGUAGE}
_RESTS_ON = {"score": "gower-1971"}
"""Formulas that are not ours."""


@router.get(
    "/v1/comparison/measure",
    operation_id="getMeasure",
    summary="How cases are compared",
    responses={200: {"model": MeasureAnswer}},
    openapi_extra=references(MEASURE_PARAMETERS.values()),
)
def get_measure(request: Request) -> Response:
    """Every component with its weight, its reason and what its codes count; every number and formula; the limits."""
    values = values_of(request, MEASURE_PARAMETERS)
    language = language_of(request, values)
    state = state_asked(request, values)
    snapshot, as_of = state.snapshot, urlencode(state.asked)
    spoken = sentence_language(language)
    body: Json = {
        "name": MEASURE,
        "components": [_component(one, snapshot, language) for one in COMPONENTS],
        "constants": [{"name": name, "value": value, "sentence": said} for name, value, said in constants_said(spoken)],
        "formulas": [
            {"name": name, "formula": formula, "sentence": said, "source": _RESTS_ON.get(name, "editors")}
            for name, formula, said in formulas_said(spoken)
        ],
        "profile": PROFILE[spoken],
        "designs": [
            {"name": design, "sentence": said, "needs": needs, "components": scored}
            for design, needs, scored, said in designs_said(spoken)
        ],
        "unscored": [
            {"field": field, **_named(field, language), "reason": said} for field, said in unscored_said(spoken)
        ],
        "limits": limits_said(spoken),
        "sources": [_source(code, spoken) for code in SOURCES],
        "frequencies": {"revision": snapshot.revision, "cases": len(snapshot)},
        "pairs": {"size": pairs_sampled(len(snapshot)), "most": MOST_PAIRS},
        "sentences_language": spoken,
        "links": {
            "self": address_in(request, "/v1/comparison/measure", as_of),
            "fields": address_in(request, "/v1/fields", as_of),
        },
        "revision": snapshot.revision,
        **state.told,
    }
    return json_answer(body, snapshot.revision, language, headers=state.headers)


def _component(one: Component, snapshot: Snapshot, language: str) -> ComponentShape:
    reason, likeness = component_said(one, sentence_language(language))
    label = component_label(one.name, language)
    return {
        "name": one.name,
        "label": label.text,
        "label_language": label.language,
        "field": one.name if one.name in FIELDS else None,
        "method": one.method.value,
        "likeness": likeness,
        "weight": one.weight,
        "reason": reason,
        "source": "editors",
        "background": one.is_background,
        "codes": [_code(one, counted, language) for counted in code_counts(one, snapshot)],
        "nearness": [
            {
                "one": first,
                "other": other,
                "labels": [value_label(one.field, code, language).text for code in (first, other)],
                "nearness": nearness,
            }
            for first, other, nearness in near_families(one)
        ],
        "bands": [
            {"code": code, **_valued(one.name, code, language), "inhabitants": inhabitants}
            for code, inhabitants in bands_of(one).items()
        ],
        "regimes": [
            {"code": code, **_valued("welfare_regime", code, language), "countries": list(members)}
            for code, members in regimes_of(one).items()
        ],
    }


def _code(component: Component, counted: CodeCount, language: str) -> MeasuredCode:
    groups = vocabularies()[component.field.vocabulary or ""].groups
    return {
        "code": counted.code,
        **_valued(component.name, counted.code, language),
        "group": counted.group,
        "group_label": groups[counted.group].label(language).text if counted.group else None,
        "cases": counted.cases,
        "rarity": counted.rarity,
    }


def _source(code: str, spoken: str) -> MeasureSource:
    citation, address = CITATIONS[code] or (None, None)
    return {"code": code, "sentence": SOURCES[code][spoken], "citation": citation, "address": address}


def _named(field: str, language: str) -> Named:
    label = field_label(FIELDS[field], language)
    return {"label": label.text, "label_language": label.language}


def _valued(field: str, code: str, language: str) -> Named:
    label = value_label(FIELDS[field], code, language)
    return {"label": label.text, "label_language": label.language}
