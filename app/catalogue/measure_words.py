"""What is said of the measure in the three languages that sentences are made in: data, no logic.

`{near}` and the like are numbers of the measure, written as the language writes them.
"""

from collections.abc import Mapping

from app.catalogue.component_words import ByLanguage

FORMULAS: Mapping[str, tuple[str, ByLanguage]] = {
    "rarity": (
        "log((N + 1) / (n + 0.5))",
        {
            "en": "What a code counts when n of all N cases carry it: the rarer, the more.",
            "nb": "Det en kode teller når n av alle N saker har den: jo sjeldnere, jo mer.",
            "nn": "Det ein kode tel når n av alle N saker har han: jo sjeldnare, jo meir.",
        },
    ),
    "word_rarity": (
        "log((N + 1) / (n + 0.5))",
        {
            "en": "What a word counts when n of all N descriptions hold it: the rarer, the more.",
            "nb": "Det et ord teller når n av alle N beskrivelser har det: jo sjeldnere, jo mer.",
            "nn": "Det eit ord tel når n av alle N skildringar har det: jo sjeldnare, jo meir.",
        },
    ),
    "score": (
        "sum(weight * likeness) / sum(weight), over what is known on both sides",
        {
            "en": "The mean likeness, by weight. What is unknown on either side leaves both sums: a gap in the sources "
            "makes no case less alike.",
            "nb": "Gjennomsnittlig likhet etter vekt. Det som er ukjent på en av sidene, går ut av begge summene: et "
            "hull i kildene gjør ingen sak mindre lik.",
            "nn": "Gjennomsnittleg likskap etter vekt. Det som er ukjent på ei av sidene, går ut av begge summane: eit "
            "hol i kjeldene gjer inga sak mindre lik.",
        },
    ),
    "compared": (
        "sum(weight of what is known on both sides) / sum(weight)",
        {
            "en": "The share of the weight that could be compared; from a profile, of the weight of what it tells.",
            "nb": "Andelen av vekten som kunne sammenlignes; fra en profil, av vekten av det den forteller.",
            "nn": "Delen av vekta som kunne samanliknast; frå ein profil, av vekta av det han fortel.",
        },
    ),
    "low": (
        "sum(weight * likeness) / sum(weight), where all that is unknown counts 0",
        {
            "en": "The score if all that is unknown disagreed.",
            "nb": "Likheten hvis alt ukjent var ulikt.",
            "nn": "Likskapen om alt ukjent var ulikt.",
        },
    ),
    "high": (
        "sum(weight * likeness) / sum(weight), where all that is unknown counts 1",
        {
            "en": "The score if all that is unknown agreed.",
            "nb": "Likheten hvis alt ukjent var likt.",
            "nn": "Likskapen om alt ukjent var likt.",
        },
    ),
    "closer_than": (
        "number of less alike / number of all",
        {
            "en": "Between cases, the share of the pairs of cases with a lower score, of all pairs or of a fixed "
            "sample of {most_pairs}; from a profile, the share of the published cases with a lower score.",
            "nb": "Mellom saker: andelen av parene av saker med lavere skår, av alle par eller av et fast utvalg på "
            "{most_pairs}; fra en profil: andelen av de publiserte sakene med lavere skår.",
            "nn": "Mellom saker: delen av para av saker med lågare skår, av alle par eller av eit fast utval på "
            "{most_pairs}; frå ein profil: delen av dei publiserte sakene med lågare skår.",
        },
    ),
}
"""Each as it is computed, and in words."""

