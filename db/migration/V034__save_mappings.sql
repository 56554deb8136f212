CREATE TABLE saved_mapping (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES account (id),
  name       text NOT NULL CONSTRAINT saved_mapping_name_length CHECK (length(name) BETWEEN 1 AND 100),
  mapping    jsonb NOT NULL CONSTRAINT saved_mapping_length CHECK (length(mapping::text) <= 400000),
  header     text[] NOT NULL CONSTRAINT saved_mapping_columns CHECK (cardinality(header) BETWEEN 1 AND 1000),
  shared     boolean NOT NULL,
  saved_at   timestamptz NOT NULL,
  CONSTRAINT saved_mapping_name_once UNIQUE (account_id, name)
);
CREATE INDEX saved_mapping_shared ON saved_mapping (lower(name), id) WHERE shared;
COMMENT ON TABLE saved_mapping IS 'What the columns of a file give, named by somebody, to be applied to other files';
COMMENT ON COLUMN saved_mapping.id IS 'Number in the address';
COMMENT ON COLUMN saved_mapping.account_id IS 'Who';
COMMENT ON COLUMN saved_mapping.name IS 'What its owner calls it';
COMMENT ON COLUMN saved_mapping.mapping IS 'Which column or text gives which field, and what words for countries and actors mean';
COMMENT ON COLUMN saved_mapping.header IS 'Names of all columns of the file it was saved from';
COMMENT ON COLUMN saved_mapping.shared IS 'Whether everybody who imports may see it';
COMMENT ON COLUMN saved_mapping.saved_at IS 'When it was saved, or replaced last';
