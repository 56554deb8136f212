package org.entente.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The one thread that keeps the index of words. The application does not wait for it to
 * start, and works without it.
 */
@Component
class IndexWorker implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(IndexWorker.class);

	private static final Duration RETRY = Duration.ofSeconds(5);

	/** Commits that follow each other closely are taken in together. */
	private static final Duration GATHERING = Duration.ofMillis(50);

	private final IndexKeeper keeper;

	private final IndexComparison comparison;

	private final Duration every;

	private final boolean follows;

	private final Semaphore wakes = new Semaphore(0);

	private volatile boolean running;

	private volatile boolean comparing;

	private @Nullable Thread thread;

	private @Nullable String told;

	IndexWorker(IndexKeeper keeper, IndexComparison comparison, @Value("${entente.search.every}") Duration every,
			@Value("${entente.search.follow}") boolean follows) {
		this.keeper = keeper;
		this.comparison = comparison;
		this.every = every;
		this.follows = follows;
	}

	/** Something was committed: there is no need to wait any longer. */
	void wake() {
		this.wakes.release();
	}

	/** Has the index compared with the record, at night of this node's choosing. */
	@Scheduled(cron = "${entente.search.compare}", zone = "UTC")
	void compare() {
		this.comparing = true;
		wake();
	}

	private void work() {
		while (this.running) {
			await(round());
		}
	}

	private Duration round() {
		try {
			this.keeper.catchUp();
			if (this.comparing) {
				this.comparing = false;
				this.keeper.examine(this.comparison::compare);
			}
			this.keeper.trouble(null);
			this.told = null;
			return this.every;
		}
		catch (RuntimeException ex) {
			tell(ex);
			return RETRY;
		}
	}

	/** Says it once, not every few seconds. */
	private void tell(RuntimeException ex) {
		String message = String.valueOf(ex.getMessage());
		this.keeper.trouble(message);
		if (this.running && !message.equals(this.told)) {
			LOG.warn("The index of words cannot be kept", ex);
			this.told = message;
		}
	}

	private void await(Duration pause) {
		try {
			if (this.wakes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS) && this.running) {
				Thread.sleep(GATHERING.toMillis());
				this.wakes.drainPermits();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

	@Override
	public void start() {
		this.keeper.begin();
		this.running = true;
		if (this.follows) {
			this.thread = new Thread(this::work, "index-of-words");
			this.thread.setDaemon(true);
			this.thread.start();
		}
	}

	@Override
	public void stop() {
		this.running = false;
		this.keeper.end();
		wake();
		Thread working = this.thread;
		try {
			if (working != null) {
				working.join(10_000);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.keeper.close();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
