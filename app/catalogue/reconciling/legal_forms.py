"""How legal forms are written beside names, so that none of them makes two names alike."""

from app.catalogue.reconciling.municipalities import name_and_county
from app.model.derivation import name_key

# Abbreviations of ISO 20275 (`elf-2023` in data/seed/reference/sources.json) for the countries of Europe, of forms that
# work with municipalities, and those that our own vocabulary of legal forms and the organisations of our cases have.
_WRITTEN = """
    ANS|AS|ASA|BA|BBL|BRL|DA|ENK|FKF|IKS|KF|KS|SA|SF
    AB|BRF|Ek. för.|HB|KB
    A/S|AMBA|ApS|FMBA|I/S|IVS|K/S|P/S|RSV|SMBA
    Ky|Osk|Oy|Oy Ab|Oyj|ry|sr
    ehf.|hf.|slf.
    BenCom|CIC|CIO|CLG|Company limited by guarantee|cyf|DAC|Limited|LLP|Ltd|PLC|teo
    BV|CV|coöp|NV|VOF
    AISBL|ASBL|ASBL DPU|CVBA|CVBA SO|Gen.mbH|IVZW|SC|SCA|SCRL|SCRL FS|SCS|SNC|SPRL|SRL|VoG|VZW
    GIE|GIP|SARL|SAS|SCIC|SCOP|SE|SCE|SPL
    AG|e.G.|e.K.|e.V.|GbR|gAG|gGmbH|gUG|GmbH|GmbH & Co. KG|KG|OG|OHG|PartG|UG|VVaG
    SAGL
    APS|ODV|ONLUS|S.c. a r.l.|S.c.r.l.|S.c.s.|S.n.c.|S.p.a.|S.r.l.|Soc. coop.|Soc. coop. a r.l.|Soc. coop. soc.
    S.A.L.|S.C.C.L.|S.Coop|S.Coop. And.|S.Coop. Mad.|S.L.|S.L.L.|S.L.U.|Coop. V.
    CRL|Lda.
    EE|EPE|IKE|OE|Koin.S.Ep.|Κοιν.Σ.Επ.
    PSA|Sp. j.|Sp. k.|Sp. z o.o.|Spółka z o.o.
    a.s.|o.p.s.|o.s.|o.z.|s.r.o.|spol. s r.o.|z.s.|z.ú.
    Bt.|Kft.|Nyrt.|Zrt.
    d.d.|d.o.o.|j.d.o.o.|so.p.|z.o.o.
    АД|д.о.о.|ЕООД|ООД
    MTÜ|OÜ|SIA|TÜ|UAB|VšĮ
"""
_KEYS = {name_key(one) for one in _WRITTEN.replace("\n", "|").split("|") if one.strip()}
FORMS = frozenset(_KEYS | {key.replace(" ", "") for key in _KEYS})
"""Folded, with and without what parts their letters."""
_MOST_WORDS = max(len(form.split()) for form in FORMS)
_LEADING_LETTERS = 3
"""Letters from which on a form is known before a name, too: shorter ones are words there (`da`, `sa`)."""


def without_form(key: str) -> str:
    """A folded name without the legal form behind or before it; the whole where nothing else is left."""
    words = key.split()
    for many in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        if " ".join(words[-many:]) in FORMS:
            return " ".join(words[:-many])
        leading = " ".join(words[:many])
        if leading in FORMS and len(leading) >= _LEADING_LETTERS:
            return " ".join(words[many:])
    return key


def formless(text: str) -> tuple[str, ...]:
    """A text without its legal form, folded, and without brackets behind that; nothing where it has no legal form."""
    name, beside = name_and_county(text)
    key = name_key(name)
    bare = without_form(key)
    if bare == key:
        return ()
    return (bare, f"{bare} {name_key(beside)}") if beside else (bare,)
