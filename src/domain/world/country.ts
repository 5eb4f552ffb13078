/**
 * States and territories in the systems that event data use. One line a country:
 * ISO3|name|ISO numeric|FIPS 10-4|Gleditsch & Ward|Correlates of War. Empty where a system does not have it.
 */
const table = `
ABW|Aruba|533|AA||
AFG|Afghanistan|4|AF|700|700
AGO|Angola|24|AO|540|540
AIA|Anguilla|660|AV||
ALA|Åland Islands|248|||
ALB|Albania|8|AL|339|339
AND|Andorra|20|AN||232
ARE|United Arab Emirates|784|AE|696|696
ARG|Argentina|32|AR|160|160
ARM|Armenia|51|AM|371|371
ASM|American Samoa|16|AQ||
ATA|Antarctica|10|AY||
ATF|French Southern Territories|260|FS||
ATG|Antigua & Barbuda|28|AC||58
AUS|Australia|36|AS|900|900
AUT|Austria|40|AU|305|305
AZE|Azerbaijan|31|AJ|373|373
BDI|Burundi|108|BY|516|516
BEL|Belgium|56|BE|211|211
BEN|Benin|204|BN|434|434
BES|Caribbean Netherlands|535|||
BFA|Burkina Faso|854|UV|439|439
BGD|Bangladesh|50|BG|771|771
BGR|Bulgaria|100|BU|355|355
BHR|Bahrain|48|BA|692|692
BHS|Bahamas|44|BF|31|31
BIH|Bosnia & Herzegovina|70|BK|346|346
BLM|St. Barthélemy|652|TB||
BLR|Belarus|112|BO|370|370
BLZ|Belize|84|BH|80|80
BMU|Bermuda|60|BD||
BOL|Bolivia|68|BL|145|145
BRA|Brazil|76|BR|140|140
BRB|Barbados|52|BB|53|53
BRN|Brunei|96|BX|835|835
BTN|Bhutan|64|BT|760|760
BVT|Bouvet Island|74|BV||
BWA|Botswana|72|BC|571|571
CAF|Central African Republic|140|CT|482|482
CAN|Canada|124|CA|20|20
CCK|Cocos (Keeling) Islands|166|CK||
CHE|Switzerland|756|SZ|225|225
CHL|Chile|152|CI|155|155
CHN|China|156|CH|710|710
CIV|Côte d’Ivoire|384|IV|437|437
CMR|Cameroon|120|CM|471|471
COD|DR Congo|180|CG|490|490
COG|Congo|178|CF|484|484
COK|Cook Islands|184|CW||
COL|Colombia|170|CO|100|100
COM|Comoros|174|CN|581|581
CPV|Cape Verde|132|CV|402|402
CRI|Costa Rica|188|CS|94|94
CUB|Cuba|192|CU|40|40
CUW|Curaçao|531|UC||
CXR|Christmas Island|162|KT||
CYM|Cayman Islands|136|CJ||
CYP|Cyprus|196|CY|352|352
CZE|Czechia|203|EZ|316|316
DEU|Germany|276|GM|260|255
DJI|Djibouti|262|DJ|522|522
DMA|Dominica|212|DO||54
DNK|Denmark|208|DA|390|390
DOM|Dominican Republic|214|DR|42|42
DZA|Algeria|12|AG|615|615
ECU|Ecuador|218|EC|130|130
EGY|Egypt|818|EG|651|651
ERI|Eritrea|232|ER|531|531
ESH|Western Sahara|732|WI||
ESP|Spain|724|SP|230|230
EST|Estonia|233|EN|366|366
ETH|Ethiopia|231|ET|530|530
FIN|Finland|246|FI|375|375
FJI|Fiji|242|FJ|950|950
FLK|Falkland Islands|238|FK||
FRA|France|250|FR|220|220
FRO|Faroe Islands|234|FO||
FSM|Micronesia|583|FM||987
GAB|Gabon|266|GB|481|481
GBR|United Kingdom|826|UK|200|200
GEO|Georgia|268|GG|372|372
GGY|Guernsey|831|GK||
GHA|Ghana|288|GH|452|452
GIB|Gibraltar|292|GI||
GIN|Guinea|324|GV|438|438
GLP|Guadeloupe|312|GP||
GMB|Gambia|270|GA|420|420
GNB|Guinea-Bissau|624|PU|404|404
GNQ|Equatorial Guinea|226|EK|411|411
GRC|Greece|300|GR|350|350
GRD|Grenada|308|GJ|55|55
GRL|Greenland|304|GL||
GTM|Guatemala|320|GT|90|90
GUF|French Guiana|254|FG||
GUM|Guam|316|GQ||
GUY|Guyana|328|GY|110|110
HKG|Hong Kong|344|HK||
HMD|Heard & McDonald Islands|334|HM||
HND|Honduras|340|HO|91|91
HRV|Croatia|191|HR|344|344
HTI|Haiti|332|HA|41|41
HUN|Hungary|348|HU|310|310
IDN|Indonesia|360|ID|850|850
IMN|Isle of Man|833|IM||
IND|India|356|IN|750|750
IOT|British Indian Ocean Territory|86|IO||
IRL|Ireland|372|EI|205|205
IRN|Iran|364|IR|630|630
IRQ|Iraq|368|IZ|645|645
ISL|Iceland|352|IC|395|395
ISR|Israel|376|IS|666|666
ITA|Italy|380|IT|325|325
JAM|Jamaica|388|JM|51|51
JEY|Jersey|832|JE||
JOR|Jordan|400|JO|663|663
JPN|Japan|392|JA|740|740
KAZ|Kazakhstan|398|KZ|705|705
KEN|Kenya|404|KE|501|501
KGZ|Kyrgyzstan|417|KG|703|703
KHM|Cambodia|116|CB|811|811
KIR|Kiribati|296|KR|970|946
KNA|St. Kitts & Nevis|659|SC||60
KOR|South Korea|410|KS|732|732
KWT|Kuwait|414|KU|690|690
LAO|Laos|418|LA|812|812
LBN|Lebanon|422|LE|660|660
LBR|Liberia|430|LI|450|450
LBY|Libya|434|LY|620|620
LCA|St. Lucia|662|ST||56
LIE|Liechtenstein|438|LS||223
LKA|Sri Lanka|144|CE|780|780
LSO|Lesotho|426|LT|570|570
LTU|Lithuania|440|LH|368|368
LUX|Luxembourg|442|LU|212|212
LVA|Latvia|428|LG|367|367
MAC|Macao|446|MC||
MAF|Saint Martin (French part)|663|RN||
MAR|Morocco|504|MO|600|600
MCO|Monaco|492|MN||221
MDA|Moldova|498|MD|359|359
MDG|Madagascar|450|MA|580|580
MDV|Maldives|462|MV|781|781
MEX|Mexico|484|MX|70|70
MHL|Marshall Islands|584|RM||983
MKD|North Macedonia|807|MK|343|343
MLI|Mali|466|ML|432|432
MLT|Malta|470|MT|338|338
MMR|Myanmar|104|BM|775|775
MNE|Montenegro|499|MJ|341|341
MNG|Mongolia|496|MG|712|712
MNP|Northern Mariana Islands|580|CQ||
MOZ|Mozambique|508|MZ|541|541
MRT|Mauritania|478|MR|435|435
MSR|Montserrat|500|MH||
MTQ|Martinique|474|MB||
MUS|Mauritius|480|MP|590|590
MWI|Malawi|454|MI|553|553
MYS|Malaysia|458|MY|820|820
MYT|Mayotte|175|MF||
NAM|Namibia|516|WA|565|565
NCL|New Caledonia|540|NC||
NER|Niger|562|NG|436|436
NFK|Norfolk Island|574|NF||
NGA|Nigeria|566|NI|475|475
NIC|Nicaragua|558|NU|93|93
NIU|Niue|570|NE||
NLD|Netherlands|528|NL|210|210
NOR|Norway|578|NO|385|385
NPL|Nepal|524|NP|790|790
NRU|Nauru|520|NR|971|970
NZL|New Zealand|554|NZ|920|920
OMN|Oman|512|MU|698|698
PAK|Pakistan|586|PK|770|770
PAN|Panama|591|PM|95|95
PCN|Pitcairn Islands|612|PC||
PER|Peru|604|PE|135|135
PHL|Philippines|608|RP|840|840
PLW|Palau|585|PS||986
PNG|Papua New Guinea|598|PP|910|910
POL|Poland|616|PL|290|290
PRI|Puerto Rico|630|RQ||
PRK|North Korea|408|KN|731|731
PRT|Portugal|620|PO|235|235
PRY|Paraguay|600|PA|150|150
PSE|Palestine|275|WE||
PYF|French Polynesia|258|FP||
QAT|Qatar|634|QA|694|694
REU|Réunion|638|RE||
ROU|Romania|642|RO|360|360
RUS|Russia|643|RS|365|365
RWA|Rwanda|646|RW|517|517
SAU|Saudi Arabia|682|SA|670|670
SDN|Sudan|729|SU|625|625
SEN|Senegal|686|SG|433|433
SGP|Singapore|702|SN|830|830
SGS|South Georgia & South Sandwich Islands|239|SX||
SHN|St. Helena|654|SH||
SJM|Svalbard & Jan Mayen|744|SV||
SLB|Solomon Islands|90|BP|940|940
SLE|Sierra Leone|694|SL|451|451
SLV|El Salvador|222|ES|92|92
SMR|San Marino|674|SM||331
SOM|Somalia|706|SO|520|520
SPM|St. Pierre & Miquelon|666|SB||
SRB|Serbia|688|RI|340|
SSD|South Sudan|728|OD|626|626
STP|São Tomé & Príncipe|678|TP||403
SUR|Suriname|740|NS|115|115
SVK|Slovakia|703|LO|317|317
SVN|Slovenia|705|SI|349|349
SWE|Sweden|752|SW|380|380
SWZ|Eswatini|748|WZ|572|572
SXM|Sint Maarten|534|NN||
SYC|Seychelles|690|SE||591
SYR|Syria|760|SY|652|652
TCA|Turks & Caicos Islands|796|TK||
TCD|Chad|148|CD|483|483
TGO|Togo|768|TO|461|461
THA|Thailand|764|TH|800|800
TJK|Tajikistan|762|TI|702|702
TKL|Tokelau|772|TL||
TKM|Turkmenistan|795|TX|701|701
TLS|Timor-Leste|626|TT|860|860
TON|Tonga|776|TN|972|955
TTO|Trinidad & Tobago|780|TD|52|52
TUN|Tunisia|788|TS|616|616
TUR|Turkey|792|TU|640|640
TUV|Tuvalu|798|TV|973|947
TWN|Taiwan|158|TW|713|713
TZA|Tanzania|834|TZ|510|510
UGA|Uganda|800|UG|500|500
UKR|Ukraine|804|UP|369|369
UMI|United States Minor Outlying Islands|581|||
URY|Uruguay|858|UY|165|165
USA|United States|840|US|2|2
UZB|Uzbekistan|860|UZ|704|704
VAT|Vatican City|336|VT|327|327
VCT|St. Vincent & Grenadines|670|VC||57
VEN|Venezuela|862|VE|101|101
VGB|British Virgin Islands|92|VI||
VIR|U.S. Virgin Islands|850|VQ||
VNM|Vietnam|704|VM|816|816
VUT|Vanuatu|548|NH|935|935
WLF|Wallis & Futuna|876|WF||
WSM|Samoa|882|WS||990
XKX|Kosovo||KV|347|347
YEM|Yemen|887|YM|678|679
ZAF|South Africa|710|SF|560|560
ZMB|Zambia|894|ZA|551|551
ZWE|Zimbabwe|716|ZI|552|552
`;

