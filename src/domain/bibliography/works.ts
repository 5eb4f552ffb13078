import type { Author, Work } from "./reference.js";

const person = (name: string): Author => {
  const [family = "", given = ""] = name.split(", ");
  return given === "" ? { family, given, literal: family } : { family, given };
};
const people = (...names: string[]) => names.map(person);
const peace = "Journal of Peace Research";
const article = (
  id: string,
  authors: readonly Author[],
  year: number,
  title: string,
  container: string,
  [volume, issue, pages]: readonly [string, string, string],
  doi?: string,
): Work => ({ id, type: "article", authors, year, title, container, volume, ...(issue && { issue }), pages, ...(doi && { doi }) });

const sundberg = article(
  "sundberg2013ged",
  people("Sundberg, Ralph", "Melander, Erik"),
  2013,
  "Introducing the UCDP Georeferenced Event Dataset",
  peace,
  ["50", "4", "523–532"],
  "10.1177/0022343313484347",
);

/** The article in which UCDP presents each yearly release, by the release's first number. */
const yearly: Readonly<Record<string, Work>> = {
  20: article(
    "pettersson2020organized",
    people("Pettersson, Therése", "Öberg, Magnus"),
    2020,
    "Organized violence, 1989–2019",
    peace,
    ["57", "4", "597–613"],
    "10.1177/0022343320934986",
  ),
  21: article(
    "pettersson2021organized",
    people(
      "Pettersson, Therése",
      "Davies, Shawn",
      "Deniz, Amber",
      "Engström, Garoun",
      "Hawach, Nanar",
      "Högbladh, Stina",
      "Sollenberg, Margareta",
      "Öberg, Magnus",
    ),
    2021,
    "Organized violence 1989–2020, with a special emphasis on Syria",
    peace,
    ["58", "4", "809–825"],
    "10.1177/00223433211026126",
  ),
  22: article(
    "davies2022organized",
    people("Davies, Shawn", "Pettersson, Therése", "Öberg, Magnus"),
    2022,
    "Organized violence 1989–2021 and drone warfare",
    peace,
    ["59", "4", "593–610"],
    "10.1177/00223433221108428",
  ),
  23: article(
    "davies2023organized",
    people("Davies, Shawn", "Pettersson, Therése", "Öberg, Magnus"),
    2023,
    "Organized violence 1989–2022, and the return of conflict between states",
    peace,
    ["60", "4", "691–708"],
    "10.1177/00223433231185169",
  ),
  24: article(
    "davies2024organized",
    people("Davies, Shawn", "Engström, Garoun", "Pettersson, Therése", "Öberg, Magnus"),
    2024,
    "Organized violence 1989–2023, and the prevalence of organized crime groups",
    peace,
    ["61", "4", "673–693"],
  ),
  25: article(
    "davies2025organized",
    people("Davies, Shawn", "Pettersson, Therése", "Sollenberg, Margareta", "Öberg, Magnus"),
    2025,
    "Organized violence 1989–2024, and the challenges of identifying civilian victims",
    peace,
    ["62", "4", "1223–1240"],
    "10.1177/00223433251345636",
  ),
};

const gleditsch = article(
  "gleditsch2002armed",
  people("Gleditsch, Nils Petter", "Wallensteen, Peter", "Eriksson, Mikael", "Sollenberg, Margareta", "Strand, Håvard"),
  2002,
  "Armed conflict 1946–2001: A new dataset",
  peace,
  ["39", "5", "615–637"],
  "10.1177/0022343302039005007",
);
const harbom = article(
  "harbom2008dyadic",
  people("Harbom, Lotta", "Melander, Erik", "Wallensteen, Peter"),
  2008,
  "Dyadic dimensions of armed conflict, 1946–2007",
  peace,
  ["45", "5", "697–710"],
  "10.1177/0022343308094331",
);
const nonState = article(
  "sundberg2012nonstate",
  people("Sundberg, Ralph", "Eck, Kristine", "Kreutz, Joakim"),
  2012,
  "Introducing the UCDP Non-State Conflict Dataset",
  peace,
  ["49", "2", "351–362"],
);
const oneSided = article(
  "eck2007onesided",
  people("Eck, Kristine", "Hultman, Lisa"),
  2007,
  "One-sided violence against civilians in war: Insights from new fatality data",
  peace,
  ["44", "2", "233–246"],
);
const candidate: Work = {
  id: "hegre2020candidate",
  type: "article",
  authors: people("Hegre, Håvard", "Croicu, Mihai", "Eck, Kristine", "Högbladh, Stina"),
  year: 2020,
  title: "Introducing the UCDP Candidate Events Dataset",
  container: "Research & Politics",
  volume: "7",
  issue: "3",
  doi: "10.1177/2053168020935257",
};

