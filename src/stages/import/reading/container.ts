import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { PassThrough, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import iconv from "iconv-lite";
import { type Entry, open as openZip, type ZipFile } from "yauzl";
import { OutOfTime } from "../../../engine/within-time.js";
import type { Refused } from "../../../formats/events/recognise.js";

/** Unpacked bytes of one file at most; beyond that it is refused. */
const mostUnpacked = 16 * 1024 ** 3;
const mostRatio = 300;
const headLength = 1 << 17;

/** A file of event data, however it is packed. */
export interface Opened {
  /** The path itself where the bytes on the disk are the table's own; else they must be unpacked. */
  readonly plain: boolean;
  readonly bytes: number;
  /** Name inside the archive, or of the file. */
  readonly name: string;
  readonly parquet: boolean;
  /** The first of the unpacked bytes. */
  readonly head: Buffer;
  /** The unpacked bytes from the start, as UTF-8 or what the file has. Breaks off with an error beyond `mostUnpacked`. */
  stream(): Promise<Readable>;
}

const others: readonly (readonly [string, number, string])[] = [
  ["425a68", 0, "It is packed with bzip2. Unpack it, or pack it with gzip."],
  ["fd377a585a00", 0, "It is packed with xz. Unpack it, or pack it with gzip."],
  ["28b52ffd", 0, "It is packed with zstd. Unpack it, or pack it with gzip."],
  ["377abcaf271c", 0, "It is a 7z archive. Unpack it, or pack it with gzip."],
  ["52617221", 0, "It is a RAR archive. Unpack it, or pack it with gzip."],
  ["25504446", 0, "It is a PDF, not a table."],
  ["d0cf11e0a1b11ae1", 0, "It is an old Office file. Save the table as CSV."],
  ["1f9d", 0, "It is packed with compress. Unpack it, or pack it with gzip."],
];

/** Looks at a file's first bytes and opens it, unpacking gzip and a zip of one table. A sentence says why where it cannot. */
export async function openTable(path: string): Promise<Opened | Refused> {
  const { size } = await stat(path);
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const magic = await firstOfFile(path, headLength);
  const packed = others.find(([hex, at]) => magic.subarray(at).toString("hex", 0, hex.length / 2) === hex);
  if (packed) return { refused: packed[2] };
  if (magic.toString("latin1", 0, 4) === "PAR1") {
    return { plain: true, bytes: size, name, parquet: true, head: magic, stream: async () => createReadStream(path) };
  }
  if (magic[0] === 0x1f && magic[1] === 0x8b) {
    const stream = async () => bounded(createReadStream(path), createGunzip(), size);
    return unpacked(stream, name.replace(/\.gz$/i, ""), size);
  }
  if (magic.toString("latin1", 0, 4) === "PK\u0003\u0004") return fromZip(path, size);
  const wide = wideEncoding(magic);
  if (wide) return unpacked(async () => recoded(createReadStream(path), wide), name, size);
  return {
    plain: true,
    bytes: size,
    name,
    parquet: false,
    head: magic,
    stream: async () => createReadStream(path, { highWaterMark: 1 << 20 }),
  };
}

async function unpacked(stream: () => Promise<Readable>, name: string, bytes: number): Promise<Opened | Refused> {
  try {
    const head = await firstOf(await stream(), headLength);
    const wide = wideEncoding(head);
    const whole = wide ? async () => recoded(await stream(), wide) : stream;
    return { plain: false, bytes, name, parquet: false, head: wide ? await firstOf(await whole(), headLength) : head, stream: whole };
  } catch (cause) {
    return broken(cause);
  }
}

async function fromZip(path: string, size: number): Promise<Opened | Refused> {
  let names: string[];
  try {
    names = await entriesOf(path);
  } catch (cause) {
    return broken(cause);
  }
  if (names.includes("[Content_Types].xml") || names.includes("mimetype"))
    return { refused: "It is an Office document or workbook. Save the table as CSV." };
  const tables = names.filter((each) => /\.(csv|tsv|tab|txt)$/i.test(each) && !/(^|\/)(__MACOSX|\.|readme)/i.test(each));
  const [only] = tables;
  if (only === undefined) return { refused: "The zip archive holds no table (csv, tsv, tab, txt)." };
  if (tables.length > 1) return { refused: `The zip archive holds ${tables.length} tables. Unpack it and put each beside the others.` };
  return unpacked(() => entryStream(path, only, size), only.split("/").at(-1) ?? only, size);
}

function openedZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    openZip(path, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? reject(error) : resolve(zip))),
  );
}

