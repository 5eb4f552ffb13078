/** Letters of a sentence that a title says where the sentence stands whole beside it. */
const most = 60;

/** The beginning of a sentence, up to a pause or a whole word. */
export function shortWords(says: string): string {
  if (says.length <= most) return says;
  const pause = says.slice(0, most).search(/[,;:](?=[^,;:]*$)/u);
  if (pause > 15) return `${says.slice(0, pause)}…`;
  const end = says.lastIndexOf(" ", most);
  return `${says.slice(0, end > 15 ? end : most)}…`;
}
