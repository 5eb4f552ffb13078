import { closeSync, fsyncSync, ftruncateSync, writeSync } from "node:fs";
import { type IncomingMessage, request as plain } from "node:http";
import { request as secured } from "node:https";
import { setTimeout as pause } from "node:timers/promises";
import { version } from "../version.js";
import { isHeaderValue, stretchOf } from "./headers.js";
import { addressesOf, isInside, type Named } from "./inside.js";
import { digest, dropPart, hadOf, type Known, openPart, seenOf, writeSeen } from "./part.js";
import { askedToWait, manners, politely } from "./polite.js";

/** What is wanted, and within which bounds. */
export interface Wanted {
  readonly at: string;
  /** More bytes than this are not taken. */
  readonly most: number;
  /** Headers for the first host only; they go to no other. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Addresses of this machine and its own network are asked too. */
  readonly inside?: boolean;
  /** Only whether it is there is asked (HEAD); nothing is brought. */
  readonly isQuestion?: boolean;
}

export interface Pace {
  readonly pause: number;
  readonly tries: number;
  /** Milliseconds without a byte after which a connection is given up. */
  readonly idle: number;
  /** Bytes a second, over a minute, below which a transfer is given up. */
  readonly least: number;
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export const usualPace: Pace = {
  pause: manners.pause,
  tries: manners.tries,
  idle: 60_000,
  least: 256,
  wait: (ms, signal) => pause(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
};

export interface Came {
  readonly bytes: number;
  readonly sha256: string;
  /** Where it was at last, after the redirections. */
  readonly at: string;
  readonly type: string | null;
  readonly modified: string | null;
}

/** Why nothing came: a sentence, and what to do about it. */
export class NotFetched extends Error {
  readonly mend: string;
  readonly isInside: boolean;
  /** What the server answered, where that is why. */
  readonly status: number | undefined;
  constructor(says: string, mend: string, { isInside = false, status }: { readonly isInside?: boolean; readonly status?: number } = {}) {
    super(says);
    this.mend = mend;
    this.isInside = isInside;
    this.status = status;
  }
}

/** A fault that may be gone in a moment. */
class Again extends Error {
  readonly after: number | undefined;
  constructor(says: string, after?: number) {
    super(says);
    this.after = after;
  }
}

/**
 * Brings what lies at an address into a file. What has come of it stays there when the connection breaks, and the next try, or the next
 * call with the file, asks for the rest only. Throws `NotFetched`; the file then holds what came, or is gone where it was useless.
 */
export async function transfer(
  wanted: Wanted,
  part: string,
  told: (bytes: number, of: number | null) => void = () => undefined,
  pace: Pace = usualPace,
  signal?: AbortSignal,
): Promise<Came> {
  for (const [name, value] of Object.entries(wanted.headers ?? {}))
    if (!isHeaderValue(value))
      throw new NotFetched(
        `what is to be sent as ${name} has a line break or another character that no header carries.`,
        "Write it, or set its variable, in one line of plain letters.",
      );
  let last = "";
  const known = seenOf(part, wanted.at);
  for (let attempt = 0; attempt < pace.tries; attempt++) {
    try {
      return await once(wanted, part, known, told, pace, signal);
    } catch (cause) {
      if (signal?.aborted) throw stopped();
      if (!(cause instanceof Again)) throw cause;
      last = cause.message;
      if (attempt + 1 < pace.tries) await pace.wait(cause.after ?? 1_000 * 2 ** attempt, signal);
      if (signal?.aborted) throw stopped();
    }
  }
  throw new NotFetched(`${last} (tried ${pace.tries} times).`, "Try again later; what has come is kept.");
}

function stopped(): NotFetched {
  return new NotFetched("it was stopped.", "Ask for it again; what has come is kept.");
}

const redirections = 10;

async function once(wanted: Wanted, part: string, known: Known, told: Told, pace: Pace, signal: AbortSignal | undefined): Promise<Came> {
  let at = webAddress(wanted.at);
  const first = at.host;
  let inside = wanted.inside ?? false;
  for (let hop = 0; hop <= redirections; hop++) {
    const here = at;
    const names = await reached(here, inside);
    inside &&= names.some(({ address }) => isInside(address)); // who is meant to be asked inside is; nobody out there leads in
    const had = wanted.isQuestion ? 0 : hadOf(part);
    const headers = {
      "user-agent": `Amity/${version}`,
      accept: "*/*",
      "accept-encoding": "identity",
      ...(here.host === first ? wanted.headers : {}),
      ...(had > 0 && known.validator ? { range: `bytes=${had}-`, "if-range": known.validator } : {}),
    };
    const next = await politely(here.host, pace.pause, async () => {
      const answer = await ask(here, names, wanted.isQuestion ? "HEAD" : "GET", headers, pace, signal);
      try {
        return await taken(answer, here, had, wanted, part, known, told, pace);
      } finally {
        answer.destroy();
      }
    });
    if (!(next instanceof URL)) return next;
    if (here.protocol === "https:" && next.protocol === "http:")
      throw new NotFetched(`${here.host} leads on to an address without encryption, ${shown(next)}.`, "Write the https address.");
    at = next;
  }
  throw new NotFetched(`${first} leads on more than ${redirections} times.`, "Write the address where it ends.");
}

/** A URL that may be asked for: http or https, without a name and password in it. */
export function webAddress(text: string, base?: string): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (!url || !["http:", "https:"].includes(url.protocol))
    throw new NotFetched(`“${text.slice(0, 200)}” is no address of the web.`, "Write it as https://….");
  if (url.username || url.password)
    throw new NotFetched(`the address of ${url.host} has a name and password in it.`, "Write it without; keys come from the environment.");
  url.hash = "";
  return url;
}

async function reached(at: URL, inside: boolean): Promise<readonly Named[]> {
  let names: readonly Named[];
  try {
    names = await addressesOf(at.hostname);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "EAI_AGAIN") throw new Again(`the name ${at.hostname} could not be looked up`);
    throw new NotFetched(`there is no host ${at.hostname}.`, "Check the address, and whether this machine is on the network.");
  }
  if (!inside && names.some(({ address }) => isInside(address)))
    throw new NotFetched(`${at.hostname} is an address inside this machine or its network.`, "If that is meant, say so with --inside.", {
      isInside: true,
    });
  return names;
}

