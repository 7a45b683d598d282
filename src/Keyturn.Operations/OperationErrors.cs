using Keyturn.Operations.Access;

namespace Keyturn.Operations;

/// <summary>The expected failures, each with its sentence and its next step.</summary>
public sealed class OperationErrors
{
    private OperationErrors()
    {
    }

    public static SentenceBook Book { get; } = new(typeof(OperationErrors));

    public static OperationError Forbidden(Permission missing) =>
        Of(OperationErrorKind.Forbidden, PermissionNames.NameOf(missing));

    /// <summary>The permission is there, but not for this secret.</summary>
    /// <param name="missing">What was asked for.</param>
    /// <param name="secretName">On what.</param>
    /// <param name="scopes">For what the person has it, as the settings write it.</param>
    public static OperationError ForbiddenHere(Permission missing, string secretName, string scopes)
    {
        var name = PermissionNames.NameOf(missing);
        return new(OperationErrorKind.Forbidden, Book.Say("ForbiddenHere", name, secretName, scopes), Book.Say("ForbiddenHere_Next", name, secretName));
    }

    public static OperationError NotYourself() =>
        new(OperationErrorKind.Invalid, Book.Say("NotYourself"), Book.Say("NotYourself_Next"));

    /// <param name="most">How many a minute.</param>
    public static OperationError TooManyActions(int most) =>
        new(OperationErrorKind.Busy, Book.Say("TooManyActions", most), Book.Say("TooManyActions_Next"));

    /// <param name="action">The IAM action, for instance <c>secretsmanager:RotateSecret</c>.</param>
    public static OperationError AccessDenied(string action) => Of(OperationErrorKind.AccessDenied, action);

    public static OperationError CredentialsExpired() => Of(OperationErrorKind.CredentialsExpired);

    public static OperationError CredentialsMissing() => Of(OperationErrorKind.CredentialsMissing);

    public static OperationError CredentialsRefused() => Of(OperationErrorKind.CredentialsRefused);

    public static OperationError Throttled(string call) => Of(OperationErrorKind.Throttled, call);

    /// <param name="what">Name or ARN of what is missing.</param>
    public static OperationError NotFound(string what) => Of(OperationErrorKind.NotFound, what);

    public static OperationError NoRotationFunction() =>
        new(OperationErrorKind.NotFound, Book.Say("NoRotationFunction"), Book.Say("NoRotationFunction_Next"));

    public static OperationError Conflict(string call) => Of(OperationErrorKind.Conflict, call);

    public static OperationError Invalid(string call) => Of(OperationErrorKind.Invalid, call);

    public static OperationError InvalidReason(int shortest, int longest) =>
        new(OperationErrorKind.Invalid, Book.Say("InvalidReason", shortest, longest), Book.Say("InvalidReason_Next"));

    public static OperationError InvalidToken() =>
        new(OperationErrorKind.Invalid, Book.Say("InvalidToken"), Book.Say("InvalidToken_Next"));

    public static OperationError TokenReused() =>
        new(OperationErrorKind.Invalid, Book.Say("InvalidTokenReused"), Book.Say("InvalidToken_Next"));

    public static OperationError InvalidViewName(int longest) =>
        new(OperationErrorKind.Invalid, Book.Say("InvalidViewName", longest), Book.Say("InvalidViewName_Next"));

    public static OperationError TooManyViews(int most) =>
        new(OperationErrorKind.Invalid, Book.Say("InvalidTooManyViews", most), Book.Say("InvalidTooManyViews_Next"));

    /// <param name="id">The identifier that was named.</param>
    public static OperationError NoSuchDatabase(string id) =>
        new(OperationErrorKind.Invalid, Book.Say("InvalidDatabase", id), Book.Say("InvalidDatabase_Next"));

    public static OperationError DatabasesNotRead() =>
        new(OperationErrorKind.Invalid, Book.Say("InvalidDatabasesNotRead"), Book.Say("InvalidDatabasesNotRead_Next"));

    public static OperationError InvalidAddress(int longestEngine) =>
        new(OperationErrorKind.Invalid, Book.Say("InvalidAddress", longestEngine), Book.Say("InvalidAddress_Next"));

    public static OperationError StoreUnavailable() =>
        new(OperationErrorKind.ServiceFailure, Book.Say("StoreUnavailable"), Book.Say("AuditUnavailable_Next"));

    public static OperationError Unreachable(string call) => Of(OperationErrorKind.Unreachable, call);

    public static OperationError TimedOut(string call) => Of(OperationErrorKind.TimedOut, call);

    public static OperationError ServiceFailure(string call) => Of(OperationErrorKind.ServiceFailure, call);

    public static OperationError AuditUnavailable() => Of(OperationErrorKind.AuditUnavailable);

    public static OperationError AuditUnreadable() =>
        new(OperationErrorKind.AuditUnavailable, Book.Say("AuditUnreadable"), Book.Say("AuditUnreadable_Next"));

