package org.entente;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** A Chromium that is installed on this machine; nothing is downloaded. */
public final class RealBrowser implements AutoCloseable {

	private final Playwright playwright;

	private final Browser browser;

	private RealBrowser(Path chromium) {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
						"--disable-component-update", "--disable-sync")));
	}

	/** Where Chromium stands: as ENTENTE_CHROMIUM says, or at a usual place. */
	public static Optional<Path> installed() {
		return Stream
			.of(System.getenv("ENTENTE_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser",
					"/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
			.filter((place) -> place != null && !place.isBlank())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	public static RealBrowser start() {
		return new RealBrowser(installed().orElseThrow());
	}

	public Browser browser() {
		return this.browser;
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
