import { expect, it } from "vitest";
import { editYaml } from "../../case/yaml/edit-yaml.js";
import { parseLocated } from "../../case/yaml/located-yaml.js";
import { styleIn, styleSteps } from "./style-steps.js";

const head = "version: 1\nname: T # for now\n";
const says = (text: string) => parseLocated(new TextEncoder().encode(text), "case.yaml").value;
const named = (text: string, style: string | null) => editYaml(text, styleSteps(says(text), style));

it("writes the style alone, and takes it out with what held nothing else", () => {
  const first = named(head, "styles/a.csl");
  expect(first.startsWith(head)).toBe(true);
  expect(styleIn(says(first))).toBe("styles/a.csl");
  expect(named(first, "styles/b.csl")).toBe(first.replace("a.csl", "b.csl"));
  expect(named(first, null)).toBe(head);
});

it.each([
  ["in lines of its own", "report:\n  title: The north # ours\n  authors: [Roy]\n", "report:\n  title: The north # ours\n"],
  ["on one line", "report: {title: The north, authors: [Roy]}\n", "report: {title: The north,"],
])("leaves what else is said of the report as it is, %s", (_, report, kept) => {
  const text = `${head}${report}`;
  expect(named(text, "styles/a.csl")).toContain(kept);
  expect(styleIn(says(named(text, "styles/a.csl")))).toBe("styles/a.csl");
  expect(named(named(text, "styles/a.csl"), null)).toBe(text);
});

it("writes nothing where that is said already", () => {
  expect(styleSteps(says(head), null)).toEqual([]);
  expect(styleSteps(says(`${head}report: {style: styles/a.csl}\n`), "styles/a.csl")).toEqual([]);
});
