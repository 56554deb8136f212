package org.entente.search;

import org.springframework.boot.test.context.TestComponent;

/** Brings the index of words up to date when a test says so. */
@TestComponent
public class CurrentIndex {

	private final IndexKeeper keeper;

	CurrentIndex(IndexKeeper keeper) {
		this.keeper = keeper;
	}

	public void catchUp() {
		this.keeper.catchUp();
	}

}
