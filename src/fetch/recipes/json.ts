import { NotFetched } from "../transfer.js";

/** The object in an answer. */
export function jsonOf(text: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === "object" && found !== null && !Array.isArray(found)) return found as Record<string, unknown>;
  } catch {
    // it is told below
  }
  throw new NotFetched(
    "the service answered with something that is not the JSON it publishes.",
    "Open its address in a browser to see what it says.",
  );
}

/** The rows under a name in an answer. */
export function rowsAt(answer: Record<string, unknown>, name: string): readonly Record<string, unknown>[] {
  const rows = answer[name];
  if (Array.isArray(rows) && rows.every((each) => typeof each === "object" && each !== null)) return rows as Record<string, unknown>[];
  throw new NotFetched(
    `the answer of the service has no list of rows called ${name}.`,
    "Its protocol may have changed; take the rows as a file.",
  );
}
