//! Accounts: their owners, the operator, and those who look after the site.

use chrono::TimeDelta;
use domain::{
    AccountId, AppError, Cursor, ErrorKind, Locale, Part, ProfileForm, Theme, TokenScope, UserFilter, UserRow,
    UserSort, UserState,
};

use super::*;
use crate::sign_in::{Device, start};
use crate::sign_ins::person_of;
use crate::testing::{Fixture, audited, operator, person, program, stranger};
use crate::{Caller, Services, Who};

const PASSWORD: &str = "correct horse battery";

fn id_of(caller: &Caller) -> AccountId {
    caller.require_account().unwrap().account
}

fn profile(name: &str) -> ProfileForm {
    let [language, theme, time_zone] = ["de", "dark", "Asia/Tokyo"].map(ToOwned::to_owned);
    ProfileForm { name: name.to_owned(), language, theme, time_zone }
}

/// Somebody with a password, signed in.
async fn with_password(fixture: &Fixture) -> Caller {
    let caller = fixture.account("ann@example.com", false).await;
    reset_password(&fixture.services, &operator(), "ann@example.com", PASSWORD).await.unwrap();
    let step = start(&fixture.services, &stranger(), "ann@example.com", PASSWORD, &Device::default()).await;
    let Ok(crate::sign_in::Step::Done(began)) = step else { panic!("{step:?}") };
    let found = person_of(&fixture.services, &stranger(), began.sign_in).await.unwrap().unwrap();
    Caller { who: Who::Person(found.person), ..caller }
}

#[tokio::test]
async fn nobody_has_an_account_of_their_own_without_signing_in() {
    let services = &Fixture::new().await.services;
    let required = ErrorKind::SignInRequired;
    assert_eq!(me(services, &stranger()).await.unwrap_err().kind, required);
    assert_eq!(change_profile(services, &stranger(), &profile("Ann"), None).await.unwrap_err().kind, required);
    assert_eq!(change_password(services, &stranger(), "", "").await.unwrap_err().kind, required);
    assert_eq!(confirm(services, &stranger(), "").await.unwrap_err().kind, required);
    let program = program(false, TokenScope::ALL, None);
    assert_eq!(change_password(services, &program, "", "").await.unwrap_err().kind, ErrorKind::PersonRequired);
    assert_eq!(confirm(services, &program, "").await.unwrap_err().kind, ErrorKind::PersonRequired);
}

#[tokio::test]
async fn a_profile_is_changed_by_whoever_saw_it_last() {
    let fixture = Fixture::new().await;
    let ann = fixture.account("ann@example.com", false).await;
    let before = me(&fixture.services, &ann).await.unwrap();
    assert_eq!((before.name.as_str(), before.language, before.version), ("ann", None, 1));
    let after = change_profile(&fixture.services, &ann, &profile("Ann Lee"), Some(1)).await.unwrap();
    assert_eq!((after.name.as_str(), after.language, after.theme), ("Ann Lee", Some(Locale::De), Some(Theme::Dark)));
    assert_eq!((after.time_zone.as_str(), after.version), ("Asia/Tokyo", 2));
    let late = change_profile(&fixture.services, &ann, &profile("Bob"), Some(1)).await.unwrap_err();
    assert_eq!(late.kind, ErrorKind::ChangedMeanwhile);
    assert_eq!(me(&fixture.services, &ann).await.unwrap(), after);
    let found = person_of(&fixture.services, &ann, ann.require_person().unwrap().sign_in).await.unwrap().unwrap();
    assert_eq!((found.locale, found.theme, found.zone), (Some(Locale::De), Some(Theme::Dark), chrono_tz::Asia::Tokyo));
    assert_eq!(audited(&fixture).await, ["person account.changed ann@example.com"]);
}

