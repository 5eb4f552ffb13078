import { type CaseFile, codingsOf, type Gathered } from "../../case/case.js";
import type { Place } from "../../domain/problem.js";
import { stylesPlace } from "../../stages/report/citations/style-file.js";

/** What a thread is told of a case, as plain data. */
export interface ToldCase extends Pick<CaseFile, "folder" | "says"> {
  /** The coders' files: who is done with what stands in them alone. */
  readonly codings: readonly Gathered[];
  /** Styles of citing works, and the words of their languages. */
  readonly styles: readonly Gathered[];
  /** Where each series stands in case.yaml, and each figure in figures.yaml. */
  readonly series: readonly Place[];
  readonly figures: readonly Place[];
}

export function toldOf(caseFile: CaseFile): ToldCase {
  const { folder, says, files, at } = caseFile;
  return {
    folder,
    says,
    codings: codingsOf(caseFile),
    styles: files.filter(({ path }) => path.startsWith(stylesPlace)),
    series: says.case.series.map((_, index) => at("case", "series", index)),
    figures: says.figures.figures.map((_, index) => at("figures", "figures", index)),
  };
}

/** The case as it was told. */
export function caseOf({ folder, says, codings, styles, series, figures }: ToldCase): CaseFile {
  const lists: Readonly<Record<string, readonly Place[]>> = { series, figures };
  return {
    folder,
    says,
    at: (file, key = "", index = -1) => lists[key]?.[Number(index)] ?? { file: `${file}.yaml`, line: 1, column: 1 },
    layout: () => null,
    files: [...codings, ...styles],
    problems: [],
  };
}
