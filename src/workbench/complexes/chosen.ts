import type { Phrase } from "../../pages/page.js";
import type { OpenCase } from "../opened/open-case.js";
import { listed, phrase } from "../words.js";

/** That ties of a span rest on rows which somebody chose, where a dataset that counts there is a selection: nobody says what was left out. */
export async function chosenWords({ tables }: Pick<OpenCase, "tables">, slice: string): Promise<Phrase[]> {
  const rows = await tables.rows<{ dataset: string }>(
    `select distinct dataset from slice_source where slice = ? and counts
       and dataset in (select dataset from coverage where basis = 'selection') order by 1`,
    [slice],
  );
  if (!rows.length) return [];
  const sets = listed(rows.map(({ dataset }) => dataset.replace(/ \(a selection\)$/u, "")));
  return [phrase(` Of ${sets} the case has a selection of rows: its ties are of those that were chosen.`)];
}
