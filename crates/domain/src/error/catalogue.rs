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
    /// The role of the caller in the project, or on the site, lacks a permission.
    "auth.permission-missing" => PermissionMissing { permission: String }, 403, Auth;
    /// The token lacks a scope.
    "auth.scope-missing" => ScopeMissing { scope: String }, 403, Auth;
    /// The token is unknown, expired, revoked or damaged; which of them is never said.
    "auth.token-refused" => TokenRefused, 401, Auth;
    /// Only a person in a browser may do this, not a program with a token.
    "auth.person-required" => PersonRequired, 403, Auth;
    /// The password has to be given again before this.
    "auth.confirmation-required" => ConfirmationRequired, 403, Auth;
    /// The caller's address is not on the list of those allowed.
    "auth.address-refused" => AddressRefused { address: String }, 403, Auth;
    /// Too many wrong passwords came before this one.
    "auth.too-many-attempts" => TooManyAttempts, 429, Limit;
    /// The code of an authenticator or of recovery is wrong, too old or used up; which of them is never said.
    "auth.code-refused" => CodeRefused, 401, Auth;
    /// So many codes were wrong that the next one has to wait.
    "auth.too-many-tries" => TooManyTries, 429, Limit;
    /// The account has a second factor already.
    "second-factor.on" => SecondFactorOn, 409, State;
    /// The account has no second factor.
    "second-factor.off" => SecondFactorOff, 409, State;
    /// The link of a mail is unknown, used, replaced or expired; which of them is never said.
    "link.ended" => LinkEnded, 410, User;
    /// No identity provider is configured.
    "oidc.off" => OidcOff, 404, State;
    /// The identity provider does not answer, or not as one.
    "oidc.unreachable" => OidcUnreachable, 503, Transient;
    /// The identity provider did not confirm who the person is.
    "oidc.refused" => OidcRefused, 401, Auth;
    /// What the identity provider sent fails a check.
    "oidc.untrusted" => OidcUntrusted, 401, Auth;
    /// The browser did not begin this sign-in, or too long ago.
    "oidc.lost" => OidcLost, 400, User;
    /// Nobody's account is connected with the identity.
    "oidc.no-account" => OidcNoAccount, 403, Auth;
    /// The identity is connected with somebody else's account.
    "oidc.connected-elsewhere" => OidcConnectedElsewhere, 409, Conflict;
    /// The project is somebody else's, or is not there.
    "project.no-access" => NoAccess, 403, Auth;
    /// The project is archived: it can be read and not changed.
    "project.archived" => ProjectArchived, 409, State;
    /// The project would be left without anybody who may manage it.
    "project.last-owner" => LastOwner, 409, State;
    /// The project has an owner, so nobody from outside may appoint another.
    "project.has-owner" => ProjectHasOwner, 409, State;
    /// The address belongs to a member already.
    "member.exists" => MemberExists, 409, Conflict;
    /// The invitation is unknown, used, revoked or expired; which of them is never said.
    "invitation.ended" => InvitationEnded, 410, User;
    /// The invitation is for another address than the account's.
    "invitation.other-address" => InvitationOtherAddress { email: String }, 403, Auth;
    /// What was asked for is not there.
    "object.not-found" => ObjectNotFound, 404, User;
    /// Somebody changed it after it was read.
    "object.changed-meanwhile" => ChangedMeanwhile, 412, Conflict;
    /// A line of the audit, or the line before it, is not what was written.
    "audit.broken" => AuditBroken { line: i64 }, 409, State;
    /// Lines are missing at the end of the audit.
    "audit.cut-off" => AuditCutOff { line: i64 }, 409, State;
    /// The token was made anew already, and the one before still works.
    "token.two-live" => TokenTwoLive, 409, State;
    /// An uploaded file is over the configured limit.
    "upload.too-large" => FileTooLarge { limit: ByteSize }, 413, Limit;
    /// An uploaded file has no content.
    "upload.empty" => UploadEmpty, 422, User;
    /// A form was sent without a file.
    "upload.no-file" => UploadNoFile, 422, User;
    /// A form was sent with more than one file.
    "upload.several-files" => UploadSeveralFiles, 422, User;
    /// What is in the project would take more room than it may.
    "upload.project-full" => UploadProjectFull { limit: ByteSize, files: ByteSize, tables: ByteSize }, 413, Limit;
    /// What is in all projects would take more room than it may.
    "upload.site-full" => UploadSiteFull, 413, Limit;
    /// Nothing more arrived for too long.
    "upload.stalled" => UploadStalled, 408, Transient;
    /// What arrived has another size than was announced.
    "upload.other-size" => UploadOtherSize { expected: ByteSize, found: ByteSize }, 422, User;
    /// What arrived is not what its checksum says.
    "upload.other-content" => UploadOtherContent, 422, User;
    /// The upload has no such piece.
    "upload.no-such-chunk" => UploadNoSuchChunk { number: i64, count: i64 }, 422, User;
    /// A piece that is here has other content than the one that arrived.
    "upload.chunk-differs" => UploadChunkDiffers { number: i64 }, 409, Conflict;
    /// Pieces of the upload are missing.
    "upload.incomplete" => UploadIncomplete { missing: i64, number: i64 }, 409, State;
    /// The scanner found something harmful in the file.
    "upload.harmful" => UploadHarmful { finding: String }, 422, User;
    /// The scanner that files have to pass does not answer, or not as one.
    "upload.scanner-unavailable" => ScannerUnavailable, 503, Transient;
    /// The file was changed or taken away while it was being sent.
    "upload.file-changed" => FileChanged, 409, User;
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
    /// The idempotency key was used for another request.
    "request.key-reused" => IdempotencyKeyReused, 422, User;
    /// The first request with this idempotency key has not been answered yet.
    "request.in-progress" => RequestInProgress, 409, Conflict;
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
    /// The value is too small or too large.
    "field.range" => FieldRange { min: i64, max: i64 }, 422, User;
    /// The password is one of those that everybody tries first.
    "field.password-common" => FieldPasswordCommon, 422, User;
    /// The password is built around something known of its person or of the product.
    "field.password-personal" => FieldPasswordPersonal { word: String }, 422, User;
    /// It is not the password of the account.
    "field.password-wrong" => FieldPasswordWrong, 422, User;
    /// No such time zone is known.
    "field.time-zone" => FieldTimeZone, 422, User;
    /// No such currency is in use.
    "field.currency" => FieldCurrency, 422, User;
    /// The value is not a size.
    "field.size" => FieldSize, 422, User;
    /// The size is larger than the site allows.
    "field.size-too-large" => FieldSizeTooLarge { limit: ByteSize }, 422, User;
    /// One of the values is not a network.
    "field.network" => FieldNetwork { network: String }, 422, User;
    /// The networks do not contain the address of whoever sets them.
    "field.locks-out" => FieldLocksOut { address: String }, 422, User;
    /// What was typed is not the name that had to be typed.
    "field.not-the-name" => FieldNotTheName, 422, User;
    /// Two of several names are the same.
    "field.name-twice" => FieldNameTwice, 422, User;
    /// The address has an account already.
    "account.exists" => AccountExists, 409, Conflict;
    /// Nobody else looks after the site.
    "account.last-admin" => LastAdmin, 409, State;
    /// The link of the first start was used, is too old or was never made.
    "setup.link-refused" => SetupLinkRefused, 410, State;
    /// The document is neither TOML nor JSON.
    "ruleset.malformed" => RulesetMalformed { line: i64, column: i64 }, 400, User;
    /// The document has a form this build does not read.
    "ruleset.version" => RulesetVersion { version: i64, known: i64 }, 422, User;
    /// Two columns or two passes have the same name.
    "ruleset.name-twice" => RulesetNameTwice { name: String }, 422, User;
    /// The document names a column pair it does not have.
    "ruleset.column" => RulesetColumn { column: String }, 422, User;
    /// What is asked of a column pair does not fit what the pair holds.
    "ruleset.kind" => RulesetKind { column: String }, 422, User;
    /// The currency is not a code of three letters.
    "ruleset.currency" => RulesetCurrency, 422, User;
    /// A match would be accepted before it would be worth a look.
    "ruleset.review-above-accept" => RulesetReviewAboveAccept, 422, User;
    /// The number has to be 0 or more.
    "ruleset.negative" => RulesetNegative, 422, User;
    /// Sums are described for a pass that matches one to one.
    "ruleset.sums-unused" => RulesetSumsUnused, 422, User;
    /// More columns are paired than can be weighed together.
    "ruleset.too-many-columns" => RulesetTooManyColumns { most: i64 }, 422, User;
    /// The ruleset asks for something that matching does not do yet.
    /// The ruleset names a column that the file does not have.
    "ruleset.header-missing" => RulesetHeaderMissing { path: String, column: String }, 422, User;
    /// A column holds something else than the ruleset says.
    "ruleset.value-kind" => RulesetValueKind { path: String, column: String }, 422, User;
    /// The file is not there or may not be read.
    "file.unreadable" => FileUnreadable { path: String }, 400, User;
    /// The file cannot be written.
    "file.unwritable" => FileUnwritable { path: String }, 500, State;
    /// The file has no line with the names of columns.
    "file.empty" => FileEmpty { path: String }, 422, User;
    /// Two columns of the file have the same name.
    "file.column-twice" => FileColumnTwice { path: String, column: String }, 422, User;
    /// A row has more or fewer values than there are columns.
    "file.row-length" => FileRowLength { path: String, row: i64, found: i64, expected: i64 }, 422, User;
    /// A quoted value does not end.
    "file.quote-open" => FileQuoteOpen { path: String, row: i64 }, 422, User;
    /// A row is not UTF-8.
    "file.not-text" => FileNotText { path: String, row: i64 }, 422, User;
    /// The file begins like a known format and cannot be read as it.
    "file.damaged" => FileDamaged { path: String }, 422, User;
    /// A column holds lists, structures or bytes.
    "file.column-kind" => FileColumnKind { path: String, column: String }, 422, User;
    /// The file has more rows than can be numbered.
    "file.too-large" => FileTooManyRows { path: String, limit: i64 }, 413, Limit;
    /// A row of the file cannot be read as it should.
    "file.row" => FileRow { path: String, row: i64 }, 422, User;
    /// The file is of no format that is read.
    "file.unknown-format" => FileUnknownFormat { path: String }, 422, User;
    /// The file is of another format than its layout says.
    "file.other-format" => FileOtherFormat { path: String }, 422, User;
    /// The file has no such sheet, or the archive no such file.
    "file.no-such-part" => FileNoSuchPart { path: String, part: String, parts: String }, 422, User;
    /// An archive in an archive.
    "file.nested-archive" => FileNestedArchive { path: String }, 422, User;
    /// The content cannot be read without a password.
    "file.encrypted" => FileEncrypted { path: String }, 422, User;
    /// A workbook whose parts are in the binary form that only Excel writes.
    "file.binary-workbook" => FileBinaryWorkbook { path: String }, 422, User;
    /// The document declares a type, which could make it grow without end or read other files.
    "file.doctype" => FileDoctype { path: String }, 422, User;
    /// The file asks for more than a limit of reading.
    "file.over-limit" => FileOverLimit { path: String, limit: String, most: i64 }, 413, Limit;
    /// The layout names a column that the file does not have.
    "file.layout-column" => FileLayoutColumn { path: String, column: String }, 422, User;
    /// The layout contradicts itself.
    "file.layout" => FileLayout { path: String, about: String }, 422, User;
    /// The file has no such row.
    "match.row" => MatchRow { path: String, row: i64, rows: i64 }, 404, User;
    /// The run was stopped before its end.
    "match.stopped" => MatchStopped, 409, State;
    /// No column of one file is like a column of the other.
    "match.nothing-to-compare" => NothingToCompare, 422, User;
    /// An amount has more digits than can be added up exactly.
    "match.amount-range" => AmountOutOfRange { column: String, row: i64 }, 422, User;
    /// Matching takes more memory than it was given, whatever is kept outside of memory.
    "match.memory" => MatchMemory { limit: ByteSize, least: ByteSize }, 413, Limit;
    /// The job ended before it could be stopped.
    "job.ended" => JobEnded, 409, State;
    /// The job was asked to stop, so it does not go on.
    "job.stopped" => JobStopped, 409, State;
    /// Every worker that had the job fell silent.
    "job.gave-up" => JobGaveUp { attempts: i64 }, 500, Bug;
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
    /// There is no room for the database to grow.
    "database.full" => DatabaseFull, 507, State;
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
    /// There is no room left where files are kept.
    "files.full" => FilesFull, 507, State;
    /// A file that is kept is not there, or is not what was written.
    "files.damaged" => FilesDamaged, 500, State;
    /// A source is made of the file.
    "files.in-use" => FilesInUse, 409, State;
    /// Reading a file takes longer than is allowed.
    "import.too-long" => ImportTooLong { minutes: i64 }, 422, Limit;
    /// The file of the source is being read.
    "source.importing" => SourceImporting, 409, State;
    /// Nobody has to decide about the rows of the source.
    "source.not-held" => SourceNotHeld, 409, State;
    /// The version has no records: its file is being read, or could not be read.
    "source.not-read" => SourceNotRead, 409, State;
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
mod tests;
