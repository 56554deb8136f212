-- Whoever recorded, revised or proposed words of a claim had a hand in all it is merged into, however many steps away, and so
-- has whoever merged it. Until now only its first author and its last merger were known. Citations need no rule of their own:
-- they go over with who recorded them, and back.
CREATE FUNCTION had_hand_in_merged(person bigint, claim_kept bigint) RETURNS boolean LANGUAGE sql STABLE COST 10000 AS $$
  WITH RECURSIVE part (id, merged_by) AS (
    SELECT m.merged_id, m.merged_by FROM merge m WHERE m.subject = 'CLAIM' AND m.kept_id = claim_kept AND m.undone_at IS NULL
    UNION SELECT m.merged_id, m.merged_by FROM part p JOIN merge m ON m.subject = 'CLAIM' AND m.kept_id = p.id AND m.undone_at IS NULL)
  SELECT EXISTS (SELECT 1 FROM part p WHERE p.merged_by = person
    OR EXISTS (SELECT 1 FROM claim c WHERE c.id = p.id AND c.created_by = person)
    OR EXISTS (SELECT 1 FROM claim_revision v WHERE v.claim_id = p.id AND person IN (v.author_id, v.proposed_by)))
$$;
COMMENT ON FUNCTION had_hand_in_merged(bigint, bigint) IS 'Whether a person merged claims into this one, or had a hand in one that was merged into it';

CREATE OR REPLACE FUNCTION refuse_review_of_merged_work() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF had_hand_in_merged(NEW.reviewer_id, NEW.claim_id) THEN
    RAISE EXCEPTION 'account % had a hand in claim %', NEW.reviewer_id, NEW.claim_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'review_not_of_merged_work';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_review_of_merged_work() IS 'Refuses a review by anyone who merged the claim with another, or had a hand in that other';

-- Where nobody asked, the reason of the decision stands for the exception, and that may be longer.
ALTER TABLE hedge_exception DROP CONSTRAINT hedge_exception_reason_length;
ALTER TABLE hedge_exception ADD CONSTRAINT hedge_exception_reason_length CHECK (length(reason) BETWEEN 1 AND 2000);
