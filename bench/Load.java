import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends requests one after the other over connections that stay open, and prints how many were answered in a second, the middle and the
 * 95th percentile of their times in milliseconds, and the statuses:
 * java bench/Load.java SECONDS CLIENTS METHOD URL [Header: value]... [@file with the body; $N in it becomes a number, another each time]
 */
public class Load {

	public static void main(String[] arguments) throws Exception {
		double seconds = Double.parseDouble(arguments[0]);
		int clients = Integer.parseInt(arguments[1]);
		URI uri = URI.create(arguments[3]);
		StringBuilder head = new StringBuilder(arguments[2] + " " + uri.getRawPath() + ((uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "")
				+ " HTTP/1.1\r\nHost: " + uri.getHost() + ":" + uri.getPort() + "\r\n");
		String body = "";
		for (String argument : Arrays.asList(arguments).subList(4, arguments.length)) {
			if (argument.startsWith("@")) {
				body = Files.readString(Path.of(argument.substring(1)));
			}
			else {
				head.append(argument).append("\r\n");
			}
		}
		List<Double> times = new ArrayList<>();
		Map<Integer, Integer> statuses = new TreeMap<>();
		AtomicLong number = new AtomicLong(System.nanoTime());
		long begun = System.nanoTime();
		long until = begun + (long) (seconds * 1e9);
		List<Thread> threads = new ArrayList<>();
		String text = body;
		for (int client = 0; client < clients; client++) {
			Thread thread = new Thread(() -> {
				List<Double> own = new ArrayList<>();
				Map<Integer, Integer> answers = new TreeMap<>();
				Line connection = null;
				try {
					while (System.nanoTime() < until) {
						String n = Long.toString(number.incrementAndGet());
						byte[] sent = text.replace("$N", n).getBytes(StandardCharsets.UTF_8);
						String length = (sent.length > 0) ? "Content-Length: " + sent.length + "\r\n" : "";
						long from = System.nanoTime();
						ByteArrayOutputStream request = new ByteArrayOutputStream();
						request.write((head.toString().replace("$N", n) + length + "\r\n").getBytes(StandardCharsets.UTF_8));
						request.write(sent);
						connection = (connection == null) ? new Line(uri) : connection;
						connection.out.write(request.toByteArray());
						int status = connection.read();
						connection = connection.ended ? null : connection;
						answers.merge(status, 1, Integer::sum);
						own.add((System.nanoTime() - from) / 1e6);
					}
				}
				catch (IOException ex) {
					answers.merge(0, 1, Integer::sum);
				}
				synchronized (times) {
					times.addAll(own);
					answers.forEach((status, count) -> statuses.merge(status, count, Integer::sum));
				}
			});
			threads.add(thread);
			thread.start();
		}
		for (Thread thread : threads) {
			thread.join();
		}
		double took = (System.nanoTime() - begun) / 1e9;
		times.sort(null);
		System.out.printf("%.1f %.2f %.2f %s%n", times.size() / took, times.isEmpty() ? 0 : times.get(times.size() / 2),
				times.isEmpty() ? 0 : times.get((int) (times.size() * 0.95)), statuses.toString().replace(" ", ""));
	}

	/** A connection that stays open until the server ends it. */
	private static final class Line {

		private final DataInputStream in;

		private final OutputStream out;

		private boolean ended;

		Line(URI uri) throws IOException {
			Socket socket = new Socket(uri.getHost(), uri.getPort());
			socket.setTcpNoDelay(true);
			this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 65536));
			this.out = socket.getOutputStream();
		}

		int read() throws IOException {
			String line = line();
			int status = Integer.parseInt(line.split(" ")[1]);
			long length = 0;
			boolean chunked = false;
			while (!(line = line()).isEmpty()) {
				String lower = line.toLowerCase();
				if (lower.startsWith("content-length:")) {
					length = Long.parseLong(line.substring(15).strip());
				}
				chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
				this.ended |= lower.startsWith("connection:") && lower.contains("close");
			}
			if (status == 304 || status == 204) {
				return status;
			}
			if (!chunked) {
				this.in.skipNBytes(length);
				return status;
			}
			for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
				this.in.skipNBytes(size + 2);
			}
			line();
			return status;
		}

		private String line() throws IOException {
			StringBuilder line = new StringBuilder();
			for (int c = this.in.read(); c != '\n'; c = this.in.read()) {
				if (c < 0) {
					throw new IOException("The connection ended");
				}
				if (c != '\r') {
					line.append((char) c);
				}
			}
			return line.toString();
		}

	}

}
