import { type Problem, problem } from "../../domain/problem.js";
import { asRefusal, runAside, Stopped, secondsFor } from "../../formats/aside/aside.js";
import { casePaths } from "../files.js";
import { withTodaysKeys } from "../former.js";
import { type CaseFileName, caseFiles } from "../schema/schema.js";
import { schemaLine } from "../schema/schema-line.js";
import { validate } from "../schema/validate.js";
import { editYaml, type Step } from "../yaml/edit-yaml.js";
import { parseLocated } from "../yaml/located-yaml.js";
import { NoSuchPlace, SharedPlace } from "../yaml/no-such-place.js";
import { rebaseSteps } from "./rebase-steps.js";

/** A change of one YAML file: plain data, for a thread too. */
export interface Change {
  readonly name: CaseFileName;
  /** What the file says now. */
  readonly text: string;
  /** What it said when the steps were made: null where it says the same, undefined where nobody knows any more. */
  readonly base: string | null | undefined;
  /** Without steps the text is looked at as it is. */
  readonly steps: readonly Step[];
}

/** The text that comes out, with the steps as they fit what the file says now; or that the steps touch what others changed, with what would have come out; or why it cannot be. */
export type Changed =
  | { readonly kind: "text"; readonly text: string; readonly steps: readonly Step[] }
  | { readonly kind: "changed"; readonly yours: string }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** Letters from on which a text is changed in a thread beside the main one. */
const long = 32_768;

/** What a change makes of a text. A long one, whoever wrote it, is worked on beside, within limits. */
export async function changedText(change: Change): Promise<Changed> {
  const letters = change.text.length + (change.base?.length ?? 0);
  if (letters <= long) return changeText(change);
  const found = await runAside<Changed>(new URL("./edited-worker.js", import.meta.url).href, change, secondsFor(2 * letters));
  if (!(found instanceof Stopped)) return found;
  const { code, message } = asRefusal(found);
  return refused(code, change.name, message, "Take it apart, or change it in an editor.");
}

/** The same, here and now. */
export function changeText({ name, text, base, steps }: Change): Changed {
  const syntax = syntaxOf(text, name);
  if (syntax.length) return { kind: "refused", problems: syntax };
  const today = withTodaysKeys(text, name).text;
  const then = base && withTodaysKeys(base, name).text;
  const fitting = base === null ? steps : base === undefined ? undefined : rebaseSteps(saysOf(then ?? ""), saysOf(today), steps);
  if (!fitting) return { kind: "changed", yours: yoursOf(then ?? today, steps) };
  let after = text;
  try {
    if (fitting.length) after = editYaml(today || (schemaLine(casePaths[name]) ?? ""), fitting);
  } catch (cause) {
    if (!(cause instanceof NoSuchPlace)) throw cause;
    if (cause instanceof SharedPlace)
      return refused("case/invalid", name, cause.message, "Write it out in the file where it is repeated, then change it here.");
    if (base !== null) return { kind: "changed", yours: yoursOf(then ?? "", steps) };
    return refused("case/invalid", name, cause.message, "Look at the file: the entry may have been taken out.");
  }
  const problems = faultsOf(after, name);
  return problems.length ? { kind: "refused", problems } : { kind: "text", text: after, steps: fitting };
}

function refused(code: Problem["code"], name: CaseFileName, says: string, mend: string): Changed {
  return { kind: "refused", problems: [problem(code, { file: casePaths[name], line: 1, column: 1 }, says, mend)] };
}

function yoursOf(text: string, steps: readonly Step[]): string {
  try {
    return editYaml(text, steps);
  } catch (cause) {
    if (cause instanceof NoSuchPlace) return "";
    throw cause;
  }
}

function saysOf(text: string): unknown {
  return parseLocated(new TextEncoder().encode(text), "").value;
}

function syntaxOf(text: string, name: CaseFileName): readonly Problem[] {
  return parseLocated(new TextEncoder().encode(text), casePaths[name]).problems;
}

function faultsOf(text: string, name: CaseFileName): readonly Problem[] {
  const { path, schema } = caseFiles[name];
  const yaml = parseLocated(new TextEncoder().encode(text), path);
  if (yaml.problems.length) return yaml.problems;
  if (yaml.value === null || yaml.value === undefined) return [];
  return validate(yaml, schema).problems.filter((each) => each.severity === "error");
}
