/** Letters of a sentence that a title says where the sentence stands whole beside it. */
const most = 60;

/** The beginning of a sentence, up to a pause or a whole word; of so many letters at most. */
export function shortWords(says: string, letters = most): string {
  if (says.length <= letters) return says;
  const pause = says.slice(0, letters).search(/[,;:](?=[^,;:]*$)/u);
  if (pause > 15) return `${says.slice(0, pause)}…`;
  const end = says.lastIndexOf(" ", letters);
  return `${says.slice(0, end > 15 ? end : letters)}…`;
}
