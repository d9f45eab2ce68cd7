//! Who asks: how they proved it, from where, and what that allows them on the site.

use std::collections::BTreeSet;
use std::net::IpAddr;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::{
    AccountId, ActorKind, AppError, Clock, ErrorKind, Locale, Moment, ProjectId, RequestId, SignInId, SitePermission,
    TokenId, TokenScope,
};

/// How long a password that was entered counts for changes that need it again.
pub const CONFIRMED_FOR: TimeDelta = TimeDelta::minutes(5);

/// Whoever asks for something.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Who it is.
    pub who: Who,
    /// Where the request came from, seen through trusted proxies; nothing on the command line.
    pub address: Option<IpAddr>,
    /// The request it is part of.
    pub request: Option<RequestId>,
    /// The language of the answer.
    pub locale: Locale,
    /// Where the caller's clock runs.
    pub zone: Tz,
}

/// Who a caller is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Nobody who is known.
    Anonymous,
    /// A person in a browser.
    Person(Person),
    /// A program with a token.
    Program(Program),
    /// Whoever runs commands on the machine. The machine itself is the proof.
    Operator,
    /// The product, where nobody asked.
    System,
}

/// An account, whoever acts for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Names the account.
    pub account: AccountId,
    /// Its address.
    pub email: String,
    /// What its person is called.
    pub name: String,
    /// Whether its person looks after the site.
    pub is_admin: bool,
}

/// A person who signed in with a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who it is.
    pub identity: Identity,
    /// The signing in that the browser's session goes back to.
    pub sign_in: SignInId,
    /// When the person last proved who they are.
    pub confirmed_at: DateTime<Utc>,
}

/// A program that acts for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// Whose token it is.
    pub identity: Identity,
    /// The token, or the one its access token was made with.
    pub token: TokenId,
    /// What the token may be used for.
    pub scopes: BTreeSet<TokenScope>,
    /// The only project it works in; none means all of the person's.
    pub project: Option<ProjectId>,
}

impl Caller {
    /// Somebody without a request: the command line, a worker, a test.
    #[must_use]
    pub fn without_request(who: Who) -> Self {
        Self { who, address: None, request: None, locale: Locale::default(), zone: Tz::UTC }
    }

    /// The account behind the caller, if there is one.
    #[must_use]
    pub fn identity(&self) -> Option<&Identity> {
        match &self.who {
            Who::Person(person) => Some(&person.identity),
            Who::Program(program) => Some(&program.identity),
            Who::Anonymous | Who::Operator | Who::System => None,
        }
    }

    /// The account behind the caller.
    ///
    /// # Errors
    ///
    /// Nobody signed in.
    pub fn require_account(&self) -> Result<&Identity, AppError> {
        self.identity().ok_or_else(|| ErrorKind::SignInRequired.into())
    }

    /// The person behind the caller, where a token is not enough.
    ///
    /// # Errors
    ///
    /// Nobody signed in, or a program asks.
    pub fn require_person(&self) -> Result<&Person, AppError> {
        match &self.who {
            Who::Person(person) => Ok(person),
            Who::Program(_) => Err(ErrorKind::PersonRequired.into()),
            Who::Anonymous | Who::Operator | Who::System => Err(ErrorKind::SignInRequired.into()),
        }
    }

    /// The person behind the caller, who proved who they are in the last minutes.
    ///
    /// # Errors
    ///
    /// Nobody signed in, a program asks, or the proof is too old.
    pub fn require_confirmed(&self, clock: &dyn Clock) -> Result<&Person, AppError> {
        let person = self.require_person()?;
        if clock.now() - person.confirmed_at > CONFIRMED_FOR {
            return Err(ErrorKind::ConfirmationRequired.into());
        }
        Ok(person)
    }

    /// Whether whoever asks proved who they are in the last minutes, where that is a person. A program has proved it
    /// with its token; which scope it needs is for the use case to say.
    ///
    /// # Errors
    ///
    /// Nobody signed in, or the proof of a person is too old.
    pub fn require_confirmed_unless_program(&self, clock: &dyn Clock) -> Result<(), AppError> {
        match &self.who {
            Who::Program(_) | Who::Operator | Who::System => Ok(()),
            Who::Person(_) | Who::Anonymous => self.require_confirmed(clock).map(drop),
        }
    }

