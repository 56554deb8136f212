CREATE SEQUENCE review_seq INCREMENT BY 50;
CREATE TABLE review (
  id              bigint PRIMARY KEY,
  claim_id        bigint NOT NULL REFERENCES claim (id),
  relationship_id bigint NOT NULL REFERENCES relationship (id),
  revision        integer NOT NULL,
  decision        text NOT NULL CONSTRAINT review_decision_known CHECK (decision IN ('ACCEPTED', 'FOUND_FALSE', 'RETURNED', 'REJECTED')),
  reason          text NOT NULL CONSTRAINT review_reason_length CHECK (length(reason) BETWEEN 1 AND 2000),
  reviewer_id     bigint NOT NULL REFERENCES account (id),
  decided_at      timestamptz NOT NULL,
  FOREIGN KEY (claim_id, revision) REFERENCES claim_revision (claim_id, number)
);
CREATE INDEX review_claim ON review (claim_id, id DESC);
COMMENT ON TABLE review IS 'One reviewer''s decision on one revision of a claim';
COMMENT ON COLUMN review.id IS 'Internal number';
COMMENT ON COLUMN review.claim_id IS 'Claim';
COMMENT ON COLUMN review.relationship_id IS 'Relationship of the claim';
COMMENT ON COLUMN review.revision IS 'Revision that was read';
COMMENT ON COLUMN review.decision IS 'accepted; found false: the record is right and what it says is not so; returned; rejected';
COMMENT ON COLUMN review.reason IS 'Why';
COMMENT ON COLUMN review.reviewer_id IS 'Who decided';
COMMENT ON COLUMN review.decided_at IS 'When';

-- Nobody decides on work they had a hand in, by whatever path the row arrives.
CREATE FUNCTION refuse_review_of_own_work() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM claim WHERE id = NEW.claim_id AND created_by = NEW.reviewer_id)
     OR EXISTS (SELECT 1 FROM claim_revision WHERE claim_id = NEW.claim_id AND author_id = NEW.reviewer_id)
     OR EXISTS (SELECT 1 FROM citation WHERE claim_id = NEW.claim_id AND created_by = NEW.reviewer_id) THEN
    RAISE EXCEPTION 'account % had a hand in claim %', NEW.reviewer_id, NEW.claim_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'review_not_of_own_work';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_review_of_own_work() IS 'Refuses a review by anyone who recorded, revised or cited the claim';
CREATE TRIGGER review_not_of_own_work BEFORE INSERT OR UPDATE ON review
  FOR EACH ROW EXECUTE FUNCTION refuse_review_of_own_work();

CREATE SEQUENCE flag_seq INCREMENT BY 50;
CREATE TABLE flag (
  id              bigint PRIMARY KEY,
  claim_id        bigint NOT NULL REFERENCES claim (id),
  relationship_id bigint NOT NULL REFERENCES relationship (id),
  reason          text NOT NULL CONSTRAINT flag_reason_known CHECK (reason IN ('UNVERIFIED', 'EXCERPT_DOES_NOT_SUPPORT', 'DEAD_LINK', 'DUPLICATE',
                  'WRONG_COUNTRY', 'DATED', 'CIRCULAR')),
  note            text NOT NULL CONSTRAINT flag_note_length CHECK (length(note) BETWEEN 1 AND 1000),
  raised_by       bigint NOT NULL REFERENCES account (id),
  raised_at       timestamptz NOT NULL,
  resolution      text CONSTRAINT flag_resolution_length CHECK (length(resolution) BETWEEN 1 AND 1000),
  resolved_by     bigint REFERENCES account (id),
  resolved_at     timestamptz,
  CONSTRAINT flag_resolution_whole CHECK (num_nonnulls(resolution, resolved_by, resolved_at) IN (0, 3))
);
CREATE INDEX flag_claim ON flag (claim_id, id);
CREATE INDEX flag_open ON flag (raised_at, id) WHERE resolved_at IS NULL;
COMMENT ON TABLE flag IS 'Anyone''s "look at this"; open until someone resolves it';
COMMENT ON COLUMN flag.id IS 'Internal number';
COMMENT ON COLUMN flag.claim_id IS 'Claim';
COMMENT ON COLUMN flag.relationship_id IS 'Relationship of the claim';
COMMENT ON COLUMN flag.reason IS 'What is wrong';
COMMENT ON COLUMN flag.note IS 'What the person saw';
COMMENT ON COLUMN flag.raised_by IS 'Who';
COMMENT ON COLUMN flag.raised_at IS 'When';
COMMENT ON COLUMN flag.resolution IS 'How it was settled; null while open';
COMMENT ON COLUMN flag.resolved_by IS 'Who settled it';
COMMENT ON COLUMN flag.resolved_at IS 'When it was settled';
