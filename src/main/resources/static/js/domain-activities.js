/**
 * Offers only the activities of the chosen domain.
 *
 * Hook: an element with [data-domain] that contains [name=domain] and [name=activity], whose activities stand in
 * groups labelled with their domain. Without this script all of them are offered, and the server checks.
 */
document.querySelectorAll("[data-domain]").forEach((root) => {
	const domain = root.querySelector("[name=domain]");
	const activity = root.querySelector("[name=activity]");
	const groups = [...activity.querySelectorAll("optgroup")];

	function offer() {
		const chosen = activity.selectedOptions[0]?.parentNode;
		const offered = groups.filter((group) => !domain.value || group.label === domain.value);
		if (groups.includes(chosen) && !offered.includes(chosen)) {
			activity.value = "";
		}
		groups.forEach((group) => group.remove());
		activity.append(...offered);
	}

	domain.addEventListener("change", offer);
	offer();
});
