-- The number of the changeset stands in a setting that any session can change. Rows stamped with the number of an earlier
-- changeset would leave no old version in the history and no seal: the number counts only in the transaction that drew it.
ALTER TABLE changeset ADD COLUMN txid xid8;
ALTER TABLE changeset ALTER COLUMN txid SET DEFAULT pg_current_xact_id();
COMMENT ON COLUMN changeset.txid IS 'Transaction of the database; null for changesets from before it was kept';

CREATE OR REPLACE FUNCTION current_changeset() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  known text := current_setting('entente.changeset', true);
  fresh bigint;
  last  bigint;
BEGIN
  IF known <> '' THEN
    IF NOT EXISTS (SELECT 1 FROM changeset WHERE id = known::bigint AND txid = pg_current_xact_id()) THEN
      RAISE EXCEPTION 'changeset % is not of this transaction', known USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN known::bigint;
  END IF;
  -- The position is read before the number is drawn: as_of.open() relies on that order
  SELECT coalesce(max(position), 0) INTO last FROM seal;
  fresh := nextval('changeset_seq');
  PERFORM set_config('entente.changeset', fresh::text, true);
  INSERT INTO changeset (id, begun_at, after_position) VALUES (fresh, clock_timestamp(), last);
  RETURN fresh;
END $$;
