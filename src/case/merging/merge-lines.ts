import { type Merged, marks } from "./merge-yaml.js";

/**
 * Merges two versions of a coder's file. Its lines are acts, each with an id, and are only ever added: those of both sides are kept, ours first,
 * and one that both brought stands there once. An act that both sides wrote differently is a conflict.
 */
export function mergeLines(base: string, ours: string, theirs: string): Merged {
  const [was, our, their] = [actsOf(base), actsOf(ours), actsOf(theirs)];
  const lines: string[] = [];
  const conflicts: Merged["conflicts"][number][] = [];
  for (const key of new Set([...our.keys(), ...their.keys()])) {
    const [b, o, t] = [was.get(key), our.get(key), their.get(key)];
    if (o === t || t === b) lines.push(...(o ?? []));
    else if (same(o, t) || same(t, b)) lines.push(...(o ?? []));
    else if (same(o, b)) lines.push(...(t ?? []));
    else {
      const how = !o
        ? "was taken out here and changed there"
        : !t
          ? "was changed here and taken out there"
          : b
            ? "was changed on both sides"
            : "is on both sides, and the two differ";
      conflicts.push({ line: lines.length + 1, says: `the act ${key} ${how}.` });
      lines.push(marks.ours, ...(o ?? []), marks.between, ...(t ?? []), marks.theirs);
    }
  }
  return { text: lines.length ? `${lines.join("\n")}\n` : "", conflicts };
}

const same = (a: readonly string[] | undefined, b: readonly string[] | undefined) => (a ?? []).join("\n") === (b ?? []).join("\n");

/** Lines by the id of their act; a line without one is known by its words. */
function actsOf(text: string): Map<string, string[]> {
  const acts = new Map<string, string[]>();
  for (const raw of text.split("\n")) {
    const line = raw.replace(/\r$/u, "");
    if (line.trim() === "") continue;
    const key = idOf(line) ?? line;
    const before = acts.get(key) ?? [];
    if (!before.includes(line)) acts.set(key, [...before, line]);
  }
  return acts;
}

function idOf(line: string): string | null {
  try {
    const { id } = JSON.parse(line) as { id?: unknown };
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}
