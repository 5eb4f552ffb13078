import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { whyNoCase } from "../case/load.js";
import { InputError } from "../domain/problem.js";
import { UsageError } from "./print.js";

/** Refuses a folder that is no case, or a case without tables. */
export function mustBeBuilt(folder: string): void {
  const absent = whyNoCase(resolve(folder));
  if (absent) throw new InputError([absent]);
  if (!existsSync(join(folder, "derived", "state.json")))
    throw new UsageError(`${folder} has not been built yet. Run: amity build ${folder}`);
}
