import { NotFetched } from "../transfer.js";

/** The object in an answer. One that is nested without end is refused, since it can be read and not written. */
export function jsonOf(text: string): Record<string, unknown> {
  try {
    const found: unknown = isDeep(text) ? null : JSON.parse(text);
    if (typeof found === "object" && found !== null && !Array.isArray(found)) return found as Record<string, unknown>;
  } catch {
    // it is told below
  }
  throw new NotFetched(
    "the service answered with something that is not the JSON it publishes.",
    "Open its address in a browser to see what it says.",
  );
}

const mostLevels = 40;

/** Whether brackets stand in brackets too often; those in strings do not count. */
function isDeep(text: string): boolean {
  let level = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isString) {
      if (sign === "\\") at++;
      else if (sign === '"') isString = false;
    } else if (sign === '"') isString = true;
    else if (sign === "[" || sign === "{") {
      if (++level > mostLevels) return true;
    } else if (sign === "]" || sign === "}") level--;
  }
  return false;
}

/** The rows under a name in an answer, of which so many were asked for. */
export function rowsAt(answer: Record<string, unknown>, name: string, asked: number): readonly Record<string, unknown>[] {
  const rows = answer[name];
  if (Array.isArray(rows) && rows.length > asked)
    throw new NotFetched(`the service sent ${rows.length} rows where ${asked} were asked for.`, "Take the rows as a file.");
  if (Array.isArray(rows) && rows.every((each) => typeof each === "object" && each !== null && !Array.isArray(each))) return rows;
  throw new NotFetched(
    `the answer of the service has no list of rows called ${name}.`,
    "Its protocol may have changed; take the rows as a file.",
  );
}
