"""Documents for tests, invented, with usual values: a test names only what it is about."""

from itertools import count
from typing import Any

from app.model.document import CaseDocument, parse_document

_numbers = count(1)


def a_case(*, words: str | None = None, **changes: Any) -> dict[str, Any]:
    """The smallest usual case as it would be sent; `words` ends its slug, which else ends in a number.

    It goes on, or has been completed if an end is named.
    """
    country = changes.get("country", "NO")
    usual = {
        "slug": f"{country.lower()}-eksempelvik-{words or f'case-{next(_numbers):05}'}",
        "title": "Example case",
        "country": country,
        "municipalities": [a_municipality()],
        "organisations": [an_organisation()],
        "status": "ongoing" if changes.get("end_year") is None else "completed",
        "summary": "An invented municipality and an invented enterprise work together.",
        "sources": [a_source()],
        "confidence": "medium",
    }
    return {**usual, **changes}


def a_roof(**changes: Any) -> dict[str, Any]:
    """Nothing that the usual case has."""
    usual = {
        "title": "Solar panels upon schools",
        "municipalities": [a_municipality(name="Vik")],
        "organisations": [an_organisation(name="Taklaget")],
        "sources": [a_source(url="https://example.org/roof")],
    }
    return a_case(**{**usual, **changes})


def a_document(**changes: Any) -> CaseDocument:
    """The same case, read."""
    return parse_document(a_case(**changes))


def a_municipality(**changes: Any) -> dict[str, Any]:
    """A municipality of which only name and tier are known."""
    return {"name": "Eksempelvik", "tier": "municipality", **changes}


def an_organisation(**changes: Any) -> dict[str, Any]:
    """An entrepreneur of unknown form."""
    return {"name": "Eksempel", "role": "entrepreneur", **changes}


def a_source(**changes: Any) -> dict[str, Any]:
    """A page in English that supports no field in particular."""
    return {"title": "Example page", "url": "https://example.org/case", "language": "en", **changes}


def an_outcome(**changes: Any) -> dict[str, Any]:
    """An outcome that the parties tell themselves."""
    usual = {"dimension": "employment", "description": "Ten people found work.", "evidence": "self-reported"}
    return {**usual, **changes}


def a_statement(*codes: str, text: str = "As told.") -> dict[str, Any]:
    """A barrier or an enabler; without codes, one that no code fits."""
    return {"codes": list(codes), "text": text}


def twelve_cases() -> list[dict[str, Any]]:
    """Twelve invented cases, each different, that can be counted by hand.

    Where two things that a filter must keep together stand apart, the case says so beside its slug.
    """
    return [*_nordic_cases(), *_continental_cases(), *_sparse_cases()]


