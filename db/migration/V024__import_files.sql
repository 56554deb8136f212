-- Files of rows, what became of each row, and how far the work on them is. They are no part of the record: what they make is,
-- and each thing they make has its history. A claim made of a row has an external id that follows from the data set and the
-- key of the row; claim_external_id_unique keeps it unique.
CREATE SEQUENCE import_seq;
CREATE TABLE import (
  id             bigint PRIMARY KEY DEFAULT nextval('import_seq'),
  file_name      text NOT NULL CONSTRAINT import_file_name_length CHECK (length(file_name) BETWEEN 1 AND 300),
  sha256         text NOT NULL CONSTRAINT import_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes          bigint NOT NULL,
  layout         jsonb NOT NULL,
  header         text[] NOT NULL,
  rows           integer NOT NULL CONSTRAINT import_rows_not_negative CHECK (rows >= 0),
  data_set       uuid NOT NULL,
  data_set_title text NOT NULL CONSTRAINT import_data_set_title_length CHECK (length(data_set_title) BETWEEN 1 AND 500),
  mapping        jsonb NOT NULL,
  state          text NOT NULL CONSTRAINT import_state_known CHECK (state IN
                   ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'PAUSED', 'CANCELLED', 'FINISHED', 'UNDOING', 'UNDONE')),
  lease_holder   uuid,
  lease_until    timestamptz,
  created_by     bigint NOT NULL REFERENCES account (id),
  created_at     timestamptz NOT NULL,
  changed_at     timestamptz NOT NULL,
  undone_by      bigint REFERENCES account (id),
  undo_reason    text CONSTRAINT import_undo_reason_length CHECK (length(undo_reason) BETWEEN 1 AND 900),
  CONSTRAINT import_undoing_whole CHECK (num_nonnulls(undone_by, undo_reason) IN (0, 2)),
  CONSTRAINT import_undoing_has_reason CHECK (state NOT IN ('UNDOING', 'UNDONE') OR undo_reason IS NOT NULL)
);
CREATE UNIQUE INDEX import_one_at_a_time ON import (data_set) WHERE state IN ('RUNNING', 'UNDOING');
CREATE INDEX import_at_work ON import (id) WHERE state IN ('CHECKING', 'RUNNING', 'UNDOING');
CREATE INDEX import_same_file ON import (sha256);
COMMENT ON TABLE import IS 'A file of rows that become claims, and how far the work on it is';
COMMENT ON COLUMN import.id IS 'Number in the address';
COMMENT ON COLUMN import.file_name IS 'Name of the file; shown, never used as a path';
COMMENT ON COLUMN import.sha256 IS 'Hash of the file';
COMMENT ON COLUMN import.bytes IS 'Its length';
COMMENT ON COLUMN import.layout IS 'How it was read: format, encoding, delimiter, row of the header';
COMMENT ON COLUMN import.header IS 'Names of its columns, exactly as the file has them';
COMMENT ON COLUMN import.rows IS 'Rows it has';
COMMENT ON COLUMN import.data_set IS 'External id of the source that is the data set; recorded with the first claim';
COMMENT ON COLUMN import.data_set_title IS 'What that source is called when it is recorded';
COMMENT ON COLUMN import.mapping IS 'Which column or text gives which field';
COMMENT ON COLUMN import.state IS 'Where it stands';
COMMENT ON COLUMN import.lease_holder IS 'Run of the application that works on it';
COMMENT ON COLUMN import.lease_until IS 'When another may take over';
COMMENT ON COLUMN import.created_by IS 'Who uploaded it; its claims are theirs';
COMMENT ON COLUMN import.created_at IS 'When';
COMMENT ON COLUMN import.changed_at IS 'Last change of its state';
COMMENT ON COLUMN import.undone_by IS 'Who undid it';
COMMENT ON COLUMN import.undo_reason IS 'Why';

CREATE TABLE import_row (
  import_id    bigint NOT NULL REFERENCES import (id),
  number       integer NOT NULL,
  cells        text[] NOT NULL,
  outcome      text CONSTRAINT import_row_outcome_known CHECK (outcome IN ('IMPORTED', 'UNCHANGED', 'MERGED', 'REFUSED')),
  faults       jsonb,
  same_as      integer,
  external_id  uuid,
  content_hash text,
  claim_id     bigint REFERENCES claim (id),
  revision     integer,
  settled_at   timestamptz,
  undone_at    timestamptz,
  undo_fault   text,
  PRIMARY KEY (import_id, number),
  CONSTRAINT import_row_refused_with_reason CHECK (outcome IS DISTINCT FROM 'REFUSED' OR jsonb_array_length(faults) > 0),
  CONSTRAINT import_row_settled_whole CHECK ((outcome IS NULL) = (settled_at IS NULL))
);
CREATE INDEX import_row_waiting ON import_row (import_id, number) WHERE outcome IS NULL;
CREATE INDEX import_row_outcome ON import_row (import_id, outcome, number);
CREATE INDEX import_row_key ON import_row (import_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX import_row_claim ON import_row (claim_id, settled_at) WHERE claim_id IS NOT NULL;
COMMENT ON TABLE import_row IS 'One row of a file, and what became of it';
COMMENT ON COLUMN import_row.import_id IS 'File';
COMMENT ON COLUMN import_row.number IS 'Where a person finds it: line, row of the sheet, place in the array';
COMMENT ON COLUMN import_row.cells IS 'What it says, in the order of the header; empty where nothing';
COMMENT ON COLUMN import_row.outcome IS 'imported, unchanged, merged or refused; null until it is settled. While a file is checked or was only checked: what would become of it';
COMMENT ON COLUMN import_row.faults IS 'Why it was refused, by the columns of the file';
COMMENT ON COLUMN import_row.same_as IS 'Row of the same file that says the same';
COMMENT ON COLUMN import_row.external_id IS 'External id of its claim: follows from the data set and the key of the row';
COMMENT ON COLUMN import_row.content_hash IS 'Hash of what it says about the claim';
COMMENT ON COLUMN import_row.claim_id IS 'Its claim; null where it was only checked';
COMMENT ON COLUMN import_row.revision IS 'Revision of the claim after the row';
COMMENT ON COLUMN import_row.settled_at IS 'When that became of it';
COMMENT ON COLUMN import_row.undone_at IS 'When its claim was withdrawn with the whole import';
COMMENT ON COLUMN import_row.undo_fault IS 'Why its claim could not be withdrawn';
