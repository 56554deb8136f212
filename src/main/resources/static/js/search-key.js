/**
 * A slash goes to the search field, wherever the reader is.
 *
 * Hook: an input with [data-search-key]. Without this script there is the field.
 */
import { listen } from "./single-keys.js";

listen({ "/": () => document.querySelector("[data-search-key]")?.focus() });
