import { readFile, stat } from "node:fs/promises";
import { type Aside, aside, asRefusal, runAside, Stopped, secondsFor } from "../aside/aside.js";
import { type Limits, Refusal, size, usualLimits } from "../refusal.js";
import { isGzip } from "../zip.js";
import { type DocumentFormat, formatOf, type ReadDocument, refused } from "./document.js";
import { passagesOf } from "./passages.js";

/** Reads documents in worker threads, each file within the limits on time, memory and size. */
export interface LimitedReader {
  read(path: string, bytes: Uint8Array, asManuscript?: boolean): Promise<ReadDocument>;
  /** Ends the workers. */
  close(): Promise<void>;
}

const worker = new URL("./document-worker.js", import.meta.url).href;

/** At most `threads` files are read at once. Whatever happens to a worker, `read` gives a document whose problems say so. */
export function limitedReader(limits: Limits = usualLimits, threads = 2): LimitedReader {
  return readerIn(aside(limits, threads), limits);
}

function readerIn({ run, close }: Aside, limits: Limits): LimitedReader {
  return {
    read: async (path, bytes, asManuscript = false) => {
      const format = formatOf(bytes, path);
      const isPacked = format === undefined || ["pdf", "docx", "odt", "epub"].includes(format) || isGzip(bytes);
      const seconds = isPacked ? limits.seconds : secondsFor(bytes.length, limits);
      const found = await run<ReadDocument>(worker, { bytes, path, limits, asManuscript }, seconds);
      if (!(found instanceof Stopped)) return found;
      const document = refused(path, asRefusal(found, limits), format);
      return found.again ? { ...document, again: true } : document;
    },
    close,
  };
}

/** The reader in the threads that the whole program shares. They end by themselves when there is nothing to do, so that closing it does nothing. */
export function sharedReader(): LimitedReader {
  return readerIn({ run: runAside, close: async () => undefined }, usualLimits);
}

/** One file read within the limits, and how many passages it has; never throws on account of what is in it. */
export async function readLimited(
  path: string,
  bytes?: Uint8Array,
  limits: Limits = usualLimits,
): Promise<ReadDocument & { readonly passages: number }> {
  const found = bytes ?? (await bytesOf(path, limits));
  if (found instanceof Refusal) return { ...refused(path, found), passages: 0 };
  const reader = limits === usualLimits ? sharedReader() : limitedReader(limits, 1);
  const document = await reader.read(path, found);
  await reader.close();
  return { ...document, passages: passagesOf(document.text, document.segments).length };
}

/** What `amity inspect` tells of a document. */
export async function inspectDocument(bytes: Uint8Array, path: string, limits: Limits = usualLimits) {
  const { title, authors, day, language, pages, words, passages, problems, text, format } = await readLimited(path, bytes, limits);
  return { format, title, authors, date: day, language, pages, words, passages, problems, text };
}

/** A file that could not be opened: the disk may be at fault, and give it another time. */
class Unopened extends Refusal {}

/** The document that stands for a file of which there are no bytes; one that could not be opened is tried again by the next build. */
export function refusedBytes(path: string, why: Refusal, format?: DocumentFormat): ReadDocument {
  return { ...refused(path, why, format), ...(why instanceof Unopened ? { again: true } : {}) };
}

/** The bytes of a file, unless it is beyond the limits or cannot be opened. */
export async function bytesOf(file: string, limits: Limits = usualLimits): Promise<Uint8Array | Refusal> {
  try {
    const { size: bytes } = await stat(file);
    if (bytes > limits.bytes) {
      const says = `it has ${size(bytes)}; the limit is ${size(limits.bytes)}.`;
      return new Refusal("data/too-large", says, "Split it, or take the part you need.");
    }
    return await readFile(file);
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? String(cause);
    return new Unopened("data/unreadable", `it cannot be opened (${why}).`, "Check that it is there and that you may read it.");
  }
}
