// Made by `npm run names` from ../tables/ucdp-groups.txt: change that file, not this one.
export default `# Actors of UCDP that are no government, made by scripts/world/from-sources.js from the UCDP Actor Dataset 24.1 (CC BY 4.0; Uppsala Conflict Data Program).
# id of UCDP | names, UCDP's own first | states where it is active | first..last year with a conflict in UCDP | group, supporters or community.
160|Khmer Issarak|KHM|1946..1953|group
161|PLA;People's Liberation Army|CHN|1946..1949|group
162|DSE;Democratic Army of Greece;Dimkratikos stratos ellados|GRC|1946..1949|group
163|Indonesian People's Army|IDN|1946..1949|group
164|KDPI;Republic of Kurdistan;Kurdish Democratic Party of Iran;Partî Dêmokiratî Kurdistanî Êran|IRN|1946..2018|group
165|Republic of Azerbaijan|IRN|1946..1946|group
166|IZL [Etzel];National Military Organisation;Irgun zwai leumi|ISR|1946..1946|group
167|Lao Issara|LAO|1946..1953|group
168|Huk;People's Liberation Army;Hukbong Mapagpalaya ng Bayan|PHL|1946..1954|group
169|CPP;Communist Party of the Philippines|PHL|1969..2023|group
170|Military faction (forces of Honasan, Abenina & Zumel)|PHL|1987..1990|group
171|Forest Brothers;Metsavennad|RUS|1946..1948|group
172|LNPA;Latvian National Guerilla Association|RUS|1946..1946|group
173|LTS(p)A;Association of the Latvian Fatherland Guards|RUS|1946..1946|group
174|BDPS;United Democratic Resistance Movement;Bendras demokratinio pasipriesinimo sajudis|RUS|1946..1948|group
175|UPA;Ukrainian Insurgent Army;Ukrayins'ka Povstans'ka Armiya|RUS|1946..1950|group
176|Viet minh;Vietnamese Independence League;Viet Nam doc lap dong minh hoi|VNM|1946..1954|group
177|Taiwanese insurgents|CHN|1947..1947|group
178|CPI;Communist Party of India|IND|1947..1951|group
179|MDRM;Democratic Movement for Malagsy Renewal;Mouvement démocratique de la rénovation malgache|MDG|1947..1947|group
180|KNU;Karen National Union|MMR;THA|1966..2023|group
181|God's Army;God's Army of the Holy Mountain;ဘုရားသခင်၏ တပ်မတော်|MMR|2000..2000|group
182|CPB;Communist Party of Burma|MMR|1948..1988|group
183|CPB-RF;Communist Party of Burma-Red Flag|MMR|1948..1970|group
184|PVO - "White Band" faction;People's Volunteer Organization-"White Band" faction|MMR|1948..1953|group
185|ABSDF;All-Burma Students Democratic Front;ျမန္မာႏိုင္ငံလံုးဆုိင္ရာ ေက်ာင္းသားမ်ား ဒီမိုကရက္တစ္ တပ္ဦး|MMR|1990..1994|group
187|RSO;Rohingya Solidarity Organisation|MMR|1991..1994|group
188|MFL-MUF;Mon Freedom League-Mon United Front|MMR|1949..1951|group
189|MPF;MPSG;Mon People's Solidarity Group;Mon People's Front|MMR|1952..1958|group
190|NMSP;New Mon State Party|MMR|1959..1990|group
191|BMA;Beik Mon Army|MMR|1996..1996|group
192|CPI-ML;Communist Party of India-Marxist-Leninist|IND|1969..1971|group
193|PWG;People's War Group|IND|1990..2004|group
194|MCC;Maoist Communist Centre|IND|1992..2004|group
195|CPI-Maoist;Communist Party of India-Maoist|IND|2005..2023|group
196|CPM;Communist Party of Malaya|MYS|1948..1981|group
197|Opposition coalition|YEM|1948..1948|group
198|Royalists|YEM|1962..1970|group
199|NDF;National Democratic Front|YEM|1979..1982|group
200|PNDF;Pawngywng National Defense Force|MMR|1949..1950|group
201|KIO;Kachin Independence Organization;ကချင်လွတ်လပ်ရေး အဖွဲ့ချုပ်|MMR|1961..2023|group
202|Palestinian insurgents|ISR|1949..1964|group
203|Non PLO groups;Non Palestine Liberation Organization groups|ISR|1965..1973|group
204|PLO;Palestine Liberation Organization|ISR|1965..1988|group
205|PFLP;Popular Front for the Liberation of Palestine;Al-Jabna Al-Shabiyya li-Tahrir Filastin|ISR|1989..2001|group
206|PFLP-GC;Popular Front for the Liberation of Palestine-General Command;Al-Jabna Al-Shabiyya li-Tahrir Filastin - General Command|ISR|1989..1989|group
207|Fatah;Palestinian National Liberation Movement;Harakat al-Tahrir al-Watani al-Filastini|ISR;LBN|1990..2022|group
208|PIJ;Palestinian Islamic Jihad;Harakat al-Jihad al-Islami fi Filastin|ISR|1995..2023|group
209|Hamas;Islamic Resistance Movement;Harakat al-Muqawarna al-Islamiyya|ISR|1993..2023|group
210|PNA;Palestinian National Authority|ISR|1996..2002|group
211|AMB;al-Aqsa Martyrs' Brigades;Kataeb al-Shaheed al-Aqsa|ISR|2002..2004|group
212|PRC;Popular Resistance Committees|ISR|2006..2006|group
213|Tibet|CHN|1950..1959|group
214|Republic of South Moluccas|IDN|1950..1950|group
215|Military faction (navy)|THA|1951..1951|group
216|CPT;Communist Party of Thailand|THA|1974..1982|group
217|Darul Islam;Islamic State|IDN|1953..1961|group
218|Permesta Movement|IDN|1958..1961|group
219|PRRI;Revolutionary Government of the Indonesian Republic;Pemerintah Revolusioner Republik Indonesia|IDN|1958..1961|group
220|EOKA;National Union of Cypriot Fighters;Ethniki organosis kiprion agoniston|CYP|1955..1959|group
221|FNL;National Liberation Front;Front national de libération|VNM|1955..1964|group
222|NNC;Naga Nationalist Council|IND|1956..1968|group
223|NSCN-IM;NSCN;National Socialist Council of Nagaland;National Socialist Council of Nagaland – Isaac-Muivah faction|IND|1989..2011|group
224|NSCN-K;National Socialist Council of Nagaland- Khaplang faction|MMR;IND|1991..2012|group
225|KNPP;Karenni National Progressive Party|MMR|1957..2023|group
226|State of Oman/Free Oman|OMN|1957..1957|group
227|Military faction (free Officers Movement)|IRQ|1958..1958|group
228|Military faction (forces of Abdul Wahab al-Shawaf)|IRQ|1959..1959|group
229|Military faction (forces of Abd as-Salam Arif)|IRQ|1963..1963|group
230|NCRC;National Council of the Revolutionary Command|IRQ|1963..1963|group
231|SCIRI;Supreme Council for the Islamic Revolution in Iraq|IRQ|1982..1996|group
233|Ansar al-Islam;Supporters of Islam;JAAS;Supporters of the Protectors of the Faith;Jaish Ansar Al-Sunna|IRQ|2002..2011|group
234|IS;Jama'at Al-Tawhid wa Al-Jihad;The Monotheism and Jihad Group;TQJBR;ISI;ISIS;Organization of of Jihad's Base in the Country of the Two Rivers;Islamic State of Iraq;Islamic State in Iraq and al-Sham;Islamic State;Tanzim Qa'idat al Jihad fi Bilad al Rafidayn;Dawlat al-'Iraq al-Islamiyya, al-Dawla al-Islamiya fi al-Iraq wa al-Sham, al-Dawla al-Islamiyya|IRQ;SYR;JOR;CMR;NGA;TCD;NER;PAK;AFG;TUN;YEM;EGY;USA;SAU;KWT;FRA;BGD;RUS;TUR;LBY;LBN;PHL;BEL;DEU;SWE;MLI;BFA;ESP;COD;ZAF;SOM;TJK;AUS;LKA;BEN;MOZ;TZA;GBR;AUT;IND;UGA;DZA;IRN|2004..2023|group
235|RJF;IAI;Islamic Army of Iraq;Al-Jaysh al-Islami fi Iraq;Reformation and Jihad Front|IRQ|2005..2007|group
236|Independent Nasserite Movement|LBN|1958..1958|group
237|NSF;LNM;Lebanese National Movement;National Salvation Front|LBN|1975..1984|group
238|LAA;Lebanese Arab Army|LBN|1976..1976|group
239|Amal;Lebanese Resistance Detachment;Afwâj al-Muqâwmat al-Lubnâniyya|LBN|1983..1990|group
240|NUF;National Union Front|LBN|1985..1986|group
241|Lebanese Forces - Hobeika faction|LBN|1986..1986|group
242|Forces of Michel Aoun|LBN|1989..1990|group
243|Lebanese Forces|LBN|1989..1990|group
244|Pathet Lao|LAO|1959..1973|group
245|Neutralists|LAO|1960..1960|group
246|LRM;Lao Resistance Movement|LAO|1989..1990|group
247|NSH;Brave Young Warriors;Noom Suik Harn|MMR|1959..1959|group
248|SSIA;Shan State Independence Army|MMR|1960..1961|group
249|SNUF;Shan National United Front|MMR|1962..1963|group
250|SSA;Shan State Army|MMR|1964..1973|group
251|SSNLO;Shan State Nationalities Liberation Organization|MMR|1969..1970|group
252|SURA;Shan United Revolutionary Army|MMR|1969..1983|group
253|SSRA;Shan State Revolutionary Army|MMR|1976..1976|group
254|TRC;Tailand Revolutionary Council|MMR|1984..1984|group
255|MTA;Mong Tai Army|MMR;THA|1985..1995|group
256|RCSS;Restoration Council of Shan States|MMR|1996..2013|group
257|NC;Nepali Congress|NPL|1960..1962|group
258|CPN-M;Communist Party of Nepal-Maoist;Samyukta Jana Morcha|NPL|1996..2007|group
259|OAS;Secret Army Organization;Organisation de l'armée secrète|FRA|1961..1962|group
260|KDP;Kurdish Democratic Party of Iraq;Al-hizb al dimuqraati al-kurid|IRQ|1961..2000|group
261|PUK;Patriotic Union of Kurdistan;Yekîtiya Nîştimanî ya Kurdistanê|IRQ|1976..2004|group
262|KDP-QM;Kurdish Democratic Party of Iraq-Provisional Command;Al-hizb al dimuqraati al-kurid - Qiyada Muvaqqata|IRQ|1977..1978|group
263|North Kalimantan Liberation Army;Tentera Nasional Kalimantan Utama|BRN|1962..1962|group
264|CCO;Clandestine Communist Organization|MYS|1963..1966|group
265|FLOSY;NLF;National Liberation Front;Front for the Liberation of South Yemen|YEM|1964..1967|group
266|OPM;Organization for a Free Papua;Organisasi Papua merdeka|IDN|1965..2023|group
267|MNF;Mizo National Front|IND|1966..1968|group
268|Military faction (forces loyal to Nureddin Atassi and Youssef Zeayen)|SYR|1966..1966|group
269|Muslim Brotherhood|SYR|1979..1982|group
270|KR;Red Khmers;Khmer Rouge;FUNK;National United Front of Kampuchea;Front uni national du Kampuchéa|KHM;THA|1967..1998|group
271|KNUFNS;Kampuchean National United Front for National Salvation|KHM|1978..1979|group
272|KPNLF;Khmer People's National Liberation Front;រណសិរ្សរំដោះជាតិប្រជាជនខ្មែរ|KHM|1979..1991|group
273|FUNCINPEC;United National Front for an Independent, Neutral, Peaceful and Cooperative Cambodia;Front uni national pour un Cambodge indépendent, neutre, pacifique et coopératif|KHM|1982..1991|group
274|MIM;Mindanao Independence Movement|PHL|1970..1971|group
275|MNLF;Moro National Liberation Front|PHL|1972..1993|group
276|MILF;Moro Islamic Liberation Front;Jabhat tahrir muru al'iislamiati‎|PHL|1990..2015|group
277|ASG;Abu Sayyaf Group|MYS;PHL|1993..2020|group
278|MNLF - NM;Moro National Liberation Front - Nur Misauri faction|PHL|2001..2013|group
279|MNLF - HM;Moro National Liberation Front - Habier Malik faction|PHL|2007..2007|group
280|Mukti Bahini;Liberation Force|PAK|1971..1971|group
281|JVP;People's Liberation Front;Janatha Vimukthi Peramuna|LKA|1971..1990|group
282|PIRA;Provisional Irish Republican Army|GBR|1971..1991|group
283|RIRA;Real Irish Republican Army;Óglaigh na hÉireann|GBR|1998..1998|group
284|PFLO;PFLOAG;Popular Front for the Liberation of the Occupied Arab Gulf;al-Jabha al-Sha'abiya li-Tahrir al-Khalij al-'Arabi al-Muhtall;Popular Front for the Liberation of Oman and the Arabian Gulf;Popular Front for the Liberation of Oman;al-Jabhah al-Sha'abiyah li-Tahrir 'Uman wa-al-Khalij al-'Arabi, al-Jabhah al-Sha'abiyah li-Tahrir 'Uman|OMN|1969..1975|group
285|PCJSS;Chittagong Hill Tracts Peoples Solidarity Association;Parbattya Chattagram Jana Samhati Samiti|BGD|1975..1996|group
287|BLA;Balochistan Liberation Army;بلۏچستان آجوییء لشکر|PAK|2004..2016|group
288|Baloch Ittehad;Baloch Unity|PAK|2006..2006|group
289|BRA;Baloch Republican Army|PAK|2008..2015|group
290|CNRT;Fretilin;National Council of the Timorese Resistance;Frente revolucionária de Timor Leste independente;CNRM;National Council of the Maubere Resistance;Conselho Nacional da Resistancia Maubere;Conselho Nacional de Resistencia Timorense|IDN|1975..1999|group
291|PDPA;People's Democratic Republic of Afghanistan;Hizb-i Demokratik-i Khalq-i Afghanistan|AFG|1978..1978|group
292|Jam'iyyat-i Islami-yi Afghanistan;Islamic Society of Afghanistan|AFG|1979..2003|group
293|Harakat-i Inqilab-i Islami-yi Afghanistan;Movement of the Islamic Revolution/Uprising of Afghanistan|AFG|1980..1989|group
294|Hizb-i Islami-yi Afghanistan - Khalis faction;Islamic Party of Afghanistan - Khalis faction|AFG|1980..1991|group
295|Jabha-yi Nijat-i Milli-yi Afghanistan;Afghanistan National Liberation Front|AFG|1980..1988|group
296|Mahaz-i Milli-yi Islami-yi Afghanistan;National Islamic Front of Afghanistan|AFG|1980..1996|group
297|Ittihad-i Islami Bara-yi Azadi-yi Afghanistan;Islamic Union for the Freedom of Afghanistan|AFG|1981..1989|group
298|Harakat-i Islami-yi Afghanistan;Islamic Movement of Afghanistan|AFG|1984..1984|group
299|Hizb-i Islami-yi Afghanistan;Islamic Party of Afghanistan|AFG|1980..2013|group
300|Hizb-i Wahdat;Unity Party|AFG|1989..2003|group
301|Military faction (forces of Shahnawaz Tanay)|AFG|1990..1990|group
302|Junbish-i Milli-yi Islami;National Islamic Movement|AFG|1992..2003|group
303|Taleban|AFG;PAK|1994..2021|group
304|UIFSA;United Islamic Front for the Salvation of Afghanistan;Jabha-yi Muttahid-i Islami-yi Milli bara-yi Nijat-i Afghanistan|AFG|1996..2001|group
305|TNV;Tripura National Volunteers|IND|1979..1988|group
306|ATTF;All Tripura Tiger Force|IND|1992..2003|group
307|NLFT;National Liberation Front of Tripura|IND;BGD|1996..2003|group
308|MEK;People's Mujahideen;Mujahideen e Khalq|IRN;IRQ|1979..2015|group
309|PJAK;The Free Life Party of Kurdistan;Partî Jiyanî Azadî Kurdistan|IRN|2005..2021|group
310|Jondullah;Army of God|IRN;PAK|2006..2010|group
311|APCO;Arab Political and Cultural Organization|IRN|1979..1980|group
312|JSM;The Salafi groups which practice hisba;al-Jama'a al-Salafiyya al-Muhtasiba|SAU|1979..1979|group
313|ETA;Basque Nation and Liberty;Euskadi ta azkatasuna|ESP|1978..1991|group
314|PLA;People's Liberation Army|IND|1982..2006|group
315|UNLF;United National Liberation Front|IND|1993..2009|group
317|KCP;Kangleipak Communist Party|IND|2008..2009|group
318|PREPAK;People's Revolutionary Party of Kangleipak|IND|2008..2009|group
319|Sikh insurgents|IND;NPL|1983..1993|group
320|LTTE;Liberation Tigers of Tamil Eelam;Thamil Eelam Viduthalai Puligal|LKA|1984..2009|group
321|TELO;Tamil Eelam Liberation Organization|LKA|1984..1985|group
322|EPRLF;Eelam People's Revolutionary Liberation Front|LKA|1985..1989|group
323|PKK;Kurdistan Worker's Party;Partiya karkeren Kurdistan;KADEK;KONGRA-GEL;Kurdistan Freedom and Democracy Congress;People's Congress of Kurdistan;Kongreya Azadi u Demokrasiya Kurdistan;Kongra Gele Kurdistan|TUR;IRQ|1984..2023|group
324|YSP - AFI;Yemeni Socialist Party - Abdul Fattah Ismail faction|YEM|1986..1986|group
325|Kashmir insurgents|IND|1990..2023|group
326|ULFA;United Liberation Front of Assam|IND|1990..2010|group
327|GAM;Free Aceh Movement;Gerakan Aceh Merdeka|IDN|1990..2005|group
328|BRA;Bougainville Revolutionary Army|PNG|1990..1996|group
329|NSF;National Salvation Front;Frontul Salvării Naţionale|ROU|1989..1989|group
330|Republic of Armenia|RUS|1990..1991|group
331|APF;Azerbaijani Popular Front|RUS|1990..1990|group
332|National Guard and Mkhedrioni|GEO|1991..1991|group
333|Zviadists|GEO|1992..1993|group
334|DHKP-C;Devrimci Sol;Revolutionary Left;Revolutionary People's Liberation Party/Front;Devrimci Halk Kurtuluş Partisi-Cephesi|TUR|1991..1993|group
335|MKP;Maoist Communist Party;Maoist Komünist Partisi|TUR|2005..2005|group
336|Republic of Slovenia|SRB|1991..1991|group
337|Republic of Croatia|SRB;BIH|1991..1992|group
338|Republic of Artsakh;Republic of Nagorno-Karabakh;Artsakhi Hanrapetut'yun|AZE|1991..2023|group
339|Serbian Republic of Bosnia-Herzegovina|SRB;BIH|1992..1995|group
340|Serbian Republic of Krajina;Republika Srpska Krajina|SRB;BIH;HRV|1992..1995|group
341|al-Gama'a al-Islamiyya;Islamic Group|EGY|1993..1998|group
342|Republic of Abkhazia|GEO|1992..1998|group
343|Republic of South Ossetia;South Ossetian Soviet Democratic Republic;Respublika Yuzhnaya Osetiya|RUS;GEO|1991..2008|group
344|PMR;Dniestr Republic;Pridnistrovs'ka Moldavs'ka Respublika|MDA|1992..1992|group
345|UTO;United Tajik Opposition;Оппозицияи муттаҳидаи тоҷик|TJK|1992..1998|group
346|Forces of Khudoberdiyev|TJK|1997..1998|group
347|Military faction (forces of Suret Husseinov)|AZE|1993..1993|group
348|OPON Forces;Special Police Brigade;Otryad Policija Osobogo Naznacenija|AZE|1995..1995|group
349|Autonomous Province of Western Bosnia|BIH|1993..1995|group
350|Croatian Republic of Bosnia-Herzegovina|BIH;SRB|1992..1995|group
351|Parliamentary Forces|RUS|1993..1993|group
352|Chechen Republic of Ichkeria;Нохчийн Республик Ичкери|RUS|1994..2007|group
353|Democratic Republic of Yemen;Forces of al-Bid|YEM|1994..1994|group
354|MQM;Mohajir National Movement;Mohajir Qaumi Mahaz;United National Movement;Muttahida Qaumi Mahaz|PAK|1990..1998|group
356|TTP;Taleban Movement of Pakistan;Tehrik-i-Taliban Pakistan|PAK|2007..2023|group
357|UCK;Kosovo Liberation Army;Ushtria çlirimtare ë kosovës|SRB|1998..1999|group
358|Wahhabi movement of the Buinaksk district|RUS|1999..1999|group
359|IMU;Islamic Movement of Uzbekistan|UZB;TJK;PAK|1999..2014|group
360|JIG;Jihad Islamic Group|UZB|2004..2004|group
361|UCK;National Liberation Army;Ushtria çlirimtare ë kombëtare|MKD|2001..2001|group
362|ABSU;All Bodo Student's Union|IND|1989..1990|group
363|NDFB;BdSF;Bodo Security Force;National Democratic Front for Bodoland|IND;BTN|1992..2009|group
364|UWSA;United Wa State Army|MMR;THA|1990..2005|group
365|Patani insurgents|THA|2003..2023|group
366|Hezbollah;Party of God|ISR;LBN;BRA;ARG|1989..2023|group
367|Forces of the Caucasus Emirate;Имарат Кавказ / Имар Кавказ/ Кавказский Эмират|RUS|2007..2015|group
368|DHD - BW;Dima Halam Daogah - Black Widow faction|IND|2008..2008|group
369|PULF;People's United Liberation Front|IND|2008..2008|group
370|Croatian irregulars|SRB;BIH|1991..1994|group
371|Serbian irregulars|BIH;HRV|1992..1995|group
372|Supporters of Awami League|BGD|2001..2013|supporters
373|BLTF;Bodo Liberation Tiger Force|IND|1996..1998|group
374|Supporters of BNP;Supporters of Bangladesh Nationalist Party;Supporters of Bangladesh Jatiotabadi Dal|BGD|2001..2001|supporters
375|Forces of Abdul Rahman Khan|AFG|2003..2003|group
376|Forces of Amanullah|AFG|2003..2003|group
377|Forces of Amanullah Khan|AFG|2002..2006|group
378|Forces of Arbab Basir|AFG|2006..2006|group
379|Forces of Ismail Khan|AFG|2002..2004|group
382|Gazotan Murdash;Followers of the Holy War|RUS|2004..2004|group
383|GICM;Moroccan Islamic Combatant Group;Groupe Islamique Combattant Marocain|ESP|2004..2004|group
384|Jamaat Jund al-Sahaba;Soldiers of the Prophet's Companions|IRQ|2005..2006|group
385|Jemaah Islamiya;Islamic Community|IDN|2002..2002|group
387|Kuki|IND|1993..2023|community
388|LeJ;Army of Jhangvi;Lashkar-e-Jhangvi|PAK;AFG|1998..2017|group
389|LTTE - K;Liberation Tigers of Tamil Eelam - Karuna faction;Thamil Eelam Viduthalai Puligal - Karuna faction|LKA|2004..2006|group
390|Lumad|PHL|2006..2006|community
391|Moro|PHL|2006..2006|community
392|Ranvir Sena;Army of Ranvir|IND|1997..2000|group
393|Salafia Jihadia;Salafist Jihadists|MAR|2003..2003|group
395|Tawhid wal Jihad;Unity and Holy War|EGY|2004..2005|group
396|UPDS;United People's Democratic Solidarity|IND|2000..2000|group
397|VHP;World Hindu Council;Vishwa Hindu Parishad|IND|2002..2002|group
398|Ansaar ul-Islam;Supporters of Islam|PAK|2007..2013|group
399|Lashkar-e-Islam;Army of Islam|PAK|2007..2014|group
400|Mau Mau|KEN|1952..1956|group
401|Istiqlal;Moroccan Nationalist Party|MAR|1953..1956|group
402|National Liberation Army|TUN|1953..1956|group
403|FLN;National Liberation Front;Front de libération nationale|DZA|1954..1962|group
404|MNA;Algerian National Movement;Mouvement nationale algérien|DZA|1955..1957|group
405|MPLA;Popular Movement for the Liberation of Angola;Movimento popular de libertação de Angola|AGO|1961..1974|group
406|State of Katanga;État du Katanga|COD|1961..1962|group
407|Independent Mining State of South Kasai;État minier du Sud-Kasaï|COD|1960..1962|group
408|Military faction (forces of Mengistu Neway)|ETH|1960..1960|group
409|EPRP;Ethiopian People's Revolutionary Party|ETH|1976..1987|group
410|TPLF;Tigrean People's Liberation Front|ETH|1976..2022|group
411|EDU;Ethiopian Democratic Union|ETH|1977..1978|group
412|EPDM;Ethiopian People's Democratic Movement|ETH|1983..1985|group
413|Military faction (forces of Amsha Desta and Merid Negusie)|ETH|1989..1989|group
414|EPRDF;Ethiopian People's Revolutionary Democratic Front|ETH|1989..1991|group
415|ELF;Eritrean Liberation Front|ETH|1964..1980|group
416|EPLF;Eritrean People's Liberation Front|ETH|1973..1991|group
417|PAIGC;African Party for the Independence of Guinea-Bissau and Cape Verde;Partido africano da independência da Guiné e do Cabo Verde|GNB|1963..1973|group
418|SSLM;Anya Nya;Southern Sudanese Liberation Movement|SDN|1963..1972|group
419|CNL;National Liberation Council;Conseil national de libération|COD|1964..1965|group
420|Military Faction (Forces of Jean Schramme)|COD|1967..1967|group
421|FLNC;Congolese National Liberation Front;Front de libération nationale congolais|COD|1977..1978|group
422|AFDL;Alliance of Democratic Forces for the Liberation of Congo- Kinshasa;Alliance des Forces démocratiques pour la libération du Congo-Kinshasa|COD|1996..1997|group
423|MLC;Movement for the Liberation of Congo;Mouvement pour la Libération du Congo|COD|1998..2000|group
424|RCD;Congolese Rally for Democracy;Rassemblement Congolais pour la Démocratie|COD|1998..2003|group
425|RCD-ML;Congolese Rally for Democracy-Liberation Movement;Rassemblement Congolais pour la Démocratie-Mouvement de Libération|COD|1999..2001|group
426|CNDP;National Congress for the Defence of the People;Congrès National pour la Défense du Peuple|COD|2006..2008|group
427|Military faction (forces loyal to Léon M'Ba)|GAB|1964..1964|group
428|Frelimo;Front for the Liberation of Mozambique;Frente de libertação de Moçambique|MOZ|1964..1974|group
429|Military faction (forces loyal to Gervais Nyangoma)|BDI|1965..1965|group
430|Palipehutu;Party for the Liberation of the Hutu People;Parti pour la libération du peuple Hutu|BDI|1991..1992|group
431|CNDD;National Council for the Defense of Democracy;Conseil national pour la défense de la démocratie|BDI;COD;TZA|1994..1998|group
432|Palipehutu-FNL;Party for the Liberation of the Hutu People-Forces for National Liberation;Parti pour la libération du peuple Hutu-Forces nationales de libération|BDI;COD;TZA|1994..2008|group
433|Frolina;National Liberation Front;Front pour la libération nationale|BDI|1997..1997|group
434|CNDD-FDD;National Council for the Defense of Democracy-Forces for the Defense of Democracy;Conseil national pour la défense de la démocratie-Forces pour la défense de la démocratie|BDI;COD|1998..2004|group
435|Frolinat;National Liberation Front of Chad;Front de libération national du Chad|TCD|1966..1970|group
436|First Liberation Army|TCD|1971..1972|group
437|Second Liberation Army|TCD|1971..1971|group
438|FAN;Armed Forces of the North;Forces armées du nord|TCD|1976..1982|group
439|FAP;People's Armed Forces;Forces armées populaires|TCD|1977..1979|group
440|FAT;Chadian Armed Forces;Forces Armées Tchadiennes|TCD|1982..1982|group
441|GUNT;Transitional Government of National Unity;Gouvernement d'union nationale de transition|TCD|1983..1986|group
442|Islamic Legion|TCD|1989..1990|group
443|Revolutionary Forces of 1 April|TCD|1989..1989|group
444|MOSANAT;Movement for the National Salvation of Chad;Mouvement pour le salut national du Chad|TCD|1989..1989|group
445|MPS;Patriotic Salvation Movement;Mouvement patriotique du salut|TCD|1990..1990|group
446|MDD;Movement for Democracy and Development;Mouvement pour la démocratie et le dévelopment|TCD|1991..1997|group
447|CNR;National Council for Recovery;Comité national de redressement|TCD|1992..1994|group
448|CSNPD;Committee of National Revival for Peace and Democracy;Conseil de salut national pour la paix et la démocratie|TCD|1992..1994|group
449|Military faction (forces of Maldoum Bada Abbas)|TCD|1991..1991|group
450|FNT;Chad National Front;Front national tchadien|TCD|1992..1994|group
451|FARF;Armed Forces of the Federal Republic;Forces armées pour la République fédérale|TCD|1997..1998|group
452|MDJT;Movement for Democracy and Justice in Chad;Mouvement pour la démocratie et la justice au Tchad|TCD|1999..2003|group
453|FUCD;RDL;Rally for Democray and Liberty;Rassemblement pour la Démocratie et la Liberté;United Front for Democratic Change;Front Unique pour le changement démocratique|TCD|2005..2006|group
454|RAFD;Rally of Democratic Forces;Rassemblement des Forces démocratiques|TCD|2006..2006|group
455|CDR;Revolutionary Democratic Council;Conseil démocratique révolutionnaire|TCD|1987..1987|group
456|UFDD;Union Force for Democracy and Development;Union des Forces pour la Démocratie et le Développement|TCD|2006..2007|group
457|NLC;National Liberation Council|GHA|1966..1966|group
458|Military faction (forces of Jerry John Rawlings)|GHA|1981..1981|group
459|Military faction (forces of Ekow Dennis and Edward Adjei-Ampofo)|GHA|1983..1983|group
460|Military faction (forces of Patrick Nzeogwu)|NGA|1966..1966|group
461|SWAPO;South West Africa People's Organization|ZAF|1966..1989|group
462|Republic of Biafra|NGA|1967..1970|group
463|RFDG;Rally of Democratic Forces of Guinea;Rassemblement des Forces démocratiques de Guinée|GIN|2000..2001|group
464|Sudanese Communist Party|SDN|1971..1971|group
465|National Front|SDN|1976..1976|group
466|SPLM/A;Sudanese People's Liberation Movement/Army|SDN;COD;ETH;CAF;UGA|1983..2004|group
467|NDA;National Democratic Alliance|SDN|1996..2001|group
468|JEM;Justice and Equality Movement|SDN;TCD|2003..2011|group
469|SLM/A;Sudan Liberation Movement/Army|SDN;SSD|2003..2022|group
470|NRF;National Redemption Front|SDN|2006..2006|group
471|SLM/A - MM;Sudan Liberation Movement/Army - Minni Minawi faction|SDN|2005..2006|group
472|SLFA;SLM/A-Unity;Sudan Liberation Movement/Army-Unity;Sudan Liberation Force Alliance|SDN|2007..2008|group
473|Monima;National Movement for the Independence of Madagascar;Mouvement National pour l'Independence de Madagascar|MDG|1971..1971|group
474|Military faction (forces of Mohamed Madbouh)|MAR|1971..1971|group
475|Military faction (forces of Idi Amin)|UGA|1971..1971|group
476|Kikosi Maalum;Special Force|UGA|1972..1979|group
477|Military faction (forces of Charles Arube)|UGA|1974..1974|group
478|Fronasa;Front for National Salvation|UGA|1979..1979|group
479|UNLF;Uganda National Liberation Front|UGA|1979..1979|group
480|FUNA;Former Uganda National Army|UGA|1980..1981|group
481|NRA;PRA;Popular Resistance Army;National Resistance Army|UGA|1981..1986|group
482|UNRF;Ugandan National Rescure Front|UGA|1981..1983|group
483|HSM;Holy Spirit Movement|UGA|1986..1987|group
484|UPDA;Ugandan People's Democratic Army|UGA|1986..1987|group
485|UFM;Uganda Freedom Movement|UGA|1982..1982|group
486|UPA;Uganda People's Army|UGA|1987..1992|group
487|Lord's Army|UGA|1988..1988|group
488|LRA;UDCA;Uganda Democratic Christian Army;Lord's Resistance Army|UGA;COD;SDN;CAF;SSD|1988..2019|group
489|ADF;Alliance of Democratic Forces|COD;UGA|1996..2017|group
490|WNBF;West Nile Bank Front|SDN;UGA|1995..1997|group
491|UNRF II;Uganda National Rescue Front II|UGA;SDN|1997..1997|group
492|ZAPU;Zimbabwe African People's Union|ZWE|1967..1974|group
493|ZANU;Zimbabwe African National Union|ZWE|1973..1976|group
494|PF;Patriotic Front|ZWE|1976..1979|group
495|EIJM - AS;Eritrean Islamic Jihad Movement - Abu Suhail faction;Harakat al Jihad al Islami - Abu Suhail faction|ERI|1997..2003|group
496|WSLF;Western Somali Liberation Front|ETH|1976..1983|group
497|ONLF;Ogaden National Liberation Front;Jabhadda Wadaniga Xoreynta Ogaadeenya|ETH;SOM|1994..2016|group
498|Renamo;Mozambican National Resistance;Resistência nacional moçambicana|MOZ;ZMB;ZWE|1977..2016|group
499|SSDF;Somali Salvation Democratic Front|SOM|1982..1993|group
500|SNM;Somali National Movement;Dhaq dhaqaaqa wadaniga soomaliyeed|SOM|1983..1991|group
501|SPM;Somali Patriotic Movement|SOM|1989..2000|group
502|USC/SSA;USC;United Somali Congress;United Somali Congress/Somali Salvation Alliance|SOM|1990..2003|group
503|USC/SNA;United Somali Congress/Somali National Alliance|SOM|1991..1999|group
504|SRRC;Somali Reconciliation and Restoration Council|SOM|2001..2002|group
505|ARS/UIC;SICS;Supreme Islamic Council of Somalia;Alliance for the Re-Liberation of Somalia/Union of Islamic Courts|SOM|2006..2008|group
506|Military faction (forces of Samuel Doe)|LBR|1980..1980|group
507|NPFL;National Patriotic Front of Liberia|SLE;LBR;CIV|1989..1995|group
508|INPFL;Independent National Patriotic Front of Liberia|LBR|1990..1990|group
509|LURD;Liberians United for Reconciliation and Democracy|LBR;SLE|2000..2003|group
510|MODEL;Movement for Democracy in Liberia|LBR|2003..2003|group
511|Résistance Armée Tunisienne;Tunisian Armed Resistance|TUN|1980..1980|group
512|NRC;National Revolutionary Council|GMB|1981..1981|group
513|ANC;African National Congress|ZAF|1981..1993|group
514|Military faction (forces of Hezekiah Ochuka)|KEN|1982..1982|group
515|Military faction (forces of Ibrahim Saleh)|CMR|1984..1984|group
516|MTD;Togolese Movement for Democracy;Movement togolaise pour la démocratie|TGO|1986..1986|group
517|Popular Front|BFA|1987..1987|group
518|Presidential guard;Garde-Presidentielle|COM|1989..1989|group
519|ALF;Afar Liberation Front|ETH|1975..1976|group
520|ARDUF;Afar Revolutionary Democratic Unity Front|ETH|1996..1996|group
521|MPA;MPLA;Popular Movement for the Liberation of Azawad;Mouvement Populaire de Libération de l'Azaouad;Azawad People´s Movement;Mouvement populaire de l'Azaouad|MLI|1990..1994|group
522|FIAA;Islamic Arab Front of Azawad;Front islamique arabe de l'Azaouad|MLI|1994..1994|group
523|ATNMC;ADC – IB;May 23 Democratic Alliance for Change - Ibrahim Bahanga faction;Alliance démocratique du 23 Mai pour le changement - Ibrahim Bahanga faction;North Mali Tuareg Alliance for Change;Alliance Touareg Nord Mali pour le Changement|MLI|2007..2009|group
524|FLAA;Aїr and Azawad Liberation Front;Front de libération de l'Aїr et l'Azaouad|NER|1991..1992|group
525|CRA;Coordination of the Armed Resistance;Coordination de la résistance armée|NER|1994..1994|group
526|UFRA;Union of Forces of the Armed Resistance;Union des Forces de la résistance armée|NER|1997..1997|group
527|FPR;Rwandan Patriotic Front;Front patriotique rwandais|RWA;BDI|1990..1994|group
528|FDLR-FOCA;FDLR;Democratic Liberation Forces of Rwanda;Forces démocratiques de libération du Rwanda;Democratic Liberation Forces of Rwanda-Abacunzi Fighting Forces;Forces démocratiques de libération du Rwanda-Forces combattantes Abacunguzi|COD;RWA;TZA;UGA|2001..2023|group
529|MFDC;Movement of the Democratic Forces of the Casamance;Mouvement des forces démocratiques de Casamance|SEN|1990..2011|group
530|FRUD;Front for the Restoration of Unity and Democracy;Front pour la restauration de l'unité et de la démocratie|DJI|1991..1994|group
531|FRUD-C;Front for the Restoration of Unity and Democracy-Combattant;Front pour la restauration de l'unité et de la démocratie-Combattant|DJI|1999..1999|group
532|RUF;Revolutionary United Front|SLE;GIN;LBR|1991..2001|group
533|AFRC;Armed Forces Revolutionary Council|SLE;GIN|1997..1999|group
534|Kamajors|SLE|1995..1998|group
535|WSB;West Side Boys|SLE|2000..2000|group
536|Takfir wa'l Hijra;Exile and Redemption|DZA|1991..1991|group
537|AIS;MIA;Armed Islamic Movement;Mouvement Islamique Armée;FIS;Islamic Salvation Front;Islamic Salvation Army;Front Islamique du Salut;Armée Islamique du Salut|DZA|1992..1998|group
538|GIA;Armed Islamic Group;Groupe islamique armé|DZA;FRA|1993..2003|group
539|AQIM;GSPC;Salafist Group for Preaching and Combat;Groupe salafiste pour la prédication et le combat;al-Qaida Organization in the Islamic Maghreb;Qaida al-Jihad fi Bilad al-Maghrib al-Islami|DZA;MLI;MRT;MAR;TUN;BFA;CIV|1999..2020|group
540|FLEC-R;Front for the Liberation of the Enclave of Cabinda-Renewed;Frente da libertação do enclave de Cabinda-Renovada|AGO|1991..2002|group
541|FLEC-FAC;Front for the Liberation of the Enclave of Cabinda-Armed Forces of Cabinda;Frente da libertação do enclave de Cabinda-Forças armadas de Cabinda|AGO|1992..2009|group
542|AIAI;Islamic Unity;al-Itahad al-Islami|SOM;ETH|1992..1999|group
543|FDR;Democratic Front for Renewal;Front démocratique pour le renouveau|NER|1995..1995|group
544|MPA/Republic of Anjouan;Anjouan People's Movement/Republic of Anjouan;Mouvement populaire anjouanais/Republic of Anjouan|COM|1997..1998|group
545|Cobras|COG|1997..1997|group
546|Ninjas|COG|1993..1998|group
547|Cocoyes|COG|1997..1999|group
548|Ntsiloulous|COG|1998..2016|group
549|Military Junta for the Consolidation of Democracy, Peace and Justice|GNB|1998..1999|group
550|Military faction (Lesotho)|LSO|1998..1998|group
551|OLF;Oromo Liberation Front|ETH|1977..2016|group
552|Military faction (forces of André Kolingba)|CAF|2001..2001|group
553|Forces of Francois Bozize|CAF|2002..2002|group
554|Seleka;UFDR;Union of Democratic Forces for Unity;Union des Forces démocratiques pour le rassemblement;Union|CAF|2006..2013|group
555|MJP;Movement for Justice and Peace;Mouvement pour la justice et la paix|CIV|2003..2003|group
556|MPCI;Patriotic Movement of Ivory Coast;Mouvement Patriotique de la Côte d'Ivoire|CIV|2002..2003|group
557|MPIGO;Ivorian Movement for the Greater West;Mouvement Populaire Ivorian du Grand Ouest|CIV|2002..2003|group
558|FRCI;FN;New Forces;Forces Nouvelles;Republican Forces of Ivory Coast;Forces Républicaines de Côte d'Ivoire|CIV|2004..2011|group
559|Ahlul Sunnah Jamaa;Followers of the Prophet|NGA|2004..2004|group
560|NDPVF;Niger Delta People's Volunteer Force|NGA|2004..2004|group
561|BDK;Kingdom of Kongo;Bundu dia Kongo|COD|2007..2020|group
562|MNJ;Niger Movement for Justice;Mouvement des Nigériens pour la Justice|NER|2007..2008|group
563|POLISARIO;Popular Front for the Liberation of Saguia el Hamra and Rio de Oro;Frente popular de liberación de Saguia el Hamra y Rio de Oro|MAR;MRT|1975..1989|group
564|UPC;Union of the Populations of Cameroon;Union des populations camerounaises|CMR|1957..1961|group
565|NLA;National Liberation Army|MRT;MAR|1957..1958|group
566|FNLA;UPA;Union of Angolan Peoples;União do Populacoes Angolanas;National front for the Liberation of Angola;Frente nacional da libertação de Angola|AGO|1961..1979|group
567|UNITA;National Union for the Total Independence of Angola;União nacional para a independência total de Angola|AGO;NAM;ZMB|1966..2002|group
568|Forces of Abdullahi Yusuf|SOM|2001..2002|group
569|Abtisame subclan of Galje'el clan (Hawiye)|SOM|2004..2004|community
570|Abudu|GHA|2002..2002|community
571|Supporters of AD;Supporters of Alliance for Democracy|NGA|2003..2003|supporters
572|Afar|ETH;DJI|2002..2020|community
573|Afi subclan of Galje'el clan (Hawiye)|SOM|2004..2004|community
574|AFL;Armed Forces of Liberia|LBR|..|group
575|Agon-Yar subclan of Abgal clan (Hawiye)|SOM|2002..2002|community
576|Ali-Gaf subclan of Abgal clan (Hawiye)|SOM|2002..2002|community
577|Alur|UGA;COD|2001..2019|community
578|Amaro|ETH|2006..2006|community
579|Anaguta|NGA|..|community
580|Supporters of ANPP;Supporters of All Nigeria People's Party|NGA|2003..2004|supporters
581|Anuak|ETH;SSD|2002..2023|community
582|Agar Dinka|SDN;SSD|2006..2021|community
583|Gok Dinka|SDN;SSD|2006..2021|community
584|ARPCT;Alliance for the Restoration of Peace and Counter-Terrorism;Isbaheysiga Ladagaalanka Argagaxisadda|SOM|2006..2006|group
585|Arrow Boys|UGA|2003..2003|group
586|AWB;Afrikaner Resistance Movement;Afrikaner Weerstandbeweging|ZAF|1994..1994|group
588|Bakassi boys|NGA|2000..2000|group
589|Birom|NGA|2002..2023|community
590|Bokora Karimojong|UGA|1999..2007|community
591|Borana|ETH;KEN|1992..2021|community
592|Burji|ETH;KEN|2006..2006|community
593|Dabare subclan of Digil clan (Digil-Mirifle)|SOM|2004..2004|community
594|Darsalim|TCD|2006..2006|community
595|Da'ud subclan of Abgal clan (Hawiye)|SOM|2004..2004|community
596|Dawa|ETH|2003..2003|community
597|Dimasa|IND|2009..2009|community
598|Dinka|SDN;KEN;SSD;ETH|1997..2019|community
599|Dioula|CIV|2005..2005|community
600|Dir clan|SOM|2004..2019|community
601|Dizi|ETH|1991..2002|community
602|Duduble subclan of Gorgorte clan (Hawiye)|SOM|2004..2012|community
603|FAPC;People's Armed Forces of Congo;Forces armées du peuple Congolais|COD|2004..2004|group
604|Fiqi Muhumud subclan (Dir)|SOM|2003..2003|community
605|FN - IC;New Forces - Ibrahim Coulibaly faction;Forces Nouvelles - Ibrahim Coulibaly faction|CIV|2004..2004|group
606|FNI;Nationalist and Integrationist Front;Front Nationalist et Intégrationist|COD|2002..2005|group
607|Fulani|NGA;NER;MLI;SDN;CIV|1996..2023|community
608|Hausa|NGA;SDN;CMR|1992..2023|community
609|Gabra|ETH;KEN|1997..2021|community
610|Galje'el clan (Hawiye)|SOM|2000..2005|community
611|Gamai|NGA|2006..2006|community
612|Garre subclan of Digil clan (Digil-Mirifle)|SOM;KEN|2000..2008|community
613|Guji|ETH|1995..2018|community
614|Gura|ETH|2003..2003|community
615|Habaniya|SDN|2006..2023|community
616|Hema|COD;UGA|1999..2019|community
617|Hotiya Baggara|SDN|2005..2005|community
618|Huber subclan of Mirifle clan (Digil-Mirifle)|SOM|2005..2005|community
620|Supporters of IFP;Supporters of Inkatha Freedom Party|ZAF|1989..1996|supporters
621|Igbo|NGA|1998..2022|community
622|Ijaw|NGA|1997..2003|community
623|Interahamwe, ex-FAR;Interahamwe, ex-Armed Forces of Rwanda|COD;RWA;BDI|1994..2000|group
624|Issa (Dir)|ETH|2002..2002|community
625|Itsekiri|NGA|1997..2003|community
626|Izzi (Igbo)|NGA|2005..2021|community
627|Forces of Jama Ali Jama|SOM|2002..2002|group
628|Janjaweed - Moro faction|SDN|2005..2005|group
629|Janjaweed - Bin Kulaib faction|SDN|2005..2005|group
630|Janjaweed|SDN;TCD;CAF|2001..2010|group
631|Jejele subclan of Jibedi clan (Hawiye)|SOM|2005..2005|community
632|Jiddo subclan of Digil clan (Digil-Mirifle)|SOM|2000..2002|community
633|Jie|KEN;UGA;SSD|1999..2019|community
634|JVA;Juba Valley Alliance;Isbahaysiga Dooxada Jubba|SOM|1999..2004|group
635|Kereyou|ETH|2002..2003|community
636|Tama|TCD|2006..2007|community
637|Kibete|TCD|2006..2006|community
638|Lendu|COD;UGA|1999..2019|community
639|LPC;Liberia Peace Council|CIV;LBR|1993..1995|group
640|Luway subclan of Mirifle clan (Digil-Mirifle)|SOM|2004..2004|community
641|Ma'aliyah|SDN|2002..2017|community
642|Mahadade subclan of Abgal clan (Hawiye)|SOM|2002..2002|community
643|Mambila|NGA|2002..2017|community
644|Marehan subclan (Darod)|SOM;ETH|1993..2006|community
645|Mayi Mayi - Chinja Chinja;Maï Maï - Chinja Chinja|COD|2004..2005|group
646|Bena Nshimba|COD|2007..2007|community
647|Bena Kapuya|COD|2007..2007|community
648|Mayi Mayi;Maï Maï|COD|1996..2003|group
649|MFDC - FN;Movement of the Democratic Forces of the Casamance - Northern Front;Mouvement des forces démocratiques de Casamance - Front Nord|SEN|2002..2002|group
650|MFDC Front Nord - MD;Movement of the Democratic Forces of the Casamance - Northern Front Magne Diémé faction;Mouvement des Forces démocratiques de Casamance - Front Nord Magne Diémé|SEN|2006..2006|group
651|MFDC - S;Movement of the Democratic Forces of the Casamance - Salif Sadio faction;Mouvement des Forces démocratiques de Casamance - Sadio|SEN|2006..2006|group
652|MILOCI;Movement for the Liberation of Western Ivory Coast;Mouvement pour la Liberation de l'Ouest de la Côte d'Ivoire|CIV|2005..2005|group
653|RCD-N;Congolese Rally for Democracy-National;Rassemblement Congolais pour la Démocratie-National|COD|2003..2003|group
654|Mohamed Muse subclan of Abgal clan (Hawiye)|SOM|2003..2003|community
655|Murle|SDN;SSD;ETH|2006..2022|community
656|Murule subclan of Gugundabe clan (Hawiye)|KEN|2005..2008|community
657|NDV;Niger Delta Vigilantes|NGA|2004..2019|group
658|Newiba|SDN|..|community
659|Mayi Mayi - Ngilima;Maï Maï - Ngilima|COD|1996..1996|group
660|Nuer|SDN;KEN;SSD;ETH|1997..2023|community
661|Mahariba|SDN|..|community
662|Mahamid|SDN|..|community
663|Ogaden clan (Darod)|SOM;ETH|1999..2004|community
664|Oromo|ETH;DJI|1991..2023|community
665|PAC;Pan-Africanist Congress|ZAF|1993..1993|group
666|Pan|NGA|2006..2006|community
667|PDF;Popular Defence Force;Difaa al-Sha'abi|SDN|2002..2002|group
668|Supporters of PDP;Supporters of People's Democratic Party|NGA|2003..2019|supporters
669|Pian Karimojong|UGA|2003..2005|community
670|Pokot|UGA;KEN|1995..2019|community
671|Puntland State of Somalia;Dowladda Puntland ee Soomaaliya|SOM|2004..2012|group
672|Rastas|COD|2005..2007|group
673|FRF;Federalist Republican Forces;Forces républicaines et federalists|COD|2002..2002|group
674|RCD - LN;Congolese Rally for Democracy - Laurent Nkunda faction;Rassemblement Congolais pour la Démocratie - Laurent Nkunda faction|COD|2004..2004|group
675|Republic of Somaliland;Jamhuuriyadda Soomaaliland|SOM;DJI|1992..2023|group
676|Rizeigat Abbala|SDN;TCD|1996..2017|community
677|RRA - MH;Rahanweyn Resistance Army - Madobe and Habsade faction|SOM|2002..2005|group
678|RRA;Rahanweyn Resistance Army|SOM|1995..2005|group
680|Sa'ad subclan of Habar Gidir clan (Hawiye)|SOM|2001..2019|community
681|Sabiny|UGA;KEN|2003..2003|community
682|Sheikhal clan (Dir)|SOM;ETH|1999..2002|community
683|Rer Ahmad subclan (Hawiye)|KEN;SOM|2004..2004|community
684|Hawarsame Rer Hasan and Habar Ya'qub subclan of Marehan clan (Darod)|KEN;SOM|2004..2004|community
685|Somali|ETH;DJI;KEN|1996..2020|community
686|SSDF;SPLM/A – N;Sudan People's Liberation Movement/Army - Nasir faction;SPLM/A-united;SSIM;Sudan People's Liberation Movement/Army - united;Southern Sudan Independence Movement;Southern Sudan Defence Force|SDN|1991..2002|group
687|Suleiman subclan of Habar Gidir clan (Hawiye)|SOM|2004..2012|community
688|Suri|ETH|1991..2002|community
689|Tarok|NGA|2002..2013|community
690|Terjam|SDN|2007..2007|community
692|Toposa|SDN;KEN;SSD;UGA|1990..2022|community
693|Turkana|KEN;ETH;SDN;SSD;UGA|1992..2018|community
694|Ukele|NGA|2005..2005|community
695|ULIMO - J;United Liberation Movement for Democracy in Liberia - Roosevelt Johnson faction|LBR;SLE|1994..1996|group
696|ULIMO - K;United Liberation Movement for Democracy in Liberia - Alhaji Kromah faction|LBR;SLE;GIN|1994..1996|group
697|ULIMO;United Liberation Movement for Democracy in Liberia|SLE;LBR|1991..1993|group
698|USC/SSA - OMF;United Somalia Congress/Somali Salvation Alliance - Omar Mohamed Mohamud "Finish" faction|SOM|2001..2003|group
699|Warsangeli subclan of Abgal clan (Hawiye)|SOM|2002..2004|community
700|Yantar subclan of Mirifle clan (Digil-Mirifle)|SOM|2005..2005|community
701|Yoruba|NGA|1998..2021|community
702|Yugur|NGA|2003..2003|community
703|Rizeigat Baggara|SDN|2002..2021|community
704|SLDF;Sabaot Land Defence Force|KEN|2007..2008|group
705|Zaghawa|SDN;TCD;NER|1996..2022|community
706|Lou Nuer|SDN;SSD;ETH|1993..2020|community
707|Didinga|SDN|2007..2007|community
708|Bor Dinka|SDN;SSD|2007..2022|community
709|Bi'idyahan subclan of Majerteen clan (Darod)|ETH|2003..2003|community
710|Ismail subclan of Makahil clan (Darod)|ETH|2003..2003|community
711|Majerteen subclan (Darod)|SOM;ETH|2004..2020|community
712|Nyangatom|KEN;ETH|1993..2006|community
713|Dassanetch|KEN;ETH|1989..2011|community
714|Mungiki|KEN|2007..2009|group
715|MPGK;Patriotic Movement of the Ghanda Koye;Mouvement Patriotique Ganda Koy|MLI|1994..1994|group
716|AN;National Alliance;Alliance nationale|TCD|2008..2008|group
717|Al-Shabaab|ETH;SOM;UGA;KEN;DJI|2007..2023|group
719|Popular Revolutionary Movement|BOL|1946..1946|group
720|MNR;National Revolutionary Movement;Movimiento nacionalista revolucionario|BOL|1949..1952|group
721|ELN;National Liberation Army;Ejército de liberatión nacional|BOL|1967..1967|group
722|Opposition coalition (Febreristas, Liberals and Communists)|PRY|1947..1947|group
723|Military faction (forces of Alfredo Stroessner)|PRY|1954..1954|group
724|Military faction (forces of Andres Rodriguez)|PRY|1989..1989|group
725|National Liberation Army|CRI|1948..1948|group
726|Military faction (Guatemala)|GTM|1949..1949|group
727|Forces of Carlos Castillo Armas|GTM|1954..1954|group
728|FAR I;Rebel Armed Forces;Fuerzas Armadas Rebeldes|GTM|1963..1981|group
729|FAR II;Revolutionary Armed Forces;Fuerzas Armadas Revolucionarias|GTM|1970..1981|group
730|EGP;Guerilla Army of the Poor;Ejército guerilleros de los pobres|GTM|1975..1981|group
731|ORPA;Revolultionary Organization of Armed People;Organización revolucionaria del pueblo en armas|GTM|1979..1981|group
732|URNG;Guatemalan National Revolutionary Unity;Unidad Revolucionaria nacional guatemalteca|GTM|1982..1995|group
733|Puerto Rican Nationalist Party|USA|1950..1950|group
734|M-26-7;Cuban Revolution Movement (Fidelistas);26th of July Movement;Movimiento 26, de Julio|CUB|1953..1958|group
735|Cuban Revolutionary Council|CUB|1961..1961|group
736|Military faction (forces of Eduardo A. Lonardi Doucet)|ARG|1955..1955|group
737|Military faction (colorados)|ARG|1963..1963|group
738|ERP;People's Revolutionary Army;Ejército revolucionario del pueblo|ARG|1974..1977|group
739|Montoneros|ARG|1975..1977|group
740|Military faction (navy)|VEN|1962..1962|group
741|Bandera Roja|VEN|1982..1982|group
742|Military faction (forces of Hugo Chávez)|VEN|1992..1992|group
743|FARC;Southern Bloc;Revolutionary Armed Forces of Colombia;Fuerzas armadas revolucionarias colombianas|COL;VEN;ECU|1964..2015|group
744|ELN;National Liberation Army;Ejército de Liberación Nacional|COL;VEN|1966..2023|group
745|M-19;19 April Movement;Movimiento 19 de Abril|COL|1978..1988|group
746|EPL;People's Liberation Army;Ejército popular de liberación|COL|1984..1990|group
747|Military faction (constitutionalists)|DOM|1965..1965|group
748|ELN;National Liberation Army;Ejército de la liberación nacional|PER|1965..1965|group
749|MIR;Movement of the Revolutionary Left;Movimiento de la izquierda revolucionaria|PER|1965..1965|group
750|Sendero Luminoso;Shining Path|PER|1982..2010|group
751|MRTA;Tupac Amaru Revolutionary Movement;Movimiento revolucionario Tupac Amaru|PER|1989..1993|group
752|Military faction (forces of Benjamin Mejia)|SLV|1972..1972|group
753|ERP;People's Revolutionary Army;Ejército revolucionario del pueblo|SLV|1979..1979|group
754|FPL;Farabundo Marti Popular Liberation Forces;Fuerzas populares de liberación farabundo Marti|SLV|1979..1979|group
755|FMLN;DRU;Unified Revolutionary Directorate;Direción Revolucionaria Unificada;Farabundo Marti Front for National Liberation;Frente farabundo Marti para la liberación nacional|SLV|1980..1991|group
756|MLN/Tupamaros;Movement of National Liberation/Tupamaros;Movimiento de liberación nacional/Tupamaros|URY|1972..1972|group
757|Military faction (forces of Augusto Pinochet, Toribio Merino and Leigh Guzman)|CHL|1973..1973|group
758|FSLN;Sandinista National Liberation Front;Frente Sandinista de liberación nacional|NIC|1977..1979|group
759|Contras;Counterrevolutionaries;Contrarevolucionarios|NIC|1982..1990|group
760|SLA;Surinamese Liberation Army|SUR|1987..1987|group
761|Military faction (forces of Moisés Giroldi)|PAN|1989..1989|group
762|Jamaat al-Muslimeen;Muslim Society|TTO|1990..1990|group
763|Military faction (forces of Himmler Rebu and Guy Francois)|HTI|1989..1989|group
764|Military faction (forces of Raol Cédras)|HTI|1991..1991|group
765|FLRN;National Front for the Liberation of Haiti;Front pour la Liberación et la Reconstruction Nationales|HTI|2004..2004|group
766|OP Lavalas;Popular Organisations Lavalas;Organisations Populaires Lavalas|HTI|2004..2004|group
767|EZLN;Zapatista National Liberation Army;Ejército Zapatista de liberación nacional|MEX|1994..1994|group
768|EPR;Popular Revolutionary Army;Ejercito Popular Revolucionario|MEX|1996..1996|group
769|al-Qaida;The Base|USA;TUN;KEN;PAK;GBR;SAU;TUR;FRA|2001..2019|group
770|ACCU;Peasant Self-Defense Groups of Córdoba and Urabá;Autodefensas Campesinas de Córdoba y Urabá|COL|2000..2000|group
771|AUC;United Self-Defence forces of Colombia;Autodefensas Unidas de Colombia|COL;VEN;ECU|1989..2005|group
772|Comando Vermelho;Red Command|BRA;PRY;BOL|1994..2023|group
773|Huaorani|ECU|2003..2003|community
774|Medellín Cartel;Cartel de Medellín|COL|1989..1993|group
775|Sinaloa Cartel;Cártel de Sinaloa|MEX;GTM;HND;USA;COL|2004..2023|group
776|Mara 18 (Guatemala)|GTM;MEX|2005..2005|group
777|Mara Salvatrucha (Guatemala)|GTM;MEX|2005..2005|group
778|Mara Salvatrucha (Honduras)|HND|2004..2023|group
779|Paz y Justicia;Peace and Justice|MEX|1997..1997|group
780|Tagaeri|ECU|2003..2003|community
781|Terceiro Comando;Third Command|BRA|1994..2004|group
782|Gulf Cartel;Cártel del Golfo|MEX;GTM;HND;USA|2004..2022|group
783|1920 Revolution Brigades|IRQ|2007..2007|group
784|MJF;Madhesi People's Rights Forum;Madhesi Jana Adhikar Forum|NPL|2007..2007|group
785|DKBA;Democratic Karen Buddhist Army|MMR;THA|1996..2007|group
786|Palipehutu-FNL - LP;Party for the Liberation of the Hutu People-Forces for National Liberation - Lovers of Peace faction;Parti pour la libération du peuple Hutu-Forces nationales de libération - Lovers of Peace Faction|BDI|2007..2007|group
787|Lashkhar of Wazir tribe;Army of Wazir tribe|PAK|2007..2007|group
788|JVA faction;Juba Valley Alliance faction;Isbahaysiga Dooxada Jubba faction|SOM|2003..2003|group
789|RCD-K-ML;Congolese Rally for Democracy-Kisangani-Liberation Movement;Rassemblement Congolais pour la Démocratie-Kisangani-Mouvement de libération|COD|2000..2003|group
790|Bangesh|PAK|2008..2010|community
791|Turi|PAK|2007..2009|community
792|Forces of Shah Sahib|PAK|2008..2008|group
793|Juarez Cartel;Cártel de Juárez|MEX|2004..2023|group
794|Kachai sub-tribe of Bangesh|PAK|2008..2008|community
795|Mishti|PAK|2008..2008|community
796|Lashkar of Salarzai tribe;Army of Salarzai tribe|PAK|2008..2008|group
797|Mangal|PAK|2007..2010|community
798|NSCN-U;National Socialist Council of Nagaland - Unification|IND|2008..2008|group
799|Tijuana Cartel;Cártel de Tijuana|MEX|2004..2017|group
800|Tijuana Cartel - El Teo;Cártel de Tijuana - El Teo|MEX|2008..2010|group
801|Hizb-i Wahdat - Akbari faction;Unity Party - Akbari faction|AFG|1996..2003|group
802|Jamiat-ul-Dawa;Society of the Calling|AFG|1991..1991|group
803|Shura-yi Nazar-i Shomali;Supervisory Council of the North|AFG|1995..1995|group
804|BCP;Biplobi Communist Party|BGD|1993..1993|group
805|PBCP;East Bengal Communist Party;Purbo Banglar Communist Party|BGD|1993..2005|group
806|Qaqachaca|BOL|2000..2000|community
807|Laime|BOL|2000..2000|community
808|Hells Angels|MEX;CAN|1995..1998|group
809|Rock Machine|MEX;CAN|1995..1998|group
810|Cali Cartel;Cártel de Cali|COL|1990..1990|group
811|PEPES;People Persecuted By Pablo Escobar;Perseguidos por Pablo Escobar|COL|1993..1993|group
812|Forest Brothers;tq'is dz'mebi|GEO|..|group
813|White Legion;t'et'ri legioni|GEO|1997..1997|group
814|Bodo|IND|1989..2012|community
815|Santhal|IND|1996..1998|community
816|Hizbul-Mujahideen;Party of Holy Warriors|IND|1993..1993|group
817|JKLF;Jammu and Kashmir Liberation Front|IND|1993..1993|group
818|Naga|IND|1993..1998|community
819|Dayak|IDN|1997..2001|community
820|Madurese|IDN|1997..2001|community
821|Dereiat|IRQ|1992..1992|community
822|al-Shaman|IRQ|1992..1992|community
823|IMK;Islamic Movement of Kurdistan;Bizutnawai Islami le Kurdistan|IRQ|1992..1994|group
824|Supporters of JLP;Supporters of Jamaica Labour Party|JAM|2001..2001|supporters
825|Supporters of PNP;Supporters of People's National Party|JAM|2001..2001|supporters
826|Fatah Revolutionary Council;Fatah al-Majlis al-Thawri|LBN|1990..1990|group
827|SLA;South Lebanon Army;Jaysh Lubnān al-Janūbi|LBN|1992..2000|group
828|Garcia clan|MEX|1993..1993|community
829|Peña Rojas clan|MEX|1993..1993|community
830|MDA;Mongko Defence Army|MMR|2000..2000|group
831|MDA - LM;Mongko Defence Army - Lin Min faction|MMR|2000..2000|group
832|MQM-H;Mohajir National Movement-Authentic;Mohajir Qaumi Mahaz-Haqiqi|PAK|1994..1998|group
833|Wagia subclan of Takima|PNG|2001..2001|community
834|Wayai subclan of Takima|PNG|2001..2001|community
835|Wogia-Tunjup|PNG|2001..2001|community
836|Unjamap|PNG|2001..2001|community
837|Hadji Faizal Abdulkarim clan|PHL|1998..1998|community
838|Hadji Masir Ahalul clan|PHL|1998..1998|community
839|Azeri|RUS|1989..1990|community
840|Armenian|RUS|1989..1990|community
841|Forces of Ruslan Labazanov|RUS|1994..1994|group
842|Provisional Council of the Chechen Republic|RUS|1994..1994|group
843|Republic of Georgia;Sakartvelo|RUS|1991..1991|group
844|PLOTE;People's Liberation Organisation of Tamil Eelam|LKA|1989..1990|group
845|Republic of Bosnia-Herzegovina;Republika Bosna i Hercegovina|SRB|1992..1992|group
846|SAO Eastern Slavonia, Baranja and Western Symria;Serbian Autonomous Oblast of Eastern Slavonia, Baranja and Western Symria;Srpska autonomna oblast Slavonija, Baranja i Zapadni Srem|SRB|1991..1991|group
847|SAO Krajina;Serbian Autonomous Oblast of Krajina;Srpska autonomna oblast Krajina|SRB|1991..1991|group
848|Forces of Jing Caludtiag|PHL|2009..2009|group
849|Forces of Randy Karon|PHL|2009..2009|group
850|Supporters of Jean-Bertrand Aristide|HTI|1991..1991|supporters
851|Supporters of Roger Lafontant|HTI|1991..1991|supporters
852|Meskhetian Turk|RUS|1989..1989|community
853|Uzbek|RUS;KGZ|1989..2010|community
854|Kyrgyz|RUS;KGZ|1990..2010|community
856|Taleban - Ali Dad faction|AFG|1996..1996|group
857|Taleban - Mola Khel faction|AFG|1996..1996|group
858|Hindus (India)|IND|1989..2020|community
859|Muslims (India)|IND|1989..2020|community
860|Christians (Indonesia)|IDN|1999..2004|community
861|Muslims (Indonesia)|IDN|1999..2004|community
872|Christians (Philippines)|PHL|1993..1993|community
873|Muslims (Philippines)|PHL|1993..1993|community
874|Supporters of UNP;Supporters of United National Party;Supporters of Eksath Jathika Pakshaya|LKA|1994..1994|supporters
875|Supporters of PA;Supporters of People's Alliance|LKA|1994..1994|supporters
876|Santo Domingo Teojomulco|MEX|2002..2002|community
877|Santiago Xochiltepec|MEX|2002..2002|community
878|Paite|IND|1997..1997|community
879|PSP;Progressive Socialist Party;al-hizb al-taqadummi al-ishtiraki|LBN|1989..2008|group
880|MNDAA;Myanmar National Democratic Alliance Army|MMR|2009..2023|group
881|AQAP;al-Qaida in the Arabian Peninsula;Tanzim al-Qa'idah fi Jazirat al-'Arab|YEM;USA|2009..2023|group
882|Ampatuan militia|PHL|2009..2009|group
883|DHD;Dima Halam Daogah|IND|2005..2005|group
884|KRA;Kuki Revolutionary Army|IND|2004..2004|group
885|HPC;Hmar People's Convention|IND|2003..2003|group
886|AAH;The League of the Righteous;Asa'ib Ahl al-Haqq|IRQ|2009..2009|group
887|Lashkar of Orakzai tribe;Army of Orakzai tribe|PAK|2009..2009|group
888|Forces of Turkestan Bhittani|PAK|2009..2009|group
889|LNUP;Lahu National Unity Party|MMR|1973..1982|group
890|KNUP;KNU;Karen National Union;Karen National United Party|MMR|1949..1975|group
891|Xawaadle clan (Hawiye)|SOM|1994..2008|community
892|Andani|GHA|2002..2002|community
893|Supporters of ACN;Supporters of AC;Supporters of Action Congress;Supporters of Action Congress of Nigeria|NGA|2008..2011|supporters
894|Ahlu Sunna Waljamaca|SOM|2008..2010|group
895|Bangadi Militia|COD|2008..2008|group
896|PARECO;Coalition of Congolese Patriotic Resistance;Parti des résistants congolais|COD|2008..2008|group
897|Gaadsan subclan of Biimaal clan (Dir)|SOM|2008..2008|community
898|Ma'alin Weyne subclan of Mirifle clan (Digil-Mirifle)|SOM|2008..2008|community
899|Gumuz|ETH|2008..2021|community
900|Hol Dinka|SDN|2008..2009|community
901|Luo|KEN|2008..2008|community
902|MDF;Moorland Defence Forces|KEN|2008..2008|group
903|GIA - El Ahd Battalion;Armed Islamic Group - Covenant Battalion;Groupe islamique armée - El Ahd Battalion|DZA|1998..1998|group
904|GIA - El Forkane;Armed Islamic Group - Holy Quran Battalion;Groupe islamique armée - El Forkane Battalion|DZA|1998..1998|group
905|Bafanji|CMR|1998..1998|community
906|Balikumbat|CMR|1998..1998|community
907|Banya|CMR|1991..1991|community
908|Foulbe|CMR|..|community
909|Kotoko|CMR|1992..1994|community
910|Choa Arab|CMR|1992..2021|community
911|Oulad Rachid|TCD|2000..2000|community
912|Khozam|TCD|2000..2000|community
913|MPA - SOC;Anjouan People's Movement - Said Omar Chamassi faction;Mouvement populaire anjouanais - Said Omar Chamassi faction|COM|1998..1998|group
914|Hunde;Bahunde|COD|1993..1996|community
915|Hutu|RWA;BDI;COD|1993..2020|community
916|Amhara|ETH|1991..2023|community
917|Arbore|ETH|1992..1992|community
918|Degodia|ETH;KEN|1992..2014|community
919|Derashe|ETH|2001..2008|community
920|Zeyle|ETH|2001..2001|community
921|Gedeo|ETH|1995..2018|community
922|Rer Liban subclan of Habr Awal (Issaq)|ETH|1992..1992|community
923|Rer Samatar subclan of Habr Awal (Issaq)|ETH|1992..1992|community
924|Ajuran|ETH;KEN|2000..2000|community
925|Samburu|KEN|1996..2015|community
926|Kikuyu|KEN|1992..2008|community
927|Kisii|KEN|1997..2008|community
928|Luhya|KEN|1992..1993|community
929|Marakwet|KEN|2001..2019|community
930|Nandi|KEN|1998..1998|community
931|Orma|KEN|2012..2012|community
932|Wardei|KEN|..|community
933|Pokomo|KEN|2001..2012|community
934|FPLA;Popular Liberation Front of Azawad;Front Populaire de Libération de l'Azawad|MLI|1991..1991|group
935|ARLA;Revolutionary Army for the Liberation of Azaouad;Armeé révolutionnaire de liberation de l'Azaouad|MLI|..|group
937|Tuareg|NER;MLI;LBY|1997..2015|community
938|Naparama|MOZ|1991..1991|group
939|Adoni|NGA|1993..1993|community
940|Azara|NGA|2001..2001|community
941|Efik|NGA|2000..2012|community
942|Ibibio|NGA|2000..2000|community
943|Wurukum|NGA|1999..2023|community
944|Afisare|NGA|..|community
945|Ninzam|NGA|1999..1999|community
946|Ife|NGA|1997..2000|community
947|Modakeke|NGA|1997..2000|community
948|Ilaje|NGA|1998..1999|community
949|Urhobo|NGA|1998..1998|community
950|Jukun|NGA|1991..2019|community
951|Karimjo|NGA|1996..2023|community
952|Kwala|NGA|2001..2001|community
954|Ndoki|NGA|1994..1994|community
955|Eleme|NGA|1999..1999|community
956|Umuleri|NGA|1999..1999|community
957|Aguleri|NGA|1999..1999|community
958|Abdalle subclan of Habar Awal clan (Isaaq)|SOM|1996..1996|community
959|Aidagalla subclan of Habar Garhadjis clan (Isaaq)|SOM|1996..1996|community
960|Abdalleh-Agon-Yar subclan of Abgal clan (Hawiye)|SOM|2000..2000|community
961|Eli-Agon-Yar subclan of Abgal clan (Hawiye)|SOM|2000..2000|community
962|Abdulleh-Galmaha subclan of Abgal clan (Hawiye)|SOM|2001..2001|community
963|Kabaloh subclan of Abgal clan (Hawiye)|SOM|2001..2001|community
964|Galgalo|SOM|1990..1990|community
965|Forces of Omar Jess|SOM|1997..2000|group
966|Ayr subclan of Habar Gidir clan (Hawiye)|SOM|2001..2001|community
967|Eli-Omar subclan of Abgal clan (Hawiye)|SOM|1999..1999|community
968|Abdalle-Aroneh subclan of Abgal clan (Hawiye)|SOM|1999..1999|community
969|Forces of Abdirizak Bihi|SOM|2001..2001|group
970|Forces of Ahmed Sheikh Buraleh|SOM|2001..2001|group
971|Forces of Hussein Ali Ahmed|SOM|1999..1999|group
972|Forces of Abdurahman Ahmed Ali 'Tur'|SOM;DJI|1994..1995|group
973|SNF - MSAB;Somali National Front - Mohamed Sheikh Ali Buraleh faction|SOM|1999..1999|group
974|SPM/SNA;Somali Patriotic Movement/Somali National Alliance|SOM|1992..1994|group
975|DSA;Digil Salvation Army|SOM|1999..1999|group
976|USC/SNA - OA;United Somali Congress/Somali National Alliance - Osman Atto faction|SOM|1995..1997|group
977|USC-PM;United Somali Congress-Peace Movement|SOM|1995..1995|group
978|ANC - 'Greens';African National Congress - 'Greens' faction|ZAF|1993..1993|group
979|ANC - 'Reds';African National Congress - 'Reds' faction|ZAF|1993..1993|group
980|Supporters of AZAPO;Supporters of Azanian People's Organization|ZAF|1990..1990|supporters
981|Codeta;Cape Organization for a Democratic Taxi Association|ZAF|1994..2021|group
982|CATA;Cape Amalgamated Taxi Association|ZAF|1994..2021|group
983|Supporters of UDF;Supporters of United Democratic Front|ZAF|1989..1990|supporters
984|Mangweni clan|ZAF|1993..1993|community
985|Mgodini clan|ZAF|1993..1993|community
986|Supporters of UDM;Supporters of United Democratic Movement|ZAF|1998..1998|supporters
987|Uwusa;United Workers' Union of South Africa|ZAF|1996..1996|group
988|NUM;National Union of Mineworkers|ZAF|1996..1996|group
989|Webta;Western Cape Black Taxi Association|ZAF|1991..1991|group
990|Lagunya;Langa, Guguletu and Nyanga Taxi Association|ZAF|1991..1991|group
991|Awlad Omran clan (Misseriya)|SDN|1993..2016|community
992|Jikany Nuer|SDN;SSD|1993..2019|community
993|Masalit|SDN;TCD|1998..2023|community
994|Salamat Baggara|SDN|2013..2023|community
995|Beni Halba Baggara|SDN|2013..2023|community
996|Fur|SDN|1989..2019|community
997|SPLM/A - AH;Sudan People's Liberation Movement/Army - Abd al-Aziz al-Hululi faction|SDN|1993..1993|group
998|SPLM/A - WN;Sudan People's Liberation Movement/Army - William Nyuon faction|SDN|1992..1993|group
999|Chakosi|TGO|1991..1991|community
1000|Moba|TGO|1991..1991|community
1001|Iteso|UGA|2001..2001|community
1002|Afor|NGA|2009..2009|community
1003|Supporters of Andry Rajoelina|MDG|2009..2009|supporters
1004|Hizbul Islam;Islamic Party|SOM|2009..2010|group
1005|Ngok Dinka|SDN;SSD|2009..2023|community
1006|Shiluk|SDN|2009..2009|community
1007|Bari|SDN;SSD|2009..2009|community
1008|Aliap Dinka|SDN;SSD|2009..2017|community
1009|Luac Jang Dinka|SDN;SSD|2009..2023|community
1010|Awan Dinka|SDN|2009..2009|community
1011|Pari|SDN;SSD|1990..2019|community
1012|Arab|SDN;MLI;TCD|1999..2023|community
1013|Kounta|MLI|1999..1999|community
1014|Atyap|NGA|1992..2023|community
1015|Supporters of Laurent Gbagbo|CIV|2000..2000|supporters
1016|Supporters of Alassane Outtara|CIV|2000..2000|supporters
1017|Supporters of Didier Ratsiraka|MDG|2002..2002|supporters
1018|Mauritanian|SEN;MRT|1989..1989|community
1019|Senegalese|SEN;MRT|1989..1989|community
1020|Christians (Nigeria)|NGA|1991..2018|community
1021|Muslims (Nigeria)|NGA|1991..2018|community
1022|Bini|NGA|1998..1998|community
1023|Supporters of UNPP;Supporters of United Nigeria People's Party|NGA|2003..2003|supporters
1024|Kalenjin|KEN|1992..2008|community
1025|Misseriya|SDN;SSD|2008..2022|community
1026|GIA - El Khadra Battalion;Armed Islamic Group - Green Battalion;Groupe islamique armée - El Khadra Battalion|DZA|1998..1998|group
1027|Geri|ETH|2001..2001|community
1028|Abgal clan (Hawiye)|SOM|1990..2008|community
1029|Matheniko Karimojong|UGA;KEN|1999..2005|community
1030|Maasai|KEN|1993..1997|community
1031|Ogoni|NGA|1992..1994|community
1032|Tiv|NGA|1991..2023|community
1033|Okrika (Ijaw)|NGA|1992..1999|community
1034|Habar Gidir clan (Hawiye)|SOM|1993..1995|community
1035|SNF;Somali National Front|SOM|1992..1999|group
1036|Awlad al-Zuid clan (Misseriya)|SDN|1993..2014|community
1037|SSUM/A;South Sudan United Movement/Army|SDN|1998..2000|group
1038|Dodoth|UGA;KEN|2000..2009|community
1039|Konso|ETH|2008..2020|community
1040|Karimojong|UGA;KEN|1998..2003|community
1041|Supporters of Marc Ravalomanana|MDG|2002..2009|supporters
1042|Mundari|SDN;SSD|2009..2017|community
1043|RCD - CP;Congolese Rally for Democracy - Christian Pay Pay faction;Rassemblement Congolais pour la Démocratie - Christian Pay Pay faction|COD|2004..2004|group
1044|GACI;MAGRIVI;Farmers Mutual Society of Virunga;Mutuelle des Agriculteurs du Virunga;Combattants;Combattants Gardes Civiles|COD|..|group
1045|Buxton gang|GUY|2008..2008|group
1046|Fedayeen Islam;Partisans of Islam|PAK|2008..2008|group
1047|Indian Mujahideen|IND|2005..2011|group
1048|ALP;Arakan Liberation Party;ရခိုင်ပြည် လွတ်မြောက်ရေ|MMR|1977..1977|group
1049|ANLP;Arakan National Liberation Party|MMR|1964..1972|group
1050|APLP;Arakan People's Liberation Party|MMR|1948..1957|group
1051|JAS;People Committed to Propagating the Prophet's Teachings and Jihad;Jama'atu Ahlis Sunna Lidda'awati wal-Jihad|NGA;CMR;TCD;NER;MLI|2009..2023|group
1052|CPA;Communist Party of Arakan|MMR|1964..1973|group
1053|CPJP;Convention of Patriots for Justice and Peace;Convention des patriotes pour la justice et la paix|CAF|2009..2011|group
1054|SALF;Somali Abo Liberation Front|ETH|1977..1980|group
1055|SLM;Sidama Liberation Movement|ETH|1981..1983|group
1056|Ogaden Liberation Front|ETH|1964..1964|group
1057|Kusasi|GHA|2000..2008|community
1058|Mamprusi|GHA|2000..2008|community
1059|Nyanga;Banyanga|COD|..|community
1060|Gonja|GHA|1991..1992|community
1061|Nawuri|GHA|..|community
1062|Konkomba|GHA|1994..1995|community
1063|Nanumba|GHA|..|community
1064|Dagomba|GHA|..|community
1065|Mujahid Party|MMR|1948..1961|group
1066|NDFB - RD;National Democratic Front for Bodoland - Ranjan Daimary faction|IND|2009..2010|group
1067|Rejectionist Front|ISR|1974..1988|group
1068|RPF;Rohingya Patriotic Front|MMR|1973..1978|group
1069|UFR;Union of Forces for the Resistance;Union des Forces de la Résistance|TCD|2009..2009|group
1070|Lashkar-e-Taiba;Army of the Pure|IND|2003..2008|group
1071|Torma|GIN|2000..2000|community
1072|Torma Manian|GIN|2000..2000|community
1073|Highlanders;Degegna|ETH|2004..2004|community
1074|Banyarwanda|COD|1993..1994|community
1075|PUSIC;Party for Unity and Safeguarding of the Integrity of Congo;Parti pour l'unité et la sauvegarde de l'intégrité du Congo|COD|2003..2003|group
1076|UPC;Union of Congolese Patriots;Union des Patriotes Congolais|COD|2002..2003|group
1077|FRPI;Patriotic Force of Resistance in Ituri;Force de résistance patriotique en Ituri|COD|2002..2022|group
1078|Tishana-Me'en|ETH|2001..2001|community
1079|Garre|ETH;KEN|2000..2018|community
1080|Hamar|SDN|2013..2022|community
1081|Makahin|ETH|2001..2001|community
1082|Forces of General Morgan|SOM|1997..2004|group
1083|Ari|ETH|1991..1999|community
1084|Mursi|ETH|1991..1999|community
1085|Malay (Indonesia)|IDN|..|community
1086|Supporters of ANC;Supporters of Africa National Congress|ZAF|1989..1998|supporters
1087|Awlad Zeid|SDN;TCD|2001..2022|community
1088|Los Zetas;The Zetas|MEX;USA;GTM|2010..2021|group
1089|Beltrán Leyva Cartel;Cártel de los Beltrán Leyva|MEX|2008..2019|group
1090|Beltrán Leyva Cartel - Valdez Villareal faction;Cártel de los Beltrán Leyva - Valdez Villareal faction|MEX|2010..2010|group
1091|Ansarallah;al-Shabab al-Mumin;The Believing Youth;Supporters of God|YEM|2010..2015|group
1092|Atuot Dinka|SDN;SSD|2010..2017|community
1093|Ciek Dinka|SDN|2010..2010|community
1094|Boje|NGA|2010..2010|community
1095|Nsadop|NGA|2010..2010|community
1096|Mujahideen in the Golis Mountains|SOM|2010..2012|group
1097|Rek Dinka|SDN;SSD|2010..2012|community
1098|Qubeys subclan (Dir)|SOM|2010..2010|community
1099|Mara 18 (Honduras)|HND|2010..2023|group
1100|Forces of Momin Afridi|PAK|2010..2010|group
1101|TTP - TA;Taleban Movement of Pakistan - Tariq Afridi faction;Tehrik-i-Taliban Pakistan - Tariq Afridi faction|PAK|2010..2012|group
1102|TTP - MR;Taleban Movement of Pakistan - Mulla Rafique faction;Tehrik-i-Taliban Pakistan - Mulla Rafique faction|PAK|2010..2010|group
1103|TTP - MT;Taleban Movement of Pakistan - Mullah Toofan faction;Tehrik-i-Taliban Pakistan - Mullah Toofan faction|PAK|2010..2010|group
1104|Laskar Jihad;Warriors of Jihad|IDN|2000..2000|group
1105|SNM - 'Calan cas';Somali National Movement - 'Calan cas' faction;Somali National Movement - 'Red flag' faction|SOM|1992..1992|group
1107|DKBA 5;Democratic Karen Buddhist Army Brigade 5|MMR|2010..2013|group
1108|SSDM/A;South Sudan Defence Movement/Army|SDN;SSD|2010..2011|group
1109|Guéré;Guere|CIV|2002..2011|community
1110|Burkinabé;Burkinabe|CIV|2002..2004|community
1111|Senufo|CIV|2004..2005|community
1112|FPRN;Popular Front for National Renaissance;Front populaire pour la renaissance nationale|TCD|2010..2010|group
1113|Military faction (forces of Samuel Toranzo Calderón)|ARG|1955..1955|group
1114|Mayi Mayi Complet;Maï Maï Complet|COD|2010..2010|group
1115|IGLF;Issa and Gurgura Liberation Front|ETH|1991..1991|group
1116|LDF;Lofa Defence Force|LBR;GIN|1993..1993|group
1117|IFP;Inkatha Freedom Party|ZAF|1993..1993|group
1118|Oleh (Isoko)|NGA|1999..1999|community
1119|Olmoro (Isoko)|NGA|1999..1999|community
1120|Forces of Yussuf Hajji Nur|SOM|2001..2001|group
1121|Saleban Abdalla subclan of Surre clan (Dir)|SOM|2002..2003|community
1122|SSPP;Shan State Progress Party|MMR|2011..2015|group
1123|SPLM/A-North;Sudan People's Liberation Movement-North;Harakat Al-Sha'abi Li-Tahrir Al-Sudan-Al-Shamal|SDN;SSD|2011..2023|group
1124|SSLM/A;South Sudan Liberation Movement/ Army|SDN;SSD|2011..2012|group
1125|FDSI-CI;Impartial Defense and Security Forces - Ivory Coast;Forces de Défense et de Sécurité Impartiales de Côte d\`Ivoire|CIV|2011..2011|group
1126|NTC;National Transitional Council|LBY|2011..2011|group
1127|Forces of Muammar Gaddafi|LBY|2011..2011|group
1128|ALiR;Army for the Liberation of Rwanda;Armée pour la Libération du Rwanda|COD;RWA;UGA|1996..2000|group
1129|Republic of South Sudan|SDN|2011..2011|group
1130|FSA;Free Syrian Army|SYR|..|group
1131|AJPSN;Alliance of Young Patriots for national revival;Alliance des Jeunes Patriotes pour le sursaut national|CIV|2011..2011|group
1132|Copts (Egypt)|EGY|2011..2011|community
1133|Muslims (Egypt)|EGY|2011..2011|community
1134|Ezilo|NGA|2011..2011|community
1135|Ezza|NGA|2011..2022|community
1136|FDC;Defence Front of the Congo;Front de la défense du Congo|COD|2011..2014|group
1137|Gony Dinka|SDN;SSD|2011..2021|community
1138|Thiyic Dinka|SDN;SSD|2011..2021|community
1139|Malinké|CIV;GIN|2011..2011|community
1140|Sayawa|NGA|2011..2011|community
1141|Kpelle|GIN|2011..2020|community
1142|Lashkar of Zakakhel tribe;Army of Zakakhel tribe|PAK|2011..2012|group
1143|Laskhar of Masozai Qaumi tribe;Army of Masozai Qaumi tribe|PAK|2011..2011|group
1144|Opponents of al-Assad;Opponents of Bashar al-Assad|SYR|2011..2011|supporters
1145|Supporters of al-Assad;Supporters of Bashar al-Assad|SYR|2011..2011|supporters
1146|BIFM;BIFF;Bangsamoro Islamic Freedom Fighters;Bangsamoro Islamic Freedom Movement|PHL|2011..2016|group
1147|SVA;Shabelle Valley Alliance|SOM|2011..2011|group
1148|Jur Beli|SDN|2011..2011|community
1149|La Familia;The Family|MEX|2010..2020|group
1150|Los Caballeros Templarios;The Knights Templar|MEX|2011..2014|group
1151|Jalisco Cartel New Generation;Cártel de Jalisco Nueva Generación|MEX;ECU;USA|2010..2023|group
1152|Cartel Independiente de Acapulco;Independent Cartel of Acapulco|MEX|2011..2023|group
1153|La Barredora;The Sweeper|MEX|2011..2017|group
1154|La Resistencia;The Resistance|MEX|2011..2011|group
1155|Lashkar of Kukikhel clan;Army of Kukikhel clan|PAK|2011..2011|group
1156|ETIM;East Turkistan Islamic Movement;Hizbul Islam Li-Turkistan Ash-Sharqiyah|CHN|2008..2008|group
1157|Ansar Dine;Defenders of the Faith|MLI|2012..2016|group
1158|CMA;MNLA;National Movement for the Liberation of Azawad;Mouvement national pour la libération de l'Azawad;Coordination of Azawad Movements;Coordination des Mouvements de l'Azawad|MLI|2012..2019|group
1160|M23;March 23 Movement;Mouvement du 23-Mars|COD|2012..2023|group
1161|MUJAO;Movement for Unity and Jihad in West Africa;Mouvement pour le Tawhîd et du Jihad en Afrique de l'Ouest|DZA;MLI|2012..2013|group
1162|SRF;Sudan Revolutionary Front;Al-Jabhat Al-Thawriyat Al-Sudan|SDN;LBY|2011..2017|group
1163|GNLA;Garo National Liberation Army|IND|2012..2014|group
1164|Military faction (Red Berets)|MLI|2012..2012|group
1165|PBCP-J;Purba Banglar Communist Party - Janajudhha faction|BGD|2005..2006|group
1166|BLF;Baloch Liberation Front|PAK|1974..2015|group
1167|Deebam;Be Strong|NGA|2006..2019|group
1168|Deewell;Be Well|NGA|2006..2015|group
1169|Outlaws|NGA|2007..2007|group
1170|Jabhat Fateh al-Sham;Jabhat al-Nusra li al-Sham;The Support Front for the People of Syria;Front for the Conquest of the Levant|LBN;SYR;TUR|2013..2017|group
1171|Alago|NGA|2012..2013|community
1172|Eggon|NGA|2012..2014|community
1173|Greenlanders|NGA|2011..2016|group
1177|Lashkar of Akakhel tribe|PAK|2012..2012|group
1178|Tawheed ul-Islam|PAK|2012..2012|group
1180|Zeme Naga|IND|2009..2009|community
1181|Shia (Pakistan)|PAK|2023..2023|community
1182|Sunni (Pakistan)|PAK|2023..2023|community
1183|Supporters of al-Ahly football team|EGY|2012..2012|supporters
1184|Supporters of al-Masry football team|EGY|2012..2012|supporters
1185|PCPA;People's Committee against Police Atrocities|IND|2010..2010|group
1186|PFT;Popular Front of Tajikistan;Фронти халқии Тоҷикистон|TJK|1992..1992|group
1187|PLFI;People's Liberation Front of India|IND|2012..2012|group
1188|Mashashia|LBY|2012..2012|community
1189|Isenasawo|NGA|2002..2002|group
1190|Isongo-furo|NGA|2002..2002|group
1191|Forces of Agala|NGA|2005..2005|group
1192|Forces of Edu|NGA|2005..2005|group
1193|FNDIC;Federated Niger Delta Ijaw Communities|NGA|2003..2003|group
1194|Alawite (Lebanon)|LBN|2012..2014|community
1195|Sunni (Lebanon)|LBN|2012..2014|community
1196|Banyamulenge|COD|1998..1998|community
1198|Mayi Mayi Simba;Mayi Mayi Lumumba;Maï Maï Lumumba;Mayi Mayi Morgan|COD|2012..2012|group
1199|Raia Mutomboki;Raïa Mutomboki|COD|2012..2012|group
1200|APCLS;Alliance of the People for a Free and Sovereign Congo;Alliance des patriotes pour un Congo libre et souverain|COD|2012..2021|group
1215|Forces of Harar garrison|ETH|1991..1991|group
1216|Forces of Mullo Abdullo|TJK|2000..2010|group
1218|JMB;Jamaat-ul-Mujahideen Bangladesh|BGD|2004..2004|group
1219|Dogon|MLI|2012..2019|community
1220|Bul Nuer|SSD|2012..2019|community
1224|Balanda|SSD|2012..2021|community
1296|Bete;Bété|CIV|2004..2004|community
1304|Lobi|CIV|..|community
1306|Koulango|CIV|..|community
1314|Djerma (Zherma)|NER|2022..2022|community
1410|Idoma|NGA|2023..2023|community
1425|Ron|NGA|..|community
1487|Kuteb|NGA|2015..2023|community
1568|Idnan (Tuareg)|DZA|2013..2013|community
1621|Dadjo|TCD|2019..2019|community
1645|FDPC;Democratic Front for the People of Central Africa;Front démocratique du peuple Centrafricain|CAF|2015..2015|group
1713|Konianke|GIN|2013..2013|community
1752|Musgum|CMR|2021..2021|community
1897|Beni Amir|SDN|2019..2020|community
1923|Gimir|SDN|2013..2023|community
1939|Waat Dinka|SSD|2016..2017|community
1940|Kongor Dinka|SSD|..|community
1941|Taisha|SDN|2021..2021|community
1945|Beni Hussein|SDN|2013..2014|community
1948|Kababish|SDN|2017..2017|community
1963|Nuba|SDN|2019..2023|community
1972|Northern Sudanese|SDN|2005..2005|community
1973|Southern Sudanese|SDN|2005..2005|community
1989|Mahariya|SDN|..|community
1996|Mima|SDN|..|community
2011|Lou Dinka|SSD|..|community
2027|MLIA;Forces of Udjani Mangbama;Movement of Liberation and Allies;Mouvement de Libération indépendante des Alliés Independent|COD|2009..2009|group
2033|Opponents of Abhisit;Opponents of Abhisit Vejjajiva||..|supporters
2034|TAK;Kurdistan Freedom Falcons;Teyrêbazên Azadiya Kurdistan|TUR|2016..2016|group
2040|Wolayta|ETH|..|community
2297|Tamil|LKA|1989..1989|community
2397|Nande;Banande|COD|2016..2020|community
2398|Batwa|COD|2016..2020|community
2430|NSCN-K-K;National Socialist Council of Nagaland-Khole-Kitovi Faction|IND|2012..2012|group
2460|Han Chinese|CHN|2009..2009|community
2461|Uighur|CHN|2009..2009|community
2472|Zintan|LBY|..|community
2518|Forces of Sayed Mansur Naderi|AFG|1995..1995|group
2649|CNF;Chin National Front|MMR|2023..2023|group
2698|Buddhists (Myanmar)|MMR|2001..2013|community
2699|Muslims (Myanmar)|MMR|2001..2013|community
2707|HuJI;Islamic Jihad Movement;Harakat-ul-Jihad-ul-Islami|BGD;IND|2007..2007|group
2765|Supporters of Jamaat-e-Islami|BGD|2013..2013|supporters
2847|Pashtun|PAK|1989..1989|community
2848|Mohajir|PAK|1989..1990|community
2849|Sindhi|PAK|1989..1990|community
2863|Meher|PAK|1990..1990|community
2864|Jatoi|PAK|1990..1990|community
2907|Meitei|IND|1993..2023|community
2922|Assamese|IND|1989..2003|community
2930|Supporters of PPP;Supporters of Pakistan Peoples Party|PAK|1990..1990|supporters
2933|Al-Khobar|PHL|2007..2007|group
2939|NLFT-B;National Liberation Front of Tripura - Biswamohan faction|IND|2004..2004|group
2941|Supporters of MQM;Supporters of United National Movement;Supporters of Muttahida Qaumi Mahaz|PAK|1990..1990|supporters
2951|Oatizai|PAK|1992..1992|community
2952|Khadadkhel|PAK|1992..1992|community
2953|Supporters of Yousaf Ali Khan Magsi|PAK|1993..1993|supporters
2954|Supporters of Zulfikar Ali Khan Magsi|PAK|1993..1993|supporters
2987|Lashkar of Mohmand tribe|PAK|2009..2009|group
3037|NDC;Ndumba Defense of Congo;Nduma Défense du Congo|COD|2013..2013|group
3040|Nyatura|COD|2012..2013|group
3043|CNPSC;Mayi Mayi Réformé;Reformed Mayi Mayi;Maï Maï Réformé;PARC-FAAL;Party for Action and the Reconstruction of the Congo-Allelujah Armed Forces;National Coalition of the People for the Sovereignty of the Congo;Parti pour l'action et la reconstruction du Congo-Forces armées alléluia;Coalition nationale du peuple pour la souveraineté du Congo|COD|2011..2023|group
3047|TTP-Islahi;Taleban Movement of Pakistan - Islahi faction;Tehrik-i-Taliban Pakistan - Islahi faction|PAK|2012..2012|group
3051|ULA;United League of Arakan|MMR|2018..2023|group
3057|Bangladeshi Immigrants|IND|2012..2012|community
3060|Barundi|COD|..|community
3103|Bwatiye|NGA|2016..2018|community
3107|Black Axe|NGA|2011..2023|group
3108|Eyie|NGA|2011..2023|group
3109|KK;Klansmen Konfraternity|NGA|..|group
3116|Maphite|NGA|2015..2015|group
3118|Bush Boys|NGA|..|group
3157|Ganda Iso|MLI|2012..2012|group
3176|PCC;First Command of the Capital;Primeiro Comando da Capital|BRA;PRY;BOL|2015..2023|group
3192|UBA;United Baloch Army;یونائیٹڈ بلوچ آرمی|PAK|2014..2016|group
3203|Mara 18 (El Salvador)|SLV|2004..2004|group
3204|Mara Salvatrucha (El Salvador)|SLV|2022..2022|group
3211|SSC-Khatumo Administration;Khatumo administration;Maamul Goboleedka Khaatumo ee Soomaaliya;Maamulka SSC-Khaatumo|SOM|2012..2023|group
3228|Akul|PNG|2012..2012|community
3229|Kambrip|PNG|2012..2012|community
3232|al-Tawhid Brigade;Unity Brigade;Liwa al-Tawhid|SYR|2013..2013|group
3296|Los Zetas - Cártel del Noreste faction|MEX|2016..2022|group
3297|Zetas Vieja Escuela|MEX|2016..2023|group
3298|Guerreros Unidos;United Warriors|MEX|2014..2022|group
3299|Los Rojos;The Reds|MEX|2014..2023|group
3306|Supporters of Morsi;Supporters of Mohamed Morsi|EGY|2013..2013|supporters
3307|Opponents of Morsi;Opponents of Mohamed Morsi|EGY|2013..2013|supporters
3323|Los Zetas - Velazquez Caballero faction;The Zetas - Velazquez Caballero faction|MEX|2012..2012|group
3332|NURTW-Tokyo;National Union of Road Transport Workers-Tokyo faction|NGA|2011..2011|group
3334|Gontrar|LBY|..|community
3404|Tripura Tribal Communities|IND|2000..2000|community
3430|Banunu|COD|2018..2018|community
3431|Batende|COD|2018..2018|community
3441|Bafulero|COD|2014..2014|community
3442|Bavira|COD|..|community
3481|Signed-in-Blood Battalion;al-Mouwakoune Bi-Dima|DZA;MLI|2013..2013|group
3514|Tutsi|RWA;BDI;COD|1993..1997|community
3518|UPCP;Union of Congolese Patriots for Peace;Union des Patriotes Congolais pour la Paix|COD|2012..2012|group
3553|FNL-Ubugabo-Burihabwa;Forces nationales de libération-Ubugabo-Burihabwa|BDI|2020..2022|group
3554|FPR;Popular Front for Reconstruction;Front Populaire pour le Redressement|CAF|2014..2014|group
3555|Christians (CAR)|CAF|2013..2015|community
3556|Muslims (CAR)|CAF|2013..2015|community
3563|SSDM/A - Cobra Faction;South Sudan Democratic Movement/Army - Cobra Faction|SSD|2013..2013|group
3568|Amothnhom Dinka|SSD|2013..2013|community
3569|Panyon Dinka|SSD|2013..2013|community
3579|Al-Zayadia|SDN|2015..2015|community
3580|Berti|SDN|2015..2015|community
3587|Aguok|SSD|2017..2017|community
3909|Rizeigat|SDN|2022..2022|community
3946|CPI-ML-J;Communist Party of India-Marxist-Leninist-Janasakhti faction|IND|2000..2000|group
3953|FLC;Front for the Liberation of the Congo;Front de Libération du Congo|COD|2001..2001|group
3955|CPI-ML-VM;Communist Party of India-Marxist-Leninist-Vinod Mishra|IND|2000..2000|group
3963|Tripura Non-Tribal Communities|IND|2000..2000|community
3967|Kata Katanga|COD|2013..2020|group
3968|BNLF;Bru National Liberation Front|BGD|2000..2000|group
3981|NURTW-Auxiliary;National Union of Road Transport Workers-Auxiliary faction|NGA|2011..2011|group
3998|Toubou|LBY;TCD;NER|2012..2019|community
4000|Yan Gora|NGA|2013..2021|group
4004|Muslims (Sri Lanka)|LKA|1989..1989|community
4006|Sultanate of Sulu|MYS|2013..2013|group
4007|FPRC;ex-Seleka;Popular Front for the Rebirth of the Central African Republic;Front populaire pour la renaissance de centrafrique|CAF|2013..2020|group
4022|Atakar|NGA|2013..2013|community
4033|al-Farouq Brigades;Katayib al-Farouq|SYR|..|group
4044|Bihari|IND|2003..2003|community
4120|Agatu|NGA|2013..2016|community
4130|M23-R;March 23 Movement - Runiga faction;Mouvement du 23-Mars - Runiga faction|COD|2013..2013|group
4148|Mayi Mayi Kifuafua;Maï Maï Kifuafua|COD|..|group
4163|PYD;Democratic Union Party;Partiya Yekîtiya Demokrat|SYR;TUR|2012..2015|group
4167|Ghuraba al-Sham;Strangers of the Levant;Jabhat Ghurabā' ash-Shām|SYR|..|group
4171|Arab Brabich|DZA|2013..2013|community
4183|Brigades of Aisha;Aisha Umm-al Mouemeneen|LBN|2013..2013|group
4201|anti-Balaka|CAF|2013..2019|group
4203|Awlad Heiban clan (Misseriya)|SDN|2013..2013|community
4204|Awlad Serur clan (Misseriya)|SDN|2016..2016|community
4226|SPLM/A - IO;Sudan People´s Liberation Army/Movement in Opposition|SSD|2013..2019|group
4233|ADP;Arab Democratic Party;Al-Hizb al-Arabi al-Dimuqrati|LBN|2013..2013|group
4274|Waja|NGA|2018..2022|community
4286|Forces of Paul Joseph Mukungubila|COD|2013..2013|group
4290|Ikpanya (Ibibio)|NGA|2012..2012|community
4314|Groupe de Sécurité (Nyatura Kasongo);FDDH;Forces for the Defense of Human Rights;Forces de défense des droits humains;Security Group;Groupe de Sécurité|COD|2014..2017|group
4319|Ansar Bayt al-Maqdis|EGY|2014..2014|group
4322|Aaro Aaro;Al-Shabaab - Sheikh Mukhtar Robow (Abu Mansur);Spiders|SOM|2017..2017|group
4340|UDA;Ulster Defence Association|GBR|1993..1993|group
4350|Opponents of Maduro||..|supporters
4357|Jaysh al-Mukhtar|IRQ|2015..2015|group
4359|JRTN;Army of the Men of the Naqshbandi Order;Jaysh Rijāl at-Tarīqa an-Naqshabandiya|IRQ|2014..2014|group
4364|Jaish al-Adl;Army of Justice|IRN|2019..2023|group
4369|Benghazi Revolutionaries Shura Council;Majlis Shura Thuwar Benghazi|LBY|2014..2017|group
4370|Qadhadhfa|LBY|2016..2016|community
4371|Awlad Suleiman|LBY|2014..2018|community
4376|al-Murabitun;The Sentinel|MLI|2014..2014|group
4380|MAA;Arab Movement of Azawad;Mouvement Arabe de l'Azawad|MLI|2013..2013|group
4383|Luba;Baluba|COD|2016..2020|community
4416|Amigos dos Amigos;Amigos dos Amigos/Friends of Friends|BRA|2004..2009|group
4431|Barriga gang|BRA|1999..1999|group
4432|Sujeirinha gang|BRA|1999..1999|group
4456|Syrian insurgents|SYR|2011..2023|group
4462|Terceiro Comando Puro|BRA|2011..2011|group
4465|La Union de Tepito|MEX|2018..2020|group
4467|Akibu|PNG|1999..1999|community
4468|Tonakau|PNG|1999..1999|community
4475|Autodefensas Unidas de Michoacán|MEX|2013..2013|group
4477|Al-Saida tribe|YEM|2004..2004|community
4478|Al-Maraziq tribe|YEM|2004..2004|community
4486|Gulf Cartel - Ramirez Treviño faction;Cártel del Golfo - Ramirez Treviño faction|MEX|2013..2013|group
4487|Gulf Cartel - Villareal faction;Cártel del Golfo - Villareal faction|MEX|2013..2013|group
4492|La Mochomera|MEX|2013..2013|group
4531|Awlad Metanin clan (Misseriya)|SDN|..|community
4536|Estados Unidos|BRA|2012..2023|group
4537|Nova Okaida|BRA|2012..2023|group
5541|Jabhat al-Akrad;Kurdish Front;Cebhet El-Ekrad|SYR|2013..2013|group
5544|RJ;Revolution and Justice;Justice Revolution|CAF|2018..2018|group
5546|Al-Umma;The Nation|IND|1998..1998|group
5554|Ahrar al-Sham;The Islamic Movement of Ahrar al-Sham;Harakat Ahrar al-Sham al-Islamiyya|SYR;TUR|2016..2017|group
5560|Salahadin Brigade|SYR|..|group
5563|Ahfad al Rasoul Brigade|SYR|2013..2013|group
5564|Islamic Kurdish Front|SYR|..|group
5573|al-Qa'qa Brigade;Liwa al-Qa'qa|SYR|..|group
5575|Islamic Front;al-Jabhat al-Islāmiyyah|SYR|2014..2014|group
5659|al-Mahdi Army;Jaish al-Mahdi|IRQ|2004..2008|group
5667|Jund Ansar Allah|ISR|2009..2009|group
5787|Supporters of APC;Supporters of All Progressives Congress|NGA|2015..2019|supporters
5792|Bani Hilal|EGY|2014..2014|community
5793|Nubian Dabudiya|EGY|2014..2014|community
5801|FDLR-RUD;Democratic Forces for the Liberation of Rwanda - Rally for Unity and Democracy;Forces Démocratiques pour la Libération du Rwanda - Rassemblement Uni Pour la Démocratie|RWA|2019..2020|group
5802|Forces of the House of Representatives|LBY|2014..2020|group
5817|Maidan;Maidan People's Council;Народне об'єднання "Майдан" / Narodne ob'yednannya "Maydan"|UKR|2014..2014|group
5821|Raia Mutomboki - Bravo;Raïa Mutomboki - Bravo|COD|2014..2014|group
5822|Raia Mutomboki - Makombo|COD|2014..2014|group
5826|NDFB-S;National Democratic Front of Bodoland-Songbijit|IND|2013..2014|group
5836|Supporters of Ukrainian unity|UKR|2014..2014|supporters
5837|Supporters of independence for Eastern Ukraine|UKR|2014..2014|supporters
5839|LPR;Lugansk People's Republic;Луганская народная республика / Luganskaya narodnaya respublika|UKR|2014..2014|group
5840|DPR;Donetsk People's Republic;Донецкая народная республика / Donetskaya narodnaya respublika|UKR|2014..2014|group
5849|SARC;Sudanese Awakening Revolutionary Council|SDN|2014..2017|group
5861|Libya Dawn;Fajr Libya|LBY|2014..2014|group
5864|TTP-KM;Taleban Movement of Pakistan - Khalid Mehsud faction;Tehrik-i-Taliban Pakistan - Khalid Mehsud faction|PAK;AFG|2014..2014|group
5865|TTP-SM;Taleban Movement of Pakistan - Shehryar Mehsud faction;Tehrik-i-Taliban Pakistan - Shehryar Mehsud faction|PAK;AFG|2014..2014|group
5866|Darfur Joint Resistance Forces|SDN|2014..2015|group
5880|GATIA;Groupe autodéfense touareg Imghad et alliés;The Self-defence Group of Imghad Touareg and its Allies|MLI;NER|2016..2022|group
5885|MDF;Mabanese Defense Forces|SSD|2016..2016|group
5895|Jaish-ul-Islam;Army of Islam|PAK|2014..2014|group
5904|Bakonzo|UGA|2016..2016|community
5914|United Armed Forces of Novorossiya;Объединённых Вооруженных Сил Новороссии|UKR|2014..2015|group
5928|Jamaat-ul-Ahrar;Ahrar-ul-Hind;The Freedom Fighters of India;Freedom fighters group|PAK|2014..2014|group
5940|Zintan Military Council|LBY|2014..2014|group
5965|PSLF;Palaung State Liberation Front|MMR|2013..2023|group
5997|Mayi Mayi - Makabe;Mayi Mayi - Makabe Kalenga Ngwele;Maï Maï - Makabe Kalenga Ngwele|COD|2002..2003|group
5999|UPC;Union for Peace in the Central African Republic;Union pour la Paix en Centrafrique|CAF|2014..2021|group
6000|RPRC;Patriotic Rally for Renewal in the CAR or Gathering for Reconciliation among Central Africans;Rassemblement pour la reconciliation des Centrafricains|CAF|..|group
6001|Gwandere|NGA|2014..2014|community
6002|Gulf Cartel - Los Fresitas faction;Cártel del Golfo - Los Fresitas faction|MEX|2014..2014|group
6003|Gulf Cartel - Dragones de Sheyla faction;Cártel del Golfo - Dragones de Sheyla faction|MEX|2014..2014|group
6007|Sinaloa Cartel - Los Salgueiro faction;Cártel de Sinaloa - Los Salgueiro faction|MEX|2014..2014|group
6008|Sinaloa Cartel - Los Chavez Matamoros faction;Cártel de Sinaloa - Los Chavez Matamoros faction|MEX|2014..2014|group
6009|Los Ardillos|MEX|2015..2023|group
6011|SRF;Syria Revolutionaries' Front;Jabhat Thuwwar Surya|SYR|2014..2014|group
6012|Mujahideen Army;Jaysh al-Mujahideen|SYR|2014..2014|group
6015|Harkat Hazm;Hazm Movement|SYR|2015..2015|group
6037|Liwa al-Aqsa;Jund al-Aqsa;Soldiers of al-Aqsa;Banner of al-Aqsa|SYR|2016..2017|group
6055|Opponents of Mubarak;Opponents of Hosni Mubarak||..|supporters
6057|Opponents of Supreme Council of the Armed Forces||..|supporters
6065|Opponents of Saleh;Opponents of Ali Abdullah Saleh||..|supporters
6074|Opponents of Kaunda;Opponents of Kenneth Kaunda||..|supporters
6090|Opponents of Faure Gnassingbe||..|supporters
6109|Opponents of Kraprayoon;Opponents of Suchinda Kraprayoon||..|supporters
6111|Opponents of Banda;Opponents of Hastings Banda||..|supporters
6122|Los Aztecas|MEX|2018..2018|group
6123|Opponents of Bakijev;Opponents of Kurmanbek Bakijev||..|supporters
6124|Opponents of Conte;Opponents of Lansana Conte||..|supporters
6126|Opponents of Karimov;Opponents of Islam Karimov||..|supporters
6137|Military faction (forces of Nicolae Ceausescu)|ROU|1989..1989|group
6153|Opponents of Ratsiraka;Opponents of Didier Ratsiraka||..|supporters
6154|Opponents of Sanchez de Lozada;Opponents of Gonzalo Sanchez de Lozada||..|supporters
6155|Supporters of Kurdistan||..|supporters
6158|Opponents of al-Bashir;Opponents of Omar al-Bashir||..|supporters
6166|El Dorado long-term inmates|VEN|1997..1997|community
6167|Former Sabaneta inmates|VEN|1997..1997|community
6176|Nan Boston gang|HTI|..|group
6177|Simon Pele gang;Simon Pelé gang|HTI|..|group
6185|Elements (Luba militia);Elements|COD|2015..2015|group
6186|Perci (Batwa militia);Perci|COD|2015..2015|group
6187|Military faction (forces of Godefroid Niyombare)|BDI|2015..2015|group
6194|Forces of Mullah Abdol Rauf Khadim|AFG|2015..2015|group
6225|Apuk Giir|SSD|2017..2017|community
6228|Ajnad al-Sham;Soldiers of the Levant|SYR;TUR|..|group
6252|High Council of Afghanistan Islamic Emirate;Taleban - Mohamed Rasool faction|AFG;PAK|2015..2020|group
6254|Forces of the Presidential Leadership Council;Forces of Hadi;مجلس القيادة الرئاسي|YEM;USA|2015..2023|group
6267|FLM;Macina Liberation Front;Front de Libération du Macina|MLI|2015..2015|group
6273|Aknaf Bait al-Maqdis;Defenders of Jerusalem|SYR|..|group
6275|Sabaneta - Re-education sector gang|VEN|1994..1994|group
6276|Sabaneta - Pavilion I gang|VEN|1994..1994|group
6287|IPOB;Indigenous People of Biafra|NGA|2021..2023|group
6288|SDF;Syrian Democratic Forces;Hêzên Sûriya Demokratîk|SYR;TUR|2015..2023|group
6294|Hamar (Ethiopia)|ETH|1999..2003|community
6297|FPB;Forebu;Republican Forces of Burundi;Les Forces Republicaines du Burundi;Popular Forces of Burundi;Forces Populaires du Burundi|BDI|2015..2015|group
6302|Jaysh al-Jihad (Saraya al- Jihad);Jihad Army;Jaysh al-Jihad|SYR|2015..2015|group
6306|Tahrir al- Sham Army|SYR|2016..2016|group
6320|UNLFW;United Liberation Front of Western South East Asia|IND|2015..2018|group
6333|Southern Front|SYR;JOR|2014..2016|group
6341|Pakam Dinka|SSD|2017..2023|community
6342|Kuei Dinka|SSD|..|community
6343|Rup Dinka|SSD|2015..2017|community
6348|CM-FPR;Coordination of Movements and Fronts of Patriotic Resistance;Coordination des Mouvements et Front Patriotique de Résistance|MLI|..|group
6354|MPC;Patriotic Movement for the Central African Republic;Mouvement patriotique de Centrafrique|CAF|2017..2023|group
6358|Opponents of Chissano;Opponents of Joaquim Chissano||..|supporters
6359|JAK-T;Soldiers of the Caliphate;Jund al-Khilafah-Tunisia|TUN|2015..2015|group
6366|MFS;Syriac Military Council;Mawtbo Fulhoyo Suryoyo|SYR|..|group
6368|Khabour Guards;Naṭore d'Khabour|SYR|..|group
6369|Jaysh al-Sanadid;Forces of the Brave|SYR|..|group
6371|DPF;Derna Mujahideen Shura Council;Majlis Shūrā al-Mujāhidīn Darnah;Derna Protection Force|LBY|2015..2019|group
6372|Levant Front;al-Jabha al-Shamiya|SYR|..|group
6377|Jaysh al-Islam;Liwa al-Islam;Brigade of Islam;Army of Islam|SYR|2016..2017|group
6383|Jaysh al-Sunna|SYR;TUR|..|group
6388|Opponents of Biya;Opponents of Paul Biya||..|supporters
6391|Rahman Corps;Faylaq Al-Rahman|SYR|..|group
6392|Martyr Lieutenant Ahmed Abdou Brigades;Quwwat al-Shaheed Ahmad al-Abdo|SYR|..|group
6393|Authenticity and Development Front;Jabhat al-Asala wal Tanmiya|SYR|2014..2015|group
6394|Jaysh Usud al-Sharqiya;Lions of the East Army|SYR|..|group
6395|Supporters of Kosovo||..|supporters
6398|Opponents of Babangida;Opponents of Ibrahim Babangida||..|supporters
6399|Opponents of Abacha;Opponents of Sani Abacha||..|supporters
6400|Ajdabiya Revolutionaries Shura Council|LBY|2015..2016|group
6403|Zuwaya|LBY|2012..2015|community
6404|Sham Legion;Faylaq Al-Sham|SYR;TUR|..|group
6405|Liwa al-Haq Idlib;Truth Brigade;Liwa al-Haq|SYR;TUR|..|group
6411|Jaysh al-Thuwar;Army of Revolutionaries|SYR|..|group
6413|Liwa Thuwar ar-Raqqa;Raqqa Revolutionaries' Brigade|SYR|..|group
6414|Liwa al-Jihad fi Sabeel Allah;Jihad in the Path of God Brigade|SYR|..|group
6415|Saraya Jarablus|SYR|..|group
6416|Tahrir Brigade|SYR|..|group
6417|Jaysh al-Qasas;Retribution Army|SYR|..|group
6418|Liwa Amna' ar-Raqqa;Brigade of the Trustees of Raqqa|SYR|..|group
6421|First Regiment;Al-Fawj al-Awl|SYR|..|group
6422|Liwa al-Sultan Murad;Sultan Murad Division|SYR|..|group
6423|Harakat Mujahidi al-Islam|SYR|..|group
6424|Fajr al-Khilafa Brigades;Dawn of the Caliphate Brigades;Kataib Fajr al-Khilafa|SYR|..|group
6430|Jama'at|SYR|..|group
6431|Fistaqim Kama Umirat|SYR|..|group
6433|16th Division|SYR|..|group
6434|Nour al-Din Zenki;Nour al-Din al-Zenki Movement;Ḥaraka Nūr ad-Dīn az-Zankī|SYR;TUR|2017..2017|group
6437|Furqan Brigades;Criterion Brigades;Alwiya al-Furqan|SYR|..|group
6438|Liwa Fursan al-Haqq;Knights of Justice Brigade|SYR|..|group
6439|101st Infantry Division|SYR|..|group
6440|Suqour al-Jabal;Mountain Hawks Brigade;Liwa' Suqour al-Jabal‎|SYR|..|group
6446|Liwa al-Fateh;Battalion of Conquest|SYR|..|group
6450|Kita'ib al-Safwat al-Islamiya|SYR;TUR|..|group
6478|Opponents of Gaddafi;Opponents of Muammar Gaddafi||..|supporters
6479|Opponents of Moi;Opponents of Daniel Toroitich arap Moi||..|supporters
6481|Sinaloa Cartel - Los Memos faction|MEX|2015..2015|group
6482|Sinaloa Cartel - Los Salazar faction|MEX|2015..2015|group
6483|Gulf Cartel - Los Ciclones faction|MEX|2021..2021|group
6485|Forces of Damaso;Sinaloa Cartel - Forces of Damaso faction;Cártel de Sinaloa - Fuerzas Especiales Dámaso|MEX|2015..2017|group
6486|Sinaloa Cartel - Los 28 faction|MEX|2015..2015|group
6487|Sinaloa Cartel - El Pepillo faction|MEX|2015..2015|group
6490|Opponents of Nkurunziza;Opponents of Pierre Nkurunziza||..|supporters
6491|NDC-R;Reformed Nduma Defence of Congo;Nduma Défense du Congo - Rénové|COD|2017..2022|group
6496|Bamba|UGA|2016..2016|community
6501|ACC;Autodefensas Campesinas del Casanare;Peasant Self-Defence Group of Casanare|COL|2000..2000|group
6503|Daoussak (Tuareg)|NER;MLI|2018..2018|community
6506|Bloque Central Bolívar;Central Bolivar Bloc|COL|2003..2004|group
6510|Opponents of al-Maliki;Opponents of Nuri al-Maliki||..|supporters
6513|RED-TABARA;FRONABU Tabara;Burundi National Front;Front National pour la Révolution au Burundi;FPM/ADN;Murundi People's Front, 'the Saviours' (FPM-Abatabazi);Resistance for the Rule of Law in Burundi;Front du peuple murundi/alliance divine pur la nation;Résistance pour un Etat de Droit au Burundi / Umuhari Uharanira Iteka n'Itekane|BDI|2014..2023|group
6514|Opponents of Zenawi;Opponents of Meles Zenawi||..|supporters
6520|Yarmouk Army;Jaish al-Yarmouk|SYR|..|group
6522|Supporters of Kashmir||..|supporters
6523|Opponents of Birendra;Opponents of Birendra Bir Bikram Shah||..|supporters
6524|Opponents of Ben Ali;Opponents of Zine El Abidine Ben Ali||..|supporters
6533|Opponents of Barre;Opponents of Mohammad Siyad Barre||..|supporters
6534|Supporters of Palestine||..|supporters
6542|Opponents of Koirala;Opponents of Sushil Koirala||..|supporters
6552|Opponents of Berisha;Opponents of Sali Berisha||..|supporters
6553|NSA;New Syrian Army;Jaysh Suriyah al-Jadid|SYR|2016..2016|group
6558|Opponents of Ahmadinejad;Opponents of Mahmoud Ahmadinejad||..|supporters
6560|Liwa Ahrar Souriya|SYR|..|group
6562|al-Moutasem Brigade;Liwa' muetasim|SYR|..|group
6563|Hamza Division|SYR;TUR|..|group
6573|Los Zetas - Jorge Ivan Hernandez Cantu faction|MEX|2016..2016|group
6574|Los Zetas - Juan Pedro Salvador Saldivar Farias faction|MEX|2016..2016|group
6575|Opponents of Kabila;Opponents of Joseph Kabila||..|supporters
6577|Opponents of al-Sisi;Opponents of Abd al-Fattah al-Sisi||..|supporters
6578|Maute group;KIM;Islamic State Mindanao;Khalifah Islamiyah Mindanao|PHL|2016..2016|group
6579|MAS;Death to Kidnappers;Muerte a Secuestradores|COL|1991..1991|group
6587|Mayi Mayi Mazembe;UPDI-Mazembe;Union of Patriots for the Defense of the Innocents - Mazembe;Union des Patriotes pour la Défense des Innocents - Mazembe;Maï Maï Mazembe|COD|2016..2020|group
6590|Kamuina Nsapu|COD|2016..2018|group
6597|Jaysh al-Nukhba;Jaish al-Tahrir;Liberation Army;Elite Army|SYR;TUR|..|group
6598|Free Idlib Army|SYR;TUR|..|group
6601|Opponents of Mansour||..|supporters
6605|Jaysh al-Asha'er;Army of Free Tribes|SYR|2017..2017|group
6616|Harakit Sawa'id Misr|EGY|2017..2019|group
6632|Panyar Dinka|SSD|2016..2016|community
6634|Comités locaux de vigilance;Local Vigilante Committees|CMR|2017..2017|group
6635|Opponents of Conde||..|supporters
6640|Awlad Rashid|SDN|2022..2022|community
6641|3R;Return, Reclamation, Rehabilitation;Retour, Réclamation, Réhabilitation|CAF|2016..2019|group
6648|Ansaroul Islam|MLI;BFA|2017..2017|group
6659|Ikot-Offiong community|NGA|2017..2017|community
6660|Oku Iboku community|NGA|2017..2017|community
6684|RMDC;CNRD;National Council for Renewal and Democracy;Conseil national pour le renouveau et la démocratie-Ubwiyunge;Rwandan Movement for Democratic Change;Mouvement Rwandais pour le Changement Démocratie|COD;RWA|2017..2020|group
6685|Uduk|SDN;SSD|2017..2017|community
6689|Yurtta Sulh Konseyi|TUR|2016..2016|group
6692|ARSA;HaY;Faith Movement of Arakan;Harakah al-Yaqin;Arakan Rohingya Salvation Army|MMR;BGD|2016..2017|group
6695|Mahadi|SDN|2016..2016|community
6698|SDB;Benghazi Defence Brigade;Saraya Difaa al-Bengazhi|LBY|2016..2017|group
6701|Subol Al-Salam Brigade|LBY|2016..2016|group
6704|La Nueva Familia|MEX|2017..2020|group
6711|DPR;Donetsk People's Republic;Донецкая народная республика / Donetskaya narodnaya respublika|UKR|2015..2022|group
6712|LPR;Lugansk People's Republic;Луганская народная республика / Luganskaya narodnaya respublika|UKR|2015..2021|group
6716|JNIM;Group for the Support of Islam and Muslims;Jamaat Nusrat al-Islam wal-Muslimin|MLI;BFA;NER;TGO;BEN|2017..2023|group
6731|Lulua|COD|..|community
6732|Chokwe|COD|..|community
6739|Bana Mura|COD|2017..2017|group
6740|MNR;National Movement for the Revolution;Mouvement National des Révolutionnaires|COD|2017..2017|group
6743|FDN;Family of the North;Família do Norte|BRA|2017..2020|group
6751|Mayi Mayi Kirikicho;Maï Maï Kirikicho|COD|..|group
6756|Batabwa|COD|2017..2017|community
6765|Wanhihem community|NGA|2017..2017|community
6766|Wanikade community|NGA|2017..2017|community
6767|Kadara|NGA|2017..2020|community
6769|Dozos (Mali)|MLI|2017..2022|group
6777|Opponents of Kenyatta||..|supporters
6779|Pangal|IND|1993..1993|community
6792|SPLM/A-North - MA;SPLM/A-North - Malik Agar faction;Harakat Al-Sha'abi Li-Tahrir Al-Sudan-Al-Shamal - Malik Agar faction|SDN|2017..2017|group
6794|NAS;National Salvation Front|SSD|2018..2021|group
6798|Bahararsame subclan of Dhulbahante clan (Darod)|SOM|2016..2018|community
6799|Qayaad subclan of Dhulbahante clan (Darod)|SOM|2016..2018|community
6801|Mayi Mayi Mayangose;Maï Maï Mayangose|COD|..|group
6805|Irigwe|NGA|2017..2022|community
6806|Vuba militia|COD|..|group
6810|Anas al-Dabbashi Brigade|LBY|..|group
6812|Operations Room Combating Daesh|LBY|..|group
6814|Forces of Khalifa al-Ghawil|LBY|2017..2017|group
6815|HTS;Organization for the Liberation of the Levant;Hay'at Tahrir al-Sham|SYR;LBN|2017..2020|group
6816|FPRC-AK;FPRC Azor Khalit faction|CAF|..|group
6831|Raia Mutomboki Hama Kombo|COD|..|group
6833|Raia Mutomboki Butachibera|COD|..|group
6836|MSA;Movement for the Salvation of Azawad;Mouvement du Salut de l'Azawad|MLI;NER|2017..2022|group
6841|Shuhada al-Wadi militia|LBY|..|group
6844|Jama'at Ansar al-Islam|EGY|2017..2017|group
6845|Anti-Balaka - Mokom;Anti-Balaka - Maxime Mokom|CAF|2016..2016|group
6857|Koglweogo|BFA|2019..2020|group
6862|Saraya Ahl al-Sham|LBN|..|group
6868|GPC;General People's Congress;Al-Mo'tamar Ash-Sha'abiy Al-'Aam|YEM|2017..2017|group
6871|Deir ez Zor Military Council|SYR|2023..2023|group
6885|Nyatura Love;Nyatura - John Love|COD|..|group
6893|PFLL;Popular Front for the Liberation of Libya|LBY|2017..2017|group
6894|UPLC;Union of Patriots for the Liberation of Congo;Union des Patriotes pour la Libération du Congo|COD|2018..2019|group
6896|Mayi Mayi Kyandenga;Maï Maï Kyandenga|COD|2022..2022|group
6902|Kaniyat|LBY|2018..2018|group
6918|Twiganeho|COD|2020..2021|group
6920|CMC;Coalition for movements of change;Collectif des mouvements pour le changement|COD|2017..2021|group
6929|Ingessana|SDN;SSD|2017..2017|community
6930|MNLC;MPC (Bahar);Patriotic Movement for the Central African Republic;Mouvement patriotique pour la Centrafrique branch of General Bahar;National Movement for the Liberation of Central African Republic;Mouvement national pour la libération de la Centrafrique|CAF|2018..2018|group
6935|Opponents of Khamenei||..|supporters
6936|Sindicato do Crime;Crime Syndicate of Rio Grande do Norte;Sindicato do Crime do Rio Grande do Norte|BRA|2017..2023|group
6942|Bambuti|COD|2016..2016|community
6943|Ayiel Dinka|SSD|2017..2021|community
6954|Brigade 48|LBY|..|group
6982|Peuhl militia (Zemio)|CAF|2017..2017|group
6998|al-Harakat al-Islamiyah|PHL|2016..2016|group
6999|BIFM-K;Bangsamoro Islamic Freedom Movement - Karialan faction|PHL|2018..2018|group
7014|GDE;Guardians of the state;Guardiões do Estado|BRA|2017..2023|group
7026|Yandang|NGA|2018..2018|community
7032|ASWJ;Followers of the Prophetic Tradition;Ahlu al-Sunna wa'l Jama'a|MOZ|2018..2019|group
7034|Jalwau Dinka|SSD|2017..2018|community
7038|Bonde dos 13|BRA;BOL|..|group
7046|ASL;Ansar al-Sharia in Libya|LBY|2013..2014|group
7047|Rafallah al-Sahati Brigade|LBY|..|group
7048|February 17 Martyrs Brigade|LBY|..|group
7072|LNA;Libyan National Army;al-jaysh al-wataniyy al-Libii|LBY|2014..2014|group
7074|EPL - Megateo;EPL - FC;People's Liberation Army - Francisco Caraballo;Ejército popular de liberación - Francisco Caraballo|COL|2000..2004|group
7079|Bassa Kwomu|NGA|2018..2022|community
7086|Pende|COD|..|community
7089|Bahemba|COD|2016..2016|community
7092|Dan na Ambassagou;Hunters who Trust in God|MLI|2018..2023|group
7098|RNL;Résistants nationalistes Lumumbistes;Baraka group;Corps du Christ;National Lumumbist Resistance;Resistance Nationale Lumumbiste|COD|2005..2022|group
7103|Suqour al-Sham;Hawks of the Levant Brigades;Suqour al-Sham Brigades|SYR|..|group
7105|Syrian Liberation Front;Jabhat Tahrir Suriya|SYR|2018..2018|group
7107|Mayi Mayi Biloze Bishambuke;Maï Maï Biloze Bishambuke|COD|2021..2023|group
7108|Forces of Ibrahim Jadhran|LBY|2018..2018|group
7112|Chiebiliew Yoal (Lou Nuer)|SSD;KEN|2018..2018|community
7113|Cie Bol|SSD;KEN|2018..2018|community
7117|Opponents of Ortega||..|supporters
7118|Tanzim Hurras ad-Din;Guardians of Religion Organization;Tanẓīm Ḥurrās ad-Dīn|SYR|2020..2020|group
7122|Ahrar al-Sharqiya|SYR|2020..2020|group
7123|Awlad Busayf|LBY|..|community
7128|National Front for Liberation;Jabhat al-Wataniya lil-Tahrir|SYR|2018..2019|group
7136|TRB;Tripoli Revolutionaries Brigade|LBY|..|group
7137|Ghaniwa Brigade|LBY|..|group
7138|Nawasi Battalion|LBY|..|group
7151|CCMSR;Military Command Council for the Salvation of the Republic;Conseil de Commandement Militaire pour le Salut de la République|TCD|2018..2023|group
7156|Jabhat al-Samud;Steadfastness Front|LBY|..|group
7163|FRGO;Resistance Forces of the Great West;Forces de résistance du Grand Ouest|CIV|2011..2011|group
7164|TPF;Tripoli Protection Force|LBY|2018..2018|group
7165|THKP-C Acilciler;People's Liberation Party-Front of Turkey-Cephesi -Acilciler;Türkiye Halk Kurtuluş Partisi-Cephesi - Acilciler|TUR|2013..2013|group
7187|Nueva Plaza Cartel|MEX|2018..2023|group
7194|Ngumino;MPCC;Popular Movement for Changing the Congo;Mouvement populaire pour le changement du Congo|COD|2019..2020|group
7199|Gamo|ETH|..|community
7200|Guraghe|ETH|..|community
7202|Dorze|ETH|..|community
7203|Silt'e|ETH|..|community
7206|Ma'awisley|SOM|2019..2019|group
7207|Brigade 301|LBY|..|group
7214|AGC;Gaintanist Self-Defense Forces of Colombia;Autodefensas Gaitanistas de Colombia|VEN;COL|2021..2023|group
7228|Sa'ad subclan of Habar Yonis (Isaaq)|SOM|2018..2019|community
7229|Biide subclan of Habar Jeclo (Isaaq)|SOM|2018..2019|community
7230|FPP-AP;Mayi-Mayi People's Patriotic Forces, People's Army;Maï-Maï Forces patriotiques populaires, Armée du peuple|COD|2020..2022|group
7231|Shabab al-Tawhid wa al-Aqiyda|LBY|2015..2015|group
7238|Fuerza Anti Unión|MEX|2018..2020|group
7240|Egbura Mozum|NGA|2018..2022|community
7248|Forces of Norodom Ranariddh|KHM|1997..1998|group
7249|Military faction (Forces of Hun Sen)|KHM|1997..1997|group
7252|Opponents of Moise||..|supporters
7255|FACT;Front pour l'alternance et la concorde au Tchad;Front for Change and Concord in Chad|TCD|2021..2021|group
7256|Santa Rosa de Lima Cartel;Cártel de Santa Rosa de Lima|MEX|2018..2023|group
7257|UPOEG;Union of Peoples and Organizations of the State of Guerrero;Unión de Pueblos y Organizaciones del Estado de Guerrero|MEX|..|group
7260|Qimant|ETH|2018..2019|community
7268|APCLS-R;Alliance des patriotes pour un Congo libre et souverain-Rénové|COD|..|group
7295|Teke;Bateke|COD|2022..2023|community
7302|Gak Dinka|SSD|2019..2019|community
7303|Manuer Dinka|SSD|2019..2019|community
7305|Self-Defense Mujahidin (CAR)|CAF|..|group
7322|Pagok Dinka|SSD|2021..2021|community
7332|Ambazonia insurgents|CMR;NGA|2017..2023|group
7344|STC;Southern Transitional Council;al-Majlis al-Intiqālī l-Janūbiyy|YEM|2018..2020|group
7371|Tajamu Shuhada al-Sharqiya|SYR|2018..2018|group
7372|Yan Sakai|NGA|2018..2021|group
7373|Lunguda|NGA|2018..2022|community
7381|La Linea|MEX|2018..2018|group
7395|Cartel del Sur|MEX|2021..2021|group
7399|Grupo Escorpion|MEX|2021..2021|group
7409|Latuka|SSD|2019..2019|community
7412|FLEC-FAC-TN;Front for the Liberation of the Enclave of Cabinda - Armed Forces of Cabinda - Tiago Nzita faction;Frente da Libertação do Enclave de Cabinda - Forças Armadas de Cabinda - Tiago Nzita faction|AGO|2016..2022|group
7414|SLM/A - SB;SLM/A - Salih Borsa faction|SDN|2019..2020|group
7415|SLM/A - MA;SLM/A - Mubarak Aldouk faction|SDN|2019..2020|group
7416|Misseriya Jebel|SDN|2022..2022|community
7418|Army of Ahl al-Sunni wal Jamaa|SYR|..|group
7421|Bayareq al-Shaaitat|SYR|..|group
7422|Liwa al-Qadisiya|SYR|..|group
7423|Army of Maoata al-Islami;Jaysh al-Maoata al-Islami|SYR|..|group
7424|Army of al-Ikhlas;Jaysh al-Ikhlas|SYR|..|group
7425|Jaish al-Muhajireen wal-Ansar;Army of Emigrants and Supporters|SYR|..|group
7427|Shitile (Tiv)|NGA|2019..2019|community
7428|Ikurav (Tiv)|NGA|2019..2019|community
7438|Military faction (forces of Asaminew Tsige)|ETH|2019..2019|group
7448|MLCJ;Movement of Central African Liberators for Justice;Mouvement des Libérateurs Centrafricains pour la Justice|CAF|2019..2020|group
7456|Ahali|LBY|2019..2019|community
7463|URDPC;Union of Revolutionaries for the Defense of the Congolese People;Union des révolutionnaires pour la défense du peuple congolais|COD|2019..2023|group
7465|Mouro|TCD|2019..2019|community
7474|Opponents of Mahdi||..|supporters
7481|Supporters of West Papua||..|supporters
7490|Sons of Yarmouk Movement;Harakat Ibn al-Yarmouk|SYR|..|group
7497|Lengola|COD|2023..2023|community
7514|SNA;Syria National Army;Jaysh al-Watani al-Suri|TUR;SYR|2019..2023|group
7517|Opponents of Duque||..|supporters
7518|Jaysh al Nasr;Army of Victory|TUR;SYR|..|group
7519|23rd Division;Firka 23|TUR;SYR|..|group
7531|Abu al-Abbas Brigades|YEM|2019..2019|group
7542|BRAS;Baloch National Freedom Movement;Baloch Raji Aajoi Sangar|PAK|2019..2023|group
7553|Opponents of al-Burhan;Opponents of Abdel Fattah al-Burhan||..|supporters
7559|ALC;Alliance for the Liberation of Congo;Deuxième brigade Tazama de l'Armée de libération – CODECO|COD|2022..2022|group
7582|Dawn of Freedom Brigades;Ahfad al Mursaleen;Descendants of the Messengers Brigade;Liwa Ahfad al Mursaleen;Tajamu Alwiya Fajr al-Hurriya|SYR|2013..2013|group
7592|Agbaduma (Agatu)|NGA|2019..2019|community
7593|Abugbe (Agatu)|NGA|2019..2019|community
7595|OLA;Oromo Liberation Army;Waraana Bilisummaa Oromoo|ETH|2019..2023|group
7601|Ahrar Ghurayan|SYR|2014..2014|group
7614|Omar al-Mukhtar Battalion;al-Mujahid Omar al-Mukhtar Battalion;Liwa al-Mujahid Omar al-Mukhtar|SYR|..|group
7616|Farmers (Chad)|TCD|2022..2023|community
7617|Herders (Chad)|TCD|2022..2023|community
7625|Gawaar Nuer|SSD|2021..2021|community
7626|Twic Dinka|SSD;SDN|2019..2023|community
7631|Northern Storm Brigade;Liwa Asifat ash Shamal|SYR|2013..2013|group
7632|Oi Kuru|PNG|2019..2019|community
7633|Libe Koi|PNG|2019..2019|community
7634|Comando Classe A|BRA|2019..2019|group
7640|Mayi Mayi Luwotu;Bahandule;FRPL-R|COD|..|group
7644|FPIC Chambre noire sanduku;FPIC;Patriotic and Integrationist Forces of the Congo;Force patriotique et intégrationniste du Congo;Patriotic and Integrationist Forces of the Congo Chambre noire sanduku.;Force patriotique et intégrationniste du Congo Chambre noire sanduku|COD|2020..2023|group
7645|Euphrates Islamic Liberation Front;Jabhat al-Tahrir al-Furat al-Islamiyyah|SYR|..|group
7647|CRAC-PF;Regional Coordinator of Community Authorities of the Founder Peoples;Coordinadora Regional de Autoridades Comunitarias-Pueblos Fundadores|MEX|2019..2019|group
7654|Sham al-Rasul Brigade;Liwa Sham al-Rasul|SYR|..|group
7658|Majd al-Sham;Glories of the Levant Brigade;Liwa Majd al-Sham|SYR|..|group
7659|Baz al-Islamiya;Falcons of Islam Brigade;Katayib al-Baz al-Islamiya|SYR|..|group
7671|Jazeera-Euphrates Liberation Front;Al Jazeera-Euphrates Liberation Front|SYR|..|group
7673|Hamza Asadullah Brigade;Lion of God Brigade;Liwa Hamza Asadullah|SYR|2013..2013|group
7688|Opponents of Hussein||..|supporters
7700|Jole|NGA|2020..2020|community
7701|Shomo|NGA|2020..2020|community
7713|PRNC;Parti pour le Rassemblement de la Nation Centrafricaine|CAF|..|group
7720|Ichen|NGA|2020..2020|community
7721|Chabo|NGA|2020..2020|community
7734|Zaire self-defense group;Zaïrois|COD|2020..2023|group
7752|NDC-R-GBS;Reformed Nduma Defence of Congo - Gilbert Bwira Shuo faction;Nduma Défense du Congo - Rénové - Gilbert Bwira Shuo faction|COD|2020..2021|group
7755|AFP-Gutabara;AFP–Gutabara;Alliance of Patriotic Federalists-Gutabara;Alliance des fédéralistes patriotes-Gutabara|COD|2020..2022|group
7792|Ale|ETH|2020..2020|community
7793|G9;G9 an Fanmi e Alye;Revolutionary Force G9 Family and Allies (Touch One Touch All);Force Révolutionnaire G9 an fanmi et alliés (manyen youn manyen tout)|HTI|2020..2023|group
7795|Sinaloa Cartel - Los Chapitos|MEX|2020..2023|group
7796|Sinaloa Cartel - Los Mayos|MEX|2020..2023|group
7811|Apuk Padoc|SSD|2020..2022|community
7812|Atok Buk|SSD|2020..2020|community
7819|FDBC;Defense Force against the Balkanization of Congo;Force de défense contre la balkanisation du Congo|COD|2022..2022|group
7847|Wharf de Jeremie gang;Wharf de Jérémie gang|HTI|..|group
7848|Nan Belekou gang|HTI|..|group
7849|Grand Ravine gang|HTI|2023..2023|group
7850|Nan Chabón gang;Nan Chabon gang|HTI|..|group
7852|Delmas 6 gang|HTI|..|group
7867|Supporters of Kyagulanyi||..|supporters
7870|CPC;Coalition of Patriots for Change;Coalition des patriotes pour le changement|CAF|2020..2023|group
7879|Shinasha|ETH|..|community
7881|Nan Barozi gang|HTI|..|group
7882|Pilate Base gang|HTI|..|group
7883|Nan Ti Bwa gang|HTI|..|group
7884|Delmas 95 gang|HTI|..|group
7885|Delmas 19 gang|HTI|..|group
7889|400 Mawozo|HTI|2022..2022|group
7934|Awramale subclan (Darod)|SOM|2020..2020|community
7938|CODECO-BTD;CODECO–BTD;Bon Temple de Dieu|COD|2020..2022|group
7941|Agaw|ETH|..|community
7962|Hawazma|SDN|2020..2020|community
7971|Los Choneros|ECU|2021..2021|group
7974|Frente Oliver Sinisterra|COL|2018..2018|group
7982|Nyatura Turarambiwe|COD|2021..2021|group
7983|Caborca Cartel;Cártel de Caborca|MEX|..|group
7994|Agworok (Atyap)|NGA|2022..2022|community
7995|Chawai|NGA|2022..2022|community
8002|Mwaghavul|NGA|2023..2023|community
8003|Los Virus|MEX|2019..2020|group
8006|Los Tlacos|MEX|2020..2023|group
8008|Los Tiguerones|ECU|2023..2023|group
8009|Los Lobos|ECU|2021..2023|group
8010|Los Chone Killers|ECU|..|group
8011|Los Pipos|ECU|..|group
8019|Opponents of Min Aung Hlaing||..|supporters
8020|Tapo|PNG|2021..2021|community
8021|Agarabi|PNG|2021..2021|community
8023|ANCDH/AFDP;Alliance of Congolese nationalists for the defense of human rights;Alliance des nationalistes congolais pour la défense des droits humains|COD|..|group
8034|5 segon|HTI|..|group
8044|Opponents of Mahamat Deby Itno||..|supporters
8058|Bonta Boys|NGA|2021..2021|group
8060|NUG;National Unity Government|MMR|2021..2023|group
8068|Funj|SDN|2022..2022|community
8079|Canaan 2 gang|HTI|..|group
8094|Islah;Yemeni Congregation for Reform;at-Tajammu'u al-Yamanī lil-Iṣlāḥ|YEM|2011..2022|group
8095|Carteles Unidos|MEX|2020..2023|group
8097|Buya|SSD|2021..2021|community
8098|Kawahla|SDN|..|community
8099|Dar Ali (Hawazma)|SDN|2021..2021|community
8104|G Pep;G Pèp|HTI|2021..2023|group
8110|Lou Paher|SSD|2021..2021|community
8114|NRF;National Resistance Front of Afghanistan;‏‏‏جبهه متحد اسلامی ملی برای نجات افغانستان|AFG|2021..2023|group
8118|Fano|ETH|2022..2023|group
8133|Azande|SSD|2021..2021|community
8136|Nuba Logan|SDN|..|community
8137|Kenana|SDN|2021..2021|community
8151|Korri|NGA|2021..2022|community
8175|FRODEBU;Front pour la démocratie au Burundi|BDI|1993..1993|group
8179|TKP-ML;Communist Party of Turkey/Marxist-Leninist;Türkiye Komünist Partisi/Marksist-Leninist|TUR|2000..2000|group
8196|GLF;Gambella Liberation Front|ETH|2022..2022|group
8198|Bala na Cara|BRA|2015..2021|group
8199|Anti-Bala|BRA|2015..2021|group
8201|SPLM/A - IO - Kitgwang;Sudan People´s Liberation Army/Movement in Opposition - Kitgwang faction|SSD|2021..2022|group
8238|Opponents of Tokayev;Opponents of Qaysm Joomart Tokaev||..|supporters
8244|Indian|ZAF|2021..2021|community
8245|Black|ZAF|2021..2021|community
8247|Kagal|TCD|..|community
8254|Bulala|TCD|2020..2020|community
8255|Cie Kho|SSD|2021..2021|community
8256|Cie Guandong|SSD|2021..2021|community
8259|Banibangou Vigilance Committee;Comité de Vigilance Banibangou|NER|2021..2021|group
8270|Iyeke (Batwa)|COD|2021..2021|community
8271|Nkundo|COD|2021..2021|community
8276|Giants Brigade;Southern Giants Brigade;al-Weyat al-Amaliqa al-Janubia|YEM|..|group
8279|Bonde do Maluco|BRA|2019..2023|group
8280|Katiara|BRA|2021..2023|group
8281|Comando da Paz|BRA|2019..2019|group
8292|Associação Família Capixaba;Capixaba Family Association|BRA|2021..2021|group
8293|Cartel do Norte|BRA|2021..2023|group
8294|Família Terror Amapá|BRA|2021..2023|group
8295|Amigos Para Sempre|BRA|2021..2023|group
8329|Yare I - The Towers sector gang;Yare I - Pandilla del sector Las Torres|VEN|2012..2012|group
8330|Yare I - The Workshop sector gang;Yare I - Pandilla del sector Los Talleres|VEN|2012..2012|group
8335|Ajeita|BRA|2022..2022|group
8338|Los Mayas|MEX|2021..2021|group
8339|Los Colombianos|MEX|2021..2021|group
8343|AFF;Afghanistan Freedom Front;جبههَ آزادی افغانستان|AFG|2022..2023|group
8363|Nomali;Nomali Tribe|PNG|2022..2022|community
8364|Aiyala|PNG|2022..2022|community
8369|R7|ECU|2022..2022|group
8382|Pájaros Sierra|MEX|2022..2023|group
8387|Cartel Independiente de Colima|MEX|2022..2022|group
8417|Kraze Baryè|HTI|2022..2022|group
8422|Yaka|COD|2022..2023|community
8433|Pasal|PNG|1998..1998|community
8434|Yukap|PNG|1998..1998|community
8442|Los Costenos|COL|2023..2023|group
8458|Massa|BRA|2023..2023|group
8468|FARC-EMC;Revolutionary Armed Forces of Colombia - Central General Staff;Fuerzas Armadas Revolucionarias de Colombia - Estado Mayor Central|COL;VEN|2018..2023|group
8474|Sangre Nueva Zeta|MEX|..|group
8485|Mayi Mayi Chini ya Tuna;Maï Maï Chini ya Tuna|COD|2022..2022|group
8487|Forces of Nsengiyumva;Forces of Lieutenant Colonel Emmanuel Nsengiyumva|COD|..|group
8492|Kulumata|PNG|2022..2022|community
8493|Kuboma|PNG|2022..2022|community
8499|Tenet|SSD|..|community
8510|Nambelo Lohembe sector|COD|2022..2022|community
8511|Vunge sector|COD|2022..2022|community
8513|SPLM/A - IO - Olony;Sudan People´s Liberation Army/Movement in Opposition - Olony faction|SSD|2022..2022|group
8534|Baac|SSD|2022..2022|community
8541|Katuku|COD|1993..1993|group
8577|Naparama|MOZ|2022..2023|group
8584|La Raza|SLV|2004..2004|group
8586|Bonde dos 40;Group of the 40 thieves;Bonde dos 40 Ladrão|BRA|2021..2023|group
8587|PCM;First Command of Maranhão;Primeiro Comando do Maranhäo|BRA|2021..2022|group
8588|Los Rusos|MEX|..|group
8615|Holanda|BRA|2023..2023|group
8632|Mobondo|COD|2023..2023|group
8633|Azande Ani Kpi Gbe|CAF|2023..2023|group
8635|RSF;Rapid Support Forces;Quwwāt ad-daʿm as-sarīʿ|SDN|2023..2023|group
8636|Mbole|COD|2023..2023|community
8639|RDK;Russian Volunteer Corps;Russkiy dobrovolcheskiy korpus|RUS|2023..2023|group
8640|LSR;Freedom of Russia Legion;Legion Svoboda Rossii|RUS|2023..2023|group
8650|Wagner;PMC Wagner;ChVK Vagner|RUS|2023..2023|group
8775|Sans Echec|BDI|1995..1995|group
8785|Sans défaite|BDI|1994..1994|group
8789|TJP;Tehreek-e-Jihad Pakistan|PAK|2023..2023|group
8792|DZ Mafia|FRA;ESP|2023..2023|group
8793|Yoda|FRA;ESP|2023..2023|group
8803|OLA - Fekade Abdisa faction;Oromo Liberation Army - Fekade Abdisa faction;Waraana Bilisummaa Oromoo - Faqadaa Abdiisaa|ETH|2021..2021|group
8818|CNDD-Benjamin;National Council for the Defense of Democracy-Benjamin Group;Conseil national pour la défense de la démocratie-Groupe Benjamin|BDI|1997..1997|group
8822|CSP-PSD;Permanent Strategic Framework for Peace, Security, and Development;Cadre stratégique permanent pour la paix, la sécurité et le développement|MLI|2023..2023|group
8832|VDP;ARP;Alliance of Resistance of the Homeland;Alliance des résistants de la patrie;Patriotic Defence Volunteers;Volontaires pour la Défense de la Patrie|COD|2023..2023|group
8866|Los Pepes|COL|2023..2023|group
8876|Terre Noire|HTI|2023..2023|group
8885|AFC;Congo River Alliance;Alliance Fleuve Congo|COD|..|group
8894|Chain Guys|NGA|2023..2023|group
8895|Full Force|NGA|2023..2023|group
`;
