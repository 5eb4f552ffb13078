/** Which of two versions is the later: numbers are compared as numbers, 23.0.10 after 23.0.9. Null comes first. */
export function compareVersions(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [x = "", y = ""] = [left[at], right[at]];
    if (x === y) continue;
    const [m, n] = [Number(x), Number(y)];
    return x !== "" && y !== "" && Number.isFinite(m) && Number.isFinite(n) ? m - n : x < y ? -1 : 1;
  }
  return 0;
}

function partsOf(version: string): string[] {
  return version
    .toLowerCase()
    .replace(/^v/u, "")
    .split(/[^\p{L}\p{N}]+/u);
}
