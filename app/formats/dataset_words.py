"""What catalogues of open data are told of the collection, in the three languages that sentences are made in."""

from collections.abc import Mapping

ByLanguage = Mapping[str, str]

CATALOGUE: ByLanguage = {"en": "Samspill: data", "nb": "Samspill: data", "nn": "Samspill: data"}
CATALOGUE_DESCRIPTION: ByLanguage = {
    "en": "The cases of Samspill as they are today, and every release.",
    "nb": "Sakene i Samspill slik de er i dag, og hver utgave.",
    "nn": "Sakene i Samspill slik dei er i dag, og kvar utgåve.",
}
DATASET: ByLanguage = {
    "en": "Samspill: municipalities and social entrepreneurs working together",
    "nb": "Samspill: kommuner og sosiale entreprenører som arbeider sammen",
    "nn": "Samspill: kommunar og sosiale entreprenørar som arbeider saman",
}
NOT_A_SAMPLE: ByLanguage = {
    "en": "They are cases that somebody has written about, not a sample.",
    "nb": "Det er saker som noen har skrevet om, ikke et utvalg.",
    "nn": "Det er saker som nokon har skrive om, ikkje eit utval.",
}
SERIES: ByLanguage = {
    "en": "Samspill: releases",
    "nb": "Samspill: utgaver",
    "nn": "Samspill: utgåver",
}
SERIES_DESCRIPTION: ByLanguage = {
    "en": "All published cases, frozen under a label that is never given twice.",
    "nb": "Alle publiserte saker, frosset under et navn som aldri gis to ganger.",
    "nn": "Alle publiserte saker, frosne under eit namn som aldri blir gitt to gonger.",
}
SERVICE: ByLanguage = {
    "en": "Samspill API, version 1",
    "nb": "Samspill-API, versjon 1",
    "nn": "Samspill-API, versjon 1",
}
AS_FILE: ByLanguage = {
    "en": "All cases as {}, as they are today",
    "nb": "Alle saker som {}, slik de er i dag",
    "nn": "Alle saker som {}, slik dei er i dag",
}
KEYWORDS: ByLanguage = {
    "en": "social entrepreneurship, social enterprise, municipalities, co-production, comparative research",
    "nb": "sosialt entreprenørskap, sosiale entreprenører, kommuner, samskaping, sammenlignende forskning",
    "nn": "sosialt entreprenørskap, sosiale entreprenørar, kommunar, samskaping, samanliknande forsking",
}
