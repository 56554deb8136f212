package org.entente;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A line to a server that can freeze: connections are still made, as to a process that is
 * stopped, but nothing comes through any of them until it thaws.
 */
final class Wire {

	private final ServerSocket end;

	private final String host;

	private final int port;

	private boolean frozen;

	Wire(String host, int port) {
		this.host = host;
		this.port = port;
		try {
			this.end = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		begin(this::accept);
	}

	int port() {
		return this.end.getLocalPort();
	}

	synchronized void freeze() {
		this.frozen = true;
	}

	synchronized void thaw() {
		this.frozen = false;
		notifyAll();
	}

	private synchronized void pass() throws InterruptedException {
		while (this.frozen) {
			wait();
		}
	}

	private void accept() throws IOException {
		while (true) {
			Socket near = this.end.accept();
			begin(() -> {
				Socket far = new Socket(this.host, this.port);
				begin(() -> copy(near, far));
				copy(far, near);
			});
		}
	}

	private void copy(Socket from, Socket to) throws IOException, InterruptedException {
		try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			byte[] some = new byte[8192];
			for (int read = in.read(some); read >= 0; read = in.read(some)) {
				pass();
				out.write(some, 0, read);
			}
		}
	}

	private static void begin(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException | InterruptedException ex) {
				// An end was closed
			}
		}, "wire");
		thread.setDaemon(true);
		thread.start();
	}

	private interface Work {

		void run() throws IOException, InterruptedException;

	}

}
