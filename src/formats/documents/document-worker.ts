import type { Limits } from "../refusal.js";
import { type ReadDocument, readDocument } from "./document.js";

/** What a worker is asked: one file, read within the limits. */
export default function read(task: { bytes: Uint8Array; path: string; limits: Limits; asManuscript?: boolean }): Promise<ReadDocument> {
  return readDocument(task.bytes, task.path, task.limits, task.asManuscript);
}
