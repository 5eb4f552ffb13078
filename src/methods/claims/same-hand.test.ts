import { expect, it } from "vitest";
import { creditsIn } from "./credits.js";
import { sameByline, sameOutlet, samePaper, sharesFigureAndName } from "./same-hand.js";

const byline = (a: string, b: string) =>
  sameByline(`${a} The ferries of Olm carry cement at night.`, `${b} At night cement leaves Olm on ferries.`, [
    "The ferries of Olm carry cement at night.",
    "At night cement leaves Olm on ferries.",
  ]);

it("takes two stories that one reporter signed for one hand's", () => {
  expect(byline("By Nora Quist in Olm.", "By Nora Quist.")).toEqual({ because: "both are by Nora Quist" });
  expect(byline("By Nora Quist.", "By Nora Quarn.")).toBeUndefined();
  expect(byline("By Nora Quist.", "")).toBeUndefined();
  const other = "The mayor of Tarn has resigned.";
  expect(sameByline(`By Nora Quist. ${other}`, "By Nora Quist. Ferries carry cement.", [other, "Ferries carry cement."])).toBeUndefined();
});

it.each([
  [
    "The verdict finds that Major Olsen sold 310 tents to traders of Lund.",
    "Major Olsen sold 310 tents to traders, the court's verdict says.",
    true,
  ],
  [
    "The harbour board said in a press release that 52 cranes will stand still.",
    "A communiqué of the harbour board says that 52 cranes are to stand still.",
    true,
  ],
  // two papers: another kind, another number, hardly a word
  [
    "The verdict finds that Major Olsen sold 310 tents to traders of Lund.",
    "The indictment says that Major Olsen sold 310 tents to traders of Lund.",
    false,
  ],
  ["The verdict finds that Major Brask sold 310 tents.", "The verdict finds that Colonel Vinter burned 47 houses.", false],
  // two sides, each in a statement of its own
  [
    "Pakistan's foreign ministry said in a statement that militants crossed from Afghanistan into Khyber.",
    "The Afghan defence ministry rejected in a statement that militants crossed from Afghanistan.",
    false,
  ],
  ["The harbour board said in a statement that cranes stand still.", "In a statement the union of pilots asked for more pay.", false],
])("knows one paper behind “%s” and “%s”", (a, b, isOne) => {
  expect(samePaper(a, b) !== undefined).toBe(isOne);
});

it("takes what an outlet tells again for its own where it says so alone", () => {
  const first = "Pilots at Camp Lund have had no fuel since April, two of them said.";
  expect(sameOutlet("Camp Lund, where pilots told this paper in May that they had no fuel since April, was closed.", first)).toBeDefined();
  expect(sameOutlet("Camp Lund, where pilots have had no fuel since April, was closed.", first)).toBeUndefined();
  expect(sameOutlet("A bridge fell at Tarn, its keeper told this paper.", first)).toBeUndefined();
});

it("finds in a translation the number and the name", () => {
  const told = "Rebels burned 12,400 sacks of rice at Port Lund.";
  expect(sharesFigureAndName(told, "Rebellen verbrannten in Lund 12.400 Säcke Reis.")).toBe(true);
  expect(sharesFigureAndName(told, "Des rebelles ont brûlé 12 400 sacs de riz à Lund.")).toBe(true);
  expect(sharesFigureAndName(told, "Rebellen verbrannten in Tarn 12.400 Säcke Reis.")).toBe(false);
  expect(sharesFigureAndName(told, "Rebellen verbrannten in Lund 900 Säcke Reis.")).toBe(false);
});

it("reads one agency at the end by its name, and no bracket that is none", () => {
  expect(creditsIn("It burned. (Olm Press)")).toEqual(["Olm Press"]);
  expect(creditsIn("It burned. (See page four)")).toEqual([]);
  expect(creditsIn("It burned. (Olm Harbour)")).toEqual([]);
});
