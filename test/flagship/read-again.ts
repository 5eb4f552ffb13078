type Line = Readonly<Record<string, string>>;
type Marks = readonly { readonly id: string; readonly marks: Readonly<Record<string, string>> }[];

const place = (line: Line) => `${line["source"]} ${line["passage"]}`;

/** Krippendorff's α of two readers: one without how often they part over how often any two of all their values do. */
function alphaOf(units: readonly (readonly [string | number, string | number])[]): number {
  const values = units.flat();
  const often = new Map<string | number, number>();
  for (const value of values) often.set(value, (often.get(value) ?? 0) + 1);
  const unlike =
    values.reduce<number>((sum, value) => sum + values.length - (often.get(value) ?? 0), 0) / (values.length * (values.length - 1));
  return 1 - units.filter(([one, two]) => one !== two).length / units.length / unlike;
}

/** Each code with whom has it where, α, and its interval by leaving out one passage after the other. */
export function readAgain(speeches: readonly Line[]) {
  const of = (pass: string) => speeches.filter((line) => line["pass"] === pass);
  const passages = of("passage").map(place);
  const coded = (pass: string, code: string) => new Set(of(pass).flatMap((line) => (line["measure"] === code ? [place(line)] : [])));
  return [...new Set(of("first pass").map((line) => line["measure"] ?? ""))].sort().map((code) => {
    const [first, second, other] = ["first pass", "second pass", "other session"].map((pass) => coded(pass, code)) as [
      Set<string>,
      Set<string>,
      Set<string>,
    ];
    const units = passages.map((each) => [Number(first.has(each) && second.has(each)), Number(other.has(each))] as const);
    const without = units.map((_, at) => alphaOf(units.toSpliced(at, 1)));
    const middle = without.reduce((sum, each) => sum + each, 0) / units.length;
    const error = Math.sqrt(((units.length - 1) / units.length) * without.reduce((sum, each) => sum + (each - middle) ** 2, 0));
    const alpha = alphaOf(units);
    return {
      code,
      ours: units.filter(([one]) => one).length,
      other: other.size,
      all: units.filter(([one, two]) => one && two).length,
      alpha,
      low: alpha - 1.96 * error,
      high: Math.min(1, alpha + 1.96 * error),
    };
  });
}

const isHarm = (line: Line) => line["measure"]?.startsWith("narrative") === true;

/** Each charge by direction: how often both of our readings have it, how often the further one, both, and α over the passages told as harm. */
export function directions(speeches: readonly Line[]) {
  const of = (pass: string) => speeches.filter((line) => line["pass"] === pass && isHarm(line));
  const passages = [...new Set(["first pass", "second pass", "other session"].flatMap(of).map(place))];
  const told = (line: Line) => `${line["measure"] === "narrative" ? "told" : "denied"} ${line["actor"]} ${line["target"]}`;
  const all = [...new Set(["first pass", "second pass", "direction again"].flatMap(of).map(told))];
  return all.flatMap((direction) => {
    const has = (pass: string) => new Set(of(pass).flatMap((line) => (told(line) === direction ? [place(line)] : [])));
    const [first, second, again] = [has("first pass"), has("second pass"), has("direction again")];
    const units = passages.map((each) => [Number(first.has(each) && second.has(each)), Number(again.has(each))] as const);
    const ours = units.filter(([one]) => one).length;
    if (ours + again.size === 0) return [];
    const both = units.filter(([one, two]) => one && two).length;
    return [{ direction, ours, again: again.size, both, alpha: Math.round(alphaOf(units) * 100) / 100 }];
  });
}

/** What the report says of the reading by another session, from the lines of its files. */
export function secondReading(
  speeches: readonly Line[],
  lines: readonly Line[],
  evidence: Marks,
  readings: readonly { readonly evidence: Marks }[],
): Readonly<Record<string, number>> {
  const codes = readAgain(speeches);
  const inAll = (code: string, of: (line: Line) => boolean) => {
    const has = (pass: string) =>
      new Set(speeches.filter((line) => line["pass"] === pass && line["measure"] === code && of(line)).map(place));
    const [first, second, other] = [has("first pass"), has("second pass"), has("other session")];
    return [...first].filter((each) => second.has(each) && other.has(each)).length;
  };
  const charges = (pass: string) =>
    new Set(
      speeches.flatMap((line) =>
        line["pass"] === pass && isHarm(line) ? [`${line["measure"]} ${line["actor"]} ${line["target"]} ${place(line)}`] : [],
      ),
    );
  const [secondPass, again] = [charges("second pass"), charges("direction again")];
  const ours = [...charges("first pass")].filter((each) => secondPass.has(each));
  const same = ours.filter((each) => again.has(each));
  const narratives = speeches.filter((line) => ["first pass", "second pass", "other session"].includes(line["pass"] ?? "") && isHarm(line));
  const marks = readings.flatMap((reading) =>
    reading.evidence.flatMap(({ id, marks: given }) =>
      Object.entries(given).map(([against, said]) => ({
        against,
        said,
        ours: evidence.find((each) => each.id === id)?.marks[against] ?? "",
      })),
    ),
  );
  const weight = (mark: string) => ({ I: 1, II: 2 })[mark] ?? 0;
  const against = (hypothesis: string) =>
    marks.filter((each) => each.against === hypothesis).reduce((sum, each) => sum + weight(each.said), 0);
  const stances = lines.filter((line) => line["what"] === "stance");
  const alike: Readonly<Record<string, string>> = { asserts: "supports", denies: "denies", silent: "neither", foil: "neither" };
  const [foils, pieces] = [stances.filter((line) => line["against"] === "foil"), stances.filter((line) => line["against"] !== "foil")];
  return {
    "second-codes": codes.length,
    "second-codes-held": codes.filter(({ alpha }) => alpha >= 0.667).length,
    "second-recognition": inAll("recognition", (line) => Number(line["year"]) >= 2021),
    "second-trust": inAll("trust", () => true),
    "second-threat": inAll("securitising-move", (line) => line["speaker"] === "PAK"),
    "second-denied": inAll("narrative, denied", () => true),
    "direction-passages": new Set(narratives.map(place)).size,
    "direction-charges": ours.length,
    "direction-same": same.length,
    "direction-more": [...again].filter((each) => !ours.includes(each)).length,
    "direction-pak-same": same.filter((each) => each.startsWith("narrative PAK AFG ")).length,
    "second-marks": marks.length,
    "second-marks-same": marks.filter(({ ours, said }) => ours === said).length,
    "second-marks-opposed": marks.filter(({ ours, said }) => `${ours[0]}${said[0]}`.match(/^(?:CI|IC)$/u)).length,
    "second-marks-alpha": alphaOf(marks.map(({ ours, said }) => [ours, said])),
    "second-pakistan": against("pakistan"),
    "second-kabul": against("kabul"),
    "second-reporting": against("reporting"),
    "reporting-against": evidence.reduce((sum, each) => sum + weight(each.marks["reporting"] ?? ""), 0),
    "second-evidence": pieces.length,
    "second-evidence-same": pieces.filter((line) => alike[line["against"] ?? ""] === line["said"]).length,
    "second-evidence-alpha": alphaOf(pieces.map((line) => [alike[line["against"] ?? ""] ?? "", line["said"] ?? ""])),
    "second-foils": foils.length,
    "second-foils-taken": foils.filter((line) => line["said"] !== "neither").length,
  };
}
