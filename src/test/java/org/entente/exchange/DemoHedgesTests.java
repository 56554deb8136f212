package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.entente.claims.DraftHedges;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** No statement of the demonstration record is stronger than its excerpts. */
class DemoHedgesTests {

	@Test
	void theDemonstrationRecordKeepsTheDoubtOfItsSources() throws IOException {
		List<String> tooStrong = new ArrayList<>();
		int claims = 0;
		try (Stream<Path> files = Files.list(Path.of("db/demo"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".json")).sorted().toList()) {
				for (ExchangeFile.ClaimEntry claim : JsonMapper.builder()
					.build()
					.readValue(file.toFile(), ExchangeFile.class)
					.claims()) {
					claims++;
					DraftHedges.excess(claim.statement(), claim.citations())
						.ifPresent((excess) -> tooStrong.add(excess + ": " + claim.statement()));
				}
			}
		}
		assertThat(claims).isGreaterThanOrEqualTo(187);
		assertThat(tooStrong).isEmpty();
	}

}
