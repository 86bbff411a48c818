"""What the page for developers says."""

from collections.abc import Mapping

DEVELOPERS_WORDS: Mapping[str, Mapping[str, str]] = {
    "developers_lead": {
        "en": "All that these pages show comes from an open API: no key, no cookies, from any page on the web. Five "
        "minutes are enough to put a chart of your own on yours.",
        "nb": "Alt disse sidene viser, kommer fra et åpent API: uten nøkkel, uten informasjonskapsler, fra enhver "
        "side på nettet. Fem minutter er nok til å sette et eget diagram på din.",
        "nn": "Alt desse sidene viser, kjem frå eit ope API: utan nøkkel, utan informasjonskapslar, frå kva side som "
        "helst på nettet. Fem minutt er nok til å setje eit eige diagram på di.",
    },
    "live": {"en": "1. Ask", "nb": "1. Spør", "nn": "1. Spør"},
    "live_text": {
        "en": "Choose a question. Below it stand the call, the answer and the picture, as they are now.",
        "nb": "Velg et spørsmål. Under det står kallet, svaret og bildet, slik de er nå.",
        "nn": "Vel eit spørsmål. Under det står kallet, svaret og biletet, slik dei er no.",
    },
    "questions": {"en": "Questions", "nb": "Spørsmål", "nn": "Spørsmål"},
    "question_sectors": {"en": "What is it about?", "nb": "Hva handler det om?", "nn": "Kva handlar det om?"},
    "question_forms": {
        "en": "Which forms of collaboration in which fields?",
        "nb": "Hvilke samarbeidsformer på hvilke områder?",
        "nn": "Kva samarbeidsformer på kva område?",
    },
    "question_years": {
        "en": "When did care of older people begin?",
        "nb": "Når startet sakene om eldreomsorg?",
        "nn": "Når starta sakene om eldreomsorg?",
    },
    "question_outcomes": {
        "en": "What became of work integration, and who says so?",
        "nb": "Hva førte arbeidsinkludering til, og hvem sier det?",
        "nn": "Kva førte arbeidsinkludering til, og kven seier det?",
    },
    "question_places": {"en": "Where in the Nordic countries?", "nb": "Hvor i Norden?", "nn": "Kvar i Norden?"},
    "the_call": {"en": "The call", "nb": "Kallet", "nn": "Kallet"},
    "the_answer": {"en": "The answer", "nb": "Svaret", "nn": "Svaret"},
    "the_answer_cut": {
        "en": "The answer, its first {shown} of {lines} lines",
        "nb": "Svaret, de første {shown} av {lines} linjer",
        "nn": "Svaret, dei første {shown} av {lines} linjer",
    },
    "the_picture": {"en": "The picture", "nb": "Bildet", "nn": "Biletet"},
    "embed": {"en": "2. Put it on your page", "nb": "2. Sett det på siden din", "nn": "2. Set det på sida di"},
    "embed_text": {
        "en": "Two lines of HTML. The element draws in the language of your page, holds its figures as a table, says "
        "where they come from, and takes every filter of the API as an attribute.",
        "nb": "To linjer HTML. Elementet tegner på språket til siden din, har tallene som tabell, sier hvor de kommer "
        "fra, og tar alle filtrene i API-et som attributter.",
        "nn": "To linjer HTML. Elementet teiknar på språket til sida di, har tala som tabell, seier kvar dei kjem "
        "frå, og tek alle filtra i API-et som attributt.",
    },
    "embed_version": {
        "en": "Version {version} stays at this address for good, and the integrity makes sure that a browser runs "
        "these bytes and no others. kind is bars, heatmap, timeline or map; theme is light, dark, print or auto.",
        "nb": "Versjon {version} blir stående på denne adressen for godt, og integrity sikrer at en nettleser kjører "
        "nettopp disse bytene. kind er bars, heatmap, timeline eller map; theme er light, dark, print eller auto.",
        "nn": "Versjon {version} blir ståande på denne adressa for godt, og integrity sikrar at ein nettlesar køyrer "
        "nett desse bytane. kind er bars, heatmap, timeline eller map; theme er light, dark, print eller auto.",
    },
    "embed_policy": {
        "en": "If your page has a Content-Security-Policy, let this host into script-src, connect-src and img-src. "
        "For your own statements there are",
        "nb": "Har siden din en Content-Security-Policy, slipp denne verten inn i script-src, connect-src og img-src. "
        "Til dine egne erklæringer finnes",
        "nn": "Har sida di ein Content-Security-Policy, slepp denne verten inn i script-src, connect-src og img-src. "
        "Til dine eigne erklæringar finst",
    },
    "embed_paragraphs": {
        "en": "paragraphs to copy on accessibility and data protection",
        "nb": "avsnitt å kopiere om tilgjengelighet og personvern",
        "nn": "avsnitt å kopiere om tilgjenge og personvern",
    },
    "code": {"en": "3. Or take the figures", "nb": "3. Eller hent tallene", "nn": "3. Eller hent tala"},
    "client": {"en": "4. A typed client", "nb": "4. En klient med typer", "nn": "4. Ein klient med typar"},
    "client_text": {
        "en": "Every parameter, answer and problem is described in OpenAPI 3.1. From it a tool makes types, or a "
        "whole client:",
        "nb": "Alle parametere, svar og problemer er beskrevet i OpenAPI 3.1. Av det lager et verktøy typer, eller en "
        "hel klient:",
        "nn": "Alle parameter, svar og problem er skildra i OpenAPI 3.1. Av det lagar eit verktøy typar, eller ein "
        "heil klient:",
    },
    "client_reference": {
        "en": "The whole reference to read and try",
        "nb": "Hele referansen til å lese og prøve",
        "nn": "Heile referansen til å lese og prøve",
    },
    "rely": {"en": "5. What you can rely on", "nb": "5. Hva du kan stole på", "nn": "5. Kva du kan stole på"},
    "rely_ids": {
        "en": "Names stay. The slug of a case and a code such as work-integration never mean anything else; a renamed "
        "case answers 308 at its old address, a withdrawn one 410. Labels may change: show labels, keep codes.",
        "nb": "Navn består. Adressen til en sak og en kode som work-integration betyr aldri noe annet; en sak som har "
        "fått nytt navn, svarer 308 på den gamle adressen, en som er trukket tilbake, 410. Etiketter kan endres: vis "
        "etiketter, lagre koder.",
        "nn": "Namn står fast. Adressa til ei sak og ein kode som work-integration tyder aldri noko anna; ei sak som "
        "har fått nytt namn, svarar 308 på den gamle adressa, ei som er trekt tilbake, 410. Etikettar kan endrast: "
        "vis etikettar, lagre kodar.",
    },
    "rely_notice": {
        "en": "Nothing goes without notice. For a year or more before an operation or a parameter ends, its answers "
        "say so in the headers Deprecation and Sunset, and OpenAPI marks it. Pass over properties and codes that are "
        "unknown: new ones come.",
        "nb": "Ingenting forsvinner uten varsel. I et år eller mer før en operasjon eller parameter tar slutt, sier "
        "svarene det i hodefeltene Deprecation og Sunset, og OpenAPI merker den. Hopp over ukjente egenskaper og "
        "koder: det kommer nye.",
        "nn": "Ingenting forsvinn utan varsel. I eit år eller meir før ein operasjon eller parameter tek slutt, seier "
        "svara det i hovudfelta Deprecation og Sunset, og OpenAPI merkjer han. Hopp over ukjende eigenskapar og kodar: "
        "det kjem nye.",
    },
    "rely_cors": {
        "en": "Every address answers every origin (CORS), also with an error, and lets scripts read its headers.",
        "nb": "Hver adresse svarer på forespørsler fra alle nettsteder (CORS), også ved feil, og lar skript lese "
        "hodefeltene sine.",
        "nn": "Kvar adresse svarar på førespurnader frå alle nettstader (CORS), òg ved feil, og lèt skript lese "
        "hovudfelta sine.",
    },
    "rely_etag": {
        "en": "Keep the ETag, send it as If-None-Match, and get 304 without a body until something is published. The "
        "header Samspill-Revision says which state was answered from.",
        "nb": "Ta vare på ETag, send den som If-None-Match, og få 304 uten innhold til noe blir publisert. Hodefeltet "
        "Samspill-Revision sier hvilken tilstand det ble svart fra.",
        "nn": "Ta vare på ETag, send han som If-None-Match, og få 304 utan innhald til noko blir publisert. "
        "Hovudfeltet Samspill-Revision seier kva tilstand det vart svart frå.",
    },
    "rely_as_of": {
        "en": "as_of with a dataset revision or a day gives the same answer again next year: put it under a figure in "
        "a paper.",
        "nb": "as_of med en datasettrevisjon eller en dag gir samme svar igjen neste år: sett det under en figur i en "
        "artikkel.",
        "nn": "as_of med ein datasettrevisjon eller ein dag gir same svar igjen neste år: set det under ein figur i "
        "ein artikkel.",
    },
    "rely_unknown": {
        "en": "Unknown is told: a row with the code null in every count. Absence of a code is not a no, and cases are "
        "no sample; print the notes that come with the figures.",
        "nb": "Det ukjente er med: en rad med koden null i hver telling. At en kode mangler, er ikke et nei, og "
        "sakene er ikke et utvalg; skriv ut merknadene som følger med tallene.",
        "nn": "Det ukjende er med: ei rad med koden null i kvar teljing. At ein kode manglar, er ikkje eit nei, og "
        "sakene er ikkje eit utval; skriv ut merknadene som følgjer med tala.",
    },
    "rely_refusals": {
        "en": "Nothing is guessed. A misspelt parameter or code answers 422, as application/problem+json, and names "
        "the nearest right one.",
        "nb": "Ingenting gjettes. En feilskrevet parameter eller kode gir 422, som application/problem+json, og "
        "svaret nevner den nærmeste riktige.",
        "nn": "Ingenting blir gjetta. Ein feilskriven parameter eller kode gir 422, som application/problem+json, og "
        "svaret nemner den næraste rette.",
    },
    "rely_limits": {
        "en": "Answers from memory are free. Others count, and RateLimit tells what is left; 429 says when to ask "
        "again.",
        "nb": "Svar fra minnet er gratis. Andre teller, og RateLimit sier hva som er igjen; 429 sier når du kan "
        "spørre igjen.",
        "nn": "Svar frå minnet er gratis. Andre tel, og RateLimit seier kva som er att; 429 seier når du kan spørje "
        "igjen.",
    },
    "usual_address": {
        "en": "The examples say {address}, as this site was not told its own address. Put the one that your browser "
        "shows in its place.",
        "nb": "Eksemplene sier {address}, siden dette nettstedet ikke har fått vite sin egen adresse. Sett den som "
        "nettleseren din viser, i stedet.",
        "nn": "Døma seier {address}, sidan denne nettstaden ikkje har fått vite si eiga adresse. Set den som "
        "nettlesaren din viser, i staden.",
    },
    "needs_script": {
        "en": "The element needs JavaScript; this is the same picture as a file.",
        "nb": "Elementet trenger JavaScript; dette er samme bilde som fil.",
        "nn": "Elementet treng JavaScript; dette er same biletet som fil.",
    },
}
RELIABLE = ("ids", "notice", "cors", "etag", "as_of", "unknown", "refusals", "limits")
