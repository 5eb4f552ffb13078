import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { usualLimits } from "../../formats/refusal.js";
import { openZip } from "../../formats/zip.js";

/** No day of a document is the day of its export: equal reports give equal bytes. DOS has no time before 1980. */
const day = "2000-01-01T00:00:00Z";

/** The document with its days set, packed anew in the order of its parts' names. */
export async function settled(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = await openZip(bytes, usualLimits);
  const zip = new ZipFile();
  const at = new Date(2000, 0, 1);
  for (const name of [...archive.names].sort(inOrder)) {
    const part = await archive.read(name);
    const kept = name === "docProps/core.xml" ? Buffer.from(undated(part.toString("utf8"))) : part;
    zip.addBuffer(kept, name, { mtime: at, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  return await buffer(zip.outputStream as unknown as NodeJS.ReadableStream);
}

/** What a program reads first to know what it opens stands first. */
function inOrder(a: string, b: string): number {
  const first = (name: string) => (name === "[Content_Types].xml" ? 0 : name === "_rels/.rels" ? 1 : 2);
  return first(a) - first(b) || (a < b ? -1 : 1);
}

const undated = (core: string) => core.replace(/(<dcterms:(?:created|modified)[^>]{0,200}>)[^<]{0,40}/g, `$1${day}`);
