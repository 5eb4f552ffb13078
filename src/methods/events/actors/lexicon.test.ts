import { describe, expect, test } from "vitest";
import { codesAt } from "./codes.js";
import { actorLexicon, matchNames } from "./lexicon.js";
import { pieces } from "./pieces.js";

function codeOf(text: string, date: string | null = null, lexicon = actorLexicon()): string[] {
  return matchNames(lexicon, pieces(text.split(" ")), date).map(({ entries }) => codesAt(entries[0]?.codes ?? [], date)[0]?.code ?? "");
}

describe("the lexicon of actors", () => {
  test("knows states, peoples, seats and institutions, longest name first", () => {
    expect(codeOf("South Sudan")).toEqual(["SSD"]);
    expect(codeOf("the Kremlin")).toEqual(["RUSGOV"]);
    expect(codeOf("Quai d'Orsay")).toEqual(["FRAGOV"]);
    expect(codeOf("People 's Liberation Army")).toEqual(["CHNMIL"]);
    expect(codeOf("Inter-Services Intelligence")).toEqual(["PAKSPY"]);
    expect(codeOf("Pakistanis")).toEqual(["PAK"]);
  });

  test("tells acronyms from words by their capitals", () => {
    expect(codeOf("US")).toEqual(["USA"]);
    expect(codeOf("U.S.")).toEqual(["USA"]);
    expect(codeOf("tell us who is")).toEqual([]);
    expect(codeOf("WHO")).toEqual(["UNOHLH"]);
  });

  test("gives roles by the day: the Afghan Taliban rebels until 15 August 2021, the government after", () => {
    expect(codeOf("Taliban", "2021-08-14")).toEqual(["AFGREB"]);
    expect(codeOf("Taliban", "2021-08-15")).toEqual(["AFGGOV"]);
    expect(codeOf("Tehrik - i - Taliban Pakistan", "2022-01-01")).toEqual(["PAKREB"]);
    expect(codeOf("Hamid Karzai", "2009-05-01")).toEqual(["AFGGOV"]);
    expect(codeOf("Hamid Karzai", "2018-05-01")).toEqual(["AFGELI"]);
    expect(codeOf("Qamar Javed Bajwa", "2019-05-01")).toEqual(["PAKMIL"]);
  });

  test("lays the case's actors over it, each name with its days, and keeps two actors of one name apart", () => {
    const lexicon = actorLexicon([
      {
        id: "ttp",
        name: "TTP",
        kind: "group",
        country: "PAK",
        aliases: [{ name: "the Movement", since: "2020-01-01" }],
        roles: [{ role: "rebels" }],
      },
      { id: "other", name: "Another movement", kind: "group", country: "IND", aliases: ["the Movement"] },
    ]);
    const [match] = matchNames(lexicon, pieces(["the", "Movement"]), "2021-01-01");
    expect(match?.entries.map(({ actor }) => actor).sort()).toEqual(["other", "ttp"]);
    const [early] = matchNames(lexicon, pieces(["the", "Movement"]), "2019-01-01");
    expect(early?.entries.map(({ actor }) => actor)).toEqual(["other"]);
    expect(codeOf("TTP", null, lexicon)).toEqual(["PAKREB"]);
  });
});