#[tokio::test]
async fn the_menus_change_what_was_chosen_for_every_browser_and_nothing_else() {
    let fixture = Fixture::new().await;
    let (services, ann) = (&fixture.services, fixture.account("ann@example.com", false).await);
    choose(services, &stranger(), Some(Locale::Fr), None).await.unwrap();
    choose(services, &ann, Some(Locale::Fr), Some(Theme::Light)).await.unwrap();
    assert_eq!(me(services, &ann).await.unwrap().version, 1, "each browser remembers its own");
    change_profile(services, &ann, &profile("Ann"), None).await.unwrap();
    choose(services, &ann, Some(Locale::De), None).await.unwrap();
    assert_eq!(me(services, &ann).await.unwrap().version, 2, "it was German before");
    choose(services, &ann, Some(Locale::Fr), None).await.unwrap();
    choose(services, &ann, None, Some(Theme::Light)).await.unwrap();
    let chosen = me(services, &ann).await.unwrap();
    assert_eq!((chosen.language, chosen.theme, chosen.version), (Some(Locale::Fr), Some(Theme::Light), 4));
}

#[tokio::test]
async fn a_token_reads_its_owner_and_changes_them_only_with_the_scope() {
    let fixture = Fixture::new().await;
    let ann = fixture.account("ann@example.com", false).await;
    let with = |scopes: &[TokenScope]| {
        let Who::Program(mut one) = program(false, scopes, None).who else { unreachable!() };
        one.identity = ann.identity().unwrap().clone();
        Caller::without_request(Who::Program(one))
    };
    assert!(me(&fixture.services, &with(&[TokenScope::Read])).await.is_ok());
    let refused = change_profile(&fixture.services, &with(&[TokenScope::Read]), &profile("Ann"), None).await;
    assert!(matches!(refused.unwrap_err().kind, ErrorKind::ScopeMissing { .. }));
    assert!(change_profile(&fixture.services, &with(&[TokenScope::Admin]), &profile("Ann"), None).await.is_ok());
}

#[tokio::test]
async fn another_password_takes_the_current_one_and_signs_out_elsewhere() {
    let fixture = Fixture::new().await;
    let ann = with_password(&fixture).await;
    let elsewhere = start(&fixture.services, &stranger(), "ann@example.com", PASSWORD, &Device::default()).await;
    let Ok(crate::sign_in::Step::Done(elsewhere)) = elsewhere else { panic!("{elsewhere:?}") };
    let change = async |current: &str, new: &str| change_password(&fixture.services, &ann, current, new).await;

    let wrong = change("wrong", "a kingdom by the sea").await.unwrap_err();
    assert_eq!((wrong.errors[0].pointer.as_str(), &wrong.errors[0].kind), ("/current", &ErrorKind::FieldPasswordWrong));
    let weak = change(PASSWORD, "password1234").await.unwrap_err();
    assert_eq!((weak.errors[0].pointer.as_str(), &weak.errors[0].kind), ("/new", &ErrorKind::FieldPasswordCommon));
    let weak = change(PASSWORD, "ann@example.com").await.unwrap_err();
    assert!(matches!(weak.errors[0].kind, ErrorKind::FieldPasswordPersonal { .. }));
    change(PASSWORD, "a kingdom by the sea").await.unwrap();

    let ended = person_of(&fixture.services, &stranger(), elsewhere.sign_in).await.unwrap();
    assert_eq!(ended, None);
    let own = ann.require_person().unwrap().sign_in;
    assert!(person_of(&fixture.services, &stranger(), own).await.unwrap().is_some());
    let old = start(&fixture.services, &stranger(), "ann@example.com", PASSWORD, &Device::default()).await;
    assert_eq!(old.unwrap_err().kind, ErrorKind::InvalidCredentials);
}

#[tokio::test]
async fn a_proof_is_renewed_with_the_password_and_guessing_it_gets_slow() {
    let fixture = Fixture::new().await;
    let ann = with_password(&fixture).await;
    let sign_in = ann.require_person().unwrap().sign_in;
    fixture.clock.advance(TimeDelta::minutes(6));
    let now = async || person_of(&fixture.services, &ann, sign_in).await.unwrap().unwrap().person.confirmed_at;
    let before = now().await;
    confirm(&fixture.services, &ann, PASSWORD).await.unwrap();
    assert_eq!(now().await - before, TimeDelta::minutes(6));
    for _ in 0..5 {
        let wrong = confirm(&fixture.services, &ann, "wrong").await.unwrap_err();
        assert_eq!(wrong.errors[0].kind, ErrorKind::FieldPasswordWrong);
    }
    assert_eq!(confirm(&fixture.services, &ann, PASSWORD).await.unwrap_err().kind, ErrorKind::TooManyAttempts);
}

