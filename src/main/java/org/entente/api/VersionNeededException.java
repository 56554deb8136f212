package org.entente.api;

/** A write came without the entity tag of what was read (RFC 6585, 428). */
class VersionNeededException extends RuntimeException {

	private static final long serialVersionUID = 1L;

}
