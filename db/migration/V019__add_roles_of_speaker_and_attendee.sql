-- Whoever speaks at a meeting or merely attends it neither supplies nor receives: both are roles of their own.
ALTER TABLE participant DROP CONSTRAINT participant_role_known;
ALTER TABLE participant ADD CONSTRAINT participant_role_known CHECK (role IN ('SUPPLIER', 'RECIPIENT', 'INTERMEDIARY',
  'FINANCIER', 'CARRIER', 'HOST', 'TRAINER', 'FRONT', 'BENEFICIARY', 'TARGET', 'SPEAKER', 'ATTENDEE'));
COMMENT ON COLUMN participant.role IS 'What it does: a term of participant_role_known';
