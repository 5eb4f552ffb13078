import { z } from "zod";
import { type Problem, problem } from "../../domain/problem.js";
import type { Located, Path } from "../yaml/located-yaml.js";
import { list } from "./list.js";
import { nearest } from "./nearest.js";

type Issue = z.core.$ZodIssue;

/**
 * Holds a YAML text against a schema. Unknown keys are warned of and left out; a number or yes-or-no where words are
 * wanted is taken as it is written; an empty key counts as missing. `value` is undefined where an error was found.
 */
export function validate<S extends z.ZodType>(yaml: Located, schema: S): { value: z.output<S> | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  let data = structuredClone(yaml.value);
  for (let round = 0; round < 12; round++) {
    const result = schema.safeParse(data);
    if (result.success) return { value: result.data, problems };
    const issues = result.error.issues.flatMap((each) => flatten(each, data));
    let mended = false;
    for (const each of issues) {
      const [next, warning] = mend(each, data, yaml, schema);
      problems.push(...warning);
      if (next === nothing) continue;
      data = next.value;
      mended = true;
    }
    if (!mended) {
      problems.push(...issues.filter((each) => each.code !== "unrecognized_keys").map((each) => explain(each, data, yaml, schema)));
      return { value: undefined, problems };
    }
  }
  throw new Error(`${yaml.file}: the schema does not settle`);
}

const nothing = Symbol("nothing to mend");

/** The issues of the branch of a union that is meant: the one whose outer type fits. */
function flatten(issue: Issue, data: unknown): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const branches = issue.errors.filter((branch) => !branch.some((each) => each.path.length === 0 && each.code === "invalid_type"));
  const [branch] = branches;
  if (!branch) return [issue];
  return branch.flatMap((each) => flatten({ ...each, path: [...issue.path, ...each.path] } as Issue, data));
}

function mend(issue: Issue, data: unknown, yaml: Located, schema: z.ZodType): [{ value: unknown } | typeof nothing, Problem[]] {
  const path = issue.path as Path;
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, path);
    const warnings = issue.keys.map((key) => unknownKey(key, known, yaml, path));
    const found = valueAt(data, path) as Record<string, unknown>;
    for (const key of issue.keys) delete found[key];
    return [{ value: data }, warnings];
  }
  if (issue.code !== "invalid_type" && issue.code !== "invalid_union") return [nothing, []];
  const value = valueAt(data, path);
  const wanted = wantedOf(issue);
  if (value === null) {
    const named = !path.length || typeof path.at(-1) === "string";
    if (!named) return [nothing, []];
    if (wanted.includes("array")) return [{ value: put(data, path, []) }, []];
    if (wanted.includes("object") || wanted.includes("record")) return [{ value: put(data, path, {}) }, []];
    return path.length ? [{ value: put(data, path, undefined) }, []] : [nothing, []];
  }
  if ((typeof value === "number" || typeof value === "boolean") && wanted.includes("string")) {
    const written = yaml.written(path);
    if (written !== undefined) return [{ value: put(data, path, written) }, []];
  }
  return [nothing, []];
}

function wantedOf(issue: Issue): string[] {
  if (issue.code === "invalid_type") return [issue.expected];
  if (issue.code === "invalid_union") return issue.errors.flatMap((branch) => branch.filter((each) => !each.path.length).flatMap(wantedOf));
  return [];
}

function unknownKey(key: string, known: readonly string[], yaml: Located, path: Path): Problem {
  const meant = nearest(key, known);
  const mending = meant ? `Write ${meant}, or remove it.` : `The keys here are ${list(known, "and")}.`;
  return problem("case/unknown-key", yaml.keyAt([...path, key]), `the key ${key} is not known here and was left out.`, mending);
}

