import type { Row } from "../../domain/tables.js";
import type { SeriesOffered } from "../../pages/explanations.js";
import { seriesOfData } from "../../stages/explain/series-of-data.js";
import type { OpenCase } from "../opened/open-case.js";

/** The series that the data give by themselves, whether or not the case names its own. */
export async function seriesOffered({ tables, case: { says } }: OpenCase): Promise<readonly SeriesOffered[]> {
  const coverage = await tables.rows<Row<"coverage">>("select * from coverage");
  const found = await seriesOfData((query) => tables.rows(query), coverage, says.case.period);
  return found.map(({ id, says: words, sql }) => ({ id, says: words, sql }));
}
