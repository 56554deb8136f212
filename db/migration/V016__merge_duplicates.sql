-- Near-duplicates are found by the trigrams of a folded key, and merged without losing anything.
-- Both extensions are trusted: the owner of the database may create them.
-- Indexes of a large record take longer than a request may.
SET LOCAL statement_timeout = 0;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Accents, vowel marks and joiners fall away; Arabic letters take their Persian form; Cyrillic and Greek letters that look like
-- Latin ones become those. Punctuation is no part of a trigram anyway. What is left is compared, never shown.
CREATE FUNCTION likeness_key(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN octet_length(words) = char_length(words) THEN lower(words) ELSE
    translate(normalize(regexp_replace(normalize(lower(normalize(words, NFKC)), NFKD),
                '[\u0300-\u036f\u0640\u064b-\u065f\u0670\u200b-\u200f\u00ad]', '', 'g'), NFKC),
              'يىكةаеорсухіјѕһԁԛԝοανρικτ', 'ییکهaeopcyxijshdqwoavpikt') END
$$;
COMMENT ON FUNCTION likeness_key(text) IS 'Words folded so that near-duplicates share trigrams: NFKC, lower case, no accents, look-alike letters as one';

CREATE INDEX claim_likeness ON claim USING gist (relationship_id, likeness_key(statement) gist_trgm_ops);
CREATE INDEX source_likeness ON source USING gin (likeness_key(title) gin_trgm_ops);
CREATE INDEX actor_likeness ON actor USING gin (likeness_key(name) gin_trgm_ops);
CREATE INDEX outlet_likeness ON outlet USING gin (likeness_key(name) gin_trgm_ops);
-- The same for texts with the same words, however they are spaced, capitalised and punctuated.
CREATE INDEX source_version_words ON source_version (md5(regexp_replace(likeness_key(text), '[^[:alnum:]]+', '', 'g'))) WHERE text IS NOT NULL;
CREATE INDEX source_version_sha256 ON source_version (sha256) WHERE sha256 IS NOT NULL;

CREATE TABLE source_address (
  source_id bigint PRIMARY KEY REFERENCES source (id),
  canonical text NOT NULL CONSTRAINT source_address_length CHECK (length(canonical) BETWEEN 1 AND 2000)
);
CREATE INDEX source_address_canonical ON source_address (canonical);
COMMENT ON TABLE source_address IS 'The address of a source without what differs between copies of one page; written with the source';
COMMENT ON COLUMN source_address.source_id IS 'Source';
COMMENT ON COLUMN source_address.canonical IS 'Host and path without scheme, www, tracking parameters, fragment';

CREATE TABLE duplicate_dismissal (
  subject      text NOT NULL CONSTRAINT duplicate_dismissal_subject_known CHECK (subject IN ('CLAIM', 'SOURCE', 'ACTOR', 'OUTLET')),
  one_id       bigint NOT NULL,
  other_id     bigint NOT NULL,
  dismissed_by bigint NOT NULL REFERENCES account (id),
  dismissed_at timestamptz NOT NULL,
  PRIMARY KEY (subject, one_id, other_id),
  CONSTRAINT duplicate_dismissal_in_order CHECK (one_id < other_id)
);
COMMENT ON TABLE duplicate_dismissal IS 'Somebody looked at two alike things and found that they are not duplicates; it stays';
COMMENT ON COLUMN duplicate_dismissal.subject IS 'Kind of thing';
COMMENT ON COLUMN duplicate_dismissal.one_id IS 'The one recorded first';
COMMENT ON COLUMN duplicate_dismissal.other_id IS 'The other';
COMMENT ON COLUMN duplicate_dismissal.dismissed_by IS 'Who';
COMMENT ON COLUMN duplicate_dismissal.dismissed_at IS 'When';

CREATE SEQUENCE merge_seq INCREMENT BY 50;
CREATE TABLE merge (
  id                bigint PRIMARY KEY,
  subject           text NOT NULL CONSTRAINT merge_subject_known CHECK (subject IN ('CLAIM', 'SOURCE', 'ACTOR', 'OUTLET')),
  kept_id           bigint NOT NULL,
  merged_id         bigint NOT NULL,
  reason            text NOT NULL CONSTRAINT merge_reason_length CHECK (length(reason) BETWEEN 1 AND 1000),
  merged_by         bigint NOT NULL REFERENCES account (id),
  merged_at         timestamptz NOT NULL,
  kept_before       jsonb NOT NULL,
  kept_after        jsonb NOT NULL,
  kept_status       text,
  kept_found_false  boolean,
  merged_status     text,
  undone_by         bigint REFERENCES account (id),
  undone_at         timestamptz,
  undo_reason       text CONSTRAINT merge_undo_reason_length CHECK (length(undo_reason) BETWEEN 1 AND 1000),
  CONSTRAINT merge_of_two CHECK (kept_id <> merged_id),
  CONSTRAINT merge_status_of_claims CHECK (num_nonnulls(kept_status, kept_found_false, merged_status) = CASE subject WHEN 'CLAIM' THEN 3 ELSE 0 END),
  CONSTRAINT merge_undoing_whole CHECK (num_nonnulls(undone_by, undone_at, undo_reason) IN (0, 3))
);
CREATE UNIQUE INDEX merge_into_one ON merge (subject, merged_id) WHERE undone_at IS NULL;
CREATE INDEX merge_kept ON merge (subject, kept_id);
COMMENT ON TABLE merge IS 'Two records of one thing made one: the merged one stays readable, the kept one stands for both; undone by a reason in the same row';
COMMENT ON COLUMN merge.id IS 'Number in the address';
COMMENT ON COLUMN merge.subject IS 'Kind of thing';
COMMENT ON COLUMN merge.kept_id IS 'The record that stands for both';
COMMENT ON COLUMN merge.merged_id IS 'The record that was merged into it';
COMMENT ON COLUMN merge.reason IS 'Why';
COMMENT ON COLUMN merge.merged_by IS 'Who';
COMMENT ON COLUMN merge.merged_at IS 'When';
COMMENT ON COLUMN merge.kept_before IS 'What the kept record said before, as a draft';
COMMENT ON COLUMN merge.kept_after IS 'What it said after, as a draft';
COMMENT ON COLUMN merge.kept_status IS 'Status of the kept claim before';
COMMENT ON COLUMN merge.kept_found_false IS 'Whether the kept claim was found false before';
COMMENT ON COLUMN merge.merged_status IS 'Status of the merged claim before';
COMMENT ON COLUMN merge.undone_by IS 'Who undid it';
COMMENT ON COLUMN merge.undone_at IS 'When it was undone; null while it holds';
COMMENT ON COLUMN merge.undo_reason IS 'Why it was undone';

CREATE TABLE merge_move (
  merge_id    bigint NOT NULL REFERENCES merge (id),
  table_name  text NOT NULL,
  row_id      bigint NOT NULL,
  column_name text NOT NULL,
  old_id      bigint NOT NULL,
  new_id      bigint NOT NULL,
  PRIMARY KEY (merge_id, table_name, row_id, column_name),
  CONSTRAINT merge_move_known CHECK ((table_name, column_name) IN (('citation', 'claim_id'), ('citation', 'relationship_id'),
    ('flag', 'claim_id'), ('flag', 'relationship_id'), ('claim_link', 'claim_id'), ('claim_link', 'other_id'),
    ('derivation', 'source_id'), ('participant', 'actor_id'), ('source', 'outlet_id')))
);
CREATE INDEX merge_move_row ON merge_move (table_name, row_id);
COMMENT ON TABLE merge_move IS 'A row that a merge re-pointed from the merged record to the kept one, with what it pointed to before';
COMMENT ON COLUMN merge_move.merge_id IS 'Merge';
COMMENT ON COLUMN merge_move.table_name IS 'Table of the row';
COMMENT ON COLUMN merge_move.row_id IS 'Number of the row';
COMMENT ON COLUMN merge_move.column_name IS 'Column that was re-pointed';
COMMENT ON COLUMN merge_move.old_id IS 'What it pointed to before';
COMMENT ON COLUMN merge_move.new_id IS 'What it points to since';

-- Only what stands for itself is kept: no chain is begun at its lower end, and no circle can close.
CREATE FUNCTION refuse_merge_into_merged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM merge WHERE subject = NEW.subject AND merged_id = NEW.kept_id AND undone_at IS NULL) THEN
    RAISE EXCEPTION '% % is merged itself', NEW.subject, NEW.kept_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'merge_keeps_what_stands';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_merge_into_merged() IS 'Refuses a merge into a record that was merged into another';
