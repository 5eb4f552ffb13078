import type { CopiesNote, Lead, RestsOn } from "./page.js";

const queryShows = ["matrix", "together", "where"] as const;
export const queryWithins = ["overlap", "sentence", "paragraph", "source", "near"] as const;
const queryCounts = ["codings", "sources"] as const;

/** A question put to the codings of a case. */
export interface CodeQuery {
  readonly show: (typeof queryShows)[number];
  /** Codes that are shown; all where empty. */
  readonly codes: readonly string[];
  /** Of a matrix: what its columns are. */
  readonly by: string;
  readonly count: (typeof queryCounts)[number];
  readonly within: (typeof queryWithins)[number];
  /** Code points between codings that are near each other. */
  readonly near: number;
  readonly where: string;
  /** Whose codings; people's where empty. */
  readonly coders: readonly string[];
}

export const usualQuery: CodeQuery = {
  show: "matrix",
  codes: [],
  by: "kind",
  count: "codings",
  within: "paragraph",
  near: 200,
  where: "",
  coders: [],
};

export interface SavedQuery {
  readonly id: string;
  readonly says: string;
  readonly query: CodeQuery;
}

/** What columns a matrix may have: keys of sources, coders, time, attributes of the case's own. */
interface QueryChoice {
  readonly key: string;
  readonly says: string;
}

export interface MatrixRow {
  readonly code: string;
  readonly name: string;
  readonly depth: number;
  readonly counts: readonly number[];
  /** Codings or sources with the code in all columns. */
  readonly total: number;
  /** “news”, where all sources with the code are of one kind, and so for blocs; null where two are not enough to say. */
  readonly onlyKind: string | null;
  readonly onlyBloc: string | null;
  readonly sources: number;
}

export interface PlaceLine {
  readonly source: string;
  readonly title: string;
  readonly day: string | null;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export type QueryAnswer =
  | {
      readonly kind: "matrix";
      readonly columns: readonly string[];
      readonly rows: readonly MatrixRow[];
      readonly counts: "codings" | "sources";
    }
  | {
      readonly kind: "together";
      readonly codes: readonly { readonly code: string; readonly name: string; readonly depth: number }[];
      /** Row by row; symmetric, the diagonal has the code by itself. */
      readonly counts: readonly (readonly number[])[];
      readonly unit: string;
    }
  | {
      readonly kind: "where";
      readonly places: readonly PlaceLine[];
      readonly total: number;
      readonly of: number;
      readonly sources: number;
      readonly unit: string;
    }
  | { readonly kind: "fault"; readonly says: string; readonly at: number };

export interface QueriesPage {
  readonly lead: Lead | null;
  readonly query: CodeQuery;
  readonly answer: QueryAnswer;
  readonly saved: readonly SavedQuery[];
  readonly columns: readonly QueryChoice[];
  readonly codes: readonly { readonly id: string; readonly name: string; readonly depth: number; readonly codings: number }[];
  readonly coders: readonly { readonly name: string; readonly codings: number; readonly isMachine: boolean; readonly isIn: boolean }[];
  /** Sources in the period, and those without a date, which count in every period. */
  readonly sources: number;
  readonly undated: number;
  /** Sources of which codings stay hidden, where the case is coded blind. */
  readonly hidden: number;
  readonly milliseconds: number;
  readonly copies: CopiesNote | null;
  readonly rests: readonly RestsOn[];
}

/** A query as an address has it; what is usual is left out. */
export function queryToParams(query: CodeQuery): Record<string, string> {
  const params: Record<string, string> = {};
  for (const key of ["show", "by", "count", "within", "where"] as const) if (query[key] !== usualQuery[key]) params[key] = query[key];
  if (query.near !== usualQuery.near) params["near"] = String(query.near);
  for (const key of ["codes", "coders"] as const) if (query[key].length) params[key] = query[key].join(",");
  return params;
}

/** Names that a question to the codings has in an address. */
export const queryNames = ["show", "codes", "by", "count", "within", "near", "where", "coders"] as const;
type QueryName = (typeof queryNames)[number];

export function queryOfParams(get: (name: QueryName) => string | null | undefined): CodeQuery {
  const list = (name: QueryName) =>
    (get(name) ?? "")
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean)
      .slice(0, 500);
  const one = <T extends string>(name: QueryName, of: readonly T[], usual: T): T => of.find((each) => each === get(name)) ?? usual;
  const near = Number(get("near"));
  return {
    show: one("show", queryShows, usualQuery.show),
    codes: list("codes"),
    by: (get("by") || usualQuery.by).slice(0, 100),
    count: one("count", queryCounts, usualQuery.count),
    within: one("within", queryWithins, usualQuery.within),
    near: Number.isInteger(near) && near > 0 && near <= 100_000 ? near : usualQuery.near,
    where: (get("where") ?? "").slice(0, 1000),
    coders: list("coders"),
  };
}
