package counterexample.web;

import counterexample.domain.Thing;

/** A controller open to everyone that lets an entity out. */
public class ThingController {

	public Thing show(Thing thing) {
		return thing;
	}

}
