import { toggleTheme } from "./theme.js";

/** Light or dark. */
export function ThemeButton() {
  return (
    <button type="button" className="theme-button" onClick={toggleTheme} aria-label="Light or dark" title="Light or dark">
      <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
        <circle cx="8" cy="8" r="6" />
        <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
      </svg>
    </button>
  );
}
