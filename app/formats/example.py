"""The invented case in the empty form; whoever reads a form passes over it."""

from typing import Any

EXAMPLE = "no-example-invented-kitchen"
"""Its slug. It is never published."""


def example_case() -> dict[str, Any]:
    """A case as it is sent, that nothing is wrong with: nobody and nothing in it exists."""
    return {
        "slug": EXAMPLE,
        "title": "EXAMPLE, invented: a kitchen that trains cooks in Eksempelvik",
        "title_original": "DØME, oppdikta: Kjøkenet som lærer opp kokkar i Eksempelvik",
        "original_language": "nn",
        "practice": {
            "en": "An enterprise trains people out of work as cooks; the municipality buys its school meals.",
            "nb": "En virksomhet lærer opp arbeidsledige til kokker; kommunen kjøper skolemat av den.",
            "nn": "Ei verksemd lærer opp arbeidslause til kokkar; kommunen kjøper skulemat av ho.",
        },
        "country": "NO",
        "municipalities": [
            {
                "name": "Eksempelvik",
                "region": "Eksempelfylket",
                "tier": "municipality",
                "population": 12_000,
                "population_year": 2024,
                "population_band": "5k-20k",
                "latitude": 60.5,
                "longitude": 6.25,
                "precision": "municipality-centre",
            }
        ],
        "place_served": {"name": "Eksempelbygda", "kind": "village", "population": 400, "population_year": 2024},
        "organisations": [
            {
                "name": "Eksempelkjøkenet SA",
                "role": "entrepreneur",
                "legal_form_local": "samvirkeføretak",
                "legal_form": "no-sa",
                "legal_form_family": "cooperative",
                "founded": 2014,
                "website": "https://example.org/kitchen",
            }
        ],
        "sectors": ["work-integration", "food-and-agriculture"],
        "target_groups": ["long-term-unemployed"],
        "collaboration_forms": ["procurement-contract"],
        "start_year": 2015,
        "status": "ongoing",
        "status_as_of": 2024,
        "continuity": "ordinary-operations",
        "summary": (
            "This case is invented. Eksempelkjøkenet SA is a cooperative that trains people who have been out of work "
            "for long as cooks, and makes the meals of the schools of Eksempelvik. The municipality buys the meals and "
            "lends the kitchen. The training lasts a year and ends with a certificate. It began as a trial in one "
            "school, with a grant for two years; since then the meals are bought by an ordinary contract, which the "
            "council renews every fourth year. At first the rules of procurement seemed to stand in the way, until "
            "the office for procurement and the cooperative read them together. Every year some ten people are "
            "trained, and most of them have found work in kitchens of the region."
        ),
        "municipality_role": "Buys the meals of the schools and lends the kitchen.",
        "entrepreneur_role": "Trains cooks and makes the meals.",
        "regulatory_framework": ["An invented contract for school meals"],
        "funding": [
            {
                "kind": "municipal-budget",
                "description": "Meals bought for the schools.",
                "amount": 2_000_000,
                "currency": "NOK",
                "year": 2023,
            }
        ],
        "scale": [{"measure": "participants", "value": 10, "year": 2023, "note": "People trained in the year."}],
        "outcomes": [
            {
                "dimension": "employment",
                "description": "Most of those who were trained found work in kitchens of the region.",
                "evidence": "evaluation",
                "result": "reached",
                "year": 2023,
                "sources": [1],
            }
        ],
        "barriers": [{"codes": ["procurement-complexity"], "text": "The rules of procurement seemed to forbid it."}],
        "enablers": [{"codes": ["political-leadership"], "text": "The mayor asked for it again and again."}],
        "leadership_change": {"text": "A new head of schools took it up.", "roles": ["administrative-leader"]},
        "sources": [
            {
                "title": "The kitchen tells of itself",
                "publisher": "Eksempelkjøkenet SA",
                "year": 2024,
                "url": "https://example.org/kitchen/about",
                "language": "nn",
                "supports": ["summary", "organisations", "barriers", "enablers", "leadership_change"],
            },
            {
                "title": "An invented evaluation of the kitchen",
                "publisher": "Eksempel Research",
                "year": 2023,
                "url": "https://example.com/evaluation",
                "language": "nb",
                "supports": ["outcomes", "start_year", "scale", "funding"],
            },
        ],
        "emes": {"participatory-nature": {"score": 2, "evidence": "The cooks choose the board of the cooperative."}},
        "translations": {
            "nb": {
                "title": "EKSEMPEL, oppdiktet: et kjøkken som lærer opp kokker i Eksempelvik",
                "barriers": ["Anskaffelsesreglene så ut til å forby det."],
                "by": "person",
            }
        },
        "coded_fields": ["barriers.codes"],
        "missing": {"municipalities.lau_code": "not-applicable"},
        "unverified_fields": ["municipalities.population"],
        "confidence": "medium",
        "credit": [{"name": "Kari Nordmann", "consent": True, "did": ["collected", "coded"]}],
    }
