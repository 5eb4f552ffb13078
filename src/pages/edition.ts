/** Header of every answer that names the program of the pages, so that a page knows when another was built since it was opened. */
export const pagesHeader = "x-amity-pages";