def _nordic_cases() -> list[dict[str, Any]]:
    kitchen = a_case(
        words="kitchen",
        title="A kitchen that trains cooks",
        title_original="Kjøkenet som lærer opp kokkar",
        original_language="nn",
        practice={
            "en": "An enterprise cooks for the schools; the municipality buys the meals.",
            "nb": "En virksomhet lager mat til skolene; kommunen kjøper måltidene.",
            "nn": "Ei verksemd lagar mat til skulane; kommunen kjøper måltida.",
        },
        municipalities=[
            a_municipality(lau_code="9901", population=12_000, population_band="5k-20k", latitude=60.0, longitude=10.0)
        ],
        organisations=[
            an_organisation(name="Kjøken AS", legal_form="no-as", legal_form_family="company-limited", founded=2012)
        ],
        sectors=["work-integration", "food-and-agriculture"],
        target_groups=["long-term-unemployed"],
        collaboration_forms=["procurement-contract"],
        start_year=2015,
        status_as_of=2024,
        continuity="ordinary-operations",
        municipality_role="Buys school meals.",
        entrepreneur_role="Trains cooks.",
        funding=[{"kind": "municipal-budget", "amount": 2_000_000, "currency": "NOK", "year": 2023}],
        barriers=[a_statement("procurement-complexity")],
        enablers=[a_statement("political-leadership")],
        outcomes=[an_outcome(evidence="evaluation", result="reached", sources=[0])],
        sources=[a_source(supports=["summary", "outcomes[0]"]), a_source(language="nn", url="https://example.org/nn")],
        confidence="high",
    )
    # A small municipality and a large county: no municipality of the case is a large municipality.
    solar = a_case(
        words="solar",
        title="Solar roofs owned by villagers",
        original_language="nb",
        municipalities=[
            a_municipality(name="Fiktivdal", population_band="under-5k", latitude=60.5, longitude=10.0),
            a_municipality(name="Liksom fylke", tier="county-or-region", population_band="100k-500k"),
        ],
        organisations=[an_organisation(name="Sol SA", legal_form="no-sa", legal_form_family="cooperative")],
        sectors=["energy"],
        target_groups=["general-residents"],
        collaboration_forms=["shared-ownership", "asset-transfer-or-premises"],
        start_year=2019,
        end_year=2022,
        status="completed",
        continuity="ended",
        barriers=[a_statement(text="The roof was older than anybody remembered.")],
        confidence="high",
    )
    # A limited company and an association of unknown form: no enterprise is an association in the form of a company.
    garden = a_case(
        words="garden",
        country="SE",
        title="A garden for rehabilitation",
        title_original="Trädgården",
        original_language="sv",
        municipalities=[a_municipality(name="Provsta", population_band="20k-50k", latitude=59.0, longitude=15.0)],
        organisations=[
            an_organisation(name="Gröna AB", legal_form="se-ab", legal_form_family="company-limited"),
            an_organisation(name="Gröna vänner", legal_form_family="association"),
            an_organisation(
                name="Kooperativ Hjälp",
                role="intermediary",
                legal_form="se-ekonomisk-forening",
                legal_form_family="cooperative",
            ),
        ],
        sectors=["health", "work-integration"],
        target_groups=["people-with-mental-health-problems"],
        collaboration_forms=["partnership-agreement"],
        start_year=2010,
        status_as_of=2020,
        continuity="continued",
        leadership_change={"text": "A new mayor took it up.", "roles": ["political-leader"]},
    )
    # Not in Norway, although its code could be read as a word of the language of conditions.
    planned = a_case(
        words="planned-bus",
        country="IS",
        title="A bus that is not running yet",
        original_language="is",
        municipalities=[a_municipality(name="Dæmisvík", population_band="under-5k", latitude=64.1, longitude=-21.9)],
        organisations=[an_organisation(name="Vagn ehf.")],
        sectors=["mobility"],
        collaboration_forms=["pilot-or-innovation-partnership"],
        start_year=2027,
        status="planned",
        missing={"end_year": "not-applicable"},
        confidence="low",
    )
    return [kitchen, solar, garden, planned]


