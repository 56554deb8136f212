-- History: every transaction that writes is a changeset. Rows carry the changeset they stand from; what an update or a
-- deletion replaces moves to the schema "history"; the views of the schema "as_of" show every table as it stood once.
-- Triggers do all of it, so that it holds for the application, for bulk loading and for a console alike.
CREATE SCHEMA history;
COMMENT ON SCHEMA history IS 'Rows that were replaced or deleted, in tables of the same names';
CREATE SCHEMA as_of;
COMMENT ON SCHEMA as_of IS 'Views of the same names that show each table as it stood at the instant set for the transaction';

CREATE SEQUENCE changeset_seq;
CREATE TABLE changeset (
  id             bigint PRIMARY KEY,
  begun_at       timestamptz NOT NULL,
  after_position bigint NOT NULL
);
COMMENT ON TABLE changeset IS 'One transaction that wrote, as it began; see seal for how it ended';
COMMENT ON COLUMN changeset.id IS 'Number that its rows carry; numbers of transactions that failed are missing';
COMMENT ON COLUMN changeset.begun_at IS 'When it wrote first, by the clock of the database';
COMMENT ON COLUMN changeset.after_position IS 'Last position of the chain when it began';

CREATE TABLE seal (
  position      bigint PRIMARY KEY,
  changeset_id  bigint NOT NULL CONSTRAINT seal_once UNIQUE REFERENCES changeset (id),
  sealed_at     timestamptz NOT NULL,
  account_id    bigint REFERENCES account (id),
  database_user text NOT NULL,
  request       text,
  touched       text NOT NULL,
  entries       integer NOT NULL,
  entries_hash  text NOT NULL,
  long_running  boolean NOT NULL,
  horizon       bigint NOT NULL,
  previous      text NOT NULL,
  hash          text NOT NULL
);
CREATE INDEX seal_time ON seal (sealed_at, position);
CREATE INDEX seal_of_long ON seal (position) WHERE long_running;
COMMENT ON TABLE seal IS 'Changesets in the order in which they were committed, each chained to the one before by its hash';
COMMENT ON COLUMN seal.position IS 'Place in the chain, from 1, without gaps';
COMMENT ON COLUMN seal.changeset_id IS 'Changeset';
COMMENT ON COLUMN seal.sealed_at IS 'When it was committed, by the clock of the database; always after that of the seal before';
COMMENT ON COLUMN seal.account_id IS 'Who; null for the application itself and for whoever writes past it';
COMMENT ON COLUMN seal.database_user IS 'Role that was connected to the database';
COMMENT ON COLUMN seal.request IS 'Identifier of the request that wrote, where there was one';
COMMENT ON COLUMN seal.touched IS 'Tables that were written to, with spaces between';
COMMENT ON COLUMN seal.entries IS 'Number of rows in change_log; 0 tells of a write past the application';
COMMENT ON COLUMN seal.entries_hash IS 'SHA-256 of those rows, hexadecimal';
COMMENT ON COLUMN seal.long_running IS 'Whether more than 100 others were sealed while it ran';
COMMENT ON COLUMN seal.horizon IS 'First number above all changesets sealed so far';
COMMENT ON COLUMN seal.previous IS 'Hash of the seal before; 64 zeros for the first';
COMMENT ON COLUMN seal.hash IS 'SHA-256 of all other columns of this row, hexadecimal';

CREATE FUNCTION current_changeset() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  known text := current_setting('entente.changeset', true);
  fresh bigint;
  last  bigint;
BEGIN
  IF known <> '' THEN
    RETURN known::bigint;
  END IF;
  -- The position is read before the number is drawn: as_of.open() relies on that order
  SELECT coalesce(max(position), 0) INTO last FROM seal;
  fresh := nextval('changeset_seq');
  PERFORM set_config('entente.changeset', fresh::text, true);
  INSERT INTO changeset (id, begun_at, after_position) VALUES (fresh, clock_timestamp(), last);
  RETURN fresh;
END $$;
COMMENT ON FUNCTION current_changeset() IS 'The changeset of this transaction; begins one with the first call';

ALTER TABLE change_log ADD COLUMN changeset bigint NOT NULL DEFAULT current_changeset();
CREATE INDEX change_log_by_changeset ON change_log (changeset);
COMMENT ON COLUMN change_log.changeset IS 'Transaction in which it happened';

-- Hashes are taken of JSON arrays, whose text does not depend on settings of the session.
CREATE FUNCTION sha256_of(content jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(content::text, 'UTF8')), 'hex')
$$;
COMMENT ON FUNCTION sha256_of(jsonb) IS 'SHA-256 of the text of a JSON value, hexadecimal';

