package org.entente.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The folder in which one running Entente keeps its embedded database; held by a lock
 * while it runs.
 */
class DataFolder implements AutoCloseable {

	private final Path path;

	private final FileChannel channel;

	private DataFolder(Path path, FileChannel channel) {
		this.path = path;
		this.channel = channel;
	}

	/** Takes the folder for this process, creating it if need be. */
	static DataFolder take(Path path) {
		Path folder = path.toAbsolutePath().normalize();
		try {
			Files.createDirectories(folder);
			FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!lock(channel)) {
				channel.close();
				throw new CannotStartException("another Entente is running on the data folder " + folder
						+ ". Stop it first, or choose another folder with ENTENTE_HOME.");
			}
			return new DataFolder(folder, channel);
		}
		catch (IOException ex) {
			throw new CannotStartException("the data folder " + folder
					+ " cannot be written. Make it writable, or choose another folder with ENTENTE_HOME.", ex);
		}
	}

	private static boolean lock(FileChannel channel) throws IOException {
		try {
			FileLock lock = channel.tryLock();
			return lock != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	Path postgresData() {
		return this.path.resolve("postgres");
	}

	Path postgresBinaries() {
		return this.path.resolve("binaries");
	}

	/**
	 * Refuses data written by another major version of PostgreSQL, which this one cannot
	 * read.
	 */
	void checkVersion(int major) throws IOException {
		Path file = postgresData().resolve("PG_VERSION");
		if (!Files.exists(file)) {
			return;
		}
		String found = Files.readString(file).trim();
		if (!found.equals(Integer.toString(major))) {
			throw new CannotStartException("the data folder " + this.path + " was written by PostgreSQL " + found
					+ ", this Entente brings PostgreSQL " + major
					+ ". Move its contents with pg_dump of that version, or choose another folder with ENTENTE_HOME.");
		}
	}

	/**
	 * Ends a database server that an application killed outright left behind in this
	 * folder.
	 */
	void endLeftover() throws IOException {
		Path pidFile = postgresData().resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		List<String> lines = Files.readAllLines(pidFile);
		Optional<ProcessHandle> server = lines.isEmpty() ? Optional.empty() : process(lines.get(0));
		server.filter(DataFolder::isPostgres).ifPresent((process) -> {
			process.destroy();
			process.onExit().join();
		});
		Files.deleteIfExists(pidFile);
	}

	private static Optional<ProcessHandle> process(String pid) {
		return pid.trim().matches("[0-9]{1,9}") ? ProcessHandle.of(Long.parseLong(pid.trim())) : Optional.empty();
	}

	private static boolean isPostgres(ProcessHandle process) {
		return process.info().command().map((command) -> command.contains("postgres")).orElse(false);
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
