import { describe, expect, it } from "vitest";
import { readReferenceList } from "../references/reference-list.js";
import { findCitations } from "./citations.js";
import { known } from "./known.js";

/** What is found, as `Smith & Jones 2020` or `Smith et al. 2020`, separated by bars. */
function cited(text: string, references = ""): string {
  const { entries } = readReferenceList(references, 0, references.length, []);
  return findCitations(text, 0, text.length, known(entries, text))
    .map((each) => `${each.names.join(" & ")}${each.etAl ? " et al." : ""} ${each.year}`)
    .join(" | ");
}

const forms: readonly [string, string, string][] = [
  ["APA in brackets", "It rose (Shah, 2023).", "Shah 2023"],
  ["APA in the text", "Ali (2020) argues that it rose.", "Ali 2020"],
  ["two authors in brackets", "It rose (Buzan & Wæver, 2003).", "Buzan & Wæver 2003"],
  ["two authors in the text", "Buzan and Wæver (2003) define it.", "Buzan & Wæver 2003"],
  ["three authors", "It rose (Smith, Jones, & Brown, 2019).", "Smith & Jones & Brown 2019"],
  ["three authors in the text", "However, Smith, Jones, and Brown (2019) differ.", "Smith & Jones & Brown 2019"],
  ["et al.", "It rose (Khan et al., 2023).", "Khan et al. 2023"],
  ["et al. in the text", "Khan et al. (2023) show it.", "Khan et al. 2023"],
  ["et al without a stop", "It rose (Khan et al, 2023).", "Khan et al. 2023"],
  ["et al. behind two names", "It rose (Khan, Ali, et al., 2023).", "Khan & Ali et al. 2023"],
  ["and colleagues", "Hegre and colleagues (2019) forecast it.", "Hegre et al. 2019"],
  ["Harvard", "It rose (Smith and Jones, 2020).", "Smith & Jones 2020"],
  ["Harvard with a page behind a colon", "It rose (Smith, 2020: 45).", "Smith 2020"],
  ["Chicago", "It rose (Smith 2020, 45).", "Smith 2020"],
  ["Chicago with two authors", "It rose (Buzan and Wæver 2003, 45–47).", "Buzan & Wæver 2003"],
  ["several works", "It rose (Smith, 2019; Jones & Brown, 2020; Khan et al., 2021).", "Smith 2019 | Jones & Brown 2020 | Khan et al. 2021"],
  ["several works, Chicago", "It rose (Smith 2019; Jones and Brown 2020).", "Smith 2019 | Jones & Brown 2020"],
  ["several years", "It rose (Smith, 2018, 2020).", "Smith 2018 | Smith 2020"],
  ["several years in the text", "Smith (2018, 2020) says so.", "Smith 2018 | Smith 2020"],
  ["letters behind years", "It rose (Smith, 2020a, 2020b).", "Smith 2020a | Smith 2020b"],
  ["letters without their year", "It rose (Smith, 2020a, b).", "Smith 2020a | Smith 2020b"],
  ["a page", "It rose (Smith, 2020, p. 45).", "Smith 2020"],
  ["pages of several works", "It rose (Smith, 2020, pp. 45–47; Jones, 2019, p. 3).", "Smith 2020 | Jones 2019"],
  ["a page in the text", "Smith (2020, p. 45) says so.", "Smith 2020"],
  ["paragraph and chapter", "It rose (Smith, 2020, para. 4; Jones, 2019, chap. 3).", "Smith 2020 | Jones 2019"],
  ["words before", "It rose (see Smith, 2020).", "Smith 2020"],
  ["more words before", "It rose (see also Smith, 2020; cf. Jones, 2019).", "Smith 2020 | Jones 2019"],
  ["for example", "It rose (e.g., Smith, 2020; Jones, 2019).", "Smith 2020 | Jones 2019"],
  ["long words before", "It rose (for a review of the debate, see Smith, 2020).", "Smith 2020"],
  ["particle", "It rose (van der Linden, 2018).", "van der Linden 2018"],
  ["particle in the text", "As van der Linden (2018) notes, it rose.", "van der Linden 2018"],
  ["particle and partner", "De Mesquita and von Stein (2015) agree.", "De Mesquita & von Stein 2015"],
  ["Arabic article", "It rose (Al-Rasheed, 2010; el-Nawawy & Iskandar, 2002).", "Al-Rasheed 2010 | el-Nawawy & Iskandar 2002"],
  ["bin and ul", "It rose (bin Laden, 1996; Zia-ul-Haq, 1980).", "bin Laden 1996 | Zia-ul-Haq 1980"],
  ["apostrophe", "O’Neill (2001) and D'Souza (1999) agree.", "O’Neill 2001 | D'Souza 1999"],
  ["diacritics", "It rose (Nguyễn, 2018; Çelik & Øberg, 2019; Śliwiński, 2020).", "Nguyễn 2018 | Çelik & Øberg 2019 | Śliwiński 2020"],
  ["two family names", "It rose (García Márquez, 2010).", "García Márquez 2010"],
  ["hyphen", "It rose (Schulze-Wechsungen, 2014; Saint-Exupéry, 1943).", "Schulze-Wechsungen 2014 | Saint-Exupéry 1943"],
  ["capital within", "McDonald (2000) and MacKenzie (2001) agree.", "McDonald 2000 | MacKenzie 2001"],
  ["possessive", "Waltz’s (1979) theory holds.", "Waltz 1979"],
  ["possessive of two", "Buzan and Wæver's (2003) theory holds.", "Buzan & Wæver 2003"],
  ["possessive of s", "Hobbes’ (1651) Leviathan holds.", "Hobbes 1651"],
  ["initials", "It rose (J. Smith, 2020; Khan, M. A., 2019).", "Smith 2020 | Khan 2019"],
  ["body", "It rose (World Bank, 2021).", "World Bank 2021"],
  ["body with of", "It rose (Ministry of Foreign Affairs, 2021).", "Ministry of Foreign Affairs 2021"],
  ["body in the text", "According to the World Bank (2021), it rose.", "World Bank 2021"],
  ["body with an acronym", "It rose (World Health Organization [WHO], 2020).", "World Health Organization 2020"],
  ["body with and", "It rose (Department of Health and Human Services, 2020).", "Department of Health and Human Services 2020"],
  ["acronym", "It rose (SIPRI, 2021; UNHCR, 2022).", "SIPRI 2021 | UNHCR 2022"],
  ["U.S. body", "It rose (U.S. Department of State, 2020).", "U.S. Department of State 2020"],
  ["a person of a body", "It rose (United Nations official, 2022).", "United Nations official 2022"],
  ["newspaper with a day", "It rose (Dawn, 2021, August 15).", "Dawn 2021"],
  ["newspaper, day first", "It rose (Al Jazeera, 15 August 2021).", "Al Jazeera 2021"],
  ["title", "It rose (“Attacks on the Rise,” 2023).", "Attacks on the Rise 2023"],
  ["no date", "It rose (Smith, n.d.).", "Smith n.d."],
  ["no date in the text", "Smith (n.d.) says so.", "Smith n.d."],
  ["in press", "It rose (Smith, in press; Jones, forthcoming).", "Smith in press | Jones forthcoming"],
  ["reprint", "It rose (Clausewitz, 1832/1976).", "Clausewitz 1976"],
  ["secondary", "It rose (Freire, 1996, as cited in Silva, 2010).", "Silva 2010"],
  ["secondary in the text", "Freire (1996, as cited in Silva, 2010) says so.", "Silva 2010"],
  ["apud", "It rose (FREIRE, 1996 apud SILVA, 2010, p. 4).", "SILVA 2010"],
  ["ABNT", "It rose (SILVA, 2020, p. 45).", "SILVA 2020"],
  ["ABNT with two authors", "It rose (SILVA; SOUZA, 2020).", "SILVA & SOUZA 2020"],
  ["ABNT with two works", "It rose (SILVA; SOUZA, 2020; COSTA, 2019, p. 3).", "SILVA & SOUZA 2020 | COSTA 2019"],
  ["ABNT in the text", "Segundo Silva e Souza (2020), cresceu.", "Silva & Souza 2020"],
  ["ABNT et al.", "Cresceu (SILVA et al., 2020).", "SILVA et al. 2020"],
  ["square brackets", "It rose [Smith, 2020].", "Smith 2020"],
  ["no comma", "It rose (Hussain 2023).", "Hussain 2023"],
  ["ampersand in the text", "Smith & Jones (2020) agree.", "Smith & Jones 2020"],
  ["names after names", "Smith (2019) and Jones (2020) agree.", "Smith 2019 | Jones 2020"],
  ["opening word", "Following Smith (2019), and unlike Jones (2020), it rose.", "Smith 2019 | Jones 2020"],
  ["full name", "Barry Buzan (1991) argues otherwise.", "Buzan 1991"],
  ["inner bracket", "It rose (as Smith (2019) says; see Jones, 2020).", "Smith 2019 | Jones 2020"],
  ["in a quotation", "She writes that “it rose (Smith, 2019)” (Jones, 2020, p. 4).", "Smith 2019 | Jones 2020"],
  ["over a line break", "It rose (Smith\nand Jones,\n2020).", "Smith & Jones 2020"],
  ["comma between works", "It rose (Smith 2019, Jones 2020).", "Smith 2019 | Jones 2020"],
  ["ampersand without spaces", "It rose (Smith &Jones, 2020).", "Smith & Jones 2020"],
  ["year with a month", "It rose (Smith, 2021, March).", "Smith 2021"],
  ["emphasis", "It rose (Smith, 2020, p. 4, emphasis added).", "Smith 2020"],
  ["unfinished comma", "Smith, (2020) says so.", "Smith 2020"],
];

