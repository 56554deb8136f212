-- Discussion: what people say about a claim. Nothing said is edited or deleted; it can be withdrawn by who said it.
CREATE SEQUENCE comment_seq INCREMENT BY 50;
CREATE TABLE comment (
  id                bigint PRIMARY KEY,
  claim_id          bigint NOT NULL REFERENCES claim (id),
  relationship_id   bigint NOT NULL REFERENCES relationship (id),
  text              text NOT NULL CONSTRAINT comment_text_length CHECK (length(text) BETWEEN 1 AND 2000),
  author_id         bigint NOT NULL REFERENCES account (id),
  written_at        timestamptz NOT NULL,
  withdrawal_reason text CONSTRAINT comment_withdrawal_reason_length CHECK (length(withdrawal_reason) BETWEEN 1 AND 1000),
  withdrawn_at      timestamptz,
  CONSTRAINT comment_withdrawal_whole CHECK (num_nonnulls(withdrawal_reason, withdrawn_at) IN (0, 2))
);
CREATE INDEX comment_claim ON comment (claim_id, id DESC);
COMMENT ON TABLE comment IS 'What somebody said about a claim; seen by people who are signed in and may see the claim';
COMMENT ON COLUMN comment.id IS 'Internal number';
COMMENT ON COLUMN comment.claim_id IS 'Claim';
COMMENT ON COLUMN comment.relationship_id IS 'Relationship of the claim when it was said';
COMMENT ON COLUMN comment.text IS 'Plain text as typed';
COMMENT ON COLUMN comment.author_id IS 'Who said it';
COMMENT ON COLUMN comment.written_at IS 'When';
COMMENT ON COLUMN comment.withdrawal_reason IS 'Why its author withdrew it; null while it stands';
COMMENT ON COLUMN comment.withdrawn_at IS 'When it was withdrawn; the text is no longer shown then';

CREATE FUNCTION refuse_editing_of_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL
     OR (NEW.id, NEW.claim_id, NEW.text, NEW.author_id, NEW.written_at)
        IS DISTINCT FROM (OLD.id, OLD.claim_id, OLD.text, OLD.author_id, OLD.written_at) THEN
    RAISE EXCEPTION 'comment % stays as it was written', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'comment_never_edited';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_editing_of_comment() IS 'Refuses every change of a comment but its one withdrawal';
CREATE TRIGGER comment_never_edited BEFORE UPDATE OR DELETE ON comment
  FOR EACH ROW EXECUTE FUNCTION refuse_editing_of_comment();

CREATE TABLE mention (
  comment_id bigint NOT NULL REFERENCES comment (id),
  account_id bigint NOT NULL REFERENCES account (id),
  PRIMARY KEY (comment_id, account_id)
);
CREATE INDEX mention_of_account ON mention (account_id, comment_id DESC);
COMMENT ON TABLE mention IS 'Somebody whom a comment calls by @username';
COMMENT ON COLUMN mention.comment_id IS 'Comment';
COMMENT ON COLUMN mention.account_id IS 'Who is called';