def _continental_cases() -> list[dict[str, Any]]:
    bank = a_case(
        words="material-bank",
        country="DE",
        title="A bank for building materials",
        original_language="de",
        municipalities=[a_municipality(name="Musterstadt", population_band="100k-500k", latitude=52.0, longitude=10.0)],
        organisations=[
            an_organisation(
                name="Baustoff gGmbH",
                legal_form="de-ggmbh",
                legal_form_family="company-with-social-purpose-restriction",
            )
        ],
        sectors=["environment-and-circular-economy"],
        collaboration_forms=["grant"],
        start_year=2014,
        end_year=2018,
        status="discontinued",
        continuity="ended-after-pilot",
        barriers=[a_statement("short-term-project-funding", "political-change")],
        outcomes=[an_outcome(dimension="environment", result="lost-later", evidence="none")],
    )
    bakery = a_case(
        words="bakery",
        country="PL",
        title="A bakery in Łódka owned with the municipality",
        title_original="Piekarnia w Łódce",
        original_language="pl",
        municipalities=[a_municipality(name="Łódka", population_band="5k-20k", latitude=52.0, longitude=20.0)],
        organisations=[
            an_organisation(
                name="Spółdzielnia Socjalna Przykład",
                legal_form_local="spółdzielnia socjalna",
                legal_form="pl-spoldzielnia-socjalna",
                legal_form_family="cooperative",
                legal_status="pl-przedsiebiorstwo-spoleczne",
            )
        ],
        sectors=["work-integration", "food-and-agriculture"],
        target_groups=["long-term-unemployed", "people-with-disabilities"],
        collaboration_forms=["shared-ownership", "reserved-contract"],
        start_year=2012,
        status_as_of=2022,
        continuity="ordinary-operations",
        funding=[{"kind": "sales"}, {"kind": "eu-fund"}],
        enablers=[a_statement("political-leadership", "guaranteed-demand")],
        coded_fields=["enablers.codes"],
    )
    # What was evaluated was not reached, and what was reached was not evaluated.
    bond = a_case(
        words="bond",
        country="GB",
        title="A bond that pays by results",
        municipalities=[a_municipality(name="Sampleton", tier="district-of-city", population_band="over-500k")],
        organisations=[an_organisation(name="Sample CIC", legal_form="gb-cic")],
        sectors=["health"],
        target_groups=["older-people"],
        collaboration_forms=["outcome-based-contract", "spin-out"],
        start_year=2016,
        end_year=2020,
        status="completed",
        continuity="scaled",
        continuity_note="The bond ended as agreed; three towns made bonds of their own.",
        outcomes=[
            an_outcome(evidence="evaluation", result="not-reached"),
            an_outcome(dimension="wellbeing", evidence="self-reported", result="reached"),
        ],
        confidence="high",
    )
    weaving = a_case(
        words="weaving",
        country="GR",
        title="Weaving by women of two islands",
        title_original="Υφαντική των γυναικών",
        original_language="el",
        municipalities=[
            a_municipality(name="Παράδειγμα", population_band="5k-20k", latitude=37.0, longitude=25.0),
            a_municipality(name="Δείγμα", population_band="under-5k", latitude=36.5, longitude=25.5),
        ],
        organisations=[
            an_organisation(name="Υφαντά ΚοινΣΕπ", legal_form="gr-koinsep", legal_form_family="cooperative")
        ],
        sectors=["work-integration", "culture-and-leisure"],
        target_groups=["women"],
        collaboration_forms=["partnership-agreement", "grant"],
        start_year=2017,
        status_as_of=2023,
        continuity="continued",
        barriers=[a_statement("slow-process"), a_statement(text="The ferry did not run in winter.")],
    )
    return [bank, bakery, bond, weaving]


def _sparse_cases() -> list[dict[str, Any]]:
    unknown_years = a_case(
        words="repair-shop",
        country="FR",
        title="A repair shop of which little is told",
        original_language="fr",
        municipalities=[a_municipality(name="Exempleville", latitude=48.0, longitude=2.0)],
        organisations=[an_organisation(name="Atelier", legal_form_family="association")],
        status="unknown",
        confidence="low",
        missing={"start_year": "not-stated", "sectors": "not-yet-coded"},
        unverified_fields=["municipalities.latitude", "municipalities.longitude"],
    )
    unknown_place = a_case(
        words="care-village",
        country="IT",
        title="A village that cares for its old",
        original_language="it",
        municipalities=[a_municipality(name="Cittaprova", tier=None)],
        place_served={"name": "Borgo Prova", "kind": "village", "population": 400},
        organisations=[
            an_organisation(name="Cura", legal_form="it-cooperativa-sociale-a", legal_form_family="cooperative")
        ],
        sectors=["eldercare"],
        target_groups=["older-people"],
        start_year=2018,
        status_as_of=2021,
        outcomes=[an_outcome(dimension="wellbeing", evidence="research", result="reached", year=2021)],
    )
    # Nobody here is an entrepreneur: the only legal form is that of a funder.
    no_entrepreneur = a_case(
        words="code-school",
        country="PT",
        title="A school for programmers",
        original_language="pt",
        municipalities=[a_municipality(name="Vila Exemplo", population_band="20k-50k", latitude=38.7, longitude=-9.1)],
        organisations=[
            an_organisation(name="Fundo", role="investor", legal_form="pt-fundacao", legal_form_family="foundation")
        ],
        sectors=["education-and-training", "digital-inclusion"],
        target_groups=["youth"],
        collaboration_forms=["outcome-based-contract"],
        start_year=2015,
        end_year=2016,
        status="completed",
        continuity="scaled",
        continuity_note="The school closed; its lessons are taught in nine towns.",
    )
    bare = a_case(words="bare", country="DK", title="A case with nothing but what every case has")
    return [unknown_years, unknown_place, no_entrepreneur, bare]