const none: readonly [string, string][] = [
  ["a span of years", "The war (2004–2015) ended."],
  ["a span behind a name", "The Karzai years (Karzai, 2004–2014) ended."],
  ["a reign", "President Ghani (2014–2021) fled."],
  ["a year alone", "It ended (in 2021)."],
  ["a day", "It ended (15 August 2021)."],
  ["a month", "It ended (August, 2021)."],
  ["a place", "The accord (Doha, 2020) failed."],
  ["a state", "Two wars (Afghanistan, 2001; Iraq, 2003) followed."],
  ["a treaty", "The Bonn Agreement (2001) and the Lahore Declaration (1999) followed."],
  ["a war", "It began in Kosovo (1999) and Vietnam (1975)."],
  ["a table", "It rose (Table 3, 2019) and (see Figure 2)."],
  ["a law", "The Protection of Pakistan Act (2014) passed."],
  ["an interview", "They agreed (Interview with a minister, 2021)."],
  ["a personal communication", "They agreed (A. Khan, personal communication, May 4, 2021)."],
  ["a resolution", "Resolution 1373 (2001) followed."],
  ["a count", "Many died (n = 2021) and (2,021 people)."],
  ["since", "It rose (since 2001) and (until 1999)."],
  ["elections", "Power changed (Pakistan’s 2013 elections)."],
  ["a movement", "The TTP (2007) was founded."],
  ["two states", "War between India and Pakistan (1965) followed."],
  ["an operation", "Operation Zarb-e-Azb (2014) followed."],
  ["money", "It cost much ($2020) and (Rs. 1999)."],
];

