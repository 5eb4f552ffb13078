const key = "amity-theme";

/** Sets the theme that was chosen last; the system's where none was. */
export function restoreTheme(): void {
  try {
    const theme = localStorage.getItem(key);
    if (theme === "dark" || theme === "light") document.documentElement.dataset["theme"] = theme;
  } catch {
    return; // a browser that keeps nothing follows the system
  }
}

export function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

export function toggleTheme(): void {
  const next = isDark() ? "light" : "dark";
  document.documentElement.dataset["theme"] = next;
  try {
    localStorage.setItem(key, next);
  } catch {
    return;
  }
}
