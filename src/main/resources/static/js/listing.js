/**
 * What happens around a list that htmx put anew: the reader is told how much it holds, and is led to its heading, or
 * to what is to be put right.
 * Of two steps back in a hurry only the last is answered: the first may come later than the second.
 * When the answer is no list, the browser follows the link or sends the form itself, as it would without scripts.
 *
 * Hook: an element with [data-list], in words how much it holds, that contains a heading [data-list-head].
 */
const status = document.createElement("p");
status.setAttribute("role", "status");
status.className = "visually-hidden";
document.body.append(status);

document.addEventListener("htmx:load", ({ target }) => {
	if (target.matches("[data-list]")) {
		document.body.append(status); // after a step back the body is another
		status.textContent = target.dataset.list;
		const head = target.querySelector(".error-summary") ?? target.querySelector("[data-list-head]");
		head?.focus({ preventScroll: location.hash === "" });
	}
});

let stepBack;

document.addEventListener("htmx:historyCacheMiss", ({ detail }) => {
	stepBack?.abort();
	stepBack = detail.xhr;
});

function goThere({ detail }) {
	if (detail.requestConfig?.verb === "get" && detail.target?.matches("[data-list]")) {
		location.assign(detail.pathInfo.finalRequestPath);
	}
}

document.addEventListener("htmx:responseError", goThere);
document.addEventListener("htmx:sendError", goThere);