function ask(
  at: URL,
  names: readonly Named[],
  method: "GET" | "HEAD",
  headers: Readonly<Record<string, string>>,
  pace: Pace,
  signal: AbortSignal | undefined,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (at.protocol === "https:" ? secured : plain)(at, {
      method,
      headers,
      agent: false,
      maxHeaderSize: 64 << 10,
      ...(signal ? { signal } : {}),
      // The address that was looked at is the one that is connected to.
      lookup: (_host, options, done) => {
        if ((options as { all?: boolean }).all) (done as unknown as (e: null, all: readonly Named[]) => void)(null, names);
        else done(null, names[0]?.address ?? "", names[0]?.family ?? 4);
      },
    });
    // By the clock, not by silence: a server may send its headers letter by letter, or say for ever that an answer is to come.
    const patience = setTimeout(() => request.destroy(new Error(`no answer within ${Math.round(pace.idle / 1_000)} s`)), pace.idle);
    const failed = (says: string) => {
      clearTimeout(patience);
      reject(new Again(says));
    };
    request.once("response", (answer) => {
      clearTimeout(patience);
      resolve(answer);
    });
    request.once("error", (cause) => failed(`${at.host} did not answer: ${reason(cause)}`));
    request.once("close", () => failed(`${at.host} went over to something that is no answer`));
    request.end();
  });
}

type Told = (bytes: number, of: number | null) => void;

