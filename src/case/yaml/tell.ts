import { type Problem, problem } from "../../domain/problem.js";
import { nowCalled } from "../../domain/tables/former-names.js";
import { type FormerKey, todaysNames, withTodaysKeys } from "../former.js";
import { type CaseFileName, caseFiles } from "../schema/schema.js";
import { validate } from "../schema/validate.js";
import { parseLocated } from "./located-yaml.js";
import { nothing } from "./nothing.js";
import { placeAt, type Spot, spotsOf } from "./spots.js";

/** What one file of the case says: its value where it is in order, where everything stands, and what is wrong with it. */
export interface Told {
  readonly value: unknown;
  readonly spots: Spot | null;
  readonly problems: readonly Problem[];
}

/** Reads one YAML file of the case; plain data comes out. */
export function tell(bytes: Uint8Array, name: CaseFileName): Told {
  const { path, schema } = caseFiles[name];
  const { bytes: today, keys } = todaysBytes(bytes, name);
  const yaml = parseLocated(today, path);
  if (yaml.problems.length) return { value: undefined, spots: null, problems: yaml.problems };
  const spots = spotsOf(yaml);
  if ((yaml.value === null || yaml.value === undefined) && nothing[name]) return { value: nothing[name], spots, problems: [] };
  const valid = validate(yaml, schema);
  const { value, former } = todaysNames(valid.value);
  const mend = "Run: amity migrate.";
  const notes = [
    ...keys.map((key) => problem("case/former-name", yaml.keyAt(key.path), `${nowCalled([key])}.`, mend)),
    ...former.map(({ path: place, renamed }) =>
      problem("case/former-name", placeAt(path, spots, place), `the query uses former names: ${nowCalled(renamed)}.`, mend),
    ),
  ];
  return { value, spots, problems: [...valid.problems, ...notes] };
}

/** The bytes with the keys of today; those that are no UTF-8 are for the parser to refuse. */
function todaysBytes(bytes: Uint8Array, name: CaseFileName): { readonly bytes: Uint8Array; readonly keys: readonly FormerKey[] } {
  const before = new TextDecoder().decode(bytes);
  const { text, keys } = withTodaysKeys(before, name);
  return keys.length ? { bytes: new TextEncoder().encode(text), keys } : { bytes, keys };
}
