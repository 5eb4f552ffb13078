import { describe, expect, it } from "vitest";
import { authorsAsListed, readReferenceList } from "./reference-list.js";

/** Each work as `authors | year | type | title`. */
function read(list: string) {
  return readReferenceList(list, 0, list.length, []).entries.map(
    (entry) => `${authorsAsListed(entry).join("; ")} | ${entry.year} | ${entry.type} | ${entry.title.text}`,
  );
}

describe("the reference list", () => {
  it.each([
    [
      "APA",
      "Lund, A. B., & Roca, C. (2019). On borders. Border Studies, 3(2), 1–9.",
      "Lund, A. B.; Roca, C. | 2019 | article | On borders",
    ],
    [
      "Harvard",
      "Lund, A. and Roca, C. (2019) ‘On borders’, Border Studies, 3(2), pp. 1–9.",
      "Lund, A.; Roca, C. | 2019 | article | On borders",
    ],
    ["Harvard without brackets", "Lund, A., 2019. On borders. Oxford: Clarion Press.", "Lund, A. | 2019 | book | On borders"],
    [
      "Chicago",
      "Lund, Anna, and Carla Roca. 2019. “On Borders.” Border Studies 3 (2): 1–9.",
      "Lund, Anna; Roca, Carla | 2019 | article | On Borders",
    ],
    [
      "ABNT",
      "LUND, A.; DE ROCA, Carla. Sobre fronteiras. Estudos, Brasília, v. 3, n. 2, p. 1-9, 2019.",
      "Lund, A.; De Roca, Carla | 2019 | article | Sobre fronteiras",
    ],
    ["Vancouver", "Lund AB, Roca C. On borders. Border Stud. 2019;3(2):1-9.", "Lund, AB; Roca, C | 2019 | article | On borders"],
    [
      "IEEE",
      "A. Lund and C. Roca, “On borders,” Border Studies, vol. 3, no. 2, pp. 1–9, 2019.",
      "Lund, A.; Roca, C. | 2019 | article | On borders",
    ],
    [
      "names in natural order",
      "Anna B. Lund and Carla Roca. On borders. Clarion Press, Oxford, 2019.",
      "Lund, Anna B.; Roca, Carla | 2019 | book | On borders",
    ],
    ["a body", "World Bank. (2021). On borders. Washington.", "World Bank | 2021 |"],
    ["a particle", "van der Meer, S. (2018a). On borders. Clarion Press.", "van der Meer, S. | 2018a | book | On borders"],
    ["an editor", "Lund, A. (Ed.). (2019). On borders. Clarion Press.", "Lund, A. (Ed.) | 2019 | book | On borders"],
    ["no date", "Lund, A. (n.d.). On borders. Clarion Press.", "Lund, A. | n.d. | book | On borders"],
  ])("reads %s", (_, entry, expected) => {
    expect(read(entry)[0]).toContain(expected);
  });

  const one = "Lund, A. (2019). On borders and the long road north of them. Border Studies, 3(2), 1–9.";
  const two = "Roca, C., & Sand, D. (2020). On rivers. River Studies, 4(1), 11–19.";
  const both = ["Lund, A. | 2019", "Roca, C.; Sand, D. | 2020"];
  it.each([
    ["blank lines", `${one}\n\n${two}\n\n${two.replace("2020", "2021")}`],
    ["bullets", `- ${one}\n- ${two}\n- ${two.replace("2020", "2021")}`],
    ["numbers", `1. ${one}\n2. ${two}\n3. ${two.replace("2020", "2021")}`],
    ["lines", `${one}\n${two}\n${two.replace("2020", "2021")}`],
    [
      "hanging indents",
      `${one.replace("long ", "long\n    ")}\n${two.replace("On ", "On\n    ")}\n${two.replace("2020", "2021").replace("On ", "On\n    ")}`,
    ],
  ])("tells entries apart by %s", (_, list) => {
    const found = read(list).map((each) => each.split(" | ").slice(0, 2).join(" | "));
    expect(found.slice(0, 2)).toEqual(both);
    expect(found).toHaveLength(3);
  });

  it("repeats the author behind a dash", () => {
    expect(read("Lund, Anna. 2019. On Borders. Oxford: Clarion Press.\n\n———. 2020. On Rivers. Oxford: Clarion Press.")[1]).toContain(
      "Lund, Anna | 2020",
    );
  });

  it.each([
    [
      "K. Lund, M. Roca, and P. Sand. tollbook: A package for tolls. Border Studies, 3(2):1–9, 2019.",
      "Lund, K.; Roca, M.; Sand, P. | 2019",
    ],
    [
      "R. Anna Lund, Mira Roca, and Paul J. Sand. On borders. Border Studies, 3(2):1–9, 2019.",
      "Lund, R. Anna; Roca, Mira; Sand, Paul J. | 2019",
    ],
    [
      "K. Lund and M. Roca. On borders. Border Studies, 3(2):1–9, 2019. Also available as Report 7, Clarion, 2017.",
      "Lund, K.; Roca, M. | 2019",
    ],
    ["K. Lund and M. Roca. On borders. Reprinted by Clarion Press, 1998.", "Lund, K.; Roca, M. | 1998"],
    ["K. Lund and M. Roca. On borders. http://example.org/borders, 2019b.", "Lund, K.; Roca, M. | 2019b"],
  ])("reads names and year of “%s”", (entry, head) => {
    const list = `${entry}\n\nA. Gul and D. Hara. On rivers. River Studies, 4(1):11–19, 2020.\n\nE. Ito and F. Jara. On rails. River Studies, 5(1):1–9, 2021.`;
    expect(read(list)[0]).toContain(head);
  });

  it("repeats the author where the dash is a drawn rule", () => {
    const list = [
      "Lund, Anna and Carla Roca (2008) “On Borders,” Border Studies, 3 (2), 1–9.",
      "(2011) “On Rivers and the Towns beside Them,” River Studies, 4 (1), 11–19.",
      "eds. (2012) Handbook of Roads, Oxford: Clarion Press.",
      "Sand, Mira (2009) “On Rails,” Border Studies, 4 (2), 1–9.",
    ];
    expect(read(list.join("\n\n")).map((each) => each.split(" | ").slice(0, 2).join(" | "))).toEqual([
      "Lund, Anna; Roca, Carla | 2008",
      "Lund, Anna; Roca, Carla | 2011",
      "Lund, Anna; Roca, Carla eds. | 2012",
      "Sand, Mira | 2009",
    ]);
  });

  it("splits an entry that two works share, and says so", () => {
    const { entries } = readReferenceList(`${one} ${two}`, 0, one.length + two.length + 1, []);
    expect(entries.map((entry) => entry.year)).toEqual(["2019", "2020"]);
    expect(entries[0]?.merged).toEqual([entries[1]?.id]);
  });
});
