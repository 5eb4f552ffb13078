import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { loadSyntax, readSentences, type Syntax } from "../syntax.js";

let syntax: Syntax;
beforeAll(() => {
  syntax = loadSyntax(readFileSync(new URL("../weights.bin", import.meta.url)));
});

/** Where sentences end (`|`), and where a stop ends none: abbreviations, initials, datelines, quotations, lists, headings, notes, lines that run on. */
const ends = [
  "Mr. Khan met Gen. Ahmed.| He then left.",
  "The U.S. Army left Iraq.| It was late.",
  "Troops left the U.S.| They flew to Doha.",
  "He lives in Washington, D.C.| She does not.",
  "The talks in the U.K. ended.| No one signed.",
  "J. R. R. Tolkien never fought Iran.",
  "Gen. A. K. Niazi surrendered.| India won.",
  "President George W. Bush invaded Iraq.",
  "The U.N. Security Council met.",
  "The Jan. 5 attack killed two.| A third died later.",
  "It began on Jan. 5.| The army fled.",
  "The army of St. Petersburg fought.",
  "Sen. John McCain visited Kabul.",
  "Lt. Col. Smith and Sgt. Jones died.",
  "The firm Acme Inc. sued Iran.",
  "See No. 12 of the series.",
  "Did Iran attack?| No. Iraq did.",
  "About 3.5 million fled.| Half returned.",
  "The price rose to $2.50.| Nobody paid.",
  "The rebels (cf. p. 12) fled.",
  "Iran, Iraq, etc. signed.",
  "They signed, etc.| Iran left.",
  "“We will fight.”| The minister left.",
  "“We will fight,” he said.| “We will win.”",
  "“Will you fight?” he asked.",
  "“Never!” the minister said.",
  "He said: “We will fight.| We will win.”| Then he left.",
  "He asked, “Who fired?”| Nobody answered.",
  "'We will fight.'| He left.",
  "KABUL, Afghanistan (Aug. 28) - Troops detained two men.| One escaped.",
  "KABUL (AP) — Troops detained two men.",
  "GENEVA, 5 March – The envoy left.",
  "WASHINGTON (Reuters) - Iran attacked.",
  "1. Iran attacked Iraq.\n|2. Iraq replied.",
  "Background|\n\nIran attacked Iraq.",
  "The war in Iraq|\n\nIran attacked.| Iraq fled.",
  "- Iran attacked.\n|- Iraq fled.",
  "• Iran attacked Iraq\n|• Iraq fled",
  "The Iranian army attacked the border posts of Iraq in\nthe hills east of Basra.| Nobody fled.",
  "Iran attacked... and then fled.",
  "Iran attacked...| Iraq fled.",
  "Iran attacked!| Iraq fled!",
  "What did Iran do?| It attacked.",
  "The group (known as A.B.C.) attacked.",
  "The a.m. raid failed.",
  "The raid began at 5 a.m.| Two men died.",
  "The raid at 5 a.m. Monday failed.",
  "He was born c. 1950 in Iran.",
  "The ship H.M.S. Bulwark sailed.",
  "Dr. Sok and Mrs. Lim left.| Prof. Tan stayed.",
  "Op. Barkhane ended.",
  "The treaty, i.e. the pact, ended.",
  "Some states, e.g. Iran, left.",
  "India v. Pakistan was heard.",
  "Iran attacked.[1]| Iraq fled.[2]",
  "Iran attacked (Khan, 2023).| Iraq fled (ibid.).",
  "The Rev. Jesse Jackson went to Syria.",
  "Ft. Bragg sent troops.",
  "He met Kim Jong Il.| Then he left.",
  "Pakistan Vs. India was a film.",
  "In Sept. Iran left.",
  "Msgr. Romero left for Rome.",
  "Mme. Lagarde left for Paris.| She flew.",
  "Under para. 7 Iran left.",
  "Under paras. 7 and 8 Iran left.",
  "Under Chap. VII Iran left.",
  "Regt. 3 left Kabul.",
  "Bn. 3 left Kabul.",
  "Dist. Khost was shelled.",
  "Brig. Gen. Amiri left.",
  "The play was an op.| Khost was shelled.",
];

it.each(ends)("ends the sentences of %j", (marked) => {
  const plain = (words: string) => words.replace(/\s+/gu, " ").trim();
  const points = [...marked.replaceAll("|", "")];
  const found = readSentences(points.join(""), syntax).map(({ tokens }) =>
    plain(points.slice(tokens[0]?.start, tokens.at(-1)?.end).join("")),
  );
  expect(found).toEqual(marked.split("|").map(plain));
});
