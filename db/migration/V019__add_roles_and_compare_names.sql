-- Whoever speaks at a meeting or merely attends it neither supplies nor receives: both are roles of their own.
ALTER TABLE participant DROP CONSTRAINT participant_role_known;
ALTER TABLE participant ADD CONSTRAINT participant_role_known CHECK (role IN ('SUPPLIER', 'RECIPIENT', 'INTERMEDIARY',
  'FINANCIER', 'CARRIER', 'HOST', 'TRAINER', 'FRONT', 'BENEFICIARY', 'TARGET', 'SPEAKER', 'ATTENDEE'));
COMMENT ON COLUMN participant.role IS 'What it does: a term of participant_role_known';

-- How names are compared when somebody types one: without regard to case, to the form of a letter, to joiners nobody
-- sees, and to the Arabic or Persian shape of yeh and kaf. What is stored and shown stays as printed.
CREATE FUNCTION name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(normalize(translate(regexp_replace(btrim(name), '\s+', ' ', 'g'),
  chr(1610) || chr(1609) || chr(1603) || chr(8204), chr(1740) || chr(1740) || chr(1705)), NFKC));
COMMENT ON FUNCTION name_key(text) IS 'A name as it is compared with what somebody typed';
