import { type Problem, problem } from "../domain/problem.js";
import { nowCalled } from "../domain/tables/former-names.js";
import { todaysNames } from "./former.js";
import { nothing } from "./nothing.js";
import { type CaseFileName, caseFiles } from "./schema/schema.js";
import { validate } from "./schema/validate.js";
import { parseLocated } from "./yaml/located-yaml.js";
import { placeAt, type Spot, spotsOf } from "./yaml/spots.js";

/** What one file of the case says: its value where it is in order, where everything stands, and what is wrong with it. */
export interface Told {
  readonly value: unknown;
  readonly spots: Spot | null;
  readonly problems: readonly Problem[];
}

/** Reads one YAML file of the case; plain data comes out. */
export function tell(bytes: Uint8Array, name: CaseFileName): Told {
  const { path, schema } = caseFiles[name];
  const yaml = parseLocated(bytes, path);
  if (yaml.problems.length) return { value: undefined, spots: null, problems: yaml.problems };
  const spots = spotsOf(yaml);
  if ((yaml.value === null || yaml.value === undefined) && nothing[name]) return { value: nothing[name], spots, problems: [] };
  const valid = validate(yaml, schema);
  const { value, former } = todaysNames(valid.value);
  const notes = former.map(({ path: place, renamed }) =>
    problem("case/former-name", placeAt(path, spots, place), `the query uses former names: ${nowCalled(renamed)}.`, "Run: amity migrate."),
  );
  return { value, spots, problems: [...valid.problems, ...notes] };
}
