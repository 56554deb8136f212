-- PostgreSQL counts repetitions to 255 and no further: the length of an address is checked apart from its form.
ALTER TABLE outlet DROP CONSTRAINT outlet_url_form;
ALTER TABLE outlet ADD CONSTRAINT outlet_url_form CHECK (url ~ '^https?://[^[:space:]]+$');
ALTER TABLE outlet ADD CONSTRAINT outlet_url_length CHECK (length(url) <= 2000);
ALTER TABLE source DROP CONSTRAINT source_url_form;
ALTER TABLE source ADD CONSTRAINT source_url_form CHECK (url ~ '^https?://[^[:space:]]+$');
ALTER TABLE source ADD CONSTRAINT source_url_length CHECK (length(url) <= 2000);
