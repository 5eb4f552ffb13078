import { analyse } from "chardet";
import iconv from "iconv-lite";

export interface Decoded {
  readonly text: string;
  /** As iconv names it: `utf-8`, `utf-16le`, `windows-1252`, `koi8-r`… */
  readonly encoding: string;
  /** Places where the bytes are no text in that encoding; each became U+FFFD. */
  readonly bad: number;
}

/** Reads bytes as text: by its mark, as UTF-8 where it is, as what the document says of itself (`told`), else by its letters. */
export function decode(bytes: Uint8Array, told?: string): Decoded {
  const marked = byMark(bytes);
  if (marked) return marked;
  const wide = unmarkedUtf16(bytes);
  if (wide) return as(bytes, wide);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes), encoding: "utf-8", bad: 0 };
  } catch {
    return nearlyUtf8(bytes) ?? as(bytes, told && usable(told) ? widened(told) : guessed(bytes));
  }
}

/** Whether bytes look like text in some encoding rather than a picture, a program or a database. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  if (head.length === 0) return true;
  if (head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0) return false; // old Office files hold UTF-16
  if (byMark(head.subarray(0, 4)) || unmarkedUtf16(head)) return true;
  let odd = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b) || byte === 127) odd += 1;
  return odd <= Math.max(2, head.length * 0.05);
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return as(bytes.subarray(3), "utf-8");
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return as(bytes.subarray(4), "utf-32le");
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return as(bytes.subarray(4), "utf-32be");
  if (a === 0xff && b === 0xfe) return as(bytes.subarray(2), "utf-16le");
  if (a === 0xfe && b === 0xff) return as(bytes.subarray(2), "utf-16be");
  return undefined;
}

/**
 * UTF-16 shows itself by zero bytes that all stand at odd, or all at even, places, and by the few values there:
 * an alphabet lies within one or two blocks of 256 signs.
 */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, 65_536) & ~1;
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2 ? 1 : 0] += 1;
  const [even, odd] = zeros;
  if (even + odd < Math.max(2, length * 0.02)) return undefined;
  if (odd >= 19 * even && isHighByte(bytes, 1, length)) return "utf-16le";
  return even >= 19 * odd && isHighByte(bytes, 0, length) ? "utf-16be" : undefined;
}

function isHighByte(bytes: Uint8Array, from: number, length: number): boolean {
  const counts = new Uint32Array(256);
  for (let at = from; at < length; at += 2) {
    const byte = bytes[at] ?? 0;
    counts[byte] = (counts[byte] ?? 0) + 1;
  }
  const most = counts.sort().slice(-3);
  return most.reduce((sum, each) => sum + each, 0) >= length * 0.4;
}

/** A UTF-8 text with a few broken places is still one: most of its many-byte signs are whole. */
function nearlyUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  let bad = 0;
  let whole = 0;
  for (const sign of text) {
    if (sign === "\uFFFD") bad += 1;
    else if (sign > "\x7f") whole += 1;
  }
  return bad * 10 <= whole ? { text, encoding: "utf-8", bad } : undefined;
}

function guessed(bytes: Uint8Array): string {
  const [best] = analyse(bytes.subarray(0, 262_144));
  if (!best || best.confidence < 20 || !usable(best.name)) return "windows-1252";
  return widened(best.name);
}

/** Latin-1 in the wild is Windows-1252: the same but for quotation marks and dashes. */
function widened(name: string): string {
  const low = name.toLowerCase();
  if (/^(iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(low)) return "windows-1252";
  return low === "iso-8859-9" ? "windows-1254" : low;
}

function usable(name: string): boolean {
  return iconv.encodingExists(name);
}

function as(bytes: Uint8Array, encoding: string): Decoded {
  const text =
    encoding === "utf-8"
      ? new TextDecoder("utf-8").decode(bytes)
      : iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding, { stripBOM: true });
  const bad = text.match(/\uFFFD/gu)?.length ?? 0;
  return { text, encoding, bad };
}
