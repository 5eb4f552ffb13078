/** What a language model answered, read with patience: models put words, fences and thoughts around their JSON, and are cut off. */
export interface Answer {
  readonly said: Told;
  /** Whether the answer ended before its JSON did: what was whole in it is taken. */
  readonly isCut: boolean;
}
export type Told = Readonly<Record<string, unknown>>;

/** The object in an answer; of a list alone, the list under the name `list`; undefined where there is neither. */
export function answerIn(answer: string): Answer | undefined {
  const words = withoutThoughts(answer);
  const first = words.search(/[{[]/u);
  if (first < 0) return undefined;
  const last = words.lastIndexOf(words[first] === "{" ? "}" : "]");
  const whole = last > first ? parsed(words.slice(first, last + 1)) : undefined;
  if (whole) return { said: whole, isCut: false };
  const rest = mended(words.slice(first));
  return rest && { said: rest, isCut: true };
}

/** Models that reason aloud do so before they answer, and may put braces there. */
function withoutThoughts(answer: string): string {
  const end = answer.lastIndexOf("</think>");
  return end < 0 ? answer : answer.slice(end + "</think>".length);
}

function parsed(text: string): Told | undefined {
  try {
    const found: unknown = JSON.parse(text);
    if (Array.isArray(found)) return { list: found };
    return found !== null && typeof found === "object" ? (found as Told) : undefined;
  } catch {
    return undefined;
  }
}

/** JSON that was cut off, up to the last object in it that is whole, with what is open closed. */
function mended(text: string): Told | undefined {
  const { end } = walked(text);
  if (end === 0) return undefined;
  const whole = text.slice(0, end);
  return parsed(whole + walked(whole).open.toReversed().join("")); // walked twice: closing at every object would take the square of the time
}

/** Where the last whole object of a JSON text ends, 0 where there is none, and what is open at the end of the text. */
function walked(text: string): { readonly end: number; readonly open: readonly string[] } {
  const open: string[] = [];
  let isWords = false;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (isWords) {
      if (sign === "\\") at++;
      else if (sign === '"') isWords = false;
    } else if (sign === '"') isWords = true;
    else if (sign === "{") open.push("}");
    else if (sign === "[") open.push("]");
    else if (sign === "}" || sign === "]") {
      if (open.pop() !== sign) break;
      if (sign === "}") end = at + 1;
      if (!open.length) break;
    }
  }
  return { end, open };
}

/** The objects of the lists of such names, 500 at most. */
export function listsIn(said: Told, names: readonly string[]): Told[] {
  return names
    .flatMap((each) => (Array.isArray(said[each]) ? (said[each] as unknown[]) : []))
    .slice(0, 500)
    .filter((each): each is Told => each !== null && typeof each === "object" && !Array.isArray(each));
}

export function words(value: unknown): string | null {
  return typeof value === "string" && value.trim() ? value.trim().slice(0, 4000) : null;
}

/** The words of a rule, on one line: a model may give a list in the place of a sentence, and signs that turn the words around it. */
export function sentences(value: unknown, most: number): string | null {
  return line(Array.isArray(value) ? value.flatMap((each) => words(each) ?? []).join("; ") : value, most);
}

/** Words on one line, as a claim or a name is written, of so many signs at most. */
export function line(value: unknown, most = 500): string | null {
  const said = words(value)
    ?.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim();
  return [...(said ?? "")].slice(0, most).join("").trim() || null;
}