const acled: readonly Work[] = [
  article(
    "raleigh2010introducing",
    people("Raleigh, Clionadh", "Linke, Andrew", "Hegre, Håvard", "Karlsen, Joakim"),
    2010,
    "Introducing ACLED: An Armed Conflict Location and Event Dataset",
    peace,
    ["47", "5", "651–660"],
    "10.1177/0022343310378914",
  ),
  {
    id: "raleigh2023political",
    type: "article",
    authors: people("Raleigh, Clionadh", "Kishi, Roudabeh", "Linke, Andrew"),
    year: 2023,
    title: "Political instability patterns are obscured by conflict dataset scope conditions, sources, and coding choices",
    container: "Humanities and Social Sciences Communications",
    volume: "10",
    number: "74",
    doi: "10.1057/s41599-023-01559-4",
  },
];
const gdelt: Work = {
  id: "leetaru2013gdelt",
  type: "paper",
  authors: people("Leetaru, Kalev", "Schrodt, Philip A."),
  year: 2013,
  title: "GDELT: Global Data on Events, Location and Tone, 1979–2012",
  event: "ISA Annual Convention",
  place: "San Francisco",
  url: "https://www.gdeltproject.org",
};
const icews: Work = {
  id: "boschee2015icews",
  type: "dataset",
  authors: people("Boschee, Elizabeth", "Lautenschlager, Jennifer", "O’Brien, Sean", "Shellman, Steve", "Starz, James", "Ward, Michael"),
  year: 2015,
  title: "ICEWS Coded Event Data",
  publisher: "Harvard Dataverse",
  doi: "10.7910/dvn/28075",
};
const polecat: readonly Work[] = [
  {
    id: "halterman2023plover",
    type: "paper",
    authors: people("Halterman, Andrew", "Bagozzi, Benjamin E.", "Beger, Andreas", "Schrodt, Philip A.", "Scarborough, Grace I."),
    year: 2023,
    title: "PLOVER and POLECAT: A new political event ontology and dataset",
    event: "International Studies Association",
    url: "https://osf.io/preprints/socarxiv/rm5dw",
  },
  {
    id: "scarborough2023polecat",
    type: "dataset",
    authors: people(
      "Scarborough, Grace I.",
      "Bagozzi, Benjamin E.",
      "Beger, Andreas",
      "Berrie, John",
      "Halterman, Andrew",
      "Schrodt, Philip A.",
      "Spivey, Jevon",
    ),
    year: 2023,
    title: "POLECAT Weekly Data",
    publisher: "Harvard Dataverse",
    doi: "10.7910/dvn/ajgvit",
  },
];
const gtd: readonly Work[] = [
  article(
    "lafree2007introducing",
    people("LaFree, Gary", "Dugan, Laura"),
    2007,
    "Introducing the Global Terrorism Database",
    "Terrorism and Political Violence",
    ["19", "2", "181–204"],
  ),
  {
    id: "start2022gtd",
    type: "dataset",
    authors: people("National Consortium for the Study of Terrorism and Responses to Terrorism"),
    year: 2022,
    title: "Global Terrorism Database, 1970–2020",
    publisher: "University of Maryland",
    url: "https://www.start.umd.edu/gtd",
  },
];

