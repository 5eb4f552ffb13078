import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import type { z } from "zod";
import type { Gathered } from "../../case/case.js";
import { inCase } from "../../case/in-case.js";
import type { frontMatterSchema } from "../../case/schema/schema.js";
import { type Spot, spotsOf } from "../../case/yaml/spots.js";
import type { Problem } from "../../domain/problem.js";
import { formatOf, isGzip } from "../../formats/documents/document.js";
import { pageKind } from "../../formats/documents/html/page-kind.js";
import { peekGzip } from "../../formats/zip.js";

/** What a document tells at first sight, without being read whole; plain data. */
export interface Sight {
  readonly format: string;
  /** Its first heading, or the title in its head. */
  readonly heading: string | undefined;
  /** What kind of document a page of the web says that it is. */
  readonly kind?: NonNullable<ReturnType<typeof pageKind>>;
  /** The front matter of Markdown, where it is in order. */
  readonly front: z.output<typeof frontMatterSchema> | undefined;
  /** Where the keys of the front matter stand. */
  readonly spots: Spot;
  readonly problems: readonly Problem[];
}

const headBytes = 256 << 10;

export async function look(folder: string, { path, bytes, outside }: Gathered): Promise<Sight> {
  const file = outside ?? inCase(folder, path);
  let head = start(file, headBytes);
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  if (isZip && bytes > head.length && bytes < 128 << 20) head = readFileSync(file);
  const format = formatOf(head, path) ?? "unknown";
  const none: Sight = { format, heading: undefined, front: undefined, spots: [1, 1, null], problems: [] };
  if (format !== "markdown" && format !== "html") return none;
  const text = new TextDecoder().decode(isGzip(head) ? peekGzip(head) : head);
  if (format === "html") {
    const kind = pageKind(text);
    return { ...none, heading: plain(/<title[^<>]{0,400}>([^<]{1,400})<\/title>/iu.exec(text)?.[1]), ...(kind && { kind }) };
  }
  const block = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(text);
  const heading = plain(
    /^#[ \t]+(\S.*)$/mu.exec(withoutFences(block ? text.slice(block[0].length) : text))?.[1]?.replace(/(?<![ \t#])[ \t#]+$/u, ""),
  );
  if (!block) return { ...none, heading };
  const [{ parseLocated }, { frontMatterSchema }, { validate }] = await Promise.all([
    import("../../case/yaml/located-yaml.js"),
    import("../../case/schema/schema.js"),
    import("../../case/schema/validate.js"),
  ]);
  const yaml = parseLocated(new TextEncoder().encode(block[1]), path, 2);
  if (yaml.problems.length || yaml.value === null || yaml.value === undefined) return { ...none, heading, problems: yaml.problems };
  const { value, problems } = validate(yaml, frontMatterSchema);
  return { format, heading, front: value, spots: spotsOf(yaml), problems };
}

function start(file: string, most: number): Buffer {
  const descriptor = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(most);
    return buffer.subarray(0, readSync(descriptor, buffer, 0, most, 0));
  } finally {
    closeSync(descriptor);
  }
}

function withoutFences(text: string): string {
  return text.replace(/^(```|~~~)[\s\S]*?^\1/gmu, "");
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " ", ndash: "–", mdash: "—" };

function plain(text: string | undefined): string | undefined {
  const words = text
    ?.replace(/&(#?\w+);/gu, (all, name: string) => entities[name] ?? all)
    .replace(/[*_`]+/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return words || undefined;
}
