-- Circular reporting: sources that derive from each other, claims that rest on nothing else, derivations suggested by equal passages;
-- and statements that a reviewer allowed to be stronger than their excerpts.
ALTER TABLE source ADD COLUMN circle bigint REFERENCES source (id);
COMMENT ON COLUMN source.circle IS 'Lowest number among the sources that derive from each other with this one; null when none do: computed from derivations';
CREATE INDEX source_in_circle ON source (circle) WHERE circle IS NOT NULL;

ALTER TABLE claim ADD COLUMN repetition text NOT NULL DEFAULT 'NONE'
  CONSTRAINT claim_repetition_known CHECK (repetition IN ('NONE', 'ONE_ORIGIN_REPEATED', 'CIRCULAR'));
COMMENT ON COLUMN claim.repetition IS 'Whether its sources repeat one origin or derive from each other in a circle: computed, never typed in';
CREATE INDEX claim_repeated ON claim (repetition, relationship_id, id) WHERE repetition <> 'NONE';
SELECT keep_history('source'), keep_history('claim');

-- What is recorded already is computed once here; from now on Origins and EvidenceKeeper do it.
WITH RECURSIVE reach (id, goes_to) AS (
  SELECT source_id, from_id FROM derivation WHERE from_id IS NOT NULL
  UNION SELECT r.id, d.from_id FROM reach r JOIN derivation d ON d.source_id = r.goes_to WHERE d.from_id IS NOT NULL)
UPDATE source s SET circle = c.circle
FROM (SELECT a.id, least(a.id, min(a.goes_to)) AS circle FROM reach a JOIN reach b ON b.id = a.goes_to AND b.goes_to = a.id
      WHERE a.id <> a.goes_to GROUP BY a.id) c
WHERE s.id = c.id;

WITH voice AS (SELECT DISTINCT claim_id, source_id FROM citation WHERE stance = 'ASSERTS' AND retracted_at IS NULL),
crowd AS (SELECT claim_id, count(*) AS voices FROM voice GROUP BY claim_id HAVING count(*) > 1),
circled AS (
  SELECT v.claim_id, v.source_id, s.circle FROM voice v JOIN source s ON s.id = v.source_id WHERE s.circle IS NOT NULL
  UNION SELECT v.claim_id, v.source_id, s.circle FROM voice v JOIN source_origin o ON o.source_id = v.source_id
    JOIN source s ON s.id = o.origin_id WHERE s.circle IS NOT NULL),
rooted AS (SELECT v.claim_id, v.source_id, o.origin_id FROM voice v JOIN source_origin o ON o.source_id = v.source_id)
UPDATE claim c SET repetition = f.repetition
FROM (SELECT m.claim_id, CASE
        WHEN EXISTS (SELECT 1 FROM circled r WHERE r.claim_id = m.claim_id GROUP BY r.circle HAVING count(*) = m.voices) THEN 'CIRCULAR'
        WHEN EXISTS (SELECT 1 FROM rooted r WHERE r.claim_id = m.claim_id GROUP BY r.origin_id HAVING count(*) = m.voices) THEN 'ONE_ORIGIN_REPEATED'
        ELSE 'NONE' END AS repetition
      FROM crowd m) f
WHERE c.id = f.claim_id AND f.repetition <> 'NONE';

CREATE TABLE passage_print (
  hash              bigint NOT NULL,
  source_version_id bigint NOT NULL REFERENCES source_version (id),
  PRIMARY KEY (hash, source_version_id)
);
COMMENT ON TABLE passage_print IS 'Chosen runs of words of every text we hold, as hashes: by them texts are found that share passages';
COMMENT ON COLUMN passage_print.hash IS 'First 64 bits of the hash of the run of words';
COMMENT ON COLUMN passage_print.source_version_id IS 'Version in whose text the run stands';

