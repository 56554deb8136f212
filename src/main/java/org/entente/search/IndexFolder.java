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
public class IndexFolder implements IndexStore {

	private static final String CONTENT = "content";

	private static final String STATE = "state.properties";

	private final Path root;

	private final WordEngine engine;

	public IndexFolder(Path root, WordEngine engine) {
		this.root = root.toAbsolutePath();
		this.engine = engine;
	}

	@Override
	public String shape() {
		return this.engine.shape();
	}

	/** Of what lies on the disk everything is there or nothing. */
	@Override
	public boolean isTorn() {
		return false;
	}

	@Override
	public boolean isShared() {
		return false;
	}

	@Override
	public String fresh(Instant now) {
		long name = now.toEpochMilli();
		while (Files.exists(folder(Long.toString(name)))) {
			name++;
		}
		return Long.toString(name);
	}

	private Path folder(String name) {
		return this.root.resolve(name);
	}

	@Override
	public OpenIndex begin(String name) {
		return open(name);
	}

	@Override
	public OpenIndex open(String name) {
		return this.engine.open(folder(name).resolve(CONTENT));
	}

	@Override
	public Optional<IndexMark> newest() {
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(this.root, "[0-9]*")) {
			Optional<IndexMark> newest = Optional.empty();
			for (Path folder : folders) {
				Optional<IndexMark> state = read(folder);
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

	private static Optional<IndexMark> read(Path folder) {
		Properties properties = new Properties();
		try (var reader = Files.newBufferedReader(folder.resolve(STATE))) {
			properties.load(reader);
			return Optional.of(new IndexMark(folder.getFileName().toString(), properties.getProperty("shape"),
					Instant.parse(properties.getProperty("begun")),
					new Position(Long.parseLong(properties.getProperty("seal")), properties.getProperty("hash"))));
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	@Override
	public void write(IndexMark mark) {
		Properties properties = new Properties();
		properties.setProperty("shape", mark.shape());
		properties.setProperty("begun", mark.begunAt().toString());
		properties.setProperty("seal", Long.toString(mark.position().seal()));
		properties.setProperty("hash", mark.position().hash());
		Path whole = folder(mark.name()).resolve(STATE);
		Path part = folder(mark.name()).resolve(STATE + ".part");
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

	@Override
	public boolean holds(IndexMark mark) {
		Path folder = folder(mark.name());
		return Files.exists(folder.resolve(STATE))
				&& IndexStore.PARTS.stream().allMatch((part) -> Files.exists(folder.resolve(CONTENT).resolve(part)));
	}

	@Override
	public void deleteAllBut(String kept) {
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(this.root, "[0-9]*")) {
			for (Path folder : folders) {
				if (!folder.equals(folder(kept))) {
					delete(folder.getFileName().toString());
				}
			}
		}
		catch (IOException ex) {
			throw new BrokenIndexException("Old indexes in " + this.root + " cannot be deleted", ex);
		}
	}

	@Override
	public void delete(String name) {
		try {
			FileSystemUtils.deleteRecursively(folder(name));
		}
		catch (IOException ex) {
			throw new BrokenIndexException("The old index in " + folder(name) + " cannot be deleted", ex);
		}
	}

}
