"""What becomes of a file of cases, as it is answered: case by case, each fault at its place in the file."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from itertools import chain, islice
from typing import Any

from fastapi import Request

from app.api.draft_answer import duplicate_shape, obstacle_shape, reason_shapes, twin_shape
from app.api.shapes import address_in
from app.api.submission_answer import SUBMISSIONS
from app.editorial.import_faults import ToldFault, faults_of_case, faults_of_file, place_in_words
from app.editorial.import_twins import Alike
from app.editorial.import_words import CHOOSE, SUBMISSION
from app.editorial.importing import DRAFTS, Outcome, Plan, Taken, Weighed
from app.errors import Fault, ImportRefused

Json = dict[str, Any]
MOST_FAULTS = 100
"""Of one case that are told."""


def report_of(request: Request, plan: Plan, made: Mapping[int, Taken], spoken: str, *, is_dry: bool) -> Json:
    """The report; `made` tells what was made of a case by its identity."""
    counts = plan.counts
    return {
        "dry_run": is_dry,
        "counts": {outcome.value: counts[outcome] for outcome in Outcome},
        "drafts": sum(counts[outcome] for outcome in DRAFTS) if is_dry else len(made),
        "is_whole": plan.is_whole,
        "faults": [asdict(fault) for fault in faults_of_file(plan, spoken)],
        "faults_left_out": plan.sent.faults_left_out,
        "skipped": [asdict(place) for place in plan.sent.skipped],
        "cases": [_case(request, case, made.get(id(case)), spoken) for case in plan.cases],
        "sentences_language": spoken,
        "links": {
            "template": address_in(request, f"{SUBMISSIONS}/template.xlsx"),
            "submissions": address_in(request, SUBMISSIONS),
        },
    }


def refusal_of(plan: Plan, spoken: str) -> ImportRefused:
    """Why no draft is made of a file, with the first faults."""
    counts = plan.counts
    if plan.sent.faults:
        detail = "The file has faults that leave open what belongs to which case, so no draft was made."
    else:
        detail = (
            f"{counts[Outcome.FAULTY]} of {len(plan.cases)} cases have faults and {counts[Outcome.UNDECIDED]} wait for "
            "a decision, so no draft was made. 'dry_run=true' tells everything; 'on_fault=valid' takes the others."
        )
    of_file = (_refused(one, spoken) for one in faults_of_file(plan, spoken))
    of_cases = (fault for case in plan.cases for fault in _refusals(case, spoken))
    return ImportRefused(detail, list(islice(chain(of_file, of_cases), MOST_FAULTS)))


def _refused(told: ToldFault, spoken: str) -> Fault:
    said = told.in_words(spoken)
    return Fault(said, did_you_mean=told.did_you_mean, sentences={told.sentence_language: said})


def _refusals(case: Weighed, spoken: str) -> Iterator[Fault]:
    yield from (_refused(one, spoken) for one in faults_of_case(case, spoken))
    if case.outcome is Outcome.UNDECIDED:
        others = [f"'{one.slug}'" for one in case.repeats]
        others += [SUBMISSION[spoken].format(address=f"/v1/submissions/{one.id}") for one in case.twins]
        others += [place_in_words(one.place, spoken) for one in case.alike]
        likeliest = ", ".join(others[:3])
        said = CHOOSE[spoken].format(place=place_in_words(case.sent.place, spoken), likeliest=likeliest)
        yield Fault(said, sentences={spoken: said})


def _case(request: Request, case: Weighed, taken: Taken | None, spoken: str) -> Json:
    faults = [asdict(fault) for fault in faults_of_case(case, spoken)]
    check = case.ready.check if case.ready else None
    title = case.sent.document.get("title")
    return {
        "place": asdict(case.sent.place),
        "slug": check.slug if check else case.sent.slug,
        "title": title if isinstance(title, str) else None,
        "outcome": case.outcome.value,
        "amends": {"slug": case.base.slug, "base": case.base.number} if case.base else None,
        "decision": case.sent.decision,
        "possible_duplicates": [duplicate_shape(request, repeat, spoken) for repeat in case.repeats],
        "possible_twins": [twin_shape(request, twin, spoken) for twin in case.twins],
        "alike_in_file": [_alike(one, spoken) for one in case.alike],
        "faults": faults[:MOST_FAULTS],
        "faults_left_out": max(0, len(faults) - MOST_FAULTS) + case.sent.faults_left_out,
        "advice": check.checklist.count("fail", is_blocking=False) if check else 0,
        "submission": address_in(request, f"{SUBMISSIONS}/{taken.submission.id}") if taken else None,
        "state": taken.submission.state if taken else None,
        "not_submitted": obstacle_shape(taken.obstacle, spoken) if taken and taken.obstacle else None,
    }


def _alike(one: Alike, spoken: str) -> Json:
    return {
        "place": asdict(one.place),
        "title": one.title,
        "points": one.points,
        "reasons": reason_shapes(one.reasons, spoken),
    }
