//! The names of elements that say something about an entry; whatever else a document holds is passed over unread.

/// What is read of a message, sorted.
const NAMES: &[&str] = &[
    "Acct",
    "AcctSvcrRef",
    "AddtlNtryInf",
    "AddtlRmtInf",
    "AddtlTxInf",
    "Amt",
    "AmtDtls",
    "AnyBIC",
    "BBAN",
    "BIC",
    "BICFI",
    "BICOrBEI",
    "Bal",
    "BkTxCd",
    "BookgDt",
    "Btch",
    "Ccy",
    "Cd",
    "CdOrPrtry",
    "CdtDbtInd",
    "Cdtr",
    "CdtrAcct",
    "CdtrAgt",
    "CdtrRef",
    "CdtrRefInf",
    "ChqNb",
    "Chrgs",
    "ClrSysMmbId",
    "ClrSysRef",
    "CntrValAmt",
    "Dbtr",
    "DbtrAcct",
    "DbtrAgt",
    "Domn",
    "Dt",
    "DtTm",
    "ElctrncSeqNb",
    "EndToEndId",
    "FinInstnId",
    "Fmly",
    "FrDt",
    "FrDtTm",
    "FrToDt",
    "IBAN",
    "Id",
    "InstdAmt",
    "InstrId",
    "LglSeqNb",
    "MmbId",
    "MndtId",
    "MsgId",
    "Nb",
    "NbOfNtries",
    "NbOfTxs",
    "Nm",
    "Ntfctn",
    "Ntry",
    "NtryDtls",
    "NtryRef",
    "Othr",
    "PmtInfId",
    "Prtry",
    "PrtryAcct",
    "Pty",
    "Rcrd",
    "Ref",
    "Refs",
    "RfrdDocInf",
    "RfrdDocNb",
    "RltdAgts",
    "RltdPties",
    "RmtInf",
    "Rpt",
    "Rsn",
    "RtrInf",
    "RvslInd",
    "Stmt",
    "Strd",
    "Sts",
    "SubFmlyCd",
    "Sum",
    "ToDt",
    "ToDtTm",
    "Tp",
    "TtlCdtNtries",
    "TtlChrgsAndTaxAmt",
    "TtlDbtNtries",
    "TtlNtries",
    "TxAmt",
    "TxDtls",
    "TxId",
    "TxsSummry",
    "UETR",
    "UPIC",
    "UltmtCdtr",
    "UltmtDbtr",
    "Ustrd",
    "ValDt",
];

/// The name as it is kept; none where nothing is read of the element. The names of messages carry versions in some
/// documents, as in `BkToCstmrStmtV01`.
pub(super) fn known(name: &str) -> Option<&'static str> {
    let found = NAMES.binary_search(&name).ok().map(|at| &NAMES[at]);
    let message = || super::MESSAGES.iter().find(|message| name.starts_with(*message));
    found.or_else(message).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_by_halving() {
        assert!(NAMES.is_sorted());
        assert_eq!((known("Ntry"), known("Bal"), known("PstlAdr")), (Some("Ntry"), Some("Bal"), None));
        assert_eq!(known("BkToCstmrStmtV01"), Some("BkToCstmrStmt"));
    }
}
