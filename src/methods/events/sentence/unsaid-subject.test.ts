import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadSyntax } from "../../syntax/syntax.js";
import { codeText } from "../code-text.js";

const syntax = loadSyntax(readFileSync(new URL("../../syntax/weights.bin", import.meta.url)));
const told = (text: string, speaker?: string) =>
  codeText(text, { syntax, date: "2024-03-15", speaker }).events.map(
    ({ source, target, cameo, status }) => `${source?.code ?? "-"} > ${target?.code ?? "-"} ${cameo.slice(0, 2)} ${status}`,
  );

test("the body whose resolution it is acts where a clause says no subject, in every verb that is joined to the first", () => {
  expect(told("Condemns the Government of Eritrea and demands that it release the prisoners.", "UNO")).toEqual(
    expect.arrayContaining(["IGOUNO > ERIGOV 11 actual", expect.stringMatching(/^IGOUNO > ERI.* 10 actual$/)]),
  );
  expect(told("Also strongly warns the Serbian authorities against any election in Kosovo.", "EUR")).toContain("IGOEUR > SRBGOV 13 actual");
  expect(told("Deploring the refusal of Burundi,", "UNO").every((each) => !each.startsWith("IGOUNO > -"))).toBe(true);
});

test("it is nobody's where the text is nobody's, and never where a subject stands or another clause opens", () => {
  expect(told("Condemns the Government of Eritrea.").every((each) => each.startsWith("-"))).toBe(true);
  expect(told("Kenya condemns the Government of Eritrea.", "UNO")).toEqual(["KEN > ERIGOV 11 actual"]);
  expect(told("Whereas Russia attacked Ukraine in 2022,", "EUR").some((each) => each.startsWith("IGOEUR"))).toBe(false);
  expect(told("Having condemned Eritrea, Kenya expelled two diplomats of Rwanda.", "UNO").some((each) => each.startsWith("IGOUNO"))).toBe(
    false,
  );
});
