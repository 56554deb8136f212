package org.entente.web.claims;

import java.util.List;

import org.entente.claims.ClaimKind;
import org.entente.claims.Credibility;
import org.entente.claims.Direction;
import org.entente.claims.LinkKind;
import org.entente.claims.Modality;
import org.entente.claims.ParticipantRole;
import org.entente.claims.Period;
import org.entente.claims.PlacePrecision;
import org.entente.claims.Polarity;
import org.entente.claims.Qualifier;
import org.entente.claims.Stance;
import org.entente.shared.Term;
import org.entente.sources.SourceKind;

/** The vocabularies that the forms of a claim offer. */
record Terms(List<ClaimKind> kinds, List<Choice> directions, List<Modality> modalities, List<Polarity> polarities,
		List<ParticipantRole> roles, List<Qualifier> qualifiers, List<Period> periods, List<PlacePrecision> precisions,
		List<Choice> stances, List<Credibility> credibilities, List<SourceKind> sourceKinds, List<LinkKind> linkKinds) {

	private static final List<Choice> DIRECTIONS = List.of(new Choice(Direction.DIRECTED, "from one to the other"),
			new Choice(Direction.MUTUAL, "mutual"), new Choice(Direction.JOINT, "together, towards a third"),
			new Choice(Direction.NONE, "not stated"));

	private static final List<Choice> STANCES = List.of(new Choice(Stance.ASSERTS, "asserts: it says so"),
			new Choice(Stance.DENIES, "denies: it says that it is not so"),
			new Choice(Stance.MENTIONS, "mentions: it says neither"));

	static final Terms ALL = new Terms(List.of(ClaimKind.values()), DIRECTIONS, List.of(Modality.values()),
			List.of(Polarity.values()), List.of(ParticipantRole.values()), List.of(Qualifier.values()),
			List.of(Period.values()), List.of(PlacePrecision.values()), STANCES, Credibility.ALL,
			List.of(SourceKind.values()), List.of(LinkKind.values()));

	/** A term with what it means. */
	record Choice(String key, String value) {

		Choice(Term term, String value) {
			this(term.word(), value);
		}

	}

}
