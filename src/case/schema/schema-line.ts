import { posix } from "node:path";
import { caseFiles } from "./schema.js";

/** Where the JSON Schemas lie in a case, for editors. */
export const schemaFolder = ".amity/schema";

/** The line with which a YAML file of a case names its schema; undefined for other files. */
export function schemaLine(path: string): string | undefined {
  const name = Object.entries(caseFiles).find(([, file]) => file.path === path)?.[0];
  if (!name) return undefined;
  const way = posix.relative(posix.dirname(path), `${schemaFolder}/${name}.schema.json`);
  return `# yaml-language-server: $schema=${way}\n`;
}
