package org.entente.sources;

/** A file as it was uploaded; its name is shown and never used as a path. */
public record Upload(String name, byte[] content) {
}
