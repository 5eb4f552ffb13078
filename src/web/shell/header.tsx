import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { useAddress, useCase } from "../addresses/address.js";
import { ThemeButton } from "./theme-button.js";

export interface PageName {
  readonly path: string;
  readonly name: string;
  /** The question that it answers. */
  readonly asks: string;
}

/** Pages of the app, in the order of the header. A rule stands before those that start a group. */
export const pages: readonly (PageName & { readonly rule?: boolean })[] = [
  { path: "/", name: "Overview", asks: "What is this complex, what changed, how sound is the case?" },
  { path: "/sources", name: "Sources", asks: "What do we have, how good, how independent?" },
  { path: "/codebook", name: "Codebook", asks: "With what eyes do we read?" },
  { path: "/queries", name: "Queries", asks: "What do the codings say, across sources, sides and time?" },
  { path: "/agreement", name: "Agreement", asks: "How far do coders agree?" },
  { path: "/timeline", name: "Timeline", asks: "What happened when, and what was promised?", rule: true },
  { path: "/dyads", name: "Dyad", asks: "How do these two stand to each other?" },
  { path: "/complex", name: "Complex", asks: "Who hangs together, where is the border?" },
  { path: "/claims", name: "Claims", asks: "What can be said, on whose word?", rule: true },
  { path: "/effects", name: "Effects", asks: "What changed, and by how much?" },
  { path: "/explanations", name: "Explanations", asks: "Why?" },
  { path: "/scenarios", name: "Scenarios", asks: "What if?" },
  { path: "/report", name: "Report", asks: "The account", rule: true },
  { path: "/audit", name: "Audit", asks: "Is this manuscript sound?" },
];

/** Whether a path lies on a page of the header. */
export function isOn(page: string, path: string): boolean {
  return page === "/" ? path === "/" : path === page || path.startsWith(`${page}/`);
}

/** Name of the case, pages, find and theme. */
export function Header({ onFind }: { onFind: () => void }) {
  const shell = useCase();
  const { path, href } = useAddress();
  const strip = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the strip is centred anew on every page
  useEffect(() => {
    const here = strip.current?.querySelector<HTMLElement>("[aria-current]");
    if (here && strip.current) strip.current.scrollLeft = here.offsetLeft - (strip.current.clientWidth - here.offsetWidth) / 2;
  }, [path]);
  return (
    <header className="bar">
      <Link className="brand" href={href("/")} aria-label={`Amity, ${shell.name}`}>
        <b>Amity</b> <span title={shell.name}>{shell.name}</span>
      </Link>
      <Link className="other-cases" href="/start" aria-label="Other cases" title="New case, or open another">
        <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
          <path d="m4 6.5 4 4 4-4" />
        </svg>
      </Link>
      <nav className="pages" aria-label="Pages" ref={strip}>
        {pages.map(({ path: page, name, asks, rule }) => (
          <Link
            key={page}
            href={href(page)}
            className={rule ? "page-link after-rule" : "page-link"}
            aria-current={isOn(page, path) ? "page" : undefined}
            title={asks}
            data-name={name}
          >
            {name}
          </Link>
        ))}
      </nav>
      <button type="button" className="find-button" onClick={onFind} aria-label="Find" aria-keyshortcuts="/ Control+K">
        <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
          <circle cx="7" cy="7" r="4.6" />
          <path d="m10.6 10.6 3.4 3.4" />
        </svg>
        <span>Find</span>
        <kbd>/</kbd>
      </button>
      <ThemeButton />
    </header>
  );
}
