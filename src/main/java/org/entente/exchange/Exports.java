package org.entente.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

import org.entente.shared.NotFoundException;
import org.springframework.stereotype.Service;

/** Writes parts of the record in any format there is. */
@Service
public class Exports {

	private final List<ExportFormat> formats;

	private final ExportPool pool;

	Exports(List<ExportFormat> formats, ExportPool pool) {
		this.formats = formats.stream()
			.sorted(Comparator.comparing((ExportFormat format) -> -format.about().carries().size())
				.thenComparing((format) -> format.about().label()))
			.toList();
		this.pool = pool;
	}

	/** Where an export goes. */
	@FunctionalInterface
	public interface Answer {

		/** Is asked once, when the first byte is there. */
		OutputStream open() throws IOException;

	}

	/** The formats that make sense for a subject, those that carry most first. */
	public List<ExportFormat> of(Subject subject) {
		return this.formats.stream().filter((format) -> format.about().carries().contains(subject)).toList();
	}

	/** The format with this ending, where it makes sense for the subject. */
	public ExportFormat format(Subject subject, String suffix) {
		return of(subject).stream()
			.filter((format) -> format.about().suffix().equals(suffix))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("format", suffix));
	}

	/**
	 * Writes an extract as it is read. Who goes away in the middle ends the reading.
	 * @throws ExportsBusyException where too many exports are being written
	 * @throws BrokenOffException where it fails after the answer has begun
	 */
	public void write(Extract extract, ExportFormat format, Answer answer) {
		LateStream stream = new LateStream(answer);
		stream.guard(() -> this.pool.read(() -> write(extract, format, stream)));
	}

	private static void write(Extract extract, ExportFormat format, LateStream stream) {
		try {
			OutputStream buffered = new BufferedOutputStream(stream, 16384);
			format.write(extract, buffered);
			buffered.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
