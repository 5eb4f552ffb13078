import { type Place, type Problem, problem } from "../../domain/problem.js";

type Words = readonly [says: string, mend: string];

export const tabIndents = "a tab indents this line.";

/** What the YAML parser found, in plain words. */
export function syntaxProblem(code: string, message: string, at: Place, text: string, [start, end]: readonly [number, number]): Problem {
  const found = text.slice(start, Math.min(end, start + 40)).trim();
  const [says, mend] = words(code, found, message, text, start);
  return problem("case/syntax", at, says, mend);
}

function words(code: string, found: string, message: string, text: string, start: number): Words {
  switch (code) {
    case "TAB_AS_INDENT":
      return [tabIndents, "Indent with spaces."];
    case "BLOCK_AS_IMPLICIT_KEY":
      return /^[^\n]*:\s/.test(text.slice(start))
        ? ["a colon followed by a space stands within this value.", "Put quotation marks around the whole value."]
        : ["this line is not indented like the lines around it.", "Indent the items of a list alike."];
    case "DUPLICATE_KEY":
      return [`the key ${key(text, start)} stands here a second time.`, "Keep one of them."];
    case "MULTILINE_IMPLICIT_KEY":
      return ["this line is neither “key: value” nor the rest of a value.", "Add the colon, or indent the line like its neighbours."];
    case "BAD_SCALAR_START":
      return [`a value cannot begin with ${found[0] ?? "this sign"}.`, "Put quotation marks around the value."];
    case "BAD_DQ_ESCAPE":
      return [
        `\\${text[start + 1] ?? ""} means nothing within double quotation marks.`,
        "Write \\\\ for a backslash, or use single marks.",
      ];
    case "MULTIPLE_DOCS":
      return ["a second document begins here.", "Remove the line ---."];
    case "MISSING_CHAR":
      return /quote/.test(message)
        ? ["a quotation mark was opened and never closed.", "Close it; write '' for an apostrophe within single marks."]
        : ["something is missing here: a colon, a comma or a bracket.", "Look at this line and the one before it."];
    case "BAD_INDENT":
      return /Flow/.test(message)
        ? ["a bracket was opened and never closed before this line.", "Close it with ] or }."]
        : ["this line is indented differently from its neighbours.", "Give all keys of one entry the same indent."];
    case "UNEXPECTED_TOKEN":
      return [
        `“${found || "this"}” stands after the end of a value.`,
        "Put quotation marks around the whole value; write '' for an apostrophe within single marks.",
      ];
    case "NON_STRING_KEY":
      return ["a key must be a plain word.", "Write it as “key: value”."];
    case "TAG_RESOLVE_FAILED":
      return [`the tag ${found} means nothing here.`, "Remove it; put quotation marks around a value that begins with !."];
    case "BAD_ALIAS":
      return [`${found || "*"} is no alias.`, "Put quotation marks around a value that begins with *."];
    case "COMMENT_SPACE":
    case "MISSING_SPACE":
      return ["a comment needs a space before its #.", "Add the space, or put quotation marks around the value."];
    default:
      return [`YAML cannot be read here: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`, "Mend this line."];
  }
}

function key(text: string, start: number): string {
  return /^["']?([^\n:"']+)/.exec(text.slice(start))?.[1]?.trim() ?? "";
}
