package org.entente.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.actors.ActorSearch;
import org.entente.claims.ClaimRecorder;
import org.entente.claims.Handover;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads rows of a file as the claims they state, by the rules that hold for what a person
 * enters; those that break one are refused with it.
 */
@Component
class ClaimReader {

	private final ClaimRecorder recorder;

	private final ActorSearch actors;

	private final CountryIndex countries;

	private final JsonMapper json;

	ClaimReader(ClaimRecorder recorder, ActorSearch actors, CountryIndex countries, JsonMapper json) {
		this.recorder = recorder;
		this.actors = actors;
		this.countries = countries;
		this.json = json;
	}

	/** Rows of which something may become, in the order of the file, and the others. */
	record Read(List<SoundRow> sound, List<SettledRow> refused) {
	}

	Read read(Import file, List<WaitingRow> waiting, Person by) {
		List<MappedRow> mapped = mapped(file, waiting);
		List<ClaimRecorder.Entry> entries = new ArrayList<>();
		for (int i = 0; i < waiting.size(); i++) {
			entries.add(new ClaimRecorder.Entry(null, mapped.get(i).draft(),
					List.of(mapped.get(i).citation(file.dataSet().toString(), waiting.get(i).number())),
					new Handover(true, null)));
		}
		List<ClaimRecorder.Reading> readings = this.recorder.read(entries, by);
		Read read = new Read(new ArrayList<>(), new ArrayList<>());
		for (int i = 0; i < waiting.size(); i++) {
			sort(file, waiting.get(i), mapped.get(i), readings.get(i), read);
		}
		return read;
	}

	private List<MappedRow> mapped(Import file, List<WaitingRow> waiting) {
		CountryReading reading = this.countries.reading();
		Map<String, Optional<UUID>> named = new HashMap<>();
		MappedRow.Actors known = (name) -> named.computeIfAbsent(name, this.actors::named);
		return waiting.stream().map((row) -> MappedRow.of(file.mapping(), row(file, row), reading, known)).toList();
	}

	private void sort(Import file, WaitingRow waiting, MappedRow mapped, ClaimRecorder.Reading reading, Read read) {
		ClaimRecorder.Ready claim = reading.claim();
		List<RowFault> faults = RowFault.of(mapped.faults(), reading.faults(), file.mapping());
		if (claim == null || !faults.isEmpty()) {
			read.refused().add(SettledRow.refused(waiting.number(), faults));
			return;
		}
		Mapping.Row row = row(file, waiting);
		String key = RowKey.of(file.mapping().value(ImportField.KEY, row), row);
		read.sound().add(new SoundRow(waiting.number(), mapped, claim, key, hash(mapped), file.dataSet()));
	}

	private static Mapping.Row row(Import file, WaitingRow row) {
		return new Mapping.Row(file.header(), row.number(), row.cells());
	}

	private String hash(MappedRow row) {
		return RowKey.hash(this.json.writeValueAsString(List.of(row.draft(), row.excerpt(), row.place())));
	}

}
