using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing;

/// <summary>What logins with the values of a secret would give now. Looks at the simulated database itself and counts nothing; no value leaves the sandbox.</summary>
/// <param name="CurrentLogsIn">Whether the value of AWSCURRENT is accepted.</param>
/// <param name="PendingLogsIn">Whether the value of AWSPENDING is.</param>
/// <param name="PreviousLogsIn">Whether the value of AWSPREVIOUS is: with one user, the former password.</param>
/// <param name="IsLocked">Whether the account of AWSCURRENT is locked.</param>
/// <param name="FailedLogins">Wrong passwords in a row for that account.</param>
/// <param name="VersionIds">Every version there is, oldest first.</param>
/// <param name="AcceptedVersionIds">Those of them whose value is accepted.</param>
public sealed record ConsumerLogin(
    bool CurrentLogsIn,
    bool PendingLogsIn,
    bool PreviousLogsIn,
    bool IsLocked,
    int FailedLogins,
    ImmutableArray<string> VersionIds,
    ImmutableArray<string> AcceptedVersionIds)
{
    /// <summary>The logins of a secret as they would end now.</summary>
    public static ConsumerLogin Of(SandboxRegion region, SecretRecord secret)
    {
        lock (region.Gate)
        {
            var accepted = secret.Versions.Where(version => Accepts(region, secret, version)).Select(version => version.Id).ToImmutableArray();
            bool HasLogin(string stage) => secret.Holder(stage) is { } holder && accepted.Contains(holder.Id);
            var facts = secret.Holder(VersionStage.Current) is { } current && Server(region, secret, Fields(current)) is { } server ? server.User(Text(Fields(current), "username")) : null;
            return new(
                HasLogin(VersionStage.Current), HasLogin(VersionStage.Pending), HasLogin(VersionStage.Previous),
                facts?.Status.StartsWith("LOCKED", StringComparison.Ordinal) == true, facts?.FailedLogins ?? 0,
                [.. secret.Versions.Select(version => version.Id)], accepted);
        }
    }

    private static bool Accepts(SandboxRegion region, SecretRecord secret, VersionRecord version) =>
        Fields(version) is var fields && Server(region, secret, fields) is { } server && server.Accepts(Text(fields, "username"), Text(fields, "password"));

    private static SimulatedDatabase? Server(SandboxRegion region, SecretRecord secret, JsonObject? fields) =>
        region.Databases.Find(secret.ManagedDatabaseHost ?? Text(fields, "host")) as SimulatedDatabase;

    private static string Text(JsonObject? fields, string key) => fields?[key]?.ToString() ?? "";

    private static JsonObject? Fields(VersionRecord version)
    {
        try
        {
            return version.SecretString is { } text ? JsonNode.Parse(text) as JsonObject : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
