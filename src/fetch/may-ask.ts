import { addressOf, type Remote } from "../case/remote.js";
import { asked, keepsSecret, keysOf } from "./keys.js";
import type { FetchOptions } from "./options.js";
import { NotFetched, type Wanted, webAddress } from "./transfer.js";

/** Why a server is not asked, and what to do about it. */
interface NotAsked {
  readonly code: "fetch/failed" | "fetch/terms" | "fetch/key";
  readonly says: string;
  readonly mend: string;
}

/** That nobody accepted the terms of an entry yet. */
export function termsOf({ file, terms }: Remote, { accept = [] }: Pick<FetchOptions, "accept">): NotAsked | undefined {
  if (!terms || accept === "all" || accept.includes(file)) return undefined;
  const says = `${file} is given to those only who accept its terms: ${terms}`;
  return { code: "fetch/terms", says, mend: `Once you do: amity fetch CASE --accept ${file}.` };
}

/** What is asked of the server of an entry, where its terms are accepted and its keys are let go. */
export function mayAsk(
  remote: Remote,
  { accept = [], keys = [], inside = false, environment = process.env }: FetchOptions,
  most: number,
): NotAsked | { readonly wanted: Wanted } {
  const terms = termsOf(remote, { accept });
  if (terms) return terms;
  try {
    const host = webAddress(addressOf(remote)).hostname;
    const names = keysOf(remote);
    for (const name of names) {
      const says = `${remote.file} asks that the environment variable ${name} is sent to ${host}`;
      if (!keys.includes(`${name}:${host}`))
        return { code: "fetch/key", says: `${says}.`, mend: `If that is meant: --key ${name}:${host}.` };
      if (!environment[name])
        return { code: "fetch/key", says: `${says}, and it is not set here.`, mend: `Set ${name} in the shell, then fetch again.` };
    }
    const wanted = { ...asked(remote, environment), most, inside };
    if (names.length && !keepsSecret(wanted.at, inside)) {
      const says = `${remote.file} would have ${names.join(", ")} sent to ${host} unencrypted.`;
      return { code: "fetch/key", says, mend: "Write its address as https://…." };
    }
    return { wanted };
  } catch (cause) {
    if (!(cause instanceof NotFetched)) throw cause;
    return { code: "fetch/failed", says: `${remote.file} did not come: ${cause.message}`, mend: cause.mend };
  }
}
