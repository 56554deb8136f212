package counterexample.web.things;

/** A form that everybody may use. */
public record ThingForm(String name) {
}
