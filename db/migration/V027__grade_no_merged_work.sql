-- A second grade is as independent as a decision: a hand in a claim is one in whatever it is merged into.
CREATE OR REPLACE FUNCTION refuse_second_grade_of_own_work() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.claim_id := (SELECT claim_id FROM citation WHERE id = NEW.citation_id);
  IF EXISTS (SELECT 1 FROM claim WHERE id = NEW.claim_id AND created_by = NEW.grader_id)
     OR EXISTS (SELECT 1 FROM claim_revision WHERE claim_id = NEW.claim_id AND NEW.grader_id IN (author_id, proposed_by))
     OR EXISTS (SELECT 1 FROM citation WHERE claim_id = NEW.claim_id AND created_by = NEW.grader_id)
     OR had_hand_in_merged(NEW.grader_id, NEW.claim_id) THEN
    RAISE EXCEPTION 'account % had a hand in claim %', NEW.grader_id, NEW.claim_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'second_grade_not_of_own_work';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_second_grade_of_own_work() IS 'Refuses a second grade by anyone who had a hand in the claim, or in one that was merged into it';
