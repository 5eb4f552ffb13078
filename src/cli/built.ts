import { resolve } from "node:path";
import { whyNoCase } from "../case/load.js";
import { InputError } from "../domain/problem.js";
import { isReceived, nothing, readState } from "../flow/state.js";
import { UsageError } from "./print.js";

/** Refuses a folder that is no case, or a case without tables. */
export function mustBeBuilt(folder: string): void {
  const absent = whyNoCase(resolve(folder));
  if (absent) throw new InputError([absent]);
  if (isReceived(folder)) throw new UsageError(`The tables of ${folder} were not made on this machine. Run: amity build ${folder}`);
  if (readState(folder) === nothing) throw new UsageError(`${folder} has not been built yet. Run: amity build ${folder}`);
}
