package org.entente.shared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out numbers of sequences that come in blocks of fifty; each value of the sequence
 * is the last number of its block, as the library of entities has it.
 */
@Component
public class Sequences {

	private static final int BLOCK = 50;

	private final Map<String, Deque<Long>> left = new ConcurrentHashMap<>();

	private final JdbcClient jdbc;

	Sequences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** So many numbers that nobody else gets, in ascending order. */
	public List<Long> next(String sequence, int count) {
		Deque<Long> held = this.left.computeIfAbsent(sequence, (name) -> new ArrayDeque<>());
		synchronized (held) {
			while (held.size() < count) {
				int blocks = (count - held.size() + BLOCK - 1) / BLOCK;
				this.jdbc.sql("SELECT nextval(:sequence::regclass) FROM generate_series(1, :blocks)")
					.param("sequence", sequence)
					.param("blocks", blocks)
					.query(Long.class)
					.list()
					.forEach((last) -> add(held, last));
			}
			List<Long> numbers = new ArrayList<>(count);
			while (numbers.size() < count) {
				numbers.add(held.remove());
			}
			return numbers;
		}
	}

	/** The first value of a sequence has no block before it. */
	private static void add(Deque<Long> held, long last) {
		for (long number = Math.max(1, last - BLOCK + 1); number <= last; number++) {
			held.add(number);
		}
	}

}