/** The works by which the makers of a dataset want it cited; none where the dataset is not known here. */
export function worksOfDataset(dataset: string, version: string | null): readonly Work[] {
  const name = dataset.toLowerCase();
  if (/ucdp|uppsala|\bged\b/u.test(name)) {
    const release = version?.match(/\d{2}/u)?.[0] ?? "";
    const update = yearly[release] ? [yearly[release]] : [];
    if (/candidate/u.test(name) || /^\d+\.\d+\.\d+/u.test(version ?? "")) return [candidate];
    if (/ged|georef|event/u.test(name)) return [sundberg, ...update];
    if (/non.?state/u.test(name)) return [nonState, ...update];
    if (/one.?sided/u.test(name)) return [oneSided, ...update];
    if (/dyadic/u.test(name)) return [harbom, ...update];
    if (/prio|armed conflict/u.test(name)) return [gleditsch, ...update];
    return update;
  }
  if (/acled|armed conflict location/u.test(name)) return acled;
  if (/gdelt/u.test(name)) return [gdelt];
  if (/icews/u.test(name)) return [icews];
  if (/polecat|plover/u.test(name)) return polecat;
  return /\bgtd\b|global terrorism database/u.test(name) ? gtd : [];
}

/** Works behind the methods, by what a case uses. */
export const worksOfMethods = {
  goldstein: [
    article(
      "goldstein1992scale",
      people("Goldstein, Joshua S."),
      1992,
      "A conflict-cooperation scale for WEIS events data",
      "Journal of Conflict Resolution",
      ["36", "2", "369–385"],
      "10.1177/0022002792036002007",
    ),
  ],
  cameo: [
    {
      id: "gerner2009cameo",
      type: "chapter",
      authors: people("Gerner, Deborah J.", "Schrodt, Philip A.", "Yilmaz, Ömür"),
      editors: people("Bercovitch, Jacob", "Gartner, Scott Sigmund"),
      year: 2009,
      title: "Conflict and Mediation Event Observations (CAMEO): An event data framework for a post-Cold War world",
      container: "International conflict mediation: New approaches and findings",
      pages: "287–304",
      publisher: "Routledge",
    },
  ],
  complexes: [
    {
      id: "buzan2003regions",
      type: "book",
      authors: people("Buzan, Barry", "Wæver, Ole"),
      year: 2003,
      title: "Regions and powers: The structure of international security",
      publisher: "Cambridge University Press",
    },
  ],
  balance: [
    article(
      "cartwright1956balance",
      people("Cartwright, Dorwin", "Harary, Frank"),
      1956,
      "Structural balance: A generalization of Heider’s theory",
      "Psychological Review",
      ["63", "5", "277–293"],
      "10.1037/h0046049",
    ),
  ],
  corroboration: [
    article(
      "yin2008truth",
      people("Yin, Xiaoxin", "Han, Jiawei", "Yu, Philip S."),
      2008,
      "Truth discovery with multiple conflicting information providers on the Web",
      "IEEE Transactions on Knowledge and Data Engineering",
      ["20", "6", "796–808"],
      "10.1109/tkde.2007.190745",
    ),
    article(
      "dong2009integrating",
      people("Dong, Xin Luna", "Berti-Équille, Laure", "Srivastava, Divesh"),
      2009,
      "Integrating conflicting data: The role of source dependence",
      "Proceedings of the VLDB Endowment",
      ["2", "1", "550–561"],
      "10.14778/1687627.1687690",
    ),
  ],
} as const satisfies Record<string, readonly Work[]>;

/** This program in a version, and the engine below it. */
export function worksOfSoftware(version: string): readonly Work[] {
  return [
    {
      id: "amity",
      type: "software",
      authors: people("The Amity developers"),
      year: 2026,
      title: "Amity",
      number: version,
      genre: "Computer software",
    },
    {
      id: "raasveldt2019duckdb",
      type: "paper",
      authors: people("Raasveldt, Mark", "Mühleisen, Hannes"),
      year: 2019,
      title: "DuckDB: An embeddable analytical database",
      container: "Proceedings of the 2019 International Conference on Management of Data",
      pages: "1981–1984",
      publisher: "ACM",
      doi: "10.1145/3299869.3320212",
    },
  ];
}