CREATE FUNCTION hash_of_entries(changeset_id bigint) RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT sha256_of(coalesce(jsonb_agg(jsonb_build_array(l.id, extract(epoch FROM l.changed_at), l.account_id, l.subject, l.subject_id,
                                                         l.relationship_id, l.claim_id, l.kind, l.summary) ORDER BY l.id), '[]'))
  FROM change_log l WHERE l.changeset = changeset_id
$$;
COMMENT ON FUNCTION hash_of_entries(bigint) IS 'SHA-256 of what the change log says about a changeset';

CREATE FUNCTION hash_of_seal(s seal) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT sha256_of(jsonb_build_array(s.position, s.changeset_id, extract(epoch FROM s.sealed_at), s.account_id, s.database_user,
                                     s.request, s.touched, s.entries, s.entries_hash, s.long_running, s.horizon, s.previous))
$$;
COMMENT ON FUNCTION hash_of_seal(seal) IS 'SHA-256 of all columns of a seal but its hash';

CREATE FUNCTION seal_changeset() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  last  seal;
  fresh seal;
BEGIN
  -- One at a time from here to the end of the commit: the chain has no forks and its order is that of the commits
  PERFORM pg_advisory_xact_lock(7305127);
  SELECT * INTO last FROM seal ORDER BY position DESC LIMIT 1;
  fresh.position := coalesce(last.position, 0) + 1;
  fresh.changeset_id := NEW.id;
  fresh.sealed_at := greatest(clock_timestamp(), last.sealed_at + interval '1 microsecond');
  fresh.database_user := session_user;
  fresh.request := left(nullif(current_setting('entente.request', true), ''), 100);
  fresh.touched := trim(coalesce(current_setting('entente.touched', true), ''));
  SELECT count(*), min(l.account_id) INTO fresh.entries, fresh.account_id FROM change_log l WHERE l.changeset = NEW.id;
  fresh.entries_hash := hash_of_entries(NEW.id);
  fresh.long_running := fresh.position - NEW.after_position > 100;
  fresh.horizon := greatest(last.horizon, NEW.id + 1);
  fresh.previous := coalesce(last.hash, repeat('0', 64));
  fresh.hash := hash_of_seal(fresh);
  INSERT INTO seal SELECT fresh.*;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION seal_changeset() IS 'Runs at commit: adds the changeset to the end of the chain';
CREATE CONSTRAINT TRIGGER changeset_is_sealed AFTER INSERT ON changeset
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seal_changeset();

CREATE FUNCTION refuse_to_bend() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION refuse_to_bend() IS 'Refuses to change or delete what has happened';

CREATE FUNCTION only_add_to(schema_name text, table_name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER only_added_to BEFORE UPDATE OR DELETE ON %I.%I FOR EACH ROW EXECUTE FUNCTION public.refuse_to_bend()', schema_name, table_name);
  EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I.%I FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_to_bend()', schema_name, table_name);
END $$;
COMMENT ON FUNCTION only_add_to(text, text) IS 'Makes a table one to which rows are only added';

SELECT only_add_to('public', 'changeset'), only_add_to('public', 'seal'), only_add_to('public', 'change_log');

-- As of: an instant is turned into numbers once a request. Begun are all changesets below "next" but those in "open".
CREATE FUNCTION as_of.horizon(instant timestamptz, OUT next bigint, OUT open bigint[])
  LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  last bigint := 0;
BEGIN
  SELECT s.position, s.horizon INTO last, next FROM seal s
    WHERE s.sealed_at <= instant ORDER BY s.sealed_at DESC, s.position DESC LIMIT 1;
  next := coalesce(next, 0);
  -- Who drew a lower number and was sealed later ran at that instant: either briefly, and stands close by, or for long
  open := ARRAY(
    SELECT s.changeset_id FROM seal s WHERE s.position > last AND s.position <= last + 100 AND s.changeset_id < next
    UNION SELECT s.changeset_id FROM seal s WHERE s.position > last AND s.long_running AND s.changeset_id < next);
END $$;
COMMENT ON FUNCTION as_of.horizon(timestamptz) IS 'Which changesets were committed at an instant: those below next, but not those in open';

CREATE FUNCTION as_of.next() RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('entente.as_of_next', true), '')::bigint
$$;
COMMENT ON FUNCTION as_of.next() IS 'Set for the transaction: first changeset that had not begun';
CREATE FUNCTION as_of.open() RETURNS bigint[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('entente.as_of_open', true), ''), '{}')::bigint[]
$$;
COMMENT ON FUNCTION as_of.open() IS 'Set for the transaction: earlier changesets that were not committed yet';

