package org.entente.exchange.formats;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.entente.claims.ClaimCard;
import org.entente.shared.XmlText;
import org.jspecify.annotations.Nullable;

/** Writes nodes, each once, and edges of GraphML. */
final class GraphmlWriter {

	private static final List<String> OF_NODE = List.of("name", "kind");

	private static final List<String> OF_EDGE = List.of("claim", "statement", "domain", "activity", "direction", "role",
			"modality", "polarity", "date", "earliest", "latest", "status", "evidence", "sources", "origins");

	private static final List<String> NUMBERS = List.of("sources", "origins");

	private final XMLStreamWriter xml;

	private final Set<String> nodes = new HashSet<>();

	private long edges;

	GraphmlWriter(OutputStream out) throws XMLStreamException {
		this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
		this.xml.writeStartDocument("UTF-8", "1.0");
		this.xml.writeCharacters("\n");
		this.xml.writeStartElement("graphml");
		this.xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
		keys("node", OF_NODE);
		keys("edge", OF_EDGE);
		this.xml.writeCharacters("\n");
		this.xml.writeStartElement("graph");
		this.xml.writeAttribute("id", "entente");
		this.xml.writeAttribute("edgedefault", "undirected");
	}

	private void keys(String of, List<String> names) throws XMLStreamException {
		for (String name : names) {
			this.xml.writeCharacters("\n");
			this.xml.writeEmptyElement("key");
			this.xml.writeAttribute("id", of + "-" + name);
			this.xml.writeAttribute("for", of);
			this.xml.writeAttribute("attr.name", name);
			this.xml.writeAttribute("attr.type", NUMBERS.contains(name) ? "int" : "string");
		}
	}

	void node(String id, String name, String kind) {
		if (this.nodes.add(id)) {
			write(() -> {
				begin("node");
				this.xml.writeAttribute("id", id);
				data("node-name", name);
				data("node-kind", kind);
				this.xml.writeEndElement();
			});
		}
	}

	/**
	 * An edge that stands for a claim.
	 * @param role of the actor at its source, or null
	 */
	void edge(ClaimCard claim, String source, String target, boolean directed, @Nullable String role) {
		write(() -> {
			begin("edge");
			this.xml.writeAttribute("id", "e" + this.edges++);
			this.xml.writeAttribute("source", source);
			this.xml.writeAttribute("target", target);
			this.xml.writeAttribute("directed", Boolean.toString(directed));
			data("edge-claim", Long.toString(claim.id()));
			data("edge-statement", claim.statement());
			data("edge-domain", claim.domain());
			data("edge-activity", claim.activity());
			data("edge-direction", claim.direction().word());
			data("edge-role", role);
			data("edge-modality", claim.modality().word());
			data("edge-polarity", claim.polarity().word());
			data("edge-date", claim.date());
			data("edge-earliest", claim.earliest());
			data("edge-latest", claim.latest());
			data("edge-status", claim.status().word());
			data("edge-evidence", claim.evidence().word());
			data("edge-sources", claim.sources());
			data("edge-origins", claim.origins());
			this.xml.writeEndElement();
		});
	}

	private void begin(String element) throws XMLStreamException {
		this.xml.writeCharacters("\n");
		this.xml.writeStartElement(element);
	}

	private void data(String key, @Nullable Object value) throws XMLStreamException {
		if (value != null) {
			this.xml.writeStartElement("data");
			this.xml.writeAttribute("key", key);
			this.xml.writeCharacters(XmlText.of(value.toString()));
			this.xml.writeEndElement();
		}
	}

	void end() throws XMLStreamException {
		this.xml.writeEndElement();
		this.xml.writeEndElement();
		this.xml.writeEndDocument();
		this.xml.writeCharacters("\n");
		this.xml.flush();
	}

	private static void write(Part part) {
		try {
			part.write();
		}
		catch (XMLStreamException ex) {
			throw new UncheckedIOException(new IOException(ex));
		}
	}

	/** A part of the document. */
	@FunctionalInterface
	private interface Part {

		void write() throws XMLStreamException;

	}

}
