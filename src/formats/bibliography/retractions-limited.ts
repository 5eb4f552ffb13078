import { basename } from "node:path";
import { InputError, problem } from "../../domain/problem.js";
import { asRefusal, runAside, Stopped } from "../aside/aside.js";
import { bytesOf } from "../documents/read-limited.js";
import { Refusal } from "../refusal.js";
import type { Retractions } from "./retractions.js";

const worker = new URL("./retractions-worker.js", import.meta.url).href;
/** The whole list of Retraction Watch has some 60 MB. */
const seconds = 60;

/** Rows of a file of retractions that may be about works named in `words`, read beside the main thread. Throws `InputError` where it is none. */
export async function retractionsFor(file: string, words: string): Promise<Retractions> {
  const bytes = await bytesOf(file);
  const refused = (each: Refusal) => new InputError([problem(each.code, { file, line: 1, column: 1 }, each.message, each.mend)]);
  if (bytes instanceof Refusal) throw refused(bytes);
  const found = await runAside<Retractions>(worker, { bytes, path: basename(file), words }, seconds);
  if (found instanceof Stopped) throw refused(asRefusal(found));
  if (found.problems.length > 0) throw new InputError(found.problems);
  return found;
}
