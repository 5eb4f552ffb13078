/** One citation as pandoc writes it, in UTF-16 indexes of a text. */
export interface Citation {
  readonly start: number;
  readonly end: number;
  /** `[@key, p. 4]`, or `@key` as a word of the sentence. */
  readonly form: "bracket" | "text";
  readonly items: readonly {
    readonly key: string;
    readonly prefix: string;
    readonly suffix: string;
    readonly yearOnly: boolean;
    readonly at: number;
  }[];
}

const bracketed = /\[([^[\]@]*@[^[\]]*)\]/gu;
const key = "@([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_:.#$%&+?<>~/-]*[\\p{L}\\p{N}_])?)";
const within = new RegExp(`^(.*?)(-?)${key}(.*)$`, "su");
const bare = new RegExp(`(?<![\\p{L}\\p{N}_@.])(-?)${key}(?:\\s+\\[([^[\\]@]*)\\])?`, "gu");

/** Citations of a text, in order. Brackets that hold anything but citations are left alone. */
export function citations(text: string): Citation[] {
  const groups = [...text.matchAll(bracketed)].flatMap((match) => group(match[0], match[1] as string, match.index) ?? []);
  let next = 0;
  const words = [...text.matchAll(bare)]
    .filter(({ index }) => {
      while (next < groups.length && (groups[next] as Citation).end <= index) next += 1;
      return !(next < groups.length && index >= (groups[next] as Citation).start);
    })
    .map(
      (match): Citation => ({
        start: match.index,
        end: match.index + match[0].length,
        form: "text",
        items: [{ key: match[2] as string, prefix: "", suffix: (match[3] ?? "").trim(), yearOnly: match[1] === "-", at: match.index }],
      }),
    );
  return [...groups, ...words].sort((a, b) => a.start - b.start);
}

function group(raw: string, inner: string, start: number): Citation | undefined {
  const items: Citation["items"][number][] = [];
  let at = start + 1;
  for (const part of inner.split(";")) {
    const match = within.exec(part);
    if (!match) return undefined;
    const [, prefix, minus, name, suffix] = match as unknown as [string, string, string, string, string];
    if (/[\p{L}\p{N}]$/u.test(prefix)) return undefined;
    items.push({
      key: name,
      prefix: prefix.trim(),
      suffix: suffix.replace(/^[\s,]+/u, "").trim(),
      yearOnly: minus === "-",
      at: at + prefix.length,
    });
    at += part.length + 1;
  }
  return { start, end: start + raw.length, form: "bracket", items };
}
