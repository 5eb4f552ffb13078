import { Link } from "wouter";
import { useAddress, useCase } from "../addresses/address.js";
import { groupOf, isOn, pageGroups } from "./pages.js";
import { ThemeButton } from "./theme-button.js";

/** Name of the case, groups of pages, the pages of the group that is open, find and theme. */
export function Header({ onFind, onPages }: { onFind: () => void; onPages: () => void }) {
  const shell = useCase();
  const { path, href } = useAddress();
  const open = groupOf(path);
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
      <nav className="pages" aria-label="Pages">
        <button type="button" className="all-pages" onClick={onPages} aria-haspopup="dialog" aria-keyshortcuts="o" title="All pages: o">
          <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
            <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h7" />
          </svg>
          <span>All pages</span>
          {open && <b aria-hidden="true">{open.name}</b>}
        </button>
        {pageGroups.map(({ name, pages: [first, ...others] }) => (
          <Link
            key={name}
            href={href(first.path)}
            className="page-link page-group"
            aria-current={open?.name !== name ? undefined : others.length > 0 ? "true" : "page"}
            title={[first, ...others].map((page) => (page.name === name ? page.asks : `${page.name}: ${page.asks}`)).join("\n")}
            data-name={name}
          >
            {name}
          </Link>
        ))}
        {open && open.pages.length > 1 && (
          <ul className="group-pages" aria-label={open.name}>
            {open.pages.map(({ path: page, name, asks }) => (
              <li key={page}>
                <Link
                  href={href(page)}
                  className="page-link"
                  aria-current={isOn(page, path) ? "page" : undefined}
                  title={asks}
                  data-name={name}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        )}
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