CONSTANTS: Mapping[str, ByLanguage] = {
    "near": {
        "en": "What a code counts where the other side has only another code of its group.",
        "nb": "Det en kode teller når den andre siden bare har en annen kode i samme gruppe.",
        "nn": "Det ein kode tel når den andre sida berre har ein annan kode i same gruppe.",
    },
    "further": {
        "en": "What each code of a case counts against a profile, whose own count 1: a profile is no whole case.",
        "nb": "Det hver kode i en sak teller mot en profil, der profilens egne teller 1: en profil er ikke en hel sak.",
        "nn": "Det kvar kode i ei sak tel mot ein profil, der profilen sine eigne tel 1: ein profil er ikkje ei heil "
        "sak.",
    },
    "thin": {
        "en": "Under this share compared, a result is thin and comes after the others.",
        "nb": "Under denne andelen sammenlignet er et treff tynt og kommer etter de andre.",
        "nn": "Under denne delen samanlikna er eit treff tynt og kjem etter dei andre.",
    },
    "near_tie": {
        "en": "Scores this close are as good as tied: cases that met the asker's barriers come first among them.",
        "nb": "Skårer så nær hverandre er i praksis like: blant dem kommer saker som møtte hindrene det ble spurt om, "
        "først.",
        "nn": "Skårar så nær kvarandre er i praksis like: blant dei kjem saker som møtte hindera det vart spurt om, "
        "først.",
    },
    "tenfolds": {
        "en": "Powers of ten between sizes at which nothing is alike any more.",
        "nb": "Tierpotenser mellom størrelser der ingenting er likt lenger.",
        "nn": "Tiarpotensar mellom storleikar der ingenting er likt lenger.",
    },
    "years": {
        "en": "Years apart at which nothing is alike any more.",
        "nb": "År fra hverandre der ingenting er likt lenger.",
        "nn": "År frå kvarandre der ingenting er likt lenger.",
    },
    "words_rare": {
        "en": "Share of the descriptions up to which a word is compared.",
        "nb": "Andel av beskrivelsene som et ord høyst kan stå i for å bli sammenlignet.",
        "nn": "Del av skildringane som eit ord høgst kan stå i for å bli samanlikna.",
    },
    "words_alike": {
        "en": "Cosine from which on the words of two descriptions are fully alike. One pair in a hundred of the 152 "
        "cases of the first release is so near; it is not counted anew.",
        "nb": "Cosinusverdien som ordene i to beskrivelser regnes som helt like fra og med. Ett av hundre par blant "
        "de 152 sakene i den første utgaven ligger så nær hverandre; tallet beregnes ikke på nytt.",
        "nn": "Cosinusverdien som orda i to skildringar blir rekna som heilt like frå og med. Eitt av hundre par "
        "blant dei 152 sakene i den første utgåva ligg så nær kvarandre; talet blir ikkje rekna ut på nytt.",
    },
    "same_country": {
        "en": "Likeness of two cases of one country.",
        "nb": "Likhet mellom to saker fra samme land.",
        "nn": "Likskap mellom to saker frå same land.",
    },
    "same_regime": {
        "en": "Likeness of two countries of one welfare regime.",
        "nb": "Likhet mellom to land med samme velferdsmodell.",
        "nn": "Likskap mellom to land med same velferdsmodell.",
    },
    "most_pairs": {
        "en": "Pairs of cases, at most, among which a pair is placed.",
        "nb": "Par av saker, høyst, som et par plasseres blant.",
        "nn": "Par av saker, høgst, som eit par blir plassert blant.",
    },
}
"""What each number of the measure means."""

DESIGNS: Mapping[str, ByLanguage] = {
    "closest": {
        "en": "The most alike in everything that is compared.",
        "nb": "De som ligner mest i alt som sammenlignes.",
        "nn": "Dei som liknar mest i alt som blir samanlikna.",
    },
    "most-similar": {
        "en": "Alike in their background and different in what is studied. What else differs is a lead, not a cause.",
        "nb": "Like i bakgrunn og ulike i det som studeres. Det som ellers er ulikt, er et spor, ikke en årsak.",
        "nn": "Like i bakgrunn og ulike i det som blir studert. Det som elles er ulikt, er eit spor, ikkje ei årsak.",
    },
    "most-different": {
        "en": "Different in their background and agreeing in what is studied. What else is shared is a lead, not a "
        "cause.",
        "nb": "Ulike i bakgrunn og like i det som studeres. Det som ellers er felles, er et spor, ikke en årsak.",
        "nn": "Ulike i bakgrunn og like i det som blir studert. Det som elles er felles, er eit spor, ikkje ei årsak.",
    },
}
"""What each design looks for."""

UNSCORED: ByLanguage = {
    "en": "Scores nothing: it is what the reader wants to learn from the comparison, so it must not steer it.",
    "nb": "Teller ikke: dette er det leseren vil lære av sammenligningen, så det må ikke styre den.",
    "nn": "Tel ikkje: dette er det lesaren vil lære av samanlikninga, så det må ikkje styre ho.",
}
UNSCORED_BARRIER: ByLanguage = {
    "en": "Scores nothing, as it is what the reader wants to learn; only among cases as good as tied do those that met "
    "the asker's barriers come first.",
    "nb": "Teller ikke, siden det er det leseren vil lære; bare blant saker som er så å si like nære, kommer de som "
    "møtte hindrene det ble spurt om, først.",
    "nn": "Tel ikkje, sidan det er det lesaren vil lære; berre blant saker som er så å seie like nære, kjem dei som "
    "møtte hindera det vart spurt om, først.",
}
UNSCORED_CONFIDENCE: ByLanguage = {
    "en": "Scores nothing: it says how well the description is sourced, not how alike the collaborations are.",
    "nb": "Teller ikke: det sier hvor gode kilder beskrivelsen har, ikke hvor like samarbeidene er.",
    "nn": "Tel ikkje: det seier kor gode kjelder skildringa har, ikkje kor like samarbeida er.",
}

PROFILE: ByLanguage = {
    "en": "From a profile the question is how far a case covers what was described, so the two sides are not "
    "exchangeable; between cases they are.",
    "nb": "Fra en profil er spørsmålet i hvilken grad en sak dekker det som ble beskrevet, så sidene kan ikke bytte "
    "plass; mellom saker kan de det.",
    "nn": "Frå ein profil er spørsmålet i kva grad ei sak dekkjer det som vart skildra, så sidene kan ikkje byte "
    "plass; mellom saker kan dei det.",
}

