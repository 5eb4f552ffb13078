import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadSyntax } from "../../syntax/syntax.js";
import { codeText } from "../code-text.js";

const syntax = loadSyntax(readFileSync(new URL("../../syntax/weights.bin", import.meta.url)));
const told = (text: string) =>
  codeText(text, { syntax, date: "2024-03-15" })
    .events.filter(({ status }) => status === "actual")
    .map(({ source, target, cameo }) => `${source?.code ?? "-"} > ${target?.code ?? "-"} ${cameo.slice(0, 2)}`);

test.each([
  ["On Tuesday Pakistan accused Afghanistan of an attack.", ["PAK > AFG 11"]],
  ["On Monday Kenya expelled two diplomats of Rwanda.", ["KEN > RWAGOV 16"]],
  ["On Friday India and Nepal signed a treaty.", ["IND > NPL 05", "NPL > IND 05"]],
  ["On 3 May China sanctioned three firms of Lithuania.", ["CHN > LTUBUS 16"]],
  ["On Wednesday Ukraine's army attacked Russian troops.", ["UKRMIL > RUSMIL 19"]],
  ["On Thursday Israeli forces shelled Gaza.", ["ISRMIL > PSE 19"]],
])("%s", (text, events) => {
  expect(told(text).sort()).toEqual(events);
});

test("a day with its month or year stays one, and a comma leaves all as it was", () => {
  expect(told("In March 2024 Kenya expelled two diplomats of Rwanda.")).toEqual(["KEN > RWAGOV 16"]);
  expect(told("On Tuesday, Pakistan accused Afghanistan of an attack.")).toEqual(["PAK > AFG 11"]);
});
