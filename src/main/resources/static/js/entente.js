/** Runs on every page and loads what a page asks for by its hooks. Nothing here is needed to use the page. */
const behaviours = {
	"[data-excerpt-picker]": "./excerpt-picker.js",
	"[data-combobox]": "./combobox.js",
	"[data-mentions]": "./mentions.js",
	"[data-list]": "./listing.js",
	"[data-domain]": "./domain-activities.js",
	"[data-review-keys]": "./review-keys.js",
	"[data-search-key]": "./search-key.js",
};

function load(within) {
	Object.entries(behaviours)
		.filter(([hook]) => within.querySelector(hook))
		.forEach(([, module]) => import(module));
}

load(document);
document.addEventListener("htmx:load", (event) => load(event.target.parentNode ?? document));
