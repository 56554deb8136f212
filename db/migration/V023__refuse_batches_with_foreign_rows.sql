-- A batch that holds a claim its reviewer may not decide on is refused whole; the other rows say so.
ALTER TABLE review_batch_row DROP CONSTRAINT review_batch_row_outcome_known;
ALTER TABLE review_batch_row ADD CONSTRAINT review_batch_row_outcome_known
  CHECK (outcome IN ('DECIDED', 'OWN_WORK', 'CHANGED', 'NOT_WAITING', 'NOT_FOUND', 'TOO_STRONG', 'NOT_CITED', 'REFUSED'));
COMMENT ON COLUMN review_batch_row.outcome IS 'decided, or why it was not: own work, changed since it was read, not waiting for review, not found, stronger than its excerpt, nothing cited, or refused because another row of the batch may not be decided by its reviewer';
