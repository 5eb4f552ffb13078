import { resolve } from "node:path";
import { libraryOf } from "../../../case/trust/trust.js";
import type { TakenOver } from "../../../fetch/zotero/looked.js";
import { say } from "../../print.js";

/** Tells that the library of an open case refuses, once for each reason. */
export function refusalsTold(): (taken: TakenOver) => void {
  let last = "";
  return ({ refused, told }) => {
    const why = refused ? told.join(" ") : "";
    if (why && why !== last) say(`The library was not taken over: ${why}`);
    last = why;
  };
}

/** Before a build: what is new in the library that a person joined to the case. A library that does not answer stops no build. */
export async function libraryFirst(folder: string): Promise<void> {
  if (!libraryOf(resolve(folder))) return;
  const [{ takeOver }, { tell }] = await Promise.all([import("../../../fetch/zotero/take-over.js"), import("./zotero.js")]);
  try {
    const taken = await takeOver(resolve(folder));
    if (taken && (taken.written.length || taken.refused)) tell(taken);
  } catch (cause) {
    say(`The library was not looked at: ${cause instanceof Error ? cause.message.split("\n")[0] : String(cause)}`);
  }
}
