"""Well-known organisations of the world, and what news calls them for short."""

from collections.abc import Mapping

# The short name readers see, then longer ones; what articles spell out themselves needs no entry.
_TABLE = """
UN = United Nations
UNICEF = United Nations Children's Fund
UNHCR = United Nations High Commissioner for Refugees
UNESCO = United Nations Educational, Scientific and Cultural Organization
WHO = World Health Organization
WTO = World Trade Organization
WFP = World Food Programme = World Food Program
FAO = Food and Agriculture Organization
ILO = International Labour Organization = International Labor Organization
IAEA = International Atomic Energy Agency
ICC = International Criminal Court
ICRC = International Committee of the Red Cross
IMF = International Monetary Fund
IOM = International Organization for Migration
OECD = Organization for Economic Cooperation and Development
OPEC = Organization of the Petroleum Exporting Countries
OSCE = Organization for Security and Cooperation in Europe
OAS = Organization of American States
EU = European Union
ECB = European Central Bank
NATO = North Atlantic Treaty Organization
AU = African Union
ECOWAS = Economic Community of West African States
ASEAN = Association of Southeast Asian Nations
CIS = Commonwealth of Independent States
GCC = Gulf Cooperation Council
SCO = Shanghai Cooperation Organization
HRW = Human Rights Watch
MSF = Doctors Without Borders = Medecins Sans Frontieres
CPJ = Committee to Protect Journalists
RSF = Reporters Without Borders
CDC = Centers for Disease Control and Prevention = Centers for Disease Control
FBI = Federal Bureau of Investigation
CIA = Central Intelligence Agency
FDA = Food and Drug Administration
FEMA = Federal Emergency Management Agency
NASA = National Aeronautics and Space Administration
BBC = British Broadcasting Corporation
AFP = Agence France-Presse
AP = Associated Press
"""


def _read(table: str) -> Mapping[str, str]:
    rows = (line.split(" = ") for line in table.strip().splitlines())
    return {name.casefold(): short for short, *long in rows for name in (short, *long)}


# By any of its names, in small letters with "organization" spelled so.
SHORT_NAMES = _read(_TABLE)


def short_name(name: str) -> str:
    """What news calls a well-known organisation for short; "" for any other name."""
    plain = name.casefold().replace("organisation", "organization").replace("centres", "centers")
    plain = plain.removeprefix("the ").removeprefix("us ").removeprefix("u.s. ")
    return SHORT_NAMES.get(plain, "")


def abbreviates(short: str, name: str) -> bool:
    """Whether capitals may stand for a name: they begin alike and are about as many as its words.

    Articles slip in the order of the letters, so that is left open.
    """
    words = [word for word in name.split() if word[0].isupper()]
    many = len(words) > 1 and abs(len(words) - len(short)) <= 2
    return many and short[0] == words[0][0] and not name.isupper() and short[1:2].isupper()
