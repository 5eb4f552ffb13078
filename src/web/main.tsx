import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "../views/tokens.css";
import "../views/views.css";
import "../views/report.css";
import "../views/evidence.css";
import "../views/report-narrow.css";
import "../views/panel.css";
import "./css/base.css";
import "./css/header.css";
import "./css/period.css";
import "./css/frame.css";
import "./css/find.css";
import "./css/shell-narrow.css";
import "./css/parts.css";
import "./css/overview.css";
import "./css/claims-list.css";
import "./css/dyads.css";
import "./css/timeline.css";
import "./css/reader.css";
import "./css/pages-narrow.css";
import "./css/acts.css";
import "./css/codebook.css";
import "./css/coding.css";
import "./css/complex.css";
import "./css/claims-ways.css";
import "./css/claim-origins.css";
import "./css/claim-steps.css";
import "./css/claims-sides.css";
import "./css/claims-narrow.css";
import "./css/audit.css";
import "./css/agreement.css";
import "./css/queries.css";
import "./css/attribute-table.css";
import "./css/attribute-edit.css";
import "./css/work-entry.css";
import "./css/attribute-narrow.css";
import "./css/why.css";
import "./css/print.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { App } from "./app.js";
import { AskError } from "./ask.js";
import { restoreTheme } from "./theme.js";

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
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>,
  );
}
