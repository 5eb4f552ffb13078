import type { Code } from "../domain/problem.js";

/** Ends the reading of one document; `readDocument` turns it into a problem that names the file. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: Code;
  readonly mend: string;
  constructor(code: Code, says: string, mend: string) {
    super(says);
    this.code = code;
    this.mend = mend;
  }
}

export function refuse(code: Code, says: string, mend: string): never {
  throw new Refusal(code, says, mend);
}

/** How far the reading of one document may go before it is refused. */
export interface Limits {
  /** Bytes of the file as it lies on the disk. */
  readonly bytes: number;
  /** Bytes after unpacking, and how many times more than packed they may be. */
  readonly unpacked: number;
  readonly ratio: number;
  /** Letters of text in one document; plain text, Markdown and HTML beyond as many bytes are refused unread. */
  readonly text: number;
  /** Seconds of one worker. */
  readonly seconds: number;
  /** Megabytes that one worker may hold. */
  readonly memory: number;
}

const megabyte = 1_048_576;
export const usualLimits: Limits = {
  bytes: 128 * megabyte,
  unpacked: 128 * megabyte,
  ratio: 250,
  text: 16 * megabyte,
  seconds: 10,
  memory: 700,
};

export function size(bytes: number): string {
  return bytes < megabyte ? `${Math.ceil(bytes / 1024)} KB` : `${Math.round(bytes / megabyte)} MB`;
}

/** The limit in bytes, or in words where it counts something else. */
export function tooLarge(what: string, limit: number | string): never {
  return refuse(
    "data/too-large",
    `${what}; the limit is ${typeof limit === "string" ? limit : size(limit)}.`,
    "Split the document, or take the part you need.",
  );
}