CREATE TRIGGER merge_keeps_what_stands BEFORE INSERT ON merge FOR EACH ROW EXECUTE FUNCTION refuse_merge_into_merged();

CREATE FUNCTION is_merged(kind text, record bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM merge WHERE subject = kind AND merged_id = record AND undone_at IS NULL)
$$;
COMMENT ON FUNCTION is_merged(text, bigint) IS 'Whether a record is merged into another; lists leave it out';

CREATE FUNCTION merge_root(kind text, record bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
  WITH RECURSIVE up (id, step) AS (
    SELECT record, 0
    UNION ALL SELECT m.kept_id, u.step + 1 FROM up u JOIN merge m ON m.subject = kind AND m.merged_id = u.id AND m.undone_at IS NULL)
  SELECT id FROM up ORDER BY step DESC LIMIT 1
$$;
COMMENT ON FUNCTION merge_root(text, bigint) IS 'The record that stands for another: itself where it is not merged';

CREATE VIEW lineage_edge AS
  SELECT source_id, from_id FROM derivation
  UNION ALL SELECT merged_id, kept_id FROM merge WHERE subject = 'SOURCE' AND undone_at IS NULL;
COMMENT ON VIEW lineage_edge IS 'What origins are computed from: derivations, and from each merged source to the one that stands for it';

ALTER TABLE claim DROP CONSTRAINT claim_status_known;
ALTER TABLE claim ADD CONSTRAINT claim_status_known
  CHECK (status IN ('DRAFT', 'IN_REVIEW', 'ACCEPTED', 'RETURNED', 'REJECTED', 'RETRACTED', 'MERGED'));

-- Whoever merged another claim into it, or recorded the claim that was merged, had a hand in it. A trigger of its own beside
-- that on reviews of own work: each way of having a hand guards itself.
CREATE FUNCTION refuse_review_of_merged_work() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM merge m JOIN claim o ON o.id = m.merged_id
             WHERE m.subject = 'CLAIM' AND m.kept_id = NEW.claim_id AND m.undone_at IS NULL
               AND NEW.reviewer_id IN (m.merged_by, o.created_by)) THEN
    RAISE EXCEPTION 'account % had a hand in claim %', NEW.reviewer_id, NEW.claim_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'review_not_of_merged_work';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_review_of_merged_work() IS 'Refuses a review by anyone who merged the claim with another, or recorded that other';
CREATE TRIGGER review_not_of_merged_work BEFORE INSERT OR UPDATE ON review
  FOR EACH ROW EXECUTE FUNCTION refuse_review_of_merged_work();

SELECT keep_history(name) FROM unnest(ARRAY['merge', 'merge_move', 'duplicate_dismissal']) AS name;