/** Other names in use, and states of the past under the country that datasets continue them with. */
const otherNames = `
AFG|Islamic Republic of Afghanistan
ATG|Antigua and Barbuda
BIH|Bosnia-Herzegovina|Bosnia and Herzegovina
BLM|Saint-Barthelemy
BRN|Brunei Darussalam
CAF|CAR
CIV|Ivory Coast|Cote d'Ivoire|Côte d'Ivoire
COD|Democratic Republic of Congo|Democratic Republic of the Congo|DRC|Zaire|Congo, Democratic Republic of
COG|Republic of Congo|Republic of the Congo|Congo, Republic of|Congo-Brazzaville
CPV|Cabo Verde
CUW|Curacao
CZE|Czech Republic
FSM|Federated States of Micronesia
GBR|Great Britain|UK|Britain
GGY|Bailiwick of Guernsey
HMD|Heard Island and McDonald Islands
JEY|Bailiwick of Jersey
KHM|Kampuchea
KNA|Saint Kitts and Nevis
KOR|Republic of Korea|Korea, South
LAO|Lao People's Democratic Republic
LCA|Saint Lucia
MDA|Republic of Moldova
MKD|Macedonia|Macedonia, FYR|the former Yugoslav Republic of Macedonia|FYROM
MMR|Burma|Myanmar/Burma
PCN|Pitcairn
PRK|Democratic People's Republic of Korea|Korea, North
PSE|Occupied Palestinian Territory|West Bank and Gaza Strip|West Bank|Gaza Strip|State of Palestine
REU|Reunion
RUS|Russian Federation|Soviet Union|USSR
SGS|South Georgia and the South Sandwich Islands
SHN|Saint Helena, Ascension and Tristan da Cunha
MAF|Saint-Martin
SPM|Saint Pierre and Miquelon
SRB|Yugoslavia|Serbia and Montenegro|Serbia-Montenegro
STP|Sao Tome and Principe
SWZ|Swaziland|Kingdom of eSwatini
SYR|Syrian Arab Republic
TCA|Turks and Caicos Islands
TLS|East Timor
TTO|Trinidad and Tobago
TUR|Türkiye|Turkiye
TZA|United Republic of Tanzania
USA|United States of America|US|U.S.
VAT|Holy See|Vatican
VCT|Saint Vincent and the Grenadines
VIR|Virgin Islands, U.S.
VNM|Viet Nam|North Vietnam|South Vietnam|Republic of Vietnam
WLF|Wallis and Futuna
YEM|North Yemen|South Yemen|Yemen Arab Republic
ZWE|Rhodesia
PSE|Palestinian Territory, Occupied|Palestinian Territories|Palestinian Territory
VAT|Vatican City State|Holy See (Vatican City State)
IRN|Iran, Islamic Republic of
TZA|Tanzania, United Republic of
VEN|Venezuela, Bolivarian Republic of
BOL|Bolivia, Plurinational State of
KOR|Korea, Republic of
PRK|Korea, Democratic People's Republic of
COD|Congo, the Democratic Republic of the
MDA|Moldova, Republic of
FSM|Micronesia, Federated States of
TWN|Taiwan, Province of China
IND|Hyderabad
`;

