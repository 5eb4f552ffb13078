import { readdir } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import { readLimited } from "./read-limited.js";

/** A document of a folder as text. */
export interface FolderText {
  /** Its path from the folder. */
  readonly name: string;
  readonly title: string | null;
  readonly text: string;
}

const kinds: ReadonlySet<string> = new Set([".pdf", ".docx", ".odt", ".epub", ".html", ".htm", ".xhtml", ".xml", ".md", ".txt"]);
/** What a case has of its own making. */
const made: ReadonlySet<string> = new Set(["derived", "runs", "dist", "node_modules"]);
/** Files of a folder that are read, and letters of all together. */
const mostTexts = { files: 500, letters: 50_000_000 };

/** Every document in a folder and those below, as text; `left` are those that could not be read, or for which there was no room. */
export async function textsOfFolder(folder: string): Promise<{ readonly texts: readonly FolderText[]; readonly left: readonly string[] }> {
  const files = await filesIn(folder, 6);
  const texts: FolderText[] = [];
  const left = files.slice(mostTexts.files).map((file) => relative(folder, file));
  let letters = 0;
  for (const file of files.slice(0, mostTexts.files)) {
    const name = relative(folder, file).replaceAll("\\", "/");
    const { text, title } = await readLimited(file);
    letters += text.length;
    if (text === "" || letters > mostTexts.letters) left.push(name);
    else texts.push({ name, title, text });
  }
  return { texts, left };
}

async function filesIn(folder: string, depth: number): Promise<string[]> {
  const found: string[] = [];
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.isSymbolicLink()) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth > 0 && !made.has(entry.name)) found.push(...(await filesIn(path, depth - 1)));
    else if (entry.isFile() && kinds.has(extname(entry.name).toLowerCase())) found.push(path);
  }
  return found;
}
