-- Events: rows that machines coded or others tabulated, as they come in masses. They are background, never claims: nobody reviewed
-- them. Narrow and in partitions by year, so that a hundred million of them stay cheap; a row has 60 bytes and no null. What they
-- rest on is looked up when they are written and never deleted by the application, so that no row is checked against it again.
CREATE SEQUENCE event_kind_seq AS smallint;
CREATE TABLE event_kind (
  id     smallint PRIMARY KEY DEFAULT nextval('event_kind_seq'),
  scheme text NOT NULL CONSTRAINT event_kind_scheme_length CHECK (length(scheme) <= 60),
  code   text NOT NULL CONSTRAINT event_kind_code_length CHECK (length(code) BETWEEN 1 AND 100),
  CONSTRAINT event_kind_once UNIQUE (scheme, code)
);
COMMENT ON TABLE event_kind IS 'What happened, in the words of a data set';
COMMENT ON COLUMN event_kind.id IS 'Number';
COMMENT ON COLUMN event_kind.scheme IS 'Vocabulary: CAMEO; empty for a data set''s own words';
COMMENT ON COLUMN event_kind.code IS 'Code or words, exactly as the data set has them';

CREATE SEQUENCE event_address_seq AS integer;
CREATE TABLE event_address (
  id      integer PRIMARY KEY DEFAULT nextval('event_address_seq'),
  address text NOT NULL CONSTRAINT event_address_length CHECK (length(address) BETWEEN 1 AND 2000)
);
CREATE UNIQUE INDEX event_address_once ON event_address (md5(address));
COMMENT ON TABLE event_address IS 'Addresses that data sets name as what they read; several events share one';
COMMENT ON COLUMN event_address.id IS 'Number, from 1';
COMMENT ON COLUMN event_address.address IS 'Address as the data set has it';

CREATE SEQUENCE event_batch_seq AS integer;
CREATE TABLE event_batch (
  id        integer PRIMARY KEY DEFAULT nextval('event_batch_seq'),
  import_id bigint NOT NULL REFERENCES import (id),
  source_id bigint NOT NULL REFERENCES source (id),
  replaces  boolean NOT NULL,
  first_day date NOT NULL,
  last_day  date NOT NULL,
  events    integer NOT NULL CONSTRAINT event_batch_not_negative CHECK (events >= 0)
);
CREATE INDEX event_batch_by_import ON event_batch (import_id, id) WHERE events > 0;
CREATE INDEX event_batch_by_source ON event_batch (source_id);
SELECT keep_history('event_batch');
COMMENT ON TABLE event_batch IS 'Events that one transaction of an import wrote; they stand from its changeset on';
COMMENT ON COLUMN event_batch.id IS 'Number';
COMMENT ON COLUMN event_batch.import_id IS 'Import';
COMMENT ON COLUMN event_batch.source_id IS 'Data set';
COMMENT ON COLUMN event_batch.replaces IS 'Whether they took the place of what the data set said before; such are not withdrawn with their import';
COMMENT ON COLUMN event_batch.first_day IS 'Day of the earliest of its events';
COMMENT ON COLUMN event_batch.last_day IS 'Day of the latest';
COMMENT ON COLUMN event_batch.events IS 'How many it wrote; 0 once they are withdrawn';

CREATE TABLE event (
  external_id     bigint NOT NULL,
  day             date NOT NULL,
  relationship_id integer NOT NULL,
  source_id       integer NOT NULL,
  batch_id        integer NOT NULL,
  address_id      integer NOT NULL,
  kind_id         smallint NOT NULL,
  direction       "char" NOT NULL CONSTRAINT event_direction_known CHECK (direction IN ('>', '<', '=')),
  "precision"     "char" NOT NULL CONSTRAINT event_precision_known CHECK ("precision" IN ('d', 'm', 'y')),
  CONSTRAINT event_day_begins CHECK (day = CASE "precision" WHEN 'd' THEN day ELSE date_trunc(CASE "precision" WHEN 'm' THEN 'month' ELSE 'year' END, day::timestamp)::date END),
  PRIMARY KEY (external_id, source_id, day) WITH (fillfactor = 100)
) PARTITION BY RANGE (day);
CREATE INDEX event_in_time ON event (relationship_id, day) WITH (fillfactor = 100);
CREATE INDEX event_by_batch ON event USING brin (batch_id, day) WITH (pages_per_range = 32, autosummarize = on);
COMMENT ON TABLE event IS 'What a data set says happened between two states; background, not a claim';
COMMENT ON COLUMN event.external_id IS 'Number the data set gives it; where it gives other words or none, a negative number made of them';
COMMENT ON COLUMN event.day IS 'Its day, or the first of its month or year';
COMMENT ON COLUMN event.relationship_id IS 'The two states';
COMMENT ON COLUMN event.source_id IS 'Data set';
COMMENT ON COLUMN event.batch_id IS 'What wrote it';
COMMENT ON COLUMN event.address_id IS 'What the data set read; 0 where it does not say';
COMMENT ON COLUMN event.kind_id IS 'What happened';
COMMENT ON COLUMN event.direction IS '> from the first state of the code to the second, < back, = mutual';
COMMENT ON COLUMN event."precision" IS 'How much of the day is known: d, m or y';

