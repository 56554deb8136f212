package org.entente.api.feeds;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.entente.shared.XmlText;
import org.jspecify.annotations.Nullable;

/** Writes a feed as Atom (RFC 4287). */
final class AtomWriter {

	private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

	private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

	private final StringWriter text = new StringWriter();

	private final XMLStreamWriter xml;

	private AtomWriter() throws XMLStreamException {
		this.xml = FACTORY.createXMLStreamWriter(this.text);
	}

	static byte[] write(Feed feed) {
		try {
			AtomWriter writer = new AtomWriter();
			writer.feed(feed);
			return writer.text.toString().getBytes(StandardCharsets.UTF_8);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("a text in memory can be written to", ex);
		}
	}

	private void feed(Feed feed) throws XMLStreamException {
		this.xml.writeStartDocument("UTF-8", "1.0");
		this.xml.writeCharacters("\n");
		this.xml.writeStartElement("feed");
		this.xml.writeDefaultNamespace(NAMESPACE);
		element("id", feed.id());
		element("title", feed.title());
		element("updated", feed.updated());
		this.xml.writeStartElement("author");
		element("name", "Entente");
		this.xml.writeEndElement();
		link("self", "application/atom+xml", feed.self());
		link("alternate", "text/html", feed.page());
		link("next", "application/atom+xml", feed.next());
		for (Feed.Entry entry : feed.entries()) {
			entry(entry);
		}
		this.xml.writeEndElement();
		this.xml.writeEndDocument();
	}

	private void entry(Feed.Entry entry) throws XMLStreamException {
		this.xml.writeCharacters("\n");
		this.xml.writeStartElement("entry");
		element("id", entry.id());
		element("title", entry.title());
		element("updated", entry.updated());
		element("published", entry.updated());
		link("alternate", "text/html", entry.page());
		this.xml.writeEmptyElement("category");
		attribute("term", entry.kind());
		this.xml.writeStartElement("content");
		attribute("type", "text");
		this.xml.writeCharacters(XmlText.of(entry.text()));
		this.xml.writeEndElement();
		this.xml.writeEndElement();
	}

	private void element(String name, Instant at) throws XMLStreamException {
		element(name, at.toString());
	}

	private void element(String name, String content) throws XMLStreamException {
		this.xml.writeStartElement(name);
		this.xml.writeCharacters(XmlText.of(content));
		this.xml.writeEndElement();
	}

	private void link(String relation, String type, @Nullable String address) throws XMLStreamException {
		if (address != null) {
			this.xml.writeEmptyElement("link");
			attribute("rel", relation);
			attribute("type", type);
			attribute("href", address);
		}
	}

	private void attribute(String name, String value) throws XMLStreamException {
		this.xml.writeAttribute(name, XmlText.of(value));
	}

}
