package org.entente.exchange;

import java.io.IOException;
import java.io.OutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Opens an answer with the first byte, so that what fails before is answered otherwise.
 */
final class LateStream extends OutputStream {

	private final Exports.Answer answer;

	private @Nullable OutputStream out;

	private boolean gone;

	LateStream(Exports.Answer answer) {
		this.answer = answer;
	}

	/**
	 * Does the writing. Who goes away in the middle just ends it.
	 * @throws BrokenOffException where it fails after the answer has begun
	 */
	void guard(Runnable writing) {
		try {
			writing.run();
		}
		catch (RuntimeException ex) {
			if (!this.gone) {
				throw (this.out != null) ? new BrokenOffException(ex) : ex;
			}
		}
	}

	@Override
	public void write(int octet) throws IOException {
		write(new byte[] { (byte) octet }, 0, 1);
	}

	@Override
	public void write(byte[] octets, int offset, int length) throws IOException {
		try {
			if (this.out == null) {
				this.out = this.answer.open();
			}
			this.out.write(octets, offset, length);
		}
		catch (IOException ex) {
			this.gone = true;
			throw ex;
		}
	}

	/** Formats flush and close as they please; the answer is ended by who opened it. */
	@Override
	public void flush() {
	}

	@Override
	public void close() {
	}

}
