using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes;

/// <summary>How policies name a caller: the role, not one session of it.</summary>
/// <remarks>"AWS JSON policy elements: Principal" and "aws:PrincipalArn" in "AWS global condition context keys", IAM User Guide.</remarks>
internal static class CallerNames
{
    private const string ServiceKey = "aws:PrincipalServiceName";

    /// <summary>The role or user that holds the identity policies.</summary>
    public static string? Holder(Caller caller) => caller.RoleArn ?? caller.UserArn;

    /// <summary>What a Principal element names; <see langword="null"/> for callers that none should.</summary>
    public static PrincipalSet? Principal(Caller caller) => caller switch
    {
        { Kind: CallerKind.Service, Service: { } service } => new PrincipalSet(false) { Service = [service] },
        _ when Arn(caller) is { } arn => new PrincipalSet(false) { Aws = [arn] },
        _ => null,
    };

    /// <summary>A clause that holds for this caller only; <see langword="null"/> when its name cannot stand in one.</summary>
    public static ConditionClause? Only(Caller caller) => Clause(caller, ConditionOperator.ArnEquals, ConditionOperator.StringEquals);

    /// <summary>A clause that holds for everybody else.</summary>
    public static ConditionClause? AllBut(Caller caller) => Clause(caller, ConditionOperator.ArnNotEquals, ConditionOperator.StringNotEquals);

    private static ConditionClause? Clause(Caller caller, ConditionOperator arns, ConditionOperator texts) => caller switch
    {
        { Kind: CallerKind.Service, Service: { } service } => new(texts, SetQualifier.None, false, ServiceKey, [service]),
        _ when Arn(caller) is { } arn => new(arns, SetQualifier.None, false, "aws:PrincipalArn", [arn]),
        _ => null,
    };

    /// <summary>A path may hold characters that a pattern would take for wildcards: such a name is not written into one.</summary>
    private static string? Arn(Caller caller) =>
        (caller.Kind == CallerKind.FederatedUser ? caller.SessionArn : Holder(caller)) is { } arn && !arn.AsSpan().ContainsAny('*', '?', '$') ? arn : null;
}