-- One partition holds what came before machines coded news; the last takes whatever the others do not
CREATE SCHEMA partition;
COMMENT ON SCHEMA partition IS 'Partitions; read and written through their tables only';
CREATE TABLE partition.event_until_1978 PARTITION OF event FOR VALUES FROM (MINVALUE) TO ('1979-01-01');
DO $$
BEGIN
  FOR year IN 1979..2034 LOOP
    EXECUTE format('CREATE TABLE partition.event_%s PARTITION OF event FOR VALUES FROM (%L) TO (%L)', year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
  END LOOP;
END $$;
CREATE TABLE partition.event_later PARTITION OF event DEFAULT;

CREATE TABLE history.event (LIKE event);
ALTER TABLE history.event ADD COLUMN ended_by bigint NOT NULL;
CREATE INDEX event_was ON history.event (external_id, source_id, day, ended_by);
CREATE INDEX event_was_in_time ON history.event (relationship_id, day, ended_by);
SELECT only_add_to('history', 'event');
COMMENT ON TABLE history.event IS 'Rows of event as they were before they were changed or deleted';
COMMENT ON COLUMN history.event.ended_by IS 'Changeset that changed or deleted the row';

CREATE FUNCTION history.keep_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO history.event (external_id, day, relationship_id, source_id, batch_id, address_id, kind_id, direction, "precision", ended_by)
    SELECT o.external_id, o.day, o.relationship_id, o.source_id, o.batch_id, o.address_id, o.kind_id, o.direction, o."precision", current_changeset()
    FROM old_rows o JOIN event_batch b ON b.id = o.batch_id
    WHERE b.changeset <> current_changeset() OR EXISTS (SELECT 1 FROM history.event_batch h WHERE h.id = b.id);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION history.keep_event() IS 'Keeps what was changed or deleted, but for what the same transaction wrote';
CREATE TRIGGER kept_on_update AFTER UPDATE ON event REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION history.keep_event();
CREATE TRIGGER kept_on_delete AFTER DELETE ON event REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION history.keep_event();
CREATE TRIGGER touched AFTER INSERT OR UPDATE OR DELETE ON event FOR EACH STATEMENT EXECUTE FUNCTION note_touched();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_bend();

-- An event stands as long as the batch that wrote it, and until it is changed or deleted
CREATE VIEW as_of.event AS
  SELECT o.external_id, o.day, o.relationship_id, o.source_id, o.batch_id, o.address_id, o.kind_id, o.direction, o."precision"
  FROM (SELECT e.*, 9223372036854775807 AS ended_by FROM public.event e UNION ALL SELECT * FROM history.event) o
  JOIN as_of.event_batch b ON b.id = o.batch_id
  WHERE o.ended_by >= nullif(current_setting('entente.as_of_lowest', true), '')::bigint
    AND (o.ended_by >= nullif(current_setting('entente.as_of_next', true), '')::bigint
         OR o.ended_by = ANY (coalesce(nullif(current_setting('entente.as_of_open', true), ''), '{}')::bigint[]));
COMMENT ON VIEW as_of.event IS 'The table event as it stood at the instant set for the transaction';

-- The numbers pages show; each is bounded by years and by kinds, not by events
CREATE TABLE event_year (
  relationship_id integer NOT NULL,
  source_id       integer NOT NULL,
  direction       "char" NOT NULL,
  year            smallint NOT NULL,
  events          integer NOT NULL CONSTRAINT event_year_not_negative CHECK (events >= 0),
  PRIMARY KEY (relationship_id, source_id, direction, year)
);
SELECT keep_history('event_year');
COMMENT ON TABLE event_year IS 'How many events of a data set lie in a year';
COMMENT ON COLUMN event_year.relationship_id IS 'The two states';
COMMENT ON COLUMN event_year.source_id IS 'Data set';
COMMENT ON COLUMN event_year.direction IS 'As in event';
COMMENT ON COLUMN event_year.year IS 'Year';
COMMENT ON COLUMN event_year.events IS 'Number of events';

CREATE TABLE event_kind_count (
  relationship_id integer NOT NULL,
  source_id       integer NOT NULL,
  direction       "char" NOT NULL,
  kind_id         smallint NOT NULL,
  events          integer NOT NULL CONSTRAINT event_kind_count_not_negative CHECK (events >= 0),
  PRIMARY KEY (relationship_id, source_id, direction, kind_id)
);
SELECT keep_history('event_kind_count');
COMMENT ON TABLE event_kind_count IS 'How many events of a data set are of a kind';
COMMENT ON COLUMN event_kind_count.relationship_id IS 'The two states';
COMMENT ON COLUMN event_kind_count.source_id IS 'Data set';
COMMENT ON COLUMN event_kind_count.direction IS 'As in event';
COMMENT ON COLUMN event_kind_count.kind_id IS 'What happened';
COMMENT ON COLUMN event_kind_count.events IS 'Number of events';

CREATE TYPE event_entry AS (relationship_id integer, source_id integer, direction "char", year smallint, kind_id smallint, events integer);
COMMENT ON TYPE event_entry IS 'Events on their way into or out of the counts: a negative number takes away';

CREATE FUNCTION add_to_event_counts(entries event_entry[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event_year (relationship_id, source_id, direction, year, events)
    SELECT DISTINCT relationship_id, source_id, direction, year, 0 FROM unnest(entries) ORDER BY 1, 2, 3, 4 ON CONFLICT DO NOTHING;
  UPDATE event_year c SET events = c.events + d.events
    FROM (SELECT relationship_id, source_id, direction, year, sum(events) AS events FROM unnest(entries) GROUP BY 1, 2, 3, 4 HAVING sum(events) <> 0) d
    WHERE (c.relationship_id, c.source_id, c.direction, c.year) = (d.relationship_id, d.source_id, d.direction, d.year);
  INSERT INTO event_kind_count (relationship_id, source_id, direction, kind_id, events)
    SELECT DISTINCT relationship_id, source_id, direction, kind_id, 0 FROM unnest(entries) ORDER BY 1, 2, 3, 4 ON CONFLICT DO NOTHING;
  UPDATE event_kind_count c SET events = c.events + d.events
    FROM (SELECT relationship_id, source_id, direction, kind_id, sum(events) AS events FROM unnest(entries) GROUP BY 1, 2, 3, 4 HAVING sum(events) <> 0) d
    WHERE (c.relationship_id, c.source_id, c.direction, c.kind_id) = (d.relationship_id, d.source_id, d.direction, d.kind_id);
END $$;
COMMENT ON FUNCTION add_to_event_counts(event_entry[]) IS 'Adds and subtracts events, each table once a statement';

CREATE FUNCTION keep_event_counts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entries event_entry[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    entries := ARRAY(SELECT ROW(relationship_id, source_id, direction, extract(year FROM day), kind_id, count(*))::event_entry
                     FROM new_rows GROUP BY relationship_id, source_id, direction, extract(year FROM day), kind_id);
  ELSIF TG_OP = 'DELETE' THEN
    entries := ARRAY(SELECT ROW(relationship_id, source_id, direction, extract(year FROM day), kind_id, -count(*))::event_entry
                     FROM old_rows GROUP BY relationship_id, source_id, direction, extract(year FROM day), kind_id);
  ELSE
    entries := ARRAY(SELECT ROW(relationship_id, source_id, direction, extract(year FROM day), kind_id, sum(n))::event_entry
                     FROM (SELECT *, 1 AS n FROM new_rows UNION ALL SELECT *, -1 FROM old_rows) o
                     GROUP BY relationship_id, source_id, direction, extract(year FROM day), kind_id);
  END IF;
  IF cardinality(entries) > 0 THEN
    PERFORM add_to_event_counts(entries);
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION keep_event_counts() IS 'Keeps event_year and event_kind_count equal to a recount of event';
CREATE TRIGGER event_counts_insert AFTER INSERT ON event REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_event_counts();
CREATE TRIGGER event_counts_update AFTER UPDATE ON event REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_event_counts();
CREATE TRIGGER event_counts_delete AFTER DELETE ON event REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_event_counts();