CREATE FUNCTION as_of.read(instant timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  h record;
BEGIN
  SELECT * INTO h FROM as_of.horizon(instant);
  PERFORM set_config('entente.as_of_next', h.next::text, true), set_config('entente.as_of_open', h.open::text, true),
          set_config('search_path', 'as_of, public', true);
END $$;
COMMENT ON FUNCTION as_of.read(timestamptz) IS 'Makes the rest of this transaction read the record as it stood at an instant';

-- How a table gets its history
CREATE FUNCTION stamp_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changeset := public.current_changeset();
  RETURN NEW;
END $$;
COMMENT ON FUNCTION stamp_row() IS 'Writes the changeset of this transaction into a row, whatever stood there';

CREATE FUNCTION note_touched() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched text := coalesce(nullif(current_setting('entente.touched', true), ''), ' ');
BEGIN
  IF strpos(touched, ' ' || TG_TABLE_NAME || ' ') = 0 THEN
    PERFORM set_config('entente.touched', touched || TG_TABLE_NAME || ' ', true);
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION note_touched() IS 'Remembers for the seal which tables this transaction wrote to';

CREATE FUNCTION keep_history(name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  columns  text;
  prefixed text;
  missing  record;
  index    record;
BEGIN
  IF to_regclass('history.' || quote_ident(name)) IS NULL THEN
    EXECUTE format('ALTER TABLE public.%I ADD COLUMN changeset bigint NOT NULL DEFAULT current_changeset()', name);
    EXECUTE format('ALTER TABLE public.%I ALTER COLUMN changeset SET DEFAULT 0', name);
    EXECUTE format('COMMENT ON COLUMN public.%I.changeset IS ''Changeset from which the row stands so''', name);
    EXECUTE format('CREATE TABLE history.%I (LIKE public.%1$I)', name);
    EXECUTE format('ALTER TABLE history.%I ADD COLUMN ended_by bigint NOT NULL', name);
    EXECUTE format('COMMENT ON TABLE history.%I IS ''Rows of %1$s as they were before they were changed or deleted''', name);
    EXECUTE format('COMMENT ON COLUMN history.%I.ended_by IS ''Changeset that changed or deleted the row''', name);
    FOR index IN SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index
                 WHERE indrelid = to_regclass('public.' || quote_ident(name)) LOOP
      EXECUTE replace(replace(replace(replace(index.definition, 'CREATE UNIQUE INDEX', 'CREATE INDEX'), 'NULLS NOT DISTINCT', ''),
                              ' ON public.', ' ON history.'), ' ON ONLY public.', ' ON history.');
    END LOOP;
    PERFORM public.only_add_to('history', name);
    EXECUTE format('CREATE TRIGGER stamped BEFORE INSERT OR UPDATE ON public.%I FOR EACH ROW EXECUTE FUNCTION public.stamp_row()', name);
    EXECUTE format('CREATE TRIGGER touched AFTER INSERT OR UPDATE OR DELETE ON public.%I FOR EACH STATEMENT EXECUTE FUNCTION public.note_touched()', name);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.%I FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_to_bend()', name);
  END IF;
  FOR missing IN SELECT a.attname, format_type(a.atttypid, a.atttypmod) AS type FROM pg_attribute a
                 WHERE a.attrelid = to_regclass('public.' || quote_ident(name)) AND a.attnum > 0 AND NOT a.attisdropped
                   AND NOT EXISTS (SELECT 1 FROM pg_attribute h WHERE h.attrelid = to_regclass('history.' || quote_ident(name))
                                   AND h.attname = a.attname AND NOT h.attisdropped) LOOP
    EXECUTE format('ALTER TABLE history.%I ADD COLUMN %I %s', name, missing.attname, missing.type);
  END LOOP;
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum), string_agg('o.' || quote_ident(attname), ', ' ORDER BY attnum)
    INTO columns, prefixed FROM pg_attribute
    WHERE attrelid = to_regclass('public.' || quote_ident(name)) AND attnum > 0 AND NOT attisdropped;
  -- What this transaction wrote itself and replaces again was never to be seen
  EXECUTE format($f$CREATE OR REPLACE FUNCTION history.%I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $b$
    BEGIN
      INSERT INTO history.%4$I (%2$s, ended_by)
        SELECT %3$s, public.current_changeset() FROM old_rows o WHERE o.changeset <> public.current_changeset();
      RETURN NULL;
    END $b$ $f$, 'keep_' || name, columns, prefixed, name);
  EXECUTE format('CREATE OR REPLACE TRIGGER kept_on_update AFTER UPDATE ON public.%I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION history.%I()', name, 'keep_' || name);
  EXECUTE format('CREATE OR REPLACE TRIGGER kept_on_delete AFTER DELETE ON public.%I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION history.%I()', name, 'keep_' || name);
  -- The conditions stand outside of the union: within its branches they would keep joins from using indexes
  EXECUTE format('CREATE OR REPLACE VIEW as_of.%I AS SELECT %2$s FROM (SELECT %2$s, NULL::bigint AS ended_by FROM public.%1$I UNION ALL SELECT %2$s, ended_by FROM history.%1$I) o '
    'WHERE o.changeset < as_of.next() AND o.changeset <> ALL (as_of.open()) '
    'AND (o.ended_by IS NULL OR o.ended_by >= as_of.next() OR o.ended_by = ANY (as_of.open()))', name, columns);
  EXECUTE format('COMMENT ON VIEW as_of.%I IS ''The table %1$s as it stood at the instant set for the transaction''', name);
END $$;
COMMENT ON FUNCTION keep_history(text) IS 'Gives a table its history and its view as of an instant; call it again after columns were added';

SELECT keep_history(name) FROM unnest(ARRAY['outlet', 'outlet_reliability', 'source', 'source_version', 'derivation', 'source_origin',
  'actor', 'relationship', 'relationship_member', 'claim', 'participant', 'goods', 'citation', 'claim_revision', 'claim_link',
  'claim_retraction', 'review', 'flag', 'relationship_summary', 'relationship_year']) AS name;

-- The log itself only grows
CREATE VIEW as_of.change_log AS SELECT * FROM public.change_log l
  WHERE l.changeset < as_of.next() AND l.changeset <> ALL (as_of.open());
COMMENT ON VIEW as_of.change_log IS 'The change log as it stood at the instant set for the transaction';

-- A busy relationship has as many old rows of a cell as it has changes: each cell looks for the one row that stood then
CREATE FUNCTION as_of.lowest() RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT least(as_of.next(), (SELECT min(o) FROM unnest(as_of.open()) o))
$$;
COMMENT ON FUNCTION as_of.lowest() IS 'Set for the transaction: all changesets below had been committed';
CREATE OR REPLACE VIEW as_of.relationship_summary AS
  SELECT s.relationship_id, s.kind, s.domain, s.direction, s.evidence,
         CASE WHEN s.changeset < as_of.next() AND s.changeset <> ALL (as_of.open()) THEN s.claims
              ELSE coalesce((SELECT h.claims FROM history.relationship_summary h
                WHERE (h.relationship_id, h.kind, h.domain, h.direction, h.evidence) = (s.relationship_id, s.kind, s.domain, s.direction, s.evidence)
                  AND h.ended_by >= as_of.lowest()
                  AND h.changeset < as_of.next() AND h.changeset <> ALL (as_of.open())
                  AND (h.ended_by >= as_of.next() OR h.ended_by = ANY (as_of.open()))
                ORDER BY h.ended_by LIMIT 1), 0) END AS claims,
         s.changeset
  FROM public.relationship_summary s;
CREATE OR REPLACE VIEW as_of.relationship_year AS
  SELECT s.relationship_id, s.year,
         CASE WHEN s.changeset < as_of.next() AND s.changeset <> ALL (as_of.open()) THEN s.claims
              ELSE coalesce((SELECT h.claims FROM history.relationship_year h
                WHERE (h.relationship_id, h.year) = (s.relationship_id, s.year)
                  AND h.ended_by >= as_of.lowest()
                  AND h.changeset < as_of.next() AND h.changeset <> ALL (as_of.open())
                  AND (h.ended_by >= as_of.next() OR h.ended_by = ANY (as_of.open()))
                ORDER BY h.ended_by LIMIT 1), 0) END AS claims,
         s.changeset
  FROM public.relationship_year s;
CREATE INDEX relationship_summary_cell ON history.relationship_summary (relationship_id, kind, domain, direction, evidence, ended_by);
CREATE INDEX relationship_year_cell ON history.relationship_year (relationship_id, year, ended_by);
DROP INDEX history.relationship_summary_pkey;
DROP INDEX history.relationship_year_pkey;
COMMENT ON VIEW as_of.relationship_summary IS 'The summary as it stood at the instant set for the transaction';
COMMENT ON VIEW as_of.relationship_year IS 'Claims by year as they stood at the instant set for the transaction';

-- Cells stay when they are counted anew: their old rows are found through them
CREATE OR REPLACE FUNCTION rebuild_summaries() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE claim IN SHARE MODE;
  UPDATE relationship_summary SET claims = 0 WHERE claims <> 0;
  UPDATE relationship_year SET claims = 0 WHERE claims <> 0;
  PERFORM add_to_summaries(ARRAY(SELECT summary_entry_of(c, 1) FROM claim c WHERE claim_is_shown(c.status)));
END $$;
