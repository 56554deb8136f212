-- The numbers pages show, kept by statement-level triggers in the writing transaction: whoever writes claims keeps them true.
-- Counted are the claims a reader sees: in review and accepted.
CREATE TABLE relationship_summary (
  relationship_id bigint NOT NULL REFERENCES relationship (id),
  kind            text NOT NULL,
  domain          text NOT NULL,
  direction       text NOT NULL,
  evidence        text NOT NULL,
  claims          integer NOT NULL CONSTRAINT relationship_summary_not_negative CHECK (claims >= 0),
  PRIMARY KEY (relationship_id, kind, domain, direction, evidence)
);
COMMENT ON TABLE relationship_summary IS 'How many claims a relationship has, by kind, domain, direction and evidence state';
COMMENT ON COLUMN relationship_summary.relationship_id IS 'Relationship';
COMMENT ON COLUMN relationship_summary.kind IS 'Kind of claim';
COMMENT ON COLUMN relationship_summary.domain IS 'Domain';
COMMENT ON COLUMN relationship_summary.direction IS 'IRN>PRK; IRN> when it goes to all others; mutual; joint; none';
COMMENT ON COLUMN relationship_summary.evidence IS 'Evidence state';
COMMENT ON COLUMN relationship_summary.claims IS 'Number of claims';

CREATE TABLE relationship_year (
  relationship_id bigint NOT NULL REFERENCES relationship (id),
  year            integer NOT NULL,
  claims          integer NOT NULL CONSTRAINT relationship_year_not_negative CHECK (claims >= 0),
  PRIMARY KEY (relationship_id, year)
);
COMMENT ON TABLE relationship_year IS 'How many claims begin in a year';
COMMENT ON COLUMN relationship_year.relationship_id IS 'Relationship';
COMMENT ON COLUMN relationship_year.year IS 'Year of the earliest day; 0 for claims without one';
COMMENT ON COLUMN relationship_year.claims IS 'Number of claims';

CREATE FUNCTION claim_direction_key(direction text, from_country text, to_country text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE direction WHEN 'DIRECTED' THEN from_country || '>' || coalesce(to_country, '') ELSE lower(direction) END
$$;
COMMENT ON FUNCTION claim_direction_key(text, text, text) IS 'The direction of a claim as one word: the column of the evidence matrix';

CREATE FUNCTION claim_is_shown(status text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT status IN ('IN_REVIEW', 'ACCEPTED') $$;
COMMENT ON FUNCTION claim_is_shown(text) IS 'Whether readers see and count a claim of this status';

CREATE TYPE summary_entry AS (
  relationship_id bigint, kind text, domain text, direction text, evidence text, year integer, claims integer);
COMMENT ON TYPE summary_entry IS 'One claim on its way into or out of the summaries: claims is 1 or -1';

-- Rows are made first and changed afterwards: a check constraint would refuse the negative half of an upsert.
CREATE FUNCTION add_to_summaries(entries summary_entry[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO relationship_summary (relationship_id, kind, domain, direction, evidence, claims)
    SELECT DISTINCT relationship_id, kind, domain, direction, evidence, 0 FROM unnest(entries)
    ORDER BY 1, 2, 3, 4, 5 ON CONFLICT DO NOTHING;
  UPDATE relationship_summary s SET claims = s.claims + d.claims
    FROM (SELECT relationship_id, kind, domain, direction, evidence, sum(claims) AS claims FROM unnest(entries)
          GROUP BY 1, 2, 3, 4, 5 HAVING sum(claims) <> 0) d
    WHERE (s.relationship_id, s.kind, s.domain, s.direction, s.evidence) = (d.relationship_id, d.kind, d.domain, d.direction, d.evidence);
  INSERT INTO relationship_year (relationship_id, year, claims)
    SELECT DISTINCT relationship_id, year, 0 FROM unnest(entries) ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  UPDATE relationship_year s SET claims = s.claims + d.claims
    FROM (SELECT relationship_id, year, sum(claims) AS claims FROM unnest(entries) GROUP BY 1, 2 HAVING sum(claims) <> 0) d
    WHERE (s.relationship_id, s.year) = (d.relationship_id, d.year);
END $$;
COMMENT ON FUNCTION add_to_summaries(summary_entry[]) IS 'Adds and subtracts claims, each table once a statement';

CREATE FUNCTION summary_entry_of(c claim, n integer) RETURNS summary_entry LANGUAGE sql IMMUTABLE AS $$
  SELECT ROW(c.relationship_id, c.kind, c.domain, claim_direction_key(c.direction, c.from_country, c.to_country), c.evidence,
             coalesce(extract(year FROM c.date_earliest)::integer, 0), n)::summary_entry
$$;
COMMENT ON FUNCTION summary_entry_of(claim, integer) IS 'What one claim adds (1) or takes away (-1)';

CREATE FUNCTION keep_summaries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entries summary_entry[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    entries := ARRAY(SELECT summary_entry_of(n, 1) FROM new_rows n WHERE claim_is_shown(n.status));
  ELSIF TG_OP = 'DELETE' THEN
    entries := ARRAY(SELECT summary_entry_of(o, -1) FROM old_rows o WHERE claim_is_shown(o.status));
  ELSE
    entries := ARRAY(SELECT summary_entry_of(n, 1) FROM new_rows n WHERE claim_is_shown(n.status)
                     UNION ALL SELECT summary_entry_of(o, -1) FROM old_rows o WHERE claim_is_shown(o.status));
  END IF;
  IF cardinality(entries) > 0 THEN
    PERFORM add_to_summaries(entries);
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION keep_summaries() IS 'Keeps relationship_summary and relationship_year equal to a recount of claim';
CREATE TRIGGER claim_summaries_insert AFTER INSERT ON claim REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_summaries();
CREATE TRIGGER claim_summaries_update AFTER UPDATE ON claim REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_summaries();
CREATE TRIGGER claim_summaries_delete AFTER DELETE ON claim REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_summaries();

CREATE FUNCTION rebuild_summaries() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE claim IN SHARE MODE;
  DELETE FROM relationship_summary;
  DELETE FROM relationship_year;
  PERFORM add_to_summaries(ARRAY(SELECT summary_entry_of(c, 1) FROM claim c WHERE claim_is_shown(c.status)));
END $$;
COMMENT ON FUNCTION rebuild_summaries() IS 'Counts everything anew; SELECT rebuild_summaries() is the repair command';
