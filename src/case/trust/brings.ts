import type { Brings } from "../../domain/brings.js";
import type { CaseFile } from "../case.js";

/** What a case brings along; whether its derived tables are another machine's is for the flow to say. */
export function bringsOf({ says, files }: Pick<CaseFile, "says" | "files">, isDerived: boolean): Brings {
  const assistant = says.case.assistant;
  return {
    queries: queriesIn(says),
    assistant: assistant ? { endpoint: assistant.endpoint, key: assistant.key ?? null } : null,
    isDerived,
    coders: files.filter(({ path }) => /^judgements\/codings\/[^/]+\.jsonl$/u.test(path)).length,
  };
}

/** Whatever file they stand in, queries stand under `sql` or, as evidence, under `rows`. */
function queriesIn(value: unknown, key = ""): number {
  if (typeof value === "string") return key === "sql" || key === "rows" ? 1 : 0;
  if (typeof value !== "object" || value === null) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + queriesIn(each), 0);
  return Object.entries(value).reduce((sum, [name, each]) => sum + queriesIn(each, name), 0);
}
