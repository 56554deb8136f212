package org.entente.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.springframework.stereotype.Service;

/** Everything as one file, for administrators: it holds what no export does. */
@Service
public class Archives {

	private final ArchiveWriter writer;

	private final ExportPool pool;

	Archives(ArchiveWriter writer, ExportPool pool) {
		this.writer = writer;
		this.pool = pool;
	}

	/**
	 * Writes the archive as it is read.
	 * @throws ExportsBusyException where too many exports are being written
	 * @throws BrokenOffException where it fails after the answer has begun
	 */
	public void write(Exports.Answer answer, Person by) {
		by.mustBe(Role.ADMINISTRATOR);
		LateStream stream = new LateStream(answer);
		stream.guard(() -> this.pool.read(() -> write(stream)));
	}

	private void write(LateStream stream) {
		try {
			OutputStream buffered = new BufferedOutputStream(stream, 16384);
			this.writer.write(buffered);
			buffered.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
