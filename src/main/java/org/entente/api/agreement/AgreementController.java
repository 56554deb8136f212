package org.entente.api.agreement;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.grading.AgreementSearch;
import org.entente.grading.AgreementSearch.Agreement;
import org.entente.grading.CohensKappa;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how far first and second grades agree. */
@RestController("apiAgreementController")
@Tag(name = "agreement")
class AgreementController {

	private final AgreementSearch search;

	AgreementController(AgreementSearch search) {
		this.search = search;
	}

	/**
	 * How far first and second grades agree.
	 *
	 * @param kappa Cohen's κ; null where it does not exist
	 */
	record AgreementJson(long pairs, long agreed, double share, @Nullable Double kappa, @Nullable Double linearKappa,
			long sighted, List<List<Integer>> table) {

		static AgreementJson of(Agreement agreement) {
			CohensKappa kappa = agreement.kappa();
			List<List<Integer>> table = Stream.of(kappa.counts())
				.map((row) -> IntStream.of(row).boxed().toList())
				.toList();
			return new AgreementJson(kappa.pairs(), kappa.agreed(), agreement.share(), agreement.unweighted(),
					agreement.linear(), agreement.sighted(), table);
		}
	}

	@GetMapping("/api/v1/agreement")
	@Operation(operationId = "getAgreement", summary = "How far first and second grades of credibility agree")
	AgreementJson show() {
		return AgreementJson.of(this.search.agreement());
	}

}
