using System.Collections.Immutable;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Logs;

/// <summary>Words that tell, as <see cref="PlainText"/> leaves them.</summary>
/// <param name="Words">Lower case, one blank between words.</param>
/// <param name="Kind">What they mean.</param>
/// <param name="Step">They mean it only in a line that names this step.</param>
/// <param name="OnlyUncaught">They mean it only in an uncaught error.</param>
internal readonly record struct LogPhrase(string Words, LogLineKind Kind, RotationStep? Step = null, bool OnlyUncaught = false);

/// <summary>All phrases: of those that a line holds the first one counts, so that the particular stands before the general.</summary>
internal static class LogPhrases
{
    public static ImmutableArray<LogPhrase> All { get; } =
    [
        new("found credentials in", LogLineKind.FoundCredentials),
        new("task timed out after", LogLineKind.TimedOut),
        new("signal killed", LogLineKind.OutOfMemory),
        new("runtime outofmemory", LogLineKind.OutOfMemory),
        new("memoryerror", LogLineKind.OutOfMemory, OnlyUncaught: true),
        new("runtime exited with", LogLineKind.RuntimeExited),
        new("runtime exited without", LogLineKind.RuntimeExited),
        new("runtime exiterror", LogLineKind.RuntimeExited),
        new("unable to import module", LogLineKind.ImportFailed),
        new("runtime importmoduleerror", LogLineKind.ImportFailed),
        new("runtime usercodesyntaxerror", LogLineKind.ImportFailed),
        new("runtime handlernotfound", LogLineKind.ImportFailed),
        new("modulenotfounderror", LogLineKind.ImportFailed, OnlyUncaught: true),

        new("already marked as awscurrent", LogLineKind.StageAlreadyMoved, RotationStep.FinishSecret),
        new("already set as awscurrent", LogLineKind.StageAlreadyMoved, RotationStep.FinishSecret),
        new("already set as awscurrent", LogLineKind.AlreadyCurrent),
        new("has no stage for rotation", LogLineKind.NoStage),
        new("not set as awspending for rotation", LogLineKind.NotPending),
        new("is not enabled for rotation", LogLineKind.NotEnabled),
        new("invalid step parameter", LogLineKind.InvalidStep),

        new("established non ssl tls connection", LogLineKind.ConnectedPlain),
        new("established ssl tls connection", LogLineKind.ConnectedTls),
        new("successfully established connection", LogLineKind.Connected),
        new("ssl tls is not enabled on the host", LogLineKind.TlsNotOffered),
        new("ssl tls is enforced on the host", LogLineKind.TlsEnforced),
        new("hostname verification failed", LogLineKind.HostNameMismatch),

        new("unable to log into database using current", LogLineKind.CurrentLoginFailed),
        new("unable to log into database using credentials in master", LogLineKind.SuperuserLoginFailed),
        new("unable to log into database with pending", LogLineKind.PendingLoginFailed),
        new("unable to log into database", LogLineKind.LoginFailed),
        new("is not the same host as", LogLineKind.OtherSuperuserHost),
        new("other than current host", LogLineKind.OtherHost),
        new("attempting to modify user", LogLineKind.OtherUser),
        new("unable to clone user", LogLineKind.CloneNameTooLong),
        new("is not allowed to use this lambda", LogLineKind.UserNotAllowed),
        new("reached the active status", LogLineKind.UserNotActive),
        new("reach the active status", LogLineKind.UserNotActive),
        new("fetched connection params for master secret", LogLineKind.SuperuserParametersRead),
        new("error while fetching connection parameters", LogLineKind.SuperuserParametersFailed),
        new("is not a valid db instance arn", LogLineKind.SuperuserParametersFailed),

        new("successfully put", LogLineKind.PasswordStored, RotationStep.CreateSecret),
        new("successfully created", LogLineKind.PasswordStored, RotationStep.CreateSecret),
        new("successfully stored", LogLineKind.PasswordStored, RotationStep.CreateSecret),
        new("successfully generated", LogLineKind.PasswordStored, RotationStep.CreateSecret),
        new("successfully retrieved", LogLineKind.PasswordFound, RotationStep.CreateSecret),
        new("awspending secret is already set", LogLineKind.PasswordAlreadySet, RotationStep.SetSecret),
        new("already set as password", LogLineKind.PasswordAlreadySet, RotationStep.SetSecret),
        new("successfully set", LogLineKind.PasswordSet, RotationStep.SetSecret),
        new("successfully changed", LogLineKind.PasswordSet, RotationStep.SetSecret),
        new("successfully updated", LogLineKind.PasswordSet, RotationStep.SetSecret),
        new("successfully signed", LogLineKind.LoginTested, RotationStep.TestSecret),
        new("successfully logged", LogLineKind.LoginTested, RotationStep.TestSecret),
        new("successfully tested", LogLineKind.LoginTested, RotationStep.TestSecret),
        new("successfully authenticated", LogLineKind.LoginTested, RotationStep.TestSecret),
        new("successfully connected", LogLineKind.LoginTested, RotationStep.TestSecret),
        new("successfully set", LogLineKind.StageMoved, RotationStep.FinishSecret),
        new("successfully moved", LogLineKind.StageMoved, RotationStep.FinishSecret),
        new("successfully marked", LogLineKind.StageMoved, RotationStep.FinishSecret),
        new("successfully finished", LogLineKind.StageMoved, RotationStep.FinishSecret),

        new("key is missing from secret json", LogLineKind.KeyMissing),
        new("database engine must be set to", LogLineKind.WrongEngine),
        new("keyerror masterarn", LogLineKind.SuperuserLinkMissing),
        new("keyerror secrets manager endpoint", LogLineKind.EndpointVariableMissing),
        new("jsondecodeerror", LogLineKind.BadJson),
        new("notimplementederror", LogLineKind.NotImplemented),
        new("an error occurred", LogLineKind.AwsError),
        new("could not connect to the endpoint", LogLineKind.EndpointUnreachable),
        new("connect timeout on endpoint", LogLineKind.EndpointUnreachable),
        new("read timeout on endpoint", LogLineKind.EndpointUnreachable),
        new("endpointconnectionerror", LogLineKind.EndpointUnreachable),
        new("connecttimeouterror", LogLineKind.EndpointUnreachable),
        new("databaseerror", LogLineKind.DatabaseError, OnlyUncaught: true),
        new("operationalerror", LogLineKind.DatabaseError, OnlyUncaught: true),
        new("programmingerror", LogLineKind.DatabaseError, OnlyUncaught: true),
        new("internalerror", LogLineKind.DatabaseError, OnlyUncaught: true),
        new("integrityerror", LogLineKind.DatabaseError, OnlyUncaught: true),
    ];
}