    public static OperationError AuditAnchorsUnreadable() =>
        new(OperationErrorKind.AuditUnavailable, Book.Say("AuditAnchorsUnreadable"), Book.Say("AuditAnchorsUnreadable_Next"));

    public static OperationError Busy() => Of(OperationErrorKind.Busy);

    /// <param name="blocker">The first reason not to, in its own words.</param>
    public static OperationError Blocked(Sentence blocker) =>
        new(OperationErrorKind.Blocked, blocker, Book.Say("Blocked_Next"));

    public static OperationError ReadOnly(Sentence reason) =>
        new(OperationErrorKind.ReadOnly, reason, Book.Say("ReadOnly_Next"));

    public static OperationError Unexpected(string call) => Of(OperationErrorKind.Unexpected, call);

    /// <summary>Words for a request whose connection was cut: nobody knows yet whether AWS took it.</summary>
    public static OperationError OutcomeUnknown(string call, OperationErrorKind kind) =>
        new(kind, Book.Say("OutcomeUnknown", call), Book.Say("OutcomeUnknown_Next")) { OutcomeUnknown = true };

    /// <summary>A failure known only from the audit log, after the console was started again.</summary>
    public static OperationError Recorded(OperationErrorKind kind, string? awsCode, string? requestId) =>
        new(kind, Book.Say("Recorded"), Book.Say("Recorded_Next")) { AwsCode = awsCode, AwsRequestId = requestId };

    /// <summary>A failure that another instance met while it watched.</summary>
    public static OperationError SeenElsewhere(OperationErrorKind kind, string? awsCode, string? awsMessage, string? requestId) =>
        new(kind, Book.Say("SeenElsewhere"), Book.Say("SeenElsewhere_Next")) { AwsCode = awsCode, AwsMessage = awsMessage, AwsRequestId = requestId };

    public static OperationError IncidentStoreUnavailable() =>
        new(OperationErrorKind.AuditUnavailable, Book.Say("IncidentStoreUnavailable"), Book.Say("IncidentStoreUnavailable_Next"));

    public static OperationError IncidentIsClosed() =>
        new(OperationErrorKind.Conflict, Book.Say("IncidentIsClosed"), Book.Say("IncidentIsClosed_Next"));

    public static OperationError IncidentSecrets(int fewest, int most) =>
        new(OperationErrorKind.Invalid, Book.Say("IncidentSecrets", fewest, most), Book.Say("IncidentSecrets_Next"));

    public static OperationError IncidentStepNotPossible() =>
        new(OperationErrorKind.Conflict, Book.Say("IncidentStepNotPossible"), Book.Say("IncidentStepNotPossible_Next"));

    public static OperationError IncidentStepEarly() =>
        new(OperationErrorKind.Blocked, Book.Say("IncidentStepEarly"), Book.Say("IncidentStepEarly_Next"));

    public static OperationError NeedsSecondPerson() => Of(OperationErrorKind.NeedsSecondPerson);

    /// <param name="by">Who refused.</param>
    /// <param name="why">Their own words; may be empty.</param>
    public static OperationError ApprovalRefused(string by, string why) => About(OperationErrorKind.Conflict, nameof(ApprovalRefused), by, why);

    public static OperationError ApprovalWithdrawn() => About(OperationErrorKind.Conflict, nameof(ApprovalWithdrawn));

    public static OperationError ApprovalExpired() => About(OperationErrorKind.Conflict, nameof(ApprovalExpired));

    public static OperationError ApprovalUsed() => About(OperationErrorKind.Conflict, nameof(ApprovalUsed));

    public static OperationError ApprovalDecided() => About(OperationErrorKind.Conflict, nameof(ApprovalDecided));

    public static OperationError ApprovalIsAnother() => About(OperationErrorKind.Conflict, nameof(ApprovalIsAnother));

    /// <param name="name">Who had approved.</param>
    public static OperationError ApproverLostRight(string name) => About(OperationErrorKind.Conflict, nameof(ApproverLostRight), name);

    public static OperationError NotYourOwnRequest() => About(OperationErrorKind.Invalid, nameof(NotYourOwnRequest));

    /// <param name="name">Who asked.</param>
    public static OperationError NotYourRequest(string name) => About(OperationErrorKind.Invalid, nameof(NotYourRequest), name);

    /// <param name="name">Who asked.</param>
    public static OperationError NotYoursToWithdraw(string name) => About(OperationErrorKind.Invalid, nameof(NotYoursToWithdraw), name);

    public static OperationError ApprovalsUnavailable() => About(OperationErrorKind.AuditUnavailable, nameof(ApprovalsUnavailable));

    private static OperationError About(OperationErrorKind kind, string code, params ReadOnlySpan<object> arguments) =>
        new(kind, Book.Say(code, arguments), Book.Say(code + "_Next", arguments));

    private static OperationError Of(OperationErrorKind kind, params ReadOnlySpan<object> arguments) =>
        new(kind, Book.Say(kind.ToString(), arguments), Book.Say(kind + "_Next", arguments));
}
