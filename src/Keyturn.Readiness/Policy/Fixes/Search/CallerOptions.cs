using System.Collections.Immutable;
using System.Net;
using Keyturn.Readiness.Policy.Conditions;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Policy.Documents.ConditionOperator;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>What a caller can do so that the conditions of a statement turn out otherwise.</summary>
/// <remarks>"Properties of the network" in "AWS global condition context keys", IAM User Guide: an endpoint's requests have no aws:SourceIp, others none of the VPC's keys.</remarks>
internal static class CallerOptions
{
    /// <summary>More values of one clause tell nothing new.</summary>
    private const int MostValues = 2;

    /// <summary>Changes, and endpoints that would be needed but are not known.</summary>
    public static (ImmutableArray<PolicyChange> Changes, ImmutableArray<NoFix> Missing) For(StatementMatch match, AuthorizationRequest request, FixTask task)
    {
        if (!StatedContext.IsOfCaller(request) || match.Elements.Any(element => element.Kind != ElementKind.Condition && element.Answer.IsNo))
        {
            return ([], []);
        }

        var isDeny = match.Statement.Effect == Effect.Deny;
        var changes = ImmutableArray.CreateBuilder<PolicyChange>();
        var missing = ImmutableArray.CreateBuilder<NoFix>();
        foreach (var clause in match.Elements.Where(element => element.Clause is not null && (isDeny || !element.Answer.IsYes)).Select(element => element.Clause!))
        {
            foreach (var value in Values(clause, isDeny).Take(MostValues))
            {
                AddWays(clause.Key.ToUpperInvariant(), value, request, task, changes, missing);
            }
        }

        return (changes.ToImmutable(), missing.ToImmutable());
    }

    /// <summary>Values of the key with which the clause of a Deny does not hold, or that of an Allow does. A null stands for any value.</summary>
    private static IEnumerable<string?> Values(ConditionClause clause, bool isDeny)
    {
        if (clause.Operator == Null)
        {
            return clause.Values.Any(value => string.Equals(value, isDeny ? "true" : "false", StringComparison.OrdinalIgnoreCase)) ? [null] : [];
        }

        return clause.Qualifier == SetQualifier.None && ValueComparison.IsNegated(clause.Operator) == isDeny
            ? clause.Values.Where(value => !value.AsSpan().ContainsAny('*', '?', '$'))
            : [];
    }

    private static void AddWays(
        string key, string? value, AuthorizationRequest request, FixTask task, ImmutableArray<PolicyChange>.Builder changes, ImmutableArray<NoFix>.Builder missing)
    {
        switch (key)
        {
            case "AWS:SOURCEVPCE" or "AWS:SOURCEVPC":
                var isVpc = key == "AWS:SOURCEVPC";
                var known = task.Endpoints.Where(one => one.EndpointId is not null && (value is null || (isVpc ? one.VpcId : one.EndpointId) == value)).ToList();
                changes.AddRange(known.Select(Through));
                if (known.Count == 0)
                {
                    missing.Add(new(NoFixCode.EndpointNotKnown, value ?? ""));
                }

                break;
            case "AWS:SOURCEIP" when value is not null && PublicAddress(value) is { } address:
                changes.Add(new CallerChange("aws:SourceIp", value, Keys(ContextValue.Known(address), ContextValue.Absent, ContextValue.Absent), EndpointFacts.None));
                break;
            case "SECRETSMANAGER:VERSIONSTAGE" when value is not null && TakesVersion(request):
                changes.Add(new CallerChange("secretsmanager:VersionStage", value, [new("secretsmanager:VersionStage", ContextValue.Known(value))], null));
                break;
            case "SECRETSMANAGER:VERSIONID" when value is not null && TakesVersion(request):
                changes.Add(new CallerChange("secretsmanager:VersionId", value, [new("secretsmanager:VersionId", ContextValue.Known(value))], null));
                break;
        }
    }

    private static CallerChange Through(EndpointFacts way) => new(
        "aws:SourceVpce",
        way.EndpointId ?? "",
        Keys(ContextValue.Absent, ContextValue.Known(way.EndpointId ?? ""), way.VpcId is { } vpc ? ContextValue.Known(vpc) : ContextValue.Anything),
        way);

    private static ImmutableArray<KeyValuePair<string, ContextValue>> Keys(ContextValue address, ContextValue endpoint, ContextValue vpc) =>
    [
        new("aws:SourceIp", address), new("aws:SourceVpce", endpoint), new("aws:SourceVpc", vpc),
        new("aws:VpcSourceIp", endpoint is ContextValue.AbsentValue ? endpoint : ContextValue.Anything),
    ];

    private static bool TakesVersion(AuthorizationRequest request) => string.Equals(request.Action, "secretsmanager:GetSecretValue", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first address of a block; <see langword="null"/> for blocks from which no request can reach a public endpoint.</summary>
    /// <remarks>"IANA IPv4 Special-Purpose Address Registry" (RFC 6890).</remarks>
    private static string? PublicAddress(string block)
    {
        if (!IPAddress.TryParse(block.Split('/')[0], out var address))
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        var isReserved = bytes.Length == 4
            ? bytes is [0 or 10 or 127, ..] or [172, >= 16 and < 32, ..] or [192, 168, ..] or [169, 254, ..] or [100, >= 64 and < 128, ..] or [>= 224, ..]
            : bytes is [>= 0xfc, ..] or [0, ..];
        return isReserved ? null : address.ToString();
    }
}
