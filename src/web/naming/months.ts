const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Months since year 0. */
export function monthIndex(month: string): number {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return year * 12 + number - 1;
}

export function monthAt(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** “Aug 2021” of a month or day; the year where there is no month. */
export function monthWords(moment: string): string {
  const month = Number(moment.slice(5, 7));
  return month ? `${names[month - 1]} ${moment.slice(0, 4)}` : moment.slice(0, 4);
}

/** “15 Aug 2021” as exactly as the text is; “2022 to 2024” of a span, whose ends may be open. */
export function dayWords(moment: string): string {
  const [from = "", to] = moment.split("/");
  if (to !== undefined) {
    const [start, end] = [from, to].map((each) => (/^\d/u.test(each) ? dayWords(each) : ""));
    return start && end ? `${start} to ${end}` : start ? `from ${start}` : `until ${end}`;
  }
  const day = Number(moment.slice(8, 10));
  return day ? `${day} ${monthWords(moment)}` : monthWords(moment);
}
