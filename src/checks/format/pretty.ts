import { type Problem, place, type Severity, severities } from "../../domain/problem.js";
import { counts } from "./json.js";

const signs: Readonly<Record<Severity, string>> = { error: "▲", warning: "△", note: "•" };

export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
}
const plain: Paint = { bold: (text) => text, dim: (text) => text };

/** For people: `file:line:column  code  says mend`, a line a problem, grouped as they come, and how many there are. */
export function pretty(problems: readonly Problem[], paint: Paint = plain): string {
  const lines = problems.map((each) => {
    const more = each.at.length > 1 ? paint.dim(` (and ${counted(each.at.length - 1, "more place")})`) : "";
    return `${paint.bold(place(each.at[0]))}  ${signs[each.severity]} ${each.severity}  ${each.code}  ${oneLine(each.says)} ${paint.dim(oneLine(each.mend))}${more}`;
  });
  const sum = problems.length === 0 ? "Nothing found." : sumOf(counts(problems));
  return `${[...lines, sum].join("\n")}\n`;
}

/** `1 error, 0 warnings, 2 notes.` */
export function sumOf(found: Readonly<Record<Severity, number>>): string {
  return `${severities.map((each) => counted(found[each], each)).join(", ")}.`;
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}

/** Words of sources may hold line breaks and terminal codes: neither reaches the screen. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ").trim();
}
