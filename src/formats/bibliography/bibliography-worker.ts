import { type Bibliography, bibliographyFormat, readBibliography } from "./bibliography.js";

/** A bibliography read in a thread; null where the file is none, unless its name says that it should be one. */
export default function read({ bytes, path, sure }: { bytes: Uint8Array; path: string; sure: boolean }): Bibliography | null {
  return sure || bibliographyFormat(bytes) !== undefined ? readBibliography(bytes, path) : null;
}
