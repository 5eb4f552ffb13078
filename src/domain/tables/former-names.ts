/** Tables by the name that they had before: what they are called now, and columns that were called otherwise. */
const formerTables: Readonly<Record<string, { readonly now: string; readonly columns?: Readonly<Record<string, string>> }>> = {
  support: { now: "claim_evidence" },
  voice: { now: "claim_stance" },
  finding: { now: "sentence" },
  evidence: { now: "sentence_evidence", columns: { finding: "sentence" } },
  dyad_standing: { now: "dyad_score", columns: { score_30: "score_short", score_365: "score_long" } },
  stock: { now: "stock_phrase" },
  sought: { now: "expected_evidence" },
  regard: { now: "trust_grievance" },
};

/** A name that a case still uses, and the one that it has now. */
export interface Renamed {
  readonly was: string;
  readonly now: string;
}

export interface Today {
  readonly sql: string;
  /** Each name once, in the order of the query. */
  readonly renamed: readonly Renamed[];
}

const names = Object.keys(formerTables).join("|");
const reading = new RegExp(
  `('(?:[^']|'')*'|--[^\\n]*|/\\*[\\s\\S]*?\\*/)|\\b(from|join)(\\s+)("?)(${names})\\4(?![\\w"(.])(\\s+(?:as\\s+)?)?([a-z_]\\w*)?`,
  "giu",
);
const notAlias = new Set(
  "on using where group order having limit offset union except intersect join inner left right full cross natural asof positional semi anti lateral qualify window as tablesample pivot unpivot select from".split(
    " ",
  ),
);

/** A query in which tables by former names are read by the names of today, under the name that the query gives them. */
export function withTodaysNames(sql: string): Today {
  const own = new Set(
    [...sql.matchAll(/\b(\w+)\s+as\s+(?:not\s+)?(?:materialized\s*)?\(/giu)].map((each) => (each[1] as string).toLowerCase()),
  );
  const renamed = new Map<string, string>();
  const today = sql.replace(reading, (whole, aside, verb, gap, _quote, was, before = "", word = "") => {
    if (aside !== undefined || was === undefined || own.has(was.toLowerCase())) return whole;
    const { now, columns } = formerTables[was.toLowerCase()] as (typeof formerTables)[string];
    renamed.set(was.toLowerCase(), now);
    const kept = Object.entries(columns ?? {}).map(([former, each]) => `, ${each} as ${former}`);
    const table = kept.length ? `(select *${kept.join("")} from ${now})` : now;
    const hasAlias = word !== "" && !notAlias.has(word.toLowerCase());
    return `${verb}${gap}${table}${hasAlias ? before + word : ` as ${was}${before}${word}`}`;
  });
  return { sql: today, renamed: [...renamed].map(([was, now]) => ({ was, now })) };
}

/** What a note says of former names: “support is claim_evidence now”. */
export const nowCalled = (renamed: readonly Renamed[]): string => renamed.map(({ was, now }) => `${was} is ${now} now`).join(", ");
