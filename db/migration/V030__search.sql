-- The index of words lives outside of the database and follows the chain of changesets: what a changeset replaced is found
-- by it. Rows of the history are added in the order of their changesets, nearly, which suits an index of ranges.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['claim', 'citation', 'participant', 'goods', 'source', 'source_version', 'outlet', 'actor'] LOOP
    EXECUTE format('CREATE INDEX %I ON history.%I USING brin (ended_by) WITH (pages_per_range = 16, autosummarize = on)',
                   name || '_by_end', name);
  END LOOP;
END $$;

CREATE TABLE search_rebuild (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  asked_by bigint NOT NULL REFERENCES account (id)
);
COMMENT ON TABLE search_rebuild IS 'Wishes of administrators that every node build its index of words anew';
COMMENT ON COLUMN search_rebuild.id IS 'Internal number';
COMMENT ON COLUMN search_rebuild.asked_at IS 'When; indexes begun later are new enough';
COMMENT ON COLUMN search_rebuild.asked_by IS 'Who';

CREATE TABLE saved_search (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES account (id),
  name       text NOT NULL CONSTRAINT saved_search_name_length CHECK (length(name) BETWEEN 1 AND 100),
  query      text NOT NULL CONSTRAINT saved_search_query_length CHECK (length(query) BETWEEN 1 AND 4000),
  shared     boolean NOT NULL,
  saved_at   timestamptz NOT NULL,
  CONSTRAINT saved_search_name_once UNIQUE (account_id, name)
);
CREATE INDEX saved_search_shared ON saved_search (lower(name), id) WHERE shared;
COMMENT ON TABLE saved_search IS 'A search that somebody named, to be run again';
COMMENT ON COLUMN saved_search.id IS 'Internal number';
COMMENT ON COLUMN saved_search.account_id IS 'Who';
COMMENT ON COLUMN saved_search.name IS 'What its owner calls it';
COMMENT ON COLUMN saved_search.query IS 'The query of its address, without the question mark';
COMMENT ON COLUMN saved_search.shared IS 'Whether everybody who is signed in may see it';
COMMENT ON COLUMN saved_search.saved_at IS 'When it was saved';

CREATE TABLE recent_search (
  account_id bigint NOT NULL REFERENCES account (id),
  query      text NOT NULL CONSTRAINT recent_search_query_length CHECK (length(query) BETWEEN 1 AND 4000),
  searched_at timestamptz NOT NULL,
  CONSTRAINT recent_search_pkey PRIMARY KEY (account_id, query)
);
COMMENT ON TABLE recent_search IS 'What somebody looked for lately; the owner''s business and nobody else''s';
COMMENT ON COLUMN recent_search.account_id IS 'Who';
COMMENT ON COLUMN recent_search.query IS 'The query of its address, without the question mark';
COMMENT ON COLUMN recent_search.searched_at IS 'When it was last looked for';

-- A file that is imported again asks for each key whether it was there before, whatever the import
DROP INDEX import_row_key;
CREATE INDEX import_row_key ON import_row (external_id, import_id) WHERE external_id IS NOT NULL;
