import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { useAddress } from "../addresses/address.js";
import { isOn, pageGroups, pages } from "./pages.js";

/** All pages by what they are asked, like the contents of a book: a letter goes to a page, ↑ ↓ walk. */
export function AllPages({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { path, href, go } = useAddress();
  useEffect(() => {
    const open = dialog.current;
    if (!open || open.open) return;
    open.showModal();
    (open.querySelector<HTMLElement>("[aria-current]") ?? open.querySelector("a"))?.focus();
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const page = pages.find(({ key }) => key === event.key.toLowerCase());
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (!page && !step) return;
      event.preventDefault();
      if (page) {
        onClose();
        go(page.path);
        return;
      }
      const links = [...(dialog.current?.querySelectorAll<HTMLElement>("a") ?? [])];
      const here = links.indexOf(document.activeElement as HTMLElement);
      links[Math.max(0, Math.min(links.length - 1, here + step))]?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [go, onClose]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself
    <dialog
      ref={dialog}
      className="find contents"
      aria-label="All pages"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="find-box">
        <div className="contents-body">
          {pageGroups.map(({ name, pages: of }) => (
            <section key={name} aria-label={name}>
              <h2>{name}</h2>
              <ul>
                {of.map((page) => (
                  <li key={page.path}>
                    <Link
                      href={href(page.path)}
                      onClick={onClose}
                      aria-current={isOn(page.path, path) ? "page" : undefined}
                      aria-keyshortcuts={page.key}
                    >
                      <b>{page.name}</b> <span>{page.asks}</span> <kbd>{page.key}</kbd>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <p className="find-foot">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> walk, a letter goes there
          </span>
          <span>
            <kbd>Esc</kbd> close
          </span>
        </p>
      </div>
    </dialog>
  );
}
