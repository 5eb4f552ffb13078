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

test.each([
  ["Tunis accused Tripoli of an attack.", ["LBY > - 19 alleged", "TUN > LBY 11 actual"]],
  ["Malawi accused Zambia of raids on its villages.", ["MWI > ZMB 11 actual", "ZMB > - 19 alleged"]],
  ["The court acquitted Togo of the bombing.", []],
])("a charge: %s", (text, some) => {
  const found = told(text).map((each) => each.replace(/GOV|CIV/gu, ""));
  for (const each of some) expect(found).toContain(each);
  expect(found.filter((each) => /(?:18|19|20) actual/u.test(each))).toEqual([]);
});

test.each([
  "Lima thanked the victims of the attack.",
  "Peru accused the organisers of the conference.",
  "Oslo accused the government of Finland.",
  "Ghana suspected the leader of the convoy.",
])("no charge with a deed: %s", (text) => {
  expect(told(text).filter((each) => each.endsWith("alleged"))).toEqual([]);
});

test("what somebody is accused of or cleared of is not told as done", () => {
  expect(told("Uganda was accused by Rwanda of sheltering rebels.")).toContain("RWA > UGA 11 actual");
  expect(told("Peru cleared Ecuador of charges that it bombed the village.").filter((each) => /19 actual/.test(each))).toEqual([]);
});
