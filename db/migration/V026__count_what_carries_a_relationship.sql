-- How many claims of a relationship a source carries, and how many hang on it alone: a page must not count them for each reader.
-- Kept like the other summaries, by statement-level triggers in the writing transaction.
CREATE TABLE carrier (
  relationship_id bigint NOT NULL REFERENCES relationship (id),
  source_id       bigint NOT NULL REFERENCES source (id),
  claims          integer NOT NULL CONSTRAINT carrier_claims_not_negative CHECK (claims >= 0),
  alone           integer NOT NULL CONSTRAINT carrier_alone_not_negative CHECK (alone >= 0),
  PRIMARY KEY (relationship_id, source_id)
);
CREATE INDEX carrier_most ON carrier (relationship_id, claims DESC, source_id) WHERE claims > 0;
COMMENT ON TABLE carrier IS 'A source that claims of a relationship are cited from';
COMMENT ON COLUMN carrier.relationship_id IS 'Relationship';
COMMENT ON COLUMN carrier.source_id IS 'Source';
COMMENT ON COLUMN carrier.claims IS 'Number of claims in review and accepted that cite it, withdrawn citations left out';
COMMENT ON COLUMN carrier.alone IS 'How many of them cite nothing else';
SELECT keep_history('carrier');

-- Of a busy relationship only what changed since the instant is looked through, whatever the order asked for
DROP INDEX history.carrier_pkey;
DROP INDEX history.carrier_most;
CREATE INDEX carrier_ended ON history.carrier (relationship_id, ended_by);
-- What is set for the transaction is asked once, not for each row
CREATE OR REPLACE VIEW as_of.carrier AS
  SELECT relationship_id, source_id, claims, alone, changeset FROM public.carrier
  WHERE changeset < (SELECT as_of.next()) AND changeset <> ALL ((SELECT as_of.open())::bigint[])
  UNION ALL
  SELECT relationship_id, source_id, claims, alone, changeset FROM history.carrier
  WHERE ended_by >= (SELECT as_of.lowest()) AND changeset < (SELECT as_of.next()) AND changeset <> ALL ((SELECT as_of.open())::bigint[])
    AND (ended_by >= (SELECT as_of.next()) OR ended_by = ANY ((SELECT as_of.open())::bigint[]));

CREATE TYPE carrier_entry AS (relationship_id bigint, source_id bigint, claims integer, alone integer);
COMMENT ON TYPE carrier_entry IS 'What one claim adds to a carrier, or takes away';

