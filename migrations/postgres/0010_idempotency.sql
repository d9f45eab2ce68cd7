-- What a request with an idempotency key was answered. The id is the SHA-256 of caller, route and key; the answer is
-- encrypted, because answers can hold what is shown only once. Without an answer the request is still being worked on.
create table idempotency_keys (
    id bytea not null primary key check (length(id) = 32),
    request_hash bytea not null check (length(request_hash) = 32),
    answer bytea,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index idempotency_keys_expires_at on idempotency_keys (expires_at);
