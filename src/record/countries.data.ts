/**
 * The states of the world: ISO 3166-1 code, names, adjectives and demonyms, capitals and the other seats that stand for
 * their governments in the news. The first of each is the one to print; the names are those that English reports use.
 * Left out: former states, and cities that are no seat of government.
 */
export interface Country {
  /** ISO 3166-1 alpha-2; XK for Kosovo, as the European Union uses it. */
  readonly code: string
  readonly names: readonly string[]
  /** "Afghan": the adjective, and the noun where it is the same or only takes an s. */
  readonly demonyms: readonly string[]
  /** Capital first, then buildings and addresses: "Kremlin". */
  readonly seats: readonly string[]
}

// code / names / demonyms / seats; variants are parted by commas.
const TABLE = `
AF/Afghanistan/Afghan/Kabul
AL/Albania/Albanian/Tirana
DZ/Algeria/Algerian/Algiers
AD/Andorra/Andorran/Andorra la Vella
AO/Angola/Angolan/Luanda
AG/Antigua and Barbuda/Antiguan/Saint John's
AR/Argentina/Argentine,Argentinian/Buenos Aires,Casa Rosada
AM/Armenia/Armenian/Yerevan
AU/Australia/Australian,Aussie/Canberra
AT/Austria/Austrian/Vienna
AZ/Azerbaijan/Azerbaijani,Azeri/Baku
BS/Bahamas,The Bahamas/Bahamian/Nassau
BH/Bahrain/Bahraini/Manama
BD/Bangladesh/Bangladeshi/Dhaka
BB/Barbados/Barbadian/Bridgetown
BY/Belarus/Belarusian,Belarussian/Minsk
BE/Belgium/Belgian/Brussels
BZ/Belize/Belizean/Belmopan
BJ/Benin/Beninese/Porto-Novo
BT/Bhutan/Bhutanese/Thimphu
BO/Bolivia/Bolivian/La Paz,Sucre
BA/Bosnia and Herzegovina,Bosnia,Bosnia-Herzegovina/Bosnian/Sarajevo
BW/Botswana/Botswanan/Gaborone
BR/Brazil/Brazilian/Brasilia,Brasília,Itamaraty,Planalto
BN/Brunei,Brunei Darussalam/Bruneian/Bandar Seri Begawan
BG/Bulgaria/Bulgarian/Sofia
BF/Burkina Faso/Burkinabe,Burkinabé/Ouagadougou
BI/Burundi/Burundian/Gitega,Bujumbura
CV/Cape Verde,Cabo Verde/Cape Verdean/Praia
KH/Cambodia/Cambodian/Phnom Penh
CM/Cameroon/Cameroonian/Yaounde,Yaoundé
CA/Canada/Canadian/Ottawa,Rideau Hall
CF/Central African Republic/Central African/Bangui
TD/Chad/Chadian/N'Djamena
CL/Chile/Chilean/Santiago,La Moneda
CN/China,People's Republic of China,PRC/Chinese/Beijing,Peking,Zhongnanhai
CO/Colombia/Colombian/Bogota,Bogotá
KM/Comoros/Comorian,Comoran/Moroni
CG/Republic of the Congo,Congo-Brazzaville/Congolese/Brazzaville
CD/Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC,Congo-Kinshasa,Congo/Congolese/Kinshasa
CR/Costa Rica/Costa Rican/San Jose,San José
CI/Ivory Coast,Côte d'Ivoire,Cote d'Ivoire/Ivorian/Yamoussoukro,Abidjan
HR/Croatia/Croatian,Croat/Zagreb
CU/Cuba/Cuban/Havana
CY/Cyprus/Cypriot/Nicosia
CZ/Czech Republic,Czechia/Czech/Prague
DK/Denmark/Danish,Dane/Copenhagen
DJ/Djibouti/Djiboutian/Djibouti City
DM/Dominica/Dominican/Roseau
DO/Dominican Republic/Dominican/Santo Domingo
EC/Ecuador/Ecuadorian,Ecuadorean/Quito
EG/Egypt/Egyptian/Cairo
SV/El Salvador/Salvadoran,Salvadorean/San Salvador
GQ/Equatorial Guinea/Equatoguinean/Malabo
ER/Eritrea/Eritrean/Asmara
EE/Estonia/Estonian/Tallinn
SZ/Eswatini,Swaziland/Swazi/Mbabane
ET/Ethiopia/Ethiopian/Addis Ababa
FJ/Fiji/Fijian/Suva
FI/Finland/Finnish,Finn/Helsinki
FR/France/French,Frenchman,Frenchwoman/Paris,Elysee,Élysée,Elysee Palace,Élysée Palace,Quai d'Orsay,Matignon
GA/Gabon/Gabonese/Libreville
GM/Gambia,The Gambia/Gambian/Banjul
GE/Georgia/Georgian/Tbilisi
DE/Germany/German/Berlin,Bundestag
GH/Ghana/Ghanaian/Accra
GR/Greece/Greek,Hellenic/Athens
GD/Grenada/Grenadian/Saint George's
GT/Guatemala/Guatemalan/Guatemala City
GN/Guinea/Guinean/Conakry
GW/Guinea-Bissau/Bissau-Guinean/Bissau
GY/Guyana/Guyanese/Georgetown
HT/Haiti/Haitian/Port-au-Prince
HN/Honduras/Honduran/Tegucigalpa
HU/Hungary/Hungarian/Budapest
IS/Iceland/Icelandic,Icelander/Reykjavik,Reykjavík
IN/India/Indian/New Delhi,Delhi,South Block
ID/Indonesia/Indonesian/Jakarta
IR/Iran,Islamic Republic of Iran/Iranian/Tehran,Teheran
IQ/Iraq/Iraqi/Baghdad
IE/Ireland,Republic of Ireland/Irish,Irishman,Irishwoman/Dublin
IL/Israel/Israeli/Jerusalem,Tel Aviv,Knesset
IT/Italy/Italian/Rome,Quirinale,Palazzo Chigi
JM/Jamaica/Jamaican/Kingston
JP/Japan/Japanese/Tokyo
JO/Jordan/Jordanian/Amman
KZ/Kazakhstan/Kazakh,Kazakhstani/Astana,Nur-Sultan
KE/Kenya/Kenyan/Nairobi
KI/Kiribati/I-Kiribati/Tarawa
KP/North Korea,DPRK,Democratic People's Republic of Korea/North Korean/Pyongyang
KR/South Korea,Republic of Korea,Korea/South Korean,Korean/Seoul,Blue House
XK/Kosovo/Kosovar,Kosovan/Pristina
KW/Kuwait/Kuwaiti/Kuwait City
KG/Kyrgyzstan/Kyrgyz/Bishkek
LA/Laos/Laotian,Lao/Vientiane
LV/Latvia/Latvian/Riga
LB/Lebanon/Lebanese/Beirut
LS/Lesotho/Basotho/Maseru
LR/Liberia/Liberian/Monrovia
LY/Libya/Libyan/Tripoli
LI/Liechtenstein/Liechtensteiner/Vaduz
LT/Lithuania/Lithuanian/Vilnius
LU/Luxembourg/Luxembourgish,Luxembourger/Luxembourg City
MG/Madagascar/Malagasy/Antananarivo
MW/Malawi/Malawian/Lilongwe
MY/Malaysia/Malaysian/Kuala Lumpur,Putrajaya
MV/Maldives/Maldivian/Male,Malé
ML/Mali/Malian/Bamako
MT/Malta/Maltese/Valletta
MH/Marshall Islands/Marshallese/Majuro
MR/Mauritania/Mauritanian/Nouakchott
MU/Mauritius/Mauritian/Port Louis
MX/Mexico/Mexican/Mexico City
FM/Micronesia/Micronesian/Palikir
MD/Moldova/Moldovan/Chisinau,Chişinău
MC/Monaco/Monegasque/Monaco-Ville
MN/Mongolia/Mongolian/Ulaanbaatar,Ulan Bator
ME/Montenegro/Montenegrin/Podgorica
MA/Morocco/Moroccan/Rabat
MZ/Mozambique/Mozambican/Maputo
MM/Myanmar,Burma/Burmese/Naypyidaw
NA/Namibia/Namibian/Windhoek
NR/Nauru/Nauruan/Yaren
NP/Nepal/Nepali,Nepalese/Kathmandu
NL/Netherlands,The Netherlands,Holland/Dutch,Dutchman,Dutchwoman/The Hague,Amsterdam
NZ/New Zealand/New Zealander,Kiwi/Wellington
NI/Nicaragua/Nicaraguan/Managua
NE/Niger/Nigerien/Niamey
NG/Nigeria/Nigerian/Abuja,Aso Rock
MK/North Macedonia,Macedonia/Macedonian/Skopje
NO/Norway/Norwegian/Oslo
OM/Oman/Omani/Muscat
PK/Pakistan/Pakistani/Islamabad,Rawalpindi
PW/Palau/Palauan/Ngerulmud
PS/Palestine,State of Palestine,Palestinian Authority/Palestinian/Ramallah
PA/Panama/Panamanian/Panama City
PG/Papua New Guinea/Papua New Guinean/Port Moresby
PY/Paraguay/Paraguayan/Asuncion,Asunción
PE/Peru/Peruvian/Lima
PH/Philippines,The Philippines/Filipino,Philippine,Filipina/Manila,Malacañang,Malacanang
PL/Poland/Polish,Pole/Warsaw
PT/Portugal/Portuguese/Lisbon
QA/Qatar/Qatari/Doha
RO/Romania/Romanian/Bucharest
RU/Russia,Russian Federation/Russian/Moscow,Kremlin
RW/Rwanda/Rwandan/Kigali
KN/Saint Kitts and Nevis,St Kitts and Nevis/Kittitian/Basseterre
LC/Saint Lucia,St Lucia/Saint Lucian/Castries
VC/Saint Vincent and the Grenadines,St Vincent and the Grenadines/Vincentian/Kingstown
WS/Samoa/Samoan/Apia
SM/San Marino/Sammarinese/San Marino City
ST/Sao Tome and Principe,São Tomé and Príncipe/Santomean/Sao Tome
SA/Saudi Arabia/Saudi,Saudi Arabian/Riyadh
SN/Senegal/Senegalese/Dakar
RS/Serbia/Serbian,Serb/Belgrade
SC/Seychelles/Seychellois/Victoria
SL/Sierra Leone/Sierra Leonean/Freetown
SG/Singapore/Singaporean/Singapore City
SK/Slovakia/Slovak,Slovakian/Bratislava
SI/Slovenia/Slovenian,Slovene/Ljubljana
SB/Solomon Islands/Solomon Islander/Honiara
SO/Somalia/Somali/Mogadishu,Villa Somalia
ZA/South Africa/South African/Pretoria,Union Buildings
SS/South Sudan/South Sudanese/Juba
ES/Spain/Spanish,Spaniard/Madrid,Moncloa
LK/Sri Lanka/Sri Lankan/Colombo
SD/Sudan/Sudanese/Khartoum
SR/Suriname/Surinamese/Paramaribo
SE/Sweden/Swedish,Swede/Stockholm
CH/Switzerland/Swiss/Bern,Berne
SY/Syria/Syrian/Damascus
TW/Taiwan,Republic of China/Taiwanese/Taipei
TJ/Tajikistan/Tajik/Dushanbe
TZ/Tanzania/Tanzanian/Dodoma,Dar es Salaam
TH/Thailand/Thai/Bangkok
TL/East Timor,Timor-Leste/East Timorese,Timorese/Dili
TG/Togo/Togolese/Lome,Lomé
TO/Tonga/Tongan/Nuku'alofa
TT/Trinidad and Tobago,Trinidad/Trinidadian/Port of Spain
TN/Tunisia/Tunisian/Tunis
TR/Turkey,Türkiye,Turkiye/Turkish,Turk/Ankara
TM/Turkmenistan/Turkmen/Ashgabat
TV/Tuvalu/Tuvaluan/Funafuti
UG/Uganda/Ugandan/Kampala
UA/Ukraine/Ukrainian/Kyiv,Kiev,Bankova
AE/United Arab Emirates,UAE,Emirates/Emirati/Abu Dhabi
GB/United Kingdom,UK,U.K.,Britain,Great Britain/British,Briton,Brit/London,Downing Street,10 Downing Street,No 10,Whitehall,Westminster,Buckingham Palace
US/United States,United States of America,US,U.S.,USA,U.S.A.,America/American/Washington,Washington D.C.,White House,Pentagon,Capitol Hill,Foggy Bottom
UY/Uruguay/Uruguayan/Montevideo
UZ/Uzbekistan/Uzbek/Tashkent
VU/Vanuatu/Ni-Vanuatu/Port Vila
VA/Vatican City,Holy See,Vatican/Vatican/Vatican
VE/Venezuela/Venezuelan/Caracas,Miraflores
VN/Vietnam,Viet Nam/Vietnamese/Hanoi
YE/Yemen/Yemeni/Sanaa,Sana'a,Aden
ZM/Zambia/Zambian/Lusaka
ZW/Zimbabwe/Zimbabwean/Harare
`

const list = (cell: string): string[] => (cell === '' ? [] : cell.split(','))

export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [code, names, demonyms, seats] = row.split('/')
    return { code, names: list(names), demonyms: list(demonyms), seats: list(seats) }
  })

const index = (keysOf: (country: Country) => readonly string[]): ReadonlyMap<string, Country> => {
  const found = new Map<string, Country>()
  for (const country of COUNTRIES)
    for (const key of keysOf(country)) if (!found.has(key.toLowerCase())) found.set(key.toLowerCase(), country)
  return found
}

/** Keys of these maps are in lower case. A key that two states share leads to the one that the table names first. */
export const countryByName: ReadonlyMap<string, Country> = index((country) => country.names)
export const countryByDemonym: ReadonlyMap<string, Country> = index((country) => country.demonyms)
export const countryBySeat: ReadonlyMap<string, Country> = index((country) => country.seats)
