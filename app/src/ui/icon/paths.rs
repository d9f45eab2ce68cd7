//! The strokes of each icon.

macro_rules! icons {
    ($($(#[doc = $doc:literal])+ $name:ident = $path:literal;)+) => {
        /// The icons there are.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum IconName {
            $($(#[doc = $doc])+ $name,)+
        }

        impl IconName {
            /// Every icon, in the order of the gallery.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            pub(super) const fn path(self) -> &'static str {
                match self {
                    $(Self::$name => $path,)+
                }
            }
        }
    };
}

icons! {
    /// Agreed, done, chosen.
    Check = "M4 10.5 8 14.5 16 6";
    /// Close, remove, reject.
    Cross = "M5 5 15 15M15 5 5 15";
    /// Add.
    Plus = "M10 4V16M4 10H16";
    /// Take away; partly chosen.
    Minus = "M4 10H16";
    /// Opens below.
    ChevronDown = "M5 8 10 13 15 8";
    /// Closes upward.
    ChevronUp = "M5 12 10 7 15 12";
    /// Onward in reading direction.
    ChevronEnd = "M8 5 13 10 8 15";
    /// Back against reading direction.
    ChevronStart = "M12 5 7 10 12 15";
    /// Goes on.
    ArrowEnd = "M4 10H16M11 5 16 10 11 15";
    /// Goes back.
    ArrowStart = "M16 10H4M9 5 4 10 9 15";
    /// Sorted upward.
    ArrowUp = "M10 16V4M5 9 10 4 15 9";
    /// Sorted downward.
    ArrowDown = "M10 4V16M5 11 10 16 15 11";
    /// Can be sorted.
    Sort = "M7 4V16M4 7 7 4 10 7M13 4V16M10 13 13 16 16 13";
    /// Looks something up.
    Search = "M9 3.5A5.5 5.5 0 1 1 9 14.5A5.5 5.5 0 1 1 9 3.5M13 13 17 17";
    /// Brings a file in.
    Upload = "M10 13V3.5M6 7 10 3 14 7M3.5 12.5V15A1.5 1.5 0 0 0 5 16.5H15A1.5 1.5 0 0 0 16.5 15V12.5";
    /// Takes a file out.
    Download = "M10 3V12.5M6 9 10 13 14 9M3.5 12.5V15A1.5 1.5 0 0 0 5 16.5H15A1.5 1.5 0 0 0 16.5 15V12.5";
    /// A file.
    File = "M11.5 2.5H6A1.5 1.5 0 0 0 4.5 4V16A1.5 1.5 0 0 0 6 17.5H14A1.5 1.5 0 0 0 15.5 16V6.5ZM11.5 2.5V6.5H15.5M7.5 10.5H12.5M7.5 13.5H12.5";
    /// A folder, a project.
    Folder = "M2.5 5A1.5 1.5 0 0 1 4 3.5H7.5L9.5 6H16A1.5 1.5 0 0 1 17.5 7.5V15A1.5 1.5 0 0 1 16 16.5H4A1.5 1.5 0 0 1 2.5 15Z";
    /// Copies to the clipboard.
    Copy = "M8.5 7H15A1.5 1.5 0 0 1 16.5 8.5V15A1.5 1.5 0 0 1 15 16.5H8.5A1.5 1.5 0 0 1 7 15V8.5A1.5 1.5 0 0 1 8.5 7M4.5 13A1 1 0 0 1 3.5 12V5A1.5 1.5 0 0 1 5 3.5H12A1 1 0 0 1 13 4.5";
    /// Needs a look.
    Warning = "M10 3 17.5 16.5H2.5ZM10 8V11.5M10 14V14.05";
    /// Failed.
    Problem = "M10 2.5A7.5 7.5 0 1 1 10 17.5A7.5 7.5 0 1 1 10 2.5M10 6V10.75M10 13.75V13.8";
    /// Worth knowing.
    Note = "M10 2.5A7.5 7.5 0 1 1 10 17.5A7.5 7.5 0 1 1 10 2.5M10 14V9.25M10 6.25V6.2";
    /// Help.
    Question = "M10 2.5A7.5 7.5 0 1 1 10 17.5A7.5 7.5 0 1 1 10 2.5M7.75 8A2.25 2.25 0 1 1 11 10Q10 10.5 10 11.5M10 14V14.05";
    /// Waiting; when.
    Clock = "M10 2.5A7.5 7.5 0 1 1 10 17.5A7.5 7.5 0 1 1 10 2.5M10 5.75V10L13 12";
    /// Two things belong together.
    Link = "M8.5 11.5A3.25 3.25 0 0 0 13.1 11.5L15.9 8.7A3.25 3.25 0 0 0 11.3 4.1L10.25 5.15M11.5 8.5A3.25 3.25 0 0 0 6.9 8.5L4.1 11.3A3.25 3.25 0 0 0 8.7 15.9L9.75 14.85";
    /// Two things do not belong together.
    Unlink = "M11.75 11.75 15.9 8.7A3.25 3.25 0 0 0 11.3 4.1L9.5 5.9M8.25 8.25 4.1 11.3A3.25 3.25 0 0 0 8.7 15.9L10.5 14.1M3 3 17 17";
    /// Takes back.
    Undo = "M7.5 4 4 7.5 7.5 11M4 7.5H12A4 4 0 0 1 12 15.5H8";
    /// Shows fewer.
    Filter = "M3 5H17M6 10H14M8.5 15H11.5";
    /// Two sides compared.
    Columns = "M3.5 4.5H8M3.5 8H8M3.5 11.5H8M12 4.5H16.5M12 8H16.5M12 11.5H16.5M3.5 15H16.5M3.5 17H16.5";
    /// Weighs; rules.
    Scale = "M10 3V17M6.5 17H13.5M4 5.5H16M4 5.5 1.75 11.5A2.4 2.4 0 0 0 6.25 11.5ZM16 5.5 13.75 11.5A2.4 2.4 0 0 0 18.25 11.5Z";
    /// Figures as a picture.
    Chart = "M3.5 3V16.5H17M7 13.5V10M10.5 13.5V6M14 13.5V8.5";
    /// Light.
    Sun = "M10 6.75A3.25 3.25 0 1 1 10 13.25A3.25 3.25 0 1 1 10 6.75M10 2V3.5M10 16.5V18M2 10H3.5M16.5 10H18M4.35 4.35 5.4 5.4M14.6 14.6 15.65 15.65M15.65 4.35 14.6 5.4M5.4 14.6 4.35 15.65";
    /// Dark.
    Moon = "M16.5 11.75A7 7 0 1 1 8.25 3.5A5.5 5.5 0 0 0 16.5 11.75";
    /// As the device says.
    Device = "M4 3.5H16A1.5 1.5 0 0 1 17.5 5V12A1.5 1.5 0 0 1 16 13.5H4A1.5 1.5 0 0 1 2.5 12V5A1.5 1.5 0 0 1 4 3.5M10 13.5V16.5M6.5 16.5H13.5";
    /// Language.
    Globe = "M10 2.5A7.5 7.5 0 1 1 10 17.5A7.5 7.5 0 1 1 10 2.5M2.5 10H17.5M10 2.5C12.5 4.75 13.25 7.25 13.25 10S12.5 15.25 10 17.5C7.5 15.25 6.75 12.75 6.75 10S7.5 4.75 10 2.5";
    /// A person.
    Person = "M10 3A3.25 3.25 0 1 1 10 9.5A3.25 3.25 0 1 1 10 3M3.75 17A6.25 5 0 0 1 16.25 17";
    /// Comes in.
    SignIn = "M8 3.5H14.5A1.5 1.5 0 0 1 16 5V15A1.5 1.5 0 0 1 14.5 16.5H8M3 10H11.5M8.5 7 11.5 10 8.5 13";
    /// Goes out.
    SignOut = "M12 3.5H5.5A1.5 1.5 0 0 0 4 5V15A1.5 1.5 0 0 0 5.5 16.5H12M8.5 10H17M14 7 17 10 14 13";
    /// More of the same.
    More = "M4 10A.5.5 0 1 0 5 10A.5.5 0 1 0 4 10M9.5 10A.5.5 0 1 0 10.5 10A.5.5 0 1 0 9.5 10M15 10A.5.5 0 1 0 16 10A.5.5 0 1 0 15 10";
    /// By keyboard.
    Keyboard = "M3.5 5H16.5A1.5 1.5 0 0 1 18 6.5V13.5A1.5 1.5 0 0 1 16.5 15H3.5A1.5 1.5 0 0 1 2 13.5V6.5A1.5 1.5 0 0 1 3.5 5M5 8.25V8.3M8.33 8.25V8.3M11.67 8.25V8.3M15 8.25V8.3M6.5 11.75H13.5";
    /// Closed to some.
    Lock = "M5.5 9H14.5A1.5 1.5 0 0 1 16 10.5V15.5A1.5 1.5 0 0 1 14.5 17H5.5A1.5 1.5 0 0 1 4 15.5V10.5A1.5 1.5 0 0 1 5.5 9M6.75 9V6.25A3.25 3.25 0 0 1 13.25 6.25V9";
    /// Said by a person.
    Comment = "M4 3.5H16A1.5 1.5 0 0 1 17.5 5V12.5A1.5 1.5 0 0 1 16 14H9.5L6 17V14H4A1.5 1.5 0 0 1 2.5 12.5V5A1.5 1.5 0 0 1 4 3.5";
    /// Marked.
    Flag = "M5 17.5V3M5 3.75C8 2 11.5 5.5 15.5 3.75V10.75C11.5 12.5 8 9 5 10.75";
    /// Can be seen.
    Eye = "M1.75 10C3.5 6.5 6.5 4.75 10 4.75S16.5 6.5 18.25 10C16.5 13.5 13.5 15.25 10 15.25S3.5 13.5 1.75 10M10 7.5A2.5 2.5 0 1 1 10 12.5A2.5 2.5 0 1 1 10 7.5";
    /// Cannot be seen.
    EyeOff = "M3 3 17 17M8.2 5A8.6 8.6 0 0 1 10 4.75C13.5 4.75 16.5 6.5 18.25 10A9.6 9.6 0 0 1 15.9 13M12.9 14.7A8.4 8.4 0 0 1 10 15.25C6.5 15.25 3.5 13.5 1.75 10A9.8 9.8 0 0 1 5.3 6.1";
    /// Guarded.
    Shield = "M10 2.5 16.5 5V9.75C16.5 13.5 13.75 16.25 10 17.5C6.25 16.25 3.5 13.5 3.5 9.75V5ZM7 10 9.25 12.25 13 8";
    /// Opens what is locked.
    Key = "M7 9A3.75 3.75 0 1 1 7 16.5A3.75 3.75 0 1 1 7 9M9.75 10.25 16.5 3.5M13.5 6.5 16 9";
    /// A letter.
    Mail = "M3.5 4.5H16.5A1.5 1.5 0 0 1 18 6V14A1.5 1.5 0 0 1 16.5 15.5H3.5A1.5 1.5 0 0 1 2 14V6A1.5 1.5 0 0 1 3.5 4.5M2.5 6 10 11 17.5 6";
    /// People together.
    People = "M7.5 4A2.75 2.75 0 1 1 7.5 9.5A2.75 2.75 0 1 1 7.5 4M1.75 16.5A5.75 4.75 0 0 1 13.25 16.5M13.5 4.25A2.6 2.6 0 0 1 13.5 9.25M15 12.25A5.2 4.6 0 0 1 18.25 16.5";
    /// How it is set.
    Settings = "M3 6H10M14 6H17M3 14H6M10 14H17M12 4A2 2 0 1 1 12 8A2 2 0 1 1 12 4M8 12A2 2 0 1 1 8 16A2 2 0 1 1 8 12";
    /// Kept, out of the way.
    Archive = "M3 4.5H17V8H3ZM4.5 8V15.5H15.5V8M8 11H12";
    /// Again.
    Refresh = "M16 10A6 6 0 1 1 14 5.5M14 2.5V5.75H10.75";
}

impl IconName {
    /// Whether it points along the line of text, and so turns round where that runs from right to left.
    #[must_use]
    pub const fn is_directional(self) -> bool {
        matches!(
            self,
            Self::ChevronEnd
                | Self::ChevronStart
                | Self::ArrowEnd
                | Self::ArrowStart
                | Self::SignIn
                | Self::SignOut
                | Self::Undo
        )
    }
}
