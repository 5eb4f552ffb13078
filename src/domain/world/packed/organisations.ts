// Made by `npm run names` from ../tables/organisations.txt: change that file, not this one.
export default `# Bodies of many states, and bodies that work beyond one. One line a body: code | names. The codes are CAMEO's where it has one
# (IGO and NGO with their kind), \`UNO\` and \`EUR\` as its tables write the United Nations and the European Union.
UNO|United Nations;UN;U.N.;United Nations Organization;UN Secretariat;UN General Assembly;General Assembly;United Nations General Assembly;U.N. General Assembly;UNGA;UN Security Council;U.N. Security Council;United Nations Security Council;Security Council;UNSC;UN Secretary-General;Secretary-General of the United Nations;U.N. Secretary-General;Human Rights Council;UN Human Rights Council;OHCHR;Office of the High Commissioner for Human Rights;Economic and Social Council;UNODC;UN Women;UNAMA;United Nations Assistance Mission in Afghanistan;MINUSMA;MONUSCO;UNMISS;UNIFIL;UNAMID;UNSMIL;MINUSTAH;UNMOGIP;UN peacekeepers;OCHA;UNDP;United Nations Development Programme;UNESCO;UNEP;UNFPA;UN-Habitat;UNAIDS;UNOPS;UNSCO;1267 Committee;Analytical Support and Sanctions Monitoring Team
UNOREF|UNHCR;UN High Commissioner for Refugees;United Nations High Commissioner for Refugees;UN refugee agency;U.N. refugee agency;UNRWA
UNOHLH|World Health Organization;World Health Organisation;WHO
UNOAGR|World Food Programme;World Food Program;WFP;FAO;Food and Agriculture Organization
UNODEV|UNICEF;U.N. Children's Fund;UN Children's Fund
UNOIAE|International Atomic Energy Agency;IAEA
IGOJUR|International Criminal Court;ICC;International Court of Justice;ICJ;Permanent Court of Arbitration;ICTY;International Criminal Tribunal for the former Yugoslavia;European Court of Human Rights
IGOCOP|Interpol;Europol
IGOBUS|World Bank;International Monetary Fund;IMF;World Trade Organization;WTO;Asian Development Bank;ADB;Asian Infrastructure Investment Bank;AIIB;Islamic Development Bank;African Development Bank;New Development Bank;Financial Action Task Force;FATF;OECD;OPEC;OPEC+;European Central Bank
EUR|European Union;EU;E.U.;European Commission;European Council;European Parliament;Council of the European Union;European External Action Service;Frontex;Brussels;European Community;European Economic Community;MEPs;MEP
IGOWSTNAT|NATO;Nato;North Atlantic Treaty Organization;North Atlantic Treaty Organisation;North Atlantic Council;International Security Assistance Force;ISAF;Resolute Support;Resolute Support Mission;KFOR;Atlantic alliance
IGOSCO|Shanghai Cooperation Organisation;Shanghai Cooperation Organization;SCO;SCO-Afghanistan Contact Group
IGOSAS|SAARC;South Asian Association for Regional Cooperation
IGOCIS|Commonwealth of Independent States;CIS;Collective Security Treaty Organization;Collective Security Treaty Organisation;CSTO;Eurasian Economic Union
IGOOIC|Organisation of Islamic Cooperation;Organization of Islamic Cooperation;Organization of the Islamic Conference;Organisation of the Islamic Conference;OIC
IGOARL|Arab League;League of Arab States
IGOAFU|African Union;AU;Africa Union;Organization of African Unity;AMISOM;ATMIS;African Union Mission in Somalia
IGOSEA|ASEAN;Association of Southeast Asian Nations;Association of South East Asian Nations
IGOGCC|Gulf Cooperation Council;GCC
IGOWAS|ECOWAS;Economic Community of West African States;ECOMOG
IGOSAD|SADC;Southern African Development Community
IGOEAF|IGAD;Intergovernmental Authority on Development;East African Community;EAC
IGOOAS|Organization of American States;OAS;Organisation of American States
IGOSAM|Mercosur;UNASUR;CELAC;CARICOM;Caribbean Community;Andean Community;Lima Group
IGOOSC|OSCE;Organization for Security and Co-operation in Europe;Organization for Security and Cooperation in Europe
IGOCOE|Council of Europe;Venice Commission
IGO|G7;G8;G20;Group of Seven;Group of Eight;Group of 20;BRICS;AUKUS;Quad;Non-Aligned Movement;Economic Cooperation Organization;Heart of Asia;Quadrilateral Coordination Group;Contact Group;Moscow Format;Commonwealth of Nations;Commonwealth;International Organization for Migration;IOM;Organisation for the Prohibition of Chemical Weapons;OPCW;World Customs Organization;Nile Basin Initiative;BIMSTEC;Central Asia Regional Economic Cooperation
IGOCOA|Global Coalition;US-led coalition;U.S.-led coalition;international coalition;Coalition;Saudi-led coalition=SAUMIL;anti-ISIS coalition;Combined Joint Task Force;Operation Inherent Resolve;Coalition forces;coalition forces;coalition military forces;Combined Task Force;Arab coalition=SAUMIL;CJTF-OIR;Small Group
NGOHRI|Amnesty International;Human Rights Watch;Freedom House;Reporters Without Borders;Committee to Protect Journalists;CPJ;Human Rights Commission;International Federation for Human Rights;Syrian Observatory for Human Rights;B'Tselem;Transparency International;International Crisis Group;Crisis Group
NGO|Red Cross;International Committee of the Red Cross;ICRC;Red Crescent;International Federation of Red Cross and Red Crescent Societies;Doctors Without Borders=NGOHLH;Medecins Sans Frontieres=NGOHLH;Médecins Sans Frontières=NGOHLH;MSF=NGOHLH;Oxfam;Save the Children;Islamic Relief;Norwegian Refugee Council=NGOREF;International Rescue Committee=NGOREF;Refugees International=NGOREF;CARE International;World Vision;Action Against Hunger;Mercy Corps;Edhi Foundation;Caritas;Greenpeace=NGOENV;WWF=NGOENV;World Wildlife Fund=NGOENV;Emergency NGO;Aga Khan Development Network;Aga Khan Foundation;Concern Worldwide;Danish Refugee Council=NGOREF;Catholic Relief Services
MNC|Shell;Royal Dutch Shell;ExxonMobil;Exxon Mobil;Chevron;TotalEnergies;British Petroleum;Siemens;Huawei=CHNBUS;ZTE=CHNBUS;Airbus;Volkswagen=DEUBUS;Toyota=JPNBUS;Samsung=KORBUS;Nokia=FINBUS
MEA|Middle East
WST|the West;Western powers
IGOWAF|G5 Sahel;Alliance of Sahel States
EUR|Eurozone;Eurogroup
IGOMED|Reuters=GBRMED;AP=USAMED;UPI=USAMED;AFP=FRAMED;Agence France-Presse=FRAMED;Bloomberg=USAMED
RELCHR|Catholic Church=VATREL;Pope Francis=VATREL;the Pope=VATREL;Pope=VATREL;Pope Benedict=VATREL;Pope John Paul II=VATREL
`;
