/**
 * Country roots of the words of a span by actor files in the TABARI format, as the shared scorer reads them: codes of every entry that
 * the span holds, longest first.
 */
export function spanRoots(files: readonly string[]): (span: string) => ReadonlySet<string> {
  const codes = new Map<string, Set<string>>();
  for (const file of files) readFile(file, codes);
  return (span) => rootsOf(span, codes);
}

function readFile(file: string, codes: Map<string, Set<string>>): void {
  let names: string[] = [];
  for (const whole of file.split("\n")) {
    const line = (whole.split(/[#;]/)[0] ?? "").trimEnd();
    if (!line.trim()) continue;
    const found = [...line.matchAll(/\[([^[\]]+)\]/g)].map(([, inner = ""]) => inner.trim().split(/\s+/)[0] ?? "").filter(Boolean);
    const head = line.replace(/\[.*/, "").trim();
    if (head && !line.startsWith("\t")) {
      if (!head.startsWith("+")) names = [];
      names.push(head.replace(/^\++/, ""));
    }
    for (const code of found)
      for (const name of names) {
        const key = name.toUpperCase().split(/[_ ]+/).filter(Boolean).join(" ");
        const known = codes.get(key) ?? new Set<string>();
        known.add(code);
        codes.set(key, known);
      }
  }
}

const dotted = new Set(["U.S.", "U.N.", "U.K."]);

function rootsOf(span: string, codes: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const words = (
    span
      .toUpperCase()
      .replaceAll("'S", "")
      .match(/[A-Z0-9.'&-]+/g) ?? []
  ).map((word) => (dotted.has(word) ? word : word.replace(/^[.,]+|(?<![.,])[.,]+$/g, "")));
  const roots = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(8, words.length - at); length > 0; length--) {
      const found = codes.get(words.slice(at, at + length).join(" "));
      if (!found) continue;
      for (const code of found) roots.add(code.slice(0, 3));
      at += length - 1;
      break;
    }
  }
  return roots;
}
