import type { CaseFileName } from "../schema/schema.js";
import { type Told, tell } from "./tell.js";

/** What a YAML file of the case says, read in a thread. */
export default function told({ bytes, name }: { bytes: Uint8Array; name: CaseFileName }): Told {
  return tell(bytes, name);
}
