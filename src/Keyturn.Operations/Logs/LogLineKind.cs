namespace Keyturn.Operations.Logs;

/// <summary>What a line of a rotation function's log says, in the words of AWS's rotation templates, of Lambda's platform and of the SDK.</summary>
/// <remarks>Source: the published templates of https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_available-rotation-templates.html
/// and https://docs.aws.amazon.com/lambda/latest/dg/python-logging.html.</remarks>
public enum LogLineKind
{
    /// <summary>Words that are not known; the line is kept as it is.</summary>
    Unknown,

    /// <summary>START RequestId.</summary>
    Start,
    /// <summary>END RequestId.</summary>
    End,
    /// <summary>REPORT RequestId, with time and memory.</summary>
    Report,
    /// <summary>INIT_START, or an INIT_REPORT: the execution environment was made.</summary>
    Init,
    /// <summary>Task timed out after N seconds.</summary>
    TimedOut,
    /// <summary>The runtime process ended by itself.</summary>
    RuntimeExited,
    /// <summary>The runtime process was killed, or ran out of memory.</summary>
    OutOfMemory,
    /// <summary>The function's code or a module of it could not be loaded.</summary>
    ImportFailed,

    /// <summary>The SDK's first line. Nothing after it: the first call got no answer.</summary>
    FoundCredentials,
    /// <summary>The SDK could not open a connection to an AWS endpoint.</summary>
    EndpointUnreachable,
    /// <summary>An answer of an AWS API with an error code.</summary>
    AwsError,

    /// <summary>createSecret stored a new password.</summary>
    PasswordStored,
    /// <summary>createSecret found a password stored before: a retry.</summary>
    PasswordFound,
    /// <summary>setSecret changed the password in the database.</summary>
    PasswordSet,
    /// <summary>setSecret found the password changed already: a retry.</summary>
    PasswordAlreadySet,
    /// <summary>testSecret logged in with the new password.</summary>
    LoginTested,
    /// <summary>finishSecret moved AWSCURRENT.</summary>
    StageMoved,
    /// <summary>finishSecret found AWSCURRENT on the version.</summary>
    StageAlreadyMoved,
    /// <summary>Any step, called after the end.</summary>
    AlreadyCurrent,

    /// <summary>The version carries no label.</summary>
    NoStage,
    /// <summary>The version carries other labels, and not AWSPENDING.</summary>
    NotPending,
    /// <summary>RotationEnabled is false.</summary>
    NotEnabled,
    /// <summary>The step's name is none of the four.</summary>
    InvalidStep,

    /// <summary>A session with the database over TLS.</summary>
    ConnectedTls,
    /// <summary>A session without TLS.</summary>
    ConnectedPlain,
    /// <summary>A session, by templates that do not tell which (Oracle, Db2).</summary>
    Connected,
    /// <summary>The database offers no TLS; the template goes on without, at level ERROR.</summary>
    TlsNotOffered,
    /// <summary>The database refuses sessions without TLS.</summary>
    TlsEnforced,
    /// <summary>The certificate does not name the host.</summary>
    HostNameMismatch,

    /// <summary>No login with the previous, the current or the pending password.</summary>
    LoginFailed,
    /// <summary>Alternating users: no login with the current password.</summary>
    CurrentLoginFailed,
    /// <summary>Alternating users: no login as the superuser.</summary>
    SuperuserLoginFailed,
    /// <summary>testSecret: no login with the pending password.</summary>
    PendingLoginFailed,
    /// <summary>The pending version names another host than the current one.</summary>
    OtherHost,
    /// <summary>The superuser's secret names another database.</summary>
    OtherSuperuserHost,
    /// <summary>The pending version names a user that the function may not change.</summary>
    OtherUser,
    /// <summary>The user's name with the suffix of the clone is too long.</summary>
    CloneNameTooLong,
    /// <summary>The function does not rotate for this user or secret.</summary>
    UserNotAllowed,
    /// <summary>The user did not become active in time.</summary>
    UserNotActive,
    /// <summary>Host and port of a managed superuser secret came from the RDS API.</summary>
    SuperuserParametersRead,
    /// <summary>… did not come from it.</summary>
    SuperuserParametersFailed,

    /// <summary>The value lacks a key.</summary>
    KeyMissing,
    /// <summary>The value names another engine than the template's.</summary>
    WrongEngine,
    /// <summary>The value lacks <c>masterarn</c>.</summary>
    SuperuserLinkMissing,
    /// <summary>The value is not JSON.</summary>
    BadJson,
    /// <summary>SECRETS_MANAGER_ENDPOINT is not set.</summary>
    EndpointVariableMissing,
    /// <summary>A step of the custom skeleton that nobody wrote.</summary>
    NotImplemented,
    /// <summary>An error of the database or its driver.</summary>
    DatabaseError,
    /// <summary>An uncaught error in words that are not known.</summary>
    OtherError,
}
