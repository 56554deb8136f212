package org.entente;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in a real browser against the running application with the demonstration record;
 * skipped without Chromium.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = TestDatabase.SEARCH + "=true")
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("demo")
@EnabledIf(value = "org.entente.BrowserTest$Chromium#isInstalled",
		disabledReason = "no Chromium here; ENTENTE_CHROMIUM names one")
public @interface BrowserTest {

	/** Whether there is a browser to test with. */
	final class Chromium {

		private Chromium() {
		}

		static boolean isInstalled() {
			return RealBrowser.installed().isPresent();
		}

	}

}
