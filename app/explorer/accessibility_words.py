"""What the statement on accessibility says."""

from collections.abc import Mapping

ACCESSIBILITY_WORDS: Mapping[str, Mapping[str, str]] = {
    "accessibility_title": {
        "en": "Accessibility statement",
        "nb": "Tilgjengelighetserklæring",
        "nn": "Tilgjengeerklæring",
    },
    "accessibility_lead": {
        "en": "These pages are meant to meet WCAG 2.1, level AA. This is what holds, what does not, and how we know.",
        "nb": "Disse sidene skal oppfylle WCAG 2.1, nivå AA. Her står hva som holder, hva som ikke holder, og hvordan "
        "vi vet det.",
        "nn": "Desse sidene skal oppfylle WCAG 2.1, nivå AA. Her står kva som held, kva som ikkje held, og korleis vi "
        "veit det.",
    },
    "holds": {"en": "What holds", "nb": "Hva som holder", "nn": "Kva som held"},
    "holds_keyboard": {
        "en": "Everything can be reached and used with a keyboard alone, and what has focus can be seen. Every page "
        "begins with a link to its content.",
        "nb": "Alt kan nås og brukes med tastatur alene, og det som har fokus, synes. Hver side begynner med en lenke "
        "til innholdet.",
        "nn": "Alt kan nåast og brukast med tastatur åleine, og det som har fokus, er synleg. Kvar side byrjar med ei "
        "lenkje til innhaldet.",
    },
    "holds_contrast": {
        "en": "Text has a contrast of at least 4.5:1 and signs of 3:1, in the light and in the dark theme. Nothing is "
        "told by colour alone.",
        "nb": "Tekst har en kontrast på minst 4,5:1 og tegn 3:1, i lyst og mørkt tema. Ingen informasjon gis med "
        "farge alene.",
        "nn": "Tekst har ein kontrast på minst 4,5:1 og teikn 3:1, i lyst og mørkt tema. Ingen informasjon blir gitt "
        "med farge åleine.",
    },
    "holds_narrow": {
        "en": "Pages fit a screen of 320 pixels and can be enlarged to 400 %. Only tables and pictures that need two "
        "directions are moved from side to side.",
        "nb": "Sidene får plass på en skjerm på 320 piksler og kan forstørres til 400 %. Bare tabeller og bilder som "
        "trenger to retninger, flyttes fra side til side.",
        "nn": "Sidene får plass på ein skjerm på 320 pikslar og kan forstørrast til 400 %. Berre tabellar og bilete "
        "som treng to retningar, blir flytta frå side til side.",
    },
    "holds_pictures": {
        "en": "Every chart and map says in words what it shows, and has the same figures as a table or a list.",
        "nb": "Hvert diagram og kart sier med ord hva det viser, og har de samme tallene som tabell eller liste.",
        "nn": "Kvart diagram og kart seier med ord kva det viser, og har dei same tala som tabell eller liste.",
    },
    "holds_language": {
        "en": "Each page states its language, and each passage in another language states its own.",
        "nb": "Hver side oppgir språket sitt, og hvert avsnitt på et annet språk oppgir sitt.",
        "nn": "Kvar side oppgir språket sitt, og kvart avsnitt på eit anna språk oppgir sitt.",
    },
    "holds_scripts": {
        "en": "Finding and reading cases works without JavaScript. Nothing blinks, nothing moves by itself, nothing "
        "has a time limit.",
        "nb": "Du kan finne og lese saker uten JavaScript. Ingenting blinker, ingenting beveger seg av seg selv, "
        "ingenting har tidsfrist.",
        "nn": "Du kan finne og lese saker utan JavaScript. Ingenting blinkar, ingenting rører seg av seg sjølv, "
        "ingenting har tidsfrist.",
    },
    "lacks": {"en": "What does not", "nb": "Hva som ikke holder", "nn": "Kva som ikkje held"},
    "lacks_language": {
        "en": "Most cases are told in English. Norwegian translations made by a machine are marked as such; a person "
        "has not checked all of them.",
        "nb": "De fleste sakene er fortalt på engelsk. Norske oversettelser laget av en maskin er merket; et menneske "
        "har ikke kontrollert alle.",
        "nn": "Dei fleste sakene er fortalde på engelsk. Norske omsetjingar laga av ei maskin er merkte; eit menneske "
        "har ikkje kontrollert alle.",
    },
    "lacks_sources": {
        "en": "Sources are pages and documents of others. We do not know whether everybody can read them.",
        "nb": "Kildene er andres sider og dokumenter. Vi vet ikke om alle kan lese dem.",
        "nn": "Kjeldene er sidene og dokumenta til andre. Vi veit ikkje om alle kan lese dei.",
    },
    "lacks_pictures": {
        "en": "Letters in wide charts become small where they are shown on little room as a file; the table beside "
        "them holds the same.",
        "nb": "Bokstavene i brede diagrammer blir små der de vises som fil på liten plass; tabellen ved siden av sier "
        "det samme.",
        "nn": "Bokstavane i breie diagram blir små der dei er viste som fil på liten plass; tabellen ved sida av "
        "seier det same.",
    },
    "lacks_docs": {
        "en": "The reference of the API at /docs is made by a tool of others and has not been tested. The same stands "
        "in /openapi.json.",
        "nb": "Referansen for API-et på /docs er laget av andres verktøy og er ikke testet. Det samme står i "
        "/openapi.json.",
        "nn": "Referansen for API-et på /docs er laga av verktøyet til andre og er ikkje testa. Det same står i "
        "/openapi.json.",
    },
    "lacks_people": {
        "en": "Nobody who uses a screen reader every day has tested these pages yet. If you do, please tell us what "
        "you met.",
        "nb": "Ingen som bruker skjermleser hver dag, har testet disse sidene ennå. Gjør du det, så fortell oss hva "
        "du erfarte.",
        "nn": "Ingen som bruker skjermlesar kvar dag, har testa desse sidene enno. Gjer du det, så fortel oss kva du "
        "erfarte.",
    },
    "tested": {"en": "How it is tested", "nb": "Hvordan det er testet", "nn": "Korleis det er testa"},
    "tested_text": {
        "en": "With every change of the program, a real browser opens every page in all three languages and both "
        "themes and looks for breaches with axe-core; tests walk through pages with the keyboard and at 320 pixels. A "
        "machine finds only a part of what keeps people out; the rest is looked for by hand.",
        "nb": "Ved hver endring av programmet åpner en virkelig nettleser hver side på alle tre språk og i begge "
        "temaer og leter etter brudd med axe-core; tester går gjennom sider med tastatur og på 320 piksler. En maskin "
        "finner bare en del av det som stenger folk ute; resten leter vi etter for hånd.",
        "nn": "Ved kvar endring av programmet opnar ein verkeleg nettlesar kvar side på alle tre språka og i begge "
        "tema og leitar etter brot med axe-core; testar går gjennom sider med tastatur og på 320 pikslar. Ei maskin "
        "finn berre ein del av det som stengjer folk ute; resten leitar vi etter for hand.",
    },
    "embedding": {
        "en": "For those who embed charts or cases",
        "nb": "For dere som bygger inn diagrammer eller saker",
        "nn": "For dykk som byggjer inn diagram eller saker",
    },
    "embedding_text": {
        "en": "Two paragraphs to copy into your own statements. Read them first: what your page does besides is for "
        "you to add.",
        "nb": "To avsnitt som kan kopieres inn i deres egne erklæringer. Les dem først: det siden deres gjør ellers, "
        "må dere selv legge til.",
        "nn": "To avsnitt som kan kopierast inn i dykkar eigne erklæringar. Les dei først: det sida dykkar gjer "
        "elles, må de leggje til sjølve.",
    },
    "for_statement": {
        "en": "For an accessibility statement",
        "nb": "Til en tilgjengelighetserklæring",
        "nn": "Til ei tilgjengeerklæring",
    },
    "for_assessment": {
        "en": "For an assessment of data protection",
        "nb": "Til en vurdering av personvern",
        "nn": "Til ei vurdering av personvern",
    },
    "in_languages": {"en": "In the other languages", "nb": "På de andre språkene", "nn": "På dei andre språka"},
    "paragraph_statement": {
        "en": "Charts and lists of cases on this page come from Samspill ({site}). Every chart says in words what it "
        "shows and has the same figures as a table; all of it can be reached with a keyboard, and its language is "
        "stated. Samspill tests its pages and this element against WCAG 2.1 AA; what does not hold yet stands in its "
        "statement: {statement}",
        "nb": "Diagrammer og lister over saker på denne siden kommer fra Samspill ({site}). Hvert diagram sier med "
        "ord hva det viser, og har de samme tallene som tabell; alt kan nås med tastatur, og språket er oppgitt. "
        "Samspill tester sidene sine og dette elementet mot WCAG 2.1 AA; det som ennå ikke holder, står i "
        "erklæringen: {statement}",
        "nn": "Diagram og lister over saker på denne sida kjem frå Samspill ({site}). Kvart diagram seier med ord kva "
        "det viser, og har dei same tala som tabell; alt kan nåast med tastatur, og språket er oppgitt. Samspill "
        "testar sidene sine og dette elementet mot WCAG 2.1 AA; det som enno ikkje held, står i erklæringa: "
        "{statement}",
    },
    "paragraph_assessment": {
        "en": "The page loads a script, pictures and figures from {site}. No cookies are set, nothing is stored in "
        "the browser, and no other host is asked. As with every page on the web, the reader’s browser tells its IP "
        "address, its kind, and which site it is embedded in. Samspill counts questions for each IP address in "
        "memory, for one minute, so that nobody asks too much. Its log holds the time, kind of page, status and "
        "duration of each request, neither IP address nor what was asked. How long that log and the log of a web "
        "server in front of it are kept is decided by whoever runs the service: {contact}.",
        "nb": "Siden henter et skript, bilder og tall fra {site}. Det settes ingen informasjonskapsler, ingenting "
        "lagres i nettleseren, og ingen annen vert blir kontaktet. Som ved enhver side på nettet oppgir leserens "
        "nettleser IP-adressen sin, hva slags nettleser den er, og hvilket nettsted det er bygd inn i. Samspill "
        "teller spørsmål fra hver IP-adresse i minnet, i ett minutt, så ingen spør for mye. Loggen inneholder "
        "tidspunkt, type side, status og varighet for hvert spørsmål, verken IP-adresse eller hva det ble spurt om. "
        "Hvor lenge denne loggen og loggen til en nettjener foran blir bevart, bestemmer den som driver tjenesten: "
        "{contact}.",
        "nn": "Sida hentar eit skript, bilete og tal frå {site}. Det blir ikkje sett nokon informasjonskapslar, "
        "ingenting blir lagra i nettlesaren, og ingen annan vert blir kontakta. Som ved alle sider på nettet oppgir "
        "nettlesaren til lesaren IP-adressa si, kva slags nettlesar han er, og kva nettstad det er bygd inn i. "
        "Samspill tel spørsmål frå kvar IP-adresse i minnet, i eitt minutt, så ingen spør for mykje. Loggen inneheld "
        "tidspunkt, type side, status og kor lang tid kvart spørsmål tok, verken IP-adresse eller kva det vart spurt "
        "om. Kor lenge denne loggen og loggen til ein nettenar framfor blir tekne vare på, avgjer den som driv "
        "tenesta: {contact}.",
    },
    "whoever_runs_it": {"en": "not named here", "nb": "ikke oppgitt her", "nn": "ikkje oppgitt her"},
}
HOLDS = ("keyboard", "contrast", "narrow", "pictures", "language", "scripts")
LACKS = ("language", "sources", "pictures", "docs", "people")
