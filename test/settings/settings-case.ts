import { seededRandom } from "../../src/methods/statistics/random.js";

/** A small case in which every setting of case.yaml has something to work on: six states, two kinds of data, two coders and one report. */
export const base = {
  version: 1,
  name: "Six states",
  question: "Who is tied to whom?",
  region: ["ARM", "AZE", "GEO", "TUR", "IRN"],
  period: { from: "2015-01-01", to: "2020-12-31" },
  turning_points: [{ id: "turn", name: "The turn", day: "2018-01-01" }],
  series: [
    {
      id: "fights",
      says: "Fights a month",
      sql: "select day as month, best as value from event where dataset = 'Fights' and aside is null order by 1",
      windows: [12],
      control: "calls",
      spells: [{ id: "truce", says: "A truce", days: [{ from: "2018-06-01", to: "2018-12-31" }] }],
    },
    {
      id: "calls",
      says: "Calls a month",
      sql: "select since as month, value from tally where measure = 'calls' order by 1",
      windows: [12],
      spells: [],
    },
  ],
  coder: { kinds: ["news"], least: 0.01, learnt: {} as Record<string, number> },
  baselines: [
    {
      id: "year",
      says: "Fights of 2019 and of 2018",
      sql: "select concat('in ', cast(year(day) as varchar)) as says, cast(sum(best) as bigint) as value from event where dataset = 'Fights' and aside is null and year(day) > 2017 and year(day) < 2020 group by 1 order by 1 desc",
      dispersion: [4],
      because: "They come in clusters.",
    },
  ],
  spillover: {
    places: [
      {
        id: "provinces",
        says: "Fights by province",
        sql: "select place, since as period, value from tally where measure like 'raids%' order by 2, 1",
        year: 12,
        borders: [
          ["north", "south"],
          ["south", "west"],
        ],
      },
    ],
    days: [
      {
        id: "kinds",
        says: "Raids and calls by day",
        sql: "select root as kind, day, count(*) as value from event where dataset = 'Acts' and root in ('19', '04') group by 1, 2",
      },
    ],
  },
  engine: "duckdb",
  complexes: { slices: "year", lambda: [1000], resolution: [1], half_life: [90], proposed: false, parties: [] as string[] },
  events: [
    {
      file: "events/fights.csv",
      dataset: "Fights",
      version: "1",
      licence: "CC0",
      citation: "Fights of six states, made up.",
      grade: "B",
      bloc: "AZE",
      as: "event",
      grain: "month",
      columns: { day: "month", country: "=AZE", type: "=fight", best: "best" } as Record<string, string>,
    },
    {
      file: "events/acts.csv",
      dataset: "Acts",
      columns: { id: "id", day: "day", actor: "a", target: "b", cameo: "cameo", title: "title" },
    },
    {
      file: "events/months.csv",
      dataset: "Months",
      as: "tally",
      columns: { counter: "=Us", measure: "measure", place: "place", since: "month", value: "n", unit: "=acts" } as Record<string, string>,
    },
  ],
  disjoint: [] as string[][],
  retractions: "sources/retractions.csv",
  checks: { "claim/single-source": "note" } as Record<string, string>,
  wording: { certain: ["proves"], likely: ["hints"] },
  coding: { blind: false, agreement: { least: 0.5, unit: "paragraph", coders: ["anna", "bela"] } },
  assistant: {
    endpoint: "http://127.0.0.1:9/v1",
    model: "small",
    remote: false,
    key: "AMITY_TEST_KEY_A",
    prompt: "prompts/code.md",
    seconds: 60,
  },
  limits: { rounding: 0.5 },
  report: { title: "Six states and their ties", subtitle: "An example", authors: ["Anna", "Bela"] },
};
export type CaseYaml = typeof base;

const months = Array.from({ length: 72 }, (_, n) => `${2015 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`);
/** Numbers that look like chance, and are the same each time. */
const odd = (n: number, of: number) => ((n * 7919 + 104_729) % 1_000_003) % of;

