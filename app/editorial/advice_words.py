"""What the checklist says beside the faults of a document, in the three languages of sentences: data, no logic."""

from collections.abc import Mapping
from typing import NamedTuple

from app.model.credit_words import EDITORS

ByLanguage = Mapping[str, str]


class RuleWords(NamedTuple):
    """What a rule says; `{}` holds a value."""

    failed: ByLanguage
    passed: ByLanguage


DOCUMENT = "document"
CONTACT = "contact-details"

CLAIMS: Mapping[str, ByLanguage] = {
    "outcomes": {"en": "outcome", "nb": "virkningen", "nn": "verknaden"},
    "barriers": {"en": "barrier", "nb": "hinderet", "nn": "hinderet"},
    "enablers": {"en": "enabler", "nb": "drivkraften", "nn": "drivkrafta"},
}
"""What one of them is called in a sentence."""

EVIDENCE: Mapping[str, ByLanguage] = {
    "evaluation": {"en": "an evaluation", "nb": "en evaluering", "nn": "ei evaluering"},
    "research": {"en": "research", "nb": "forskning", "nn": "forsking"},
}
LANGUAGES: Mapping[str, ByLanguage] = {
    "en": {"en": "English", "nb": "engelsk", "nn": "engelsk"},
    "nb": {"en": "Bokmål", "nb": "bokmål", "nn": "bokmål"},
    "nn": {"en": "Nynorsk", "nb": "nynorsk", "nn": "nynorsk"},
}
IN_WORDS: Mapping[str, Mapping[str, ByLanguage]] = {"claim": CLAIMS, "evidence": EVIDENCE, "language": LANGUAGES}
"""Words of values that are codes in the document, by name of the value: who reads a sentence need not know those."""

PASSED_DOCUMENT: ByLanguage = {
    "en": "Every field is as it must be.",
    "nb": "Alle felter er slik de må være.",
    "nn": "Alle felt er slik dei må vere.",
}

