"""Names of municipalities and organisations in the published cases: which are meant, which are near."""

import re
from collections.abc import Sequence

from app.catalogue.printed_names import printed_municipality, printed_organisation
from app.catalogue.snapshot import Snapshot
from app.errors import TermUnknown
from app.model.derivation import MUNICIPALITY_NAME, name_key
from app.query.values import ValueRefused
from app.store.database import Database
from app.vocabulary.countries import country_code
from app.vocabulary.municipalities import municipalities, municipalities_named
from app.vocabulary.nearest import nearest_name
from app.vocabulary.searches import may_search

_CODE = re.compile(r"([A-Za-z]{2})-(\w[\w.-]*)")
NORWAY = "NO"


class PublishedNames:
    """The names of the cases, and those of all Norwegian municipalities.

    Names that only older revisions bear are understood as well: a link that worked goes on working.
    """

    def __init__(self, database: Database, snapshot: Snapshot) -> None:
        self._database, self._snapshot = database, snapshot

    def named(self, field: str, text: str) -> Sequence[str]:
        """Kept values that a text means; empty when there is none. ValueRefused when it may mean several places."""
        if field == "organisation":
            key = name_key(text)
            return (key,) if self._snapshot.ever_carried(field, key) else ()
        return self._coded(text) or self._called(text)

    def nearest_name(self, field: str, text: str) -> str | None:
        """The name that looks most like this text, as it is printed; folded where no case bears it any more."""
        if not may_search():
            return None
        if field == "organisation":
            key = nearest_name(name_key(text), self._snapshot.terms(field))
            return key and (printed_organisation(self._database, self._snapshot, key) or key)
        names = {name_key(one.name): one.name for one in municipalities(NORWAY).values()}
        keys = dict(term.split("|", 1) for term in self._snapshot.terms(MUNICIPALITY_NAME))
        found = nearest_name(name_key(text), list({**names, **keys}))
        if found is None or found in names:
            return found and names[found]
        return printed_municipality(self._database, self._snapshot, keys[found]) or found

    def _coded(self, text: str) -> Sequence[str]:
        """The municipality of a code (`NO-1103`, `el-9101`) or of a key as canonical texts hold it (`PL:brzeziny`)."""
        keys = [text]
        if code := _CODE.fullmatch(text):
            keys.append(f"{_country(code[1])}-{code[2]}")
        return [key for key in keys if _listed(key) or self._snapshot.ever_carried("municipality", key)][:1]

    def _called(self, text: str) -> Sequence[str]:
        name = name_key(text)
        terms = self._snapshot.beginning(MUNICIPALITY_NAME, f"{name}|")
        # A number that was corrected since does not make the name ambiguous.
        current = [term for term in terms if self._snapshot.carrying(MUNICIPALITY_NAME, term)]
        listed = {one.code for one in municipalities_named(name)}
        keys = {term.partition("|")[2] for term in (current or (() if listed else terms))}
        return _one_place(text, listed, keys)


def _one_place(text: str, listed: set[str], keys: set[str]) -> Sequence[str]:
    """All keys, if they can mean the same municipality; ValueRefused otherwise."""
    keys = listed | keys
    # An entry without a number, or with one that is no longer in force, is taken for the one of that name.
    numbered = listed or {key for key in keys if key[2] == "-"}
    if len({key[:2] for key in keys}) > 1 or len(numbered) > 1:
        spelled = ", ".join(sorted(map(_spelled, keys)))
        raise ValueRefused(f"'{text}' is the name of several municipalities: {spelled}; give the code.", min(keys))
    return sorted(keys)


def _country(code: str) -> str:
    try:
        return country_code(code)
    except TermUnknown:
        return code


def _listed(key: str) -> bool:
    return key.startswith("NO-") and key.removeprefix("NO-") in municipalities(NORWAY)


def _spelled(key: str) -> str:
    known = municipalities(NORWAY).get(key.removeprefix("NO-")) if key.startswith("NO-") else None
    return f"{key} ({known.county})" if known else key