async function entriesOf(path: string): Promise<string[]> {
  const names: string[] = [];
  await eachEntry(path, (entry) => {
    names.push(entry.fileName);
    return names.length >= 10_000;
  });
  return names;
}

async function entryStream(path: string, name: string, size: number): Promise<Readable> {
  let found: Readable | undefined;
  await eachEntry(
    path,
    async (entry, zip) => {
      if (entry.fileName !== name) return false;
      if (entry.isEncrypted()) throw new Error("the table is locked by a password");
      found = await new Promise<Readable>((resolve, reject) =>
        zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
      );
      found.once("close", () => zip.close());
      return true;
    },
    true,
  );
  if (!found) throw new Error(`no ${name} in it`);
  return bounded(found, new PassThrough(), size);
}

/** Goes through a zip's directory until `visit` says that it is enough. */
async function eachEntry(path: string, visit: (entry: Entry, zip: ZipFile) => boolean | Promise<boolean>, keepOpen = false): Promise<void> {
  const zip = await openedZip(path);
  let kept = false;
  try {
    await new Promise<void>((resolve, reject) => {
      zip.on("error", reject);
      zip.on("end", resolve);
      zip.on("entry", (entry: Entry) => {
        Promise.resolve(visit(entry, zip)).then((enough) => {
          kept = enough && keepOpen;
          if (enough) resolve();
          else zip.readEntry();
        }, reject);
      });
      zip.readEntry();
    });
  } finally {
    if (!kept) zip.close();
  }
}

class TooLarge extends Error {}

/** Why a file could not be read to its end. */
export function broken(cause: unknown): Refused {
  const says = cause instanceof Error ? cause.message : String(cause);
  return {
    refused: `It cannot be read to its end: ${says}.`,
    code: cause instanceof TooLarge || cause instanceof OutOfTime ? "data/too-large" : "data/unreadable",
  };
}

/** Passes bytes on through `through`, and breaks off where they grow beyond the limits. */
function bounded(from: Readable, through: NodeJS.ReadWriteStream & Readable, packedSize: number): Readable {
  const out = new PassThrough({ highWaterMark: 1 << 20 });
  let seen = 0;
  const stop = (error: Error) => {
    from.destroy();
    out.destroy(error);
  };
  from.on("error", stop);
  through.on("error", stop);
  out.on("close", () => from.destroy());
  through.on("data", (piece: Buffer) => {
    seen += piece.length;
    if (seen > mostUnpacked || (seen > 1 << 26 && seen > packedSize * mostRatio)) stop(new TooLarge("it unpacks to more than is allowed"));
    else if (!out.write(piece)) {
      through.pause();
      out.once("drain", () => through.resume());
    }
  });
  through.on("end", () => out.end());
  from.pipe(through);
  return out;
}

function recoded(from: Readable, encoding: string): Readable {
  const decoded = from.pipe(iconv.decodeStream(encoding)) as unknown as Readable;
  from.on("error", (error) => decoded.destroy(error));
  return decoded.pipe(iconv.encodeStream("utf8")) as unknown as Readable;
}

/** UTF-16, told by its mark or by zeros in every other place. */
function wideEncoding(head: Buffer): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const some = head.subarray(0, 200);
  const zeros = (from: number) => some.filter((byte, index) => index % 2 === from && byte === 0).length;
  if (some.length >= 20 && zeros(1) > some.length * 0.4) return "utf-16le";
  if (some.length >= 20 && zeros(0) > some.length * 0.4) return "utf-16be";
  return undefined;
}

async function firstOfFile(path: string, length: number): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await file.read(bytes, 0, length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function firstOf(stream: Readable, length: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let seen = 0;
  for await (const piece of stream) {
    pieces.push(Buffer.from(piece as Buffer));
    seen += (piece as Buffer).length;
    if (seen >= length) break;
  }
  stream.destroy();
  return Buffer.concat(pieces).subarray(0, length);
}
