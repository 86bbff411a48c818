"""What is to be taken out of a case, read from what was sent: every place is there, and may be emptied."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.editorial.personal import contact_details
from app.errors import Fault
from app.model.document import document_fields
from app.model.free_texts import free_texts
from app.model.json_text import JsonObject
from app.model.mentions import LEAST, letters, mentions, sought
from app.model.paths import FieldTree, Steps, field_at, pointer_to, steps_to, value_at
from app.model.redacting import Unwanted
from app.model.redaction_sent import RedactionSent
from app.model.sent import details_refused
from app.vocabulary.nearest import nearest

_ABOUT_PLACES = frozenset({"missing", "unverified_fields", "coded_fields", "supports"})
_NOTHING: tuple[object, ...] = (None, "", [], {})


def unwanted_in(example: JsonObject, sent: RedactionSent) -> Unwanted:
    """What is to be taken out, by places in a published document; DetailsRefused names every fault."""
    read = _Reading(example, sent)
    faults = [*read.faults(), *_of_texts(sent)]
    if not (sent.pointers or sent.texts):
        faults.append(Fault("Say what is to be taken out: 'pointers', 'texts' or both.", pointer=""))
    unwanted = Unwanted(example, read.places, tuple(sought(text) for text in sent.texts))
    faults += _of_reason(sent.reason, unwanted)
    if faults:
        raise details_refused(*faults)
    return unwanted


@dataclass(slots=True)
class _Reading:
    """Pointers and replacements, read beside the document that they lead into."""

    example: JsonObject
    sent: RedactionSent

    @property
    def places(self) -> dict[Steps, str | None]:
        """Where the right ones of them lead."""
        steps = {pointer: _steps(self.example, pointer) for pointer in self.sent.pointers}
        return {one: self.sent.replacements.get(pointer) for pointer, one in steps.items() if isinstance(one, tuple)}

    def faults(self) -> Iterator[Fault]:
        """Everything that is wrong with them."""
        written = {one.steps for one in free_texts(self.example)}
        for place, pointer in enumerate(self.sent.pointers):
            steps = _steps(self.example, pointer)
            fault = steps if isinstance(steps, Fault) else self._fault(pointer, steps, is_text=steps in written)
            if fault:
                yield Fault(fault.detail, pointer=f"/pointers/{place}", did_you_mean=fault.did_you_mean)
        for pointer in self.sent.replacements:
            where = pointer_to("replacements", pointer)
            if pointer not in self.sent.pointers:
                yield Fault(f"'{pointer}' is none of 'pointers'.", pointer=where)
            elif _steps(self.example, pointer) not in written:
                yield Fault(f"No text stands at '{pointer}', so none can stand there instead.", pointer=where)

    def _fault(self, pointer: str, steps: Steps, *, is_text: bool) -> Fault | None:
        value = value_at(self.example, steps)
        if value in _NOTHING:
            return Fault(f"Nothing stands at '{pointer}'.")
        if steps == ("slug",) or _ABOUT_PLACES.intersection(steps):
            return Fault(f"'{pointer}' tells addresses or paths, which stay.")
        field = field_at(document_fields(), steps)
        is_element = isinstance(steps[-1], int)
        if is_element or field is None or not field.is_required or pointer in self.sent.replacements:
            return None
        if is_text:
            is_part = len(steps) > 1 and isinstance(steps[-2], int)
            hint = f", or take out the whole of '{pointer_to(*steps[:-1])}'" if is_part else ""
            return Fault(f"A case must have a text at '{pointer}'; say in 'replacements' what is to stand there{hint}.")
        return Fault(f"A case must have something at '{pointer}'; it can only be amended.")


def _steps(example: JsonObject, pointer: str) -> Steps | Fault:
    """The steps to a place of the document, or why there is none."""
    read = steps_to(pointer)
    if not read:
        return Fault(f"'{pointer}' is no JSON Pointer to a place, which begins with '/' as in '/sources/0/url'.")
    field: FieldTree | None = document_fields()
    value: object = example
    steps: Steps = ()
    for step in read:
        known = list(field.fields) if field and field.fields and not isinstance(value, list) else []
        one = int(step) if isinstance(value, list) and step.isdecimal() and len(step) < 6 else step
        field = field.below(one) if field else None
        is_there = one in value if isinstance(value, dict) else isinstance(one, int) and _has(value, one)
        if field is None or not is_there:
            near = nearest(step, known) if known else None
            hint = pointer_to(*steps, near) if near else None
            return Fault(f"'{pointer}' leads to nothing" + (f"; did you mean '{hint}'?" if hint else "."), None, hint)
        steps, value = (*steps, one), value_at(value, (one,))
    return steps


def _has(elements: object, place: int) -> bool:
    return isinstance(elements, list) and place < len(elements)


def _of_texts(sent: RedactionSent) -> Iterator[Fault]:
    for place, text in enumerate(sent.texts):
        if letters(sought(text)) < LEAST:
            detail = f"A text that is looked for has {LEAST} letters or digits at least; name more of it."
            yield Fault(detail, pointer=f"/texts/{place}")


def _of_reason(reason: str, unwanted: Unwanted) -> Iterator[Fault]:
    if mentions(reason, unwanted.telling) or any(contact_details(reason)):
        yield Fault("The reason is kept: it must not repeat what is taken out, nor name people.", pointer="/reason")
