package org.entente.search;

import java.nio.file.Path;

/** Keeps indexes of words on the disk, each in a folder of its own. */
public interface WordEngine {

	/**
	 * Names the shape of the index: another name needs another index.
	 */
	String shape();

	/**
	 * Opens the index in a folder, or begins one there.
	 * @throws BrokenIndexException where it cannot be read
	 */
	OpenIndex open(Path folder);

}
