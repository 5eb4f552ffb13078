type Line = Readonly<Record<string, string>>;

/** What both readings have, by going through the passages one by one; α by going through every pair of values that there is. */
export function spoken(speeches: readonly Line[]): Readonly<Record<string, number>> {
  const of = (pass: string) => speeches.filter((line) => line["pass"] === pass);
  const place = (line: Line) => `${line["source"]} ${line["passage"]}`;
  const passages = of("passage");
  const has = (pass: string, at: string, is: (line: Line) => boolean) => of(pass).some((line) => place(line) === at && is(line));
  const both = (is: (line: Line) => boolean) =>
    passages.filter((line) => ["first pass", "second pass"].every((pass) => has(pass, place(line), is))).length;
  const code = (measure: string, of: Readonly<Record<string, string>> = {}, from = 2015, to = 2024) =>
    both(
      (line) =>
        line["measure"] === measure &&
        Number(line["year"]) >= from &&
        Number(line["year"]) <= to &&
        Object.entries(of).every(([column, value]) => line[column] === value),
    );
  const harm = (of: Readonly<Record<string, string>>, from?: number) => code("narrative", of, from);
  const alpha = (measure: string) => {
    const units = passages.map((line) =>
      ["first pass", "second pass"].map((pass) => Number(has(pass, place(line), (each) => each["measure"] === measure))),
    );
    const values = units.flat();
    const unlike = values.reduce((sum, one, i) => sum + values.filter((two, k) => k !== i && two !== one).length, 0);
    return 1 - units.filter(([one, two]) => one !== two).length / units.length / (unlike / (values.length * (values.length - 1)));
  };
  const talks = of("speech");
  const whole = talks.filter((line) => ["IRA", "PAK", "IND", "IRN", "CHN", "RUS", "USA"].includes(line["speaker"] ?? ""));
  const silent = whole.filter((line) => line["value"] === "0");
  const names = (measure: string) => of("names").filter((line) => line["measure"] === measure);
  return {
    "speech-passages": new Set(passages.map(place)).size,
    "speech-speeches": new Set(passages.map((line) => line["source"])).size,
    "speech-whole": whole.length,
    "speech-silent": silent.length,
    "speech-silent-delhi": silent.filter((line) => line["speaker"] === "IND").length,
    "speech-silent-beijing": silent.filter((line) => line["speaker"] === "CHN").length,
    "speech-harm": harm({}),
    "speech-harm-pak": harm({ actor: "PAK", target: "AFG" }),
    "speech-harm-pak-kabul": harm({ actor: "PAK", target: "AFG", speaker: "IRA" }),
    "speech-harm-pak-since": harm({ actor: "PAK" }, 2021),
    "speech-pak-harmed": harm({ speaker: "PAK", target: "PAK" }),
    "speech-pak-unnamed": harm({ speaker: "PAK", target: "PAK", actor: "unnamed" }),
    "speech-pak-washington": harm({ speaker: "PAK", target: "PAK", actor: "USA" }),
    "speech-pak-ttp": harm({ speaker: "PAK", target: "PAK", actor: "TTP" }),
    "speech-pak-kabul": ["TAL", "IRA", "AFG"].reduce((sum, actor) => sum + harm({ speaker: "PAK", target: "PAK", actor }), 0),
    "speech-denied": code("narrative, denied"),
    "speech-iran-washington": harm({ speaker: "IRN", actor: "USA", target: "AFG" }),
    "speech-border": code("border"),
    "speech-border-pak": code("border", { speaker: "PAK" }),
    "speech-durand": names("names the Durand line").length,
    "speech-ttp": names("names the TTP").length,
    "speech-ttp-others": names("names the TTP").filter((line) => line["speaker"] !== "PAK").length,
    "speech-recognition": code("recognition", {}, 2021),
    "speech-trust": code("trust"),
    "speech-trust-kabul": code("trust", { speaker: "IRA" }),
    "speech-trust-pak-since": code("trust", { speaker: "PAK" }, 2021),
    "speech-threat-pak": code("securitising-move", { speaker: "PAK" }, 2021),
    "speech-threat-pak-before": code("securitising-move", { speaker: "PAK" }, 2015, 2020),
    "speech-identity": code("identity"),
    "speech-alpha-least": Math.min(...[...new Set(of("first pass").map((line) => line["measure"] ?? ""))].map(alpha)),
  };
}