-- Rows are made first and changed afterwards, both in one order for everybody
CREATE FUNCTION add_to_carriers(entries carrier_entry[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO carrier (relationship_id, source_id, claims, alone)
    SELECT relationship_id, source_id, 0, 0 FROM unnest(entries) GROUP BY 1, 2 HAVING sum(claims) <> 0 OR sum(alone) <> 0
    ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  PERFORM 1 FROM carrier s WHERE (s.relationship_id, s.source_id) IN
    (SELECT relationship_id, source_id FROM unnest(entries) GROUP BY 1, 2 HAVING sum(claims) <> 0 OR sum(alone) <> 0)
    ORDER BY s.relationship_id, s.source_id FOR NO KEY UPDATE;
  UPDATE carrier s SET claims = s.claims + d.claims, alone = s.alone + d.alone
    FROM (SELECT relationship_id, source_id, sum(claims) AS claims, sum(alone) AS alone FROM unnest(entries)
          GROUP BY 1, 2 HAVING sum(claims) <> 0 OR sum(alone) <> 0) d
    WHERE (s.relationship_id, s.source_id) = (d.relationship_id, d.source_id);
END $$;
COMMENT ON FUNCTION add_to_carriers(carrier_entry[]) IS 'Adds and subtracts what claims are cited from';

-- A claim counts once for a source however often it cites it: what counts is whether it cited it before and does now
CREATE FUNCTION keep_carriers_of_citations() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved   citation[] := '{}';
  placed  citation[] := '{}';
  entries carrier_entry[];
BEGIN
  IF TG_OP <> 'INSERT' THEN
    moved := ARRAY(SELECT o FROM old_rows o WHERE o.retracted_at IS NULL);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    placed := ARRAY(SELECT n FROM new_rows n WHERE n.retracted_at IS NULL);
  END IF;
  entries := ARRAY(
    SELECT ROW(d.relationship_id, d.source_id, p.change, CASE WHEN c.sources = 1 THEN p.change ELSE 0 END)::carrier_entry
    FROM (SELECT claim_id, relationship_id, source_id, sum(n) AS n FROM (
            SELECT claim_id, relationship_id, source_id, -1 AS n FROM unnest(moved) UNION ALL
            SELECT claim_id, relationship_id, source_id, 1 FROM unnest(placed)) x GROUP BY 1, 2, 3 HAVING sum(n) <> 0) d
    JOIN claim c ON c.id = d.claim_id AND claim_is_shown(c.status)
    CROSS JOIN LATERAL (SELECT count(*) AS n FROM citation t WHERE t.claim_id = d.claim_id AND t.relationship_id = d.relationship_id
                          AND t.source_id = d.source_id AND t.retracted_at IS NULL) is_cited
    CROSS JOIN LATERAL (SELECT (is_cited.n > 0)::integer - (is_cited.n - d.n > 0)::integer AS change) p
    WHERE p.change <> 0);
  IF cardinality(entries) > 0 THEN
    PERFORM add_to_carriers(entries);
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION keep_carriers_of_citations() IS 'Keeps carrier equal to a recount when citations are made, changed and moved';
CREATE TRIGGER citation_carriers_insert AFTER INSERT ON citation REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_carriers_of_citations();
CREATE TRIGGER citation_carriers_update AFTER UPDATE ON citation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_carriers_of_citations();
CREATE TRIGGER citation_carriers_delete AFTER DELETE ON citation REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_carriers_of_citations();

CREATE FUNCTION keep_carriers_of_claims() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entries carrier_entry[];
BEGIN
  entries := ARRAY(
    SELECT ROW(t.relationship_id, t.source_id, d.claims, d.alone)::carrier_entry
    FROM (SELECT n.id, claim_is_shown(n.status)::integer - claim_is_shown(o.status)::integer AS claims,
                 (claim_is_shown(n.status) AND n.sources = 1)::integer - (claim_is_shown(o.status) AND o.sources = 1)::integer AS alone
          FROM new_rows n JOIN old_rows o ON o.id = n.id) d
    CROSS JOIN LATERAL (SELECT DISTINCT relationship_id, source_id FROM citation WHERE claim_id = d.id AND retracted_at IS NULL) t
    WHERE (d.claims, d.alone) <> (0, 0));
  IF cardinality(entries) > 0 THEN
    PERFORM add_to_carriers(entries);
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION keep_carriers_of_claims() IS 'Keeps carrier equal to a recount when claims come to be counted, or rest on another number of sources';
CREATE TRIGGER claim_carriers_update AFTER UPDATE ON claim REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_carriers_of_claims();

CREATE VIEW carrier_recount AS
  SELECT t.relationship_id, t.source_id, count(*)::integer AS claims, count(*) FILTER (WHERE c.sources = 1)::integer AS alone
  FROM (SELECT DISTINCT relationship_id, source_id, claim_id FROM citation WHERE retracted_at IS NULL) t
  JOIN claim c ON c.id = t.claim_id AND claim_is_shown(c.status) GROUP BY 1, 2;
COMMENT ON VIEW carrier_recount IS 'What carrier must say, counted anew';

CREATE OR REPLACE FUNCTION rebuild_summaries() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE claim, citation IN SHARE MODE;
  UPDATE relationship_summary SET claims = 0 WHERE claims <> 0;
  UPDATE relationship_year SET claims = 0 WHERE claims <> 0;
  UPDATE carrier SET claims = 0, alone = 0 WHERE claims <> 0;
  PERFORM add_to_summaries(ARRAY(SELECT summary_entry_of(c, 1) FROM claim c WHERE claim_is_shown(c.status)));
  PERFORM add_to_carriers(ARRAY(SELECT ROW(relationship_id, source_id, claims, alone)::carrier_entry FROM carrier_recount));
END $$;

INSERT INTO carrier (relationship_id, source_id, claims, alone) SELECT relationship_id, source_id, claims, alone FROM carrier_recount;
