import { isUtf8 } from "node:buffer";
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
    const whole = rest.length ? Buffer.concat([rest, bytes.subarray(0, cut)]) : bytes.subarray(0, cut);
    if (!isUtf8(whole) || bytes.includes(0) || bytes.includes(13)) clean = false;
    rest = bytes.subarray(cut);
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
