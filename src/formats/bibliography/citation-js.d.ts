declare module "@citation-js/plugin-bibtex/lib/input/value.js" {
  /** The value of a BibTeX field out of LaTeX: words, or names where the field holds names. Throws where the LaTeX is broken. */
  export function parse(
    text: string,
    field: string,
  ): string | { readonly family?: string; readonly given?: string; readonly prefix?: string; readonly suffix?: string }[];
}
