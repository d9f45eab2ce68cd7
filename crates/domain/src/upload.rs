//! Files that people bring, and files that arrive piece by piece.

use serde::{Deserialize, Serialize};

use crate::fields::{Fields, line};
use crate::{AppError, ByteSize, ErrorKind, FileId, Moment, UploadId};

/// A file that was uploaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UploadedFile {
    /// Names the file.
    pub id: FileId,
    /// What its owner called it. Nothing is stored under this name.
    pub name: String,
    /// How many bytes it has.
    pub size: ByteSize,
    /// The SHA-256 of its content, in hexadecimal digits.
    pub sha256: String,
    /// The earlier file of the project with the same content, if there is one.
    pub same_as: Option<FileId>,
    /// Who uploaded it.
    pub uploaded_by: String,
    /// When it had arrived whole.
    pub uploaded_at: Moment,
}

/// How much a project may keep, and how much of that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProjectRoom {
    /// The largest file that is taken.
    pub largest_file: ByteSize,
    /// What files and the tables made of them may take together.
    pub limit: ByteSize,
    /// What files take, and files on their way.
    pub files: ByteSize,
    /// What was made of files takes.
    pub tables: ByteSize,
}

impl ProjectRoom {
    /// What is taken in all.
    #[must_use]
    pub const fn taken(&self) -> ByteSize {
        ByteSize(self.files.0.saturating_add(self.tables.0))
    }
}

/// What somebody says of a file before sending it in pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UploadForm {
    /// What to call it.
    pub name: String,
    /// How many bytes it has.
    pub size: u64,
    /// The SHA-256 of its content, in hexadecimal digits, where it is known already.
    #[serde(default)]
    pub sha256: Option<String>,
}

/// A file that keeps the rules for being sent in pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUpload {
    /// What to call it.
    pub name: String,
    /// How many bytes it has.
    pub size: ByteSize,
    /// The SHA-256 of its content, where it is known already.
    pub sha256: Option<[u8; 32]>,
}

/// A file on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Upload {
    /// Names the upload.
    pub id: UploadId,
    /// What the file will be called.
    pub name: String,
    /// How many bytes it has.
    pub size: ByteSize,
    /// How many bytes each piece but the last has.
    pub chunk_size: ByteSize,
    /// The pieces that are here, counted from 0.
    pub received: Vec<i64>,
    /// When it is given up if nothing more arrives.
    pub expires_at: Moment,
}

impl UploadForm {
    /// The longest name, in characters.
    pub const NAME_LENGTH: i64 = 255;

    /// Reads a name that came without a form.
    ///
    /// # Errors
    ///
    /// It breaks a rule.
    pub fn parse_name(name: &str) -> Result<String, AppError> {
        let mut fields = Fields::default();
        let name = fields.read("/name", line(name, Self::NAME_LENGTH));
        name.ok_or_else(|| fields.refuse())
    }

    /// Reads the form.
    ///
    /// # Errors
    ///
    /// Every field that breaks a rule.
    pub fn parse(&self) -> Result<NewUpload, AppError> {
        let mut fields = Fields::default();
        let name = fields.read("/name", line(&self.name, Self::NAME_LENGTH));
        let size = fields.read("/size", size(self.size));
        let sha256 = fields.read("/sha256", self.sha256.as_deref().map(digest).transpose());
        match (name, size, sha256) {
            (Some(name), Some(size), Some(sha256)) => Ok(NewUpload { name, size, sha256 }),
            _ => Err(fields.refuse()),
        }
    }
}

fn size(bytes: u64) -> Result<ByteSize, ErrorKind> {
    if bytes == 0 { Err(ErrorKind::FieldRange { min: 1, max: i64::MAX }) } else { Ok(ByteSize(bytes)) }
}

fn digest(text: &str) -> Result<[u8; 32], ErrorKind> {
    let pair = |at: usize| text.get(at * 2..at * 2 + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    let bytes: Option<Vec<u8>> = (0..32).map(pair).collect();
    bytes.filter(|_| text.len() == 64).and_then(|bytes| bytes.try_into().ok()).ok_or(ErrorKind::FieldType)
}
