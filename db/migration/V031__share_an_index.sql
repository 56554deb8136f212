-- An index of words that all nodes share is fed by one of them.
CREATE TABLE search_lead (
  index      text PRIMARY KEY,
  holder     uuid,
  held_until timestamptz,
  term       bigint NOT NULL DEFAULT 0,
  CONSTRAINT search_lead_held CHECK ((holder IS NULL) = (held_until IS NULL))
);
COMMENT ON TABLE search_lead IS 'Which node feeds an index of words that all share';
COMMENT ON COLUMN search_lead.index IS 'Prefix of its names (entente.search.opensearch.prefix)';
COMMENT ON COLUMN search_lead.holder IS 'The node that does; null when it left';
COMMENT ON COLUMN search_lead.held_until IS 'When another may take its place, by the clock of the database, unless it is heard of';
COMMENT ON COLUMN search_lead.term IS 'Counts how often the lead was taken: whoever knows an older number has lost it';
