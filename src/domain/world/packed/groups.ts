// Made by `npm run names` from ../tables/groups.txt: change that file, not this one.
export default `# Armed groups and movements. One line a group: names | codes with the days from which and until which they hold
# (\`AFGREB<2021-08-15\`, \`AFGGOV>=2021-08-15\`; a code without a day holds always).
Taliban;Taleban;Afghan Taliban;Afghan Taleban;Taliban movement;Taliban regime;Quetta Shura;Taliban interim government;Taliban administration|AFGREB<1996-09-27;AFGGOV>=1996-09-27<2001-11-13;AFGREB>=2001-11-13<2021-08-15;AFGGOV>=2021-08-15
Tehrik-i-Taliban Pakistan;Tehrik-e-Taliban Pakistan;Tehreek-e-Taliban Pakistan;Tehreek-i-Taliban Pakistan;Tehrik-i-Taliban;Tehreek-e-Taliban;Tehrik-e-Taliban;Pakistani Taliban;Pakistani Taleban;Pakistan Taliban;TTP;T.T.P.;Fitna al-Khawarij;Fitna al Khawarij|PAKREB
Islamic State Khorasan Province;Islamic State Khorasan;Islamic State in Khorasan;Islamic State-Khorasan;Islamic State in Khorasan Province;IS-K;ISIS-K;ISIL-K;ISKP;IS-KP;ISIL-KP;Daesh-Khorasan;Islamic State's Khorasan branch|AFGREB
Haqqani network;Haqqani Network;Haqqanis|AFGREB<2021-08-15;AFGGOV>=2021-08-15
National Resistance Front;National Resistance Front of Afghanistan;NRF;Panjshir resistance|AFGREB>=2021-08-15
Afghanistan Freedom Front;AFF|AFGREB>=2022-03-01
Northern Alliance;United Front|AFGREB<2001-11-13;AFGGOV>=2001-11-13<2002-07-01;AFGELI>=2002-07-01
Hezb-i-Islami;Hezb-e-Islami;Hizb-i-Islami;Hezb-e Islami Gulbuddin;HIG|AFGREB<2016-09-22;AFGPTY>=2016-09-22
mujahideen;mujahedin;mujahidin;mujahedeen|AFGREB
Jamaat-ul-Ahrar;Jamaat-ul Ahrar;JuA|PAKREB
Hafiz Gul Bahadur group;Hafiz Gul Bahadur Group;Gul Bahadur group;HGB|PAKREB
Lashkar-e-Islam;Lashkar-i-Islam;Mangal Bagh group|PAKREB
Tehreek-e-Jihad Pakistan;Tehrik-e-Jihad Pakistan;TJP|PAKREB
Tehreek-e-Nafaz-e-Shariat-e-Mohammadi;Tehreek-e-Nifaz-e-Shariat-e-Mohammadi;TNSM|PAKREB
Ittehad-ul-Mujahideen Pakistan;Ittihad-ul-Mujahideen|PAKREB
Lashkar-e-Jhangvi;Lashkar-i-Jhangvi;LeJ|PAKREB
Sipah-e-Sahaba;Sipah-e-Sahaba Pakistan;Ahle Sunnat Wal Jamaat;SSP|PAKUAF
Sipah-e-Muhammad|PAKUAF
Tehreek-e-Labbaik Pakistan;Tehreek-e-Labbaik;Tehreek-i-Labbaik Pakistan;TLP|PAKOPP
Lashkar-e-Taiba;Lashkar-e-Tayyiba;Lashkar-i-Taiba;Lashkar-e-Toiba;LeT;Jamaat-ud-Dawa;Jama'at-ud-Da'wah|PAKUAF
Jaish-e-Mohammed;Jaish-e-Muhammad;Jaish-i-Mohammed;JeM|PAKUAF
Harkat-ul-Mujahideen;Harakat ul-Mujahideen;Harkat-ul-Ansar;HuM|PAKUAF
Harkat-ul-Jihad al-Islami;Harkat-ul-Jihad-al-Islami;HuJI|PAKUAF
Hizbul Mujahideen;Hizb-ul-Mujahideen;Hizb ul-Mujahedin|INDREB
The Resistance Front;Resistance Front;TRF|INDREB
Jammu Kashmir Liberation Front;JKLF;Hurriyat Conference;All Parties Hurriyat Conference|INDSEP
Kashmiri militants;Kashmiri rebels|INDREB
Balochistan Liberation Army;Baluchistan Liberation Army;Baloch Liberation Army;Baluch Liberation Army;BLA;Majeed Brigade|PAKREB
Balochistan Liberation Front;Baloch Liberation Front;Baluchistan Liberation Front;BLF|PAKREB
Baloch Republican Army;BRA;Baloch Nationalist Army;BNA;Baloch Raji Ajoi Sangar;BRAS;United Baloch Army|PAKREB
Baloch Yakjehti Committee;BYC|PAKOPP
Baloch separatists;Baluch separatists;Baloch insurgents;Baloch militants;Baloch rebels|PAKREB
Jaish al-Adl;Jaish ul-Adl;Jaish-ul-Adl;Jundallah;Jundullah|IRNREB
Mujahedin-e-Khalq;Mujahideen-e-Khalq;MEK;People's Mujahedin|IRNREB
al-Qaeda;al-Qaida;Al-Qaeda;Al-Qaida;Al Qaeda;al Qaeda;Al Qaida;al-Qa'ida;Al-Qa'ida;Al-Qaeda core;al-Qaeda in the Indian Subcontinent;Al-Qaeda in the Indian Subcontinent;AQIS|IMGMOSALQ
al-Qaeda in the Arabian Peninsula;Al-Qaeda in the Arabian Peninsula;AQAP;Ansar al-Sharia|YEMREB
al-Qaeda in the Islamic Maghreb;Al-Qaeda in the Islamic Maghreb;AQIM|DZAREB
al-Qaeda in Iraq;Al-Qaeda in Iraq;AQI|IRQREB
Islamic State;Islamic State group;Islamic State of Iraq and Syria;Islamic State of Iraq and the Levant;Islamic State in Iraq and Syria;Islamic State in Iraq and the Levant;ISIS;ISIL;Daesh;Da'esh;Da’esh;Daech;IS|IMGMOSISI
Islamic Movement of Uzbekistan;IMU|UZBREB
Islamic Jihad Union|UZBREB
East Turkestan Islamic Movement;East Turkistan Islamic Movement;Turkistan Islamic Party;Turkestan Islamic Party;ETIM;TIP;ETIM/TIP|CHNREB
Jamaat Ansarullah;Jamaat Ansarullah of Tajikistan|TJKREB
Hamas;HAMAS;Qassam Brigades;Izz ad-Din al-Qassam Brigades;al-Qassam Brigades;Al-Qassam Brigades|PSEREB
Palestinian Islamic Jihad;Islamic Jihad;PIJ|PSEREB
Popular Front for the Liberation of Palestine;PFLP;Al-Aqsa Martyrs Brigades;al-Aqsa Martyrs Brigades|PSEREB
Hezbollah;Hizbollah;Hizbullah;Hezballah;Hizballah|LBNREB
Houthis;Houthi;Houthi rebels;Houthi movement;Huthis;Huthi;Ansar Allah;Ansarallah|YEMREB
Kataib Hezbollah;Kata'ib Hezbollah;Asaib Ahl al-Haq;Mahdi Army;Badr Organization;Badr Brigade|IRQREB
Jabhat al-Nusra;al-Nusra Front;Al-Nusra Front;Nusra Front;Hayat Tahrir al-Sham;HTS;Hay'at Tahrir al-Sham|SYRREB<2024-12-08;SYRGOV>=2024-12-08
Ahrar al-Sham;Jaysh al-Islam;Army of Islam|SYRREB
Kurdistan Workers' Party;Kurdistan Workers Party;PKK|TURREB
Kurdish fighters;Kurdish forces;Kurdish militia;Kurdish rebels|KURREB
Boko Haram;Islamic State West Africa Province;ISWAP;Jama'atu Ahlis Sunna Lidda'awati wal-Jihad|NGAREB
Movement for the Emancipation of the Niger Delta;MEND;Niger Delta Avengers|NGAREB
Indigenous People of Biafra;IPOB;MASSOB|NGASEP
al-Shabaab;Al-Shabaab;Al Shabaab;al Shabaab;al-Shabab;Al-Shabab;Shabaab|SOMREB
Lord's Resistance Army;LRA|UGAREB
Allied Democratic Forces;ADF|UGAREB
Forces for the Defence of Democracy;Forces for Defence of Democracy;Forces for Defense of Democracy;FDD;National Liberation Forces;FNL;Palipehutu|BDIREB<2005-08-26;BDIPTY>=2005-08-26
Islamic Salvation Front;FIS|DZAOPP
Ukraine Insurgent Army|UKRREB
M23;M23 rebels;March 23 Movement;Congo River Alliance|CODREB
Democratic Forces for the Liberation of Rwanda;FDLR|RWAREB
CODECO;Mai-Mai;Mai Mai|CODREB
Seleka;Anti-balaka;Coalition of Patriots for Change|CAFREB
Jama'at Nasr al-Islam wal Muslimin;JNIM;Ansar Dine;MUJAO;Macina Liberation Front;Katiba Macina|MLIREB
MNLA;National Movement for the Liberation of Azawad;Tuareg rebels;Tuareg|MLISEP
Islamic State in the Greater Sahara;ISGS|MLIREB
Tigray People's Liberation Front;Tigrayan People's Liberation Front;TPLF|ETHREB<1991-05-28;ETHGOV>=1991-05-28<2018-04-02;ETHREG>=2018-04-02<2020-11-04;ETHREB>=2020-11-04<2022-11-02;ETHPTY>=2022-11-02
Oromo Liberation Army;OLA;Oromo Liberation Front;OLF;Fano;Ogaden National Liberation Front;ONLF|ETHREB
Sudan Liberation Army;Sudan Liberation Movement;Justice and Equality Movement;JEM;SPLM-N;Sudan Revolutionary Front|SDNREB
Sudan People's Liberation Movement;Sudan People's Liberation Army;SPLM;SPLA;SPLM/A|SDNREB<2011-07-09;SSDGOV>=2011-07-09
UNITA;National Union for the Total Independence of Angola|AGOREB<2002-04-04;AGOOPP>=2002-04-04
Revolutionary United Front;RUF|SLEREB
LURD;NPFL|LBRREB
Polisario;Polisario Front|ESHSEP
Eastern Libyan forces;Libya Dawn|LBYREB
FARC;Revolutionary Armed Forces of Colombia|COLREB<2017-06-27;COLPTY>=2017-06-27
ELN;National Liberation Army|COLREB
AUC;United Self-Defense Forces of Colombia;Santa Marta Self Defense Forces|COLPRM
Clan del Golfo;Gulf Clan|COLCRM
Shining Path;Sendero Luminoso;Tupac Amaru;MRTA|PERREB
Zapatistas;EZLN|MEXREB
Los Zetas;Zetas;Sinaloa Cartel;Sinaloa cartel;Jalisco cartel;Jalisco New Generation Cartel;Gulf Cartel|MEXCRM
Barrio 18;MS-13;Mara Salvatrucha|SLVCRM
Contras;Contra rebels|NICREB
LTTE;Liberation Tigers of Tamil Eelam;Tamil Tigers;Tamil Tiger|LKAREB
Maoists=;Naxalites;Naxals;Communist Party of India (Maoist);CPI (Maoist);Maoist rebels=;Indian Maoists|INDREB
ULFA;United Liberation Front of Asom;NSCN;NSCN-IM;National Socialist Council of Nagaland;NDFB;Bodo militants;Sikh separatists;Khalistan movement;Babbar Khalsa|INDSEP
Students Islamic Movement of India;SIMI;Indian Mujahideen|INDUAF
Unified Communist Party of Nepal (Maoist);Nepali Maoists|NPLREB<2006-11-21;NPLPTY>=2006-11-21
Jamaat-ul-Mujahideen Bangladesh;JMB;Neo-JMB|BGDREB
Arakan Army;Arakan Rohingya Salvation Army;ARSA;Kachin Independence Army;KIA;Karen National Union;KNU;Karen National Liberation Army;Ta'ang National Liberation Army;TNLA;Myanmar National Democratic Alliance Army;MNDAA;Three Brotherhood Alliance;People's Defence Force;United Wa State Army|MMRREB
National Unity Government|MMROPP>=2021-04-16
Abu Sayyaf;Abu Sayyaf Group;Moro Islamic Liberation Front;MILF;Moro National Liberation Front;MNLF;New People's Army;NPA;Maute group;Bangsamoro Islamic Freedom Fighters;BIFF|PHLREB
Free Aceh Movement;GAM;Jemaah Islamiyah;Jemaah Islamiah;Free Papua Movement;OPM|IDNREB
Khmer Rouge|KHMREB
Patani United Liberation Organization;Barisan Revolusi Nasional|THAREB
Donetsk People's Republic;Luhansk People's Republic;DPR;LPR;pro-Russian separatists;pro-Russia separatists|UKRSEP
Chechen rebels;Chechen separatists;Caucasus Emirate|RUSREB
ETA;Basque separatists|ESPREB
Real IRA;Continuity IRA;New IRA;Provisional IRA;Provisional Irish Republican Army|GBRREB
Ulster Volunteer Force;UVF;Ulster Defence Association;UDA|GBRUAF
Red Brigades|ITAREB
Kosovo Liberation Army|XKXREB
Kach;Hilltop Youth|ISRUAF
Gulen movement;Gulenists|TUROPP
Hizb ut-Tahrir|IMGMOS
Muslim Brotherhood|EGYOPP
Armed Islamic Group;GIA;Salafist Group for Preaching and Combat;GSPC|DZAREB
Kurdistan Democratic Party;KDP;Patriotic Union of Kurdistan;PUK|IRQPTY
Kurdistan Free Life Party;PJAK|IRNREB
Fatemiyoun;Fatemiyoun Division;Liwa Fatemiyoun|IRNPRM
Ansar al-Islam|IRQREB
Taliban prisoners|AFGREB
`;
