using Keyturn.Aws.Sandbox.Databases;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>
/// The sentences that AWS's rotation templates write, engine by engine, spelling included.
/// A log reader that understands these understands what a real function writes.
/// </summary>
/// <remarks>Source: the published templates of https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_available-rotation-templates.html
/// and a run of the PostgreSQL single-user template. None of them carries a value.</remarks>
public static class RotationLogText
{
    /// <summary>The SDK's first line; nothing after it means that Secrets Manager was not reached.</summary>
    public const string FoundCredentials = "Found credentials in environment variables.";

    public static string NotEnabled(string arn) => $"Secret {arn} is not enabled for rotation";

    public static string NoStage(string arn, string version) => $"Secret version {version} has no stage for rotation of secret {arn}.";

    public static string NotPending(string arn, string version) => $"Secret version {version} not set as AWSPENDING for rotation of secret {arn}.";

    public static string AlreadyCurrent(string arn, string version) => $"Secret version {version} already set as AWSCURRENT for secret {arn}.";

    /// <summary>Without the log line's prefix <c>lambda_handler: </c>, which only the line has.</summary>
    public static string InvalidStep(string arn, string step) => $"Invalid step parameter {step} for secret {arn}";

    public static string CreatePut(string arn, string version) => $"createSecret: Successfully put secret for ARN {arn} and version {version}.";

    public static string CreateRetrieved(string arn) => $"createSecret: Successfully retrieved secret for {arn}.";

    public static string SetAlready(EngineTraits engine, string arn) =>
        $"setSecret: AWSPENDING secret is already set as password in {engine.LogName} for secret arn {arn}.";

    /// <summary>Single-user templates say <c>for user NAME</c>.</summary>
    public static string SetDoneSingle(EngineTraits engine, string user, string arn) =>
        $"setSecret: Successfully set password for user {user} in {engine.LogName} for secret arn {arn}.";

    /// <summary>Alternating-users templates leave out the word <c>user</c>.</summary>
    public static string SetDoneAlternating(EngineTraits engine, string user, string arn) =>
        $"setSecret: Successfully set password for {user} in {engine.LogName} for secret arn {arn}.";

    public static string NoLogin(string arn) =>
        $"Unable to log into database with previous, current, or pending secret of secret arn {arn}";

    public static string NoLoginCurrent(string arn) => $"Unable to log into database using current credentials for secret {arn}";

    public static string NoLoginMaster(string masterArn) => $"Unable to log into database using credentials in master secret {masterArn}";

    public static string OtherUser(string pending, string current) => $"Attempting to modify user {pending} other than current user {current}";

    public static string OtherUserOrClone(string pending, string current) => $"Attempting to modify user {pending} other than current user or clone {current}";

    public static string OtherPreviousUser(string pending, string previous) => $"Attempting to modify user {pending} other than previous valid user {previous}";

    public static string OtherHost(string pending, string current) => $"Attempting to modify user for host {pending} other than current host {current}";

    public static string OtherMasterHost(string current, string master) =>
        $"Current database host {current} is not the same host as/rds replica of master {master}";

    public static string CloneTooLong(EngineTraits engine) =>
        $"Unable to clone user, username length with {engine.CloneSuffix} appended would exceed {engine.MaxUserNameLength} characters";

    /// <summary>The superuser's secret is managed by RDS and the function asked RDS where the database is.</summary>
    public static string InstanceFetched(string masterArn) => $"setSecret: Successfully fetched connection params for Master Secret {masterArn} from DescribeDBInstances API.";

    public static string InstanceNotFetched(string error) => $"Encountered API error while fetching connection parameters from DescribeDBInstances RDS API: {error}";

    public static string NotServiceLinked(string masterArn) => $"The master secret {masterArn} is not a service linked secret, so its connection parameters cannot be fetched";

    public static string TestDone(EngineTraits engine, string arn) =>
        $"testSecret: Successfully signed into {engine.LogName} with AWSPENDING secret in {arn}.";

    public static string TestFailed(string arn) => $"Unable to log into database with pending secret of secret ARN {arn}";

    public static string FinishDone(string arn, string version) => $"finishSecret: Successfully set AWSCURRENT stage to version {version} for secret {arn}.";

    public static string FinishAlready(string arn, string version) => $"finishSecret: Version {version} already marked as AWSCURRENT for {arn}";

    public static string Connected(EngineTraits engine, bool tls, string user, string host) =>
        engine.PrintsTls
            ? $"Successfully established {(tls ? "SSL/TLS" : "non SSL/TLS")} connection as user '{user}' with host: '{host}'"
            : $"Successfully established connection as user '{user}' with host: '{host}'";

    /// <summary>PostgreSQL's template writes this at ERROR and goes on without TLS: a successful rotation contains it.</summary>
    public static string TlsNotOffered(string host) => $"Unable to establish SSL/TLS handshake, SSL/TLS is not enabled on the host: {host}";

    /// <summary>PostgreSQL's template, when the server lets nobody in without TLS.</summary>
    public static string TlsEnforced(string host) => $"Unable to establish SSL/TLS handshake, SSL/TLS is enforced on the host: {host}";

    public static string KeyMissing(string key) => $"'{key} key is missing from secret JSON'";

    public static string WrongEngine(EngineTraits engine) =>
        $"\"Database engine must be set to '{engine.SecretEngine}' in order to use this rotation lambda\"";
}