#[tokio::test]
async fn only_the_operator_makes_accounts_and_sets_passwords() {
    let fixture = Fixture::new().await;
    let user = NewUser { email: "ann", name: "", password: "short", is_admin: false };
    for caller in [stranger(), person(true), program(true, TokenScope::ALL, None)] {
        create(&fixture.services, &caller, user).await.unwrap_err();
        reset_password(&fixture.services, &caller, "a@b", PASSWORD).await.unwrap_err();
    }
    let refused = create(&fixture.services, &operator(), user).await.unwrap_err();
    let pointers: Vec<_> = refused.errors.iter().map(|field| field.pointer.as_str()).collect();
    assert_eq!(pointers, ["/email", "/password"]);
    let user = NewUser { email: "Ann@example.com", name: "", password: PASSWORD, is_admin: true };
    create(&fixture.services, &operator(), user).await.unwrap();
    let again = NewUser { email: "ANN@example.com", ..user };
    assert_eq!(create(&fixture.services, &operator(), again).await, Err(ErrorKind::AccountExists.into()));
    let nobody = reset_password(&fixture.services, &operator(), "bob@example.com", PASSWORD).await;
    assert_eq!(nobody, Err(ErrorKind::ObjectNotFound.into()));
}

#[tokio::test]
async fn a_password_set_by_the_operator_signs_out_everywhere_and_forgives_guesses() {
    let fixture = Fixture::new().await;
    let ann = with_password(&fixture).await;
    let guess = async |password| {
        start(&fixture.services, &stranger(), "ann@example.com", password, &Device::default()).await.map(drop)
    };
    while guess("wrong").await.unwrap_err().kind != ErrorKind::TooManyAttempts {}
    reset_password(&fixture.services, &operator(), "ann@example.com", "a kingdom by the sea").await.unwrap();
    let sign_in = ann.require_person().unwrap().sign_in;
    assert_eq!(person_of(&fixture.services, &ann, sign_in).await, Ok(None));
    guess("a kingdom by the sea").await.unwrap();
}

#[tokio::test]
async fn what_admins_do_is_for_admins_who_proved_who_they_are() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let (admin, ann) = (fixture.account("a@b", true).await, fixture.account("ann@example.com", false).await);
    let id = id_of(&ann);
    let all = async |caller: &Caller| -> Vec<Result<(), AppError>> {
        vec![
            set_admin(services, caller, id, true, None).await.map(drop),
            disable(services, caller, id).await.map(drop),
            enable(services, caller, id).await.map(drop),
        ]
    };
    for caller in [stranger(), ann.clone(), program(true, &[TokenScope::Read], None)] {
        assert!(all(&caller).await.iter().all(Result::is_err), "{caller:?}");
        list(services, &caller, &UserFilter::default(), &Part::first()).await.unwrap_err();
        get(services, &caller, id).await.unwrap_err();
    }
    fixture.clock.advance(TimeDelta::minutes(6));
    assert!(all(&admin).await.iter().all(|result| *result == Err(ErrorKind::ConfirmationRequired.into())));
    assert!(audited(&fixture).await.is_empty());
    assert_eq!(all(&program(true, &[TokenScope::Admin], None)).await, [Ok(()), Ok(()), Ok(())]);
}

#[tokio::test]
async fn somebody_always_looks_after_the_site() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let (ann, bob) = (fixture.account("ann@example.com", true).await, fixture.account("bob@example.com", false).await);
    let last = Err(ErrorKind::LastAdmin.into());
    assert_eq!(set_admin(services, &ann, id_of(&ann), false, None).await.map(drop), last);
    assert_eq!(disable(services, &ann, id_of(&ann)).await.map(drop), last);
    assert!(set_admin(services, &ann, id_of(&bob), true, Some(1)).await.unwrap().is_admin);
    let late = set_admin(services, &ann, id_of(&bob), false, Some(1)).await.unwrap_err();
    assert_eq!(late.kind, ErrorKind::ChangedMeanwhile);
    disable(services, &ann, id_of(&bob)).await.unwrap();
    assert_eq!(
        set_admin(services, &ann, id_of(&ann), false, None).await.map(drop),
        last,
        "a closed account is no help"
    );
    enable(services, &ann, id_of(&bob)).await.unwrap();
    set_admin(services, &ann, id_of(&ann), false, None).await.unwrap();
    let nobody = AccountId(uuid::Uuid::from_u128(9));
    assert_eq!(get(services, &operator(), nobody).await, Err(ErrorKind::ObjectNotFound.into()));
}

