package org.entente.shared;

/**
 * The mark at the end of an EDTF date that says how sure its writer was.
 */
enum EdtfMark {

	NONE, UNCERTAIN, APPROXIMATE, UNCERTAIN_AND_APPROXIMATE;

	static EdtfMark of(char character) {
		return switch (character) {
			case '?' -> UNCERTAIN;
			case '~' -> APPROXIMATE;
			case '%' -> UNCERTAIN_AND_APPROXIMATE;
			default -> NONE;
		};
	}

	boolean isUncertain() {
		return this == UNCERTAIN || this == UNCERTAIN_AND_APPROXIMATE;
	}

	boolean isApproximate() {
		return this == APPROXIMATE || this == UNCERTAIN_AND_APPROXIMATE;
	}

}
