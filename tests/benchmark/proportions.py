"""What synthetic cases are made of and how often of a hundred, after the real cases of the seed."""

LAST_YEAR = 2025

COUNTRIES = (
    "GB", "NO", "IT", "FR", "DE", "DK", "PL", "ES", "IE", "NL", "FI", "BE", "SE", "PT", "SI", "HR", "AT", "HU",
    "SK", "CZ", "GR", "RO", "LV", "CH", "EE", "LT", "BA", "UA", "MD", "BG", "TR", "IS", "LU", "CY", "RS",
)  # fmt: skip
"""Those with most cases first."""
LANGUAGES = {"NO": "nb", "GB": "en", "IE": "en", "DK": "da", "SE": "sv", "FR": "fr", "DE": "de", "AT": "de", "IT": "it"}
BEGINNINGS = (
    "Al", "Bar", "Cor", "Dal", "Ek", "Far", "Gol", "Hel", "Is", "Jar", "Kal", "Lin", "Mor", "Nor", "Os", "Pel",
    "Rav", "Sol", "Tor", "Ul", "Var", "West", "Ys", "Zel",
)  # fmt: skip
MIDDLES = (
    "a", "ba", "den", "e", "fo", "gar", "he", "i", "ka", "len", "ma", "na", "o", "ran", "se", "ti", "u", "va",
)  # fmt: skip
ENDINGS = (
    "berg", "by", "dal", "field", "grad", "ham", "holm", "nik", "ovo", "polis", "sand", "stad", "ton", "vik",
)  # fmt: skip
"""Beginning, middle and end make a place name."""
ENTERPRISES = ("Association", "Canteen", "Cooperative", "Farm", "Foundation", "House", "Kitchen", "Network", "Studio")

# How many there are in a case, and how often.
SECTORS = {1: 4, 2: 31, 3: 45, 4: 18, 5: 2}
TARGET_GROUPS = {1: 18, 2: 42, 3: 30, 4: 10}
FORMS = {1: 5, 2: 27, 3: 45, 4: 20, 5: 3}
ORGANISATIONS = {1: 10, 2: 25, 3: 30, 4: 35}
STATEMENTS = {0: 3, 2: 22, 3: 45, 4: 30}
CODES_OF_A_STATEMENT = {0: 20, 1: 62, 2: 18}
OUTCOMES = {1: 5, 2: 30, 3: 65}
LEADERS = {0: 20, 1: 60, 2: 20}

# Which it is, and how often.
STATUSES = {"ongoing": 50, "unknown": 29, "discontinued": 11, "completed": 9, "planned": 1}
CONTINUITIES = {
    "continued": 27,
    "ordinary-operations": 22,
    "scaled": 20,
    "unknown": 15,
    "ended": 12,
    "ended-after-pilot": 4,
}
EVIDENCE = {"self-reported": 76, "none": 16, "evaluation": 5, "research": 2, "official-record": 1}
RESULTS = {"reached": 52, None: 29, "aim-only": 6, "partly": 4, "lost-later": 4, "contested": 3, "not-reached": 2}
PLACES_SERVED = {None: 90, "whole-municipality": 5, "village": 3, "district": 2}
SIZES = {"number": 55, "band": 42, None: 3}
"""How the size of a municipality is told; a number oftener than in the real cases, as sizes that differ cost more."""
TIERS = {"municipality": 92, "county-or-region": 3, "district-of-city": 3, "inter-municipal": 2}
ROLES = {"other": 39, "investor": 28, "network": 20, "intermediary": 13}
CONFIDENCE = {"high": 70, "medium": 26, "low": 4}
