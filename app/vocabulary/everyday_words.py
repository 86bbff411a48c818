"""English words that tell nobody what two descriptions have in common, however rare they are in a collection."""

# Folded. They are compared like all others; only a reader is not shown them as a reason.
_WORDS = """
    able about above according across act acting acts added after again against age ago agreed all allow allowed
    almost alone along already also although always am among amount an and another any anyone anything apart
    appeared april are area areas around as ask asked at august available away b back based basis be became because
    become becomes been before began begin begins behind being below beside best better between big both bring
    brings british brought building builds built but by call called calls came can cannot carried carries case cases
    century certain chosen clear close closed come comes coming common complete could countries country course
    create created creates czech daily danish date day days december decided depends describe described describes
    description design designed developed different difficult directly do does done down due during dutch each
    earlier early earn earned earns easy eight eighteen either eleven else end ended ends english enough especially
    etc euro european euros even every everyone everything example except existing expected experience experiment
    extra face fact far february few fifteen fifth fifty final finally find finds finnish first five flemish follow
    followed following for form formed former forms forty found founded four fourth french from full further gave
    general german get gets give given gives go goes going good got great greek grew group groups grow growing grown
    grows had half hand has have having he held help helped helps her here high higher him his hold holds home hour
    hours how however hundred hungarian i idea if important in include included includes including increase
    increased instead into involved irish is it italian its itself january join joined joins joint jointly july june
    just keep keeps kept kind kinds know known large larger largest last late later latest lead leads least led left
    less let level like likewise list little local long longer look low lower made main mainly major make makes
    making manage managed manages many march may me mean means meant meet meeting meets member members met might
    million mixed mixture model models money month months more moreover most mostly move moved much must my name
    named near nearby nearly need needed needs neither never new newer next nine nineteen no non none nor normal
    norwegian not nothing november now number numbers october of off offer offered offering offers often old older
    on once one only onto open opened opens operate operated operates or order organisation organisations organise
    organised organises original other others our out outside over own owned owner owners owns paid part partly
    parts past pay payment pays people per percent period person persons place placed places plan planned plans play
    point points polish portuguese possible present previous probably produced programme programmes project projects
    provide provided provides providing public put puts rather reach reached reaches real really reason receive
    received receives recent recently reduce reduced regular related rely remain remained remains reported
    responsible rest result results right role roles romanian round run running runs said same saw say says scottish
    second see seem seen sees september serve served serves service services set sets seven seventh seventy several
    shall share shared shares she short should show showed shown shows side similar simple since single sit sits six
    sixteen sixth sixty size slovak small smaller so society some something sometimes soon source sources spanish
    special spread start started starts state stated statement states still stood stop stopped such support
    supported supporting supports sure swedish swiss system take taken takes taking team tell tells ten tenth than
    that the their them themselves then there these they thing things think third thirteen thirty this those though
    thought thousand thousands three through throughout thus time times title to today together told too took toward
    towards town towns try turkish turn turned turning twelve twenty twice two type typical under until up upon us
    use used uses using usual usually various very via view was way ways we week weeks well welsh went were what
    when where whether which while who whole whom whose why wide will with within without word words work worked
    working works world would wrote year yearly years yes yet you young your
"""

EVERYDAY_WORDS = frozenset(_WORDS.split())
