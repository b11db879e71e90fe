-- Devices to which a push service brings the word that there is something new. One for each session, and gone with it. -----------
CREATE TABLE push_subscription (
    session    uuid PRIMARY KEY REFERENCES session ON DELETE CASCADE,
    person     uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    endpoint   text NOT NULL UNIQUE, -- where the browser's push service takes messages for it
    public_key bytea NOT NULL, -- of the browser: what is sent is encrypted for it
    secret     bytea NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX push_subscription_person ON push_subscription (person);

-- By which push services know this installation; made when the first browser asks.
CREATE TABLE push_key (
    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
    public_key  text NOT NULL, -- X.509, Base64
    private_key text NOT NULL  -- PKCS #8, Base64
);
