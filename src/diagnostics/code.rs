//! The stable codes of diagnostics. The sentence of each stands in the language files under its code in lower case.
//! Hundreds group them: 01 the folder, 02 the configuration, 03 tables as a whole, 04 rows, 05 plans and scores. No code is given a
//! second meaning or used again.

use super::code_table::codes;

codes! {
    /// The data folder has no cycle.
    NoCycle = "SB0101", Error, [];
    /// The data folder does not exist or is not a folder.
    NoDataFolder = "SB0102", Error, [];
    /// A file or folder cannot be read.
    Unreadable = "SB0103", Error, ["reason"];
    /// Two files hold the same table.
    DuplicateTable = "SB0104", Error, ["table", "other"];
    /// A cycle has no members table.
    NoMembersTable = "SB0105", Error, ["cycle"];
    /// A cycle has no table besides members.
    OnlyMembers = "SB0106", Warning, ["cycle"];
    /// A file or folder that Scorebook does not understand.
    NotUnderstood = "SB0107", Warning, ["name"];
    /// A workbook of a format that cannot be read.
    WorkbookNotRead = "SB0108", Error, ["name"];
    /// The folder's name does not say which days the cycle has.
    CycleDaysUnknown = "SB0109", Error, ["cycle"];
    /// Two cycles of one kind share days.
    OverlappingCycles = "SB0110", Error, ["cycle", "other", "kind"];
    /// No measure reads the table.
    UnusedTable = "SB0111", Warning, ["table"];
    /// A note about a team or member that the cycle does not have.
    NoteForUnknown = "SB0112", Warning, ["kind", "id"];
    /// Two notes about the same in the same language.
    DuplicateNote = "SB0113", Error, ["other"];
    /// A part that is not shorter than the cycle that pools it, such as the cycle itself.
    PartNotShorter = "SB0114", Error, ["part", "part_kind", "cycle", "kind"];
    /// Parts of different kinds.
    MixedParts = "SB0115", Error, ["part", "part_kind", "other", "other_kind"];
    /// Two parts share days.
    OverlappingParts = "SB0116", Error, ["part", "other"];
    /// A part with days outside of the cycle's.
    PartOutsideCycle = "SB0117", Error, ["part", "part_first", "part_last", "first", "last"];
    /// A closed cycle with an open part.
    ClosedWithOpenPart = "SB0118", Error, ["cycle", "part"];
    /// A table of events or people beside those of the parts.
    OwnTableBesideParts = "SB0119", Error, ["table", "cycle"];
    /// Days of a cycle that none of its parts has.
    GapBetweenParts = "SB0120", Warning, ["cycle", "first", "last"];
    /// Values of parts, computed elsewhere, that cannot be pooled.
    ValuesNotPooled = "SB0121", Warning, ["cycle", "count"];
    /// A table that some parts of a cycle have and another lacks.
    TableMissingInPart = "SB0122", Warning, ["cycle", "part", "table"];
    /// A note whose name has characters that nobody sees.
    InvisibleInName = "SB0123", Warning, [];
    /// Settings under a name by which they are not found.
    SettingsMisnamed = "SB0124", Error, ["name", "meant"];
    /// A file that changed while the data folder was read.
    ChangedWhileRead = "SB0130", Error, [];
    /// A link that leads out of the data folder.
    LinkLeadsOut = "SB0131", Error, ["target"];
    /// A link that leads back to itself or to a folder that holds it.
    LinkInCircle = "SB0132", Error, ["target"];
    /// A link to a folder where only folders themselves are read.
    LinkedFolder = "SB0133", Error, ["target"];
    /// A folder that lies too deep in the data folder.
    FolderTooDeep = "SB0134", Error, ["limit"];
    /// A file that is larger than is read.
    FileTooLarge = "SB0135", Error, ["limit"];
    /// A logo that no browser shows, or that is too large to lie in every folder.
    LogoUnfit = "SB0136", Error, ["how", "limit"];
    /// Two logos.
    TwoLogos = "SB0137", Error, ["other"];
    /// A template of a name that no page has.
    UnknownTemplate = "SB0138", Error, ["name"];
    /// A file of a sealed cycle that is not as it was sealed.
    SealBroken = "SB0140", Error, ["how"];
    /// An input of a sealed cycle that is another one now.
    SealedInputDiffers = "SB0141", Warning, ["cycle"];
    /// An input of a sealed cycle that is gone.
    SealedInputGone = "SB0142", Warning, ["cycle"];
    /// An input that a cycle did not have when it was sealed.
    SealedInputNew = "SB0143", Warning, ["cycle"];
    /// Rules that were others when a cycle was sealed.
    SealedRulesDiffer = "SB0144", Warning, ["cycle", "count", "keys"];
    /// Names that were others when a cycle was sealed.
    SealedNamesDiffer = "SB0145", Warning, ["cycle", "count", "names"];
    /// A part whose tables are gone, of a cycle that is not sealed.
    SealedPartGone = "SB0146", Error, ["cycle", "part"];
    /// Clients or raters of a sealed cycle that later ones need, and that nothing tells any more.
    SealedNotCarried = "SB0147", Warning, ["cycle", "what"];
    /// A cycle before a sealed one that was stated again since.
    SealedEarlierRestated = "SB0148", Warning, ["cycle", "earlier", "then", "now"];
    /// A sealed cycle that names somebody who is to be forgotten.
    SealHoldsForgotten = "SB0149", Warning, ["cycle"];
    /// A table that only rules of results read, and there are none.
    NoRuleForTable = "SB0150", Warning, ["table", "rules"];
    /// A cycle that is kept longer than the settings allow.
    PastRetention = "SB0160", Warning, ["cycle", "last", "until", "day"];

    /// Not valid TOML.
    TomlSyntax = "SB0201", Error, ["reason", "at_line", "at_column"];
    /// A key that means nothing here.
    UnknownKey = "SB0202", Error, ["key", "table"];
    /// A key that must be there is not.
    MissingKey = "SB0203", Error, ["key", "table"];
    /// A value of the wrong type.
    WrongType = "SB0204", Error, ["key", "expected", "found"];
    /// A number outside its range.
    SettingOutOfRange = "SB0205", Error, ["key", "found", "low", "high"];
    /// A word that is none of those allowed.
    UnknownSettingWord = "SB0206", Error, ["key", "found", "allowed"];
    /// An id that stands twice in a list.
    DuplicateInList = "SB0207", Error, ["list", "id"];
    /// A reference to something that is not defined.
    UnknownReference = "SB0208", Error, ["kind", "id"];
    /// A list that must not be empty.
    EmptyList = "SB0209", Error, ["key"];
    /// Text that must not be empty.
    EmptyText = "SB0210", Error, ["key"];
    /// A scale whose values do not increase.
    ScaleNotIncreasing = "SB0211", Error, ["value", "previous"];
    /// A scale with too few pairs.
    ScaleTooShort = "SB0212", Error, ["needed"];
    /// Not a length of time.
    NotADuration = "SB0213", Error, ["key", "found"];
    /// Not a date in the configuration.
    SettingNotADate = "SB0214", Error, ["key", "found"];
    /// Not a time of day in the configuration.
    SettingNotATime = "SB0215", Error, ["key", "found"];
    /// Not a time zone.
    UnknownTimeZone = "SB0216", Error, ["found"];
    /// Not a currency code.
    NotACurrency = "SB0217", Error, ["found"];
    /// Not a language of the site.
    UnknownLanguage = "SB0218", Error, ["found"];
    /// A key that this measure does not take.
    KeyNotForMeasure = "SB0219", Error, ["key", "measure"];
    /// An end that is not after its start.
    SettingsBackwards = "SB0220", Error, ["start_key", "start", "end_key", "end"];
    /// No weight in a whole model.
    NoWeight = "SB0221", Error, ["list"];
    /// Weights that do not add up to 100.
    WeightsNotHundred = "SB0222", Warning, ["list", "sum"];
    /// A dimension that no indicator belongs to.
    DimensionWithoutIndicator = "SB0223", Warning, ["dimension"];
    /// A gate with neither or both of its conditions.
    GateCondition = "SB0224", Error, [];
    /// No `scorebook.toml`, and no table for some indicators of the default model.
    DefaultModelReduced = "SB0225", Warning, ["tables", "kept"];
    /// A number that is infinite or not a number.
    NotFinite = "SB0226", Error, ["key", "found"];
    /// A target, scale or gate that no value of the indicator can reach.
    ImpossibleValue = "SB0227", Error, ["key", "found", "indicator", "low", "high", "meant"];
    /// A scale whose points rise and fall.
    ScaleTurns = "SB0228", Error, ["points", "previous"];
    /// A share in the configuration that is most likely written in per cent.
    SettingInPerCent = "SB0229", Warning, ["key", "found", "indicator", "percent", "meant"];
    /// Data revised before the cycle was over.
    RevisedTooEarly = "SB0230", Error, ["on", "state", "first", "last"];

    /// Not an exact amount or share.
    SettingNotADecimal = "SB0240", Error, ["key", "found", "places"];
    /// A measure that would read the pay table.
    PayIsNoMeasure = "SB0241", Error, [];
    /// A rule with keys of another.
    KeyNotForRule = "SB0242", Error, ["key", "rule"];
    /// Limits of the merit matrix that leave no raise for a cell.
    MeritLimits = "SB0243", Error, ["low", "high", "step"];
    /// A row of the merit matrix with too few or too many cells.
    MeritRowCells = "SB0244", Error, ["rating", "found", "needed"];
    /// Limits of the merit matrix that cannot rise with the rating and fall with the place in the range.
    MeritOrder = "SB0245", Error, ["rating", "position", "other", "other_position"];
    /// An amount below the one that it may not lie below.
    SettingBelow = "SB0246", Error, ["key", "found", "other", "least"];
    /// A promotion without any condition.
    NoCondition = "SB0247", Error, [];
    /// A rating without raises above one with some.
    MeritRowMissing = "SB0248", Error, ["rating", "other"];
    /// A session that ends before it begins.
    SessionBackwards = "SB0250", Error, ["from", "to"];
    /// A course that asks for itself, by way of its prerequisites.
    PrerequisiteCircle = "SB0251", Error, ["course"];
    /// An amount of money below zero.
    NegativeAmount = "SB0252", Error, ["key", "found"];
    /// Something in an expression that has no meaning there.
    ExpressionUnexpected = "SB0260", Error, ["found", "expected"];
    /// A quote in an expression that is never closed.
    ExpressionUnclosed = "SB0261", Error, ["quote"];
    /// A function that expressions do not have.
    UnknownFunction = "SB0262", Error, ["found", "known"];
    /// A function with too few or too many parts.
    FunctionArguments = "SB0263", Error, ["function", "usage", "count"];
    /// A part of an expression of the wrong type.
    ExpressionType = "SB0264", Error, ["part", "found", "expected"];
    /// A column that an expression reads as two types.
    ColumnOfTwoTypes = "SB0265", Error, ["column", "first", "second"];
    /// An expression whose parts lie too deep in one another.
    ExpressionTooDeep = "SB0266", Error, ["limit"];
    /// An expression that is too long.
    ExpressionTooLong = "SB0267", Error, ["limit"];
    /// An expression that ends too early.
    ExpressionEnds = "SB0268", Error, ["expected"];
    /// An expression whose numbers could leave the numbers there are.
    ExpressionTooFar = "SB0269", Error, ["key"];
    /// A column that the configuration names and a table lacks.
    UnknownColumn = "SB0270", Error, ["column", "table"];
    /// A table that the settings map and nothing reads.
    UnknownMappedTable = "SB0280", Error, ["table"];
    /// A column that the settings map and a table does not have.
    UnknownMappedColumn = "SB0281", Error, ["column", "table"];
    /// A name or word of an export that the settings say is two things.
    MappedTwice = "SB0282", Error, ["found", "first", "second"];
    /// Settings with characters that nobody sees.
    InvisibleInSettings = "SB0283", Warning, ["count"];
    /// Something that an audience of its kind can never see, or always sees.
    AudienceSees = "SB0284", Error, ["key", "kind", "given"];
    /// An audience whose name cannot stand in the name of a folder.
    AudienceName = "SB0285", Error, ["found"];
    /// Not a colour.
    NotAColour = "SB0286", Error, ["found"];
    /// Not a length of time for which cycles are kept.
    NotARetention = "SB0295", Error, ["key", "found"];
    /// Not UTF-8.
    NotUtf8 = "SB0301", Error, ["encoding"];
    /// A required column is missing.
    MissingColumn = "SB0302", Error, ["table", "column", "heading"];
    /// Two columns mean the same.
    DuplicateColumn = "SB0303", Error, ["column", "first"];
    /// The cells are not separated by commas.
    WrongSeparator = "SB0304", Error, ["separator"];
    /// A table without a header.
    NoHeader = "SB0305", Error, [];
    /// A row with more cells than the header.
    TooManyCells = "SB0306", Error, ["found", "expected"];
    /// A row with fewer cells than the header.
    TooFewCells = "SB0307", Error, ["found", "expected"];
    /// A quotation mark that is never closed.
    UnclosedQuote = "SB0308", Error, ["meant"];
    /// None of several columns, of which one at least is needed.
    NoneOfColumns = "SB0309", Error, ["table", "columns"];
    /// A table with a header and no rows.
    NoRows = "SB0310", Warning, ["table"];
    /// Bytes that the file's encoding does not have.
    UndecodableBytes = "SB0311", Error, ["encoding", "bytes"];
    /// A file that is text in two encodings, and nothing tells which is meant.
    EncodingUndecided = "SB0312", Error, ["first", "first_reading", "second", "second_reading"];
    /// A file in an encoding that its characters do not clearly point to.
    EncodingDoubtful = "SB0313", Warning, ["encoding"];
    /// How a file is read that is not UTF-8 with commas.
    ReadAs = "SB0314", Note, ["encoding", "separator"];
    /// A header that can be cut at two separators.
    SeparatorDoubtful = "SB0315", Warning, ["separator", "other"];
    /// A header whose names are separated by full-width characters.
    FullWidthSeparator = "SB0316", Error, ["separator"];
    /// Text after the closing quotation mark of a cell.
    TextAfterQuote = "SB0317", Error, ["found", "meant"];
    /// Cells without a heading above them.
    CellsWithoutHeading = "SB0318", Warning, ["count"];
    /// Ids with characters that nobody sees.
    InvisibleInIds = "SB0319", Warning, ["column", "count"];
    /// A heading that is known but for the unit behind it.
    HeadingWithUnit = "SB0320", Warning, ["column", "heading"];
    /// A workbook with a password.
    WorkbookEncrypted = "SB0330", Error, [];
    /// A workbook with a part that cannot be read.
    WorkbookDamaged = "SB0331", Error, ["part"];
    /// A file that is only named like a workbook.
    NotAWorkbook = "SB0332", Error, ["found"];
    /// A workbook beyond a limit.
    WorkbookTooLarge = "SB0333", Error, ["what", "found", "limit"];
    /// A workbook for one table with several sheets that could hold it.
    SheetUnclear = "SB0334", Error, ["table", "sheets"];
    /// Sheets that hold no table.
    SheetsPassedOver = "SB0335", Note, ["sheets"];
    /// A header below other rows, or one of several rows.
    HeaderBelow = "SB0336", Note, ["rows"];
    /// Rows and columns that are hidden and read all the same.
    HiddenRead = "SB0337", Note, ["sheet", "rows", "columns"];
    /// Merged headings that can be read in more than one way.
    MergedHeader = "SB0339", Error, ["first", "last"];
    /// A cell that shows an error.
    CellShowsError = "SB0340", Error, ["column", "found"];
    /// A formula whose result is not in the file.
    NotCalculated = "SB0341", Error, ["column"];
    /// A date cell with a day that the calendar does not have.
    NoSuchDay = "SB0342", Error, ["column", "found"];
    /// A number whose last digits the office program has not kept.
    DigitsLost = "SB0343", Error, ["column", "found"];
    /// An empty cell of several that were merged.
    MergedCells = "SB0344", Error, ["column", "cells"];
    /// Cells that are not written plainly, and how they are read.
    ReadByMeaning = "SB0350", Note, ["column", "found", "read", "count"];
    /// A heading that the settings name and no file has.
    MappedHeadingMissing = "SB0351", Warning, ["heading", "column", "table"];
    /// Bytes of zero, as a file has them that was not written to its end.
    ZeroBytes = "SB0360", Error, ["count"];
    /// A file that is something else than a table, such as a web page.
    NotATable = "SB0361", Error, ["kind"];
    /// Lines that stand in quotation marks as a whole.
    LinesInQuotes = "SB0362", Error, [];
    /// The header again, between the rows.
    HeaderAgain = "SB0363", Warning, [];
    /// A row of totals.
    TotalsRow = "SB0364", Error, ["found"];
    /// More columns than a table may have.
    TooManyColumns = "SB0390", Error, ["found", "limit"];
    /// More rows than a table may have.
    TooManyRows = "SB0391", Error, ["limit"];
    /// More characters than a cell may have.
    CellTooLong = "SB0392", Error, ["found", "limit"];
    /// More faults of one code in one file than are told one by one.
    MoreFaults = "SB0393", Note, ["code", "count"];
    /// An empty cell that must be filled.
    EmptyCell = "SB0401", Error, ["column"];
    /// Not a date.
    NotADate = "SB0402", Error, ["column", "found"];
    /// Not a date with a time.
    NotATime = "SB0403", Error, ["column", "found"];
    /// A date where the time of day is needed too.
    DateWithoutTime = "SB0404", Error, ["column", "found"];
    /// Not yes or no.
    NotYesNo = "SB0405", Error, ["column", "found"];
    /// Not a whole number.
    NotAnInteger = "SB0406", Error, ["column", "found"];
    /// Not a number.
    NotANumber = "SB0407", Error, ["column", "found"];
    /// A number that can be read in two ways.
    AmbiguousNumber = "SB0408", Error, ["column", "found", "first", "second", "between"];
    /// Outside its range.
    OutOfRange = "SB0409", Error, ["column", "found", "low", "high"];
    /// Below zero.
    Negative = "SB0410", Error, ["column", "found"];
    /// None of the words allowed.
    UnknownWord = "SB0411", Error, ["column", "found", "allowed"];
    /// A member that no cycle knows.
    UnknownMember = "SB0412", Error, ["column", "id"];
    /// A member of another cycle, not of this one.
    MemberOfAnotherCycle = "SB0413", Error, ["column", "id", "cycle"];
    /// A team that the cycle does not have.
    UnknownTeam = "SB0414", Error, ["column", "id"];
    /// A client that the clients table does not have.
    UnknownClient = "SB0415", Error, ["column", "id"];
    /// Something that stands twice.
    DuplicateRow = "SB0416", Error, ["id", "line"];
    /// An end before its start.
    EndBeforeStart = "SB0417", Error, ["start_column", "start", "end_column", "end"];
    /// A part larger than its whole.
    MoreThanWhole = "SB0418", Error, ["column", "found", "whole_column", "whole"];
    /// Two assignments of one member share days.
    OverlappingAssignments = "SB0419", Error, ["id", "line"];
    /// A self-assessment by somebody else.
    SelfByAnother = "SB0420", Error, ["ratee", "rater"];
    /// A row that names neither or both of a member and a team.
    NotOneSubject = "SB0421", Error, [];
    /// An indicator that the model does not have.
    UnknownIndicator = "SB0422", Error, ["id"];
    /// A value computed elsewhere for an indicator that is computed here.
    IndicatorNotReadyMade = "SB0423", Error, ["id", "measure"];
    /// A rating that the model does not have.
    UnknownRating = "SB0424", Error, ["id"];
    /// A client of the last cycle that is absent from this one.
    AbsentClient = "SB0425", Error, ["client", "previous", "line"];
    /// Two handovers of a client on one day.
    HandedOverTwice = "SB0426", Error, ["client", "day", "line"];
    /// A client handed over by somebody who is not its owner.
    HandedOverByAnother = "SB0427", Error, ["client", "from", "owner", "line"];
    /// A client handed over last to somebody else than the clients table's owner.
    HandedOverToAnother = "SB0428", Error, ["client", "to", "owner", "line"];
    /// A client handed over to whom it belongs to already.
    HandedOverToItsOwner = "SB0429", Error, ["client", "owner"];
    /// A row outside of the cycle's days.
    OutsideCycle = "SB0430", Warning, ["column", "day", "first", "last"];
    /// A row without a value to count.
    NoValue = "SB0431", Warning, ["columns"];
    /// A row that belongs to no member.
    NoMember = "SB0432", Warning, [];
    /// A client whose owner is a member of another cycle only.
    OwnerOfAnotherCycle = "SB0433", Warning, ["id", "cycle"];
    /// A client without an owner.
    NoOwner = "SB0434", Warning, ["client"];
    /// A team's lead who is not a member.
    LeadNotAMember = "SB0435", Warning, ["id"];
    /// A client lost after the cycle's last day.
    LostLater = "SB0436", Warning, ["client", "day", "last"];
    /// Rows that count for the organisation only.
    OrganisationOnly = "SB0437", Warning, ["count"];
    /// A client absent from this cycle, read as lost.
    AbsentClientLost = "SB0438", Warning, ["client", "previous", "line", "day"];
    /// A client absent from this cycle, left out.
    AbsentClientUnknown = "SB0439", Warning, ["client", "previous", "line"];
    /// A value computed elsewhere that is not its numerator over its denominator.
    ValueNotItsParts = "SB0440", Warning, ["found", "numerator", "denominator"];
    /// A share computed elsewhere that is most likely written in per cent.
    ShareInPerCent = "SB0441", Warning, ["found"];
    /// Clients of a member who has left, whom nobody has taken over.
    VacatedBook = "SB0442", Warning, ["member", "day", "clients", "revenue"];
    /// A client handed over to somebody who had left.
    HandedOverToLeaver = "SB0443", Error, ["client", "to", "day", "last"];
    /// A client handed over when it was lost.
    HandedOverWhenLost = "SB0444", Warning, ["client", "day", "lost"];
    /// A client handed over by nobody knows whom.
    HandedOverByNobody = "SB0445", Warning, ["client", "day"];
    /// A client handed over first by somebody who was not its owner in the last cycle.
    HandedOverByNewOwner = "SB0446", Warning, ["client", "from", "owner", "previous", "line"];
    /// A number nearer to zero than a measure can tell from it.
    NearZero = "SB0447", Error, ["column", "found"];
    /// Names of missing fields that are not as many as the fields that are missing.
    MissingFieldsDiffer = "SB0449", Warning, ["named", "counted"];
    /// A skill that the configuration does not have.
    UnknownSkill = "SB0450", Error, ["id"];
    /// A course that the catalogue does not have.
    UnknownCourse = "SB0451", Warning, ["id"];
    /// A number that cannot be one with the decimal mark that the settings state.
    AgainstDecimalMark = "SB0454", Error, ["column", "found", "mark"];
    /// A date, or a time, that can be read in more than one way.
    AmbiguousDate = "SB0455", Error, ["column", "found", "first", "second", "between"];
    /// A date without its day, its month or its year.
    IncompleteDate = "SB0456", Error, ["column", "found", "missing"];
    /// A date that cannot be one in the order that the settings state.
    AgainstDateOrder = "SB0457", Error, ["column", "found", "order"];
    /// An amount in another currency than the organisation's.
    OtherCurrency = "SB0458", Error, ["column", "found", "currency"];
    /// Numbers of per cent beside plain ones in a column of which nobody knows whether it holds shares.
    PerCentBesidePlain = "SB0459", Error, ["column", "found", "count", "plain"];
    /// An amount of pay that is too large or has too many decimals.
    PayAmount = "SB0460", Error, ["column", "found"];
    /// A safeguard that the rules do not name.
    UnknownSafeguard = "SB0461", Error, ["id"];
    /// A pay range that does not rise.
    RangeNotRising = "SB0462", Error, ["column", "found", "other", "least"];
    /// A safeguard done so long after the cycle that it belongs to a later decision.
    SafeguardLater = "SB0463", Warning, ["day", "last"];
    /// Numbers whose point may part thousands, in a table that has decimal commas.
    PointsBesideCommas = "SB0464", Error, ["column", "found", "count", "first", "second", "other"];
    /// Dates of a column with the day first, and others with the month first.
    TwoDateOrders = "SB0465", Warning, ["column", "found", "count", "other", "other_count"];
    /// Plain dates beside others that a spreadsheet could not read, so that it may have swapped day and month of these.
    DaysMaybeSwapped = "SB0466", Warning, ["column", "found", "count", "other", "other_count"];
    /// A client that was kept, whose revenue is known at the start and not now.
    RevenueUnknown = "SB0467", Warning, ["client"];
    /// An action of the library that the settings state as well.
    ActionInSettings = "SB0470", Error, ["id"];
    /// A day on which a plan item was done that is not done.
    DoneButNotDone = "SB0471", Error, ["day", "state"];
    /// A plan item done after the cycle that reports on it.
    DoneLater = "SB0472", Warning, ["day", "last"];
    /// A talk that somebody had with themselves.
    TalkWithOneself = "SB0480", Error, ["id"];
    /// A talk held before the cycle's first day.
    TalkHeldBefore = "SB0481", Warning, ["held", "first"];
    /// A talk held after the cycle's last day.
    TalkHeldLater = "SB0482", Warning, ["held", "last"];
    /// A control checked after the cycle's last day.
    ControlCheckedLater = "SB0490", Warning, ["day", "last"];
    /// The actions table reports on an item that the last plan does not have.
    UnknownPlanItem = "SB0501", Warning, ["action", "line"];
    /// A plan item done before its plan began.
    DoneBeforePlan = "SB0510", Warning, ["action", "line", "day", "start"];
}
