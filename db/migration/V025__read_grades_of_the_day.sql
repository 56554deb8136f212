-- Which grade of an outlet is in force depends on the day: on that of the reading, also where the past is read.
CREATE FUNCTION record_day() RETURNS date LANGUAGE sql STABLE AS $$ SELECT current_date $$;
COMMENT ON FUNCTION record_day() IS 'The day the record is read as of: today';
CREATE FUNCTION as_of.record_day() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (current_setting('entente.as_of_instant')::timestamptz AT TIME ZONE 'UTC')::date
$$;
COMMENT ON FUNCTION as_of.record_day() IS 'Set for the transaction: the day the record is read as of, in UTC';

CREATE OR REPLACE FUNCTION as_of.read(instant timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  h record;
BEGIN
  SELECT * INTO h FROM as_of.horizon(instant);
  PERFORM set_config('entente.as_of_next', h.next::text, true), set_config('entente.as_of_open', h.open::text, true),
          set_config('entente.as_of_instant', instant::text, true), set_config('search_path', 'as_of, public', true);
END $$;