describe("author–year citations", () => {
  it.each(forms)("reads %s", (_, text, expected) => {
    expect(cited(text)).toBe(expected);
  });

  it.each(none)("takes %s for none", (_, text) => {
    expect(cited(text)).toBe("");
  });

  it.each([
    ["a place that writes", "It rose (Pakistan, 2021).", "Pakistan. (2021). White paper. Islamabad.", "Pakistan 2021"],
    ["an acronym of the list", "UNODC (2022) says so.", "United Nations Office on Drugs and Crime. (2022). Survey. Vienna.", "UNODC 2022"],
    [
      "the longest name",
      "The Human Rights Watch (2020) says so.",
      "Human Rights Watch. (2020). World report. New York.",
      "Human Rights Watch 2020",
    ],
    ["a year far from its name", "Smith argues at length that it rose (2020, p. 4).", "Smith, J. (2020). Title. Press.", "Smith 2020"],
    [
      "a name behind a place",
      "In Pakistan, Smith and Jones (2020) saw it.",
      "Smith, J., & Jones, K. (2020). Title. Press.",
      "Smith & Jones 2020",
    ],
    [
      "an event that is a title",
      "It rose (Lahore Declaration, 1999).",
      "Lahore Declaration. (1999). Text. Lahore.",
      "Lahore Declaration 1999",
    ],
    ["a bracket that stays open", "It rose (Smith, 2020. Then it fell.", "Smith, J. (2020). Title. Press.", "Smith 2020"],
    ["prose in the bracket", "It rose (a term coined by Smith, 2020).", "Smith, J. (2020). Title. Press.", "Smith 2020"],
  ])("knows from the list %s", (_, text, list, expected) => {
    expect(cited(text, list)).toBe(expected);
  });
});
