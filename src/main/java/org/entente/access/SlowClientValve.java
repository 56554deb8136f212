package org.entente.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything else and keeps those who send or read slowly from taking all
 * threads. Bodies are {@linkplain PacedBody paced}; and where many requests are answered
 * at once each is the last of its connection, so that who asks without reading has one
 * answer to wait for, which the system takes at once.
 */
final class SlowClientValve extends ValveBase {

	/** A body nobody asked for is read so far that its sender gets to the answer. */
	private static final long MOST_IGNORED = 32L * 1024 * 1024;

	private final Semaphore places;

	private final int patience;

	private final int many;

	private final AtomicInteger requests = new AtomicInteger();

	/**
	 * @param places of threads that may wait for bodies
	 * @param patience seconds for a body
	 * @param many requests at once
	 */
	SlowClientValve(int places, int patience, int many) {
		super(true);
		this.places = new Semaphore(places);
		this.patience = patience;
		this.many = many;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (this.requests.incrementAndGet() > this.many) {
			response.setHeader("Connection", "close");
		}
		try {
			if (request.getCoyoteRequest().isFinished()) {
				answer(request, response);
			}
			else {
				pace(request, response);
			}
		}
		finally {
			this.requests.decrementAndGet();
		}
	}

	private void answer(Request request, Response response) throws IOException, ServletException {
		getNext().invoke(request, response);
		if (!request.isAsync()) {
			response.finishResponse();
		}
	}

	private void pace(Request request, Response response) throws IOException, ServletException {
		org.apache.coyote.Request coyote = request.getCoyoteRequest();
		InputBuffer plain = coyote.getInputBuffer();
		PacedBody paced = new PacedBody(coyote, this.places, this.patience, System::nanoTime);
		coyote.setInputBuffer(paced);
		try {
			answer(request, response);
			if (!request.isAsync() && !coyote.isFinished() && !coyote.hasExpectation()) {
				ignore(coyote, paced);
			}
		}
		finally {
			coyote.setInputBuffer(plain);
		}
	}

	/** What is not read here would be waited for without end afterwards. */
	private static void ignore(org.apache.coyote.Request request, PacedBody body) {
		Ignored ignored = new Ignored();
		long sum = 0;
		try {
			int read = body.doRead(ignored);
			while (read >= 0 && sum < MOST_IGNORED) {
				sum += read;
				read = body.doRead(ignored);
			}
		}
		catch (IOException ex) {
			// It was cut
		}
		if (!request.isFinished()) {
			request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
		}
	}

	/** Takes bytes in that nobody reads. */
	private static final class Ignored implements ApplicationBufferHandler {

		private @Nullable ByteBuffer buffer;

		@Override
		public void setByteBuffer(ByteBuffer buffer) {
			this.buffer = buffer;
		}

		@Override
		public @Nullable ByteBuffer getByteBuffer() {
			return this.buffer;
		}

		@Override
		public void expand(int size) {
			// There is nothing to expand
		}

	}

}