-- Proposals: a change suggested without the right to write; a researcher adopts or refuses it, its author may withdraw it.
CREATE SEQUENCE proposal_seq INCREMENT BY 50;
CREATE TABLE proposal (
  id               bigint PRIMARY KEY,
  claim_id         bigint NOT NULL REFERENCES claim (id),
  relationship_id  bigint NOT NULL REFERENCES relationship (id),
  base_revision    integer NOT NULL,
  content          jsonb NOT NULL,
  reason           text NOT NULL CONSTRAINT proposal_reason_length CHECK (length(reason) BETWEEN 1 AND 1000),
  proposer_id      bigint NOT NULL REFERENCES account (id),
  proposed_at      timestamptz NOT NULL,
  outcome          text CONSTRAINT proposal_outcome_known CHECK (outcome IN ('ADOPTED', 'REFUSED', 'WITHDRAWN')),
  outcome_reason   text CONSTRAINT proposal_outcome_reason_length CHECK (length(outcome_reason) BETWEEN 1 AND 1000),
  decided_by       bigint REFERENCES account (id),
  decided_at       timestamptz,
  adopted_revision integer,
  version          integer NOT NULL DEFAULT 0,
  FOREIGN KEY (claim_id, base_revision) REFERENCES claim_revision (claim_id, number),
  FOREIGN KEY (claim_id, adopted_revision) REFERENCES claim_revision (claim_id, number),
  CONSTRAINT proposal_outcome_whole CHECK (num_nonnulls(outcome, decided_by, decided_at) IN (0, 3)
    AND (adopted_revision IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'ADOPTED')),
  CONSTRAINT proposal_refused_with_reason CHECK (outcome <> 'REFUSED' OR outcome_reason IS NOT NULL),
  CONSTRAINT proposal_decided_by_another CHECK ((outcome = 'WITHDRAWN') = (decided_by = proposer_id))
);
CREATE INDEX proposal_claim ON proposal (claim_id, id DESC);
CREATE INDEX proposal_open ON proposal (id DESC) WHERE outcome IS NULL;
CREATE INDEX proposal_closed ON proposal (id DESC) WHERE outcome IS NOT NULL;
CREATE INDEX proposal_by_proposer ON proposal (proposer_id, id DESC);
COMMENT ON TABLE proposal IS 'A change to a claim that somebody suggests; open until it is adopted, refused or withdrawn';
COMMENT ON COLUMN proposal.id IS 'Number in the address';
COMMENT ON COLUMN proposal.claim_id IS 'Claim';
COMMENT ON COLUMN proposal.relationship_id IS 'Relationship of the claim when it was proposed';
COMMENT ON COLUMN proposal.base_revision IS 'Revision that the proposer read';
COMMENT ON COLUMN proposal.content IS 'Everything the claim would say, in the form of claim_revision.content';
COMMENT ON COLUMN proposal.reason IS 'Why it should be changed';
COMMENT ON COLUMN proposal.proposer_id IS 'Who suggests it';
COMMENT ON COLUMN proposal.proposed_at IS 'When';
COMMENT ON COLUMN proposal.outcome IS 'adopted, refused or withdrawn; null while open';
COMMENT ON COLUMN proposal.outcome_reason IS 'Why; a refusal always has one';
COMMENT ON COLUMN proposal.decided_by IS 'Who adopted or refused it, which its proposer cannot; or its proposer, who withdrew it';
COMMENT ON COLUMN proposal.decided_at IS 'When';
COMMENT ON COLUMN proposal.adopted_revision IS 'Revision of the claim that it became';
COMMENT ON COLUMN proposal.version IS 'Optimistic lock';

CREATE FUNCTION refuse_rewriting_of_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.outcome IS NOT NULL
     OR (NEW.id, NEW.claim_id, NEW.base_revision, NEW.content, NEW.reason, NEW.proposer_id, NEW.proposed_at)
        IS DISTINCT FROM (OLD.id, OLD.claim_id, OLD.base_revision, OLD.content, OLD.reason, OLD.proposer_id, OLD.proposed_at) THEN
    RAISE EXCEPTION 'proposal % stays as it was made and decided', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_never_rewritten';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_rewriting_of_proposal() IS 'Refuses every change of a proposal but its one decision';
CREATE TRIGGER proposal_never_rewritten BEFORE UPDATE OR DELETE ON proposal
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_of_proposal();

ALTER TABLE claim_revision ADD COLUMN proposed_by bigint REFERENCES account (id),
  ADD CONSTRAINT claim_revision_proposed_by_another CHECK (proposed_by <> author_id);
COMMENT ON COLUMN claim_revision.proposed_by IS 'Who had proposed these words, where the author adopted them';

