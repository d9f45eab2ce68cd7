//! Who may do what: permissions, and the roles and scopes that are sets of them.

use crate::named::named;

named! {
    /// Something that can be allowed inside a project.
    Permission {
        /// Sees the project, its members and everything in it.
        ProjectView = "project.view",
        /// Changes name, description and settings.
        ProjectEdit = "project.edit",
        /// Archives, deletes and restores the project.
        ProjectDelete = "project.delete",
        /// Invites and removes members and changes their roles.
        MembersManage = "members.manage",
        /// Sees and revokes the tokens that work in the project.
        TokensManage = "tokens.manage",
        /// Reads who did what in the project.
        AuditView = "audit.view",
        /// Uploads, retypes and deletes sources.
        SourcesEdit = "sources.edit",
        /// Writes rulesets.
        RulesetsEdit = "rulesets.edit",
        /// Starts and cancels jobs.
        JobsRun = "jobs.run",
        /// Accepts, rejects, links and comments.
        DecisionsMake = "decisions.make",
        /// Takes records out of the product.
        ExportsMake = "exports.make",
    }
}

named! {
    /// Something that can be allowed on the whole site.
    SitePermission {
        /// Invites, disables and lists accounts.
        UsersManage = "users.manage",
        /// Lists every project and rescues those without an owner.
        ProjectsManage = "projects.manage",
        /// Lists and revokes every token.
        TokensManageAll = "tokens.manage-all",
        /// Reads who did what anywhere.
        AuditViewAll = "audit.view-all",
        /// Changes the settings of the site.
        SettingsManage = "settings.manage",
        /// Sees what runs in the background and how the parts do.
        HealthView = "health.view",
    }
}

named! {
    /// What a member of a project is.
    Role {
        /// Looks.
        Viewer = "viewer",
        /// Looks and decides.
        Reviewer = "reviewer",
        /// Brings in sources, writes rules, runs jobs.
        Editor = "editor",
        /// Everything, members and the project itself included.
        Owner = "owner",
    }
}

named! {
    /// What a token may be used for. It never allows more than the person it belongs to.
    TokenScope {
        /// Reading.
        Read = "read",
        /// Uploading and changing sources.
        Upload = "upload",
        /// Writing rulesets and running jobs.
        Run = "run",
        /// Deciding.
        Review = "review",
        /// Projects, members, tokens and the site.
        Admin = "admin",
    }
}

impl Role {
    /// Whether the role includes a permission.
    #[must_use]
    pub const fn allows(self, permission: Permission) -> bool {
        self as u8 >= Self::least_for(permission) as u8
    }

    /// The smallest role that includes a permission: each role includes those before it.
    #[must_use]
    pub const fn least_for(permission: Permission) -> Self {
        match permission {
            Permission::ProjectView | Permission::ExportsMake => Self::Viewer,
            Permission::DecisionsMake => Self::Reviewer,
            Permission::SourcesEdit | Permission::RulesetsEdit | Permission::JobsRun => Self::Editor,
            Permission::ProjectEdit
            | Permission::ProjectDelete
            | Permission::MembersManage
            | Permission::TokensManage
            | Permission::AuditView => Self::Owner,
        }
    }

    /// Every permission of the role.
    pub fn permissions(self) -> impl Iterator<Item = Permission> {
        Permission::ALL.iter().copied().filter(move |permission| self.allows(*permission))
    }
}

impl TokenScope {
    /// The scope that a permission needs.
    #[must_use]
    pub const fn for_permission(permission: Permission) -> Self {
        match permission {
            Permission::ProjectView | Permission::ExportsMake => Self::Read,
            Permission::SourcesEdit => Self::Upload,
            Permission::RulesetsEdit | Permission::JobsRun => Self::Run,
            Permission::DecisionsMake => Self::Review,
            Permission::ProjectEdit
            | Permission::ProjectDelete
            | Permission::MembersManage
            | Permission::TokensManage
            | Permission::AuditView => Self::Admin,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_includes_the_one_before_it() {
        let counts: Vec<usize> = Role::ALL.iter().map(|role| role.permissions().count()).collect();
        assert_eq!(counts, [2, 3, 6, Permission::ALL.len()]);
        for pair in Role::ALL.windows(2) {
            assert!(pair[0].permissions().all(|permission| pair[1].allows(permission)), "{pair:?}");
        }
    }

    #[test]
    fn only_owners_decide_who_belongs_to_a_project() {
        let may: Vec<Role> = Role::ALL.iter().copied().filter(|role| role.allows(Permission::MembersManage)).collect();
        assert_eq!(may, [Role::Owner]);
        assert!(Role::Viewer.allows(Permission::ProjectView));
        assert!(!Role::Viewer.allows(Permission::DecisionsMake));
    }

    #[test]
    fn words_read_back() {
        for permission in Permission::ALL {
            assert_eq!(permission.as_str().parse(), Ok(*permission));
        }
        assert!("boss".parse::<Role>().is_err());
        assert_eq!(serde_json::to_string(&Role::Owner).unwrap(), "\"owner\"");
    }
}
