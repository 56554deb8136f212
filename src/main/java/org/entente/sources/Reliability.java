package org.entente.sources;

/** Admiralty reliability of an outlet (NATO AJP-2.1). */
public enum Reliability {

	A("Completely reliable"), B("Usually reliable"), C("Fairly reliable"), D("Not usually reliable"), E("Unreliable"),
	F("Reliability cannot be judged");

	private final String meaning;

	Reliability(String meaning) {
		this.meaning = meaning;
	}

	public String meaning() {
		return this.meaning;
	}

}
