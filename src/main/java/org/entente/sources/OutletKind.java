package org.entente.sources;

import org.entente.shared.Term;

/** What an outlet is. */
public enum OutletKind implements Term {

	NEWS_AGENCY, NEWSPAPER, BROADCASTER, MINISTRY, THINK_TANK, BLOG, PANEL, COMPANY, ACADEMIC, SOCIAL_MEDIA, OTHER

}