/** Where to go on, or what came. */
async function taken(
  answer: IncomingMessage,
  at: URL,
  had: number,
  wanted: Wanted,
  part: string,
  known: Known,
  progress: Told,
  pace: Pace,
): Promise<URL | Came> {
  const status = answer.statusCode ?? 0;
  const { headers } = answer;
  if ([301, 302, 303, 307, 308].includes(status) && headers.location) return webAddress(headers.location, at.href);
  if (status === 416) {
    dropPart(part);
    throw new Again(`${at.host} has other bytes than before`, 0);
  }
  if ([408, 425, 429, 500, 502, 503, 504].includes(status))
    throw new Again(`${at.host} answered ${status}`, askedToWait(headers["retry-after"], Date.now()));
  if (status === 401 || status === 403)
    throw new NotFetched(`${at.host} does not let everybody have it (${status}).`, "Get it by hand, and use --from with its folder.", {
      status,
    });
  if (status === 404 || status === 410)
    throw new NotFetched(`there is nothing at ${shown(at)} any more (${status}).`, "Find where it went, and write the new address.", {
      status,
    });
  if (status !== 200 && status !== 206)
    throw new NotFetched(`${at.host} answered ${status}.`, "Open the address in a browser to see what it says.", { status });
  const told = { at: at.href, type: headers["content-type"] ?? null, modified: headers["last-modified"] ?? null };
  if (wanted.isQuestion) return { bytes: 0, sha256: "", ...told };
  const stretch = stretchOf(status, headers);
  if (!stretch || (status === 206 && stretch.begins !== had)) {
    dropPart(part);
    throw new Again(`${at.host} ${stretch ? "sent another part than was asked for" : "says what cannot be true of the bytes it sends"}`, 0);
  }
  const { begins, ends } = stretch;
  const length = stretch.whole ?? ends;
  if ((length ?? 0) > wanted.most) throw tooMuch(at, wanted.most);
  const tag = headers.etag?.startsWith("W/") ? undefined : headers.etag;
  const validator = tag ?? headers["last-modified"];
  if (validator) known.validator = validator;
  else delete known.validator;
  writeSeen(part, wanted.at, known);
  const bytes = await written(answer, part, begins, at, wanted.most, length, progress, pace);
  if (length !== null && bytes < length) throw new Again(`${at.host} broke off after ${bytes} of ${length} bytes`, undefined);
  return { bytes, sha256: digest(part), ...told };
}

async function written(
  answer: IncomingMessage,
  part: string,
  begins: number,
  at: URL,
  most: number,
  length: number | null,
  told: Told,
  pace: Pace,
): Promise<number> {
  const file = openPart(part, begins > 0);
  let bytes = begins;
  let then = bytes;
  // What a server sends beside the bytes, trailers and the like, is no progress.
  const watch = setInterval(() => {
    if (bytes === then) answer.destroy(new Error("no byte came"));
    else if ((bytes - then) / (pace.idle / 1_000) < pace.least) answer.destroy(new Again(`${at.host} sends next to nothing`));
    then = bytes;
  }, pace.idle);
  try {
    ftruncateSync(file, begins);
    for await (const piece of answer) {
      const chunk = piece as Buffer;
      if (bytes + chunk.length > most) throw tooMuch(at, most);
      for (let done = 0; done < chunk.length; ) done += writeSync(file, chunk, done, chunk.length - done, bytes + done);
      bytes += chunk.length;
      told(bytes, length);
    }
    fsyncSync(file);
    return bytes;
  } catch (cause) {
    if (cause instanceof NotFetched || cause instanceof Again) throw cause;
    if (["ENOSPC", "EDQUOT", "EIO", "EROFS"].includes((cause as NodeJS.ErrnoException).code ?? "")) throw cause;
    throw new Again(`${at.host} broke off: ${reason(cause)}`);
  } finally {
    clearInterval(watch);
    closeSync(file);
  }
}

function tooMuch(at: URL, most: number): NotFetched {
  const says = `${shown(at)} is larger than ${Math.round(most / (1 << 20))} MB, which is more than was to come.`;
  return new NotFetched(says, "If that is right, write its size under bytes.");
}

function reason(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return code ?? message;
}

/** An address as it is told: without what stands behind its question mark, which may be a key. */
function shown({ origin, pathname }: URL): string {
  return `${origin}${pathname}`.slice(0, 200);
}
