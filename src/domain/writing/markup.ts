/** Text as HTML and XML hold it, in elements and in attributes. What XML 1.0 cannot hold at all is the format's own matter. */
export function markupText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
