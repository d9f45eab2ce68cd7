//! Legal forms of companies, as they are written in many countries: with dots or spaces between their letters or
//! without, in capitals or not.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::normalise;

/// Forms at the end of a name, as their words are written without marks; several may follow each other. In this order:
/// German-speaking countries, English-speaking, French, Italian and Spanish, Dutch, Nordic and Baltic, Central and Eastern
/// European, Asian and Arabic ones.
const AT_END: &str = "\
gmbh; mbh; gesellschaft mbh; gesellschaft mit beschrankter haftung; ges mbh; gesmbh; ggmbh; ag; \
aktiengesellschaft; kg; kommanditgesellschaft; kgaa; ohg; og; gbr; ug; haftungsbeschrankt; ek; e kfm; e v; ev; \
eg; eingetragener verein; se; co; cie; und co; sarl; sagl; ltd; limited; plc; public limited company; llp; lp; \
llc; lllp; pllc; inc; incorporated; corp; corporation; company; cic; cio; dac; clg; ulc; unlimited; pty; \
proprietary; pte; pvt; private; bhd; sdn; berhad; sendirian; npc; sa; societe anonyme; sas; sasu; eurl; \
sci; scs; snc; sca; selarl; scop; asbl; sprl; srl; scrl; gie; societe a responsabilite limitee; \
societe par actions simplifiee; spa; societa per azioni; sapa; scarl; soc coop; srls; \
societa a responsabilita limitata; sl; slu; slne; sau; sll; scl; sociedad anonima; sociedad limitada; \
lda; unipessoal lda; limitada; ltda; eireli; epp; cv; de cv; sa de cv; s de rl; s de rl de cv; sapi de cv; \
sac; saa; saic; sacifia; cia; cia ltda; eirl; bv; nv; vof; besloten vennootschap; \
naamloze vennootschap; ab; aktiebolag; publ; hb; kb; as; asa; ans; aps; anpartsselskab; aktieselskab; \
ivs; oy; oyj; osakeyhtio; ky; ehf; hf; ou; osauhing; sia; uab; sp z oo; sp z o o; spzoo; spolka z oo; \
spolka z ograniczona odpowiedzialnoscia; spolka akcyjna; sp j; sp k; sp p; ska; sro; spol s ro; spol s r o; \
akciova spolecnost; vos; kft; zrt; nyrt; rt; bt; kkt; ood; ead; eood; doo; dd; jdoo; dno; kd; ae; epe; \
ike; anonim sirketi; ltd sti; limited sirketi; sti; san ve tic; tic ltd sti; ооо; оао; зао; пао; \
ао; ип; тов; тоо; чп; ooo; oao; zao; pao; tov; kk; kabushiki kaisha; gk; godo kaisha; yk; 株式会社; 有限会社; 合同会社; 株; \
有; 有限公司; 股份有限公司; 有限责任公司; 股份公司; co ltd; 주식회사; 유한회사; tbk; persero; pjsc; jsc; ojsc; cjsc; fze; fzco; fz llc; wll; \
kscp; qpsc; saog; saoc; sae; sal; sarlau; pcl";

/// Forms that stand before a name.
const AT_START: &str = "\
ооо; оао; зао; пао; ао; ип; тов; тоо; ooo; oao; zao; pao; uab; sia; ou; pt; cv; 株式会社; 有限会社; 合同会社; 株; 有; 주식회사; \
유한회사; firma; fa";

/// Forms that stand beside a name without a space.
const ATTACHED: &[&str] = &[
    "株式会社",
    "有限会社",
    "合同会社",
    "(株)",
    "（株）",
    "㈱",
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "주식회사",
];

/// The most words of a form, each of its letters counted as one where dots stand between them.
const MOST_WORDS: usize = 6;

/// A name without its legal forms; a name that is nothing else is kept.
pub(super) fn without(name: &str) -> &str {
    let mut rest = name.trim();
    while let Some(shorter) = shorter(rest) {
        rest = shorter;
    }
    rest
}

fn shorter(name: &str) -> Option<&str> {
    let attached = |form: &&'static str| name.strip_suffix(*form).or_else(|| name.strip_prefix(*form));
    if let Some(rest) = ATTACHED.iter().find_map(|form| attached(form).map(bare)).filter(|rest| !rest.is_empty()) {
        return Some(rest);
    }
    let words: Vec<(usize, &str)> = words(name);
    let most = MOST_WORDS.min(words.len().saturating_sub(1));
    for count in (1..=most).rev() {
        if is_form(at_end(), &words[words.len() - count..]) {
            return Some(bare(&name[..words[words.len() - count].0]));
        }
        if is_form(at_start(), &words[..count]) {
            return Some(bare(&name[words[count].0..]));
        }
    }
    None
}

/// Without what joined the form to the name.
fn bare(name: &str) -> &str {
    let is_joint =
        |c: char| c.is_whitespace() || matches!(c, ',' | '.' | '&' | '+' | '-' | '/' | '"' | '«' | '»' | '(');
    let cut = name.trim().trim_end_matches(is_joint).trim_start_matches(is_joint);
    cut.strip_suffix(" und").or_else(|| cut.strip_suffix(" et")).unwrap_or(cut).trim_end_matches(is_joint)
}

/// Words with where they begin.
fn words(name: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in name.char_indices().chain(std::iter::once((name.len(), ' '))) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push((from, &name[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Whether words are a form: as they stand, or put together where they are single letters or nearly so.
fn is_form(forms: &HashSet<String>, words: &[(usize, &str)]) -> bool {
    let mut folded = String::new();
    let each: Vec<String> = words
        .iter()
        .map(|(_, word)| {
            normalise::words(word, &mut folded);
            folded.clone()
        })
        .collect();
    forms.contains(&each.join(" "))
        || (each.iter().all(|word| word.chars().count() <= 2) && forms.contains(&each.concat()))
}

fn at_end() -> &'static HashSet<String> {
    static FORMS: OnceLock<HashSet<String>> = OnceLock::new();
    FORMS.get_or_init(|| AT_END.split("; ").map(str::to_owned).collect())
}

fn at_start() -> &'static HashSet<String> {
    static FORMS: OnceLock<HashSet<String>> = OnceLock::new();
    FORMS.get_or_init(|| AT_START.split("; ").map(str::to_owned).collect())
}
