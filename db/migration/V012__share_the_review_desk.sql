-- Review as teamwork: who looks after what, several decisions at once, and half a minute to take one back.
CREATE SEQUENCE review_batch_seq INCREMENT BY 50;
CREATE TABLE review_batch (
  id          bigint PRIMARY KEY,
  external_id uuid NOT NULL CONSTRAINT review_batch_once UNIQUE,
  reviewer_id bigint NOT NULL REFERENCES account (id),
  decision    text NOT NULL CONSTRAINT review_batch_decision_known CHECK (decision IN ('ACCEPTED', 'FOUND_FALSE', 'RETURNED', 'REJECTED')),
  reason      text NOT NULL CONSTRAINT review_batch_reason_length CHECK (length(reason) BETWEEN 1 AND 2000),
  decided_at  timestamptz NOT NULL
);
COMMENT ON TABLE review_batch IS 'Several claims decided at once, with one reason';
COMMENT ON COLUMN review_batch.id IS 'Number in the address';
COMMENT ON COLUMN review_batch.external_id IS 'Id given with the request, so that sending it twice decides once';
COMMENT ON COLUMN review_batch.reviewer_id IS 'Who decided';
COMMENT ON COLUMN review_batch.decision IS 'The decision on each of them';
COMMENT ON COLUMN review_batch.reason IS 'The reason for each of them';
COMMENT ON COLUMN review_batch.decided_at IS 'When';

ALTER TABLE review
  ADD COLUMN claim_version integer,
  ADD COLUMN waiting_since timestamptz,
  ADD COLUMN batch_id bigint REFERENCES review_batch (id),
  ADD CONSTRAINT review_once_per_version UNIQUE (claim_id, claim_version);
CREATE INDEX review_by_batch ON review (batch_id) WHERE batch_id IS NOT NULL;
COMMENT ON COLUMN review.claim_version IS 'Version of the claim that was read; of one version there is one decision. Null for decisions from before this was kept';
COMMENT ON COLUMN review.waiting_since IS 'Since when the claim had waited';
COMMENT ON COLUMN review.batch_id IS 'The batch it was made in; null when it was made alone';

CREATE TABLE review_batch_row (
  batch_id      bigint NOT NULL REFERENCES review_batch (id),
  position      integer NOT NULL,
  claim_id      bigint NOT NULL,
  claim_version integer NOT NULL,
  outcome       text NOT NULL CONSTRAINT review_batch_row_outcome_known CHECK (outcome IN ('DECIDED', 'OWN_WORK', 'CHANGED', 'NOT_WAITING', 'NOT_FOUND', 'TOO_STRONG')),
  PRIMARY KEY (batch_id, position)
);
COMMENT ON TABLE review_batch_row IS 'What came of one claim of a batch';
COMMENT ON COLUMN review_batch_row.batch_id IS 'Batch';
COMMENT ON COLUMN review_batch_row.position IS 'Order as sent';
COMMENT ON COLUMN review_batch_row.claim_id IS 'Number of the claim as sent; there may be no such claim';
COMMENT ON COLUMN review_batch_row.claim_version IS 'Version that was read, as sent';
COMMENT ON COLUMN review_batch_row.outcome IS 'decided, or why it was not: own work, changed since it was read, not waiting for review, not found, stronger than its excerpt';

CREATE TABLE review_withdrawal (
  review_id    bigint PRIMARY KEY REFERENCES review (id),
  withdrawn_by bigint NOT NULL REFERENCES account (id),
  withdrawn_at timestamptz NOT NULL
);
COMMENT ON TABLE review_withdrawal IS 'A decision taken back by the reviewer within 30 seconds; both stay readable';
COMMENT ON COLUMN review_withdrawal.review_id IS 'Decision';
COMMENT ON COLUMN review_withdrawal.withdrawn_by IS 'Who took it back: the reviewer';
COMMENT ON COLUMN review_withdrawal.withdrawn_at IS 'When';

CREATE FUNCTION refuse_late_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM review WHERE id = NEW.review_id AND reviewer_id = NEW.withdrawn_by
                 AND NEW.withdrawn_at BETWEEN decided_at AND decided_at + interval '30 seconds') THEN
    RAISE EXCEPTION 'account % cannot take back review % at %', NEW.withdrawn_by, NEW.review_id, NEW.withdrawn_at
      USING ERRCODE = 'check_violation', CONSTRAINT = 'review_withdrawal_in_time_by_reviewer';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_late_withdrawal() IS 'Refuses to take back a decision for anyone but its reviewer, and after 30 seconds';
CREATE TRIGGER review_withdrawal_in_time_by_reviewer BEFORE INSERT OR UPDATE ON review_withdrawal
  FOR EACH ROW EXECUTE FUNCTION refuse_late_withdrawal();

