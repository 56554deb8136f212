import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Holds connections open by sending or reading next to nothing: java bench/Slow.java headers|body|refused|read PORT
 * CONNECTIONS MILLISECONDS SECONDS [PATH]. One step on each connection every so many milliseconds; a connection that was
 * cut is opened again.
 */
public class Slow {

	private final String kind;

	private final InetSocketAddress server;

	private final String path;

	private int cut;

	private int answered;

	Slow(String kind, int port, String path) {
		this.kind = kind;
		this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
		this.path = path;
	}

	public static void main(String[] args) throws Exception {
		new Slow(args[0], Integer.parseInt(args[1]), (args.length > 5) ? args[5] : "/sign-in")
			.attack(Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
	}

	private void attack(int connections, int pause, int seconds) throws Exception {
		List<SocketChannel> open = new ArrayList<>();
		long end = System.nanoTime() + seconds * 1_000_000_000L;
		long sum = 0;
		int rounds = 0;
		while (System.nanoTime() < end) {
			while (open.size() < connections) {
				open.add(begin());
			}
			Thread.sleep(pause);
			for (Iterator<SocketChannel> each = open.iterator(); each.hasNext();) {
				SocketChannel one = each.next();
				if (!step(one)) {
					one.close();
					each.remove();
					this.cut++;
				}
			}
			sum += open.size();
			rounds++;
		}
		for (SocketChannel one : open) {
			one.close();
		}
		System.out.printf("%d connections every %d ms for %d s: %d open on average before cut ones were opened again, %d cut, %d answers begun%n",
				connections, pause, seconds, sum / Math.max(1, rounds), this.cut, this.answered);
	}

	private SocketChannel begin() throws IOException {
		SocketChannel one = SocketChannel.open();
		if (this.kind.equals("read")) {
			one.setOption(StandardSocketOptions.SO_RCVBUF, 1024);
		}
		one.connect(this.server);
		String rest = switch (this.kind) {
			case "headers" -> "GET " + this.path + " HTTP/1.1\r\nHost: localhost\r\n";
			// To a form that is read, and to an address that refuses before it reads
			case "body" -> "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\na=";
			case "refused" -> "POST /api/v1/outlets HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";
			default -> ("GET " + this.path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(8);
		};
		one.write(ByteBuffer.wrap(rest.getBytes(StandardCharsets.US_ASCII)));
		one.configureBlocking(false);
		return one;
	}

	/** Whether the connection still stands. */
	private boolean step(SocketChannel one) {
		try {
			int read = one.read(ByteBuffer.allocate(this.kind.equals("read") ? 16 : 4096));
			if (read > 0 && !this.kind.equals("read")) {
				this.answered++;
			}
			if (read < 0) {
				return false;
			}
			if (!this.kind.equals("read")) {
				one.write(ByteBuffer.wrap((this.kind.equals("headers") ? "A: b\r\n" : "a").getBytes(StandardCharsets.US_ASCII)));
			}
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
