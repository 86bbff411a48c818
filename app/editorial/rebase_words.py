"""What a comment says where a rebase left the published value standing: data, no logic."""

from collections.abc import Mapping

REBASED: Mapping[str, str] = {
    "en": "Rebased on revision {number}, whose value stands here. Yours was: {value}",
    "nb": "Flyttet til revisjon {number}; verdien derfra står her. Forslaget hadde: {value}",
    "nn": "Flytta til revisjon {number}; verdien derifrå står her. Framlegget hadde: {value}",
}
