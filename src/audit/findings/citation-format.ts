import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";
import { habitOf } from "./author-forms.js";

/** Citations written otherwise than most of the text writes them: the comma, the sign between names, the stop of “et al.”, an open bracket. */
export function citationFormat(manuscript: Manuscript): Finding[] {
  if (manuscript.style === "keys") return [];
  const { citations, spot, text } = manuscript;
  const bracketed = citations.filter((each) => each.form === "parenthetical");
  const told = bracketed.filter((each) => each.comma !== null);
  const habit = habitOf(manuscript);
  const odd = told.filter((each) => each.comma !== habit.comma);
  const settled = told.length >= 4 && odd.length <= told.length * 0.25;
  const etAls = citations.filter((each) => each.etAl);
  const stopless = etAls.filter((each) => /\bet\s+al(?!\.)/u.test(text.slice(each.start, each.end)));
  const stops = stopless.length <= etAls.length * 0.25;
  const signs = bracketed.filter((each) => each.names.length === 2);
  const ands = signs.filter((each) => / and /u.test(text.slice(each.start, each.end)));
  const ampersands = signs.length - ands.length;
  return citations.flatMap((each) => {
    const raw = text.slice(each.start, each.end);
    const faults: [string, string][] = [];
    if (each.unclosed) faults.push(["The bracket is never closed.", "Close it behind the year."]);
    if (settled && each.comma !== null && each.comma !== habit.comma)
      faults.push(
        habit.comma
          ? ["No comma between author and year.", "Write a comma before the year."]
          : ["A comma between author and year, where the text sets none.", "Take the comma out."],
      );
    if (stops && stopless.includes(each)) faults.push(["“et al” without its stop.", "Write “et al.”."]);
    if (each.form === "parenthetical" && signs.length >= 4 && each.names.length === 2 && !each.etAl) {
      if (habit.and === "&" && ands.length <= signs.length * 0.25 && / and /u.test(raw))
        faults.push(["“and” between names in brackets, where the text writes “&”.", "Write “&”."]);
      if (habit.and === "and" && ampersands <= signs.length * 0.25 && raw.includes("&"))
        faults.push(["“&” between names in brackets, where the text writes “and”.", "Write “and”."]);
    }
    if (each.form === "narrative" && /,\s*\(/u.test(raw)) faults.push(["A comma between author and bracket.", "Take the comma out."]);
    return faults.map(([says, mend]) =>
      finding("cite/citation-format", spot(each.start, each.end), says, mend, {
        citations: [each.id],
        ...(each.entry ? { references: [each.entry.id] } : {}),
      }),
    );
  });
}
