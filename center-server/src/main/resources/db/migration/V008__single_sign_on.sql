-- Signing in through the city's identity provider.

-- Who somebody is there: the issuer's address, a space, and the subject. Null for an account that is not linked.
ALTER TABLE staff_account ADD COLUMN subject text CONSTRAINT staff_subject_once UNIQUE CHECK (subject LIKE '_% _%');

-- Whether the provider vouched for a second factor when this session was opened.
ALTER TABLE staff_session ADD COLUMN provider_factor boolean NOT NULL DEFAULT false;
