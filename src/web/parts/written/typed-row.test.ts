import { expect, it } from "vitest";
import { editYaml } from "../../../case/yaml/edit-yaml.js";
import { itsLines } from "./file-line.js";
import { type Field, meant, placeOf, rowOf, rowSteps, typedOf } from "./typed-row.js";

const fields: readonly Field[] = [
  { key: "role", label: "Role", kind: "words", isNeeded: true },
  { key: "of", label: "Of the country", kind: "country" },
  { key: "since", label: "Since", kind: "first" },
  { key: "until", label: "Until", kind: "last" },
];
const promise: readonly Field[] = [
  { key: "by", label: "By", kind: "actor", isNeeded: true },
  { key: "due", label: "Due on", kind: "day" },
  {
    key: "status",
    label: "What became of it",
    kind: "one",
    choices: [
      ["open", "open"],
      ["kept", "kept"],
    ],
  },
];
const actors = [{ id: "MLI-JNIM", name: "Group for the Support of Islam", short: "JNIM", kind: "group", country: "MLI", outside: false }];

it("reads what is typed as the file would say it", () => {
  const typed = { role: "government", of: "Côte d’Ivoire", since: "March 2012", until: "2013" };
  expect(meant(fields, typed, {}, actors)).toEqual({ row: { role: "government", of: "CIV", since: "2012-03-01", until: "2013-12-31" } });
  expect(meant(promise, { by: "jnim", due: "22 Mar 2012", status: "kept" }, {}, actors)).toEqual({
    row: { by: "MLI-JNIM", due: "2012-03-22", status: "kept" },
  });
  expect(meant(promise, { by: "The elders", due: "", status: "open" }, {}, actors)).toEqual({ row: { by: "The elders" } });
});

it("shows words of several lines on one, and leaves them as they are until somebody types", () => {
  const asks: readonly Field[] = [{ key: "question", label: "Question", kind: "words", isNeeded: true }];
  const row = { question: "Who holds\nthe north?\n" };
  const typed = typedOf(asks, row, actors);
  expect(typed).toEqual({ question: "Who holds the north?" });
  expect(meant(asks, typed, row, actors)).toEqual({ row });
  const query: readonly Field[] = [{ key: "sql", label: "Query", kind: "query" }];
  const written = { sql: "select 1\nfrom event\n" };
  expect(typedOf(query, written, actors)).toEqual({ sql: "select 1\nfrom event" });
  expect(meant(query, typedOf(query, written, actors), written, actors)).toEqual({ row: written });
});

it("reads words between commas as several", () => {
  const trait: readonly Field[] = [{ key: "is", label: "What it is", kind: "list", isNeeded: true }];
  expect(meant(trait, { is: "Pashto, Dari" }, {}, actors)).toEqual({ row: { is: ["Pashto", "Dari"] } });
  expect(meant(trait, { is: "Pashto," }, {}, actors)).toEqual({ row: { is: "Pashto" } });
  expect(meant(trait, { is: "Pashto, Dari" }, { is: ["Pashto", "Dari"] }, actors)).toEqual({ row: { is: ["Pashto", "Dari"] } });
  expect(meant(trait, { is: " , " }, {}, actors)).toEqual({ says: "“,” cannot stand under What it is." });
});

it("keeps several as ids, as many as were chosen", () => {
  const choices = [
    ["k1", "Shells fell, and the bazaar shut"],
    ["k2", "The pass was open"],
  ] as const;
  const rests: readonly Field[] = [{ key: "claims", label: "Claims that it rests on", kind: "several", choices }];
  expect(typedOf(rests, { claims: ["k1", "k2"] }, actors)).toEqual({ claims: "k1 k2" });
  expect(meant(rests, { claims: "k2" }, { claims: ["k1"] }, actors)).toEqual({ row: { claims: ["k2"] } });
  expect(meant(rests, { claims: "" }, { claims: ["k1"] }, actors)).toEqual({ row: {} });
});

it.each([
  [{ role: "" }, "Role is missing."],
  [{ role: "state", of: "Atlantis" }, /^“Atlantis” is no country that Amity knows/u],
  [{ role: "state", since: "last spring" }, /^“last spring” is no day/u],
  [{ role: "state", since: "2014", until: "2013" }, "It would end on 31 Dec 2013, before it begins on 1 Jan 2014."],
])("refuses %j", (typed, says) => {
  const found = meant(fields, typed, {}, actors);
  expect("says" in found ? found.says : found).toEqual(typeof says === "string" ? says : expect.stringMatching(says));
});

it("shows a row as a person types it, and leaves what was not typed as it is written", () => {
  const row = { role: "government", of: "MLI", since: "2012-03-22", because: "a coup" };
  const typed = typedOf(fields, row, actors);
  expect(typed).toEqual({ role: "government", of: "Mali", since: "22 Mar 2012", until: "" });
  expect(meant(fields, typed, row, actors)).toEqual({ row });
  expect(meant(fields, { ...typed, since: "" }, row, actors)).toEqual({ row: { role: "government", of: "MLI", because: "a coup" } });
});