    /// Whether the caller may do something on the whole site.
    ///
    /// # Errors
    ///
    /// Nobody signed in, the person is no admin, or the token lacks the scope.
    pub fn require_site(&self, permission: SitePermission) -> Result<(), AppError> {
        let is_admin = match &self.who {
            Who::Operator | Who::System => true,
            _ => self.require_account()?.is_admin,
        };
        if !is_admin {
            return Err(ErrorKind::PermissionMissing { permission: permission.to_string() }.into());
        }
        self.require_scope(TokenScope::Admin)?;
        self.refuse_token_of_one_project()
    }

    /// Whether a token, where the caller uses one, has a scope.
    ///
    /// # Errors
    ///
    /// It has not.
    pub fn require_scope(&self, scope: TokenScope) -> Result<(), AppError> {
        match &self.who {
            Who::Program(program) if !program.scopes.contains(&scope) => {
                Err(ErrorKind::ScopeMissing { scope: scope.to_string() }.into())
            }
            _ => Ok(()),
        }
    }

    /// What is not part of a project is closed to tokens that were made for one.
    ///
    /// # Errors
    ///
    /// The token was made for one project.
    pub fn refuse_token_of_one_project(&self) -> Result<(), AppError> {
        match &self.who {
            Who::Program(Program { project: Some(_), .. }) => Err(ErrorKind::NoAccess.into()),
            _ => Ok(()),
        }
    }

    /// An instant as the caller's clock shows it.
    #[must_use]
    pub fn local(&self, at: DateTime<Utc>) -> Moment {
        at.with_timezone(&self.zone).fixed_offset()
    }

    pub(crate) fn actor_kind(&self) -> ActorKind {
        match self.who {
            Who::Anonymous => ActorKind::Anonymous,
            Who::Person(_) => ActorKind::Person,
            Who::Program(_) => ActorKind::Program,
            Who::Operator => ActorKind::Operator,
            Who::System => ActorKind::System,
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::FixedClock;

    use super::*;
    use crate::testing::{person, program};

    fn codes<T: std::fmt::Debug>(results: Vec<Result<T, AppError>>) -> Vec<&'static str> {
        results.into_iter().map(|result| result.map_or_else(|error| code(&error), |_| "allowed")).collect()
    }

    fn code(error: &AppError) -> &'static str {
        match &error.kind {
            ErrorKind::SignInRequired => "sign in",
            ErrorKind::PersonRequired => "person",
            ErrorKind::PermissionMissing { .. } => "permission",
            ErrorKind::ScopeMissing { .. } => "scope",
            ErrorKind::NoAccess => "no access",
            ErrorKind::ConfirmationRequired => "confirm",
            _ => "other",
        }
    }

    #[test]
    fn the_site_is_for_admins_with_everything_it_takes() {
        let ask = |caller: Caller| caller.require_site(SitePermission::UsersManage);
        let reader = program(true, &[TokenScope::Read], None);
        let admin = program(true, &[TokenScope::Admin], None);
        let elsewhere = program(true, &[TokenScope::Admin], Some(ProjectId(uuid::Uuid::from_u128(9))));
        let callers = [
            Caller::without_request(Who::Anonymous),
            Caller::without_request(Who::Operator),
            person(false),
            person(true),
            reader,
            admin,
            elsewhere,
        ];
        let expected = ["sign in", "allowed", "permission", "allowed", "scope", "allowed", "no access"];
        assert_eq!(codes(callers.map(ask).into()), expected);
    }

    #[test]
    fn a_proof_is_good_for_five_minutes_and_never_comes_from_a_token() {
        let caller = person(false);
        let Who::Person(person) = &caller.who else { unreachable!() };
        let clock = FixedClock::at(person.confirmed_at + CONFIRMED_FOR);
        assert!(caller.require_confirmed(&clock).is_ok());
        clock.advance(TimeDelta::seconds(1));
        let program = program(false, TokenScope::ALL, None);
        let anonymous = Caller::without_request(Who::Anonymous);
        let answers = [&caller, &program, &anonymous].map(|caller| caller.require_confirmed(&clock).map(drop));
        assert_eq!(codes(answers.into()), ["confirm", "person", "sign in"]);
    }

    #[test]
    fn an_instant_is_read_on_the_callers_clock() {
        let mut caller = person(false);
        caller.zone = chrono_tz::Europe::Berlin;
        let summer = DateTime::from_timestamp(1_782_000_000, 0).unwrap();
        assert_eq!(caller.local(summer).offset().local_minus_utc(), 7_200);
    }
}
