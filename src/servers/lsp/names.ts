import type { Kind } from "../../domain/report/tokens.js";
import type { OpenCase } from "../../workbench/opened/open-case.js";

/** Something that the case has a name for. */
export interface Named {
  readonly kind: Kind;
  readonly id: string;
  readonly says: string;
  /** Where it stands, from the folder of the case; lines count from 1. */
  readonly file: string;
  readonly line: number;
  /** What else is said of it, in plain words of the case. */
  readonly about: string;
  /** The query behind a figure. */
  readonly query: string | null;
}

export type Names = Readonly<Record<Kind, ReadonlyMap<string, Named>>>;

const queries: Readonly<Record<Kind, string>> = {
  figure: `select id, says, file, line,
      'Value: ' || coalesce(value, 'none') || coalesce(' ' || unit, '') || ' (' || rows || ' rows, ' || standing || ')' as about,
      query from figure`,
  claim: `select id, says, file, line,
      'Believed ' || round(believed, 2) || ' (' || round(believed_low, 2) || '–' || round(believed_high, 2) || '), reach: ' || reach || '.'
      || chr(10) || chr(10) || explained as about from claim`,
  source: `select id, title as says, file, line, kind || coalesce(', ' || day, '') || coalesce(', ' || publisher, '')
      || coalesce(', grade ' || grade, ', no grade') || coalesce(chr(10) || chr(10) || grade_reason, '') as about from source`,
  reference: "select id, title as says, file, line, apa as about from reference",
  actor: "select id, name as says, file, line, kind as about from actor",
  category: "select id, name as says, file, line, definition as about from category",
};

/** Everything that the last build has a name for. */
export async function namesOf({ tables }: OpenCase): Promise<Names> {
  const of = async (kind: Kind): Promise<ReadonlyMap<string, Named>> => {
    const rows = await tables.rows<Omit<Named, "kind" | "query"> & { readonly query?: string | null }>(`${queries[kind]} order by id`);
    return new Map(rows.map((each) => [each.id, { query: null, ...each, kind }]));
  };
  return {
    figure: await of("figure"),
    claim: await of("claim"),
    source: await of("source"),
    reference: await of("reference"),
    actor: await of("actor"),
    category: await of("category"),
  };
}