-- Who proposed what was adopted had a hand in the claim, as who adopted it, its author, has.
CREATE OR REPLACE FUNCTION refuse_review_of_own_work() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM claim WHERE id = NEW.claim_id AND created_by = NEW.reviewer_id)
     OR EXISTS (SELECT 1 FROM claim_revision WHERE claim_id = NEW.claim_id AND NEW.reviewer_id IN (author_id, proposed_by))
     OR EXISTS (SELECT 1 FROM citation WHERE claim_id = NEW.claim_id AND created_by = NEW.reviewer_id) THEN
    RAISE EXCEPTION 'account % had a hand in claim %', NEW.reviewer_id, NEW.claim_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'review_not_of_own_work';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_review_of_own_work() IS 'Refuses a review by anyone who recorded, revised or cited the claim, or proposed words of it that were adopted';

-- Second grades: the credibility of a citation, graded once more by somebody who had no hand in it and does not see the first grade.
CREATE SEQUENCE second_grade_seq INCREMENT BY 50;
CREATE TABLE second_grade (
  id          bigint PRIMARY KEY,
  citation_id bigint NOT NULL REFERENCES citation (id),
  claim_id    bigint NOT NULL REFERENCES claim (id),
  credibility integer NOT NULL CONSTRAINT second_grade_credibility_known CHECK (credibility BETWEEN 1 AND 6),
  reason      text CONSTRAINT second_grade_reason_length CHECK (length(reason) BETWEEN 1 AND 1000),
  grader_id   bigint NOT NULL REFERENCES account (id),
  graded_at   timestamptz NOT NULL,
  CONSTRAINT second_grade_once UNIQUE (citation_id, grader_id)
);
CREATE INDEX second_grade_claim ON second_grade (claim_id, citation_id, id);
COMMENT ON TABLE second_grade IS 'Credibility of a citation as a second person read it, blind to the first grade; never changed';
COMMENT ON COLUMN second_grade.id IS 'Internal number';
COMMENT ON COLUMN second_grade.citation_id IS 'Citation';
COMMENT ON COLUMN second_grade.claim_id IS 'Claim of the citation';
COMMENT ON COLUMN second_grade.credibility IS 'Admiralty credibility 1 to 6; the first grade stays on the citation';
COMMENT ON COLUMN second_grade.reason IS 'Why, where the person said it';
COMMENT ON COLUMN second_grade.grader_id IS 'Who graded';
COMMENT ON COLUMN second_grade.graded_at IS 'When';

CREATE FUNCTION refuse_second_grade_of_own_work() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.claim_id := (SELECT claim_id FROM citation WHERE id = NEW.citation_id);
  IF EXISTS (SELECT 1 FROM claim WHERE id = NEW.claim_id AND created_by = NEW.grader_id)
     OR EXISTS (SELECT 1 FROM claim_revision WHERE claim_id = NEW.claim_id AND NEW.grader_id IN (author_id, proposed_by))
     OR EXISTS (SELECT 1 FROM citation WHERE claim_id = NEW.claim_id AND created_by = NEW.grader_id) THEN
    RAISE EXCEPTION 'account % had a hand in claim %', NEW.grader_id, NEW.claim_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'second_grade_not_of_own_work';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_second_grade_of_own_work() IS 'Refuses a second grade by anyone who had a hand in the claim';
CREATE TRIGGER second_grade_not_of_own_work BEFORE INSERT ON second_grade
  FOR EACH ROW EXECUTE FUNCTION refuse_second_grade_of_own_work();

CREATE FUNCTION refuse_change_of_second_grade() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'second grades are only added' USING ERRCODE = 'check_violation', CONSTRAINT = 'second_grade_only_added';
END $$;
COMMENT ON FUNCTION refuse_change_of_second_grade() IS 'Refuses to change or remove a second grade';
CREATE TRIGGER second_grade_only_added BEFORE UPDATE OR DELETE ON second_grade
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_second_grade();

SELECT keep_history(name) FROM unnest(ARRAY['claim_revision', 'comment', 'mention', 'proposal', 'second_grade']) name;
