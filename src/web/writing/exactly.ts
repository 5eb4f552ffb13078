/** What ends a line, and the text before it. */
const lines = /([^\r\n]*)(\r\n|\n|\r|$)/gu;

interface Line {
  readonly words: string;
  readonly end: string;
}

/** A text as the editor holds it: without the mark at its beginning, every line ended alike. */
export function asWritten(text: string): string {
  return text.replace(/^\ufeff/u, "").replace(/\r\n?/gu, "\n");
}

/** What a person wrote, as it goes into the file: lines that were not touched end as they did, new ones as most of them, and the mark at the beginning stays. */
export function exactly(before: string, written: string): string {
  const mark = before.startsWith("\ufeff") ? "\ufeff" : "";
  const [old, now] = [linesOf(before.slice(mark.length)), linesOf(written)];
  const usual = usualEnd(old);
  let start = 0;
  while (start < old.length - 1 && start < now.length - 1 && old[start]?.words === now[start]?.words) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end)?.words === now.at(-1 - end)?.words) end++;
  let last = "";
  const out = now.map(({ words, end: is }, index) => {
    const left = now.length - index;
    const was = index < start ? old[index] : left <= end ? old.at(-left) : undefined;
    const own = is === "" ? "" : (was?.end ?? "") || usual;
    // A line without words must not make one end of two: \r of the line before, \n of its own.
    last = words === "" && last === "\r" && own.startsWith("\n") ? "\r" : own;
    return words + last;
  });
  return mark + out.join("");
}

function linesOf(text: string): Line[] {
  const found = [...text.matchAll(lines)].map(([, words = "", end = ""]): Line => ({ words, end }));
  // The last match is empty where the text ends with a line: the line after it, without words.
  return found.length > 1 && found.at(-2)?.end === "" ? found.slice(0, -1) : found;
}

function usualEnd(all: readonly Line[]): string {
  const count = (end: string) => all.filter((each) => each.end === end).length;
  return count("\r\n") > count("\n") ? "\r\n" : count("\r") > count("\n") ? "\r" : "\n";
}