CREATE SEQUENCE review_assignment_seq INCREMENT BY 50;
CREATE TABLE review_assignment (
  id              bigint PRIMARY KEY,
  claim_id        bigint NOT NULL REFERENCES claim (id),
  relationship_id bigint NOT NULL REFERENCES relationship (id),
  reviewer_id     bigint NOT NULL REFERENCES account (id),
  assigned_by     bigint NOT NULL REFERENCES account (id),
  assigned_at     timestamptz NOT NULL,
  closing         text CONSTRAINT review_assignment_closing_known CHECK (closing IN ('DECIDED', 'RELEASED')),
  closed_by       bigint REFERENCES account (id),
  closed_at       timestamptz,
  CONSTRAINT review_assignment_closed_whole CHECK (num_nonnulls(closing, closed_by, closed_at) IN (0, 3))
);
CREATE UNIQUE INDEX review_assignment_one_open ON review_assignment (claim_id) WHERE closed_at IS NULL;
CREATE INDEX review_assignment_of_reviewer ON review_assignment (reviewer_id) WHERE closed_at IS NULL;
CREATE INDEX review_assignment_claim ON review_assignment (claim_id, id DESC);
COMMENT ON TABLE review_assignment IS 'A reviewer looks after a claim that waits; closed by a decision or released';
COMMENT ON COLUMN review_assignment.id IS 'Internal number';
COMMENT ON COLUMN review_assignment.claim_id IS 'Claim';
COMMENT ON COLUMN review_assignment.relationship_id IS 'Relationship of the claim';
COMMENT ON COLUMN review_assignment.reviewer_id IS 'Who is to decide';
COMMENT ON COLUMN review_assignment.assigned_by IS 'Who said so; the reviewer, where they took it';
COMMENT ON COLUMN review_assignment.assigned_at IS 'When';
COMMENT ON COLUMN review_assignment.closing IS 'decided or released; null while it is open';
COMMENT ON COLUMN review_assignment.closed_by IS 'Who decided or released it';
COMMENT ON COLUMN review_assignment.closed_at IS 'When it ended; null while it is open';
-- Whoever may not decide is not given it to decide either
CREATE TRIGGER review_assignment_not_to_own_work BEFORE INSERT ON review_assignment
  FOR EACH ROW EXECUTE FUNCTION refuse_review_of_own_work();

CREATE SEQUENCE flag_assignment_seq INCREMENT BY 50;
CREATE TABLE flag_assignment (
  id          bigint PRIMARY KEY,
  flag_id     bigint NOT NULL REFERENCES flag (id),
  owner_id    bigint NOT NULL REFERENCES account (id),
  assigned_by bigint NOT NULL REFERENCES account (id),
  assigned_at timestamptz NOT NULL,
  closing     text CONSTRAINT flag_assignment_closing_known CHECK (closing IN ('RESOLVED', 'RELEASED')),
  closed_by   bigint REFERENCES account (id),
  closed_at   timestamptz,
  CONSTRAINT flag_assignment_closed_whole CHECK (num_nonnulls(closing, closed_by, closed_at) IN (0, 3))
);
CREATE UNIQUE INDEX flag_assignment_one_open ON flag_assignment (flag_id) WHERE closed_at IS NULL;
CREATE INDEX flag_assignment_of_owner ON flag_assignment (owner_id) WHERE closed_at IS NULL;
COMMENT ON TABLE flag_assignment IS 'Somebody looks after a flag; closed by its resolution or released';
COMMENT ON COLUMN flag_assignment.id IS 'Internal number';
COMMENT ON COLUMN flag_assignment.flag_id IS 'Flag';
COMMENT ON COLUMN flag_assignment.owner_id IS 'Who looks after it';
COMMENT ON COLUMN flag_assignment.assigned_by IS 'Who said so; the owner, where they took it';
COMMENT ON COLUMN flag_assignment.assigned_at IS 'When';
COMMENT ON COLUMN flag_assignment.closing IS 'resolved or released; null while it is open';
COMMENT ON COLUMN flag_assignment.closed_by IS 'Who resolved or released it';
COMMENT ON COLUMN flag_assignment.closed_at IS 'When it ended; null while it is open';

-- For the queue within one relationship, flags from the newest, and one's own work
CREATE INDEX claim_waiting_by_relationship ON claim (relationship_id, changed_at, id) WHERE status = 'IN_REVIEW';
CREATE INDEX flag_by_raiser ON flag (raised_by, id DESC);
CREATE INDEX claim_revision_by_author ON claim_revision (author_id, id DESC);

SELECT keep_history(name) FROM unnest(ARRAY['review', 'review_batch', 'review_batch_row', 'review_withdrawal', 'review_assignment',
  'flag_assignment']) AS name;