/** Codes beside the main one that a system has for a country: areas, and predecessors. */
const otherCodes: readonly (readonly [System, string, string])[] = [
  ["fips", "GZ", "PSE"],
  ["fips", "RB", "SRB"],
  ["fips", "YI", "SRB"],
  ["fips", "NT", "CUW"],
  ["fips", "JN", "SJM"],
  ["fips", "BQ", "UMI"],
  ["gw", "345", "SRB"],
  ["gw", "680", "YEM"],
  ["gw", "679", "YEM"],
  ["gw", "255", "DEU"],
  ["gw", "817", "VNM"],
  ["gw", "751", "IND"],
  ["gw", "315", "CZE"],
  ["cow", "345", "SRB"],
  ["cow", "260", "DEU"],
  ["cow", "678", "YEM"],
  ["cow", "680", "YEM"],
  ["cow", "817", "VNM"],
];

export interface Country {
  readonly iso3: string;
  readonly name: string;
  readonly isoNumber: string;
  readonly fips: string;
  readonly gw: string;
  readonly cow: string;
}
/** Where a country's code or name may come from; `gw` is Gleditsch & Ward, `cow` Correlates of War. */
export const systems = ["iso3", "iso_number", "fips", "gw", "cow", "name"] as const;
export type System = (typeof systems)[number];

