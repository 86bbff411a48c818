"""Registers of organisations: whether a number can be one that a country's register gave."""

from functools import cache
from importlib import import_module
from types import ModuleType

# Modules of python-stdnum. A country may have several registers; where one is unknown to the library, such as
# Companies House or the Dutch KVK, the country is left out and any number is taken.
_REGISTERS: dict[str, tuple[str, ...]] = {
    "AT": ("at.businessid",),
    "BE": ("be.vat",),
    "BG": ("bg.vat",),
    "CH": ("ch.uid",),
    "CZ": ("cz.dic",),
    "DE": ("de.handelsregisternummer",),
    "DK": ("dk.cvr",),
    "EE": ("ee.registrikood",),
    "ES": ("es.cif",),
    "FI": ("fi.ytunnus", "fi.associationid"),
    "FR": ("fr.siren", "fr.siret"),
    "GR": ("gr.vat",),
    "HR": ("hr.oib",),
    "HU": ("hu.anum",),
    "IS": ("is_.kennitala",),
    "IT": ("it.iva",),
    "LV": ("lv.pvn",),
    "MD": ("md.idno",),
    "ME": ("me.pib",),
    "MK": ("mk.edb",),
    "NO": ("no.orgnr",),
    "PL": ("pl.regon", "pl.nip"),
    "PT": ("pt.nif",),
    "RO": ("ro.cui",),
    "RS": ("rs.pib",),
    "SE": ("se.orgnr",),
    "SI": ("si.maticna",),
    "TR": ("tr.vkn",),
    "UA": ("ua.edrpou",),
}


def registers_refusing(country: str, number: str) -> tuple[str, ...]:
    """The registers of this country, one of which should hold a number; none if it is right, or nobody can say."""
    registers = _registers(country)
    if not registers or any(register.is_valid(number) for register in registers):
        return ()
    return tuple(_name(register) for register in registers)


@cache
def _registers(country: str) -> tuple[ModuleType, ...]:
    return tuple(import_module(f"stdnum.{name}") for name in _REGISTERS.get(country, ()))


def _name(register: ModuleType) -> str:
    # The library describes each in its first line: "Orgnr (Organisasjonsnummer, Norwegian organisation number)."
    return (register.__doc__ or "").strip().splitlines()[0].rstrip(".")
