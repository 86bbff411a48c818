"""Cases as files: which format is wished for, what belongs to it, how it is sent."""

from collections.abc import Iterable, Iterator, Mapping

from fastapi import Request, Response
from starlette.responses import StreamingResponse

from app.api.as_of import state_asked
from app.api.dependencies import format_wished, services_of
from app.api.export_shapes import SIDECAR_TYPES
from app.api.remembered import LARGEST
from app.api.shapes import address, address_asking, json_answer
from app.api.stored import handed_out
from app.api.work import count_export
from app.catalogue.exporting import Export, ExportRequest
from app.catalogue.forms import MEDIA_TYPES, WITH_SIDECAR, Form, form_of
from app.catalogue.names import PublishedNames
from app.errors import Fault, QueryRefused
from app.query.grammar import Reading, parse_request

Values = Mapping[str, list[str]]

JSON = "json"
FORMATS = {JSON: "application/json", **MEDIA_TYPES}

_OF_PAGES = {
    "limit": "A file holds every case found, so there are no pages to limit",
    "cursor": "A file holds every case found, so there are no pages to turn",
    "facets": "A file holds cases and no counts",
    "facets.zero": "A file holds cases and no counts",
}
"""Parameters that belong to JSON alone, and why."""
NO_SIDECAR = ("sidecar", ["false"])


def format_of(request: Request, values: Values) -> str:
    """The format asked for by `format`, else by Accept; in JSON, QueryRefused for what only files have."""
    name = format_wished(request, values, FORMATS)
    if name == JSON:
        # Generated clients say every default.
        for_files = [one for one in ("shape", "sidecar") if one in values and (one, values[one]) != NO_SIDECAR]
        _refuse(
            Fault(f"'{option}' belongs to files such as format=csv, not to JSON.", parameter=option)
            for option in for_files
        )
    return name


def export_answer(request: Request, values: Values, language: str, file_format: str) -> Response:
    """All cases that the question finds as one file, or what stands beside it."""
    form = form_of(file_format, values["shape"][0] if "shape" in values else None)
    wants_sidecar = _wants_sidecar(values, form)
    _refuse(_misplaced(values, form))
    state = state_asked(request, values)
    revision = state.snapshot.revision
    keeper = services_of(request).keeper
    asked = parse_request(values, PublishedNames(keeper.database, state.snapshot))
    export = Export(keeper, ExportRequest(asked.query, asked.page.sort, form, language, asked.fields, revision))
    # Said in the address, as other headers could bring another file.
    kept = {name: given for name, given in values.items() if name != "sidecar"}
    exact = {**kept, "format": [file_format], "lang": [language]}
    if wants_sidecar:
        count_export(request, export.about.cases)
        described = export.sidecar(_link(request, exact), address(request, "/v1/schema/case.json"))
        described = {**described, **state.told}
        media_type = SIDECAR_TYPES[file_format]
        return json_answer(described, revision, language, media_type=media_type, headers=state.headers)
    return _sent(request, export, {**_headers(request, export, exact), **state.headers})


def _wants_sidecar(values: Values, form: Form) -> bool:
    reading = Reading(values)
    wanted = reading.truth("sidecar")
    if wanted and form.format not in WITH_SIDECAR:
        reading.fault("sidecar", f"'{form.format}' says in itself what it holds; csv and ndjson have a sidecar.")
    reading.finish()
    return wanted


def _misplaced(values: Values, form: Form) -> Iterator[Fault]:
    for name, reason in _OF_PAGES.items():
        if name in values:
            yield Fault(f"{reason}: leave '{name}' out, or ask for format=json.", parameter=name)
    if "fields" in values and form.shape != "list" and form.format != "ndjson":
        detail = "'fields' chooses columns of shape=list, or fields of the documents in json and ndjson."
        yield Fault(detail, parameter="fields")


def _refuse(faults: Iterable[Fault]) -> None:
    if found := list(faults):
        raise QueryRefused(found[0].detail, found)


def _headers(request: Request, export: Export, exact: Values) -> dict[str, str]:
    about = export.about
    # A map is drawn from an address, files are kept.
    disposition = "inline" if export.form.format == "geojson" else "attachment"
    headers = {
        "Samspill-Count": str(about.cases),
        "Samspill-Revision": str(about.revision),
        "Content-Language": about.language,
        "Content-Disposition": f'{disposition}; filename="{export.file_name}"',
        "Cache-Control": "public, no-cache",
    }
    if export.form.format in WITH_SIDECAR:
        link, kind = _link(request, {**exact, "sidecar": ["true"]}), SIDECAR_TYPES[export.form.format]
        headers["Link"] = f'<{link}>; rel="describedby"; type="{kind}"'
    return headers


def _link(request: Request, values: Values) -> str:
    return address_asking(request, "/v1/cases", values)


def _sent(request: Request, export: Export, headers: dict[str, str]) -> Response:
    """A short file is a whole answer, which is remembered and compressed in front of the routes; a long one streams."""
    media_type = MEDIA_TYPES[export.form.format]
    begun = f"{export.about.revision}.{export.about.language}"
    streamed = f'"{begun}-{export.identity}"'
    # Only a file that streamed before has this validator; a whole answer gets one from its bytes.
    if streamed in request.headers.get("if-none-match", ""):
        return Response(None, 304, {**headers, "ETag": streamed})
    count_export(request, export.about.cases)
    chunks = export.chunks()
    held: list[bytes] = []
    size = 0
    for chunk in chunks:
        held.append(chunk)
        size += len(chunk)
        if size > LARGEST:
            return StreamingResponse(handed_out(chunks, held), 200, {**headers, "ETag": streamed}, media_type)
    return Response(b"".join(held), 200, {**headers, "ETag": f'"{begun}"'}, media_type)
