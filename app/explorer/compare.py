"""Compare with us: a plan of a municipality, the cases nearest to it, some of them side by side, and a brief."""

from collections.abc import Iterator

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from app.api.comparable import list_comparable, refuse_misread
from app.api.dependencies import services_of
from app.api.shapes import own_path
from app.errors import CaseNotFound, CaseRenamed, CaseWithdrawn
from app.explorer.asking import Json, answer_of, spoken
from app.explorer.compare_asked import MOST_PICKED, Asked, asked_of, is_from_form
from app.explorer.compare_beside import show_beside
from app.explorer.compare_brief import read_case, show_brief
from app.explorer.compare_choices import Choices, choices_of
from app.explorer.compare_described import codes_given, described, labels_given
from app.explorer.compare_offered import case_practice, case_title
from app.explorer.rendering import page
from app.explorer.tongues import page_address
from app.query.comparing import LIMIT, MOST
from app.vocabulary.field_names import name_label

PATH = "/compare"
MORE = 10
"""Cases that are shown besides when more are asked for."""


def show_compare(request: Request, language: str) -> Response:
    """The page of a plan: the same parameters as `/v1/comparable`, with `cases` that are picked and a `view`."""
    asked = asked_of(request)
    if is_from_form(request) and not asked.faults:
        clean = page_address(language, PATH, asked.address_values())
        return RedirectResponse(own_path(request, clean), 303)
    if not asked.is_asking and not asked.faults:
        # Elsewhere the API is asked, and refuses it itself.
        refuse_misread(spoken(request, language), asked.values)
    choices = choices_of(request, language)
    if asked.view and not asked.faults:
        show = {"beside": show_beside, "brief": show_brief}[asked.view]
        return show(request, language, asked, choices)
    return _show_question(request, language, asked, choices)


def _show_question(request: Request, language: str, asked: Asked, choices: Choices) -> Response:
    is_answered = asked.is_asking and not {"sector", "population"} & set(asked.faults)
    answer = answer_of(request, list_comparable, "/v1/comparable", asked.values, language) if is_answered else None
    found = answer.said if answer else None
    return page(
        request,
        "compare.html",
        language,
        PATH,
        answer.revision if answer else _revision(request),
        status=422 if asked.faults else 200,
        asked=asked,
        choices=choices,
        given={name: codes_given(asked, name) for name in _names(choices)},
        chosen_place=_chosen_place(asked, found, choices),
        kept=_kept(asked, choices),
        label_of=lambda name: name_label(name, language),
        unknown=name_label("unknown value", language).text,
        uncoded=name_label("uncoded value", language).text,
        labels_of=lambda field, codes: "; ".join(labels_given(choices, field, codes)),
        told=described(asked, choices, found, language),
        found=found,
        title_of=lambda case: case_title(case, language),
        practice_of=lambda case: case_practice(case, language),
        near_home=_near_home(found),
        picked=list(_picked(request, asked, found, language)),
        most_picked=MOST_PICKED,
        address=answer.address if answer else None,
        more=_more(found, asked),
    )


def _names(choices: Choices) -> Iterator[str]:
    yield from (question.field for question in choices.questions)


def _revision(request: Request) -> int:
    return services_of(request).keeper.newest().revision


def _chosen_place(asked: Asked, found: Json | None, choices: Choices) -> str:
    """Code of the municipality, also where the address tells a name; empty where there is none."""
    told = (found or {}).get("profile", {}).get("municipality")
    code = str(told or asked.values.get("profile.municipality", [""])[0])
    return code if code in choices.places else ""


def _kept(asked: Asked, choices: Choices) -> list[tuple[str, str]]:
    """What the form does not ask and the address tells: it goes along when the form is sent."""
    shown = {"profile.municipality", "population", "weights", *(f"profile.{name}" for name in _names(choices))}
    rest = [(name, value) for name, given in asked.values.items() if name not in shown for value in given]
    return [*rest, *(("cases", slug) for slug in asked.cases)]


def _near_home(found: Json | None) -> list[Json] | None:
    """Cases of one's own country that are as like as the least like from abroad; None where there is nothing to head.

    The API tells the nearest at home however far away they are.
    """
    home = (found or {}).get("at_home")
    if not found or not home or not home["items"]:
        return None
    least = min((one["score"] for one in found["items"]), default=0)
    return [one for one in home["items"] if one["score"] >= least]


def _picked(request: Request, asked: Asked, found: Json | None, language: str) -> Iterator[tuple[str, Json | None]]:
    """Cases that were picked and are not in the list any more, by slug; None where there is no such case any more."""
    listed = {one["case"]["slug"] for one in (*(found or {"items": []})["items"], *(_near_home(found) or ()))}
    for slug in asked.cases[:MOST_PICKED]:
        if slug not in listed:
            try:
                yield slug, read_case(request, slug, asked, language).said["case"]
            except (CaseNotFound, CaseRenamed, CaseWithdrawn):
                # An address that was sent on outlives a case: the rest of it is answered all the same.
                yield slug, None


def _more(found: Json | None, asked: Asked) -> list[str] | None:
    """The limit of a longer list; None where all are shown."""
    if found is None:
        return None
    limit = int(asked.values.get("limit", [str(LIMIT)])[0])
    if len(found["items"]) < limit or limit >= MOST:
        return None
    return [str(min(limit + MORE, MOST))]
