package org.entente.sources;

import org.entente.shared.Term;

/** What a source is. */
public enum SourceKind implements Term {

	ARTICLE, REPORT, ESSAY, BLOG_POST, PHOTOGRAPH, BROADCAST, DATASET, PAPER, STATEMENT, SOCIAL_MEDIA_POST, OTHER

}
