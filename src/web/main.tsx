import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "../views/css/tokens.css";
import "../views/css/views.css";
import "../views/css/report.css";
import "../views/css/evidence.css";
import "../views/css/report-narrow.css";
import "../views/css/report-print.css";
import "../views/css/panel.css";
import "./css/shell/base.css";
import "./css/shell/header.css";
import "./css/shell/period.css";
import "./css/shell/frame.css";
import "./css/shell/find.css";
import "./css/shell/all-pages.css";
import "./css/shell/write-window.css";
import "./css/shell/shell-narrow.css";
import "./css/parts.css";
import "./css/overview.css";
import "./css/claims/claims-list.css";
import "./css/dyads.css";
import "./css/timeline.css";
import "./css/sources/reader.css";
import "./css/pages-narrow.css";
import "./css/acts.css";
import "./css/coding/codebook.css";
import "./css/coding/coding.css";
import "./css/complex.css";
import "./css/claims/claims-ways.css";
import "./css/claims/claim-origins.css";
import "./css/claims/claim-steps.css";
import "./css/claims/claims-sides.css";
import "./css/claims/claims-narrow.css";
import "./css/claims/claim-window.css";
import "./css/audit.css";
import "./css/coding/agreement.css";
import "./css/coding/queries.css";
import "./css/sources/attribute-table.css";
import "./css/sources/attribute-edit.css";
import "./css/sources/work-entry.css";
import "./css/sources/attribute-narrow.css";
import "./css/figure-maker.css";
import "./css/help.css";
import "./css/why.css";
import "./css/written.css";
import "./css/beginning/start.css";
import "./css/beginning/adding.css";
import "./css/beginning/confirm.css";
import "./css/shell/print.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { App } from "./app.js";
import { AskError } from "./ask/ask.js";
import { enter } from "./ask/session.js";
import { restoreTheme } from "./shell/theme.js";

restoreTheme();
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: (count, error) => count < 2 && !(error instanceof AskError && error.status >= 400 && error.status < 500),
      refetchOnWindowFocus: false,
    },
  },
});
const root = document.getElementById("app");
await enter();
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>,
  );
}