CREATE TABLE passage_reading (
  source_version_id bigint PRIMARY KEY REFERENCES source_version (id),
  prints            integer NOT NULL CONSTRAINT passage_reading_not_negative CHECK (prints >= 0),
  read_at           timestamptz NOT NULL
);
COMMENT ON TABLE passage_reading IS 'Which texts were compared with the others';
COMMENT ON COLUMN passage_reading.source_version_id IS 'Version';
COMMENT ON COLUMN passage_reading.prints IS 'How many runs of words were kept of it';
COMMENT ON COLUMN passage_reading.read_at IS 'When it was compared';

CREATE SEQUENCE derivation_suggestion_seq INCREMENT BY 50;
CREATE TABLE derivation_suggestion (
  id                bigint PRIMARY KEY,
  source_id         bigint NOT NULL REFERENCES source (id),
  source_version_id bigint NOT NULL REFERENCES source_version (id),
  other_id          bigint NOT NULL REFERENCES source (id),
  other_version_id  bigint NOT NULL REFERENCES source_version (id),
  earlier_id        bigint REFERENCES source (id),
  passages          jsonb NOT NULL CONSTRAINT derivation_suggestion_shows_passages CHECK (jsonb_array_length(passages) > 0),
  shared            integer NOT NULL CONSTRAINT derivation_suggestion_shares CHECK (shared > 0),
  share             integer NOT NULL CONSTRAINT derivation_suggestion_share_percent CHECK (share BETWEEN 0 AND 100),
  other_share       integer NOT NULL CONSTRAINT derivation_suggestion_other_share_percent CHECK (other_share BETWEEN 0 AND 100),
  state             text NOT NULL CONSTRAINT derivation_suggestion_state_known CHECK (state IN ('OPEN', 'CONFIRMED', 'DISMISSED')),
  found_at          timestamptz NOT NULL,
  decided_by        bigint REFERENCES account (id),
  decided_at        timestamptz,
  reason            text CONSTRAINT derivation_suggestion_reason_length CHECK (length(reason) BETWEEN 1 AND 1000),
  version           integer NOT NULL DEFAULT 0,
  CONSTRAINT derivation_suggestion_of_two CHECK (source_id <> other_id),
  CONSTRAINT derivation_suggestion_earlier_is_one CHECK (earlier_id IN (source_id, other_id)),
  CONSTRAINT derivation_suggestion_decided_whole CHECK (CASE state WHEN 'OPEN' THEN num_nonnulls(decided_by, decided_at, reason) = 0
                                                        ELSE num_nonnulls(decided_by, decided_at) = 2 END),
  CONSTRAINT derivation_suggestion_dismissed_with_reason CHECK (state <> 'DISMISSED' OR reason IS NOT NULL)
);
CREATE UNIQUE INDEX derivation_suggestion_once ON derivation_suggestion
  (least(source_version_id, other_version_id), greatest(source_version_id, other_version_id));
CREATE INDEX derivation_suggestion_open ON derivation_suggestion (id) WHERE state = 'OPEN';
CREATE INDEX derivation_suggestion_source ON derivation_suggestion (source_id);
CREATE INDEX derivation_suggestion_other ON derivation_suggestion (other_id);
COMMENT ON TABLE derivation_suggestion IS 'Two texts share passages: perhaps one source derives from the other; a person confirms or dismisses it';
COMMENT ON COLUMN derivation_suggestion.id IS 'Internal number';
COMMENT ON COLUMN derivation_suggestion.source_id IS 'Source whose text was read';
COMMENT ON COLUMN derivation_suggestion.source_version_id IS 'Version of it';
COMMENT ON COLUMN derivation_suggestion.other_id IS 'Source that was found to share passages with it';
COMMENT ON COLUMN derivation_suggestion.other_version_id IS 'Version of that';
COMMENT ON COLUMN derivation_suggestion.earlier_id IS 'The one that was published earlier; null when the dates do not tell';
COMMENT ON COLUMN derivation_suggestion.passages IS 'The equal passages: start and end in the text of either, in Unicode code points from 0';
COMMENT ON COLUMN derivation_suggestion.shared IS 'Characters in the shared passages, as the source read has them';
COMMENT ON COLUMN derivation_suggestion.share IS 'How much of its text that is, in percent';
COMMENT ON COLUMN derivation_suggestion.other_share IS 'How much of the text of the other that is, in percent';
COMMENT ON COLUMN derivation_suggestion.state IS 'open, confirmed (a derivation was recorded) or dismissed';
COMMENT ON COLUMN derivation_suggestion.found_at IS 'When it was found';
COMMENT ON COLUMN derivation_suggestion.decided_by IS 'Who confirmed or dismissed it';
COMMENT ON COLUMN derivation_suggestion.decided_at IS 'When';
COMMENT ON COLUMN derivation_suggestion.reason IS 'Why it was dismissed, or what shows the derivation';
COMMENT ON COLUMN derivation_suggestion.version IS 'Optimistic lock';

