import type { EventFormat } from "../format.js";
import { gdeltColumns } from "./gdelt.js";
import { gdelt1 } from "./gdelt-1.js";
import { gdelt2 } from "./gdelt-2.js";

/** GDELT's own files have no header; tables in lakes and exports of BigQuery name the columns as its codebook does, in any spelling of case and strokes. */
const plain = (name: string) => name.replaceAll("_", "");
const ours = new Map(gdeltColumns(true).map((name) => [plain(name), name]));
/** Other names that are in use for the same. */
const others: ReadonlyMap<string, string> = new Map([["day", "sql_date"]]);
const needed = ["global_event_id", "sql_date", "actor1_code", "actor2_code", "event_code", "action_geo_country_code"];

/** Columns as GDELT's format knows them, in their order, and which release has them; undefined where they are of another table. */
export function gdeltNamed(names: readonly string[]): { readonly format: EventFormat; readonly columns: readonly string[] } | undefined {
  const known = names.map((name) => ours.get(plain(name)));
  const columns = known.map((name, index) => {
    const other = others.get(names[index] ?? "");
    return name ?? (other !== undefined && !known.includes(other) ? other : (names[index] as string));
  });
  if (!needed.every((name) => columns.includes(name))) return undefined;
  return { format: columns.includes("action_geo_adm2_code") ? gdelt2 : gdelt1, columns };
}
