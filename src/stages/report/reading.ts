import { reportTables } from "../../domain/tables/report.js";
import { type TableName, tableNames } from "../../domain/tables.js";
import type { Store } from "../../flow/stage.js";

/** Every table that was made before the report: its figures may read any of them. */
export type Reads = Exclude<TableName, keyof typeof reportTables>;
export const readTables = tableNames.filter((name): name is Reads => !(name in reportTables));
export type Reading = Pick<Store<Reads, never>, "rows" | "table" | "door" | "contents">;
