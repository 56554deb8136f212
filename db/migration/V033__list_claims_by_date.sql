-- All claims by date, of no relationship in particular, are read page by page like those of one.
CREATE INDEX claim_by_date ON claim (date_earliest DESC NULLS LAST, id DESC) WHERE status IN ('IN_REVIEW', 'ACCEPTED');
COMMENT ON INDEX claim_by_date IS 'All claims by date, without those that were turned down or withdrawn';
