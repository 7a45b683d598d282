using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>In which capacities a Principal element names a caller. ARNs compare whole: there are no wildcards but a lone <c>*</c>.</summary>
/// <remarks>"AWS JSON policy elements: Principal", IAM User Guide. A unique id (AROA…, AIDA…) marks a principal that was deleted.</remarks>
internal static class PrincipalMatcher
{
    private static PrincipalMatch Everyone => new(Answer.Yes, Answer.No, Answer.No);

    private static PrincipalMatch Nobody => new(Answer.No, Answer.No, Answer.No);

    public static PrincipalMatch Match(PrincipalSet principals, Caller caller)
    {
        if (principals.IsEveryone)
        {
            return Everyone;
        }

        if (caller.Kind == CallerKind.Service)
        {
            return new(Answer.Of(caller.Service is { } service && principals.Service.Contains(service, StringComparer.Ordinal)), Answer.No, Answer.No);
        }

        return Match(principals.Aws, caller);
    }

    /// <summary>The same for plain ARNs, as the grantee of a KMS grant is.</summary>
    public static PrincipalMatch Match(ImmutableArray<string> names, Caller caller)
    {
        var (behind, match) = (Behind(caller), Nobody);
        foreach (var name in names)
        {
            match = new(match.Direct.Or(IsDirect(name, caller)), match.Role.Or(Answer.Of(name == behind)), match.Account.Or(Answer.Of(IsAccount(name, caller.Account))));
        }

        return match;
    }

    /// <summary>The role behind a session, or the user behind a federated one.</summary>
    public static string? Behind(Caller caller) => caller.Kind == CallerKind.FederatedUser ? caller.UserArn : caller.RoleArn;

    private static Answer IsDirect(string name, Caller caller)
    {
        var own = caller.Kind == CallerKind.User ? caller.UserArn : caller.SessionArn;
        return own is null && IsSessionOf(name, caller)
            ? Answer.Unknown(UnknownCode.SessionNameUnknown, name)
            : Answer.Of(string.Equals(name, own, StringComparison.Ordinal));
    }

    /// <summary>Whether a session ARN could be one of this caller's. Names of roles are unique in an account, whatever their path.</summary>
    private static bool IsSessionOf(string name, Caller caller)
    {
        if (caller is not { Kind: CallerKind.RoleSession, RoleArn: { } role } || Arn.AccountOf(name) != caller.Account || Arn.Part(name, Arn.Service) != "sts")
        {
            return false;
        }

        // No session can be called by a name with a wildcard or a slash: "AssumeRole", RoleSessionName, STS API Reference.
        var (resource, prefix) = (Arn.Part(name, Arn.Resource), $"assumed-role/{Arn.NameOf(role)}/");
        return resource.StartsWith(prefix, StringComparison.Ordinal) && !resource.AsSpan(prefix.Length).ContainsAny('*', '?', '/');
    }

    private static bool IsAccount(string name, string account) =>
        name == account || (name.EndsWith(":root", StringComparison.Ordinal) && Arn.Part(name, Arn.Resource) == "root" && Arn.Part(name, Arn.Service) == "iam" && Arn.AccountOf(name) == account);
}
