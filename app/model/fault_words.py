"""What is said of each fault of a case document, in the three languages that sentences are made in: data, no logic.

By rule; the rules that pydantic checks have the names that it gives them. `{}` holds a value of the fault.
"""

from collections.abc import Mapping

from app.model.credit_words import CREDIT_WORDS, PERSON_WORDS
from app.model.submission_words import SUBMISSION_WORDS

ByLanguage = Mapping[str, str]

OR: ByLanguage = {"en": " or ", "nb": " eller ", "nn": " eller "}

_DATE: ByLanguage = {
    "en": "Must be a date such as '2026-11-25'.",
    "nb": "Må være en dato som '2026-11-25'.",
    "nn": "Må vere ein dato som '2026-11-25'.",
}
_OBJECT: ByLanguage = {
    "en": "Must be an object.",
    "nb": "Må være et objekt.",
    "nn": "Må vere eit objekt.",
}

VALUE_WORDS: Mapping[str, ByLanguage] = {
    "missing": {
        "en": "This field is required.",
        "nb": "Dette feltet må fylles ut.",
        "nn": "Dette feltet må fyllast ut.",
    },
    "extra_forbidden": {
        "en": "There is no such field here.",
        "nb": "Det finnes ikke noe slikt felt her.",
        "nn": "Det finst ikkje noko slikt felt her.",
    },
    "string_type": {
        "en": "Must be text in quotation marks.",
        "nb": "Må være tekst i anførselstegn.",
        "nn": "Må vere tekst i hermeteikn.",
    },
    "string_too_short": {
        "en": "Must not be empty.",
        "nb": "Kan ikke være tomt.",
        "nn": "Kan ikkje vere tomt.",
    },
    "string_too_long": {
        "en": "Must have at most {max_length} characters.",
        "nb": "Kan ha høyst {max_length} tegn.",
        "nn": "Kan ha høgst {max_length} teikn.",
    },
    "int_type": {
        "en": "Must be a whole number, not in quotation marks.",
        "nb": "Må være et helt tall, ikke i anførselstegn.",
        "nn": "Må vere eit heilt tal, ikkje i hermeteikn.",
    },
    "float_type": {
        "en": "Must be a number, not in quotation marks.",
        "nb": "Må være et tall, ikke i anførselstegn.",
        "nn": "Må vere eit tal, ikkje i hermeteikn.",
    },
    "tuple_type": {
        "en": "Must be a list.",
        "nb": "Må være en liste.",
        "nn": "Må vere ei liste.",
    },
    "dict_type": _OBJECT,
    "mapping_type": _OBJECT,
    "model_type": _OBJECT,
    "literal_error": {
        "en": "Must be {expected}.",
        "nb": "Må være {expected}.",
        "nn": "Må vere {expected}.",
    },
    "greater_than_equal": {
        "en": "Must be at least {ge}.",
        "nb": "Må være minst {ge}.",
        "nn": "Må vere minst {ge}.",
    },
    "less_than_equal": {
        "en": "Must be at most {le}.",
        "nb": "Må være høyst {le}.",
        "nn": "Må vere høgst {le}.",
    },
    "finite_number": {
        "en": "Must be a finite number.",
        "nb": "Må være et endelig tall.",
        "nn": "Må vere eit endeleg tal.",
    },
    "date_from_datetime_parsing": _DATE,
    "date_parsing": _DATE,
    "date_type": _DATE,
    "slug": {
        "en": "Must be 'country-place-words': at least three words of a-z and 0-9 joined by '-', the country's code "
        "first.",
        "nb": "Må være 'land-sted-ord': minst tre ord av a-z og 0-9 med '-' imellom, landets kode først.",
        "nn": "Må vere 'land-stad-ord': minst tre ord av a-z og 0-9 med '-' imellom, koden til landet først.",
    },
    "link": {
        "en": "Must be a web address that begins with 'https://' or 'http://' and holds no blanks and no password.",
        "nb": "Må være en nettadresse som begynner med 'https://' eller 'http://', uten mellomrom og passord.",
        "nn": "Må vere ei nettadresse som byrjar med 'https://' eller 'http://', utan mellomrom og passord.",
    },
    "one_line": {
        "en": "Must hold no control characters and no marks that change the direction of text, nor line breaks.",
        "nb": "Kan ikke inneholde styretegn, tegn som snur skriveretningen, eller linjeskift.",
        "nn": "Kan ikkje innehalde styreteikn, teikn som snur skriveretninga, eller linjeskift.",
    },
    "many_lines": {
        "en": "Must hold no control characters and no marks that change the direction of text; line breaks are '\\n'.",
        "nb": "Kan ikke inneholde styretegn eller tegn som snur skriveretningen; linjeskift er '\\n'.",
        "nn": "Kan ikkje innehalde styreteikn eller teikn som snur skriveretninga; linjeskift er '\\n'.",
    },
    "term_unknown": {
        "en": "'{code}' is not a code of the vocabulary '{vocabulary}'.",
        "nb": "'{code}' er ingen kode i vokabularet '{vocabulary}'.",
        "nn": "'{code}' er ingen kode i vokabularet '{vocabulary}'.",
    },
    "term_of_another_kind": {
        "en": "'{code}' is not a code of the vocabulary '{vocabulary}' of kind {kinds}.",
        "nb": "'{code}' er ingen kode i vokabularet '{vocabulary}' av typen {kinds}.",
        "nn": "'{code}' er ingen kode i vokabularet '{vocabulary}' av typen {kinds}.",
    },
    "amount": {
        "en": "Must be a number from 0 to 1,000,000,000,000,000, without quotation marks or unit.",
        "nb": "Må være et tall fra 0 til 1 000 000 000 000 000, uten anførselstegn og enhet.",
        "nn": "Må vere eit tal frå 0 til 1 000 000 000 000 000, utan hermeteikn og eining.",
    },
    "year": {
        "en": "Must be a year from {first} to {last}.",
        "nb": "Må være et år fra {first} til {last}.",
        "nn": "Må vere eit år frå {first} til {last}.",
    },
    "norwegian": {
        "en": "Norwegian is either 'nb' or 'nn'.",
        "nb": "Norsk er enten 'nb' eller 'nn'.",
        "nn": "Norsk er anten 'nb' eller 'nn'.",
    },
    "language": {
        "en": "Must be a BCP 47 language tag, such as 'nb', 'pl' or 'sr-Latn'.",
        "nb": "Må være en språkkode etter BCP 47, som 'nb', 'pl' eller 'sr-Latn'.",
        "nn": "Må vere ein språkkode etter BCP 47, som 'nb', 'pl' eller 'sr-Latn'.",
    },
    "currency": {
        "en": "Must be an ISO 4217 currency code, such as 'EUR' or 'NOK'.",
        "nb": "Må være en valutakode etter ISO 4217, som 'EUR' eller 'NOK'.",
        "nn": "Må vere ein valutakode etter ISO 4217, som 'EUR' eller 'NOK'.",
    },
    "named_twice": {
        "en": "Must name '{twice}' only once.",
        "nb": "Kan bare nevne '{twice}' én gang.",
        "nn": "Kan berre nemne '{twice}' éin gong.",
    },
    "empty_list": {
        "en": "Must have at least one element.",
        "nb": "Må ha minst ett element.",
        "nn": "Må ha minst eitt element.",
    },
    "too_many": {
        "en": "Must have at most {most} elements.",
        "nb": "Kan ha høyst {most} elementer.",
        "nn": "Kan ha høgst {most} element.",
    },
}
"""Of a field that is wrong in itself."""

