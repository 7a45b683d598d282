using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Requests;

/// <summary>The condition keys that follow from who calls.</summary>
/// <remarks>"Properties of the principal" in "AWS global condition context keys", IAM User Guide.</remarks>
public static class CallerKeys
{
    private const string Tag = "aws:PrincipalTag/";

    /// <summary>The value of a key that the caller decides; <see langword="null"/> for every other key.</summary>
    public static ContextValue? Find(Caller caller, string key) => key switch
    {
        _ when Is(key, "aws:PrincipalArn") => PrincipalArn(caller),
        _ when Is(key, "aws:PrincipalAccount") => caller.Kind == CallerKind.Service ? ContextValue.Absent : ContextValue.Known(caller.Account),
        _ when Is(key, "aws:PrincipalType") => PrincipalType(caller),
        _ when Is(key, "aws:PrincipalIsAWSService") => ContextValue.Known(caller.Kind == CallerKind.Service ? "true" : "false"),
        _ when Is(key, "aws:PrincipalServiceName") => caller.Service is null ? ContextValue.Absent : ContextValue.Known(caller.Service),
        _ when Is(key, "aws:username") => caller.Kind == CallerKind.User ? ContextValue.Known(Arn.NameOf(caller.Name)) : ContextValue.Absent,
        _ => key.StartsWith(Tag, StringComparison.OrdinalIgnoreCase) ? PrincipalTag(caller, key[Tag.Length..]) : null,
    };

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>For a session the ARN of the role, with its path.</summary>
    private static ContextValue? PrincipalArn(Caller caller) => caller.Kind switch
    {
        CallerKind.RoleSession or CallerKind.Role or CallerKind.User => ContextValue.Known(caller.RoleArn ?? caller.Name),
        CallerKind.FederatedUser => ContextValue.Known(caller.Name),
        CallerKind.Service => ContextValue.Absent,
        _ => null,
    };

    private static ContextValue? PrincipalType(Caller caller) => caller.Kind switch
    {
        CallerKind.RoleSession or CallerKind.Role => ContextValue.Known("AssumedRole"),
        CallerKind.User => ContextValue.Known("User"),
        CallerKind.FederatedUser => ContextValue.Known("FederatedUser"),
        CallerKind.Root => ContextValue.Known("Account"),
        _ => null,
    };

    private static ContextValue? PrincipalTag(Caller caller, string tag) =>
        caller.Kind == CallerKind.Service ? ContextValue.Absent : TagValues.Find(caller.Tags, tag);
}
