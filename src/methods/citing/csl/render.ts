import { spend } from "./budget.js";
import { dateText } from "./dates.js";
import { dateIn, isNumeric, namesIn, textIn } from "./item.js";
import { bare, fromData } from "./marks.js";
import { namesPart } from "./names.js";
import { type Node, wordsOf } from "./node.js";
import { numberText, pageRanges } from "./numbers.js";
import { dressed, isGiven, type Part, type Rendering } from "./rendering.js";
import { type Form, termOf } from "./terms.js";

const nothing: Part = { text: "", is: "none" };
const missing: Part = { text: "", is: "missing" };

/** What an element prints of a work. */
function rendered(node: Node, rendering: Rendering, delimiter = ""): Part {
  switch (node.name) {
    case "text":
      return textPart(node, rendering);
    case "number":
      return variablePart(node, rendering, (text) => numberText(text, node, rendering.locale));
    case "label":
      return labelPart(node, rendering);
    case "date": {
      const text = rendering.gone.has(node.is["variable"] ?? "") ? undefined : dateText(node, rendering);
      if (text === undefined) return missing;
      rendering.noting?.add(node.is["variable"] ?? "");
      return { text, is: "given" };
    }
    case "names": {
      const part = namesPart(node, rendering, rendered);
      if (isGiven(part)) for (const variable of wordsOf(node.is["variable"])) rendering.noting?.add(variable);
      return part;
    }
    case "group":
      return groupPart(node, rendering);
    case "choose":
      return choosePart(node, rendering, delimiter);
    default:
      return nothing;
  }
}

/** Elements one after another, with the delimiter of what they stand in between those that print. */
export function allOf(nodes: readonly Node[], delimiter: string, rendering: Rendering): Part {
  const parts = nodes.map((each) => rendered(each, rendering, delimiter));
  const texts = parts.map(({ text }) => text).filter((text) => bare(text) !== "");
  const called = parts.filter(({ is }) => is !== "none");
  const is = called.length === 0 ? "none" : called.some((part) => part.is === "given") ? "given" : "missing";
  spend(nodes.length, texts.length * delimiter.length);
  return { text: texts.join(delimiter), is };
}

function groupPart(node: Node, rendering: Rendering): Part {
  const part = allOf(node.of, node.is["delimiter"] ?? "", rendering);
  // A group that calls for what the work has not prints none of its words.
  return part.is === "missing" ? missing : whole(dressed(node, part.text), part);
}

/** A group or macro that prints counts as a variable that the work has, even where it prints words of the style alone. */
const whole = (text: string, { is }: Part): Part => ({ text, is: bare(text) === "" ? is : "given" });

function textPart(node: Node, rendering: Rendering): Part {
  const { is } = node;
  const periods = (text: string) => (is["strip-periods"] === "true" ? text.replaceAll(".", "") : text);
  if (is["macro"] !== undefined) {
    const part = allOf(rendering.style.macros.get(is["macro"])?.of ?? [], "", rendering);
    // The case of letters is a matter of what the macro prints: names keep theirs.
    const { "text-case": _, ...dress } = is;
    return whole(dressed({ ...node, is: dress }, periods(part.text)), part);
  }
  if (is["term"] !== undefined) {
    const term = termOf(rendering.locale, is["term"], (is["form"] ?? "long") as Form, is["plural"] === "true") ?? "";
    return { text: dressed(node, periods(term)), is: "none" };
  }
  if (is["value"] !== undefined) return { text: dressed(node, is["value"]), is: "none" };
  return variablePart(node, rendering, periods);
}

function variablePart(node: Node, rendering: Rendering, change: (text: string) => string): Part {
  const variable = node.is["variable"] ?? "";
  const found = rendering.gone.has(variable) ? undefined : wordsIn(variable, rendering, node.is["form"]);
  if (found === undefined) return ofList.has(variable) ? nothing : missing;
  rendering.noting?.add(variable);
  return { text: dressed(node, change(found)), is: "given" };
}

/** What the list gives a work, not its entry: a group is not left out for want of it. */
const ofList = new Set(["year-suffix", "citation-number", "citation-label"]);

