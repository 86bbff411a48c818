"""How to code who takes part, and how far the enterprise is one in the sense of EMES."""

from app.model.guide.rule import Rule, Rules

ORGANISATIONS: Rules = {
    "organisations": (
        Rule(
            "Bodies, never private persons. The enterprise that the case is about has the role `entrepreneur`.",
            "Virksomheter, aldri privatpersoner. Den virksomheten som saken handler om, har rollen `entrepreneur`.",
            "Verksemder, aldri privatpersonar. Den verksemda som saka handlar om, har rolla `entrepreneur`.",
        ),
        Rule(
            "That it is a social enterprise, its legal form and its status are three things: code each by itself.",
            "At den er sosial, hvilken form den har, og hvilken status, er tre ting: kod hver for seg.",
            "At ho er sosial, kva form ho har, og kva status, er tre ting: kod kvar for seg.",
        ),
    ),
    "organisations.role": (
        Rule(
            "Who studied or measured is an `evaluator`, who gives or lends money an `investor`. `other` only where "
            "none fits, and the text then says which.",
            "Den som undersøkte eller målte, er `evaluator`; den som gir eller låner ut penger, er `investor`. `other` "
            "bare der ingen passer, og teksten sier da hva.",
            "Den som undersøkte eller målte, er `evaluator`; den som gir eller låner ut pengar, er `investor`. `other` "
            "berre der ingen passar, og teksten seier då kva.",
        ),
    ),
    "organisations.legal_form_local": (
        Rule(
            "The original words, kept whatever code is chosen.",
            "De opprinnelige ordene, uansett hvilken kode som er valgt.",
            "Dei opphavlege orda, uansett kva kode som er vald.",
        ),
    ),
    "organisations.legal_form": (
        Rule(
            "Take the form from the list of the country. A company form says nothing for or against: a Norwegian "
            "AS may "
            "be a social enterprise, and most are not.",
            "Ta formen fra listen for landet. Et aksjeselskap sier ikke noe for eller imot: et norsk AS kan være en "
            "sosial virksomhet, og de fleste er det ikke.",
            "Ta forma frå lista for landet. Eit aksjeselskap seier ikkje noko for eller imot: eit norsk AS kan vere ei "
            "sosial verksemd, og dei fleste er det ikkje.",
        ),
    ),
    "organisations.legal_form_family": (
        Rule(
            "By what the form does, not by what it is called. The family of the form is only proposed; you may decide "
            "otherwise.",
            "Etter hva formen gjør, ikke hva den heter. Familien til formen er bare et forslag; du kan velge en annen.",
            "Etter kva forma gjer, ikkje kva ho heiter. Familien til forma er berre eit framlegg; du kan velje "
            "ein annan.",
        ),
        Rule(
            "A company counts as restricted only where law, status or articles bind purpose, profit or assets.",
            "Et selskap regnes som bundet bare der lov, status eller vedtekter binder formål, utbytte eller formue.",
            "Eit selskap blir rekna som bunde berre der lov, status eller vedtekter bind føremål, utbyte eller formue.",
        ),
    ),
    "organisations.legal_status": (
        Rule(
            "A register entry, approval or label laid on the form, never instead of it.",
            "En registrering, godkjenning eller merkeordning i tillegg til formen, aldri i stedet for den.",
            "Ei registrering, godkjenning eller merkeordning i tillegg til forma, aldri i staden for forma.",
        ),
        Rule(
            "A status may exclude public control in one country and build on municipal members in another: tell who "
            "owns, and let the indicator on autonomy speak.",
            "En status kan utelukke offentlig styring i ett land og bygge på kommunale medlemmer i et annet: fortell "
            "hvem som eier, og la indikatoren for autonomi tale.",
            "Ein status kan utelukke offentleg styring i eitt land og byggje på kommunale medlemer i eit anna: fortel "
            "kven som eig, og la indikatoren for autonomi tale.",
        ),
    ),
    "organisations.number": (
        Rule(
            "As the register of the country writes it, so that others find the same body.",
            "Slik registeret i landet skriver det, så andre finner den samme virksomheten.",
            "Slik registeret i landet skriv det, så andre finn den same verksemda.",
        ),
    ),
    "organisations.founded": (
        Rule(
            "The year of the organisation, often long before that of the collaboration.",
            "Året for organisasjonen, ofte lenge før samarbeidet.",
            "Året for organisasjonen, ofte lenge før samarbeidet.",
        ),
    ),
    "emes": (
        Rule(
            "Nine indicators, each by its own anchors from 0 to 3 and with one sentence of evidence. They are a "
            "compass, "
            "no test: never add them up.",
            "Ni indikatorer, hver etter sine egne holdepunkter fra 0 til 3 og med én setning om hva det bygger "
            "på. De er "
            "et kompass, ingen prøve: legg dem aldri sammen.",
            "Ni indikatorar, kvar etter sine eigne haldepunkt frå 0 til 3 og med éi setning om kva det byggjer "
            "på. Dei er "
            "eit kompass, inga prøve: legg dei aldri saman.",
        ),
        Rule(
            "Where the sources do not decide it, leave the score empty; 0 says that you know it is not so.",
            "Der kildene ikke avgjør det, la skåren stå tom; 0 sier at du vet at det ikke er slik.",
            "Der kjeldene ikkje avgjer det, la skåren stå tom; 0 seier at du veit at det ikkje er slik.",
        ),
    ),
}
