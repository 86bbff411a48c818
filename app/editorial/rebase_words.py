"""What a comment says where a rebase left the published value standing: data, no logic."""

from collections.abc import Mapping

REBASED: Mapping[str, str] = {
    "en": "Rebased on revision {number}, whose value stands here. Yours was: {value}",
    "nb": "Flyttet til utgave {number}; verdien derfra står her. Din var: {value}",
    "nn": "Flytt til utgåve {number}; verdien derifrå står her. Di var: {value}",
}
