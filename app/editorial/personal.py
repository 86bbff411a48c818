"""What in a text would expose somebody: e-mail addresses, telephone and birth numbers, names that may be of people.

A case names offices, not people. Names are looked for beside offices and forms of address, and where somebody is said
to speak: that misses names that stand alone, and takes few places and organisations for people.
"""

import re
from collections.abc import Iterator

# Every repetition is bounded: the time is that of one reading, whatever somebody sends.
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}(?:@|\s?[\[(]at[\])]\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[^\W\d_]{2,}")
# With a country's code, or in groups as telephones have them. Years (2015-2020), dates, sums and laws do not count:
# groups of three digits are thousands unless the first begins with 0.
_TELEPHONE = re.compile(
    r"(?<![\w.,/+-])(?:(?:\+|00)[1-9]\d{0,2}[ .()/-]{0,3}(?:\d[ .()/-]{0,3}){6,11}\d"
    r"|\(?0\d{1,4}\)?[ ./-]{1,2}\d(?:[ -]?\d){5,8}|\d\d(?: \d\d){3}|\d{3} \d\d \d{3}|0\d{8,10})(?![\w-]|[.,]\d)"
)
# After a word that says so, however it is written.
_TELEPHONE_SAID = re.compile(
    r"\b(?:tel|tlf|phone|telephone|telefon|mobile?|mobil)\b\.?:? ?(\+?\d(?:[ ()-]?\d){6,13})", re.I
)
_BIRTH_NUMBER = re.compile(r"(?<![\w.,/+-])(\d{6}) ?(\d{5})(?![\w-]|[.,]\d)")
_CHECKS = ((3, 7, 6, 1, 8, 9, 4, 5, 2, 1), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1))
"""Weights of its digits: each sum, its check digit among them, is a multiple of 11."""

# No mayors in Slavic languages, where the place follows in the genitive: `starosta Spišského Hrhova`.
_OFFICE = (
    r"(?:deputy |vice[ -]|former |acting |local |social ){0,3}(?:mayor|councillor|alderman|director|manager|founder|"
    r"co-founder|entrepreneur|chief executive|priest|pastor|professor|minister|chair|chairman|chairwoman|chairperson|"
    r"president|activist|architect|farmer|teacher|doctor|nurse|widow|resident|tenant|pensioner|coordinator|"
    r"ordfører(?:en)?|ordførar(?:en)?|varaordfører|varaordførar|rådmann(?:en)?|kommunedirektør(?:en)?|daglig leder|"
    r"dagleg leiar|gründer(?:en)?|gründar(?:en)?|grunnlegger(?:en)?|styreleder(?:en)?|styreleiar(?:en)?|"
    r"lærer(?:en)?|lærar(?:en)?|bonde(?:n)?|prest(?:en)?|"
    r"(?:ober)?bürgermeister(?:in)?|borgmester(?:en)?|borgmästare(?:n)?|sindaco|sindaca|"
    r"maire|alcalde|alcaldesa|burgemeester|wethouder|pormestari)"
)
_WORD = r"[^\W\d_a-z][^\W\d_A-Z]+(?:-[^\W\d_a-z][^\W\d_A-Z]+){0,2}"
_NAME = rf"{_WORD}(?: (?:{_WORD}|[A-Z]\.|van|von|de|da|di|der|den|la|del)){{0,4}} {_WORD}"
_PARTICLES = frozenset(("van", "von", "de", "da", "di", "der", "den", "la", "del"))
_SPOKEN = "said|says|told|tells|recalls|explained|explains|remembers|was born|forteller|fortel|sier|seier"
_PEOPLE = (
    re.compile(rf"\b(?i:{_OFFICE}),? (?P<name>{_NAME})\b"),
    re.compile(rf"\b(?P<name>{_NAME}),? \(?(?:(?:the|a|an|its|their|then|former) )?(?:\w+ )?(?i:{_OFFICE})\b"),
    re.compile(rf"\b(?P<name>{_NAME}),? (?:{_SPOKEN})\b"),
    re.compile(rf"\b(?P<name>{_NAME})(?: \(|, )(?:aged )?[1-9]\d(?:\)|, )"),
    re.compile(rf"\b(?:Mr|Mrs|Ms|Dr|Sir|Herr|Frau|Madame|Pani|Pan)\.? (?P<name>{_WORD})\b"),
)
# How sentences begin, and what bodies are called that speak or are led.
_NOT_IN_NAMES = """
a after all an and as at before both by during each for from her his if in its later most of on one our since some
that the their then there these this today under until we when where while with

agency association authority bank board centre center church city club committee company cooperative council county
department district europe european foundation forum fund government group house institute kommune limited ltd
ministry municipality national network office parish partnership party programme project province region school
service services social society solutions state team town trust union university village
"""
_NO_NAMES = frozenset(_NOT_IN_NAMES.split())


def contact_details(text: str) -> Iterator[str]:
    """Every e-mail address, telephone number and Norwegian birth number, as it is written."""
    yield from (found.group().strip() for found in _EMAIL.finditer(text))
    telephones = [found.group() for found in _TELEPHONE.finditer(text)]
    yield from (found.strip() for found in telephones)
    known = set(telephones)
    said = [found[1] for found in _TELEPHONE_SAID.finditer(text)]
    numbers = [found.group() for found in _BIRTH_NUMBER.finditer(text) if _is_birth_number(found[1] + found[2])]
    yield from (found for found in dict.fromkeys((*said, *numbers)) if not any(found in one for one in known))


def _is_birth_number(digits: str) -> bool:
    """Whether these are the eleven digits of a person in Norway, by their check digits and the day they begin with."""
    # A D number adds 40 to the day, and synthetic ones 40 or 80 to the month.
    day, month = int(digits[:2]) % 40, int(digits[2:4]) % 40
    sums = (sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False)) for weights in _CHECKS)
    return 1 <= day <= 31 and 1 <= month <= 12 and all(one % 11 == 0 for one in sums)


def names_of_people(text: str) -> list[str]:
    """What looks like the name of a person, each once, in no particular order of patterns."""
    found = dict.fromkeys(match["name"] for pattern in _PEOPLE for match in pattern.finditer(text))
    return [name for name in found if _may_be_of_a_person(name)]


def _may_be_of_a_person(name: str) -> bool:
    # The patterns take small letters beyond ASCII for large ones, as `re` has no class for these.
    begins_large = all(word[0].isupper() or word in _PARTICLES for word in name.split())
    return begins_large and not _NO_NAMES.intersection(name.lower().replace("-", " ").split())
