package org.entente.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * The XML parts of a workbook. They are asked for by name, none is ever unpacked to disk,
 * and all of them together may only give so many bytes, whatever the archive says of
 * itself. A part with a document type is refused.
 */
class XlsxParts {

	private static final int ENTRIES = 5000;

	private static final long INFLATED = 400L * 1024 * 1024;

	private static final XMLInputFactory XML = xml();

	private final ZipFile zip;

	private long left = INFLATED;

	XlsxParts(ZipFile zip) {
		this.zip = zip;
		if (zip.size() > ENTRIES) {
			throw CheckedRows.refusal("xlsx-too-large");
		}
	}

	/** What is done with each event of a part. */
	@FunctionalInterface
	interface Handler {

		void event(int event, XMLStreamReader part) throws XMLStreamException;

	}

	private static XMLInputFactory xml() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		return factory;
	}

	/** Reads a part to its end; says whether there is one. */
	boolean each(String name, Handler handler) throws IOException {
		ZipEntry entry = this.zip.getEntry(name);
		if (entry == null) {
			return false;
		}
		if (entry.getSize() > this.left) {
			throw CheckedRows.refusal("xlsx-too-large");
		}
		try (InputStream in = new Counted(this.zip.getInputStream(entry))) {
			XMLStreamReader part = XML.createXMLStreamReader(in);
			while (part.hasNext()) {
				int event = part.next();
				if (event == XMLStreamConstants.DTD) {
					throw CheckedRows.refusal("xlsx-broken");
				}
				handler.event(event, part);
			}
		}
		catch (XMLStreamException ex) {
			throw CheckedRows.refusal("xlsx-broken");
		}
		return true;
	}

	static @Nullable String attribute(XMLStreamReader part, String name) {
		for (int i = 0; i < part.getAttributeCount(); i++) {
			if (part.getAttributeLocalName(i).equals(name)) {
				return part.getAttributeValue(i);
			}
		}
		return null;
	}

	/** Takes what it gives from what may be given. */
	private final class Counted extends FilterInputStream {

		private Counted(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			count(1);
			return super.read();
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			count(read);
			return read;
		}

		private void count(int read) {
			XlsxParts.this.left -= read;
			if (XlsxParts.this.left < 0) {
				throw CheckedRows.refusal("xlsx-too-large");
			}
		}

	}

}
