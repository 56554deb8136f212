-- A page reads the first claims of a relationship in its order, now and as of an instant, however many there are.

-- What sources think of a relationship is little beside what it does
CREATE INDEX claim_assessment ON claim (relationship_id, kind, date_earliest DESC NULLS LAST, id) WHERE kind <> 'TIE';

-- Of what was replaced only what stood at the instant is fetched: every index of the history tells by itself
CREATE FUNCTION index_history(index regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  i          record;
  definition text;
BEGIN
  SELECT t.relnamespace::regnamespace AS place, pg_get_expr(x.indpred, x.indrelid) AS predicate,
         pg_get_indexdef(x.indexrelid) AS definition, m.amname INTO i
    FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid JOIN pg_am m ON m.oid = c.relam
    WHERE x.indexrelid = index;
  definition := split_part(i.definition, ' WHERE ', 1);
  definition := regexp_replace(regexp_replace(definition, '^CREATE UNIQUE', 'CREATE'), ' NULLS NOT DISTINCT', '');
  definition := regexp_replace(definition, ' ON (ONLY )?\w+\.', ' ON history.');
  IF i.amname = 'btree' THEN
    definition := regexp_replace(definition, '\)$', ', ended_by, changeset)');
  END IF;
  IF i.place = 'history'::regnamespace THEN
    EXECUTE format('DROP INDEX %s', index);
  END IF;
  EXECUTE definition || coalesce(' WHERE ' || i.predicate, '');
END $$;
COMMENT ON FUNCTION index_history(regclass) IS 'Makes an index of a table for its history too, or that of the history anew: with when each row began and ended';

SELECT index_history(x.indexrelid) FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class c ON c.oid = x.indexrelid
  WHERE t.relnamespace = 'history'::regnamespace AND t.relname NOT IN ('relationship_summary', 'relationship_year', 'carrier');
SELECT index_history(index) FROM unnest(ARRAY['claim_assessment', 'claim_repeated', 'carrier_most']::regclass[]) AS index;

DROP INDEX history.carrier_ended;
CREATE INDEX carrier_ended ON history.carrier (relationship_id, ended_by, changeset);
DROP INDEX change_log_by_relationship;
CREATE INDEX change_log_by_relationship ON change_log (relationship_id, id DESC, changeset) WHERE relationship_id IS NOT NULL;

-- The least number that matters is found once for the transaction, so that it can be compared within an index
CREATE OR REPLACE FUNCTION as_of.lowest() RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('entente.as_of_lowest', true), '')::bigint
$$;
COMMENT ON FUNCTION as_of.lowest() IS 'Set for the transaction: all changesets below had been committed';
CREATE OR REPLACE FUNCTION as_of.read(instant timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  h record;
BEGIN
  SELECT * INTO h FROM as_of.horizon(instant);
  PERFORM set_config('entente.as_of_next', h.next::text, true), set_config('entente.as_of_open', h.open::text, true),
          set_config('entente.as_of_lowest', least(h.next, (SELECT min(o) FROM unnest(h.open) o))::text, true),
          set_config('entente.as_of_instant', instant::text, true), set_config('search_path', 'as_of, public', true);
END $$;

CREATE OR REPLACE FUNCTION keep_history(name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  columns  text;
  prefixed text;
  missing  record;
  index    record;
  -- Written out what as_of.next(), open() and lowest() say: functions would be parsed again for each view in each statement
  next     constant text := $t$nullif(current_setting('entente.as_of_next', true), '')::bigint$t$;
  open     constant text := $t$coalesce(nullif(current_setting('entente.as_of_open', true), ''), '{}')::bigint[]$t$;
  lowest   constant text := $t$nullif(current_setting('entente.as_of_lowest', true), '')::bigint$t$;
BEGIN
  IF to_regclass('history.' || quote_ident(name)) IS NULL THEN
    EXECUTE format('ALTER TABLE public.%I ADD COLUMN changeset bigint NOT NULL DEFAULT current_changeset()', name);
    EXECUTE format('ALTER TABLE public.%I ALTER COLUMN changeset SET DEFAULT 0', name);
    EXECUTE format('COMMENT ON COLUMN public.%I.changeset IS ''Changeset from which the row stands so''', name);
    EXECUTE format('CREATE TABLE history.%I (LIKE public.%1$I)', name);
    EXECUTE format('ALTER TABLE history.%I ADD COLUMN ended_by bigint NOT NULL', name);
    EXECUTE format('COMMENT ON TABLE history.%I IS ''Rows of %1$s as they were before they were changed or deleted''', name);
    EXECUTE format('COMMENT ON COLUMN history.%I.ended_by IS ''Changeset that changed or deleted the row''', name);
    FOR index IN SELECT indexrelid FROM pg_index
                 WHERE indrelid = to_regclass('public.' || quote_ident(name)) LOOP
      PERFORM public.index_history(index.indexrelid);
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
  -- The conditions stand outside of the union: within its branches they would keep joins from using indexes. The lowest number is
  -- compared apart from the others because an index can do that; what stands today ends after all of them
  EXECUTE format('CREATE OR REPLACE VIEW as_of.%I AS SELECT %2$s FROM (SELECT %2$s, 9223372036854775807 AS ended_by FROM public.%1$I '
    'UNION ALL SELECT %2$s, ended_by FROM history.%1$I) o '
    'WHERE o.changeset < %3$s AND o.changeset <> ALL (%4$s) AND o.ended_by >= %5$s AND (o.ended_by >= %3$s OR o.ended_by = ANY (%4$s))',
    name, columns, next, open, lowest);
  EXECUTE format('COMMENT ON VIEW as_of.%I IS ''The table %1$s as it stood at the instant set for the transaction''', name);
END $$;
SELECT keep_history(t.relname) FROM pg_class t WHERE t.relnamespace = 'history'::regnamespace AND t.relkind = 'r'
  AND t.relname NOT IN ('relationship_summary', 'relationship_year'); -- these have views of their own

