using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Operations.Estates;

/// <summary>What Keyturn may and may not read in one account and Region, call by call.</summary>
/// <param name="Scope">Account and Region.</param>
/// <param name="Sources">One for each call, those that fail first, then those that were never answered.</param>
/// <param name="Fills">Calls that are made for each secret by itself.</param>
public sealed record ScopeStatus(EstateScope Scope, ImmutableArray<SourceStatus> Sources, ImmutableArray<FillStatus> Fills)
{
    private const string OrganizationPolicyCall = "organizations:ListPoliciesForTarget";

    // Every open page asks, and again with each change of another Region: of tens of thousands of secrets that is much to count.
    private static readonly ConditionalWeakTable<EstateSnapshot, ScopeStatus> Counted = [];

    /// <summary>Calls of the newest look at the list of secrets.</summary>
    public int CallsForList { get; init; }

    /// <summary>Calls of the newest reading of network, databases, roles and keys; 0 before the first.</summary>
    public int CallsForFacts { get; init; }

    /// <summary>Of everything that is known of a scope; worked out once for each snapshot.</summary>
    public static ScopeStatus Of(EstateSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Counted.GetValue(snapshot, Count);
    }

    private static ScopeStatus Count(EstateSnapshot snapshot)
    {
        (string Call, IEstatePart Part)[] parts =
        [
            ("secretsmanager:ListSecrets", snapshot.Secrets), ("lambda:GetFunctionConfiguration", snapshot.Functions),
            ("cloudtrail:LookupEvents", snapshot.RotationEvents), ("cloudtrail:LookupEvents", snapshot.ObservedReads), ("cloudtrail:LookupEvents", snapshot.ParameterReads), ("ssm:DescribeParameters", snapshot.Parameters), .. EstateParts.Of(snapshot),
            .. snapshot.Permissions.FunctionPolicies.Values.Select(part => ("lambda:GetPolicy", (IEstatePart)part)),
            .. ConcurrencyParts(snapshot), .. KeyParts(snapshot), .. OrganizationParts(snapshot),
        ];
        return new(
            snapshot.Scope,
            [
                .. parts.GroupBy(one => one.Call, StringComparer.Ordinal).Select(SourceStatus.Of)
                    .OrderBy(source => source.State).ThenBy(source => source.Call, StringComparer.Ordinal),
            ],
            [FillOf(snapshot, "secretsmanager:GetResourcePolicy", access => access.Policy), FillOf(snapshot, "secretsmanager:ListSecretVersionIds", access => access.Versions)])
        {
            CallsForList = snapshot.CallsOfLastRefresh,
            CallsForFacts = snapshot.CallsOfLastFacts,
        };
    }

    // The call is made for each function after its own; what is refused leaves the rest of the function known.
    private static IEnumerable<(string Call, IEstatePart Part)> ConcurrencyParts(EstateSnapshot snapshot) =>
        (snapshot.Functions.Value?.Values ?? []).Select(function => ("lambda:GetFunctionConcurrency", (IEstatePart)new EstatePart<FunctionConcurrency>(
            function.Concurrency, function.Concurrency is null ? null : snapshot.Functions.ReadAt, function.ConcurrencyFailure)));

    // A key's policy, grants and tags can be refused one by one.
    private static IEnumerable<(string Call, IEstatePart Part)> KeyParts(EstateSnapshot snapshot) =>
        (snapshot.Permissions.Keys.Value?.Values ?? []).SelectMany(key =>
            new (string, IEstatePart)[] { ("kms:GetKeyPolicy", key.Policy), ("kms:ListGrants", key.Grants), ("kms:ListResourceTags", key.Tags) });

    // An account is told which organization it is in, while only a few accounts may read the policies that this lays on it.
    private static IEnumerable<(string Call, IEstatePart Part)> OrganizationParts(EstateSnapshot snapshot) =>
        snapshot.Permissions.Organization is { ReadAt: { } at, Value.NotReadReason: { } code }
            ? [(OrganizationPolicyCall, EstatePart<OrganizationPolicies>.NotRead.FailedWith(new(at, OrganizationPolicyCall, code, "", OrganizationPolicyCall)))]
            : [];

    private static FillStatus FillOf(EstateSnapshot snapshot, string call, Func<SecretAccess, IEstatePart> part)
    {
        var (read, total, failed, failure) = (0, 0, 0, (PartFailure?)null);
        foreach (var secret in snapshot.Secrets.Value?.Values ?? [])
        {
            if (secret.Deleted is not null)
                continue;

            total++;
            if (!snapshot.Permissions.Secrets.TryGetValue(secret.Arn, out var access))
                continue;

            var one = part(access);
            read += one.ReadAt is null ? 0 : 1;
            failed += one.Failure is null ? 0 : 1;
            failure ??= one.Failure;
        }

        return new(call, read, total) { Failed = failed, Failure = failure };
    }
}

/// <summary>How it stands with a call.</summary>
public enum SourceState
{
    /// <summary>The newest attempt failed.</summary>
    Failed,

    /// <summary>It was not answered yet.</summary>
    NotRead,

    /// <summary>The newest attempt was answered.</summary>
    Read,
}

/// <summary>One call, with everything that it is made for.</summary>
/// <param name="Call">For instance <c>ec2:DescribeVpcs</c>.</param>
/// <param name="ReadAt">When the oldest of its answers was read (UTC); <see langword="null"/> when one of them never was.</param>
/// <param name="Failure">The newest failure, while there is one.</param>
public sealed record SourceStatus(string Call, DateTimeOffset? ReadAt, PartFailure? Failure)
{
    /// <summary>How it stands.</summary>
    public SourceState State => Failure is not null ? SourceState.Failed : ReadAt is null ? SourceState.NotRead : SourceState.Read;

    internal static SourceStatus Of(IGrouping<string, (string Call, IEstatePart Part)> parts) => new(
        parts.Key,
        parts.Any(one => one.Part.ReadAt is null) ? null : parts.Min(one => one.Part.ReadAt),
        parts.Select(one => one.Part.Failure).OfType<PartFailure>().MaxBy(failure => failure.At));
}

/// <summary>How far the first reading of every secret by itself has come.</summary>
/// <param name="Call">For instance <c>secretsmanager:GetResourcePolicy</c>.</param>
/// <param name="Read">Secrets of which it was answered.</param>
/// <param name="Total">Secrets that are not scheduled for deletion.</param>
public sealed record FillStatus(string Call, int Read, int Total)
{
    /// <summary>Secrets of which the newest attempt failed.</summary>
    public int Failed { get; init; }

    /// <summary>One of these failures.</summary>
    public PartFailure? Failure { get; init; }
}
