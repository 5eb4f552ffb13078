import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadSyntax } from "../../syntax/syntax.js";
import { codeText } from "../code-text.js";

const syntax = loadSyntax(readFileSync(new URL("../../syntax/weights.bin", import.meta.url)));
const told = (text: string) =>
  codeText(text, { syntax, date: "2024-03-15" }).events.map(
    ({ source, target, cameo, status }) => `${source?.code ?? "-"} > ${target?.code ?? "-"} ${cameo.slice(0, 2)} ${status}`,
  );

test.each([
  ["Chile and Bolivia praised one another for the accord.", ["BOL > CHL 05 actual", "CHL > BOL 05 actual"]],
  ["Serbian drivers came under attack from Kosovo police near Mitrovica.", ["XKXCOP > SRBCVL 19 actual"]],
  ["Condemned by Paris, Bamako expelled the French ambassador.", ["FRAGOV > MLIGOV 11 actual", "MLIGOV > FRAGOV 16 actual"]],
  ["Norway gave Malawi forty million dollars for schools.", ["NOR > MWI 07 actual"]],
  ["Delhi rejected the proposal and Dhaka condemned Yangon.", ["BGDGOV > MMR 11 actual", "INDGOV > - 12 actual"]],
  ["Foreign ministers of Chad and Niger to visit Benin", ["NERGOV > BEN 03 expected", "TCDGOV > BEN 03 expected"]],
  ["Lebanon fell silent when Israel bombed Tyre.", ["ISR > LBN 19 actual"]],
  ["Sudan compelled Chadian troops to leave Abeche.", ["SDN > TCDMIL 17 actual"]],
])("%s", (text, events) => {
  expect(told(text).sort()).toEqual(events);
});

test.each(["The struggle for the soul of Hungary goes on.", "Egypt called the vote an assault on the memory of its soldiers."])(
  "no deed: %s",
  (text) => {
    expect(told(text)).toEqual([]);
  },
);

test("what somebody is accused of or cleared of is not told as done", () => {
  expect(told("Uganda was accused by Rwanda of sheltering rebels.")).toContain("RWA > UGA 11 actual");
  expect(told("Peru cleared Ecuador of charges that it bombed the village.").filter((each) => /19 actual/.test(each))).toEqual([]);
});