/** Every country and territory with an ISO 3166 code, and Kosovo as XKX. */
export const countries: readonly Country[] = table
  .trim()
  .split("\n")
  .map((line) => {
    const [iso3 = "", name = "", isoNumber = "", fips = "", gw = "", cow = ""] = line.split("|");
    return { iso3, name, isoNumber, fips, gw, cow };
  });

/** All codes and names of one system with the ISO3 they mean; names in lower case. */
export function codesOf(system: System): ReadonlyMap<string, string> {
  return codes[system];
}

/** ISO3 of a code or name; undefined where the system does not have it. A bracket after a name, “Russia (Soviet Union)”, is dropped. */
export function iso3(system: System, code: string): string | undefined {
  if (system !== "name") return codes[system].get(code.trim());
  const name = code.trim().toLowerCase();
  return codes.name.get(name) ?? codes.name.get(name.replace(/(?<! ) *\([^)]{0,200}\)$/u, ""));
}

const byIso = new Map(countries.map((each) => [each.iso3, each]));

/** The country's English name; the code itself where it is unknown. */
export function countryName(code: string): string {
  return byIso.get(code)?.name ?? code;
}

const column: Readonly<Record<Exclude<System, "name">, keyof Country>> = {
  iso3: "iso3",
  iso_number: "isoNumber",
  fips: "fips",
  gw: "gw",
  cow: "cow",
};
const codes = Object.fromEntries(
  systems.map((system) => [system, new Map(system === "name" ? namesWithCodes() : codesWithCodes(system))]),
) as unknown as Readonly<Record<System, ReadonlyMap<string, string>>>;

function codesWithCodes(system: Exclude<System, "name">): [string, string][] {
  const main = countries.map((each): [string, string] => [each[column[system]], each.iso3]).filter(([code]) => code);
  return [...main, ...otherCodes.filter(([of]) => of === system).map(([, code, iso]): [string, string] => [code, iso])];
}

function namesWithCodes(): [string, string][] {
  const others = otherNames
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [iso = "", ...names] = line.split("|");
      return names.map((name): [string, string] => [name, iso]);
    });
  return [...countries.map((each): [string, string] => [each.name, each.iso3]), ...others].flatMap(([name, iso]) =>
    spellings(name).map((spelling): [string, string] => [spelling, iso]),
  );
}

function spellings(name: string): string[] {
  const lower = name.toLowerCase();
  const plain = lower.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'");
  return [...new Set([lower, plain, plain.replaceAll(" & ", " and "), plain.replace(/^st\. /, "saint ")])];
}
