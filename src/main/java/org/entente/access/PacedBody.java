package org.entente.access;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of a request, whose sender may keep a thread waiting only so long: some
 * seconds and one more for every thousand bytes. Where many wait already, no more than a
 * moment.
 */
final class PacedBody implements InputBuffer {

	private static final int BYTES_A_SECOND = 1000;

	/** Looks for the bytes that usually follow the head of a request at once. */
	private static final int LOOKS = 10;

	private static final long PAUSE_MILLISECONDS = 10;

	private final InputBuffer body;

	private final Request request;

	private final Semaphore places;

	private final long patience;

	private final LongSupplier nanoseconds;

	private long waited;

	private long bytes;

	private boolean cut;

	/**
	 * @param places of threads that may wait for bodies
	 * @param patience seconds
	 */
	PacedBody(Request request, Semaphore places, int patience, LongSupplier nanoseconds) {
		this.body = request.getInputBuffer();
		this.request = request;
		this.places = places;
		this.patience = patience * 1_000_000_000L;
		this.nanoseconds = nanoseconds;
	}

	@Override
	public int doRead(ApplicationBufferHandler handler) throws IOException {
		if (this.cut) {
			throw new IOException("The connection was given up");
		}
		int read = isThere() ? this.body.doRead(handler) : await(handler);
		this.bytes += Math.max(0, read);
		if (read >= 0 && this.waited > this.patience + this.bytes * (1_000_000_000L / BYTES_A_SECOND)) {
			throw cut("The body comes too slowly");
		}
		return read;
	}

	private boolean isThere() {
		this.request.action(ActionCode.AVAILABLE, Boolean.TRUE);
		return this.request.getAvailable() > 0 || this.request.isFinished();
	}

	private int await(ApplicationBufferHandler handler) throws IOException {
		if (!this.places.tryAcquire()) {
			look();
			return this.body.doRead(handler);
		}
		long begun = this.nanoseconds.getAsLong();
		try {
			return this.body.doRead(handler);
		}
		finally {
			this.places.release();
			this.waited += this.nanoseconds.getAsLong() - begun;
		}
	}

	private void look() throws IOException {
		try {
			for (int i = 0; i < LOOKS; i++) {
				Thread.sleep(PAUSE_MILLISECONDS);
				if (isThere()) {
					return;
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw cut("Too many bodies are waited for");
	}

	private IOException cut(String why) {
		this.cut = true;
		IOException failure = new IOException(why);
		this.request.action(ActionCode.CLOSE_NOW, failure);
		return failure;
	}

	@Override
	public int available() {
		return this.body.available();
	}

}
