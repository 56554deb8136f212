package org.entente.exchange.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.entente.claims.ClaimCard;
import org.entente.claims.Direction;
import org.entente.countries.CountryNames;
import org.entente.exchange.ExportFormat;
import org.entente.exchange.Extract;
import org.entente.exchange.Subject;
import org.entente.relationships.RelationshipCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A graph in GraphML: states and actors are nodes, claims are edges. A claim with two
 * ends is one directed edge; any other is an edge between each two members of its
 * relationship; an actor that takes part has an edge to each of them.
 */
@Component
class GraphmlFormat implements ExportFormat {

	private final CountryNames names;

	GraphmlFormat(CountryNames names) {
		this.names = names;
	}

	@Override
	public About about() {
		return new About("graphml", "application/graphml+xml", "GraphML", "Gephi, yEd, NetworkX",
				EnumSet.of(Subject.CLAIMS));
	}

	@Override
	public void write(Extract extract, OutputStream out) throws IOException {
		Map<String, String> english = this.names.byCode();
		try {
			GraphmlWriter graph = new GraphmlWriter(out);
			extract.each(ClaimCard.class, (claim) -> add(claim, english, graph));
			graph.end();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static void add(ClaimCard claim, Map<String, String> english, GraphmlWriter graph) throws IOException {
		List<String> members = claim.relationship().members();
		members.forEach((code) -> graph.node(code, english.getOrDefault(code, code), "state"));
		if (claim.direction() == Direction.DIRECTED) {
			recipients(claim).forEach((to) -> graph.edge(claim, String.valueOf(claim.from()), to, true, null));
		}
		else {
			for (RelationshipCode dyad : claim.relationship().dyads()) {
				graph.edge(claim, dyad.members().get(0), dyad.members().get(1), false, null);
			}
		}
		claim.participants().forEach((party) -> takesPart(claim, party, english, graph));
	}

	/** In a group, no recipient means all others. */
	private static List<String> recipients(ClaimCard claim) {
		@Nullable String to = claim.to();
		return (to != null) ? List.of(to)
				: claim.relationship().members().stream().filter((code) -> !code.equals(claim.from())).toList();
	}

	private static void takesPart(ClaimCard claim, ClaimCard.Party party, Map<String, String> english,
			GraphmlWriter graph) {
		String country = party.country();
		if (country != null && claim.relationship().has(country)) {
			return;
		}
		String id = (country != null) ? country : "actor-" + party.actorId();
		graph.node(id, (country != null) ? english.getOrDefault(country, country) : party.name(), (country != null)
				? "state" : String.valueOf(party.actorKind()).toLowerCase(Locale.ROOT).replace('_', ' '));
		claim.relationship().members().forEach((code) -> graph.edge(claim, id, code, false, party.role().word()));
	}

}
