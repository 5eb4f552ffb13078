/** Cells of the table in which two texts are compared; longer ones are taken as changed from their first difference to their last. */
const most = 4_000_000;

/** Lines of a text that others took the place of: from one to before another, of the text they were made from. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * Two texts that were made from one, as one: the changes of both, where no line that one of them changed lies beside a line that the
 * other changed. Undefined where they do, and a person has to choose.
 */
export function mergedText(base: string, yours: string, theirs: string): string | undefined {
  if (yours === theirs || theirs === base) return yours;
  if (yours === base) return theirs;
  const lines = linesOf(base);
  const changes = [...hunks(lines, linesOf(yours)), ...hunks(lines, linesOf(theirs))].sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: string[] = [];
  let at = 0;
  let last: Hunk | undefined;
  for (const each of changes) {
    const isSame = last && last.from === each.from && last.to === each.to && last.lines.join("") === each.lines.join("");
    if (isSame) continue;
    if (last && each.from <= last.to) return undefined;
    merged.push(...lines.slice(at, each.from), ...each.lines);
    at = each.to;
    last = each;
  }
  return [...merged, ...lines.slice(at)].join("");
}

/** Lines with what ends them. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function hunks(base: readonly string[], now: readonly string[]): Hunk[] {
  let start = 0;
  while (start < base.length && start < now.length && base[start] === now[start]) start++;
  let end = 0;
  while (end < base.length - start && end < now.length - start && base.at(-1 - end) === now.at(-1 - end)) end++;
  const [a, b] = [base.slice(start, base.length - end), now.slice(start, now.length - end)];
  if (!a.length && !b.length) return [];
  if ((a.length + 1) * (b.length + 1) > most) return [{ from: start, to: start + a.length, lines: b }];
  return between(a, b).map((each) => ({ ...each, from: each.from + start, to: each.to + start }));
}

/** The stretches in which two lists differ around their longest common part. */
function between(a: readonly string[], b: readonly string[]): Hunk[] {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  const found: Hunk[] = [];
  let [i, j, from, since] = [0, 0, 0, 0];
  const close = () => {
    if (i > from || j > since) found.push({ from, to: i, lines: b.slice(since, j) });
  };
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      close();
      [i, j] = [i + 1, j + 1];
      [from, since] = [i, j];
    } else if ((common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  [i, j] = [a.length, b.length];
  close();
  return found;
}
