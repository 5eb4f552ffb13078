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
  if (bytes instanceof Refusal) throw refused(bytes, file);
  return await retractionsIn(bytes, basename(file), words);
}

/** The same of bytes that somebody gave; `name` is how their rows are cited. */
export async function retractionsIn(bytes: Uint8Array, name: string, words: string): Promise<Retractions> {
  const found = await runAside<Retractions>(worker, { bytes, path: name, words }, seconds);
  if (found instanceof Stopped) throw refused(asRefusal(found), name);
  if (found.problems.length > 0) throw new InputError(found.problems);
  return found;
}

function refused({ code, message, mend }: Refusal, file: string): InputError {
  return new InputError([problem(code, { file, line: 1, column: 1 }, message, mend)]);
}
