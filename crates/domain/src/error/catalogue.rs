//! The catalogue itself. Its codes and their parameters are pinned by `catalogue.snapshot` beside this file.

use serde_json::{Map, Value};

use super::declare::declare_errors;
use super::param::FromParam;
use super::{ErrorClass, Param};
use crate::ByteSize;

declare_errors! {
    /// Email, password or account do not fit; which of them is never said.
    "auth.invalid-credentials" => InvalidCredentials, 401, Auth;
    /// Only signed-in people may do this.
    "auth.sign-in-required" => SignInRequired, 401, Auth;
    /// The project is somebody else's, or is not there.
    "project.no-access" => NoAccess, 403, Auth;

    /// An uploaded file is over the configured limit.
    "upload.too-large" => FileTooLarge { limit: ByteSize }, 413, Limit;

    /// No page or route has this address.
    "request.not-found" => NotFound, 404, User;
    /// The address exists, the method does not.
    "request.method-not-allowed" => MethodNotAllowed { method: String }, 405, User;
    /// A part of the address cannot be read.
    "request.path-malformed" => PathMalformed, 400, User;
    /// The query string cannot be read.
    "request.query-malformed" => QueryMalformed, 400, User;
    /// What arrived is not a request of HTTP.
    "request.malformed" => RequestMalformed, 400, User;
    /// A header cannot be read.
    "request.header-malformed" => HeaderMalformed { header: String }, 400, User;
    /// The headers together are too long.
    "request.headers-too-large" => HeadersTooLarge, 431, Limit;
    /// The body is not JSON.
    "request.json-malformed" => JsonMalformed { line: i64, column: i64 }, 400, User;
    /// The body is not a form.
    "request.form-malformed" => FormMalformed, 400, User;
    /// The body broke off.
    "request.body-unreadable" => BodyUnreadable, 400, User;
    /// The body is of another type than the route reads.
    "request.content-type" => ContentTypeRefused { expected: String }, 415, User;
    /// The body is longer than the route reads.
    "request.too-large" => BodyTooLarge { limit: ByteSize }, 413, Limit;
    /// The request did not arrive, or could not be answered, in time.
    "request.timeout" => RequestTimeout, 408, Transient;
    /// The request was sent by a page of another site.
    "request.cross-site" => CrossSite, 403, Auth;
    /// Too many requests from this caller.
    "request.rate-limited" => RateLimited, 429, Limit;
    /// One or more fields are refused; they are listed.
    "request.fields" => FieldsRefused, 422, User;

    /// The field has to be there.
    "field.required" => FieldRequired, 422, User;
    /// No such field is known.
    "field.unknown" => FieldUnknown { field: String }, 422, User;
    /// The value is of another type.
    "field.type" => FieldType, 422, User;
    /// The value is not one of a list.
    "field.choice" => FieldChoice { allowed: String }, 422, User;
    /// The value is not an email address.
    "field.email" => FieldEmail, 422, User;
    /// The value has too few characters.
    "field.too-short" => FieldTooShort { min: i64 }, 422, User;
    /// The value has too many characters.
    "field.too-long" => FieldTooLong { max: i64 }, 422, User;

    /// The address has an account already.
    "account.exists" => AccountExists, 409, Conflict;

    /// The server cannot be reached.
    "client.unreachable" => Unreachable, 503, Transient;
    /// The page is older or newer than the server.
    "client.version-skew" => VersionSkew, 409, State;

    /// The server is stopping and takes no new work.
    "system.stopping" => Stopping, 503, Transient;
    /// At least one check of the server fails.
    "system.not-ready" => NotReady, 503, Transient;
    /// Something failed that nobody planned for.
    "system.internal" => Internal, 500, Bug;

    /// The database does not answer.
    "database.unavailable" => DatabaseUnavailable, 503, Transient;
    /// The database is busy with other work.
    "database.busy" => DatabaseBusy, 503, Transient;
    /// The database was written by a newer version of the program.
    "database.newer" => DatabaseNewer { database: i64, program: i64 }, 503, State;
    /// A migration that was applied has another content than the one in this program.
    "database.migration-changed" => MigrationChanged { version: i64 }, 503, State;
    /// A migration failed; the database is as it was before.
    "database.migration-failed" => MigrationFailed { version: i64 }, 503, State;
    /// The address of the database cannot be read.
    "database.url" => DatabaseUrl, 503, State;

    /// Files cannot be written or read back.
    "files.unavailable" => FilesUnavailable, 503, Transient;

    /// A setting has an unknown name.
    "config.unknown-key" => ConfigUnknownKey { key: String, origin: String }, 500, State;
    /// A setting has a value that cannot be used.
    "config.bad-value" => ConfigBadValue { key: String, origin: String, expected: String }, 500, State;
    /// Two settings contradict each other.
    "config.conflict" => ConfigConflict { key: String, other: String }, 500, State;
    /// A file that a setting names cannot be read.
    "config.file-unreadable" => ConfigFileUnreadable { key: String, path: String }, 500, State;
    /// The settings file is not TOML.
    "config.file-malformed" => ConfigFileMalformed { path: String, line: i64 }, 500, State;
    /// A secret that production needs is not set.
    "config.secret-missing" => SecretMissing { key: String }, 500, State;
    /// A secret is too short or a well-known sample.
    "config.secret-weak" => SecretWeak { key: String }, 500, State;
    /// The data folder cannot be used.
    "config.data-folder" => DataFolder { path: String }, 500, State;

    /// Another program listens at the address.
    "serve.address-in-use" => AddressInUse { address: String }, 500, State;
    /// The address cannot be listened at.
    "serve.address-unusable" => AddressUnusable { address: String }, 500, State;

    /// The command line has a word that is not understood.
    "cli.argument" => CliArgument { argument: String }, 400, User;
    /// The command line lacks something.
    "cli.argument-missing" => CliArgumentMissing { argument: String }, 400, User;
    /// A server does not answer at an address.
    "cli.no-answer" => NoAnswer { address: String }, 503, Transient;
    /// The examination found something that has to be put right.
    "cli.doctor" => DoctorFoundProblems { count: i64 }, 503, State;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_what_callers_rely_on() {
        let line = |(code, params): &(&str, &[&str])| format!("{code} {}\n", params.join(","));
        let now: String = ErrorKind::ALL.iter().map(line).collect();
        let pinned = include_str!("catalogue.snapshot");
        assert_eq!(now, pinned, "codes are API; add new ones, never rename or reuse one");
    }

    #[test]
    fn the_promised_codes_have_their_statuses() {
        let limit = ByteSize(1);
        assert_eq!(ErrorKind::InvalidCredentials.status(), 401);
        assert_eq!(ErrorKind::NoAccess.status(), 403);
        assert_eq!(ErrorKind::FileTooLarge { limit }.status(), 413);
    }
}
