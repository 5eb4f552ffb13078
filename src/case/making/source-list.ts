import { type Problem, problem } from "../../domain/problem.js";
import { asRefusal, runAside, Stopped, secondsFor } from "../../formats/aside/aside.js";
import { caseFiles } from "../schema/schema.js";
import { schemaLine } from "../schema/schema-line.js";
import { validate } from "../schema/validate.js";
import { parseLocated } from "../yaml/located-yaml.js";
import { type SourceEntry, withEntries } from "./source-entry.js";

const { path, schema } = caseFiles.sources;

/** The text of sources.yaml, and entries that are to stand behind those it has; none where it is read only. */
export interface ListTask {
  readonly text: string | undefined;
  readonly adds?: readonly SourceEntry[];
}

/** What the list says, and its text with what was added; or what is wrong with it. */
export type SourceList =
  | { readonly kind: "list"; readonly text: string; readonly entries: readonly SourceEntry[] }
  | { readonly kind: "faults"; readonly problems: readonly Problem[] };

/** Letters from on which a list is worked on in a thread: one of thousands of documents takes more than a breath. */
const long = 32_768;

/** Reads sources.yaml, or adds entries to it; a long one beside the main thread, within limits. */
export async function sourceList(task: ListTask): Promise<SourceList> {
  if ((task.text?.length ?? 0) <= long) return sourceListHere(task);
  const seconds = secondsFor(2 * (task.text?.length ?? 0));
  const found = await runAside<SourceList>(new URL("./source-list-worker.js", import.meta.url).href, task, seconds);
  if (!(found instanceof Stopped)) return found;
  const { code, message } = asRefusal(found);
  return {
    kind: "faults",
    problems: [problem(code, { file: path, line: 1, column: 1 }, message, "Take it apart, or change it in an editor.")],
  };
}

/** The same, here and now. */
export function sourceListHere({ text, adds = [] }: ListTask): SourceList {
  const after = adds.length ? withEntries(text ?? schemaLine(path) ?? "", adds) : (text ?? "");
  const yaml = parseLocated(new TextEncoder().encode(after), path);
  if (yaml.problems.length) return { kind: "faults", problems: yaml.problems };
  if (yaml.value === null || yaml.value === undefined) return { kind: "list", text: after, entries: [] };
  const { value, problems } = validate(yaml, schema);
  return value ? { kind: "list", text: after, entries: value.sources } : { kind: "faults", problems };
}
