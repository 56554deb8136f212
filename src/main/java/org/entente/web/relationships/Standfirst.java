package org.entente.web.relationships;

import java.util.ArrayList;
import java.util.List;

import org.entente.claims.ClaimKind;
import org.entente.claims.Evidence;
import org.entente.claims.CarrierSearch.Carrier;
import org.entente.claims.RelationshipNumbers;
import org.entente.web.Figures;

/**
 * What the numbers of a relationship come to, in a few sentences that claim no more than
 * they do.
 */
final class Standfirst {

	private Standfirst() {
	}

	static String of(RelationshipNumbers numbers, List<Carrier> carriers) {
		List<String> sentences = new ArrayList<>();
		sentences.add(whole(numbers));
		carrier(numbers, carriers, sentences);
		int corroborated = of(numbers, Evidence.CORROBORATED);
		sentences.add(((corroborated == 0) ? "None" : number(corroborated)) + ((corroborated > 1) ? " have" : " has")
				+ " two independent origins.");
		disputed(numbers, sentences);
		return String.join(" ", sentences);
	}

	private static String whole(RelationshipNumbers numbers) {
		int total = numbers.total();
		int ties = numbers.ofKind(ClaimKind.TIE);
		String claims = (total == 1) ? "One claim is recorded" : Figures.written(total) + " claims are recorded";
		if (ties == total) {
			return claims + ".";
		}
		return claims + ((ties == 0) ? ", all of them a source’s own assessment."
				: ", " + Figures.written(total - ties) + " of them a source’s own assessment.");
	}

	private static void carrier(RelationshipNumbers numbers, List<Carrier> carriers, List<String> sentences) {
		if (carriers.isEmpty()) {
			return;
		}
		if (carriers.size() == 1) {
			sentences.add("Everything rests on one document.");
			return;
		}
		int alone = carriers.stream().mapToInt(Carrier::alone).max().orElse(0);
		if (alone * 2 >= numbers.total()) {
			sentences.add("One document alone carries " + Figures.written(alone) + " of them.");
		}
		else {
			sentences.add("They rest on " + ((carriers.size() < 50) ? carriers.size() : "50 or more") + " documents.");
		}
	}

	private static void disputed(RelationshipNumbers numbers, List<String> sentences) {
		int against = of(numbers, Evidence.DISPUTED) + of(numbers, Evidence.REFUTED);
		if (against > 0) {
			sentences.add(number(against) + ((against == 1) ? " is" : " are") + " disputed or refuted.");
		}
		int waiting = of(numbers, Evidence.UNVERIFIED);
		if (waiting > 0) {
			sentences.add(number(waiting) + ((waiting == 1) ? " waits" : " wait") + " for review.");
		}
	}

	private static int of(RelationshipNumbers numbers, Evidence evidence) {
		return numbers.byEvidence().getOrDefault(evidence, 0);
	}

	private static String number(int number) {
		return (number == 1) ? "One" : Figures.written(number);
	}

}
