"""The empty form for cases, to be filled in and sent back."""

from io import BytesIO
from typing import Any

from fastapi import Request, Response

from app.api.dependencies import language_of, values_of
from app.api.parameters import references
from app.api.routes import Router
from app.catalogue.forms import MEDIA_TYPES
from app.query.parameters import LANGUAGE
from app.vocabulary.loading import digest

router = Router(tags=["submissions"])

TEMPLATE_PARAMETERS = {"lang": LANGUAGE}
FILE_NAME = "samspill-template.xlsx"
_WORKBOOK: dict[str, Any] = {MEDIA_TYPES["xlsx"]: {"schema": {"type": "string", "format": "binary"}}}


@router.get(
    "/v1/submissions/template.xlsx",
    operation_id="getSubmissionTemplate",
    summary="The empty form for cases",
    response_class=Response,
    responses={200: {"content": _WORKBOOK}},
    openapi_extra=references(TEMPLATE_PARAMETERS.values()),
)
def get_submission_template(request: Request) -> Response:
    """A workbook with a sheet for each repeated part, codes as drop-downs, what they mean, and one invented example.

    Published cases come in the same form with `format=xlsx`.
    """
    from app.formats.template import write_template

    language = language_of(request, values_of(request, TEMPLATE_PARAMETERS))
    file = BytesIO()
    write_template(file, language)
    headers = {
        # It changes with the vocabularies, not with the cases.
        "ETag": f'"{digest()[:12]}.{language}"',
        "Content-Language": language,
        "Content-Disposition": f'attachment; filename="{FILE_NAME}"',
    }
    return Response(file.getvalue(), 200, headers, MEDIA_TYPES["xlsx"])
