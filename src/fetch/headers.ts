import type { IncomingHttpHeaders } from "node:http";

/** Whether a header may carry this value: no line break, by which one header would become two, and no other control character. */
export function isHeaderValue(value: string): boolean {
  return value.length <= 8_192 && /^[\x20-\x7e]*$/u.test(value);
}

/** Which bytes an answer brings. */
export interface Stretch {
  /** The first of them. */
  readonly begins: number;
  /** Where the last of them ends, exclusive; null where the server does not say. */
  readonly ends: number | null;
  /** How long the whole is; null where the server does not say. */
  readonly whole: number | null;
}

/** What an answer says of its bytes (RFC 9110 §8.6 and §14.4); undefined where that cannot be true. */
export function stretchOf(status: number, headers: IncomingHttpHeaders): Stretch | undefined {
  const said = headers["content-length"];
  const length = said === undefined ? null : counted(said);
  if (length === undefined) return undefined;
  if (status !== 206) return { begins: 0, ends: length, whole: length };
  const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/u.exec(headers["content-range"]?.trim() ?? "");
  if (!range) return undefined;
  const [begins, last, whole] = [counted(range[1]), counted(range[2]), range[3] === "*" ? null : counted(range[3])];
  if (begins === undefined || last === undefined || whole === undefined) return undefined;
  if (last < begins || (whole !== null && last >= whole)) return undefined;
  if (length !== null && length !== last + 1 - begins) return undefined;
  return { begins, ends: last + 1, whole };
}

function counted(digits: string | undefined): number | undefined {
  const number = /^\d+$/u.test(digits ?? "") ? Number(digits) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}