AGREEMENT_WORDS: Mapping[str, ByLanguage] = {
    "slug_of_another_country": {
        "en": "Must begin with the country's code, '{beginning}'.",
        "nb": "Må begynne med landets kode, '{beginning}'.",
        "nn": "Må byrje med koden til landet, '{beginning}'.",
    },
    "end_before_start": {
        "en": "Must not be before the start year, {start}.",
        "nb": "Kan ikke være før startåret, {start}.",
        "nn": "Kan ikkje vere før startåret, {start}.",
    },
    "ended_while_running": {
        "en": "Must be empty (null) while `status` is '{status}', as nothing has ended. An end that is agreed on is "
        "told in `summary`; what is over is 'completed' or 'discontinued'.",
        "nb": "Må være tomt (null) når `status` er '{status}', for ingenting er avsluttet. En avtalt slutt fortelles "
        "i `summary`; det som er over, er 'completed' eller 'discontinued'.",
        "nn": "Må vere tomt (null) når `status` er '{status}', for ingenting er avslutta. Ein avtalt slutt blir "
        "fortald i `summary`; det som er over, er 'completed' eller 'discontinued'.",
    },
    "parting_unexplained": {
        "en": "Is required beside `status` '{status}' and `continuity` '{continuity}', which part: say how both are "
        "true.",
        "nb": "Må fylles ut ved `status` '{status}' og `continuity` '{continuity}', som spriker: si hvordan begge er "
        "sanne.",
        "nn": "Må fyllast ut ved `status` '{status}' og `continuity` '{continuity}', som sprikjer: sei korleis begge "
        "er sanne.",
    },
    "original_without_language": {
        "en": "Is required beside text in the language of the place.",
        "nb": "Må fylles ut ved tekst på stedets språk.",
        "nn": "Må fyllast ut ved tekst på språket til staden.",
    },
    "required_beside": {
        "en": "Is required beside `{other}`.",
        "nb": "Må fylles ut ved `{other}`.",
        "nn": "Må fyllast ut ved `{other}`.",
    },
    "number_unregistered": {
        "en": "Must be a number of the register in {country}: {registers}, with its check digit right.",
        "nb": "Må være et nummer i registeret i {country}: {registers}, med riktig kontrollsiffer.",
        "nn": "Må vere eit nummer i registeret i {country}: {registers}, med rett kontrollsiffer.",
    },
    "no_such_source": {
        "en": "Must be the place of a source, counted from 0; the document has {known}.",
        "nb": "Må være plassen til en kilde, talt fra 0; dokumentet har {known}.",
        "nn": "Må vere plassen til ei kjelde, talt frå 0; dokumentet har {known}.",
    },
    "translation_out_of_step": {
        "en": "Must have {told} elements, as `{name}` has; null where one is not translated.",
        "nb": "Må ha {told} elementer, slik `{name}` har; null der ett ikke er oversatt.",
        "nn": "Må ha {told} element, slik `{name}` har; null der eitt ikkje er omsett.",
    },
    "no_such_path": {
        "en": "Must be the path of a field of a case, such as 'municipalities[0].lau_code'.",
        "nb": "Må være stien til et felt i en sak, som 'municipalities[0].lau_code'.",
        "nn": "Må vere stien til eit felt i ei sak, som 'municipalities[0].lau_code'.",
    },
    "no_such_element": {
        "en": "Must name an element that the document has, counted from 0.",
        "nb": "Må nevne et element som dokumentet har, talt fra 0.",
        "nn": "Må nemne eit element som dokumentet har, talt frå 0.",
    },
    "missing_and_there": {
        "en": "Must be empty in the document, as it is said to be missing.",
        "nb": "Må være tomt i dokumentet, for det sies å mangle.",
        "nn": "Må vere tomt i dokumentet, for det blir sagt å mangle.",
    },
    "not_coded": {
        "en": "Must be the path of a field that holds codes, such as 'barriers.codes'.",
        "nb": "Må være stien til et felt med koder, som 'barriers.codes'.",
        "nn": "Må vere stien til eit felt med kodar, som 'barriers.codes'.",
    },
}
"""Of fields that do not agree with each other."""

FAULT_WORDS: Mapping[str, ByLanguage] = {
    **VALUE_WORDS, **PERSON_WORDS, **AGREEMENT_WORDS, **CREDIT_WORDS, **SUBMISSION_WORDS,
}  # fmt: skip
