// Made by `npm run names` from ../tables/officeholders-years.txt: change that file, not this one.
export default `# Heads of state and government, and foreign ministers, of whom only years are known; made by scripts/world/from-sources.js.
# Sources: Wikidata by way of world-leaders-2021 (CC0), and who spoke for a state in the UN General Debate (CC0).
# ISO3 | name | office from..until; … A year at either end is only partly theirs, so that no day of it is claimed; 2022 ends what was held when the source was made.
AFG|Abdullah Abdullah|foreign minister 1997..2000
AFG|Hamid Karzai|president 2004..2006
AFG|Zalmai Rassoul|foreign minister 2010..2013
AGO|João Lourenço|president 2017..2022
ALB|Edi Rama|prime minister 2013..2022
ALB|Ilir Meta|president 2017..2022
AND|Joan Enric Vives Sicília|monarch 2003..2022
AND|Xavier Espot Zamora|prime minister 2019..2022
ARE|Khalifa bin Zayed Al Nahyan|monarch 2004..2022
ARE|Mohammed bin Rashid Al Maktoum|prime minister 2006..2022
ARG|Alberto Fernández|president 2019..2022
ARM|Armen Sarkissian|president 2018..2022
ATG|Gaston Browne|prime minister 2014..2022
AUS|Scott Morrison|prime minister 2018..2022
AUT|Alexander Van der Bellen|president 2017..2022
AZE|Ali Asadov|prime minister 2019..2022
AZE|Ilham Aliyev|president 2003..2022
BDI|Alain-Guillaume Bunyoni|prime minister 2020..2022
BDI|Évariste Ndayishimiye|president 2020..2022
BEL|Alexander De Croo|prime minister 2020..2022
BEL|Philippe I of Belgium|monarch 2013..2022
BEN|Patrice Talon|president 2016..2022
BGD|Abdul Hamid|president 2013..2022
BGD|Abdus Samad Azad|foreign minister 1996..1998
BGD|Sheikh Hasina|prime minister 2009..2022
BGR|Rumen Radev|president 2017..2022
BHR|Hamad bin Isa Al Khalifa|monarch 1999..2022
BHR|Salman bin Hamad bin Isa Al Khalifa|prime minister 2020..2022
BLR|Alexander Lukashenko|president 1994..2022
BLR|Roman Golovchenko|prime minister 2020..2022
BLZ|Johnny Briceño|prime minister 2020..2022
BOL|Luis Arce|president 2020..2022
BRA|Jair Bolsonaro|president 2019..2022
BRB|Mia Mottley|prime minister 2018..2022
BRN|Hassanal Bolkiah|monarch 1967..2022
BTN|Lotay Tshering|prime minister 2018..2022
BWA|Mokgweetsi Masisi|president 2018..2022
CAF|Faustin-Archange Touadéra|president 2016..2022
CAN|Justin Trudeau|prime minister 2015..2022
CHL|Sebastián Piñera|president 2018..2022
CHN|Tang Jiaxuan|foreign minister 1998..2000
CHN|Wang Yi|foreign minister 2017..2019;foreign minister 2022..2024
CHN|Wen Jiabao|prime minister 2008..2010
CIV|Alassane Ouattara|president 2010..2022
CMR|Joseph Ngute|prime minister 2019..2022
CMR|Paul Biya|president 1982..2022
COD|Félix Tshisekedi|president 2019..2022
COG|Denis Sassou-Nguesso|president 1997..2022
COL|Iván Duque|president 2018..2022
COM|Azali Assoumani|president 2019..2022
CPV|Ulisses Correia e Silva|prime minister 2016..2022
CRI|Carlos Alvarado Quesada|president 2018..2022
CUB|Manuel Marrero Cruz|prime minister 2019..2022
CUB|Miguel Díaz-Canel|president 2018..2022
CYP|Nikos Anastasiades|president 2013..2022
CZE|Miloš Zeman|president 2013..2022
DEU|Frank-Walter Steinmeier|president 2017..2022
DJI|Abdoulkader Kamil Mohamed|prime minister 2013..2022
DJI|Ismail Omar Guelleh|president 1999..2022
DMA|Charles Savarin|president 2013..2022
DMA|Roosevelt Skerrit|prime minister 2004..2022
DOM|Luis Abinader|president 2020..2022
DZA|Abdelmadjid Tebboune|president 2019..2022
EGY|Abdel Fattah el-Sisi|president 2014..2022
EGY|Moustafa Madbouly|prime minister 2018..2022
ERI|Isaias Afwerki|president 1993..2022
ESP|Felipe VI of Spain|monarch 2014..2022
ESP|Pedro Sánchez|prime minister 2018..2022
ETH|Abiy Ahmed Ali|prime minister 2018..2022
ETH|Sahle-Work Zewde|president 2018..2022
FIN|Sanna Marin|prime minister 2019..2022
FIN|Sauli Niinistö|president 2012..2022
FJI|Frank Bainimarama|prime minister 2007..2022
FRA|Jean Castex|prime minister 2020..2022
FSM|David W. Panuelo|president 2019..2022
GAB|Ali Bongo Ondimba|president 2009..2022
GAB|Rose Christiane Raponda|prime minister 2020..2022
GBR|Boris Johnson|prime minister 2019..2021;prime minister 2019..2022
GBR|David Cameron|prime minister 2011..2014
GBR|Jack Straw|foreign minister 2001..2004
GBR|Robin Cook|foreign minister 1997..2000
GBR|Theresa May|prime minister 2016..2018
GEO|Salome Zurabishvili|president 2018..2022
GHA|Nana Akufo-Addo|president 2017..2022
GNB|Nuno Nabiam|prime minister 2020..2022
GNB|Umaro Sissoco Embaló|president 2020..2022
GNQ|Francisco Pascual Obama Asue|prime minister 2016..2022
GNQ|Teodoro Obiang|president 1979..2022
GRC|Katerina Sakellaropoulou|president 2020..2022
GRC|Kyriakos Mitsotakis|prime minister 2019..2022
GRD|Keith Mitchell|prime minister 2013..2022
GTM|Alejandro Giammattei|president 2020..2022
GUY|David A. Granger|president 2015..2022
GUY|Irfaan Ali|president 2020..2022
GUY|Mark Phillips|prime minister 2020..2022
HND|Juan Orlando Hernández|president 2014..2022
HRV|Andrej Plenković|prime minister 2016..2022
HRV|Zoran Milanović|president 2020..2022
HUN|János Áder|president 2017..2022
HUN|Viktor Orbán|prime minister 2010..2022
IDN|Joko Widodo|president 2014..2022
IND|Atal Behari Vajpayee|prime minister 2001..2003
IND|Manmohan Singh|prime minister 2011..2013
IND|Narendra Modi|prime minister 2014..2022;prime minister 2019..2021
IND|Ram Nath Kovind|president 2017..2022
IND|S.M. Krishna|foreign minister 2010..2012
IND|Subrahmanyam Jaishankar|foreign minister 2022..2024
IND|Sushma Swaraj|foreign minister 2015..2018
IRN|Ali Khamenei|president 1989..2022
IRN|Hassan Rouhani|president 2013..2020
IRN|Kamal Kharrazi|foreign minister 1997..2003
IRN|Mahmoud Ahmadinejad|president 2007..2012
IRQ|Barham Salih|president 2018..2022
IRQ|Mustafa Al-Kadhimi|prime minister 2020..2022
ISL|Guðni Jóhannesson|president 2016..2022
ISL|Katrín Jakobsdóttir|prime minister 2017..2022
ITA|Sergio Mattarella|president 2015..2022
JAM|Andrew Holness|prime minister 2016..2022
JOR|Abdullah II of Jordan|monarch 1999..2022
JOR|Bisher Al-Khasawneh|prime minister 2020..2022
KAZ|Askar Mamin|prime minister 2019..2022
KAZ|Kassym-Jomart Tokayev|president 2019..2022
KEN|Uhuru Kenyatta|president 2013..2022
KHM|Hun Sen|prime minister 1998..2022
KHM|Norodom Sihamoni|monarch 2004..2022
KIR|Taneti Maamau|president 2016..2022
KNA|Timothy Harris|prime minister 2015..2022
KOR|Moon Jae-in|president 2017..2022
KWT|Nawaf Al-Ahmad Al-Jaber Al-Sabah|monarch 2020..2022
KWT|Sabah Al-Khalid Al-Sabah|prime minister 2019..2022
LBN|Michel Aoun|president 2016..2022
LBR|George Weah|president 2018..2022
LBY|Fayez al-Sarraj|president 2016..2022
LKA|Gotabaya Rajapaksa|president 2019..2022
LKA|Lakshman Kadirgamar|foreign minister 1996..2001
LKA|Mahinda Rajapaksa|president 2008..2010
LKA|Mahinda Rajapaska|president 2011..2013
LKA|Maithripala Sirisena|president 2015..2017
LSO|Letsie III of Lesotho|monarch 1996..2022
LSO|Moeketsi Majoro|prime minister 2020..2022
LTU|Gitanas Nausėda|president 2019..2022
LTU|Ingrida Šimonytė|prime minister 2020..2022
LUX|Xavier Bettel|prime minister 2013..2022
LVA|Egils Levits|president 2019..2022
LVA|Krišjānis Kariņš|prime minister 2019..2022
MAR|Mohammed VI|monarch 1999..2022
MDA|Maia Sandu|president 2020..2022
MDG|Andry Rajoelina|president 2019..2022
MDG|Christian Ntsay|prime minister 2018..2022
MDV|Ibrahim Mohamed Solih|president 2018..2022
MEX|Andrés Manuel López Obrador|president 2018..2022
MHL|David Kabua|president 2020..2022
MKD|Stevo Pendarovski|president 2019..2022
MKD|Zoran Zaev|prime minister 2020..2022
MLT|George William Vella|president 2019..2022
MLT|Robert Abela|prime minister 2020..2022
MNE|Milo Đukanović|president 2018..2022
MNE|Zdravko Krivokapić|prime minister 2020..2022
MOZ|Carlos Agostinho do Rosário|prime minister 2015..2022
MOZ|Filipe Nyusi|president 2015..2022
MRT|Mohamed Ould Bilal|prime minister 2020..2022
MRT|Mohamed Ould Ghazouani|president 2019..2022
MUS|Pravind Jugnauth|prime minister 2017..2022
MUS|Prithvirajsing Roopun|president 2019..2022
MWI|Lazarus Chakwera|president 2020..2022
NAM|Hage Gottfried Geingob|president 2015..2022
NAM|Saara Kuugongelwa|prime minister 2015..2022
NGA|Muhammadu Buhari|president 2015..2022
NIC|Daniel Ortega|president 2007..2022
NOR|Harald V of Norway|monarch 1991..2022
NPL|Bidya Devi Bhandari|president 2015..2022
NRU|Lionel Aingimea|president 2019..2022
NZL|Jacinda Ardern|prime minister 2017..2022
OMN|Haitham bin Tarik Al Said|monarch 2020..2022
PAK|Arif Alvi|president 2018..2022
PAK|Imran Khan|prime minister 2018..2022;prime minister 2019..2021
PAK|Muhammad Nawaz Sharif|prime minister 2013..2016
PAK|Pervez Musharraf|president 2001..2003
PAN|Laurentino Cortizo|president 2019..2022
PHL|Rodrigo Duterte|president 2016..2022
PNG|James Marape|prime minister 2019..2022
POL|Andrzej Duda|president 2015..2022
POL|Mateusz Morawiecki|prime minister 2017..2022
PRK|Kim Jong-un|president 2011..2022
PRK|Kim Tok-hun|prime minister 2020..2022
PRT|António Costa|prime minister 2015..2022
PRT|Marcelo Rebelo de Sousa|president 2016..2022
PRY|Mario Abdo Benítez|president 2018..2022
PSE|Mahmoud Abbas|president 2005..2022;president 2013..2022
PSE|Mohammad Shtayyeh|prime minister 2019..2022
QAT|Hamad bin Khalifa Al-Thani|president 2008..2012
QAT|Khalid bin Khalifa bin Abdul Aziz Al Thani|prime minister 2020..2022
QAT|Tamim bin Hamad Al Thani|monarch 2013..2022;monarch 2021..2024
QAT|Tamim bin Hamad Al-Thani|monarch 2015..2017
ROU|Klaus Iohannis|president 2019..2022
RUS|Mikhail Mishustin|prime minister 2020..2022
RUS|Sergey Lavrov|foreign minister 2011..2021
RUS|Vladimir Putin|president 2012..2022
RWA|Paul Kagame|president 2000..2022
RWA|Édouard Ngirente|prime minister 2017..2022
SAU|Adel Ahmed Al-Jubeir|foreign minister 2015..2018
SAU|Prince Saud AL-FAISAL|foreign minister 2004..2006
SAU|Salman of Saudi Arabia|monarch 2015..2022;prime minister 2015..2022
SEN|Macky Sall|president 2012..2022
SGP|Halimah Yacob|president 2017..2022
SGP|Lee Hsien Loong|prime minister 2004..2022
SLB|Manasseh Sogavare|prime minister 2019..2022
SLE|Julius Maada Bio|president 2018..2022
SLV|Nayib Bukele|president 2019..2022
SOM|Mohamed Abdullahi Farmajo|president 2017..2022
SOM|Mohamed Hussein Roble|prime minister 2020..2022
SRB|Aleksandar Vučić|president 2017..2022
SRB|Ana Brnabić|prime minister 2017..2022
SSD|Salva Kiir Mayardit|president 2011..2022
SUR|Chan Santokhi|president 2020..2022
SVK|Zuzana Čaputová|president 2019..2022
SVN|Borut Pahor|president 2012..2022
SVN|Janez Janša|prime minister 2020..2022
SWE|Carl XVI Gustaf of Sweden|monarch 1973..2022
SYC|Wavel Ramkalawan|president 2020..2022
SYR|Bashar al-Assad|president 2000..2022
SYR|Hussein Arnous|prime minister 2020..2022
TGO|Faure Gnassingbé|president 2005..2022
TGO|Victoire Dogbé Tomegah|prime minister 2020..2022
THA|Prayut Chan-o-cha|prime minister 2014..2022
TJK|Emomali Rahmon|president 1994..2022;president 2008..2010;president 2015..2017;president 2020..2024
TJK|Kokhir Rasulzoda|prime minister 2013..2022
TJK|Talbak NAZAROV|foreign minister 2004..2006
TJK|Talbak Nazarov|foreign minister 1996..1998
TKM|Gurbanguly Berdimuhamedov|president 2018..2020
TKM|Gurbanguly Berdimuhamedow|president 2007..2022
TKM|Rashid Meredov|foreign minister 2012..2014
TLS|Francisco Guterres|president 2017..2022
TLS|Taur Matan Ruak|prime minister 2018..2022
TON|Tupou VI of Tonga|monarch 2012..2022
TTO|Keith Rowley|prime minister 2015..2022
TTO|Paula-Mae Weekes|president 2018..2022
TUN|Kais Saied|president 2019..2022
TUR|Abdullah Gul|president 2008..2010
TUR|Ismail Cem|foreign minister 1997..2001
TUR|Recep Tayyip Erdogan|prime minister 2009..2011
TUR|Recep Tayyip Erdoğan|president 2014..2022;president 2016..2018
TUV|Kausea Natano|prime minister 2019..2022
TWN|Su Tseng-chang|president 2019..2022
TWN|Tsai Ing-wen|president 2016..2022
UGA|Yoweri Museveni|president 1986..2022
UKR|Denys Shmyhal|prime minister 2020..2022
UKR|Volodymyr Zelenskyy|president 2019..2022
URY|Luis Lacalle Pou|president 2020..2022
USA|Barack Obama|president 2009..2016
USA|Donald Trump|president 2017..2020
USA|George W. Bush|president 2001..2003;president 2006..2008
UZB|Abdulaziz Kamilov|foreign minister 1996..2002;foreign minister 2012..2016
UZB|Abdulla Nigmatovich Aripov|prime minister 2016..2022
UZB|Shavkat Mirziyoyev|president 2016..2022;president 2020..2023
UZB|Vladimir Norov|foreign minister 2007..2009
VCT|Ralph Gonsalves|prime minister 2001..2022
VEN|Nicolás Maduro|president 2013..2022
VUT|Bob Loughman|prime minister 2020..2022
VUT|Tallis Obed Moses|president 2017..2022
YEM|Abdel-Aziz bin Habtour|prime minister 2016..2022
YEM|Abdrabbuh Mansour Hadi|president 2012..2022
YEM|Maeen Abdulmalik Saeed|prime minister 2020..2022
ZAF|Matamela Cyril Ramaphosa|president 2018..2022
ZWE|Emmerson Mnangagwa|president 2017..2022
`;
