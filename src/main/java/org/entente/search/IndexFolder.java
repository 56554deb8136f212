package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

import org.springframework.util.FileSystemUtils;

/**
 * Where the indexes of this node lie, each in a folder named after the instant it was
 * begun. A file beside its content says up to where it knows the record; an index without
 * that file was never finished.
 */
class IndexFolder {

	private static final String CONTENT = "content";

	private static final String STATE = "state.properties";

	private final Path root;

	IndexFolder(Path root) {
		this.root = root.toAbsolutePath();
	}

	/**
	 * An index on the disk.
	 *
	 * @param shape of its fields
	 * @param begunAt when the reading of the record for it began
	 */
	record State(Path folder, String shape, Instant begunAt, Position position) {

		Path content() {
			return this.folder.resolve(CONTENT);
		}

	}

	/** A folder for a new index, which no other has. */
	Path fresh(Instant now) {
		long name = now.toEpochMilli();
		while (Files.exists(this.root.resolve(Long.toString(name)))) {
			name++;
		}
		return this.root.resolve(Long.toString(name));
	}

	static Path content(Path folder) {
		return folder.resolve(CONTENT);
	}

	/** The newest index that was finished and is still there. */
	Optional<State> newest() {
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(this.root, "[0-9]*")) {
			Optional<State> newest = Optional.empty();
			for (Path folder : folders) {
				Optional<State> state = read(folder);
				if (state.isPresent()
						&& newest.map((other) -> other.begunAt().isBefore(state.get().begunAt())).orElse(true)) {
					newest = state;
				}
			}
			return newest;
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<State> read(Path folder) {
		Properties properties = new Properties();
		try (var reader = Files.newBufferedReader(folder.resolve(STATE))) {
			properties.load(reader);
			return Optional
				.of(new State(folder, properties.getProperty("shape"), Instant.parse(properties.getProperty("begun")),
						new Position(Long.parseLong(properties.getProperty("seal")), properties.getProperty("hash"))));
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	/** Remembers up to where an index knows the record, whole or not at all. */
	void write(State state) {
		Properties properties = new Properties();
		properties.setProperty("shape", state.shape());
		properties.setProperty("begun", state.begunAt().toString());
		properties.setProperty("seal", Long.toString(state.position().seal()));
		properties.setProperty("hash", state.position().hash());
		Path whole = state.folder().resolve(STATE);
		Path part = state.folder().resolve(STATE + ".part");
		try {
			try (var writer = Files.newBufferedWriter(part)) {
				properties.store(writer, "How far this index has read the record");
			}
			Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new BrokenIndexException("The state of the index cannot be written to " + whole, ex);
		}
	}

	/** Whether the files of an index are where they were put. */
	boolean holds(State state) {
		return Files.exists(state.folder().resolve(STATE)) && Files.exists(state.content().resolve("claim"))
				&& Files.exists(state.content().resolve("source")) && Files.exists(state.content().resolve("name"));
	}

	/** Deletes all indexes but one. */
	void deleteAllBut(Path kept) {
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(this.root, "[0-9]*")) {
			for (Path folder : folders) {
				if (!folder.equals(kept)) {
					delete(folder);
				}
			}
		}
		catch (IOException ex) {
			throw new BrokenIndexException("Old indexes in " + this.root + " cannot be deleted", ex);
		}
	}

	void delete(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			throw new BrokenIndexException("The old index in " + folder + " cannot be deleted", ex);
		}
	}

}
