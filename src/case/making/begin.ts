import { stringify } from "yaml";
import { InputError, type Problem, problem } from "../../domain/problem.js";
import { countries } from "../../domain/world/country.js";
import { slug } from "../../domain/writing/slug.js";
import { caseFiles } from "../schema/schema.js";
import { schemaLine } from "../schema/schema-line.js";
import { validate } from "../schema/validate.js";
import { parseLocated } from "../yaml/located-yaml.js";
import { emptyFiles, examples } from "./empty.js";
import { regionLines } from "./example.js";
import { type MadeCase, newCase, templateFiles } from "./new.js";

/** What a person says of a case before anything of it is there. */
export interface CaseSaid {
  readonly name: string;
  readonly question: string;
  /** ISO3. */
  readonly region: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly turning: readonly { readonly name: string; readonly day: string }[];
}

/** Makes a case of a question and its bounds: the files of `newCase`, with nothing of its example in them. */
export async function beginCase(dir: string, said: CaseSaid): Promise<MadeCase> {
  const text = caseText(said);
  const faults = faultsOf(text, said);
  if (faults.length) throw new InputError(faults);
  const readme = templateFiles("rsc").find(({ path }) => path === "README.md")?.bytes ?? "";
  const words = typeof readme === "string" ? readme : new TextDecoder().decode(readme);
  const gone = Object.fromEntries(examples.map((path) => [path, null]));
  return newCase(dir, "rsc", { own: { ...emptyFiles(said.name, words), ...gone, "case.yaml": text } });
}

function caseText({ name, question, region, from, to, turning }: CaseSaid): string {
  const ids = idsOf(turning.map((each) => each.name));
  const points = turning.map((each, index) => `  - { id: ${ids[index]}, name: ${scalar(each.name)}, day: ${each.day} }`);
  return `${schemaLine("case.yaml") ?? ""}# The question and its bounds. A fault in any of these files is reported with its line: amity check
version: 1
name: ${scalar(name, "line")}
question: ${scalar(question, "line")}
${regionLines(region)}
period: { from: ${from}, to: ${to} }

# Days that you expect to have changed something, fixed before you count. Each series is compared on both sides of them.
turning_points:${points.length ? `\n${points.join("\n")}` : " []"}

# Event data that Amity knows (UCDP, ACLED, GDELT, ICEWS, POLECAT, GTD) needs nothing here: put the file into events/.
`;
}

const plain = {
  flow: /^[\p{L}\p{N}][\p{L}\p{N} .’–-]*$/u,
  line: /^[\p{L}\p{N}][\p{L}\p{N} .,;?’“”–-]*$/u,
} as const;

/** A text as YAML writes it on a line of its own or between brackets: quoted where it has to be. */
function scalar(text: string, where: keyof typeof plain = "flow"): string {
  const written = stringify(text, { lineWidth: 0 }).trimEnd();
  return plain[where].test(text) && written === text ? text : JSON.stringify(text);
}

/** An id for each name; the same name twice is told apart by a number. */
function idsOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = slug(name) || "turn";
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  });
}

function faultsOf(text: string, { region, from, to }: CaseSaid): Problem[] {
  const at = { file: "case.yaml", line: 1, column: 1 };
  const yaml = parseLocated(new TextEncoder().encode(text), "case.yaml");
  const found = [...yaml.problems, ...validate(yaml, caseFiles.case.schema).problems];
  const strange = region.filter((each) => !countries.some(({ iso3 }) => iso3 === each));
  if (!region.length) found.push(problem("case/invalid", at, "no country is named.", "Pick at least one on the map, or type its name."));
  if (strange.length) found.push(problem("case/invalid", at, `there is no country ${strange.join(", ")}.`, "Pick it on the map."));
  if (from > to) found.push(problem("case/invalid", at, `the period ends on ${to}, before it begins.`, "Let it end later."));
  return found.filter(({ severity }) => severity === "error");
}
