import { closeSync, openSync, writeSync } from "node:fs";
import type { RecipeName } from "../../case/recipes.js";
import { digest, dropPart } from "../part.js";
import { type Came, NotFetched, type Pace, transfer, type Wanted, webAddress } from "../transfer.js";
import { acled } from "./acled.js";
import { gdelt } from "./gdelt.js";
import type { Order, Recipe, Service } from "./recipe.js";
import { ucdpApi } from "./ucdp-api.js";
import { ucdpGed } from "./ucdp-ged.js";

const recipes: Readonly<Record<RecipeName, Recipe>> = { "ucdp-ged": ucdpGed, "ucdp-api": ucdpApi, gdelt, acled };

/** What all requests of one recipe have in common. */
export interface Asking {
  /** Where its service is found. */
  readonly wanted: Wanted;
  readonly pace: Pace;
  readonly signal: AbortSignal | undefined;
  readonly told: (bytes: number, of: number | null) => void;
}

/** Bytes of one answer at most, where a recipe expects no more. */
const usualAnswer = 128 << 20;

/** The file of one version, put together in `part` from what its service answers. */
export async function bringBy(name: RecipeName, order: Order, part: string, asking: Asking): Promise<Came> {
  let whole: Came | undefined;
  let written = 0;
  const open = () => openSync(part, "wx");
  let file: number | undefined;
  const service: Service = {
    ...questions(part, asking),
    whole: async (path) => {
      whole = await transfer({ ...asking.wanted, at: below(asking.wanted.at, path) }, part, asking.told, asking.pace, asking.signal);
    },
    add: (bytes) => {
      if (file === undefined) {
        dropPart(part);
        file = open();
      }
      const all = Buffer.from(bytes as string);
      if (written + all.length > asking.wanted.most)
        throw new NotFetched(
          `it is larger than ${Math.round(asking.wanted.most / (1 << 20))} MB, which is more than was to come.`,
          "Ask for less.",
        );
      for (let done = 0; done < all.length; ) done += writeSync(file, all, done);
      written += all.length;
      asking.told(written, null);
    },
  };
  try {
    await recipes[name].bring(service, order);
  } finally {
    if (file !== undefined) closeSync(file);
  }
  if (whole) return whole;
  if (file === undefined) throw new NotFetched("its service has no row for what was asked.", "Check what the entry asks for.");
  return { bytes: written, sha256: digest(part), at: asking.wanted.at, type: null, modified: null };
}

/** Versions after this one that its service has, oldest first. `part` is a path for answers. */
export function newerBy(name: RecipeName, order: Order, part: string, asking: Asking): Promise<readonly string[]> {
  const none = () => {
    throw new Error("nothing is brought while it is asked what is newer");
  };
  return recipes[name].newer({ ...questions(part, asking), whole: none, add: none }, order);
}

function questions(part: string, { wanted, pace, signal, told }: Asking): Pick<Service, "get" | "has"> {
  return {
    get: async (path, read, { headers = {}, most = usualAnswer } = {}) => {
      const answer = `${part}.answer`;
      dropPart(answer);
      try {
        const all = { ...wanted, headers: { ...wanted.headers, ...headers }, at: below(wanted.at, path), most };
        return await read(answer, await transfer(all, answer, told, pace, signal));
      } finally {
        dropPart(answer);
      }
    },
    has: async (path) => {
      try {
        await transfer({ ...wanted, at: below(wanted.at, path), isQuestion: true }, `${part}.answer`, undefined, pace, signal);
        return true;
      } catch (cause) {
        if (cause instanceof NotFetched && (cause.status === 404 || cause.status === 410)) return false;
        throw cause;
      }
    },
  };
}

/** An address that a service named or that a recipe made: of the same service, whatever an answer says. */
function below(service: string, path: string): string {
  const [base, at] = [webAddress(service), webAddress(path, service)];
  if (at.origin !== base.origin)
    throw new NotFetched(`the service names an address elsewhere, ${at.host}.`, "Its token is sent to nobody else; ask the service.");
  return at.href;
}
