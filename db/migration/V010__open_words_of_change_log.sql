-- The kinds of thing that change grow with the application: the log checks the form of the word, not a list of words.
ALTER TABLE change_log DROP CONSTRAINT change_log_subject_known;
ALTER TABLE change_log ADD CONSTRAINT change_log_subject_form CHECK (subject ~ '^[a-z ]{3,40}$');
