import { readdir } from "node:fs/promises";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import type { Reference } from "../../domain/bibliography/reference.js";
import type { Problem } from "../../domain/problem.js";
import { bytesOf } from "../documents/read-limited.js";
import { Refusal } from "../refusal.js";
import { bibliographyLimited } from "./bibliography-limited.js";

/** The bibliography of a manuscript that cites by keys: from which files, and what of them could not be read. */
export interface BibliographyBeside {
  readonly files: readonly string[];
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
}

/**
 * The bibliographies that a manuscript names, in its own folder or below; else the one called as it is, else the only one that lies beside it.
 * `given` are used instead where there are any.
 */
export async function bibliographyBeside(file: string, text: string, given: readonly string[] = []): Promise<BibliographyBeside> {
  const files = given.length > 0 ? given : await filesOf(file, text);
  const references: Reference[] = [];
  const problems: Problem[] = [];
  for (const each of files) {
    const bytes = await bytesOf(each);
    const found = bytes instanceof Refusal ? null : await bibliographyLimited(bytes, each);
    references.push(...(found?.references ?? []));
    problems.push(...(found?.problems ?? []));
  }
  return { files, references, problems };
}

async function filesOf(file: string, text: string): Promise<string[]> {
  const folder = dirname(resolve(file));
  const beside = (await readdir(folder).catch(() => [])).filter((name) => /\.(?:bib|bibtex)$/iu.test(name));
  const named = namedIn(text).flatMap((name) => {
    const path = resolve(folder, /\.\w{2,6}$/u.test(name) ? name : `${name}.bib`);
    return path.startsWith(folder + sep) ? [path] : [];
  });
  const there: string[] = [];
  for (const path of named) if (!((await bytesOf(path)) instanceof Refusal)) there.push(path);
  if (there.length > 0) return there;
  const own = beside.find((name) => basename(name, extname(name)) === basename(file, extname(file)));
  const only = own ?? (beside.length === 1 ? beside[0] : undefined);
  return only === undefined ? [] : [join(folder, only)];
}

/** Files that a text names as its bibliography: in its front matter, or by a command of LaTeX. */
function namedIn(text: string): string[] {
  const front = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(text.slice(0, 60_000))?.[1] ?? "";
  const line = /^bibliography:[ \t]*([^\n]*(?:\n[ \t]*-[^\n]*)*)/mu.exec(front)?.[1] ?? "";
  const commands = [
    ...text.replace(/(?<!\\)%[^\n]*/gu, "").matchAll(/\\(?:bibliography|addbibresource)(?:\[[^\]\n]{0,200}\])?\{([^{}\n]{1,400})\}/gu),
  ];
  return [...line.split(/[\n,[\]]/u), ...commands.flatMap((match) => (match[1] ?? "").split(","))]
    .map((name) =>
      name
        .trim()
        .replace(/^- */u, "")
        .replace(/^["']|["']$/gu, ""),
    )
    .filter((name) => name !== "" && !/[\0<>|*?]/u.test(name));
}
