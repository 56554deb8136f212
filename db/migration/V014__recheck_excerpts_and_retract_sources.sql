-- What became of an excerpt in a later version of its source.
CREATE TABLE recheck (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  citation_id       bigint NOT NULL REFERENCES citation (id),
  claim_id          bigint NOT NULL REFERENCES claim (id),
  relationship_id   bigint NOT NULL REFERENCES relationship (id),
  source_id         bigint NOT NULL REFERENCES source (id),
  source_version_id bigint NOT NULL REFERENCES source_version (id),
  finding           text NOT NULL CONSTRAINT recheck_finding_known CHECK (finding IN ('EXACT', 'MOVED', 'DRIFTED', 'LOST', 'NOT_COMPARABLE')),
  start_offset      integer,
  end_offset        integer,
  passage           text CONSTRAINT recheck_passage_length CHECK (length(passage) BETWEEN 1 AND 20000),
  difference        text CONSTRAINT recheck_difference_known CHECK (difference IN ('SPACING', 'PUNCTUATION', 'WORDS')),
  kept              integer NOT NULL CONSTRAINT recheck_kept_percent CHECK (kept BETWEEN 0 AND 100),
  places            integer NOT NULL CONSTRAINT recheck_places_not_negative CHECK (places >= 0),
  tied              boolean NOT NULL,
  sent_back         boolean NOT NULL DEFAULT false,
  checked_by        bigint NOT NULL REFERENCES account (id),
  checked_at        timestamptz NOT NULL,
  CONSTRAINT recheck_place_fits_finding CHECK (num_nonnulls(start_offset, end_offset) = CASE WHEN finding IN ('LOST', 'NOT_COMPARABLE') THEN 0 ELSE 2 END),
  CONSTRAINT recheck_passage_shows_difference CHECK ((passage IS NULL) = (difference IS NULL)),
  CONSTRAINT recheck_passage_fits_place CHECK (end_offset - start_offset = length(passage) AND start_offset >= 0),
  CONSTRAINT recheck_difference_fits_finding CHECK (CASE finding WHEN 'MOVED' THEN difference IS NULL OR difference = 'SPACING'
                                                                 WHEN 'DRIFTED' THEN difference IN ('PUNCTUATION', 'WORDS') AND difference IS NOT NULL
                                                                 ELSE difference IS NULL END)
);
CREATE UNIQUE INDEX recheck_once ON recheck (citation_id, source_version_id, (finding = 'NOT_COMPARABLE'));
CREATE INDEX recheck_version ON recheck (source_version_id, finding, id);
CREATE INDEX recheck_claim ON recheck (claim_id);
COMMENT ON TABLE recheck IS 'An excerpt compared with a later version of its source, or with a text supplied later; never changed, and it changes no citation';
COMMENT ON COLUMN recheck.id IS 'Internal number';
COMMENT ON COLUMN recheck.citation_id IS 'Citation whose excerpt was compared';
COMMENT ON COLUMN recheck.claim_id IS 'Claim of the citation';
COMMENT ON COLUMN recheck.relationship_id IS 'Relationship of the claim when it was compared';
COMMENT ON COLUMN recheck.source_id IS 'Source of both versions';
COMMENT ON COLUMN recheck.source_version_id IS 'Version it was compared with';
COMMENT ON COLUMN recheck.finding IS 'exact, moved, drifted, lost, or not comparable: the content or the text is not known';
COMMENT ON COLUMN recheck.start_offset IS 'Where the words or the nearest passage begin in that version, in Unicode code points from 0';
COMMENT ON COLUMN recheck.end_offset IS 'Character after the last';
COMMENT ON COLUMN recheck.passage IS 'The words found there where they differ from the excerpt';
COMMENT ON COLUMN recheck.difference IS 'What differs: spacing alone, punctuation alone, or words';
COMMENT ON COLUMN recheck.kept IS 'Share of the words of the excerpt that were kept, in percent';
COMMENT ON COLUMN recheck.places IS 'How often the words, or a passage just as near, stand in that version';
COMMENT ON COLUMN recheck.tied IS 'Several places fit equally well; the one nearest to the old place is named';
COMMENT ON COLUMN recheck.sent_back IS 'Whether it sent an accepted claim back to review';
COMMENT ON COLUMN recheck.checked_by IS 'Who added the version or supplied the text';
COMMENT ON COLUMN recheck.checked_at IS 'When';

-- A source that no longer speaks, or speaks again.
CREATE SEQUENCE source_retraction_seq INCREMENT BY 50;
CREATE TABLE source_retraction (
  id         bigint PRIMARY KEY,
  source_id  bigint NOT NULL REFERENCES source (id),
  number     integer NOT NULL CONSTRAINT source_retraction_number_positive CHECK (number > 0),
  kind       text NOT NULL CONSTRAINT source_retraction_kind_known CHECK (kind IN ('RETRACTED', 'REINSTATED')),
  reason     text NOT NULL CONSTRAINT source_retraction_reason_length CHECK (length(reason) BETWEEN 1 AND 1000),
  decided_by bigint NOT NULL REFERENCES account (id),
  decided_at timestamptz NOT NULL,
  CONSTRAINT source_retraction_once UNIQUE (source_id, number),
  CONSTRAINT source_retraction_by_turns CHECK ((kind = 'RETRACTED') = (number % 2 = 1))
);
COMMENT ON TABLE source_retraction IS 'A source was retracted, so that its citations no longer count, or reinstated: by turns, the last row holds';
COMMENT ON COLUMN source_retraction.id IS 'Internal number';
COMMENT ON COLUMN source_retraction.source_id IS 'Source';
COMMENT ON COLUMN source_retraction.number IS 'First, second, ... decision on this source: odd ones retract, even ones reinstate';
COMMENT ON COLUMN source_retraction.kind IS 'retracted or reinstated';
COMMENT ON COLUMN source_retraction.reason IS 'Why';
COMMENT ON COLUMN source_retraction.decided_by IS 'Who decided';
COMMENT ON COLUMN source_retraction.decided_at IS 'When';

CREATE FUNCTION is_retracted(source bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT r.kind = 'RETRACTED' FROM source_retraction r WHERE r.source_id = source ORDER BY r.number DESC LIMIT 1), false)
$$;
COMMENT ON FUNCTION is_retracted(bigint) IS 'Whether a source is retracted now';

-- The hash of a file says nothing about the text that was read out of it: the text has a hash of its own.
ALTER TABLE source_version ADD COLUMN text_sha256 text
  CONSTRAINT source_version_text_sha256_form CHECK (text_sha256 ~ '^[0-9a-f]{64}$');
COMMENT ON COLUMN source_version.text_sha256 IS 'SHA-256 of the text in UTF-8, written once when the text came in';
SELECT keep_history('source_version');
UPDATE source_version SET text_sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex') WHERE text IS NOT NULL;
ALTER TABLE source_version ADD CONSTRAINT source_version_text_is_hashed CHECK ((text IS NULL) = (text_sha256 IS NULL));

CREATE FUNCTION hash_new_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.text IS NOT NULL AND NEW.text_sha256 IS NULL THEN
    NEW.text_sha256 := encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex');
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION hash_new_text() IS 'Hashes a text when it comes in, and never again: a text altered later no longer fits its hash';
CREATE TRIGGER source_version_text_hashed BEFORE INSERT OR UPDATE ON source_version
  FOR EACH ROW EXECUTE FUNCTION hash_new_text();

SELECT keep_history(name) FROM unnest(ARRAY['recheck', 'source_retraction']) AS name;
