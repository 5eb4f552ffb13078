// Made by `npm run names` from ../tables/phrases.txt: change that file, not this one.
export default `# Words that datasets and texts put beside the name of a state: what they mean | the words, small letters.
# government, military, police, intelligence, legislature and judiciary are the state. people, armed and other are never the state; nobody is no actor.
# The words stand alone: “Former Government Official” is not “Government Official” with a word before it, and is not the state.
government|government;federal government;central government;national government;interim government;transitional government
government|transitional federal government;federal transitional government;transitional national government;military government
government|military junta;junta;regime;administration;authorities;government authorities;cabinet
government|cabinet / council of ministers / advisors;council of ministers;ministry;minister;ministers;executive;executive office
government|head of government;head of government office;head of state;president;president's office;office of the president
government|presidency;prime minister;prime minister's office;office of the prime minister;vice president;deputy president
government|deputy prime minister;premier;chancellor;king;queen;emir;sultan;monarch;crown prince;royal administration;royal family
government|supreme leader;foreign affairs;foreign ministry;foreign minister;foreign office;ministry of foreign affairs
government|minister of foreign affairs;ministry for foreign affairs;ministry of defence;ministry of defense;defence minister
government|defense minister;interior minister;ministry of interior;ministry of the interior;ministry of home affairs;home affairs
government|internal affairs;ministry of internal affairs;finance minister;ministry of finance;ministry of justice
government|ministry of education;ministry of health;health minister;immigration;state department;department of state
government|department of defense;pentagon;government official;government officials;official;officials;other authorities / officials
government|foreign secretary;secretary of state;secretary of defense;attorney general;ambassador;ambassadors;envoy;special envoy
government|diplomat;diplomats;diplomatic mission;embassy;consulate;high commission;high commissioner;permanent representative
government|representatives to the united nations;un representative;national security council;national security advisor
government|council of state;government delegation;delegation;government delegate;negotiator;government negotiators
government|spokesperson for the government;government spokesperson;government spokesman;treasury;ministry of defence and security
government|supreme council of the armed forces;customs official;royal court;royal palace;white house;kremlin
military|military;military forces;armed forces;army;national army;royal army;army forces;air force;royal air force;air forces;navy
military|naval forces;naval;royal navy;marines;marine corps;military personnel;military personnel - special
military|high ranking military personnel;high-ranking military personnel;soldier;soldiers;troops;government troops
military|government forces;government soldiers;state forces;forces;security forces;national security forces
military|government security forces;defence force;defense force;defence forces;defense forces;national defence force
military|national defense force;national defence forces;national defense forces;self-defence forces;self-defense forces
military|ground forces;ground force;special forces;special operations forces;coast guard;border guard;border guards
military|border security force;national guard;republican guard;presidential guard;royal guard;revolutionary guard;army chief
military|chief of army staff;chief of staff;chief of general staff;general staff;military chief;military spokesman
military|military spokesperson;military official;military officer;military officers;military leader;commander in chief;air defence
military|army personnel;army soldiers;army troops;navy personnel;air force personnel;defence attache;military attache
military|armed services;combatants - military;regular army;warship;warplanes;jets;fighter jets
police|police;police force;police forces;national police;federal police;national police force;riot police;border police
police|traffic police;state police;police officer;police officers;policeman;policemen;police official;police chief
police|chief of police;gendarmerie;gendarmes;national gendarmerie;security officers;constabulary;prison guards;police personnel
police|civil police;military police;secret police;law enforcement;criminal investigation police;counter-terrorism police
intelligence|intelligence;intelligence service;intelligence services;intelligence agency;intelligence agencies;secret service
intelligence|secret services;secret agent;security service;security services;state security;national intelligence;intelligence officer
intelligence|intelligence chief;spy agency;intelligence official
legislature|legislature;parliament;federal parliament;national assembly;senate;house of representatives;house of commons
legislature|house of lords;congress;lower house;upper house;legislative (govt);national parliament;knesset;bundestag;duma;state duma
legislature|majlis;lok sabha;rajya sabha
judiciary|judiciary;judicial;judiciary (govt);court;courts;supreme court;constitutional court;high court;court of appeal
judiciary|federal court;state prosecutor;public prosecutor;prosecutor general
people|citizen;citizens;population;people;public;man;men;women;woman;children;child;youth;student;students;university student
people|protester;protesters;protestor;protestors;demonstrator;demonstrators;demonstrators / protesters
people|protesters / demonstrators;rioter;rioters;mob;villager;villagers;resident;residents;farmer;farmers;peasant;fisherman
people|fishermen;fishers;worker;workers;labor group;labour group;labor union;labour union;trade union;teachers;teacher;doctors
people|health workers;lawyer;lawyer/attorney;lawyers;journalist;journalists;refugees;refugee;displaced
people|internally displaced persons;migrants;immigrants;ethnic group;tribe;tribes;elders;business;businessperson;businessman
people|company;companies;company - owner or operator;media;media personnel;news;religious group;christian group;muslim group
people|christian;christians;muslim;muslims;hindu;hindus;shia;shias;sunni;sunnis;clergy;priest;cleric;activist;activists
people|human rights activist;social worker;ngo;aid workers;prisoners;prisoner;detainees;women's group;women group;students group
people|veterans;intellectual;academic;scholar;professor;scientist;industry;bank;banks;consumer;employee;employees
people|election candidates;voters;voter;celebrity;athlete;women (organised);family;relatives;tourist;tourists;travelers
people|passengers;nationals;expatriates;rohingya;kurds;diaspora;settlers
armed|rebel;rebels;armed rebel;rebel group;rebel groups;rebel forces;insurgent;insurgents;armed insurgent;insurgency
armed|insurgent group;militant;militants;militant group;armed militant;islamic militant;islamist militants;terrorist;terrorists
armed|terrorist group;terrorist organization;separatist;separatists;separatist forces;separatist rebels;separatist group
armed|guerrilla;guerrillas;guerilla;guerillas;militia;militias;pro-government militia;pro-government militias
armed|progovernment militia;communal militia;ethnic militia;tribal militia;clan militia;political militia;militiamen
armed|paramilitary;paramilitaries;paramilitary group;armed group;armed groups;armed gang;gang;gangs;armed band;armed men;gunmen
armed|gunman;bandit;bandits;criminal;criminals;drug cartel;drug gang;drug dealer;cartel;cartels;pirate;pirates;vigilante
armed|vigilantes;armed opposition;armed opposition group;opposition forces;mercenary;mercenaries;private security forces
armed|private military company;extremist;extremists;jihadists;jihadist;islamists;suicide bomber;bomber;kidnapper;kidnappers
armed|hijacker;warlord;warlords;fighter;fighters;mutineers;coup plotters;dissident;dissidents;self-defence group
armed|self-defense group;self-defence groups;taliban;maoist;maoists;combatants;foreign fighters;armed civilians;assassin;sniper
armed|attacker;attackers;perpetrator;thief;smuggler;trafficker;death squad;death squads;war criminals
other|opposition;opposition leader;opposition party;opposition parties;opposition supporter;opposition supporters
other|opposition activists;opposition politician;political opposition;opposition coalition;(national) major party
other|(national) minor party;major party;minor party;party;political party;political parties;political group;party member
other|party leader;ruling party;politician;politicians;legislator;legislators;member of parliament;members of parliament
other|member of legislative (govt);member of congress;senator;senators;congressman;deputy;deputies;mayor;governor;city mayor
other|municipal government;municipality;local government;local authorities;local official;local officials;provincial government
other|provincial governor;provincial authorities;regional government;regional authorities;state government;county government
other|district government;city council;village council;former government official;former government officials;former president
other|former prime minister;former military;former police;former soldiers;former rebel;former rebels;ex-rebels
other|exiled government;government in exile;government-in-exile;shadow government;state media;state-owned company
other|state-owned enterprises;central bank;university;school;hospital;court judge;judge;judges;coalition forces;peacekeepers
other|peacekeeping forces;peacekeeping troops;un peacekeepers;foreign troops;elite;nobility;elections commission
other|election commission;electoral commission
nobody|civilian;civilians;unarmed civilians;unknown;unknown actor;unknown actors;unknown group;unknown armed group
nobody|unknown armed groups;unknown gunmen;unknown assailants;unidentified;unidentified group;unidentified armed group
nobody|unidentified armed groups;unidentified armed men;unidentified gunmen;unidentified military forces
nobody|unidentified communal militia;unidentified tribal militia;unidentified clan militia;unidentified ethnic militia
nobody|unidentified gang;unidentified political militia;unidentified private security forces;unidentified actor;unspecified
nobody|unspecified actor;not known;not applicable;none;n/a;na;null;---;--;-;xxx;unattributed;undetermined;unclear;other unknown
nobody|sole perpetrator unknown
government|domestic affairs;foreign affairs ministry;home secretary;government lawyer/representative;energy department;justice department;labor department
military|reserve personnel;admiral;army commander;military commander
police|border patrol
people|indigenous people;farm worker;farm workers;medical personnel;detainee;rights activist;nurse;labor activist;bishop;catholic bishop;archbishop;expatriate
armed|armed separatist;armed separatists;islamic extremist group;islamic extremist;islamic extremists;murderer
other|lawmaker;lawmakers;main opposition;member of the judiciary;people associated with the opposition;party president;communist party;labor party;green party
`;
