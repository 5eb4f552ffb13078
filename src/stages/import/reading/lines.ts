import { isUtf8 } from "node:buffer";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";

/** Lines of a file, and whether they are plain enough to be read in place: UTF-8 without mark, no null byte, no carriage return. */
export async function newlines(from: Readable): Promise<{ lines: number; clean: boolean }> {
  let lines = 0;
  let clean = true;
  let lastByte = 10;
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const piece of from) {
    const bytes = piece as Buffer;
    if (first && bytes[0] === 0xef) clean = false;
    first = false;
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
    const cut = bytes.lastIndexOf(10) + 1;
    const head = cut ? bytes.indexOf(10) + 1 : 0; // the line that began in the piece before; only it is copied
    if (cut && !isUtf8(rest.length ? Buffer.concat([rest, bytes.subarray(0, head)]) : bytes.subarray(0, head))) clean = false;
    if (!isUtf8(bytes.subarray(head, cut)) || bytes.includes(0) || bytes.includes(13)) clean = false;
    rest = cut || !rest.length ? bytes.subarray(cut) : Buffer.concat([rest, bytes]);
    lastByte = bytes[bytes.length - 1] ?? lastByte;
    if (!clean) break;
  }
  if (!isUtf8(rest)) clean = false;
  from.destroy();
  return { lines: lines + (lastByte === 10 ? 0 : 1), clean };
}

const mostText = 2_000;

/** The text of some lines of a file. */
export async function linesOf(from: Readable, wanted: ReadonlySet<number>): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  let line = 1;
  let text = "";
  const last = Math.max(...wanted);
  const decoder = new TextDecoder();
  for await (const piece of from) {
    const bytes = piece as Buffer;
    let start = 0;
    while (start < bytes.length && line <= last) {
      const at = bytes.indexOf(10, start);
      const stop = at === -1 ? bytes.length : at;
      if (wanted.has(line) && text.length < mostText) text += decoder.decode(bytes.subarray(start, Math.min(stop, start + mostText)));
      if (at === -1) break;
      if (wanted.has(line)) found.set(line, text.replace(/\r$/, "").replaceAll("\0", "\uFFFD"));
      text = "";
      line += 1;
      start = at + 1;
    }
    if (line > last) break;
  }
  if (wanted.has(line) && !found.has(line)) found.set(line, text);
  from.destroy();
  return found;
}

/** Writes some lines of a plain file to another, before each its number and a tab; they come in pieces, in their order. */
export async function copyLines(from: Readable, wanted: AsyncIterable<readonly { readonly line: number }[]>, to: string): Promise<void> {
  const file = await open(to, "w");
  const pieces = wanted[Symbol.asyncIterator]();
  let piece: readonly { readonly line: number }[] = [];
  let at = -1;
  const next = async (): Promise<number> => {
    at += 1;
    while (at >= piece.length) {
      const more = await pieces.next();
      if (more.done) return Number.POSITIVE_INFINITY;
      [piece, at] = [more.value, 0];
    }
    return piece[at]?.line ?? Number.POSITIVE_INFINITY;
  };
  try {
    let line = 1;
    let mine = await next();
    let isOpen = false;
    for await (const part of from) {
      const bytes = part as Buffer;
      const out: Buffer[] = [];
      for (let start = 0; start < bytes.length; ) {
        const end = bytes.indexOf(10, start);
        const stop = end === -1 ? bytes.length : end + 1;
        if (line === mine) {
          if (!isOpen) out.push(Buffer.from(`${line}\t`));
          out.push(bytes.subarray(start, stop));
          isOpen = end === -1;
        }
        if (end === -1) break;
        if (line === mine) mine = await next();
        line += 1;
        start = stop;
      }
      if (out.length) await file.writeFile(Buffer.concat(out));
      if (mine === Number.POSITIVE_INFINITY) break;
    }
    if (isOpen) await file.writeFile("\n");
  } finally {
    from.destroy();
    await file.close();
  }
}