function explain(issue: Issue, data: unknown, yaml: Located, schema: z.ZodType): Problem {
  const path = issue.path as Path;
  const value = valueAt(data, path);
  const what = nameOf(path);
  const invalid = (says: string, mending: string): Problem => problem("case/invalid", yaml.at(path), says, mending);
  if (value === undefined && path.length) return missing(path, data, yaml, schema);
  const shown = show(value);
  switch (issue.code) {
    case "invalid_value": {
      const choices = issue.values.map(String);
      if (path.length === 1 && path[0] === "version")
        return problem(
          "case/version",
          yaml.at(path),
          `version is ${shown}; this Amity reads version ${choices.join(" or ")}.`,
          newer(value),
        );
      const meant = typeof value === "string" ? nearest(value, choices) : undefined;
      return invalid(
        `${what} is ${shown}.`,
        meant ? `Write ${meant}; the choices are ${list(choices)}.` : `Write one of ${list(choices)}.`,
      );
    }
    case "invalid_key":
      return invalid(`${what} is no key here.`, sentence(issue.issues[0]?.message ?? issue.message));
    case "invalid_type":
    case "invalid_union": {
      const wanted = wantedOf(issue).map((each) => kinds[each] ?? each);
      return invalid(`${what} is ${shown}${isWhole(issue) ? ", no whole number" : ""}.`, `Write ${list([...new Set(wanted)], "or")}.`);
    }
    case "too_small":
      if (issue.origin === "string") return invalid(`${what} is empty.`, "Write something, or remove the key.");
      if (issue.origin === "array") return invalid(`${what} has no entry.`, `Give at least ${issue.minimum}.`);
      return invalid(`${what} is ${shown}.`, `It must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}.`);
    case "too_big":
      return invalid(`${what} is ${shown}.`, `It must be ${issue.inclusive ? "at most" : "less than"} ${issue.maximum}.`);
    case "invalid_format":
    case "custom":
      return invalid(`${what} is ${shown}.`, sentence(issue.message));
    default:
      return invalid(`${what} is ${shown}.`, sentence(issue.message));
  }
}

function missing(path: Path, data: unknown, yaml: Located, schema: z.ZodType): Problem {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const owner = valueAt(data, parent) as Record<string, unknown> | undefined;
  const bearer = typeof owner?.["id"] === "string" ? ` of ${owner["id"]}` : "";
  const written = yaml.has(path);
  const says = written ? `${key}${bearer} is empty.` : `${key}${bearer} is missing.`;
  const described = descriptionAt(schema, path);
  const mending = described ? `Add ${key}: ${described}.` : `Add ${key}.`;
  return problem("case/invalid", written ? yaml.keyAt(path) : yaml.at(parent), says, mending);
}

const kinds: Record<string, string> = {
  string: "words",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "keys with values",
  record: "keys with values",
};

function isWhole(issue: Issue): boolean {
  return issue.code === "invalid_type" && issue.expected === "int" && typeof issue.input === "number";
}

function newer(value: unknown): string {
  return typeof value === "number" && value > 1 ? "Install a newer Amity, or write version: 1." : "Write version: 1.";
}

/** “kind”, or “item 3 of region”. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  if (typeof last === "string") return last;
  const list = [...path].reverse().find((each) => typeof each === "string");
  return `item ${last + 1}${list ? ` of ${list}` : ""}`;
}

function show(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  const text = String(value);
  const characters = [...text];
  return typeof value === "string" ? `“${characters.length > 60 ? `${characters.slice(0, 57).join("")}…` : text}”` : text;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step as string];
  }
  return value;
}

function put(data: unknown, path: Path, value: unknown): unknown {
  const last = path.at(-1);
  if (last === undefined) return value;
  const parent = valueAt(data, path.slice(0, -1)) as Record<string, unknown>;
  if (value === undefined) delete parent[last as string];
  else parent[last as string] = value;
  return data;
}

/** The keys that a schema knows at a path; of a union, those of its objects. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  return schemasAt(schema, path).flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : []));
}

function descriptionAt(schema: z.ZodType, path: Path): string | undefined {
  const parents = schemasAt(schema, path.slice(0, -1));
  for (const each of parents) {
    if (each instanceof z.ZodObject) return (each.shape[String(path.at(-1))] as z.ZodType | undefined)?.description;
  }
  return undefined;
}

function schemasAt(schema: z.ZodType, path: Path): z.ZodType[] {
  let found = unwrap(schema);
  for (const step of path) {
    found = found.flatMap((each) => {
      if (each instanceof z.ZodObject) {
        const inner = each.shape[String(step)] as z.ZodType | undefined;
        return inner ? unwrap(inner) : [];
      }
      if (each instanceof z.ZodArray) return unwrap(each.element as z.ZodType);
      if (each instanceof z.ZodRecord) return unwrap(each.valueType as z.ZodType);
      return [];
    });
  }
  return found;
}

function unwrap(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(unwrap);
  return [schema];
}
