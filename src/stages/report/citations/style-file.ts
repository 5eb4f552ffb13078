import { readFile, stat } from "node:fs/promises";
import type { CaseFile } from "../../../case/case.js";
import { inCase } from "../../../case/in-case.js";
import { type Problem, problem } from "../../../domain/problem.js";
import { readStyle, type Style, type Unread } from "../../../methods/citing/csl/style.js";

/** Where styles and the words of their languages lie in a case. */
export const stylesPlace = "styles/";
/** Bytes of a style or of the words of a language. */
const most = 1_000_000;

/** The style that a case cites in, and what is wrong with it; null where it is APA 7, or the style cannot be used, which is told. */
export async function styleOf(
  caseFile: Pick<CaseFile, "folder" | "files" | "says" | "at">,
): Promise<{ style: Style | null; problems: Problem[] }> {
  const path = caseFile.says.case.report.style;
  if (path === undefined) return { style: null, problems: [] };
  const named = caseFile.at("case", "report", "style");
  const files = caseFile.files.filter((each) => each.path.startsWith(stylesPlace)).map((each) => each.path);
  if (!files.includes(path)) {
    const says = `the case has no ${path}; works are cited in APA 7.`;
    return { style: null, problems: [problem("case/missing-file", named, says, "Put the style there, or take the line out.")] };
  }
  const read = await readBeside(await textOf(caseFile.folder, path), caseFile.folder, files);
  if ("says" in read) {
    const at = { file: path, line: read.line, column: 1 };
    return { style: null, problems: [problem("data/unreadable", at, `${read.says} Works are cited in APA 7.`, read.mend)] };
  }
  return { style: read, problems: lacksIn(read, path) };
}

/** A text as a style, with the words of languages that lie among these files of the case. */
export async function readBeside(text: string, folder: string, files: readonly string[]): Promise<Style | Unread> {
  if (Buffer.byteLength(text) > most) return { line: 1, says: "it is larger than 1 MB.", mend: "Download the style again." };
  const locales = new Map<string, string>();
  for (const each of files) {
    const language = /\/locales-([A-Za-z-]+)\.xml$/u.exec(each)?.[1];
    if (language !== undefined) locales.set(language, await textOf(folder, each));
  }
  return readStyle(text, (language) => {
    const [short] = language.split("-");
    return locales.get(language) ?? [...locales].find(([each]) => each.split("-")[0] === short)?.[1];
  });
}

/** What a style asks for and does not get. */
export function lacksIn({ missing }: Style, path: string): Problem[] {
  if (missing === null) return [];
  const says = `the style asks for words in ${missing}, which are not at hand; English ones stand in their place.`;
  const mend = `Put locales-${missing}.xml beside it.`;
  return [{ ...problem("data/unreadable", { file: path, line: 1, column: 1 }, says, mend), severity: "note" }];
}

/** What is told of a style whose macros and names would print without end. */
export function printsTooMuch(path: string): Problem {
  const says = "it prints more of the works of this report than there is room for. Works are cited in APA 7.";
  return problem("data/unreadable", { file: path, line: 1, column: 1 }, says, "Use another style.");
}

/** The text of such a file; one that is too large is not read, and blanks that are too many stand for it. */
export async function textOf(folder: string, path: string): Promise<string> {
  const place = inCase(folder, path);
  return (await stat(place)).size > most ? " ".repeat(most + 1) : readFile(place, "utf8");
}
