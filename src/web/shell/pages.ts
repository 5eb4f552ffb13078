/** A page of the app. */
export interface PageName {
  readonly path: string;
  readonly name: string;
  /** The question that it answers. */
  readonly asks: string;
  /** Goes there from the list of all pages. */
  readonly key: string;
}

/** Pages that answer one kind of question. The header names the group, and its pages while one of them is open. */
export interface PageGroup {
  readonly name: string;
  readonly pages: readonly [PageName, ...PageName[]];
  /** Where pages of the group lie that have no name of their own in the header. */
  readonly also?: readonly string[];
}

export const pageGroups: readonly PageGroup[] = [
  {
    name: "Overview",
    pages: [{ path: "/", name: "Overview", asks: "What is this complex, what changed, how sound is the case?", key: "o" }],
  },
  {
    name: "Sources",
    pages: [{ path: "/sources", name: "Sources", asks: "What do we have, how good, how independent?", key: "s" }],
    also: ["/confirm"],
  },
  {
    name: "Code",
    pages: [
      { path: "/codebook", name: "Codebook", asks: "With what eyes do we read?", key: "c" },
      { path: "/queries", name: "Queries", asks: "What do the codings say, across sources, sides and time?", key: "q" },
      { path: "/agreement", name: "Agreement", asks: "How far do coders agree?", key: "a" },
    ],
    also: ["/codings"],
  },
  {
    name: "Events",
    pages: [
      { path: "/timeline", name: "Timeline", asks: "What happened when, and what was promised?", key: "t" },
      { path: "/effects", name: "Effects", asks: "What changed, and by how much?", key: "e" },
    ],
  },
  {
    name: "Relations",
    pages: [
      { path: "/dyads", name: "Dyad", asks: "How do these two stand to each other?", key: "d" },
      { path: "/complex", name: "Complex", asks: "Who belongs together, where is the border?", key: "x" },
    ],
    also: ["/actors"],
  },
  { name: "Claims", pages: [{ path: "/claims", name: "Claims", asks: "What can be said, on whose word?", key: "l" }] },
  {
    name: "Why",
    pages: [
      { path: "/explanations", name: "Explanations", asks: "Why?", key: "w" },
      { path: "/scenarios", name: "Scenarios", asks: "What if?", key: "i" },
    ],
  },
  {
    name: "Report",
    pages: [
      { path: "/report", name: "Report", asks: "The account", key: "r" },
      { path: "/audit", name: "Audit", asks: "Is this manuscript sound?", key: "u" },
    ],
  },
];

export const pages: readonly PageName[] = pageGroups.flatMap((group) => group.pages);

/** Whether a path lies on a page of the header. */
export function isOn(page: string, path: string): boolean {
  return page === "/" ? path === "/" : path === page || path.startsWith(`${page}/`);
}

export function groupOf(path: string): PageGroup | undefined {
  return pageGroups.find((group) => [...group.pages.map((page) => page.path), ...(group.also ?? [])].some((page) => isOn(page, path)));
}
