// Made by `npm run names` from ../tables/territories.txt: change that file, not this one.
export default `# Actors below the state that have a territory and rule it, claim to, or are spoken of as a side. One line a territory:
# id | names | adjectives and peoples | ISO3 of the state that it lies in by international recognition | days from..until (empty: open) | its own bodies.
# "Tigrayan forces" are Tigray's, never the army of Ethiopia. A name that two states share (Punjab, Kashmir) is left out.
tigray|Tigray;Tigray Region;Tigray Regional State|Tigrayan;Tigrean|ETH|1995-08-21..|Tigray Defence Forces;Tigray Defense Forces
amhara|Amhara Region;Amhara Regional State|Amhara|ETH|1995-08-21..|
oromia|Oromia;Oromia Region;Oromia Regional State||ETH|1995-08-21..|
afar|Afar Region;Afar Regional State||ETH|1995-08-21..|
somali-region|Somali Region;Somali Regional State||ETH|1995-08-21..|Liyu Police;Somali Region Special Forces
benishangul-gumuz|Benishangul-Gumuz;Benishangul/Gumuz||ETH|1995-08-21..|
gambela|Gambela;Gambella;Gambela Region||ETH|1995-08-21..|
somaliland|Somaliland;Republic of Somaliland;Republic of Somaliland (Self-declared)|Somalilander|SOM|1991-05-18..|Somaliland National Army
puntland|Puntland;Puntland State;Puntland State of Somalia;Puntland, Somalia|Puntlander|SOM|1998-08-01..|Puntland Dervish Force;Puntland Maritime Police Force
jubaland|Jubaland;Jubbaland;Jubaland State;Jubaland Regional State||SOM|2013-04-02..|
galmudug|Galmudug;Galmudug State||SOM|2006-08-14..|
hirshabelle|Hirshabelle;HirShabelle;Hirshabelle State||SOM|2016-10-09..|
south-west-somalia|South West State of Somalia;Southwest State of Somalia;South West Somalia||SOM|2014-11-17..|
khatumo|Khatumo;Khatumo State;SSC-Khatumo;SSC-Khaatumo||SOM|2012-01-12..|
darfur|Darfur;Darfur Region|Darfuri;Darfurian|SDN|..|Darfur Regional Authority
abyei|Abyei;Abyei Area||SDN|..|
south-kordofan|South Kordofan;Southern Kordofan||SDN|..|
southern-sudan|Southern Sudan||SDN|2005-01-09..2011-07-08|Government of Southern Sudan
gilgit-baltistan|Gilgit-Baltistan;Gilgit Baltistan;Northern Areas of Pakistan||PAK|..|
azad-kashmir|Azad Kashmir;Azad Jammu and Kashmir;Azad Jammu & Kashmir;Pakistan-administered Kashmir;Pakistan administered Kashmir||PAK|..|
khyber-pakhtunkhwa|Khyber Pakhtunkhwa;Khyber-Pakhtunkhwa;North-West Frontier Province||PAK|..|
balochistan|Balochistan Province;Balochistan||PAK|..|
sindh|Sindh;Sindh Province|Sindhi|PAK|..|
jammu-and-kashmir|Jammu and Kashmir;Jammu & Kashmir;Indian-administered Kashmir;Indian administered Kashmir||IND|..|
nagaland|Nagaland||IND|1963-12-01..|
manipur|Manipur|Manipuri|IND|1972-01-21..|
assam|Assam|Assamese|IND|..|
kurdistan-region|Kurdistan Region;Kurdistan Region of Iraq;Iraqi Kurdistan;Kurdistan Region, Iraq;South Kurdistan|Iraqi Kurdish|IRQ|1992-07-04..|Kurdistan Regional Government;KRG;Kurdistan Regional Government of Iraq;Peshmerga;Kurdish Peshmerga;Peshmerga (Iraq);Kurdish Peshmerga (Iraq);Kurdistan Region Security Council;Peshmerga Forces
north-and-east-syria|Autonomous Administration of North and East Syria;Rojava;AANES;Democratic Autonomous Administration of North and East Syria||SYR|2013-11-12..|
nagorno-karabakh|Nagorno-Karabakh;Nagorno Karabakh;Artsakh;Republic of Artsakh;Nagorno-Karabakh Republic;Republic of Nagorno-Karabakh;Mountainous Karabakh|Karabakhi|AZE|1991-09-02..2023-12-31|Artsakh Defence Army;Artsakh Defense Army;Nagorno-Karabakh Defence Army
abkhazia|Abkhazia;Republic of Abkhazia|Abkhaz;Abkhazian|GEO|1992-07-23..|
south-ossetia|South Ossetia;Republic of South Ossetia;Republic of South Ossetia–the State of Alania|South Ossetian|GEO|1991-12-21..|
adjara|Adjara;Ajaria;Adjaria|Adjarian|GEO|..|
transnistria|Transnistria;Transdniestria;Dniestr Republic;Dniester Republic;Pridnestrovian Moldavian Republic;Trans-Dniester;Pridnestrovie|Transnistrian;Transdniestrian|MDA|1990-09-02..|
gagauzia|Gagauzia|Gagauz|MDA|1994-12-23..|
crimea|Crimea;Republic of Crimea;Autonomous Republic of Crimea|Crimean|UKR|..|
donetsk-pr|Donetsk People's Republic;DPR: Donetsk People's Republic;Donetsk Peoples Republic||UKR|2014-04-07..|
luhansk-pr|Luhansk People's Republic;Lugansk People's Republic;LPR: Luhansk People's Republic;Luhansk Peoples Republic||UKR|2014-04-27..|
chechnya|Chechnya;Chechen Republic|Chechen|RUS|..|
ichkeria|Chechen Republic of Ichkeria;Republic of Ichkeria||RUS|1991-11-01..2000-02-29|
dagestan|Dagestan;Republic of Dagestan|Dagestani|RUS|..|
ingushetia|Ingushetia;Republic of Ingushetia|Ingush|RUS|..|
tatarstan|Tatarstan;Republic of Tatarstan||RUS|..|
northern-cyprus|Northern Cyprus;North Cyprus;Turkish Republic of Northern Cyprus;TRNC|Turkish Cypriot|CYP|1983-11-15..|
republika-srpska|Republika Srpska;Republika Srpska (Bosnia and Herzegovina);Serbian Republic of Bosnia and Herzegovina;Serbian Republic of Bosnia-Herzegovina|Bosnian Serb|BIH|1992-01-09..|Army of Republika Srpska
herceg-bosna|Herceg-Bosna;Croatian Republic of Herceg-Bosna;Croatian Republic of Bosnia and Herzegovina||BIH|1991-11-18..1996-08-14|Croatian Defence Council
serb-krajina|Republic of Serbian Krajina;Serbian Republic of Krajina;Serb Krajina|Krajina Serb|HRV|1991-12-19..1995-08-07|
western-bosnia|Autonomous Province of Western Bosnia||BIH|1993-09-27..1995-08-07|
tibet|Tibet;Tibet Autonomous Region|Tibetan|CHN|..|Tibetan government in exile
xinjiang|Xinjiang;Xinjiang Uyghur Autonomous Region;East Turkestan|Uyghur;Uighur|CHN|..|
zanzibar|Zanzibar|Zanzibari|TZA|..|
anjouan|Anjouan||COM|1997-08-03..2008-03-25|
cabinda|Cabinda|Cabindan|AGO|..|
katanga|Katanga|Katangese|COD|..|
bougainville|Bougainville;Autonomous Region of Bougainville|Bougainvillean|PNG|..|Autonomous Bougainville Government
aceh|Aceh|Acehnese|IDN|..|
papua|West Papua;Papua (Indonesia)|West Papuan|IDN|..|
bangsamoro|Bangsamoro;Bangsamoro Autonomous Region in Muslim Mindanao;Bangsamoro Autonomous Region||PHL|2019-01-25..|Bangsamoro Transition Authority
wa-state|Wa State||MMR|1989-04-17..|
kachin|Kachin State|Kachin|MMR|..|
rakhine|Rakhine State|Rakhine|MMR|..|
shan|Shan State|Shan|MMR|..|
catalonia|Catalonia|Catalan|ESP|..|Generalitat de Catalunya;Generalitat of Catalonia
basque-country|Basque Country|Basque|ESP|..|
scotland|Scotland|Scottish|GBR|..|
wales|Wales|Welsh|GBR|..|
northern-ireland|Northern Ireland|Northern Irish|GBR|..|Northern Ireland Executive;Northern Ireland Assembly
corsica|Corsica|Corsican|FRA|..|
azawad|Azawad||MLI|2012-04-06..2013-02-14|
`;
