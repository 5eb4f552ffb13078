// Made by `npm run names` from ../tables/states.txt: change that file, not this one.
export default `# States and territories as texts name them. One line a state:
# ISO3 | names | adjectives and peoples | capitals | other cities and regions | seats that stand for the government | institutions: name=roles.
AFG|Afghanistan;Islamic Republic of Afghanistan;Islamic Emirate of Afghanistan;Islamic Emirate|Afghan;Afghani|Kabul|Kandahar;Herat;Mazar-i-Sharif;Mazar-e-Sharif;Jalalabad;Kunduz;Khost;Ghazni;Helmand;Nangarhar;Kunar;Paktika;Paktia;Paktiya;Zabul;Badakhshan;Panjshir;Nimroz;Farah;Wardak;Logar;Laghman;Nuristan;Baghlan;Takhar;Balkh;Bamiyan;Badghis;Faryab;Uruzgan;Spin Boldak;Lashkar Gah;Bagram|Arg palace;the Arg;Presidential Palace in Kabul|Wolesi Jirga=LEG;Meshrano Jirga=LEG;Loya Jirga=LEG;Afghan National Army=MIL;ANA=MIL;Afghan National Police=COP;Afghan Local Police=COP;National Directorate of Security=SPY;NDS=SPY;High Peace Council=GOV;General Directorate of Intelligence=SPY;ANSF=MIL;Afghan National Security Forces=MIL;Afghan National Defense and Security Forces=MIL
ALB|Albania|Albanian|Tirana|Durres;Vlore||
DZA|Algeria|Algerian|Algiers|Oran;Constantine||
AND|Andorra|Andorran|Andorra la Vella|||
AGO|Angola|Angolan|Luanda|Huambo;Cabinda;Benguela||
ATG|Antigua and Barbuda;Antigua|Antiguan|St. John's|||
ARG|Argentina;Argentine Republic|Argentine;Argentinian;Argentinean|Buenos Aires|Cordoba;Rosario|Casa Rosada|
ARM|Armenia|Armenian|Yerevan|Gyumri||
AUS|Australia|Australian;Aussie;Aboriginal|Canberra|Sydney;Melbourne;Perth;Brisbane;Darwin;Adelaide;New South Wales;Queensland;Northern Territory||DFAT=GOV;Department of Foreign Affairs and Trade=GOV;Royal Australian Air Force=MIL;RAAF=MIL;Australian Defence Force=MIL;ASIO=SPY
AUT|Austria|Austrian|Vienna|Salzburg;Graz;Innsbruck||
AZE|Azerbaijan;Azerbaidjan|Azerbaijani;Azeri|Baku|Ganja;Nakhchivan||
BHS|Bahamas;The Bahamas|Bahamian|Nassau|||
BHR|Bahrain|Bahraini|Manama|||
BGD|Bangladesh|Bangladeshi|Dhaka|Chittagong;Cox's Bazar;Sylhet;Khulna||Rapid Action Battalion=COP;Awami League=GOV;Bangladesh Nationalist Party=OPP
BRB|Barbados|Barbadian|Bridgetown|||
BLR|Belarus;Byelorussia|Belarusian;Belarusan;Belorussian;Belarussian;Byelorussian|Minsk|Brest;Gomel||
BEL|Belgium|Belgian|Brussels|Antwerp;Ghent;Bruges;Liege;Flanders;Wallonia||
BLZ|Belize|Belizean|Belmopan|||
BEN|Benin|Beninese|Porto-Novo;Cotonou|||
BTN|Bhutan|Bhutanese|Thimphu|||
BOL|Bolivia|Bolivian|La Paz;Sucre|Santa Cruz;Cochabamba||
BIH|Bosnia and Herzegovina;Bosnia-Herzegovina;Bosnia-Hercegovina;Bosnia & Herzegovina;Bosnia;Republika Srpska|Bosnian;Bosniak;Herzegovinian;Bosnian Serb;Bosnian Muslim|Sarajevo|Banja Luka;Mostar;Srebrenica;Tuzla||
BWA|Botswana|Botswanan;Motswana;Batswana|Gaborone|||
BRA|Brazil|Brazilian|Brasilia;Brasília|Rio de Janeiro;Sao Paulo;São Paulo;Salvador;Recife;Manaus|Planalto|
BRN|Brunei;Brunei Darussalam|Bruneian|Bandar Seri Begawan|||
BGR|Bulgaria|Bulgarian|Sofia|Plovdiv;Varna||
BFA|Burkina Faso;Burkina|Burkinabe;Burkinabè;Burkinabé|Ouagadougou|Bobo-Dioulasso;Djibo||
BDI|Burundi|Burundian|Bujumbura;Gitega|||
KHM|Cambodia;Kampuchea|Cambodian;Khmer;Kampuchean|Phnom Penh|Siem Reap||
CMR|Cameroon|Cameroonian|Yaounde;Yaoundé|Douala;Bamenda||
CAN|Canada|Canadian|Ottawa|Toronto;Montreal;Vancouver;Quebec;Calgary;Ontario;Alberta;British Columbia||Royal Canadian Mounted Police=COP;RCMP=COP
CPV|Cape Verde;Cabo Verde|Cape Verdean|Praia|||
CAF|Central African Republic;CAR|Central African|Bangui|||
TCD|Chad|Chadian|N'Djamena;Ndjamena|||
CHL|Chile|Chilean|Santiago|Valparaiso;Concepcion|La Moneda|
CHN|China;People's Republic of China;PRC;Mainland China;Communist China|Chinese;Uyghur;Uighur;Tibetan|Beijing;Peking|Shanghai;Guangzhou;Shenzhen;Chongqing;Wuhan;Xinjiang;Tibet;Lhasa;Urumqi;Kashgar;Tianjin;Chengdu;Sichuan;Guangdong;Yunnan;Inner Mongolia|Zhongnanhai;the Great Hall of the People|People's Liberation Army=MIL;PLA=MIL;Chinese Communist Party=GOV;Communist Party of China=GOV;CCP=GOV;Politburo=GOV;National People's Congress=LEG;Ministry of State Security=SPY;Xinhua=MED;State Council of China=GOV
HKG|Hong Kong|Hongkonger|||
MAC|Macau;Macao|Macanese|||
TWN|Taiwan;Republic of China;Chinese Taipei|Taiwanese|Taipei|Kaohsiung;Kinmen||Kuomintang=PTY;Democratic Progressive Party=PTY
COL|Colombia|Colombian|Bogota;Bogotá|Medellin;Medellín;Cali;Cartagena;Cucuta;Santa Marta|Casa de Narino|
COM|Comoros|Comoran;Comorian|Moroni|||
COG|Republic of the Congo;Congo-Brazzaville;Republic of Congo|Congolese=COD|Brazzaville|Pointe-Noire||
COD|Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo;DRC;Congo-Kinshasa;Congo;Zaire|Congolese;Zairian;Zairean|Kinshasa|Goma;Bukavu;Lubumbashi;Kisangani;Ituri;Beni;North Kivu;South Kivu;Kivu;Bunia||FARDC=MIL
CRI|Costa Rica|Costa Rican|San Jose;San José|||
CIV|Côte d'Ivoire;Cote d'Ivoire;Ivory Coast|Ivorian;Ivoirian|Abidjan;Yamoussoukro|Bouake||
HRV|Croatia|Croatian;Croat|Zagreb|Split;Dubrovnik;Vukovar||
CUB|Cuba|Cuban|Havana|Guantanamo;Santiago de Cuba||
CYP|Cyprus|Cypriot;Greek Cypriot;Turkish Cypriot|Nicosia|Limassol;Northern Cyprus||
CZE|Czech Republic;Czechia;Czechoslovakia|Czech;Czechoslovak|Prague|Brno;Ostrava||
DNK|Denmark|Danish;Dane|Copenhagen|Greenland;Aarhus;Faroe Islands||
DJI|Djibouti|Djiboutian|||
DMA|Dominica||Roseau|||
DOM|Dominican Republic|Dominican|Santo Domingo|||
ECU|Ecuador|Ecuadorian;Ecuadorean|Quito|Guayaquil||
EGY|Egypt;Arab Republic of Egypt|Egyptian|Cairo|Alexandria;Sinai;Suez;Luxor;Giza;Sharm el-Sheikh||Muslim Brotherhood=OPP;Supreme Council of the Armed Forces=MIL
SLV|El Salvador|Salvadoran;Salvadorean|San Salvador|||
GNQ|Equatorial Guinea|Equatoguinean|Malabo|||
ERI|Eritrea|Eritrean|Asmara|||
EST|Estonia|Estonian|Tallinn|Tartu;Narva||Riigikogu=LEG
SWZ|Eswatini;Swaziland|Swazi|Mbabane|||
ETH|Ethiopia|Ethiopian;Oromo;Amhara;Tigrayan;Tigrean|Addis Ababa|Tigray;Oromia;Mekelle;Afar||
FJI|Fiji|Fijian|Suva|||
FIN|Finland|Finnish;Finn|Helsinki|Tampere;Turku||
FRA|France;French Republic|French;Frenchman;Frenchmen;Frenchwoman|Paris|Marseille;Lyon;Nice;Toulouse;Strasbourg;Calais;Corsica;New Caledonia;French Guiana|Élysée;Elysée;Elysee;Elysee Palace;Élysée Palace;Quai d'Orsay;Matignon|National Assembly of France=LEG;DGSE=SPY;Air France=BUS
GAB|Gabon|Gabonese|Libreville|||
GMB|Gambia;The Gambia|Gambian|Banjul|||
GEO|Georgia|Georgian;Abkhaz;Abkhazian;South Ossetian;Ossetian|Tbilisi|Abkhazia;South Ossetia;Batumi;Sukhumi;Tskhinvali||Georgian Dream=GOV
DEU|Germany;Federal Republic of Germany;West Germany;East Germany;German Democratic Republic|German;West German;East German|Berlin;Bonn|Hamburg;Munich;Frankfurt;Cologne;Bavaria;Leipzig;Dresden;Stuttgart;Saxony;Hesse|Federal Chancellery|Bundestag=LEG;Bundeswehr=MIL;Bundesbank=GOVBUS;BND=SPY;Bundesrat=LEG
GHA|Ghana|Ghanaian|Accra|Kumasi||
GRC|Greece;Hellenic Republic|Greek;Hellenic|Athens|Thessaloniki;Crete;Lesbos;Salonika||
GRD|Grenada|Grenadian|St. George's|||
GTM|Guatemala|Guatemalan|Guatemala City|||
GIN|Guinea|Guinean|Conakry|||
GNB|Guinea-Bissau|Bissau-Guinean|Bissau|||
GUY|Guyana|Guyanese|Georgetown|Essequibo||
HTI|Haiti|Haitian|Port-au-Prince|Cap-Haitien||
HND|Honduras|Honduran|Tegucigalpa|San Pedro Sula||
HUN|Hungary|Hungarian|Budapest|Debrecen||Fidesz=GOV
ISL|Iceland|Icelandic;Icelander|Reykjavik|||
IND|India;Republic of India;Bharat|Indian;Kashmiri|New Delhi;Delhi|Mumbai;Bombay;Kolkata;Calcutta;Chennai;Madras;Bangalore;Bengaluru;Hyderabad;Ahmedabad;Pune;Lucknow;Jaipur;Amritsar;Srinagar;Jammu;Jammu and Kashmir;Kashmir;Pulwama;Pahalgam;Uri;Ladakh;Punjab=PAK/IND;Gujarat;Uttar Pradesh;Bihar;Assam;Manipur;Nagaland;Maharashtra;Kerala;Tamil Nadu;Karnataka;West Bengal;Rajasthan;Telangana;Andhra Pradesh;Goa;Haryana;Chhattisgarh;Jharkhand;Odisha;Orissa;Madhya Pradesh;Arunachal Pradesh;Ayodhya;Varanasi|South Block;Raisina Hill;Rashtrapati Bhavan|Lok Sabha=LEG;Rajya Sabha=LEG;Bharatiya Janata Party=GOV;BJP=GOV;Congress Party=PTY;Indian National Congress=PTY;RAW=SPY;Research and Analysis Wing=SPY;Border Security Force=MIL;BSF=MIL;CRPF=MIL;Central Reserve Police Force=COP;Rashtriya Rifles=MIL;CBI=COP;Trinamool Congress=PTY;TMC=PTY;Ministry of External Affairs=GOV;MEA=GOV;Intelligence Bureau=SPY;National Investigation Agency=COP;Shiv Sena=PTY;Aam Aadmi Party=PTY;RSS=OPP
IDN|Indonesia|Indonesian|Jakarta|Bali;Aceh;Papua;West Papua;Surabaya;Sumatra;Java;Bandung;Sulawesi||
IRN|Iran;Islamic Republic of Iran;Islamic Republic;Persia|Iranian;Persian|Tehran;Teheran|Isfahan;Mashhad;Tabriz;Shiraz;Qom;Zahedan;Sistan-Baluchestan;Sistan and Baluchestan;Saravan;Bandar Abbas;Natanz;Fordow;Bushehr||Majlis=LEG;Islamic Consultative Assembly=LEG;Islamic Revolutionary Guard Corps=MIL;Islamic Revolutionary Guards Corps=MIL;Revolutionary Guard Corps=MIL;Revolutionary Guards=MIL;Revolutionary Guard=MIL;IRGC=MIL;Quds Force=MIL;Qods Force=MIL;Basij=MIL;Guardian Council=GOV;Assembly of Experts=GOV;Supreme National Security Council=GOV;IRNA=MED;Fars News Agency=MED;Tasnim=MED
IRQ|Iraq|Iraqi|Baghdad|Mosul;Basra;Kirkuk;Erbil;Irbil;Fallujah;Falluja;Tikrit;Ramadi;Najaf;Karbala;Kurdistan Region;Iraqi Kurdistan;Anbar;Ninewa;Nineveh;Sinjar;Sulaymaniyah;Diyala;Samarra;Baiji||Peshmerga=REB;Kurdish Peshmerga=REB;Kurdistan Regional Government=GOV;KRG=GOV;Popular Mobilization Forces=MIL;Popular Mobilisation Forces=MIL;PMF=MIL;Hashd al-Shaabi=MIL
IRL|Ireland;Republic of Ireland|Irish;Irishman|Dublin|Cork;Galway||Dail=LEG;Sinn Fein=OPP;Fine Gael=PTY;Fianna Fail=PTY
ISR|Israel;Zionist regime;Zionist entity;Jewish state|Israeli|Jerusalem;Tel Aviv|Haifa;Golan Heights;Beersheba;Eilat;Sderot;Ashkelon||Israel Defense Forces=MIL;Israeli Defense Forces=MIL;Israel Defence Forces=MIL;IDF=MIL;Mossad=SPY;Shin Bet=SPY;Knesset=LEG;Likud=GOV;Haaretz=MED;Jerusalem Post=MED
ITA|Italy|Italian|Rome|Milan;Naples;Turin;Venice;Florence;Sicily;Palermo;Lampedusa;Genoa|Palazzo Chigi;Quirinale;Farnesina|Carabinieri=COP
JAM|Jamaica|Jamaican|Kingston|||
JPN|Japan|Japanese|Tokyo|Osaka;Hiroshima;Nagasaki;Okinawa;Fukushima;Kyoto||Self-Defense Forces=MIL;Kantei=GOV;Diet of Japan=LEG
JOR|Jordan;Hashemite Kingdom|Jordanian|Amman|Zarqa;Irbid;Aqaba||
KAZ|Kazakhstan;Kazakstan|Kazakh;Kazakhstani|Astana;Nur-Sultan;Almaty|Aktau;Shymkent|Akorda|
KEN|Kenya|Kenyan|Nairobi|Mombasa;Kisumu;Garissa;Lamu||
KIR|Kiribati||Tarawa|||
PRK|North Korea;DPRK;Democratic People's Republic of Korea;Hermit Kingdom|North Korean|Pyongyang|Yongbyon;Kaesong||KCNA=MED;Korean People's Army=MIL
KOR|South Korea;Republic of Korea;ROK|South Korean;Korean|Seoul|Busan;Incheon|Blue House|Yonhap=MED
XKX|Kosovo;Kosova|Kosovar;Kosovan;Kosovo Albanian|Pristina|Mitrovica||Kosovo Liberation Army=REB;KLA=REB
KUR|Kurdistan|Kurd;Kurdish||||
KWT|Kuwait|Kuwaiti|Kuwait City|||
KGZ|Kyrgyzstan;Kirghizia;Kyrgyz Republic|Kyrgyz;Kyrgyzstani|Bishkek|Osh;Batken;Jalal-Abad||
LAO|Laos|Laotian;Lao|Vientiane|||
LVA|Latvia|Latvian|Riga|||Saeima=LEG
LBN|Lebanon|Lebanese|Beirut|Tripoli=LBY/LBN;Sidon;Tyre;Baalbek;Bekaa||
LSO|Lesotho|Basotho|Maseru|||
LBR|Liberia|Liberian|Monrovia|||
LBY|Libya|Libyan|Tripoli=LBY/LBN|Benghazi;Misrata;Sirte;Tobruk;Derna||Government of National Accord=GOV;Libyan National Army=MIL;LNA=MIL;Government of National Unity=GOV;House of Representatives of Libya=LEG
LIE|Liechtenstein||Vaduz|||
LTU|Lithuania|Lithuanian|Vilnius|Kaunas||Seimas=LEG
LUX|Luxembourg|Luxembourgish;Luxembourger||||
MDG|Madagascar|Malagasy;Madagascan|Antananarivo|||
MWI|Malawi|Malawian|Lilongwe|Blantyre||
MYS|Malaysia|Malaysian;Malay|Kuala Lumpur;Putrajaya|Sabah;Sarawak;Penang;Johor||UMNO=PTY
MDV|Maldives|Maldivian|Male=MDV?|||
MLI|Mali|Malian|Bamako|Timbuktu;Gao;Kidal;Mopti;Menaka||
MLT|Malta|Maltese|Valletta|||
MHL|Marshall Islands|Marshallese|Majuro|||
MRT|Mauritania|Mauritanian|Nouakchott|||
MUS|Mauritius|Mauritian|Port Louis|||
MEX|Mexico;United Mexican States|Mexican|Mexico City|Tijuana;Guadalajara;Monterrey;Juarez;Ciudad Juarez;Chiapas;Sinaloa;Oaxaca;Acapulco;Veracruz|Los Pinos|PRI=PTY;PRD=PTY;Institutional Revolutionary Party=PTY;Party of the Democratic Revolution=PTY;National Action Party=PTY;Morena=PTY
FSM|Micronesia;Federated States of Micronesia|Micronesian|Palikir|||
MDA|Moldova;Republic of Moldova|Moldovan;Transnistrian|Chisinau|Transnistria;Transdniestria;Tiraspol;Gagauzia||
MCO|Monaco|Monegasque||||
MNG|Mongolia|Mongolian|Ulan Bator;Ulaanbaatar|||
MNE|Montenegro|Montenegrin|Podgorica|||
MAR|Morocco|Moroccan|Rabat|Casablanca;Marrakesh;Tangier;Fez||
MOZ|Mozambique|Mozambican|Maputo|Cabo Delgado;Beira;Palma||RENAMO=REB;FRELIMO=GOV
MMR|Myanmar;Burma|Burmese;Myanmarese;Rakhine;Rohingya;Karen;Kachin;Shan|Naypyidaw;Naypyitaw|Yangon;Rangoon;Mandalay;Rakhine State;Kachin State;Shan State||Tatmadaw=MIL;National League for Democracy=OPP;NLD=OPP;State Peace and Development Council=MILGOV
NAM|Namibia|Namibian|Windhoek|||SWAPO=GOV
NRU|Nauru|Nauruan||||
NPL|Nepal|Nepalese;Nepali|Kathmandu|Pokhara||
NLD|Netherlands;The Netherlands;Holland|Dutch;Dutchman|The Hague;Amsterdam|Rotterdam;Utrecht||
NZL|New Zealand;Aotearoa|New Zealander;Kiwi;Maori|Wellington|Auckland;Christchurch||
NIC|Nicaragua|Nicaraguan|Managua|||Sandinistas=GOV
NER|Niger|Nigerien|Niamey|Agadez;Diffa;Tillaberi||
NGA|Nigeria|Nigerian;Igbo;Hausa;Yoruba|Abuja|Lagos;Kano;Maiduguri;Borno;Yobe;Kaduna;Port Harcourt;Zamfara;Katsina;Jos;Adamawa;Niger Delta;Rivers State;Kogi;Benue;Plateau State|Aso Rock|INEC=GOV;EFCC=COP;All Progressives Congress=PTY;APC=PTY;Peoples Democratic Party=PTY;NNPC=GOVBUS
MKD|North Macedonia;Macedonia;FYROM|Macedonian|Skopje|||
NOR|Norway|Norwegian|Oslo|Bergen;Svalbard||Storting=LEG
OMN|Oman|Omani|Muscat|||
PAK|Pakistan;Islamic Republic of Pakistan|Pakistani;Baloch;Baluch;Balochi;Sindhi;Paki|Islamabad|Karachi;Lahore;Peshawar;Quetta;Rawalpindi;Multan;Faisalabad;Swat;Balochistan;Baluchistan;Sindh;Khyber Pakhtunkhwa;KP=PAK;North-West Frontier Province;NWFP;FATA;Federally Administered Tribal Areas;Waziristan;North Waziristan;South Waziristan;Bajaur;Mohmand;Khyber Agency;Kurram;Orakzai;Bannu;Dera Ismail Khan;Gwadar;Abbottabad;Azad Kashmir;Muzaffarabad;Gilgit-Baltistan;Gilgit;Torkham=AFG/PAK;Chaman;Parachinar;Mardan;Kohat;Tank;Lakki Marwat;Turbat;Panjgur;Khuzdar;Kech;Sialkot;Hangu;Nowshera;Charsadda;Miranshah;Mir Ali;Angoor Adda;Ghulam Khan;Jaffarabad;Zhob;Sibi|Aiwan-e-Sadr;Constitution Avenue;Rawalpindi=MIL|GHQ=MIL;Inter-Services Intelligence=SPY;Inter Services Intelligence=SPY;ISI=SPY;Inter-Services Public Relations=MIL;ISPR=MIL;Frontier Corps=MIL;Frontier Constabulary=COP;Counter Terrorism Department=COP;CTD=COP;Pakistan Rangers=MIL;Rangers=MIL;National Assembly of Pakistan=LEG;Pakistan Tehreek-e-Insaf=PTY;Pakistan Tehrik-e-Insaf=PTY;PTI=PTY;PML-N=PTY;Pakistan Muslim League-Nawaz=PTY;Pakistan Muslim League=PTY;Pakistan Peoples Party=PTY;Pakistan People's Party=PTY;PPP=PTY;Jamiat Ulema-e-Islam=PTY;JUI-F=PTY;Jamaat-e-Islami=PTY;Awami National Party=PTY;ANP=PTY;MQM=PTY;Muttahida Qaumi Movement=PTY;Pashtun Tahafuz Movement=OPP;PTM=OPP;Balochistan Awami Party=PTY;NADRA=GOV;FIA=COP;Apex Committee=GOV
PLW|Palau|Palauan||||
PSE|Palestine;State of Palestine;Palestinian Authority;Palestinian National Authority;Palestinian Territories;occupied Palestinian territory;Palestinian territories;OPT|Palestinian;Gazan|Ramallah|Gaza;Gaza Strip;Gaza City;West Bank;Hebron;Nablus;Jenin;Bethlehem;Rafah;Khan Younis;Khan Yunis;Jericho||Palestine Liberation Organization=GOV;PLO=GOV;Fatah=GOV;PA=GOV;Palestinian Legislative Council=LEG
PAN|Panama|Panamanian|Panama City|||
PNG|Papua New Guinea|Papua New Guinean|Port Moresby|Bougainville||
PRY|Paraguay|Paraguayan|Asuncion;Asunción|||
PER|Peru|Peruvian|Lima|Cusco;Puno;Ayacucho||
PHL|Philippines;The Philippines|Philippine;Filipino;Moro|Manila|Mindanao;Jolo;Marawi;Sulu;Davao;Cebu;Basilan|Malacañang;Malacanang|Armed Forces of the Philippines=MIL
POL|Poland|Polish;Pole|Warsaw|Krakow;Gdansk;Lodz||Sejm=LEG;Law and Justice=PTY;Civic Platform=PTY
PRT|Portugal|Portuguese|Lisbon|Porto||
PRI|Puerto Rico|Puerto Rican|San Juan|||
QAT|Qatar|Qatari|Doha|||Al Jazeera=MED;Al-Jazeera=MED
ROU|Romania|Romanian|Bucharest|Cluj;Timisoara||Securitate=SPY
RUS|Russia;Russian Federation;Soviet Union;USSR;U.S.S.R.|Russian;Soviet;Chechen|Moscow|St. Petersburg;Saint Petersburg;Leningrad;Vladivostok;Chechnya;Grozny;Dagestan;Ingushetia;Kaliningrad;Sochi;Kursk;Belgorod;Rostov;Tatarstan;Kazan;Siberia;Beslan|Kremlin;the Kremlin;Smolenskaya Square|Duma=LEG;State Duma=LEG;Federation Council=LEG;FSB=SPY;Federal Security Service=SPY;KGB=SPY;GRU=SPY;SVR=SPY;Gazprom=GOVBUS;Rosneft=GOVBUS;Black Sea Fleet=MIL;Northern Fleet=MIL;Pacific Fleet=MIL;Baltic Fleet=MIL;Red Army=MIL;TASS=MED;RIA Novosti=MED;Interfax=MED;United Russia=GOV;Wagner Group=UAF;Wagner=UAF;Roskomnadzor=GOV;Sberbank=GOVBUS
RWA|Rwanda|Rwandan;Rwandese;Tutsi;Hutu|Kigali|||Rwandan Patriotic Front=GOV
KNA|Saint Kitts and Nevis;St. Kitts and Nevis|Kittitian|Basseterre|||
LCA|Saint Lucia;St. Lucia|Saint Lucian|Castries|||
VCT|Saint Vincent and the Grenadines;St. Vincent|Vincentian|Kingstown|||
WSM|Samoa|Samoan|Apia|||
SMR|San Marino|Sammarinese||||
STP|Sao Tome and Principe|Sao Tomean||||
SAU|Saudi Arabia;Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian|Riyadh|Jeddah;Jiddah;Mecca;Medina;Dammam||Aramco=GOVBUS;Saudi Aramco=GOVBUS;Shura Council=LEG
SEN|Senegal|Senegalese|Dakar|Casamance||
SRB|Serbia;Yugoslavia;Federal Republic of Yugoslavia;Serbia and Montenegro|Serbian;Serb;Yugoslav;Yugoslavian|Belgrade|Novi Sad;Vojvodina;Nis||
SYC|Seychelles|Seychellois||||
SLE|Sierra Leone|Sierra Leonean|Freetown|||
SGP|Singapore|Singaporean||||
SVK|Slovakia;Slovak Republic|Slovak;Slovakian|Bratislava|Kosice||
SVN|Slovenia|Slovenian;Slovene|Ljubljana|||
SLB|Solomon Islands|Solomon Islander|Honiara|||
SOM|Somalia|Somali;Somalian|Mogadishu|Kismayo;Somaliland;Puntland;Hargeisa;Baidoa;Beledweyne;Jubaland;Bosaso|Villa Somalia|Ahlu Sunna Waljama=PRM;Ahlu Sunnah Wal Jamaa=PRM;Ahlu Sunnah Wa-Jama=PRM;Islamic Courts Union=REB;Transitional Federal Government=GOV
ZAF|South Africa|South African;Zulu;Afrikaner|Pretoria;Cape Town|Johannesburg;Durban;Soweto;KwaZulu-Natal;Gauteng|Union Buildings|SANDF=MIL;South African National Defence Force=MIL;African National Congress=GOV;ANC=GOV;Inkatha=OPP;Democratic Alliance=OPP;Economic Freedom Fighters=OPP;EFF=OPP;Eskom=GOVBUS
SSD|South Sudan|South Sudanese|Juba|Malakal;Bor;Bentiu||SPLM-IO=REB;SPLA-IO=REB
ESP|Spain|Spanish;Spaniard;Catalan;Basque|Madrid|Barcelona;Catalonia;Valencia;Seville;Bilbao;Basque Country;Canary Islands;Ceuta;Melilla|Moncloa|Cortes=LEG;Guardia Civil=COP;Civil Guard=COP
LKA|Sri Lanka;Ceylon|Sri Lankan;Sinhalese;Tamil|Colombo|Jaffna;Kandy;Trincomalee;Kilinochchi||
SDN|Sudan|Sudanese;Darfuri|Khartoum|Darfur;El Fasher;Port Sudan;Omdurman;Kordofan;Blue Nile;Nyala;El Geneina||Sudanese Armed Forces=MIL;SAF=MIL;Rapid Support Forces=REB;RSF=REB;Janjaweed=UAF
SUR|Suriname|Surinamese|Paramaribo|||
SWE|Sweden|Swedish;Swede|Stockholm|Gothenburg;Malmo;Malmö||Riksdag=LEG
CHE|Switzerland;Swiss Confederation|Swiss|Bern;Berne|Geneva;Zurich;Basel;Lausanne;Davos||UBS=BUS;Credit Suisse=BUS
SYR|Syria;Syrian Arab Republic;Assad regime;Asad regime|Syrian;Alawite|Damascus|Aleppo;Homs;Idlib;Hama;Raqqa;Daraa;Deir ez-Zor;Deir al-Zor;Latakia;Kobani;Kobane;Palmyra;Afrin;Manbij;Eastern Ghouta;Ghouta;Qamishli;Tartus;Dabiq||SANA=MED;Syrian Arab Army=MIL;Syrian Democratic Forces=REB;SDF=REB;People's Protection Units=REB;YPG=REB;Free Syrian Army=REB;FSA=REB;Syrian National Coalition=OPP;White Helmets=NGO;Syrian National Army=REB;Democratic Union Party=REB
TJK|Tajikistan|Tajik;Tajikistani|Dushanbe|Khujand;Gorno-Badakhshan;Khorog||
TZA|Tanzania|Tanzanian|Dodoma;Dar es Salaam|Zanzibar;Arusha||
THA|Thailand|Thai|Bangkok|Chiang Mai;Pattani;Phuket;Yala||
TLS|East Timor;Timor-Leste|Timorese;East Timorese|Dili|||
TGO|Togo|Togolese|Lome|||
TON|Tonga|Tongan|Nuku'alofa|||
TTO|Trinidad and Tobago;Trinidad|Trinidadian|Port of Spain|||
TUN|Tunisia|Tunisian|Tunis|Sfax;Sousse||Ennahda=PTY
TUR|Turkey;Türkiye;Turkiye;Republic of Turkey|Turkish;Turk|Ankara|Istanbul;Izmir;Diyarbakir;Gaziantep;Incirlik;Adana;Antalya||AKP=GOV;Justice and Development Party=GOV;HDP=OPP;Peoples' Democratic Party=OPP;CHP=OPP;Republican People's Party=OPP;MIT=SPY?;Anadolu Agency=MED
TKM|Turkmenistan|Turkmen;Turkmenistani|Ashgabat;Ashkhabad|Mary=TKM?||
TUV|Tuvalu|Tuvaluan||||
UGA|Uganda|Ugandan|Kampala|Entebbe;Gulu||UPDF=MIL
UKR|Ukraine;the Ukraine|Ukrainian|Kyiv;Kiev|Kharkiv;Kharkov;Odesa;Odessa;Lviv;Donetsk;Luhansk;Lugansk;Mariupol;Donbas;Donbass;Crimea;Sevastopol;Kherson;Zaporizhzhia;Dnipro;Bakhmut;Bucha;Avdiivka;Sloviansk|Bankova|Verkhovna Rada=LEG;Rada=LEG;Azov Battalion=MIL;SBU=SPY;Naftogaz=GOVBUS
ARE|United Arab Emirates;UAE;U.A.E.;Emirates|Emirati|Abu Dhabi|Dubai;Sharjah;Fujairah||
GBR|United Kingdom;UK;U.K.;Britain;Great Britain;England;Scotland;Wales;Northern Ireland|British;Briton;English;Englishman;Scottish;Welsh;Scot|London|Manchester;Birmingham;Belfast;Edinburgh;Glasgow;Liverpool;Leeds;Gibraltar;Falkland Islands;Falklands|Downing Street;10 Downing Street;No. 10;Number 10;Whitehall;Foreign Office;Foreign and Commonwealth Office;Buckingham Palace=GBR|House of Commons=LEG;House of Lords=LEG;Westminster=LEG;Scotland Yard=COP;Metropolitan Police=COP;MI5=SPY;MI6=SPY;GCHQ=SPY;Royal Air Force=MIL;RAF=MIL;Royal Navy=MIL;BBC=MED;Labour Party=PTY;Conservative Party=PTY;Tories=PTY;Bank of England=GOV;Irish Republican Army=REB;IRA=REB;DFID=GOV;Crown Prosecution Service=JUD
USA|United States;United States of America;US;U.S.;USA;U.S.A.;America|American;U.S.;US|Washington;Washington, D.C.;Washington DC|New York;New York City;California;Los Angeles;Chicago;Houston;Texas;Florida;Boston;Philadelphia;San Francisco;Miami;Detroit;Seattle;Atlanta;Hawaii;Alaska;Guam;Baltimore;Minneapolis;Michigan;Ohio;Virginia;Pennsylvania;Arizona;Louisiana;New Jersey;Wyoming;Nevada;Colorado;Camp David;Mar-a-Lago;Las Vegas;Dallas;Denver|White House;Oval Office;Foggy Bottom;State Department;US State Department;U.S. State Department;Department of State;Bush administration;Obama administration;Trump administration;Clinton administration;Biden administration;Reagan administration;Treasury Department;Justice Department;Department of Justice;Department of Homeland Security;National Security Council|Pentagon=GOVMIL;Department of Defense=GOVMIL;Defense Department=GOVMIL;DOD=GOVMIL;DoD=GOVMIL;Government Accountability Office=GOV;GAO=GOV;Defense Intelligence Agency=SPY;DIA=SPY;U.S. Congress=LEG;US Congress=LEG;Capitol Hill=LEG;U.S. Senate=LEG;U.S. House of Representatives=LEG;House of Representatives=LEG;CIA=SPY;Central Intelligence Agency=SPY;FBI=COP;Federal Bureau of Investigation=COP;NSA=SPY;National Security Agency=SPY;Director of National Intelligence=SPY;Director of Central Intelligence=SPY;US Central Command=MIL;U.S. Central Command=MIL;CENTCOM=MIL;Central Command=MIL;Marine Corps=MIL;U.S. Marines=MIL;National Guard=MIL;Navy SEALs=MIL;Special Operations Command=MIL;Africa Command=MIL;AFRICOM=MIL;USAID=GOV;Republican Party=PTY;Democratic Party=PTY;Republicans=PTY;Democrats=PTY;GOP=PTY;Oath Keepers=UAF;Proud Boys=UAF;Ku Klux Klan=UAF;Federal Reserve=GOV;FAA=GOV;Federal Aviation Administration=GOV;DEA=COP;EPA=GOV;Boeing=BUS;Google=BUS;Facebook=BUS;Twitter=BUS;Microsoft=BUS;Apple=BUS?;Amazon=BUS?;New York Times=MED;CNN=MED;Washington Post=MED;Wall Street Journal=MED;Fox News=MED;Associated Press=MED;SIGAR=GOV
URY|Uruguay|Uruguayan|Montevideo|||
UZB|Uzbekistan|Uzbek;Uzbekistani|Tashkent|Samarkand;Bukhara;Andijan;Termez;Fergana||
VUT|Vanuatu|Ni-Vanuatu|Port Vila|||
VAT|Vatican;Holy See;Vatican City|Vatican||||
VEN|Venezuela;Bolivarian Republic of Venezuela|Venezuelan|Caracas|Maracaibo|Miraflores|PDVSA=GOVBUS
VNM|Vietnam;Viet Nam;North Vietnam|Vietnamese|Hanoi|Ho Chi Minh City;Saigon;Da Nang||Viet Cong=REB
ESH|Western Sahara|Sahrawi;Saharawi|||
YEM|Yemen|Yemeni;Yemenite|Sanaa;Sana'a|Aden;Hodeidah;Hodeida;Taiz;Marib;Hadramaut;Saada||Southern Transitional Council=SEP
ZMB|Zambia|Zambian|Lusaka|||
ZWE|Zimbabwe;Rhodesia|Zimbabwean|Harare|Bulawayo||ZANU-PF=GOV;Movement for Democratic Change=OPP;MDC=OPP
`;