WORDS: Mapping[str, RuleWords] = {
    CONTACT: RuleWords(
        {
            "en": "Holds an e-mail address, or the number of a telephone or of a person, “{found}”: take it out, as "
            "all of this is public.",
            "nb": "Inneholder en e-postadresse, et telefonnummer eller et fødselsnummer, «{found}»: ta det bort, for "
            "alt her er offentlig.",
            "nn": "Inneheld ei e-postadresse, eit telefonnummer eller eit fødselsnummer, «{found}»: ta det bort, for "
            "alt her er offentleg.",
        },
        {
            "en": "No text holds an e-mail address, or the number of a telephone or of a person.",
            "nb": "Ingen tekst inneholder e-postadresser, telefonnumre eller fødselsnumre.",
            "nn": "Ingen tekst inneheld e-postadresser, telefonnummer eller fødselsnummer.",
        },
    ),
    "claim-without-source": RuleWords(
        {
            "en": "No source tells of this {claim}: add one that does, or say of one on the list that it does.",
            "nb": "Ingen kilde forteller om {claim}: legg til en som gjør det, eller si om en på listen at den gjør "
            "det.",
            "nn": "Inga kjelde fortel om {claim}: legg til ei som gjer det, eller sei om ei på lista at ho gjer det.",
        },
        {
            "en": "Every outcome, barrier and enabler has a source.",
            "nb": "Hver virkning, hvert hinder og hver drivkraft har en kilde.",
            "nn": "Kvar verknad, kvart hinder og kvar drivkraft har ei kjelde.",
        },
    ),
    "second-source": RuleWords(
        {
            "en": "All sources are from one publisher or one website; a second, independent one would carry more.",
            "nb": "Alle kilder er fra én utgiver eller ett nettsted; en uavhengig kilde til ville gitt et bedre "
            "grunnlag.",
            "nn": "Alle kjelder er frå éin utgivar eller éin nettstad; ei uavhengig kjelde til ville gitt eit betre "
            "grunnlag.",
        },
        {
            "en": "At least two sources are independent of each other.",
            "nb": "Minst to kilder er uavhengige av hverandre.",
            "nn": "Minst to kjelder er uavhengige av kvarandre.",
        },
    ),
    "evidence-kind": RuleWords(
        {
            "en": "The evidence is said to be {evidence}, but no source that tells of this outcome looks like that: "
            "add it, or choose “Self-reported”.",
            "nb": "Dokumentasjonen sies å være {evidence}, men ingen kilde til denne virkningen ser ut til å være "
            "det: legg den til, eller velg «Fortalt av partene selv».",
            "nn": "Dokumentasjonen skal vere {evidence}, men inga kjelde til denne verknaden ser ut til å vere det: "
            "legg ho til, eller vel «Fortalt av partane sjølve».",
        },
        {
            "en": "Evidence said to be an evaluation or research has a source that may be one.",
            "nb": "Dokumentasjon som kalles evaluering eller forskning, har en kilde som kan være det.",
            "nn": "Dokumentasjon som blir kalla evaluering eller forsking, har ei kjelde som kan vere det.",
        },
    ),
    "summary-length": RuleWords(
        {
            "en": "Words in the summary: {words}; {least} to {most} read best.",
            "nb": "Sammendraget har {words} ord; {least} til {most} leses best.",
            "nn": "Samandraget har {words} ord; {least} til {most} er best å lese.",
        },
        {
            "en": "The summary is as long as it should be.",
            "nb": "Sammendraget er så langt som det bør være.",
            "nn": "Samandraget er så langt som det bør vere.",
        },
    ),
    "residents-alone": RuleWords(
        {
            "en": "“All residents” stands beside a narrower group: keep the group that it is for.",
            "nb": "«Alle innbyggere» står ved siden av en smalere gruppe: behold gruppen det er for.",
            "nn": "«Alle innbyggjarar» står ved sida av ei smalare gruppe: behald gruppa det er for.",
        },
        {
            "en": "“All residents” stands beside no narrower group.",
            "nb": "«Alle innbyggere» står ikke ved siden av en smalere gruppe.",
            "nn": "«Alle innbyggjarar» står ikkje ved sida av ei smalare gruppe.",
        },
    ),
    "private-person": RuleWords(
        {
            "en": "“{found}” looks like the name of a person: name the office instead, such as “the mayor of 2012”.",
            "nb": "«{found}» ser ut som navnet på en person: nevn heller vervet, som «ordføreren i 2012».",
            "nn": "«{found}» ser ut som namnet på ein person: nemn heller vervet, som «ordføraren i 2012».",
        },
        {
            "en": "No text seems to name a person.",
            "nb": "Ingen tekst ser ut til å nevne en person.",
            "nn": "Ingen tekst ser ut til å nemne ein person.",
        },
    ),
    "status-dated": RuleWords(
        {
            "en": "Say of which year the newest source is that shows this status.",
            "nb": "Si hvilket år den nyeste kilden som viser denne statusen, er fra.",
            "nn": "Sei kva år den nyaste kjelda som viser denne statusen, er frå.",
        },
        {
            "en": "The status has a year, or is not known.",
            "nb": "Statusen har et årstall, eller er ikke kjent.",
            "nn": "Statusen har eit årstal, eller er ikkje kjend.",
        },
    ),
    "practice-written": RuleWords(
        {
            "en": "The practice in one sentence, of at most 160 characters, is missing in {language}.",
            "nb": "Praksisen i én setning, på høyst 160 tegn, mangler på {language}.",
            "nn": "Praksisen i éi setning, på høgst 160 teikn, manglar på {language}.",
        },
        {
            "en": "The practice is written in English, Bokmål and Nynorsk.",
            "nb": "Praksisen er skrevet på engelsk, bokmål og nynorsk.",
            "nn": "Praksisen er skriven på engelsk, bokmål og nynorsk.",
        },
    ),
    "point-exactness": RuleWords(
        {
            "en": "{decimals} decimals point at a door; {most} are enough for a place.",
            "nb": "{decimals} desimaler peker ut en dør; {most} er nok for et sted.",
            "nn": "{decimals} desimalar peikar ut ei dør; {most} er nok for ein stad.",
        },
        {
            "en": "No point is more exact than a place.",
            "nb": "Ingen punkter er mer nøyaktige enn et sted.",
            "nn": "Ingen punkt er meir nøyaktige enn ein stad.",
        },
    ),
    "somebody-credited": RuleWords(
        {
            "en": "Nobody is credited: name who made this description, with their consent. As it is, it "
            f"says “{EDITORS['en']}”.",
            "nb": "Ingen er kreditert: nevn hvem som har laget beskrivelsen, med samtykke. Slik det er nå, "
            f"står det «{EDITORS['nb']}».",
            "nn": "Ingen er kreditert: nemn kven som har laga skildringa, med samtykke. Slik det er no, "
            f"står det «{EDITORS['nn']}».",
        },
        {
            "en": "Somebody is credited.",
            "nb": "Noen er kreditert.",
            "nn": "Nokon er kreditert.",
        },
    ),
}
"""By rule, in the order of the checklist."""