LIMITS: tuple[ByLanguage, ...] = (
    {
        "en": "Codes cannot see the instrument: two local currencies backed by their municipalities share no code "
        "that says so, and street cleaning and re-use shops are both “environment”. From a profile nothing else is "
        "compared.",
        "nb": "Kodene ser ikke virkemiddelet: to lokale valutaer med kommunen i ryggen har ingen kode som sier det, og "
        "gatefeiing og gjenbruksbutikker er begge «miljø». Fra en profil sammenlignes ikke noe annet.",
        "nn": "Kodane ser ikkje verkemiddelet: to lokale valutaer med kommunen i ryggen har ingen kode som seier det, "
        "og gatefeiing og gjenbruksbutikkar er begge «miljø». Frå ein profil blir ikkje noko anna samanlikna.",
    },
    {
        "en": "Words are only words: one word means different things, and one thing is called by different words. "
        "Whose descriptions are written alike, by one hand, comes out more alike. What words share is a lead.",
        "nb": "Ord er bare ord: ett ord betyr ulike ting, og én ting har ulike ord. Beskrivelser som er skrevet på "
        "samme måte, av samme hånd, blir likere. Det ordene har felles, er et spor.",
        "nn": "Ord er berre ord: eitt ord tyder ulike ting, og éin ting har ulike ord. Skildringar som er skrivne på "
        "same måten, av same hand, blir likare. Det orda har felles, er eit spor.",
    },
    {
        "en": "Where no number of inhabitants is known, a band counts as its middle, and several municipalities count "
        "as the mean of their sizes.",
        "nb": "Der innbyggertallet ikke er kjent, teller en størrelsesgruppe som midten sin, og flere kommuner som "
        "gjennomsnittet av størrelsene.",
        "nn": "Der innbyggjartalet ikkje er kjent, tel ei storleiksgruppe som midten sin, og fleire kommunar som "
        "gjennomsnittet av storleikane.",
    },
    {
        "en": "Welfare regimes are contested: studies find two or three groups in the east, and place Ireland "
        "variously.",
        "nb": "Velferdsmodellene er omstridte: studier finner to eller tre grupper i øst og plasserer Irland ulikt.",
        "nn": "Velferdsmodellane er omstridde: studiar finn to eller tre grupper i aust og plasserer Irland ulikt.",
    },
    {
        "en": "Rarity is counted among the cases published here, which somebody chose to write about: it moves with "
        "every dataset revision, which the answer names.",
        "nb": "Sjeldenhet telles blant sakene som er publisert her, som noen har valgt å skrive om: den flytter seg "
        "med hver revisjon av datasettet, og svaret sier hvilken.",
        "nn": "Kor sjeldan ein kode er, blir talt blant sakene som er publiserte her, som nokon har valt å skrive om: "
        "det flyttar seg med kvar revisjon av datasettet, og svaret seier kva for ein.",
    },
    {
        "en": "A score says how alike two cases are coded and described, not whether what worked there will work "
        "elsewhere.",
        "nb": "En skår sier hvor likt to saker er kodet og beskrevet, ikke om det som virket der, vil virke et annet "
        "sted.",
        "nn": "Ein skår seier kor likt to saker er koda og skildra, ikkje om det som verka der, vil verke ein annan "
        "stad.",
    },
)
"""What the measure cannot see."""

SOURCES: Mapping[str, ByLanguage] = {
    "editors": {
        "en": "Reasoning by the editors of Samspill: components, weights, groups and nearness are proposals, open to "
        "the caller and returned with every answer. The weight of words was chosen by pairs of cases that were "
        "ranked by reading them; nothing was fitted to outcomes.",
        "nb": "Resonnementet til redaktørene i Samspill: komponenter, vekter, grupper og nærhet er forslag som kan "
        "endres av den som spør, og følger med hvert svar. Vekten av ordene er valgt etter par av saker som er "
        "rangert ved lesing; ingenting er tilpasset virkninger.",
        "nn": "Resonnementet til redaktørane i Samspill: komponentar, vekter, grupper og nærleik er framlegg som kan "
        "endrast av den som spør, og følgjer med kvart svar. Vekta av orda er vald etter par av saker som er rangerte "
        "ved lesing; ingenting er tilpassa verknader.",
    },
    "gower-1971": {
        "en": "The mean likeness over the fields that are known on both sides.",
        "nb": "Gjennomsnittlig likhet over feltene som er kjent på begge sider.",
        "nn": "Gjennomsnittleg likskap over felta som er kjende på begge sider.",
    },
}
"""What rests on which source."""
CITATIONS: Mapping[str, tuple[str, str] | None] = {
    "editors": None,
    "gower-1971": (
        "J. C. Gower, “A general coefficient of similarity and some of its properties”, Biometrics 27(4), 1971, "
        "857–871",
        "https://doi.org/10.2307/2528823",
    ),
}
"""How to cite it and where it is; None for what is reasoned here."""
