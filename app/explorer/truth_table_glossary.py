"""The words of qualitative comparative analysis, explained in a sentence each."""

from collections.abc import Mapping

GLOSSARY = ("membership", "truth_table", "consistency", "pri", "coverage", "necessity", "ron", "remainder", "solutions",
            "contradiction")  # fmt: skip
"""Terms in the order in which a reader meets them."""

TRUTH_TABLE_GLOSSARY: Mapping[str, Mapping[str, str]] = {
    "qca_glossary": {"en": "The words of QCA", "nb": "Ordene i QCA", "nn": "Orda i QCA"},
    "qca_term_membership": {"en": "Membership", "nb": "Medlemskap", "nn": "Medlemskap"},
    "qca_means_membership": {
        "en": "How far a case belongs to a set: 0 out, 1 in. In between, the set is fuzzy. ~ means not, * and, + or.",
        "nb": "I hvilken grad en sak hører til en mengde: 0 utenfor, 1 innenfor. Finnes det noe imellom, er mengden "
        "uskarp (fuzzy). ~ betyr ikke, * og, + eller.",
        "nn": "I kva grad ei sak høyrer til ei mengd: 0 utanfor, 1 innanfor. Finst det noko imellom, er mengda uskarp "
        "(fuzzy). ~ tyder ikkje, * og, + eller.",
    },
    "qca_term_truth_table": {"en": "Truth table", "nb": "Sannhetstabell", "nn": "Sanningstabell"},
    "qca_means_truth_table": {
        "en": "One row for each combination of conditions, with the cases that belong to it by more than half.",
        "nb": "En rad for hver kombinasjon av betingelser, med sakene der medlemskapet er over 0,5.",
        "nn": "Ei rad for kvar kombinasjon av vilkår, med sakene der medlemskapen er over 0,5.",
    },
    "qca_term_consistency": {"en": "Consistency", "nb": "Konsistens", "nn": "Konsistens"},
    "qca_means_consistency": {
        "en": "How far the cases of a combination have the outcome: 1 where all do. The combination is then a subset "
        "of the outcome.",
        "nb": "I hvilken grad sakene med en kombinasjon har utfallet: 1 der alle har det. Da er kombinasjonen en "
        "delmengde av utfallet.",
        "nn": "I kva grad sakene med ein kombinasjon har utfallet: 1 der alle har det. Då er kombinasjonen ei "
        "delmengd av utfallet.",
    },
    "qca_term_pri": {"en": "PRI", "nb": "PRI", "nn": "PRI"},
    "qca_means_pri": {
        "en": "Proportional reduction in inconsistency: consistency without what speaks as well for the outcome's "
        "absence.",
        "nb": "Proportional reduction in inconsistency: konsistensen uten det som like gjerne taler for at utfallet "
        "mangler.",
        "nn": "Proportional reduction in inconsistency: konsistensen utan det som like gjerne talar for at utfallet "
        "manglar.",
    },
    "qca_term_coverage": {"en": "Coverage", "nb": "Dekning", "nn": "Dekning"},
    "qca_means_coverage": {
        "en": "How much of the outcome a term accounts for. Raw: it alone or together with others. Unique: no other "
        "term does.",
        "nb": "Hvor mye av utfallet et ledd gjør rede for. Rådekning: det alene eller sammen med andre. Unik: ingen "
        "andre ledd gjør det.",
        "nn": "Kor mykje av utfallet eit ledd gjer greie for. Rådekning: det åleine eller saman med andre. Unik: "
        "ingen andre ledd gjer det.",
    },
    "qca_term_necessity": {"en": "Necessity", "nb": "Nødvendighet", "nn": "Naudsyn"},
    "qca_means_necessity": {
        "en": "A condition is necessary where the outcome never comes without it. Sufficient is another thing: where "
        "it is, the outcome is.",
        "nb": "En betingelse er nødvendig når utfallet aldri kommer uten den. Tilstrekkelig er noe annet: der den "
        "er, er utfallet.",
        "nn": "Eit vilkår er naudsynt når utfallet aldri kjem utan det. Tilstrekkeleg er noko anna: der det er, er "
        "utfallet.",
    },
    "qca_term_ron": {
        "en": "RoN, relevance of necessity",
        "nb": "RoN, relevansen av nødvendighet",
        "nn": "RoN, relevansen av naudsyn",
    },
    "qca_means_ron": {
        "en": "Low where nearly all cases have the condition anyway: then it is necessary for almost anything.",
        "nb": "Lav når nesten alle saker har betingelsen uansett: da er den nødvendig for nesten hva som helst.",
        "nn": "Låg når nesten alle saker har vilkåret uansett: då er det naudsynt for nesten kva som helst.",
    },
    "qca_term_remainder": {"en": "Remainder", "nb": "Logisk restrad", "nn": "Logisk restrad"},
    "qca_means_remainder": {
        "en": "A combination that no case has, or too few. Nobody knows whether it leads to the outcome.",
        "nb": "En kombinasjon som ingen saker har, eller for få. Ingen vet om den fører til utfallet.",
        "nn": "Ein kombinasjon som ingen saker har, eller for få. Ingen veit om han fører til utfallet.",
    },
    "qca_term_solutions": {
        "en": "Conservative, intermediate, parsimonious",
        "nb": "Konservativ, mellomliggende, enklest",
        "nn": "Konservativ, mellomliggjande, enklast",
    },
    "qca_means_solutions": {
        "en": "Three ways to shorten the table, by what they assume of remainders: nothing, what theory makes easy, "
        "whatever makes it shortest.",
        "nb": "Tre måter å forkorte tabellen på, etter hva de antar om logiske restrader: ingenting, det teorien gjør "
        "lett å tro, det som gjør tabellen kortest.",
        "nn": "Tre måtar å korte tabellen på, etter kva dei går ut frå om logiske restrader: ingenting, det teorien "
        "gjer lett å tru, det som gjer tabellen kortast.",
    },
    "qca_term_contradiction": {"en": "Contradiction", "nb": "Motsigelse", "nn": "Motseiing"},
    "qca_means_contradiction": {
        "en": "Cases of one row with different outcomes: something that is not among the conditions tells them apart. "
        "Read them.",
        "nb": "Saker i én rad med ulikt utfall: noe som ikke er blant betingelsene, skiller dem. Les dem.",
        "nn": "Saker i éi rad med ulikt utfall: noko som ikkje er blant vilkåra, skil dei. Les dei.",
    },
}