CREATE SEQUENCE hedge_exception_seq INCREMENT BY 50;
CREATE TABLE hedge_exception (
  id         bigint PRIMARY KEY,
  claim_id   bigint NOT NULL REFERENCES claim (id),
  revision   integer NOT NULL,
  reason     text NOT NULL CONSTRAINT hedge_exception_reason_length CHECK (length(reason) BETWEEN 1 AND 1000),
  asked_by   bigint REFERENCES account (id),
  asked_at   timestamptz,
  allowed_by bigint REFERENCES account (id),
  allowed_at timestamptz,
  CONSTRAINT hedge_exception_once UNIQUE (claim_id, revision),
  CONSTRAINT hedge_exception_of_a_revision FOREIGN KEY (claim_id, revision) REFERENCES claim_revision (claim_id, number),
  CONSTRAINT hedge_exception_asked_whole CHECK (num_nonnulls(asked_by, asked_at) IN (0, 2)),
  CONSTRAINT hedge_exception_of_somebody CHECK (num_nonnulls(asked_by, allowed_by) > 0),
  CONSTRAINT hedge_exception_allowed_whole CHECK (num_nonnulls(allowed_by, allowed_at) IN (0, 2)),
  CONSTRAINT hedge_exception_not_by_the_asker CHECK (allowed_by <> asked_by)
);
COMMENT ON TABLE hedge_exception IS 'The statement of a revision keeps the doubt of its excerpts in words the scale of hedges does not know: its author says so, a reviewer allows it';
COMMENT ON COLUMN hedge_exception.id IS 'Internal number';
COMMENT ON COLUMN hedge_exception.claim_id IS 'Claim';
COMMENT ON COLUMN hedge_exception.revision IS 'The revision it holds for, and no other';
COMMENT ON COLUMN hedge_exception.reason IS 'In which words the doubt is kept, or why none is needed';
COMMENT ON COLUMN hedge_exception.asked_by IS 'Who asked; null where a reviewer allowed it without having been asked';
COMMENT ON COLUMN hedge_exception.asked_at IS 'When';
COMMENT ON COLUMN hedge_exception.allowed_by IS 'Reviewer who allowed it; null while it is open';
COMMENT ON COLUMN hedge_exception.allowed_at IS 'When';

-- What nobody allowed is not accepted, by whatever path the row arrives.
CREATE FUNCTION refuse_unallowed_hedge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.decision IN ('ACCEPTED', 'FOUND_FALSE') AND EXISTS (
       SELECT 1 FROM hedge_exception WHERE claim_id = NEW.claim_id AND revision = NEW.revision AND allowed_by IS NULL) THEN
    RAISE EXCEPTION 'claim % asks for an exception that nobody allowed', NEW.claim_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'review_of_allowed_hedge';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_unallowed_hedge() IS 'Refuses to accept a claim while the exception its author asked for is open';
CREATE TRIGGER review_of_allowed_hedge BEFORE INSERT ON review FOR EACH ROW EXECUTE FUNCTION refuse_unallowed_hedge();

SELECT keep_history('derivation_suggestion'), keep_history('hedge_exception');
