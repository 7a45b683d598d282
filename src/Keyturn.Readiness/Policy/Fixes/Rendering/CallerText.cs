using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Policy.Fixes.Rendering;

/// <summary>Remarks that stand beside commands and templates.</summary>
internal static class CallerText
{
    /// <summary>What no document says: how the caller has to make its request.</summary>
    public static string Comment(CallerChange change) => $"# the caller: {change.Key} = {change.Value}";

    /// <summary>Whose credentials are needed.</summary>
    public static string Account(DocumentEdit edit) =>
        edit.Document.Place.Account is { Length: > 0 } account ? $"account {account}" : $"management account of the organization of {edit.Document.Place.Owner}";

    /// <summary>A name for a block that tells it from the others of a fix.</summary>
    public static string Label(DocumentEdit edit) => string.Concat(edit.Document.Place.Owner[(edit.Document.Place.Owner.LastIndexOfAny(['/', ':']) + 1)..].Where(char.IsAsciiLetterOrDigit));

    /// <summary>What holds identity policies.</summary>
    public static string Holder(string arn) => arn.Contains(":user/", StringComparison.Ordinal) ? "user" : arn.Contains(":group/", StringComparison.Ordinal) ? "group" : "role";

    /// <summary>Whether an organization's policy limits resources instead of principals.</summary>
    public static string PolicyType(LayerKind kind) => kind == LayerKind.Rcp ? "RESOURCE_CONTROL_POLICY" : "SERVICE_CONTROL_POLICY";
}
