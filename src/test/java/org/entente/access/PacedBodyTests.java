package org.entente.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** How slowly a body may come. */
class PacedBodyTests {

	private final ApplicationBufferHandler nobody = Mockito.mock(ApplicationBufferHandler.class);

	private final Semaphore places = new Semaphore(1);

	private long now;

	/** A sender of so many bytes each second. */
	private PacedBody body(int bytes) {
		Request request = new Request();
		request.setInputBuffer(new InputBuffer() {

			@Override
			public int doRead(ApplicationBufferHandler handler) {
				PacedBodyTests.this.now += 1_000_000_000L;
				return bytes;
			}

			@Override
			public int available() {
				return 0;
			}

		});
		return new PacedBody(request, this.places, 10, () -> this.now);
	}

	@Test
	void whoTricklesIsCutAfterTenSeconds() throws IOException {
		PacedBody body = body(1);
		for (int second = 1; second <= 10; second++) {
			assertThat(body.doRead(this.nobody)).isEqualTo(1);
		}
		assertThatIOException().isThrownBy(() -> body.doRead(this.nobody)).withMessage("The body comes too slowly");
		assertThatIOException().as("and stays cut").isThrownBy(() -> body.doRead(this.nobody));
		assertThat(this.places.availablePermits()).isEqualTo(1);
	}

	@Test
	void whoSendsAThousandBytesASecondIsNot() throws IOException {
		PacedBody body = body(1000);
		for (int second = 1; second <= 600; second++) {
			assertThat(body.doRead(this.nobody)).isEqualTo(1000);
		}
	}

	@Test
	void whereManyWaitNobodyElseDoes() {
		assertThat(this.places.tryAcquire()).isTrue();
		assertThatIOException().isThrownBy(() -> body(1).doRead(this.nobody))
			.withMessage("Too many bodies are waited for");
		assertThat(this.now).isZero();
	}

}