#[tokio::test]
async fn two_admins_who_remove_each_other_at_once_leave_one() {
    let fixture = Fixture::new().await;
    let (ann, bob) = (fixture.account("ann@example.com", true).await, fixture.account("bob@example.com", true).await);
    let remove = |by: &Caller, whom: &Caller| {
        let (services, by, whom) = (fixture.services.clone(), by.clone(), id_of(whom));
        tokio::spawn(async move { set_admin(&services, &by, whom, false, None).await.is_ok() })
    };
    let both = [remove(&ann, &bob), remove(&bob, &ann)];
    let mut done = 0;
    for one in both {
        done += i32::from(one.await.unwrap());
    }
    assert_eq!(done, 1);
}

#[tokio::test]
async fn a_closed_account_is_signed_out_and_stays_so_when_it_is_opened_again() {
    let fixture = Fixture::new().await;
    let (ann, admin) = (fixture.account("ann@example.com", false).await, fixture.account("a@b", true).await);
    let sign_in = ann.require_person().unwrap().sign_in;
    assert!(disable(&fixture.services, &admin, id_of(&ann)).await.unwrap().disabled_at.is_some());
    assert_eq!(person_of(&fixture.services, &ann, sign_in).await, Ok(None));
    disable(&fixture.services, &admin, id_of(&ann)).await.unwrap();
    assert_eq!(enable(&fixture.services, &admin, id_of(&ann)).await.unwrap().disabled_at, None);
    assert_eq!(person_of(&fixture.services, &ann, sign_in).await, Ok(None));
    assert_eq!(
        audited(&fixture).await,
        ["person account.disabled ann@example.com", "person account.enabled ann@example.com"],
        "what changes nothing is not written down"
    );
}

async fn emails(services: &Services, filter: &UserFilter, limit: i64) -> Vec<String> {
    let (mut part, mut found) = (Part::after(None, Some(limit)), Vec::new());
    loop {
        let page = list(services, &operator(), filter, &part).await.unwrap();
        found.extend(page.rows.into_iter().map(|UserRow { email, .. }| email));
        match page.next {
            Some(next) => part.after = Some(next),
            None => return found,
        }
    }
}

#[tokio::test]
async fn lists_are_searched_narrowed_sorted_and_paged() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let mut callers = Vec::new();
    for (email, is_admin) in [("cy@example.com", false), ("ann@example.com", true), ("bob_x@example.com", false)] {
        callers.push(fixture.account(email, is_admin).await);
        fixture.clock.advance(TimeDelta::seconds(1));
    }
    disable(services, &operator(), id_of(&callers[2])).await.unwrap();
    let with = |filter: UserFilter, limit| async move { emails(services, &filter, limit).await };
    let (ann, bob, cy) = ("ann@example.com", "bob_x@example.com", "cy@example.com");
    let sorted = |sort| UserFilter { sort, ..UserFilter::default() };
    for limit in [1, 2, 50] {
        assert_eq!(with(sorted(UserSort::Name), limit).await, [ann, bob, cy]);
        assert_eq!(with(sorted(UserSort::Created), limit).await, [bob, ann, cy]);
        assert_eq!(with(sorted(UserSort::SignedIn), limit).await.len(), 3);
    }
    let search = |text: &str| UserFilter { search: Some(text.to_owned()), ..UserFilter::default() };
    assert_eq!(with(search(" ANN@ "), 50).await, [ann]);
    assert_eq!(with(search("b_x"), 50).await, [bob]);
    assert_eq!(with(search("%"), 50).await, [""; 0]);
    let state = |state| UserFilter { state: Some(state), ..UserFilter::default() };
    assert_eq!(with(state(UserState::Active), 50).await, [ann, cy]);
    assert_eq!(with(state(UserState::Disabled), 50).await, [bob]);
    assert_eq!(with(state(UserState::Admin), 50).await, [ann]);
    let nowhere = Part::after(Some(Cursor("nowhere".to_owned())), None);
    let refused = list(services, &operator(), &UserFilter::default(), &nowhere).await.unwrap_err();
    assert_eq!(refused.kind, ErrorKind::QueryMalformed);
}
