import type { Loss } from "./project.js";
import type { OpenedProject } from "./read.js";

/** What a project says that a case does not take in, each with its number. The selections that find no place are told when it is added. */
export function lossesOf({ project, counts, losses }: OpenedProject): Loss[] {
  const absent = project.texts.filter((each) => each.text === null);
  const inAbsent = absent.flatMap((each) => each.selections);
  const of = (what: string, n: number): Loss[] => (n ? [{ what, n }] : []);
  const count = (name: string) => counts.get(name) ?? 0;
  const used = new Set([
    ...project.projectNotes,
    ...project.codes.flatMap((each) => each.notes),
    ...project.texts.flatMap((each) => [
      ...each.notes,
      ...each.selections.flatMap((one) => [...one.notes, ...one.codings.flatMap((two) => two.notes)]),
    ]),
    ...project.texts.flatMap((each) => each.codings.flatMap((one) => one.notes)),
  ]);
  const loose = project.notes.filter((each) => !used.has(each.guid));
  return [
    ...losses,
    ...of("texts that the archive does not hold", absent.length),
    ...of("selections in texts that the archive does not hold", inAbsent.length),
    ...of(
      "codings in texts that the archive does not hold",
      inAbsent.reduce((sum, each) => sum + each.codings.length, 0) + absent.reduce((sum, each) => sum + each.codings.length, 0),
    ),
    ...of("notes that hang on nothing", loose.length),
    ...of("cases that name no source", project.cases.filter((each) => !each.sources.length).length),
    ...of("sets of codes", project.sets.filter((each) => each.codes.length || !each.sources.length).length),
    ...of("codes not meant for coding, which become categories like others", project.codes.filter((each) => !each.codable).length),
    ...of(
      "codings of a source as a whole, kept as its attribute “coded as”",
      project.texts.reduce((sum, each) => sum + each.codings.length, 0),
    ),
    ...of("graphs", count("Graph")),
    ...of("links", count("Link")),
  ];
}