const states = ["ARM", "AZE", "GEO", "TUR", "IRN", "RUS"];
const codes = ["190", "173", "138", "112", "036", "042", "057", "070"];
const acts = months.flatMap((month, m) =>
  Array.from({ length: 6 }, (_, n) => {
    const [a, b] = [states[odd(m * 6 + n, 6)], states[odd(m * 11 + n * 5 + 3, 6)]];
    const day = `${month}-${String(1 + odd(m + n * 3, 28)).padStart(2, "0")}`;
    return a === b ? "" : `a${m}-${n},${day},${a},${b},${codes[odd(m * 3 + n, 8)]},${a} and ${b} met on ${day}\n`;
  }),
);
const name = { ARM: "Armenia", AZE: "Azerbaijan", GEO: "Georgia", TUR: "Turkey", IRN: "Iran", RUS: "Russia" } as const;
const words = "Armenian troops fired on Azerbaijani soldiers near the border on 4 May 2019. Georgia offered to mediate between both sides.";
const coded = (exact: string, category: string, id: string) => `${JSON.stringify({ id, source: "news", exact, category })}\n`;

/** Raids of each month and place: more where there were raids here and next door the month before. */
const random = seededRandom(4);
const raids = [[2, 2, 2]];
for (const [m] of months.entries()) {
  const [north, south, west] = raids[m] as [number, number, number];
  const near = [south, (north + west) / 2, south];
  raids.push([north, south, west].map((own, p) => drawn(0.5 + 0.4 * own + 0.3 * (near[p] ?? 0))));
}
/** A Poisson count. */
function drawn(mean: number): number {
  let [count, product] = [0, random()];
  for (; product > Math.exp(-mean); product *= random()) count++;
  return count;
}

/** The rest of the folder, by path. */
export const files: Readonly<Record<string, string>> = {
  "actors.yaml": `actors:\n${Object.entries(name)
    .map(([id, each]) => `  - {id: ${id}, name: ${each}, kind: state, country: ${id}, roles: [{role: state}]}\n`)
    .join("")}`,
  "codebook.yaml":
    "categories:\n  - {id: force, name: Force, definition: arms are used, terms: [fired]}\n  - {id: talk, name: Talk, definition: words are used}\n",
  "events/fights.csv": `month,best\n${months.map((month, n) => `${month}-01,${3 + odd(n, 9) + (n > 36 ? 6 : 0)}\n`).join("")}`,
  "events/acts.csv": `id,day,a,b,cameo,title\n${acts.join("")}`,
  "events/months.csv": `month,measure,place,n\n${months
    .flatMap((month, n) => [
      `${month}-01,calls,,${20 + odd(n * 3, 7)}\n`,
      ...["north", "south", "west"].map((place, p) => `${month}-01,raids in the ${place},${place},${raids[n]?.[p]}\n`),
    ])
    .join("")}`,
  "sources/news.md": `---\nid: news\nkind: news\ntitle: Shots at the border\ndate: 2019-05-05\nlanguage: en\ngrade: E\n---\n\n# Shots at the border\n\n${words}\n\nTraders waited. Nobody fired again.\n`,
  "sources/references.bib":
    "@article{lund2019,\n  author = {Lund, Anna},\n  title = {The price of quiet borders},\n  year = {2019},\n  doi = {10.5555/lund.2019}\n}\n",
  "sources/retractions.csv":
    "Title,OriginalPaperDOI,OriginalPaperDate,RetractionNature,RetractionDate\nThe price of quiet borders,10.5555/lund.2019,1/2/2019 0:00,Retraction,6/14/2023 0:00\n",
  "judgements/claims.yaml":
    'claims:\n  - id: k1\n    says: Armenia fired on Azerbaijan in May 2019\n    kind: factual\n    actors: [ARM, AZE]\n    date: 2019-05-04\n    evidence:\n      - {source: news, quote: "fired on Azerbaijani soldiers"}\n',
  "judgements/figures.yaml":
    "figures:\n  - {id: fights, says: Fights of 2019, unit: fights, sql: \"select sum(best) + 0.4 as value from event where dataset = 'Fights' and year(day) = 2019\"}\n",
  "judgements/codings/anna.jsonl": coded("troops fired on Azerbaijani soldiers", "force", "a1") + coded("offered to mediate", "talk", "a2"),
  "judgements/codings/bela.jsonl":
    coded("troops fired on Azerbaijani soldiers", "force", "b1") + coded("Nobody fired again", "force", "b2"),
  "judgements/codings/caro.jsonl": coded("Traders waited", "talk", "c1"),
  "report.md":
    "# Six states\n\nThe account says that [Armenia fired](claim:k1). It is said, and said, that [it did](claim:k1).\n\nIn 2019 there were [147](figure:fights) of them.\n",
};