const file = `actors:
  - id: MLI # the state
    aliases: [Bamako, {name: Government of Mali, since: 2013-09-04}]
    roles:
      - {role: state}
      - {role: government, of: MLI, until: 2012-03-21} # until the coup
`;

it("changes one value of a row, and leaves every other letter alone", () => {
  const item = { role: "government", of: "MLI", until: "2012-03-21" };
  const path = ["actors", 0, "roles", 1];
  expect(editYaml(file, rowSteps(path, item, { ...item, until: "2012-03-22" }))).toBe(file.replace("03-21} #", "03-22} #"));
  const bare = rowSteps(path, item, { role: "government", of: "MLI" });
  expect(editYaml(file, bare)).toBe(file.replace(", until: 2012-03-21} #", "} #"));
});

it("gives days to a name that stood bare, and takes them again", () => {
  const path = ["actors", 0, "aliases", 0];
  const dated = rowSteps(path, "Bamako", { name: "Bamako", since: "2012-03-22" }, "name");
  const text = editYaml(file, dated);
  expect(text).toBe(file.replace("[Bamako,", "[{name: Bamako, since: 2012-03-22},"));
  expect(rowSteps(path, "Bamako", rowOf("Bamako", "name"), "name")).toEqual([]);
  expect(rowSteps(path, "Bamako", { name: "Koulouba" }, "name")).toEqual([{ set: path, value: "Koulouba" }]);
});

it("finds a row again where others came before it, and not where it was changed", () => {
  expect(placeOf(["a", { name: "b" }], { name: "b" }, 1)).toBe(1);
  expect(placeOf(["new", "a", { name: "b" }], { name: "b" }, 1)).toBe(2);
  expect(placeOf(["a", { name: "c" }], { name: "b" }, 1)).toBe(-1);
});

it("shows the lines of an item and no other’s", () => {
  const text = "turning_points:\n  - id: coup\n    day: 2012-03-22\n\n  # the second\n  - {id: two}\nseries: []\n";
  expect(itsLines(text, 2, 6)).toEqual(["  - id: coup", "    day: 2012-03-22"]);
  expect(itsLines(text, 6, undefined)).toEqual(["  - {id: two}"]);
  expect(itsLines("a:\n  - one\n  - two\n    more", 3, undefined)).toEqual(["  - two", "    more"]);
});

const spell: readonly Field[] = [{ key: "days", label: "From and to", kind: "stretches", isNeeded: true }];

it.each([
  [
    "9 Nov 2021 to 9 Dec 2021; June 2022",
    [
      ["2021-11-09", "2021-12-09"],
      ["2022-06-01", "2022-06-30"],
    ],
  ],
  ["2014", [["2014-01-01", "2014-12-31"]]],
  ["2014-06-15 – 2014-08; ", [["2014-06-15", "2014-08-31"]]],
  ["15 Jun 2014 until 20 Jun 2014", [["2014-06-15", "2014-06-20"]]],
])("reads %j as stretches of days, and shows them as they can be typed", (typed, spans) => {
  const days = spans.map(([from, to]) => ({ from, to }));
  expect(meant(spell, { days: typed }, {}, actors)).toEqual({ row: { days } });
  const again = typedOf(spell, { days }, actors);
  expect(meant(spell, again, {}, actors)).toEqual({ row: { days } });
});

it.each([
  ["", "From and to is missing."],
  [";", "“;” are no days. Write 1 Jun 2014 to 30 Jun 2014, or March 2012; several with ; between them."],
  ["2014; spring 2015", "“spring 2015” are no days. Write 1 Jun 2014 to 30 Jun 2014, or March 2012; several with ; between them."],
  ["1 Jun 2014 to 2 Jun 2014 to 3 Jun 2014", /^“1 Jun 2014 to 2 Jun 2014 to 3 Jun 2014” are no days/u],
  ["2 Jun 2014 to 1 Jun 2014", "One would end on 1 Jun 2014, before it begins on 2 Jun 2014."],
])("says of %j what is wrong", (typed, says) => {
  const found = meant(spell, { days: typed }, {}, actors);
  expect("says" in found ? found.says : found).toEqual(typeof says === "string" ? says : expect.stringMatching(says));
});

it("reads yes and no as the file has them, and a pattern of several", () => {
  const option: readonly Field[] = [
    {
      key: "lasting",
      label: "Lasting",
      kind: "truth",
      choices: [
        ["", "no"],
        ["yes", "yes"],
      ],
    },
    {
      key: "wants",
      label: "Wants",
      kind: "pattern",
      isNeeded: true,
      choices: [
        ["fence", "Fence"],
        ["dam-2", "Dam"],
      ],
    },
  ];
  expect(typedOf(option, { lasting: false, wants: { fence: true, "dam-2": false } }, [])).toEqual({ lasting: "", wants: "+fence -dam-2" });
  expect(meant(option, { lasting: "yes", wants: "-dam-2" }, {}, [])).toEqual({ row: { lasting: true, wants: { "dam-2": false } } });
  expect(meant(option, { lasting: "", wants: "" }, {}, [])).toEqual({ says: "Wants is missing." });
  expect(meant(option, { lasting: "", wants: "+fence" }, { lasting: true }, [])).toEqual({ row: { wants: { fence: true } } });
});
