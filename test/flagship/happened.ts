type Line = Readonly<Record<string, string>>;

const named = (line: Line, is: (side: string) => boolean) => is(line["side_a"] ?? "") || is(line["side_b"] ?? "");
const baloch = new Set(["BRAS", "BLA", "BLF", "BRA", "UBA"]);
/** Districts that touch Afghanistan, from general knowledge, as UCDP spells them. */
const border = new Set([
  ...["Chitral district", "Bajaur agency", "Mohmand agency", "Khyber agency", "Kurram agency", "North Waziristan", "South Waziristan"],
  ...["Zhob district", "Killa Saifullah district", "Pishin district", "Killa Abdullah district", "Nushki district", "Chagai district"],
]);

const withTtp = (line: Line) => named(line, (side) => /^(?:TTP|Jamaat-ul-Ahrar)/u.test(side));
const isTribal = (line: Line) => line["adm_1"] === "Federally Administered Tribal Areas";
export const between = (from: string, to: string) => (line: Line) => (line["date_start"] ?? "") >= from && (line["date_start"] ?? "") <= to;
const inYear = (year: number) => between(`${year}-01-01`, `${year}-12-31`);
const best = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + Number(line["best"]), 0);

/** What the report says of single events, by going through the lines of the files. */
export function happened(pakistan: readonly Line[], india: readonly Line[], later: readonly Line[]): Readonly<Record<string, number>> {
  const ttp = pakistan.filter(withTtp);
  const tribal = (year: number) => pakistan.filter(isTribal).filter(inYear(year));
  const [before, after] = [between("2021-03-29", "2021-08-14"), between("2021-08-15", "2021-12-31")];
  const itself = ttp.filter((line) => named(line, (side) => side === "TTP"));
  const near = (lines: readonly Line[]) => {
    const placed = lines.filter((line) => line["adm_2"]);
    return (placed.filter((line) => border.has(line["adm_2"] ?? "")).length / placed.length) * 100;
  };
  const reports = (year: number) => {
    const counted = pakistan
      .filter(inYear(year))
      .flatMap((line) => (line["number_of_sources"] === "-1" ? [] : [Number(line["number_of_sources"])]));
    return counted.reduce((sum, each) => sum + each, 0) / counted.length;
  };
  const line = (year: number) =>
    best(
      [...pakistan, ...india]
        .filter((each) => each["side_a"] === "Government of India" && each["side_b"] === "Government of Pakistan")
        .filter(inYear(year)),
    );
  const states = (year: number) =>
    best(later.filter((each) => each["side_b"] === "Government of Pakistan" && each["day"]?.startsWith(`${year}-`)));
  const fought = (lines: readonly Line[]) => lines.filter((each) => named(each, (side) => baloch.has(side))).length;
  return {
    "tribal-2019": tribal(2019).length,
    "tribal-2021": tribal(2021).length,
    "tribal-ttp-2021": tribal(2021).filter(withTtp).length,
    "tribal-ttp-share":
      ((tribal(2021).filter(withTtp).length - tribal(2019).filter(withTtp).length) / (tribal(2021).length - tribal(2019).length)) * 100,
    "ttp-events-before": itself.filter(before).length,
    "ttp-events-after": itself.filter(after).length,
    "ttp-events-ratio": itself.filter(after).length / itself.filter(before).length,
    "ttp-from-august-2020": ttp.filter(between("2020-08-01", "2021-07-31")).length / ttp.filter(between("2019-08-01", "2020-07-31")).length,
    "baloch-before": fought(pakistan.filter(before)),
    "baloch-after": fought(pakistan.filter(after)),
    "border-before": near(ttp.filter(before)),
    "border-after": near(ttp.filter(after)),
    "reports-2019": reports(2019),
    "reports-2021": reports(2021),
    "line-2020": line(2020),
    "line-2021": line(2021),
    "line-since": india.filter(between("2021-03-01", "2024-12-31")).length,
    "later-2025": states(2025),
    "later-2026": states(2026),
  };
}
