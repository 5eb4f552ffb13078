import { mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import { editCase, fileNow } from "../case/changing/edit.js";
import { loadCase } from "../case/load.js";
import { type Added, addFiles } from "../case/making/add.js";
import { makeWay } from "../disk/root.js";
import { type Problem, problem } from "../domain/problem.js";
import { slug } from "../domain/writing/slug.js";
import { type DocumentFormat, formatOf } from "../formats/documents/document.js";
import { dropPart } from "./part.js";
import { type Came, NotFetched, type Pace, transfer, usualPace, webAddress } from "./transfer.js";

export interface CaptureOptions {
  readonly inside?: boolean;
  readonly pace?: Pace;
  readonly signal?: AbortSignal;
  /** Today, the day of retrieval. */
  readonly today?: string;
}

/** What is captured has at most this many bytes. */
const most = 256 << 20;
const endings: Readonly<Record<DocumentFormat, string>> = {
  pdf: "pdf",
  docx: "docx",
  odt: "odt",
  epub: "epub",
  html: "html",
  jats: "xml",
  markdown: "md",
  text: "txt",
  jsonl: "jsonl",
};

/** Whether an argument of `amity add` is an address. */
export function isAddress(argument: string): boolean {
  return /^https?:\/\//iu.test(argument);
}

/**
 * One page or document of the web as it is now, into sources/: its bytes as they came, with its address (the one that it wants to be known
 * by, where that is of the same site), site, author, date and the day of retrieval proposed in sources.yaml.
 */
export async function capture(
  folder: string,
  address: string,
  options: CaptureOptions = {},
): Promise<{ readonly added: readonly Added[]; readonly problems: readonly Problem[] }> {
  const root = resolve(folder);
  const at = { file: address, line: 1, column: 1 };
  const room = `.amity/fetch/capture-${process.pid}-${Date.now()}`;
  makeWay(root, `${room}/x`);
  const part = join(root, room, "page.part");
  try {
    const came = await transfer(
      { at: address, most, inside: options.inside ?? false },
      part,
      undefined,
      options.pace ?? usualPace,
      options.signal,
    );
    const name = nameOf(came, formatOf(readFileSync(part), new URL(came.at).pathname));
    const named = join(root, room, name);
    mkdirSync(join(root, room), { recursive: true });
    renameSync(part, named);
    const { added, problems } = await addFiles(root, [named]);
    const kept = added.map((each) => ({ ...each, file: address }));
    const told: Problem[] = problems.map((each) => ({ ...each, at: each.at.map((place) => (place.file === named ? at : place)) }));
    for (const { path, kind } of kept) if (kind === "document") told.push(...(await writeDown(root, path, came, options.today)));
    return { added: kept, problems: told };
  } catch (cause) {
    if (!(cause instanceof NotFetched)) throw cause;
    return { added: [], problems: [problem("fetch/failed", at, `it did not come: ${cause.message}`, cause.mend)] };
  } finally {
    dropPart(part);
    rmSync(join(root, room), { recursive: true, force: true });
  }
}

/** `dawn.com-1712345-a-headline.html`: whose it is, and what its address calls it. */
function nameOf({ at, type }: Came, format: DocumentFormat | undefined): string {
  const { hostname, pathname } = new URL(at);
  const host = hostname.replace(/^www\./u, "");
  const last = decoded(pathname).split("/").filter(Boolean).at(-1) ?? "";
  const dot = /\.([A-Za-z0-9]{1,5})$/u.exec(last)?.[1];
  const stem = slug(dot ? last.slice(0, -dot.length - 1) : last).slice(0, 80);
  const bare = /\b(csv|json|zip|xml)\b/iu.exec(type ?? "")?.[1]?.toLowerCase();
  const ending = format ? endings[format] : (dot?.toLowerCase() ?? bare ?? "bin");
  return `${[host.replace(/[^a-z0-9.-]/giu, "-"), stem].filter(Boolean).join("-")}.${ending}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Where and when it was got. What a page says of its own address is taken where it is of the same host. */
async function writeDown(
  root: string,
  path: string,
  came: Came,
  today = new Date().toISOString().slice(0, 10),
): Promise<readonly Problem[]> {
  const was = (await fileNow(root, "sources")).sha256;
  const { sources } = (await loadCase(root)).says.sources;
  const file = posix.relative("sources", path);
  const index = sources.findIndex((each) => each.file === file);
  const entry = sources[index];
  if (!entry) return [];
  const set = (key: string, value: unknown) => ({ set: ["sources", index, key], value });
  const own = entry.url !== undefined && sameHost(entry.url, came.at) ? entry.url : came.at;
  const steps = [set("url", own), set("attributes", { ...entry.attributes, retrieved: today })];
  if (entry.publisher === undefined) steps.push(set("publisher", new URL(came.at).hostname.replace(/^www\./u, "")));
  const edited = await editCase(root, "sources", was, steps);
  return edited.kind === "refused" ? edited.problems : [];
}

function sameHost(one: string, other: string): boolean {
  const host = (address: string) => webAddress(address).hostname.replace(/^www\./u, "");
  try {
    return host(one) === host(other);
  } catch {
    return false;
  }
}
