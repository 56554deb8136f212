-- The same tables without their history: only for the copy of the database that is measured against.
DO $$ DECLARE t record; BEGIN
  FOR t IN SELECT c.relname, g.tgname FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE n.nspname = 'public' AND g.tgname IN ('stamped', 'touched', 'kept_on_update', 'kept_on_delete', 'changeset_is_sealed') LOOP
    EXECUTE format('DROP TRIGGER %I ON public.%I', t.tgname, t.relname);
  END LOOP;
END $$;
ALTER TABLE change_log ALTER COLUMN changeset SET DEFAULT 0;
