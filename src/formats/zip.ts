import { gunzipSync } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { type Limits, Refusal, refuse, tooLarge } from "./refusal.js";

/** The parts of a zip archive, each unpacked only when asked for and only within the limits. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  read(name: string): Promise<Buffer>;
  /** A part as UTF-8 or UTF-16 text. */
  text(name: string): Promise<string>;
}

const mostEntries = 20_000;
const smallEnough = 4 * 1_048_576;

/** Opens an archive from its bytes. Names that leave the folder, lying sizes and bombs are refused. */
export async function openZip(bytes: Uint8Array, limits: Limits): Promise<Archive> {
  const { zip, entries } = await directory(bytes);
  let taken = 0;
  const read = async (name: string): Promise<Buffer> => {
    const entry = entries.get(name) ?? refuse("data/unreadable", `the archive has no part ${name}.`, "Save the document again.");
    if (entry.isEncrypted()) refuse("data/encrypted", `the part ${name} is locked by a password.`, "Unlock it and add it again.");
    taken += entry.uncompressedSize;
    if (taken > limits.unpacked) tooLarge(`it unpacks to more than ${Math.round(taken / 1_048_576)} MB`, limits.unpacked);
    if (entry.uncompressedSize > smallEnough && entry.uncompressedSize > entry.compressedSize * limits.ratio) bomb(limits.ratio);
    return await unpack(zip, entry);
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read,
    text: async (name) => {
      const found = await read(name);
      const label = found[0] === 0xff && found[1] === 0xfe ? "utf-16le" : found[0] === 0xfe && found[1] === 0xff ? "utf-16be" : "utf-8";
      return new TextDecoder(label).decode(found);
    },
  };
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The bytes in a gzip file, within the limits. */
export function gunzip(bytes: Uint8Array, limits: Limits): Buffer {
  try {
    const found = gunzipSync(bytes, { maxOutputLength: limits.unpacked });
    if (found.length > smallEnough && found.length > bytes.length * limits.ratio) bomb(limits.ratio);
    return found;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    if ((cause as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") tooLarge("it unpacks to more than is allowed", limits.unpacked);
    return refuse("data/unreadable", "the gzip file is cut short or damaged.", "Fetch it again.");
  }
}

/** The first bytes in a gzip file, for looking at what it is; empty where it is none. */
export function peekGzip(bytes: Uint8Array): Buffer {
  try {
    return gunzipSync(bytes.subarray(0, 65_536), { finishFlush: 2, maxOutputLength: smallEnough * 4 });
  } catch {
    return Buffer.alloc(0);
  }
}

async function directory(bytes: Uint8Array): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true });
    if (zip.entryCount > mostEntries)
      refuse(
        "data/too-large",
        `it has ${zip.entryCount} parts; at most ${mostEntries} are read.`,
        "Split the document, or take the part you need.",
      );
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith("/")) entries.set(entry.fileName, entry);
    return { zip, entries };
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    return refuse("data/unreadable", `the archive is damaged or unsafe (${why}).`, "Save or fetch the document again.");
  }
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  try {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return refuse("data/unreadable", `the part ${entry.fileName} is damaged (${why}).`, "Save or fetch the document again.");
  }
}

function bomb(ratio: number): never {
  return refuse("data/too-large", `a part of it unpacks to more than ${ratio} times its size, as zip bombs do.`, "Leave this file out.");
}