function wordsIn(variable: string, rendering: Rendering, form?: string): string | undefined {
  const { item, style, locale } = rendering;
  const ranged = (text: string) => pageRanges(text, style.root.is["page-range-format"], locale);
  if (variable === "citation-number") return rendering.number === undefined ? undefined : String(rendering.number);
  if (variable === "year-suffix") return rendering.suffix || undefined;
  if (variable === "locator") {
    if (rendering.locator === undefined) return undefined;
    const dash = termOf(locale, "page-range-delimiter") ?? "–";
    return ranged(fromData(rendering.locator)).replace(/(?<=[\p{L}\d]) ?- ?(?=[\p{L}\d])/gu, () => dash);
  }
  const text = textIn(item, variable, form);
  if (text === undefined) return undefined;
  return variable === "page" ? ranged(fromData(text)) : variable === "URL" || variable === "DOI" ? bare(text) : fromData(text);
}

function labelPart(node: Node, rendering: Rendering): Part {
  const variable = node.is["variable"] ?? "";
  const value = rendering.gone.has(variable) ? undefined : wordsIn(variable, rendering);
  if (value === undefined) return nothing;
  const name = variable === "locator" ? rendering.label : variable;
  const several = /^number-of-/u.test(variable)
    ? Number(value) > 1
    : (isNumeric(bare(value)) || isRoman(bare(value))) && /[\d\p{L}]\s*[-–,&]\s*[\d\p{L}]/u.test(bare(value));
  const rule = node.is["plural"];
  const term = termOf(rendering.locale, name, (node.is["form"] ?? "long") as Form, rule === "always" || (rule !== "never" && several));
  if (!term) return nothing;
  return { text: dressed(node, node.is["strip-periods"] === "true" ? term.replaceAll(".", "") : term), is: "none" };
}

/** Pages iv–vi of a preface. */
const isRoman = (text: string) => /^[ivxlc]+(?:\s*[-–,&]\s*[ivxlc]+)*$/iu.test(text);

/** What holds prints as if it stood where the choice does, with the delimiter there. */
function choosePart(node: Node, rendering: Rendering, delimiter: string): Part {
  spend(node.of.length);
  const chosen = node.of.find((each) => each.name === "else" || holds(each, rendering));
  return chosen ? allOf(chosen.of, delimiter, rendering) : nothing;
}

function holds({ is }: Node, rendering: Rendering): boolean {
  const { item } = rendering;
  const tests: boolean[] = [];
  for (const [key, value] of Object.entries(is)) {
    const words = key === "match" ? [] : wordsOf(value);
    spend(words.length * 3);
    for (const each of words) {
      if (key === "type") tests.push(item.type === each);
      else if (key === "variable") tests.push(has(each, rendering));
      else if (key === "is-numeric") tests.push(isNumeric(bare(wordsIn(each, rendering) ?? "")));
      else if (key === "is-uncertain-date") tests.push(dateIn(item, each)?.circa === true);
      else if (key === "locator") tests.push(rendering.locator !== undefined && rendering.label === each);
      else if (key === "position") tests.push(isAt(each, rendering));
      else if (key === "disambiguate") tests.push(rendering.isAmbiguous === (each === "true"));
      else tests.push(false);
    }
  }
  if (is["match"] === "any") return tests.some(Boolean);
  return is["match"] === "none" ? !tests.some(Boolean) : tests.every(Boolean);
}

function has(variable: string, rendering: Rendering): boolean {
  if (namesIn(rendering.item, variable).length > 0) return true;
  const date = dateIn(rendering.item, variable);
  return date ? Boolean(date["date-parts"]?.[0]?.length || date.literal) : wordsIn(variable, rendering) !== undefined;
}

/** A reference to the note before is also one to an earlier note. */
function isAt(position: string, { position: now, isNear, mode }: Rendering): boolean {
  if (mode === "bibliography") return false;
  if (position === "near-note") return isNear;
  if (position === "subsequent") return now !== "first";
  if (position === "ibid") return now === "ibid" || now === "ibid-with-locator";
  return position === now;
}
