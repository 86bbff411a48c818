"""Words that stand in the names of terms but do not, alone, mean the term."""

# Folded. Most have four letters and more, as shorter ones are not looked up inside names anyway; «opp» would be a
# Polish register. By language: English, Norwegian, Swedish and Danish, German, French, Italian, Spanish,
# Portuguese, Polish, Finnish.
_WORDS = """
    about after agreement available based beside between body bond broad care change clear collaboration community
    company construction contract cooperation costs dedicated demand development different early easy economy
    ended enterprise entry equal experience fall formal from general good group hard have heavy home house idea
    impact income intended label lack land later legal life limited little lived local long made making member
    model money municipal municipality named need needs none nursing official operative operatives other others
    outcome outside part parties partner people person personal place point poor problematically problems
    procurement profit project public purpose quality reach refer reported residents results scale seen self
    served service services several shared short simple site size slow small social spread start state suitable
    support take term that transfer trap tried unit user users weak with without working

    aktor aktorar aktorer alle andre avslutta avsluttet avtale betaling bredt breitt bruk brukar bruker bunde
    darleg darlig efter eget egne egnet eige eigna eigne eller enkelt etter fast felt finansiering fleire flere
    folk foremal fram fritt generelt gruppe halde hensyn hinder holde ikke ikkje innbyggere innbyggjarar inntekt
    kommunal kommunale kommunalt kommune kommunen konkurranse kontrakt kostnad lang leder leiar lett lita lite
    liten lokalt lov malgruppa malgruppen manglar mangler medlem mellom naere obligasjon offentleg offentlege
    offentlig offentlige okonomi omsyn opp organ partane partar partene parter personar personer plass prosjekt
    resultat rett rimelege rimelige samarbeid selskap sida siden sosial sosiale sosialt sporsmal stad statlege
    statlig statlige sted stilt svak svakt svekket svekt teneste tenester tidleg tidlegare tidlig tidligere
    tjeneste tjenester tomt trege tydeleg tydelig ulike utvikling vanskar vanskeleg vanskelig vansker varig
    verksemd verksemder virksomhet virksomheter ytre

    alla andra borgere ekonomi frit indkomst inkomst invanare offentligt ovriga sociala sociale tidigare tjanster

    altere beim dienste eigene eigener fehlende fehlendes feste fruher gegenuber geringe geringes grosse junge
    kein keine klare kleinen kosten menschen neue oder offentliche offentlicher personen sonstige soziale uber
    unterschiedliche verschiedenen

    autres avec ayant clair comme commune contrat court dans directe economie entre envers faibles habitants
    longue mise nouveau nouvelle percues personnes petite pour propre publique publiques regie responsable
    revenus sans sociaux taille terme tous

    agli altri comune contratto dell della delle economia persone pubblico reddito residenti senza servizi
    sociali tutti

    contrato ingresos otros para personas poblacion publico residentes servicio servicios sociales toda todos

    comunidade impacto livre outros pessoas rendimentos servico servicos sociais titulo

    dochodach gmina gminy inne mieszkancy obiegu osob osobami osoby pozostale publiczne spoleczne umowa uslugi
    wszyscy

    henkilot kaikki muut
"""

VAGUE_WORDS = frozenset(_WORDS.split())
