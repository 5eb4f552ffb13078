import { cellOf, read } from "../../domain/provenance.js";
import type { Phrase } from "../../pages/page.js";
import type { OpenCase } from "../opened/open-case.js";
import { phrase, told } from "../words.js";

/** Share of a slice's days below which a page says how little of it the data look at. */
const half = 0.5;

/** “(by data of 8 % of its days)”; nothing where the data that count look at half of the slice or more, or nobody knows at which days they look. */
export async function partWords(open: Pick<OpenCase, "tables">, slice: string): Promise<Phrase[]> {
  const query = `select slice, dataset, covered from slice_dataset where slice = ? and counts
    and dataset in (select dataset from slice_source s where s.slice = slice_dataset.slice and s.counts) order by covered desc, dataset limit 1`;
  const [known] = await open.tables.rows<{ covered: number }>(query, [slice]);
  if (!known?.covered || known.covered >= half) return [];
  const { covered } = await read(open.tables, query, [slice], { covered: cellOf<number>("covered") });
  return [phrase(" (by data of "), told(covered, (share) => `${Math.max(1, Math.round(share * 100))} % of its days`), phrase(")")];
}
