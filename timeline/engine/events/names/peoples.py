"""Which country an adjective speaks of: "Kenyan" is KE. Names that no gazetteer of ours holds."""

from collections.abc import Mapping

# ISO 3166 code, then the words for its people, language or state.
_TABLE = """
AF Afghan|AL Albanian|DZ Algerian|AO Angolan|AR Argentine Argentinian|AM Armenian|AU Australian
AT Austrian
AZ Azerbaijani Azeri|BH Bahraini|BD Bangladeshi|BY Belarusian Belarussian|BE Belgian|BJ Beninese
BO Bolivian
BA Bosnian|BR Brazilian|BG Bulgarian|BF Burkinabe|MM Burmese|BI Burundian|KH Cambodian
CM Cameroonian
CA Canadian|CF Central-African|TD Chadian|CL Chilean|CN Chinese|CO Colombian|CD Congolese
CR Costa-Rican
HR Croatian|CU Cuban|CY Cypriot|CZ Czech|DK Danish|EC Ecuadorian|EG Egyptian
GB British English Scottish
SV Salvadoran|ER Eritrean|EE Estonian|ET Ethiopian|FJ Fijian|FI Finnish|FR French|GA Gabonese
GM Gambian
GE Georgian|DE German|GH Ghanaian|GR Greek|GT Guatemalan|GN Guinean|GY Guyanese|HT Haitian
HN Honduran
HU Hungarian|IS Icelandic|IN Indian|ID Indonesian|IR Iranian|IQ Iraqi|IE Irish|IL Israeli|IT Italian
CI Ivorian|JM Jamaican|JP Japanese|JO Jordanian|KZ Kazakh Kazakhstani|KE Kenyan|KW Kuwaiti|KG Kyrgyz
LA Laotian|LV Latvian|LB Lebanese|LR Liberian|LY Libyan|LT Lithuanian|LU Luxembourgish|MG Malagasy
MW Malawian|MY Malaysian|ML Malian|MT Maltese|MR Mauritanian|MX Mexican|MD Moldovan|MN Mongolian
ME Montenegrin|MA Moroccan|MZ Mozambican|NA Namibian|NP Nepali Nepalese|NL Dutch|NZ New-Zealander
NI Nicaraguan|NE Nigerien|NG Nigerian|KP North-Korean|KR South-Korean|NO Norwegian|OM Omani
PK Pakistani
PS Palestinian|PA Panamanian|PY Paraguayan|PE Peruvian|PH Philippine Filipino|PL Polish
PT Portuguese
QA Qatari|RO Romanian|RU Russian|RW Rwandan|SA Saudi|SN Senegalese|RS Serbian|SL Sierra-Leonean
SG Singaporean|SK Slovak|SI Slovenian|SO Somali|ZA South-African|ES Spanish|LK Sri-Lankan
SD Sudanese
SS South-Sudanese|SE Swedish|CH Swiss|SY Syrian|TW Taiwanese|TJ Tajik|TZ Tanzanian|TH Thai
TG Togolese
TN Tunisian|TR Turkish|TM Turkmen|UG Ugandan|UA Ukrainian|AE Emirati|US American|UY Uruguayan
UZ Uzbek
VE Venezuelan|VN Vietnamese|YE Yemeni|ZM Zambian|ZW Zimbabwean
"""
# How news names countries, beside what gazetteers call them.
_NICKNAMES = """
US U.S.|US US|US USA|US United-States|US America|GB UK|GB U.K.|GB Britain
GB Great-Britain|GB England|GB Scotland|AE UAE|CZ Czech-Republic|CD Congo|CI Ivory-Coast
KR South-Korea|KP North-Korea|MM Burma|SY Syria|IR Iran|RU Russia|VN Vietnam|TR Turkey|TW Taiwan
VA Vatican|PS Palestine|BO Bolivia|VE Venezuela|TZ Tanzania|MD Moldova|LA Laos|KG Kyrgyzstan
BY Belorussia Byelorussia|KG Kirghizia|MD Moldavia|TM Turkmenia|NL Holland|MK Macedonia
SZ Swaziland|TL East-Timor|CV Cape-Verde|LK Ceylon|CZ Czechia|TR Turkiye
"""


def _read(table: str) -> Mapping[str, str]:
    rows = (row.split() for row in table.replace("\n", "|").split("|") if row.strip())
    return {word.replace("-", " "): code for code, *members in rows for word in members}


DEMONYMS = _read(_TABLE)
# A seat of power speaks for its country, but nothing happens "in the Kremlin".
SEATS = {
    "Kremlin": "RU",
    "White House": "US",
    "Pentagon": "US",
    "Elysee": "FR",
    "Downing Street": "GB",
}
NICKNAMES = _read(_NICKNAMES)
