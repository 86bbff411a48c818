"""Words that only join others: in a question of several words they need not be met."""

# Folded. No words that deny, ask or count, and none that is also the name of a thing. By language: English,
# Norwegian, Swedish and Danish, German, French, Italian and Spanish, Polish, Finnish.
_WORDS = """
    a an and are as at by for from in is of on or that the their to we who with

    a at av den der det dei de du ei eg ein eit eller en er et for fra hos i jeg med og om oss pa som so til vaart
    var vart vi vaare vare ved

    att av den det ett for fran har hos i inom med och om pa som till ur vi

    af at den det et fra hos i med og om pa som til ved vores

    am an auf aus bei das dem den der des die ein eine einem einen einer fur im in mit oder und vom von zu zum zur

    au aux avec chez dans de des du en et la le les ou par pour sur un une

    al alla con da dal dei del della di e el gli i il la las lo los nel o per su un una y

    do dla i na o od po w we z za

    ja tai
"""

SMALL_WORDS = frozenset(_WORDS.split())
