import { InputError, problem } from "../../domain/problem.js";
import { decode } from "../encoding.js";
import { usualLimits } from "../refusal.js";
import { isGzip } from "../zip.js";
import { formatOf, type LaidLine } from "./document.js";
import { limitedReader } from "./read-limited.js";

export interface ReadManuscript {
  /** The text that offsets count in: of plain text and Markdown the file as it stands, of other formats the text read from it. */
  readonly text: string;
  readonly title: string | null;
  /** Read from a page layout, so that its lines are not the author's. */
  readonly isReflowed: boolean;
  /** It is the file as it was written, with its Markdown or LaTeX. */
  readonly isMarkup: boolean;
  /** Where a page sets its lines; of a PDF. */
  readonly lines?: readonly LaidLine[];
}

/** The text of one manuscript, read within the limits on time, memory and size. Throws `InputError` where there is none. */
export async function manuscriptText(path: string, bytes: Uint8Array): Promise<ReadManuscript> {
  const format = formatOf(bytes, path);
  const isPlain = (format === "text" || format === "markdown") && !isGzip(bytes) && bytes.length <= usualLimits.text;
  if (isPlain && bytes.length > 0) return { text: decode(bytes).text, title: null, isReflowed: false, isMarkup: true };
  const reader = limitedReader();
  const document = await reader.read(path, bytes, true).finally(() => reader.close());
  if (document.text === "") throw new InputError(document.problems);
  if (document.documents > 1) {
    const says = `${path} holds ${document.documents} documents.`;
    throw new InputError([problem("data/unknown-format", { file: path, line: 1, column: 1 }, says, "Audit one manuscript at a time.")]);
  }
  const { text, title, lines } = document;
  return { text, title, isReflowed: format === "pdf", isMarkup: false, ...(lines ? { lines } : {}) };
}
