import { resolve } from "node:path";
import { whyNoCase } from "../../../case/load.js";
import { joinLibrary, libraryOf } from "../../../case/trust/trust.js";
import { InputError } from "../../../domain/problem.js";
import { NotJoined, namedLibrary } from "../../../fetch/zotero/join.js";
import { ZoteroError } from "../../../fetch/zotero/local-api.js";
import type { TakenOver } from "../../../fetch/zotero/looked.js";
import { takeOver } from "../../../fetch/zotero/take-over.js";
import { printJson, say, UsageError } from "../../print.js";

export interface ZoteroArguments {
  readonly file?: string;
  /** True where no address is given. */
  readonly api?: string | true;
  readonly collection?: string;
  readonly storage?: string;
  readonly forget?: boolean;
  readonly json?: boolean;
}

/** `amity zotero`: joins a library to a case on this machine, and brings what is new in it; each build does so from then on. */
export async function zoteroCommand(given: string, options: ZoteroArguments): Promise<number> {
  const folder = resolve(given);
  const absent = whyNoCase(folder);
  if (absent) throw new InputError([absent]);
  if (options.forget) {
    joinLibrary(folder, null);
    if (options.json) printJson({ library: null });
    else say("The library is parted from this case; what came of it stays.");
    return 0;
  }
  try {
    const { file, api, collection, storage } = options;
    const library = await namedLibrary(folder, { file, api, collection, storage });
    if (library) joinLibrary(folder, library);
    const taken = await takeOver(folder);
    if (!taken)
      throw new UsageError(
        "No library is joined to this case. Write --file EXPORT.json, or --api for Zotero itself; docs/zotero.md says how.",
      );
    if (options.json) printJson({ library: libraryOf(folder), ...taken });
    else tell(taken);
    return taken.refused ? 3 : 0;
  } catch (cause) {
    if (cause instanceof NotJoined) throw new UsageError(cause.message);
    if (!(cause instanceof ZoteroError)) throw cause;
    say(cause.message);
    return 3;
  }
}

/** What came, in a line. */
export function tell({ written, works, documents, highlights, told, refused }: TakenOver): void {
  for (const each of told) say(each);
  if (refused) return;
  const of = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  const parts = [
    of(works, "work", "works"),
    of(documents, "document", "documents"),
    ...(highlights === null ? [] : [of(highlights, "highlight", "highlights")]),
  ];
  say(`The library has ${parts.join(", ")}${written.length ? `; wrote ${written.join(", ")}` : "; nothing is new"}.`);
}
